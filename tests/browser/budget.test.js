// @ts-check
/** What a first visit costs on the wire, in bytes as sent (brotli where it is text). */
import assert from 'node:assert/strict';
import test from 'node:test';
import {PATIENCE, drawn, skip, visit} from './support/browser.js';
import {PAGES} from './support/pages.js';

const limits = {skip, timeout: 3 * PATIENCE};
const KB = 1000;

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens a page as one who was never there, and adds up what was sent, by kind.
 * @param {string} address
 * @param {boolean} map
 * @returns {Promise<Record<'code' | 'font' | 'data' | 'page', number>>} bytes
 */
async function sent(address, map) {
  const bytes = {code: 0, font: 0, data: 0, page: 0};
  await visit(address, async page => {
    if (map) await drawn(page);
    await page.waitForTimeout(500);
  }, {before: async page => {
    const debug = await page.context().newCDPSession(page);
    await debug.send('Network.enable');
    await debug.send('Network.clearBrowserCache');
    /** @type {Map<string, 'code' | 'font' | 'data' | 'page'>} */
    const kinds = new Map();
    debug.on('Network.responseReceived', ({requestId, response}) => kinds.set(requestId, kindOf(response.url, response.mimeType)));
    debug.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
      const kind = kinds.get(requestId);
      if (kind) bytes[kind] += encodedDataLength;
    });
  }});
  return bytes;
}

/**
 * @param {string} url
 * @param {string} type
 */
function kindOf(url, type) {
  if (/\.woff2/.test(url)) return 'font';
  if (/javascript|css/.test(type)) return 'code';
  return /html/.test(type) ? 'page' : 'data';
}

for (const lang of ['en', 'ar']) {
  test(`the map in ${lang} costs at most 450 kB of code, 160 kB of fonts, 260 kB of data`, limits, async () => {
    const {code, font, data} = await sent(`/${lang}/?day=2016-02-24#8/35.7/37.4`, true);
    assert.ok(code > 100 * KB && code <= 450 * KB, `code and style: ${code} bytes`);
    assert.ok(font > 0 && font <= 160 * KB, `fonts: ${font} bytes`);
    assert.ok(data > 0 && data <= 260 * KB, `basemap and spans: ${data} bytes`);
  });

  for (const {path} of PAGES.filter(shown => !shown.map)) {
    test(`/${lang}${path} costs at most 40 kB of code, 160 kB of fonts`, limits, async () => {
      const {code, font} = await sent(`/${lang}${path}`, false);
      assert.ok(code > 0 && code <= 40 * KB, `code and style: ${code} bytes`);
      assert.ok(font <= 160 * KB, `fonts: ${font} bytes`);
    });
  }
}
