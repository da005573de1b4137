// @ts-check
/** What the map page shows, and its address: one value, kept the same. */
import {dayIn, searchOf, shownIn} from '../lib/address.js';
import {Trail} from './trail.js';

/** @typedef {import('../lib/address.js').Chosen} Chosen */
/** @typedef {import('../lib/address.js').View} View */

export class State {
  /** @type {Chosen | undefined} */
  chosen;
  /** Rows of the legend that are switched off. @type {ReadonlySet<string>} */
  hidden = new Set();
  /** The day compared with. @type {number | undefined} */
  since;

  /**
   * @param {number} day that an address without one shows
   * @param {() => View | undefined} view
   */
  constructor(day, view) {
    this.home = this.day = day;
    this.view = view;
    this.#read();
    this.trail = new Trail(this.search);
  }

  /** The address' query, with all that it says beside, as the edition. */
  get search() {
    const {day, chosen, since} = this;
    return searchOf(location.search, {day, chosen, since, hidden: [...this.hidden]});
  }

  /** The query of the server's words for the day. */
  get searchOfDay() {
    return searchOf(location.search, {day: this.day, since: this.since});
  }

  /** Shows what is still moving, or another view of the same. */
  replace() {
    this.trail.replace(() => [this.search, this.view()]);
  }

  /** Keeps what is shown as an entry. @param {boolean} [step] one of several */
  push(step = false) {
    this.trail.push(this.search, this.view(), step);
  }

  /** Reads the address that the reader went to. */
  restore() {
    this.day = dayIn(location.search) ?? this.home;
    this.#read();
    this.trail.arrive(this.search);
  }

  #read() {
    const {chosen, since, hidden} = shownIn(location.search);
    this.chosen = chosen;
    this.since = since;
    this.hidden = new Set(hidden);
  }
}
