// @ts-check
/**
 * What a step of a day costs the main thread of a browser: made spans of 5,000 places and 100,000
 * states on the real page, in a real Chromium, drawn by software.
 *
 * `BASE=http://127.0.0.1:3000 node benches/js/day_steps.js [places] [states]` against a running
 * server. CPU of the main thread by the debugger's thread clock: `script` is what JavaScript took,
 * `task` all tasks with style, layout and paint. The limit of the house is 8 ms of script a step.
 */
import {chromium} from 'playwright-core';

const [PLACES = 5000, STATES = 100_000] = process.argv.slice(2).map(Number);
const BASE = process.env['BASE'] ?? 'http://127.0.0.1:3000';
const STEPS = 40;
const FLAGS = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** The days of the made record. */
const [FROM, UNTIL] = [15340, 17531];

/** The same numbers each time. */
let seed = 1;
const random = () => {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
};
const below = (/** @type {number} */ count) => Math.floor(random() * count);

/** @type {(id: number) => object} */
function place(id) {
  const count = Math.round(STATES / PLACES);
  const starts = [...new Set(Array.from({length: count}, () => FROM + below(UNTIL - FROM)))].sort((a, b) => a - b);
  const spans = starts.map(from => {
    const kind = random() < 0.8 ? 1 : 2;
    const sides = kind === 1 ? [below(6)] : [below(3), 3 + below(3)];
    return [from, kind, sides, from + below(4)];
  });
  return {
    id: `p${id}`, en: `Place ${id}`, ar: `مكان ${id}`, kind: 'village', rank: id % 40 === 0 ? 1 : id % 8 === 0 ? 2 : 3,
    at: [35.7 + random() * 6, 32.6 + random() * 4.4], spans: [[null, 0, [], null], ...spans],
  };
}

/** @param {any} record */
const made = record => ({...record, from: FROM, until: UNTIL, places: Array.from({length: PLACES}, (_, id) => place(id))});

const browser = await chromium.launch({executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS});
const page = await browser.newPage({viewport: {width: 1280, height: 800}});
await page.route('**/map/spans.json*', async route => {
  const answer = await route.fetch();
  await route.fulfill({response: answer, json: made(await answer.json())});
});
await page.goto(`${BASE}/en/?day=2016-01-01#6.6/34.9/38.5`);
await page.waitForSelector('html[data-map="ready"]', {state: 'attached', timeout: 180_000});
const debug = await page.context().newCDPSession(page);
await debug.send('Performance.enable', {timeDomain: 'threadTicks'});

/** @returns {Promise<Record<string, number>>} seconds since the page began */
async function spent() {
  const {metrics} = await debug.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}

/** Moves the range a day a frame. @type {(first: number, step: number, count: number) => Promise<number>} */
const drag = (first, step, count) => page.evaluate(async ([day, by, days]) => {
  const range = /** @type {HTMLInputElement} */ (document.querySelector('#day-range'));
  const began = performance.now();
  for (let index = 0; index < days; index += 1) {
    range.value = String(day + index * by);
    range.dispatchEvent(new Event('input', {bubbles: true}));
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - began;
}, /** @type {const} */ ([first, step, count]));

await drag(16800, 1, 5);
for (const [name, step] of /** @type {const} */ ([['day', 1], ['week', 7]])) {
  const before = await spent();
  const wall = await drag(16436, step, STEPS);
  const after = await spent();
  const ms = (/** @type {string} */ metric) => (((after[metric] ?? 0) - (before[metric] ?? 0)) / STEPS * 1000).toFixed(2);
  console.log(`a step of a ${name}: script ${ms('ScriptDuration')} ms, task ${ms('TaskDuration')} ms, wall ${(wall / STEPS).toFixed(1)} ms (${PLACES} places, ${STATES} states)`);
}
await browser.close();
