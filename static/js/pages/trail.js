// @ts-check
/**
 * The address and the history of the map page. While the day is dragged the entry is replaced; on
 * release it is put back as it was and a new one pushed, so that "back" returns to the day before.
 */
import {hashOf} from '../lib/address.js';

/** @typedef {import('../lib/address.js').View} View */

/** Steps quicker after each other than this are one entry, ms. */
const ONE_ENTRY = 1000;
/** An entry is rewritten no oftener than this, ms: browsers refuse more than a hundred times in 30 s. */
const REWRITE = 320;

export class Trail {
  #pushedAt = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rewriting;

  /** @param {string} search that the entry shows, such as `?day=2016-02-24` */
  constructor(search) {
    this.entry = search;
  }

  /**
   * Shows what is still moving, or another view of the same, a moment later.
   * @param {() => [search: string, view: View | undefined]} shown by then
   */
  replace(shown) {
    this.#rewriting ??= setTimeout(() => {
      this.#rewriting = undefined;
      history.replaceState(null, '', addressOf(...shown()));
    }, REWRITE);
  }

  /**
   * Keeps what is shown as an entry of its own.
   * @param {string} search
   * @param {View | undefined} view
   * @param {boolean} [step] one of several that may follow quickly: together they are one entry
   */
  push(search, view, step = false) {
    this.#drop();
    const soon = step && performance.now() - this.#pushedAt < ONE_ENTRY;
    const same = search === this.entry;
    if (!soon && !same) {
      history.replaceState(null, '', addressOf(this.entry, view));
      history.pushState(null, '', addressOf(search, view));
    } else history.replaceState(null, '', addressOf(search, view));
    if (!same) this.#pushedAt = step ? performance.now() : -Infinity;
    this.entry = search;
  }

  /**
   * The reader went to an entry, or what it shows is no step of its own.
   * @param {string} search
   */
  arrive(search) {
    this.#drop();
    this.entry = search;
    this.#pushedAt = -Infinity;
  }

  /** What was to be written is of another entry. */
  #drop() {
    clearTimeout(this.#rewriting);
    this.#rewriting = undefined;
  }
}

/**
 * @param {string} search
 * @param {View | undefined} view without one the address keeps its own
 */
function addressOf(search, view) {
  return `${location.pathname}${search}${view ? hashOf(view) : location.hash}`;
}

/**
 * Gives a link to the same map elsewhere, as in the other language, all that this one shows.
 * @param {MouseEvent} event
 */
export function keepView(event) {
  const link = event.target instanceof Element ? event.target.closest('a[data-keep-view]') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  link.search = location.search;
  link.hash = location.hash;
}
