// @ts-check
/** Every page by keyboard alone: what has the focus is in sight, marked, and in a sensible order. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, drawn, skip, visit} from './support/browser.js';
import {PAGES} from './support/pages.js';

/** @typedef {import('playwright-core').Page} Page */

const limits = {skip, timeout: 3 * PATIENCE};
/** Steps of Tab on a page, at most: the rest is more of the same. */
const STEPS = 45;

/** What the focus is on, and what is wrong with how it shows. Runs in the page. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect(); // of a link in two lines the first
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  // Not to be seen is what is covered all along: an icon may stand in a field (WCAG 2.2, 2.4.11).
  const covered = [0.1, 0.5, 0.9].every(share => {
    const above = document.elementFromPoint(box.left + share * box.width, box.top + Math.min(box.height / 2, 8));
    return above !== null && above !== element && !element.contains(above) && !above.contains(element);
  });
  const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  return {
    what: `${element.tagName.toLowerCase()} ${element.id || element.textContent?.trim().slice(0, 30) || element.className}`,
    faults: [!inView && 'out of sight', covered && 'under something else', !marked && 'without a mark'].filter(Boolean),
  };
}

for (const lang of ['en', 'ar']) {
  for (const {path, map} of PAGES) {
    test(`/${lang}${path} shows where the focus is, from the skip link on`, limits, () =>
      visit(`/${lang}${path}`, async page => {
        if (map) await drawn(page);
        /** @type {string[]} */
        const faults = [];
        for (let step = 0; step < STEPS; step += 1) {
          await page.keyboard.press('Tab');
          const at = await page.evaluate(focused);
          if (!at) break;
          if (step === 0) assert.match(at.what, /^a (Skip|انتقل|تجاوز|إلى)/, 'the skip link comes first');
          if (at.faults.length > 0) faults.push(`${step + 1}. ${at.what}: ${at.faults.join(', ')}`);
        }
        assert.deepEqual(faults, []);
      }));
  }

  test(`the table comes before the map for the keyboard in ${lang}`, limits, () =>
    visit(`/${lang}/?day=2016-02-24#8/35.7/37.4`, async page => {
      await drawn(page);
      const order = await page.evaluate(() => {
        const table = document.querySelector('main a[href*="/table"], nav a[href*="/table"]');
        const map = document.querySelector('.maplibregl-canvas');
        return table && map ? table.compareDocumentPosition(map) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
      });
      assert.ok(order > 0);
    }));
}
