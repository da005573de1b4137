// @ts-check
/** The search field: a combobox by keyboard and pointer, in both languages; on the map it flies. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, drawn, skip, violations, visit} from './support/browser.js';

/** @typedef {import('playwright-core').Page} Page */

const limits = {skip, timeout: 3 * PATIENCE};
const LIST = '#find-list:not([hidden])';
const WORDS = /** @type {const} */ ({
  en: {typed: 'hanasir', name: 'Khanasser', other: 'خناصر', holder: /ISIS/},
  ar: {typed: 'خناصره', name: 'خناصر', other: 'Khanasser', holder: /داعش/},
});

/**
 * Types and waits for what is suggested for it.
 * @param {Page} page
 * @param {string} text
 */
async function type(page, text) {
  await page.locator('#find').pressSequentially(text);
  await page.waitForFunction(
    wanted => document.querySelector('#find-list .find-all')?.textContent?.includes(wanted), text, {timeout: PATIENCE});
}

const active = (/** @type {Page} */ page) => page.locator('#find').getAttribute('aria-activedescendant');

for (const lang of /** @type {const} */ (['en', 'ar'])) {
  const {typed, name, other, holder} = WORDS[lang];

  test(`the keyboard alone finds a place in ${lang} and opens its page`, limits, () =>
    visit(`/${lang}/table?day=2016-02-24`, async (page, seen) => {
      await page.keyboard.press('/');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'find');
      await type(page, typed);
      const first = page.locator(`${LIST} [role="option"]`).first();
      assert.match(await first.innerText(), new RegExp(`${name}\\s+${other}`));
      assert.match(await first.innerText(), holder);
      assert.deepEqual(await violations(page, seen), []);
      assert.equal(await active(page), null);
      await page.keyboard.press('ArrowDown');
      assert.equal(await active(page), 'find-0');
      assert.equal(await first.getAttribute('aria-selected'), 'true');
      await page.keyboard.press('ArrowUp');
      assert.equal(await active(page), null, 'back in the field');
      await page.keyboard.press('ArrowUp');
      assert.match(await page.locator('#find-list [aria-selected="true"]').innerText(), new RegExp(typed));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${lang}/places/khanasser?day=2016-02-24`);
      assert.match(await page.locator('h1').innerText(), new RegExp(name));
    }));

  test(`on the map a choice in ${lang} flies there and opens the card without a page load`, limits, () =>
    visit(`/${lang}/?day=2016-02-24#7/34/40`, async page => {
      await drawn(page);
      await page.evaluate(() => Object.assign(window, {same: true}));
      await page.locator('#find').focus();
      await type(page, typed);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#card:not([hidden]) #card-title', {timeout: PATIENCE});
      assert.match(await page.locator('#card-title').innerText(), new RegExp(name));
      await page.waitForURL(/#[\d.]+\/35\.7\d*\/37\.(49|5)\d*$/, {timeout: PATIENCE});
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'card');
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).same), true);
    }));

  test(`Enter without a choice leads to the page of all results in ${lang}`, limits, () =>
    visit(`/${lang}/table?day=2016-02-24`, async page => {
      await page.locator('#find').focus();
      await type(page, typed);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${lang}/search?*`);
      const asked = new URL(page.url()).searchParams;
      assert.deepEqual([asked.get('q'), asked.get('day')], [typed, '2016-02-24']);
      assert.match(await page.locator('.results li').first().innerText(), new RegExp(name));
    }));
}

test('an event that is chosen on the map brings its day', limits, () =>
  visit('/en/?day=2013-01-01#7/34/40', async page => {
    await drawn(page);
    await page.locator('#find').focus();
    await type(page, 'khanasser february 2016');
    await page.locator(`${LIST} .find-event`).first().click();
    await page.waitForURL(/day=2016-02-2\d/, {timeout: PATIENCE});
    await page.waitForSelector('#card:not([hidden]) #card-title', {timeout: PATIENCE});
  }));

test('a road that is chosen on the map is shown whole', limits, () =>
  visit('/en/?day=2016-02-24#7/34/40', async page => {
    await drawn(page);
    await page.locator('#find').focus();
    await type(page, 'khanasser road');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#card:not([hidden]) #card-title', {timeout: PATIENCE});
    assert.match(await page.locator('#card').innerText(), /Cut/);
  }));

test('Esc closes the list and keeps the text, leaving the field closes it, and nothing is said of nothing', limits, () =>
  visit('/en/table', async page => {
    await page.locator('#find').focus();
    await type(page, 'hama');
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('#find-list').isHidden());
    assert.equal(await page.locator('#find').getAttribute('aria-expanded'), 'false');
    assert.equal(await page.locator('#find').inputValue(), 'hama');
    await type(page, 'h');
    await page.keyboard.press('Tab');
    assert.ok(await page.locator('#find-list').isHidden());
    await page.locator('#find').fill('zzzz');
    await page.waitForFunction(() => document.querySelector('#find-list')?.textContent?.includes('Nothing fits'));
    assert.match(await page.locator('khutut-search [role="status"]').innerText(), /No suggestion/);
  }));

test('letters that are typed quickly are one question', limits, () =>
  visit('/en/table', async (page, seen) => {
    seen.forget();
    await page.locator('#find').focus();
    await type(page, 'deirez');
    const asked = seen.requests.filter(path => path.startsWith('/search.json'));
    assert.ok(asked.length < 4, asked.join('\n'));
    assert.ok(asked.at(-1)?.includes('q=deirez'));
  }));

test('the stroke is a letter where it is typed, and no key where single letters are off', limits, () =>
  visit('/en/table', async page => {
    await page.locator('#find').focus();
    await page.keyboard.type('a/b');
    assert.equal(await page.locator('#find').inputValue(), 'a/b');
    await page.evaluate(() => {
      localStorage.setItem('khutut-letters', 'off');
      /** @type {HTMLElement} */ (document.activeElement).blur();
    });
    await page.keyboard.press('/');
    assert.notEqual(await page.evaluate(() => document.activeElement?.id), 'find');
    await page.evaluate(() => localStorage.removeItem('khutut-letters'));
  }));

for (const width of [390, 320]) {
  test(`the field and its list fit ${width} px, its targets are 24 px`, limits, () =>
    visit('/ar/table?day=2016-02-24', async page => {
      await page.locator('#find').focus();
      await type(page, 'دير الزور');
      const list = await page.locator('#find-list').boundingBox();
      assert.ok(list && list.x >= 0 && list.x + list.width <= width, JSON.stringify(list));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      const small = await page.evaluate(() => [...document.querySelectorAll('header.top :is(a, button, input:not([type="hidden"]), li)')]
        .filter(element => element.checkVisibility())
        .filter(element => element.getBoundingClientRect().height < 24 || element.getBoundingClientRect().width < 24)
        .map(element => element.outerHTML));
      assert.deepEqual(small, []);
    }, {width, height: 844}));
}
