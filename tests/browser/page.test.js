// @ts-check
/** What the map page is to those who see it narrow, dark, by keyboard or not at all. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, drawn, skip, violations, visit} from './support/browser.js';

const limits = {skip, timeout: 3 * PATIENCE};
const HERE = '?day=2016-02-24#8/35.7/37.4';

for (const lang of ['en', 'ar']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing on the ${colorScheme} map in ${lang}, with its card`, limits, () =>
      visit(`/${lang}/?day=2016-02-24#12/35.7816/37.4996`, async (page, seen) => {
        await drawn(page);
        await page.locator('.maplibregl-canvas').focus();
        await page.keyboard.press('Enter');
        await page.waitForSelector('#card:not([hidden]) #card-title', {timeout: PATIENCE});
        assert.deepEqual(await violations(page, seen), []);
      }, {colorScheme}));
  }

  for (const width of [390, 320]) {
    test(`nothing scrolls sideways at ${width} px in ${lang}`, limits, () =>
      visit(`/${lang}/${HERE}`, async page => {
        await drawn(page);
        const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(content <= window, `the page is ${content} px wide`);
        const map = await page.locator('#map').boundingBox();
        assert.ok(map && map.width > 0.9 * width && map.height >= 300);
      }, {width, height: 844}));
  }
}

test('the map is dark where the system is, and turns by the button', limits, () =>
  visit(`/en/${HERE}`, async page => {
    await drawn(page);
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--map-land').trim());
    assert.equal(await ground(), '#25282c');
    const dark = await page.locator('.maplibregl-canvas').screenshot();
    await page.click('khutut-theme button');
    assert.equal(await ground(), '#f6f3ec');
    await page.waitForTimeout(1500);
    const light = await page.locator('.maplibregl-canvas').screenshot();
    assert.ok(!dark.equals(light), 'the picture changed');
    await page.reload();
    assert.equal(await ground(), '#f6f3ec', 'the choice is kept');
    await page.context().clearCookies();
  }, {colorScheme: 'dark'}));

test('every control of the map and the time bar is at least 24 px', limits, () =>
  visit(`/en/${HERE}`, async page => {
    await drawn(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('#map button, khutut-time :is(a, button, input):not([type="hidden"])')]
        .filter(element => element.checkVisibility())
        .map(element => ({name: element.id || element.className, box: element.getBoundingClientRect()}))
        .filter(({box}) => box.width < 24 || box.height < 24).map(({name}) => name));
    assert.deepEqual(small, []);
  }));

test('a map that is long in coming says so, and no longer once it is there', limits, () =>
  visit(`/en/${HERE}`, async page => {
    await page.waitForSelector('#map-loading:not([hidden])', {timeout: PATIENCE});
    await drawn(page);
    await page.waitForSelector('#map-loading', {state: 'hidden'});
  }, {
    before: async page => {
      await page.route('**/map/spans.json*', async route => {
        await new Promise(resolve => setTimeout(resolve, 1500));
        await route.continue();
      });
    },
  }));

test('where the browser can draw no map, the page says so and links the table', limits, async () => {
  await visit(`/en/${HERE}`, async (page, seen) => {
    await page.waitForSelector('#map-failed:not([hidden])', {timeout: PATIENCE});
    assert.ok(await page.locator('#map-failed a').isVisible());
    assert.ok(await page.locator('#map-loading').isHidden());
    await page.click('#step-after');
    await page.waitForURL(/day=2016-02-25/);
    assert.ok(seen.faults.every(fault => fault.startsWith('console warning')), seen.faults.join('\n'));
    seen.forget();
  }, {
    before: async page => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
    },
  });
});
