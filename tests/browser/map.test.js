// @ts-check
/** The map of a day in a real browser. The record is the bundled one. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, count, drawn, skip, visit} from './support/browser.js';

/** @typedef {import('playwright-core').Page} Page */

const DAY = 16855; // 2016-02-24
const KHANASSER = '#10/35.78/37.5';
const limits = {skip, timeout: 3 * PATIENCE};

const range = (/** @type {Page} */ page) => page.locator('#day-range');
const day = (/** @type {Page} */ page) => new URL(page.url()).searchParams.get('day');

/**
 * Drags the range: `input` for each day as a pointer does, `change` at the end.
 * @param {Page} page
 * @param {number[]} days
 * @param {boolean} release
 */
async function drag(page, days, release) {
  await range(page).evaluate((element, [list, done]) => {
    const input = /** @type {HTMLInputElement} */ (element);
    for (const value of /** @type {number[]} */ (list)) {
      input.value = String(value);
      input.dispatchEvent(new Event('input', {bubbles: true}));
    }
    if (done) input.dispatchEvent(new Event('change', {bubbles: true}));
  }, /** @type {const} */ ([days, release]));
}

test('sides are drawn in their colours, and a change of day moves them', limits, () =>
  visit(`/en/?day=2016-02-24#12/35.7816/37.4996`, async page => {
    await drawn(page);
    const [government = 0, isis = 0] = await count(page, ['#c02733', '#232327']);
    assert.ok(isis > 50, `ISIS: ${isis} px`);
    await drag(page, [DAY + 3], true);
    await page.waitForTimeout(1500);
    const [later = 0, left = 0] = await count(page, ['#c02733', '#232327']);
    assert.ok(later > government + 15, `government: ${government}, then ${later} px`);
    assert.ok(left < isis - 15, `ISIS: ${isis}, then ${left} px`);
  }));

for (const lang of ['en', 'ar']) {
  test(`the map of a day is drawn in ${lang}, and its day and view are the address`, limits, () =>
    visit(`/${lang}/?day=2016-02-24#8/35.7/37.4`, async page => {
      await drawn(page);
      assert.equal(await page.getAttribute('html', 'dir'), lang === 'ar' ? 'rtl' : 'ltr');
      assert.ok(await page.locator('#map-failed').isHidden());
      assert.match(page.url(), /day=2016-02-24#8\/35\.7\/37\.4$/);
      const zoom = await page.locator('.maplibregl-ctrl-zoom-in').boundingBox();
      const map = await page.locator('#map').boundingBox();
      assert.ok(zoom && map);
      const left = zoom.x + zoom.width / 2 < map.x + map.width / 2;
      assert.equal(left, lang === 'en', 'the zoom buttons stand at the start side');
    }));
}

test('dragging the day asks for nothing, moves heading and address, and settles once', limits, () =>
  visit(`/en/?day=2016-02-24${KHANASSER}`, async (page, seen) => {
    await drawn(page);
    seen.forget();
    await drag(page, Array.from({length: 40}, (_, step) => DAY - step), false);
    await page.waitForTimeout(600);
    assert.equal(seen.requests.join(), '', 'no request while dragging');
    assert.equal(day(page), '2016-01-16');
    assert.equal(await page.locator('#day-title').innerText(), '16 January 2016');
    const parts = page.waitForResponse(answer => answer.url().includes('day=2016-01-15'));
    await drag(page, [DAY - 40], true);
    await parts;
    await page.waitForFunction(() => document.querySelector('#live')?.textContent?.includes('15 January 2016'));
    assert.deepEqual(seen.requests.filter(path => path.startsWith('/en/')), ['/en/?day=2016-01-15']);
  }));

test('back returns to the day before the drag, forward to the day after it', limits, () =>
  visit(`/en/?day=2016-02-24${KHANASSER}`, async page => {
    await drawn(page);
    await drag(page, [DAY + 1, DAY + 2, DAY + 3], true);
    await page.waitForURL(/day=2016-02-27/);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#day-title')?.textContent?.includes('24 February 2016'));
    assert.equal(day(page), '2016-02-24');
    assert.equal(await range(page).inputValue(), String(DAY));
    await page.goForward();
    await page.waitForFunction(() => document.querySelector('#day-title')?.textContent?.includes('27 February 2016'));
  }));

test('a typed day and the steps beside it move the day without a page load', limits, () =>
  visit(`/en/?day=2016-02-24${KHANASSER}`, async page => {
    await drawn(page);
    await page.evaluate(() => Object.assign(window, {same: true}));
    await page.fill('#day', '3/2/2017');
    await page.press('#day', 'Enter');
    await page.waitForFunction(() => document.querySelector('#day-bad')?.textContent !== '');
    assert.equal(await page.getAttribute('#day', 'aria-invalid'), 'true');
    await page.fill('#day', '٢٧ كانون الثاني ٢٠١٧');
    await page.press('#day', 'Enter');
    await page.waitForURL(/day=2017-01-27/);
    await page.selectOption('#step-by', 'day');
    await page.click('#step-after');
    await page.waitForURL(/day=2017-01-28/);
    await page.selectOption('#step-by', 'week');
    await page.click('#step-before');
    await page.waitForURL(/day=2017-01-21/);
    await page.selectOption('#step-by', 'change');
    await page.click('#step-before');
    await page.waitForFunction(() => !location.search.includes('2017-01-21'));
    assert.ok((day(page) ?? '') < '2017-01-21');
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).same), true);
  }));

test('words of another day are marked until the server answers, and the focus stays', limits, () =>
  visit(`/en/?day=2016-02-24${KHANASSER}`, async page => {
    await drawn(page);
    await drag(page, [DAY - 9], false);
    assert.equal(await page.locator('#changes').getAttribute('aria-busy'), 'true');
    await page.locator('#step-after').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('#changes')?.hasAttribute('aria-busy'));
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'step-after');
    assert.ok((day(page) ?? '') > '2016-02-15');
  }));

test('the parts of the page that go by the day are the server\'s for that day', limits, () =>
  visit(`/en/?day=2016-02-24${KHANASSER}`, async page => {
    await drawn(page);
    const before = await page.locator('#changes').innerText();
    await drag(page, [DAY + 1], true);
    await page.waitForFunction(old => /** @type {HTMLElement} */ (document.querySelector('#changes')).innerText !== old, before);
    assert.match(await page.title(), /25 February 2016/);
  }));

for (const [lang, holder, date] of [['en', /ISIS/, '2016-02-24'], ['ar', /داعش/, '2016-02-24']]) {
  test(`a click on Khanasser opens its card with the holder in ${lang}`, limits, () =>
    visit(`/${lang}/?day=${date}#12/35.7816/37.4996`, async page => {
      await drawn(page);
      const canvas = await page.locator('.maplibregl-canvas').boundingBox();
      assert.ok(canvas);
      await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
      await page.waitForSelector('#card:not([hidden]) #card-title', {timeout: PATIENCE});
      assert.match(await page.locator('#card').innerText(), /** @type {RegExp} */ (holder));
      await page.locator('.card-close').click();
      assert.ok(await page.locator('#card').isHidden());
    }));
}

test('the keyboard moves the map, opens the card at the aim, and leaves', limits, () =>
  visit('/en/?day=2016-02-24#12/35.7816/37.4996', async page => {
    await drawn(page);
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#card:not([hidden]) #card-title', {timeout: PATIENCE});
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'card');
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('#card').isHidden());
    const onMap = () => page.evaluate(() => document.activeElement?.classList.contains('maplibregl-canvas'));
    assert.equal(await onMap(), true, 'the focus returns to the map');
    await page.keyboard.press('Escape');
    assert.equal(await onMap(), false, 'Esc leaves the map');
  }));

test('an open card follows the day', limits, () =>
  visit('/en/?day=2016-02-24#12/35.7816/37.4996', async page => {
    await drawn(page);
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#card')?.textContent?.includes('ISIS'));
    await drag(page, [DAY + 3], true);
    await page.waitForFunction(() => !document.querySelector('#card')?.textContent?.includes('Held by ISIS'));
    assert.match(await page.locator('#card').innerText(), /Gov/);
  }));
