// @ts-check
/** Time on the map page: both bars, steps, play, keys, two days. The record is the bundled one. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, drawn, skip, visit} from './support/browser.js';

/** @typedef {import('playwright-core').Page} Page */

const limits = {skip, timeout: 3 * PATIENCE};
const HERE = '#9/35.78/37.5';
const day = (/** @type {Page} */ page) => new URL(page.url()).searchParams.get('day');
const until = (/** @type {Page} */ page, /** @type {string} */ iso) => page.waitForURL(new RegExp(`day=${iso}`));

for (const lang of ['en', 'ar']) {
  test(`both bars are drawn in ${lang}, the past at the start side, and a drag and a click move the day`, limits, () =>
    visit(`/${lang}/?day=2016-02-24${HERE}`, async page => {
      await drawn(page);
      assert.ok(await page.locator('.weeks .mark').count() > 30, 'a mark a happening');
      assert.ok(await page.locator('.weeks .cross').count() > 2, 'a cross for a cut');
      const years = await page.locator('.whole text').evaluateAll(list =>
        list.map(text => [text.textContent, text.getBoundingClientRect().x]));
      const x = (/** @type {string} */ year) => Number(years.find(([text]) => text === year)?.[1]);
      assert.equal(x('2013') < x('2016'), lang === 'en');
      assert.match(await page.locator('.day-tag').innerText(), lang === 'en' ? /24 Feb/ : /24 شباط/);
      const box = await page.locator('.weeks-area').boundingBox();
      assert.ok(box);
      const middle = {x: box.x + box.width / 2, y: box.y + 20};
      await page.mouse.click(middle.x + (lang === 'en' ? 30 : -30), middle.y);
      await until(page, '2016-02-27');
      await page.mouse.move(middle.x, middle.y);
      await page.mouse.down();
      await page.mouse.move(middle.x + (lang === 'en' ? 50 : -50), middle.y, {steps: 4});
      await page.mouse.up();
      await until(page, '2016-02-22');
    }));
}

test('play goes from change to change until it is stopped, and is one entry', limits, () =>
  visit(`/en/?day=2016-02-15${HERE}`, async page => {
    await drawn(page);
    await page.emulateMedia({reducedMotion: 'no-preference'});
    const before = await page.evaluate(() => history.length);
    await page.selectOption('#speed', {label: '5×'});
    await page.click('#play');
    assert.equal(await page.getAttribute('#play', 'aria-pressed'), 'true');
    await page.waitForFunction(() => (document.querySelector('#day-title time')?.getAttribute('datetime') ?? '') > '2016-02-20');
    await page.click('#play');
    assert.equal(await page.getAttribute('#play', 'aria-pressed'), 'false');
    await page.waitForTimeout(500);
    assert.ok((day(page) ?? '') > '2016-02-20');
    assert.equal(await page.evaluate(() => history.length), before + 1);
    await page.goBack();
    await until(page, '2016-02-15');
  }));

test('with reduced motion play is one step', limits, () =>
  visit(`/en/?day=2016-02-24${HERE}`, async page => {
    await drawn(page);
    await page.click('#play');
    await until(page, '2016-02-25');
    await page.waitForTimeout(1000);
    assert.equal(day(page), '2016-02-25');
    assert.equal(await page.getAttribute('#play', 'aria-label'), 'On, one step');
  }));

test('keys step through time, mirrored in Arabic, and single letters can be switched off', limits, async () => {
  await visit(`/en/?day=2016-02-24${HERE}`, async page => {
    await drawn(page);
    const press = async (/** @type {string} */ key, /** @type {string} */ iso) => {
      await page.keyboard.press(key);
      await until(page, iso);
    };
    await press('ArrowRight', '2016-02-25');
    await press('p', '2016-02-23');
    await press('n', '2016-02-25');
    await press('Shift+ArrowLeft', '2016-02-18');
    await press('Home', '2012');
    await press('End', '2017-12-31');
    await page.keyboard.press('?');
    await page.waitForSelector('#keys-list[open]');
    await page.uncheck('#letters');
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await page.keyboard.press('?');
    await page.waitForTimeout(400);
    assert.equal(day(page), '2017-12-31');
    assert.equal(await page.locator('#keys-list[open]').count(), 0);
    await page.click('#keys');
    await page.check('#letters');
  });
  await visit(`/ar/?day=2016-02-24${HERE}`, async page => {
    await drawn(page);
    await page.keyboard.press('ArrowLeft');
    await until(page, '2016-02-25');
  });
});

test('the live region says the day and what changed', limits, () =>
  visit(`/en/?day=2016-02-24${HERE}`, async page => {
    await drawn(page);
    await page.click('#step-after');
    await page.waitForFunction(() => document.querySelector('#live')?.textContent?.includes('Khanasser'));
    assert.match(await page.locator('#live').textContent() ?? '', /^Thursday 25 February 2016; .*Khanasser.* Gov/);
  }));

test('two days are compared without a page load, by the form and by the address', limits, () =>
  visit(`/en/?day=2016-02-24${HERE}`, async page => {
    await drawn(page);
    await page.evaluate(() => Object.assign(window, {same: true}));
    await page.fill('#from', '20 Feb 2016');
    await page.press('#from', 'Enter');
    await page.waitForFunction(() => document.querySelector('#changes')?.textContent?.includes('From 20 February 2016'));
    assert.match(page.url(), /from=2016-02-20/);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).same), true);
    await page.click('#range-end');
    await page.waitForFunction(() => !document.querySelector('#changes')?.textContent?.includes('From 20 February 2016'));
    assert.doesNotMatch(page.url(), /from=/);
    await page.goBack();
    await page.waitForURL(/from=2016-02-20/);
  }));
