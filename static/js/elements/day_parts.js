// @ts-check
/**
 * Brings the parts of the page that depend on the day, marked `data-day-part`, to another day, from
 * the server's own page of that day: one renderer, one wording.
 */

import {isoOfDay} from '../lib/day.js';
import {longDate, weekday} from '../lib/words.js';

/** @typedef {import('../lib/words.js').Lang} Lang */
/** @typedef {import('../lib/words.js').Numerals} Numerals */

/** @type {AbortController | undefined} */
let request;

/**
 * Fetches the page and swaps the parts. A later call ends an earlier one.
 * @param {string} address
 * @returns {Promise<boolean>} whether the parts are those of that page now
 */
export async function swapDayParts(address) {
  request?.abort();
  const {signal} = request = new AbortController();
  try {
    const answer = await fetch(address, {signal});
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (signal.aborted) return false;
    swap(page);
    return true;
  } catch {
    return false;
  }
}

/** Ends a fetch under way: what it would bring is stale. */
export function dropDayParts() {
  request?.abort();
}

/**
 * Writes the heading's day, which needs no server, and marks the words beside it as those of another.
 * @param {number} day
 * @param {Lang} lang
 * @param {Numerals} numerals
 */
export function sayDay(day, lang, numerals) {
  const time = document.querySelector('#day-title time');
  time?.setAttribute('datetime', isoOfDay(day));
  if (time) time.textContent = longDate(day, lang, numerals);
  const name = document.querySelector('#weekday');
  if (name) name.textContent = weekday(day, lang);
  for (const part of document.querySelectorAll('.rail [data-day-part]:not(#day-title, #weekday)')) {
    part.setAttribute('aria-busy', 'true');
  }
}

/** Changes that the live region says; the rest is counted by the page. */
const SAID = 4;

/**
 * Says the day and what changed in the live region, for those who do not see them.
 * @param {number} day
 * @param {Lang} lang
 * @param {Numerals} numerals
 */
export function announceDay(day, lang, numerals) {
  const live = document.querySelector('#live');
  const now = document.querySelector('#changes:not([aria-busy]) .now');
  const lines = now instanceof HTMLUListElement ? [...now.children].slice(0, SAID) : now ? [now] : [];
  const words = lines.map(line => (line.textContent ?? '').replace(/\s+/g, ' ').trim());
  const date = `${weekday(day, lang)} ${longDate(day, lang, numerals)}`;
  if (live) live.textContent = [date, ...words].join(lang === 'ar' ? '؛ ' : '; ');
}

/** @param {Document} page */
function swap(page) {
  const focused = document.activeElement?.id;
  for (const part of document.querySelectorAll('[data-day-part][id]')) {
    const fresh = page.getElementById(part.id);
    if (fresh) part.replaceWith(document.importNode(fresh, true));
  }
  document.title = page.title;
  const target = focused ? document.getElementById(focused) : null;
  if (target && target !== document.activeElement) target.focus({preventScroll: true});
}
