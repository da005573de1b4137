// @ts-check
/**
 * Draws every page of a running server for `docs/gallery`: both languages, light and dark, wide and
 * phone: `BASE=http://127.0.0.1:3000 npm run gallery`. A picture is one screen, not the whole page.
 */
import fs from 'node:fs';
import path from 'node:path';
import {chromium} from 'playwright-core';
import {BASE, CHROMIUM, FLAGS, PATIENCE} from './support/chromium.js';
import {PAGES} from './support/pages.js';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/gallery');
const SIZES = [{width: 1280, height: 800}, {width: 390, height: 844}];
/** Of WebP, in percent: text stays sharp, a picture is 20 to 90 kB. */
const QUALITY = 72;

fs.mkdirSync(FOLDER, {recursive: true});
const browser = await chromium.launch({executablePath: CHROMIUM, headless: true, args: FLAGS});
let drawn = 0;
for (const shown of PAGES) {
  for (const lang of ['en', 'ar']) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      for (const viewport of SIZES) {
        const name = `${shown.name}-${lang}-${colorScheme}-${viewport.width}.webp`;
        await draw(path.join(FOLDER, name), `/${lang}${shown.path}`, {viewport, colorScheme}, shown.map ?? false);
        drawn += 1;
      }
    }
  }
  process.stdout.write(`${drawn} pictures, ${shown.name} done\n`);
}
await browser.close();

/**
 * @param {string} file
 * @param {string} address
 * @param {import('playwright-core').BrowserContextOptions} how
 * @param {boolean} map
 */
async function draw(file, address, how, map) {
  const context = await browser.newContext({...how, reducedMotion: 'reduce'});
  const page = await context.newPage();
  await page.goto(BASE + address);
  if (map) await page.waitForSelector('html[data-map="ready"]', {state: 'attached', timeout: PATIENCE});
  await page.evaluate(() => document.fonts.ready);
  const debug = await context.newCDPSession(page);
  const {data} = await debug.send('Page.captureScreenshot', {format: 'webp', quality: QUALITY});
  fs.writeFileSync(file, Buffer.from(data, 'base64'));
  await context.close();
}
