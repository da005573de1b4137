// @ts-check
/** Signing in to the newsroom by keyboard alone, in both languages; what axe and narrow screens say. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, skip, violations, visit} from './support/browser.js';

const limits = {skip, timeout: 3 * PATIENCE};
const WRONG = {en: 'The user name or the password is not right', ar: 'اسم المستخدم أو كلمة السر غير صحيحة'};

for (const lang of /** @type {const} */ (['en', 'ar'])) {
  test(`sign-in in ${lang} works by keyboard, and a fault has the focus`, limits, () =>
    visit(`/newsroom/sign-in?lang=${lang}`, async (page, seen) => {
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
      await page.focus('#user');
      await page.keyboard.type('nobody');
      await page.keyboard.press('Tab');
      await page.keyboard.type('no password at all');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.summary', {timeout: PATIENCE});
      assert.equal((await page.locator('.summary li').innerText()).trim(), WRONG[lang]);
      assert.ok(await page.locator('.summary').evaluate(element => element === document.activeElement));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.ok(await page.locator('#user').evaluate(element => element === document.activeElement));
      assert.equal(await page.inputValue('#user'), 'nobody');
      assert.equal(await page.inputValue('#password'), '');
      seen.faults = seen.faults.filter(fault => !fault.includes('422'));
      assert.deepEqual(await violations(page, seen), []);
    }));

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing on the ${colorScheme} page of sign-in in ${lang}`, limits, () =>
      visit(`/newsroom/sign-in?lang=${lang}`, async (page, seen) => {
        assert.deepEqual(await violations(page, seen), []);
      }, {colorScheme}));
  }

  test(`the page of sign-in in ${lang} does not scroll sideways at 320 px`, limits, () =>
    visit(`/newsroom/sign-in?lang=${lang}`, async page => {
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= window, `the page is ${content} px wide`);
    }, {width: 320, height: 640}));
}
