// @ts-check
/**
 * The address and the history of the map page. While the day is dragged the entry is replaced; on
 * release it is put back as it was and a new one pushed, so that "back" returns to the day before.
 */
import {hashOf, withDay} from '../lib/address.js';

/** @typedef {import('../lib/address.js').View} View */

/** Steps quicker after each other than this are one entry, ms. */
const ONE_ENTRY = 1000;

export class Trail {
  #pushedAt = -Infinity;

  /** @param {number} day that the entry shows */
  constructor(day) {
    this.entry = day;
  }

  /**
   * Shows a day, still moving, or another view of the same.
   * @param {number} day
   * @param {View | undefined} view
   */
  replace(day, view) {
    history.replaceState(null, '', addressOf(day, view));
  }

  /**
   * Keeps a day as an entry of its own.
   * @param {number} day
   * @param {View | undefined} view
   */
  push(day, view) {
    if (day === this.entry) return this.replace(day, view);
    const soon = performance.now() - this.#pushedAt < ONE_ENTRY;
    if (!soon) {
      this.replace(this.entry, view);
      history.pushState(null, '', addressOf(day, view));
    } else this.replace(day, view);
    this.#pushedAt = performance.now();
    this.entry = day;
  }

  /**
   * The reader went to an entry.
   * @param {number} day
   */
  arrive(day) {
    this.entry = day;
    this.#pushedAt = -Infinity;
  }
}

/**
 * @param {number} day
 * @param {View | undefined} view without one the address keeps its own
 */
function addressOf(day, view) {
  return `${location.pathname}${withDay(location.search, day)}${view ? hashOf(view) : location.hash}`;
}

/**
 * Gives a link to the same map elsewhere, as in the other language, the view of this one.
 * @param {MouseEvent} event
 */
export function keepView(event) {
  const link = event.target instanceof Element ? event.target.closest('a[data-keep-view]') : null;
  if (link instanceof HTMLAnchorElement) link.hash = location.hash;
}
