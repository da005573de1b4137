// @ts-check
/**
 * `<khutut-time>`: the time bar. The server's form and links work alone; with scripts the range moves
 * the day at once and the links step without a page load. Says `day` with the day, whether it is
 * settled (released, typed, stepped) or still dragged, and leaves the rest to the page.
 */
import {clamp, dayOfTyped, isoOfDay} from '../lib/day.js';
import {step} from '../lib/changes.js';
import {longDate} from '../lib/words.js';
import {strip} from './density.js';

/** @typedef {import('../lib/words.js').Lang} Lang */
/** @typedef {import('../lib/words.js').Numerals} Numerals */
/** @typedef {{day: number, settled: boolean}} DayDetail */

export class KhututTime extends HTMLElement {
  #day = 0;
  /** @type {number[]} */
  #changes = [];
  /** @type {Numerals} */
  #numerals = 'latn';
  /** @type {Lang} */
  #lang = 'en';

  connectedCallback() {
    const range = this.#range;
    if (!range) return;
    range.hidden = false;
    range.addEventListener('input', () => this.#say(Number(range.value), false));
    range.addEventListener('change', () => this.#say(Number(range.value), true));
    this.querySelector('form')?.addEventListener('submit', event => this.#submit(event));
    this.addEventListener('click', event => this.#follow(event));
  }

  /**
   * @param {number} day
   * @param {Lang} lang
   * @param {Numerals} numerals
   */
  begin(day, lang, numerals) {
    this.#lang = lang;
    this.#numerals = numerals;
    this.show(day);
  }

  /** @param {number} day */
  show(day) {
    this.#day = day;
    const range = this.#range;
    if (range) {
      range.value = String(day);
      range.setAttribute('aria-valuetext', longDate(day, this.#lang, this.#numerals));
    }
    const field = this.querySelector('#day');
    if (field instanceof HTMLInputElement) field.value = isoOfDay(day);
  }

  /**
   * Gives the bar its steps and its picture.
   * @param {{control: number[], roads: number[]}} lists days of change, with repetition
   * @param {number[]} days the same, each once
   */
  setChanges(lists, days) {
    this.#changes = days;
    const range = this.#range;
    if (!range || this.querySelector('.bar')) return;
    const bar = document.createElement('div');
    bar.className = 'bar';
    range.replaceWith(bar);
    bar.append(strip(lists, range), range);
  }

  /** @returns {HTMLInputElement | null} */
  get #range() {
    return this.querySelector('input[type="range"]');
  }

  /**
   * @param {number} day
   * @param {boolean} settled
   */
  #say(day, settled) {
    /** @type {DayDetail} */
    const detail = {day, settled};
    this.dispatchEvent(new CustomEvent('day', {detail}));
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    const field = this.querySelector('#day');
    const day = field instanceof HTMLInputElement ? dayOfTyped(field.value) : undefined;
    if (day === undefined) return; // the server reads more ways of writing a date, and says what is wrong
    event.preventDefault();
    this.#say(day, true);
  }

  /** @param {MouseEvent} event */
  #follow(event) {
    const link = event.target instanceof Element ? event.target.closest('a[id]') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const day = link && plain ? this.#target(link.id) : undefined;
    if (day === undefined) return;
    event.preventDefault();
    this.#say(day, true);
  }

  /**
   * @param {string} id of a link
   * @returns {number | undefined} undefined to let the link do what it does
   */
  #target(id) {
    const {min = '', max = ''} = this.#range ?? {};
    if (id === 'day-before') return clamp(this.#day - 1, Number(min), Number(max));
    if (id === 'day-after') return clamp(this.#day + 1, Number(min), Number(max));
    if (this.#changes.length === 0) return undefined;
    if (id === 'change-before') return step(this.#changes, this.#day, -1);
    if (id === 'change-after') return step(this.#changes, this.#day, 1);
    return undefined;
  }
}

customElements.define('khutut-time', KhututTime);
