// @ts-check
/** Fronts and areas on the map, from the feed. The record is the bundled one. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, count, drawn, skip, visit} from './support/browser.js';

/** @typedef {import('playwright-core').Page} Page */

const KHANASSER = '#11/35.78/37.5';
const TINTS = {light: ['#f4dcd6', '#d8d6d2'], dark: ['#4b2b2c', '#121315']};
const limits = {skip, timeout: 3 * PATIENCE};

/**
 * The first count that is large enough, or the last before patience ends.
 * @param {Page} page
 * @param {string[]} colours
 * @param {number} least of each, px
 */
async function until(page, colours, least) {
  for (let tries = 0; ; tries += 1) {
    const found = await count(page, colours);
    if (tries > 20 || found.every(pixels => pixels >= least)) return found;
    await page.waitForTimeout(500);
  }
}

/** @param {Page} page @returns {string[]} queries for fronts, as they are asked */
function asked(page) {
  /** @type {string[]} */
  const list = [];
  page.on('request', request => {
    const {pathname, search} = new URL(request.url());
    if (pathname === '/feed.geojson') list.push(search);
  });
  return list;
}

for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  test(`the ground of both sides lies under Khanasser, ${scheme}`, limits, () =>
    visit(`/en/?day=2016-02-24${KHANASSER}`, async page => {
      await drawn(page);
      const found = await until(page, TINTS[scheme], 5_000);
      assert.ok(found.every(pixels => pixels >= 5_000), `tints: ${found} px`);
    }, {colorScheme: scheme}));
}

test('what the legend switches off is not drawn', limits, () =>
  visit(`/en/?day=2016-02-24&hide=fronts${KHANASSER}`, async page => {
    await drawn(page);
    await page.waitForTimeout(3000);
    const found = await count(page, TINTS.light);
    assert.ok(found.every(pixels => pixels < 500), `tints: ${found} px`);
    await page.locator('#row-fronts').click();
    await page.locator('#row-fronts[aria-pressed="true"]').waitFor();
    assert.ok((await until(page, TINTS.light, 5_000)).every(pixels => pixels >= 5_000));
  }));

test('fronts are asked for once for all days up to the next change, in the page’s edition', limits, () => {
  /** @type {string[]} */
  let list = [];
  return visit(`/ar/?day=2016-02-23&edition=1${KHANASSER}`, async page => {
    await drawn(page);
    await page.waitForTimeout(500);
    assert.equal(list.length, 1, list.join(' '));
    assert.deepEqual([...new URLSearchParams(list[0])].sort(), [
      ['basis', 'assessed'], ['day', '2016-02-23'], ['edition', '1'], ['layers', 'fronts,areas'],
    ]);
    await turnTo(page, 16855); // nothing changes on the 24th
    await page.waitForTimeout(1000);
    assert.equal(list.length, 1, list.join(' '));
    await turnTo(page, 16856);
    await page.waitForTimeout(1000);
    assert.equal(list.length, 2, list.join(' '));
    assert.match(list[1] ?? '', /day=2016-02-25/);
  }, {before: async page => void (list = asked(page))});
});

/**
 * Turns the map to a day, as a reader does who drags the range.
 * @param {import('playwright-core').Page} page
 * @param {number} day since 1970-01-01
 */
async function turnTo(page, day) {
  await page.locator('#day-range').evaluate((element, value) => {
    const input = /** @type {HTMLInputElement} */ (element);
    input.value = String(value);
    for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, {bubbles: true}));
  }, day);
}
