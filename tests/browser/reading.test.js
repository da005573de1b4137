// @ts-check
/** The reading pages in a real browser: quiet, legible to all, and no wider than a phone. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, skip, violations, visit} from './support/browser.js';

const limits = {skip, timeout: 3 * PATIENCE};
const PAGES = [
  'table?day=2016-02-24', 'places/khanasser?day=2016-02-24', 'routes/khanasser-road?day=2016-02-24',
  'events/2016-02-23-khanasser-captured', 'feed', 'search?q=khanaser',
];

for (const lang of ['en', 'ar']) {
  for (const address of PAGES) {
    test(`axe finds nothing on /${lang}/${address}, light or dark, and it fits 320 px`, limits, () =>
      visit(`/${lang}/${address}`, async (page, seen) => {
        assert.equal(await page.locator('h1').count(), 1);
        assert.deepEqual(await violations(page, seen), [], 'light');
        await page.emulateMedia({colorScheme: 'dark'});
        assert.deepEqual(await violations(page, seen), [], 'dark');
        await page.setViewportSize({width: 320, height: 700});
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it scrolls sideways');
      }));
  }
}
