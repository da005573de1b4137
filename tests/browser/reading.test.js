// @ts-check
/** Every page in a real browser: quiet, legible to all, and no wider than a phone. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, drawn, skip, violations, visit} from './support/browser.js';
import {PAGES} from './support/pages.js';

const limits = {skip, timeout: 3 * PATIENCE};
/** Colour schemes and widths in px that change what a page is. */
const LOOKS = /** @type {const} */ ([['light', 1280], ['dark', 1280], ['light', 390], ['dark', 390], ['light', 320]]);

for (const lang of ['en', 'ar']) {
  for (const {path, map} of PAGES) {
    test(`/${lang}${path} is for everyone: axe, light and dark, 1280, 390 and 320 px`, limits, () =>
      visit(`/${lang}${path}`, async (page, seen) => {
        if (map) await drawn(page);
        assert.equal(await page.locator('h1').count(), 1);
        for (const [colorScheme, width] of LOOKS) {
          await page.emulateMedia({colorScheme});
          await page.setViewportSize({width, height: 800});
          assert.deepEqual(await violations(page, seen), [], `${colorScheme}, ${width} px`);
          // The map is as wide as its page a frame or two after the window is.
          await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, null, {timeout: 5000}).catch(() => {});
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `it scrolls sideways by ${wide} px at ${width} px`);
          assert.deepEqual(await page.evaluate(tooSmall), [], `targets at ${width} px`);
        }
      }));
  }
}

/**
 * Controls that are smaller than 24 px both ways, links in a line of text aside (WCAG 2.2, 2.5.8).
 * Runs in the page.
 */
function tooSmall() {
  const controls = document.querySelectorAll('button, input:not([type="hidden"]), select, summary, nav a, a.button');
  return [...controls].filter(element => element.checkVisibility())
    .map(element => ({name: element.id || element.className || element.outerHTML.slice(0, 60), box: element.getBoundingClientRect()}))
    .filter(({box}) => box.width < 24 || box.height < 24)
    .map(({name, box}) => `${name}: ${box.width} × ${box.height}`);
}
