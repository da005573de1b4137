// @ts-check
/** What the map page shows beside the day: choice, filters, the sheet of a phone, failing. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, count, drawn, skip, violations, visit} from './support/browser.js';

/** @typedef {import('playwright-core').Page} Page */

const limits = {skip, timeout: 3 * PATIENCE};
const HERE = '#12/35.7816/37.4996';

test('a link to a place opens its card on its day, and back undoes a choice', limits, () =>
  visit(`/en/?day=2016-02-24&place=khanasser${HERE}`, async page => {
    await drawn(page);
    assert.match(await page.locator('#card').innerText(), /Khanasser[\s\S]*Held by Islamic State/);
    await page.click('.card-close');
    await page.waitForFunction(() => !location.search.includes('place='));
    await page.goBack();
    await page.waitForSelector('#card:not([hidden]) #card-title');
    assert.match(page.url(), /place=khanasser/);
    await page.goForward();
    await page.waitForSelector('#card', {state: 'hidden'});
  }));

test('a line of what changed opens the card, and Esc gives the focus back', limits, () =>
  visit(`/en/?day=2016-02-24${HERE}`, async page => {
    await drawn(page);
    const link = page.locator('#changes a', {hasText: 'Khanasser'}).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#card:not([hidden]) #card-title');
    assert.match(page.url(), /place=khanasser/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'card');
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('#card').isHidden());
    assert.equal(await link.evaluate(element => element === document.activeElement), true);
  }));

test('a row of the legend is a toggle: its marks go, the map says so, and all come back', limits, () =>
  visit(`/en/?day=2016-02-24${HERE}`, async page => {
    await drawn(page);
    const row = page.locator('#legend [data-row="isis"] button');
    assert.equal(await row.getAttribute('aria-pressed'), 'true');
    const [before = 0] = await count(page, ['#232327']);
    await row.click();
    await page.waitForTimeout(1200);
    const [without = 0] = await count(page, ['#232327']);
    assert.ok(without < before / 2, `ISIS: ${before}, then ${without} px`);
    assert.equal(await row.getAttribute('aria-pressed'), 'false');
    assert.match(await page.locator('#hidden-rows').innerText(), /ISIS/);
    assert.match(page.url(), /hide=isis/);
    await page.click('#step-after');
    await page.waitForFunction(() => document.querySelector('#day-title')?.textContent?.includes('25 February'));
    await page.waitForTimeout(800);
    assert.equal(await row.getAttribute('aria-pressed'), 'false', 'it stays off on another day');
    await page.click('#show-all');
    await page.waitForFunction(() => !location.search.includes('hide='));
    assert.ok(await page.locator('#hidden-rows').isHidden());
  }));

for (const width of [390, 320]) {
  test(`on a phone of ${width} px the card is a sheet that grows, shrinks and closes without dragging`, limits, () =>
    visit(`/ar/?day=2016-02-24&place=khanasser${HERE}`, async page => {
      await drawn(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, 'nothing lies beside the screen');
      const high = async () => (await page.locator('#card').boundingBox())?.height ?? 0;
      const low = await high();
      await page.focus('.card-grip');
      await page.keyboard.press('Enter');
      assert.equal(await page.getAttribute('.card-grip', 'aria-expanded'), 'true');
      assert.ok(await high() > low * 1.5);
      const grip = await page.locator('.card-grip').boundingBox();
      assert.ok(grip && grip.height >= 24);
      await page.mouse.move(grip.x + grip.width / 2, grip.y + 10);
      await page.mouse.down();
      await page.mouse.move(grip.x + grip.width / 2, 835, {steps: 5});
      await page.mouse.up();
      assert.ok(await page.locator('#card').isHidden(), 'dragged down it closes');
      const tops = await page.evaluate(() => ['h1', '.bar', '.map-canvas', '#lede', '#changes', '#legend']
        .map(name => document.querySelector(name)?.getBoundingClientRect().top ?? 0));
      assert.deepEqual(tops, [...tops].sort((a, b) => a - b), 'day, time, map, sentence, changes, legend');
    }, {width, height: 844}));
}

test('the keyboard finds the table before the map, and the map with its card has no axe finding', limits, () =>
  visit(`/en/?day=2016-02-24&place=khanasser&from=2016-02-20&hide=isis${HERE}`, async (page, seen) => {
    await drawn(page);
    const order = await page.evaluate(() => [...document.querySelectorAll('main a[href], main button, canvas')]
      .map(element => element.id || element.className));
    assert.equal(order[0], 'skip-table');
    assert.ok(order.findIndex(name => name.includes('maplibregl-canvas')) > 0);
    assert.deepEqual(await violations(page, seen), []);
  }));

test('data that do not arrive are said, with the way to the table, and can be asked for again', limits, () =>
  visit(`/en/?day=2016-02-24${HERE}`, async (page, seen) => {
    await page.waitForSelector('#map-unreached:not([hidden])');
    assert.match(await page.locator('#map-unreached a').getAttribute('href') ?? '', /^\/en\/table\?day=2016-02-24/);
    await page.unroute('**/map/spans.json*');
    await page.click('#map-retry');
    await drawn(page);
    assert.ok(await page.locator('#map-unreached').isHidden());
    seen.forget();
  }, {before: async page => {
    await page.route('**/map/spans.json*', route => route.abort());
  }}));

test('a browser that cannot draw the map shows the way to the table, and time goes on', limits, () =>
  visit(`/ar/?day=2016-02-24${HERE}`, async (page, seen) => {
    await page.waitForSelector('#map-failed:not([hidden])');
    assert.match(await page.locator('#map-failed a').getAttribute('href') ?? '', /^\/ar\/table/);
    await page.click('#step-after');
    await page.waitForFunction(() => document.querySelector('#changes .now')?.tagName === 'UL');
    seen.forget();
  }, {before: async page => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
  }}));

test('a browser that drops its pictures gets them again', limits, () =>
  visit(`/en/?day=2016-02-24${HERE}`, async page => {
    await drawn(page);
    const [before = 0] = await count(page, ['#232327']);
    await page.evaluate(async () => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('.maplibregl-canvas'));
      const loss = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      loss?.loseContext();
      await new Promise(resolve => setTimeout(resolve, 500));
      loss?.restoreContext();
      await new Promise(resolve => setTimeout(resolve, 4000));
    });
    const [after = 0] = await count(page, ['#232327']);
    assert.ok(before > 50 && after > before * 0.9, `ISIS: ${before}, then ${after} px`);
  }));
