// @ts-check
/**
 * A real Chromium against a running server: `BASE=http://127.0.0.1:3000 node --test tests/browser/*.test.js`.
 * Without a Chromium the tests fail where CI is set and are skipped, loudly, elsewhere.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {after, before} from 'node:test';
import {chromium} from 'playwright-core';
import {BASE, CHROMIUM, FLAGS, PATIENCE} from './chromium.js';

export {BASE, PATIENCE};

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */

const AXE = new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url);

/** For `test`: why these tests can't run, or false. */
export const skip = missing();

function missing() {
  if (!BASE) throw new Error('BASE is not set: the address of a running server');
  if (fs.existsSync(CHROMIUM)) return false;
  const why = `no Chromium at ${CHROMIUM}: NOT ONE BROWSER TEST WAS RUN (install it, or set CHROMIUM)`;
  if (process.env['CI']) throw new Error(why);
  console.error(`\n*** ${why} ***\n`);
  return why;
}

/** @type {BrowserContext} */
let context;
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'khutut-browser-'));

before(async () => {
  if (skip) return;
  context = await chromium.launchPersistentContext(profile, {executablePath: CHROMIUM, headless: true, args: FLAGS});
});

after(async () => {
  await context?.close();
  fs.rmSync(profile, {recursive: true, force: true});
});

/**
 * Opens a page, hands it to the test, and then sees to what no page may do: say anything in the
 * console, ask another host, be answered by an error.
 * @param {string} address such as `/en/`
 * @param {(page: Page, seen: Seen) => Promise<void>} test
 * @param {{width?: number, height?: number, colorScheme?: 'light' | 'dark', before?: (page: Page) => Promise<void>}} [how]
 */
export async function visit(address, test, {width = 1280, height = 800, colorScheme = 'light', before: prepare} = {}) {
  const page = await context.newPage();
  const seen = new Seen(page);
  await page.setViewportSize({width, height});
  await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
  await prepare?.(page);
  await page.goto(BASE + address);
  await test(page, seen);
  await page.close();
  assert.deepEqual(seen.faults, [], `${address} is quiet and keeps to itself`);
}

/** What a page asked and said. */
export class Seen {
  /** Addresses asked for, without the base. @type {string[]} */
  requests = [];
  /** @type {string[]} */
  faults = [];

  /** @param {Page} page */
  constructor(page) {
    page.on('console', message => this.faults.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', error => this.faults.push(`error: ${error.message}`));
    page.on('request', request => this.#request(request.url()));
    page.on('response', response => {
      if (response.status() >= 400) this.faults.push(`${response.status()} ${response.url()}`);
    });
  }

  /** Begins anew. */
  forget() {
    this.requests = [];
    this.faults = [];
  }

  /** @param {string} url */
  #request(url) {
    if (url.startsWith('blob:') || url.startsWith('data:')) return;
    if (url.startsWith(`${BASE}/`)) this.requests.push(url.slice(BASE.length));
    else this.faults.push(`asks another host: ${url}`);
  }
}

/** @param {Page} page */
export async function drawn(page) {
  await page.waitForSelector('html[data-map="ready"]', {state: 'attached', timeout: PATIENCE});
}

/**
 * How many px of the map are of each colour, as it stands on the screen.
 * @param {Page} page
 * @param {string[]} colours such as `#c02733`
 * @returns {Promise<number[]>}
 */
export async function count(page, colours) {
  const picture = (await page.locator('.maplibregl-canvas').screenshot()).toString('base64');
  const probe = await context.newPage();
  const counts = await probe.evaluate(async ([data, wanted]) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const painter = canvas.getContext('2d');
    painter?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(painter?.getImageData(0, 0, image.width, image.height).data.buffer ?? []);
    return wanted.map(colour => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
      const pixel = (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
      return pixels.reduce((sum, other) => sum + Number(other === pixel), 0);
    });
  }, /** @type {const} */ ([picture, colours]));
  await probe.close();
  return counts;
}

/**
 * What axe finds against WCAG 2.2 AA. It is injected by the debugger: the content policy lets no
 * script in; what axe itself then says in the console is not the page's.
 * @param {Page} page
 * @param {Seen} seen
 * @returns {Promise<string[]>}
 */
export async function violations(page, seen) {
  const faults = [...seen.faults];
  await page.evaluate(fs.readFileSync(AXE, 'utf8'));
  const found = await page.evaluate(async () => {
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const {violations: list} = await /** @type {any} */ (window).axe.run(document, {runOnly: rules, preload: false});
    return list.map((/** @type {any} */ fault) =>
      `${fault.id}: ${fault.nodes.map((/** @type {any} */ node) => node.target.join(' ')).join(', ')}`);
  });
  seen.faults = faults;
  return found;
}
