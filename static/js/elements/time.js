// @ts-check
/**
 * `<khutut-time>`: the time bar. The server's form and links work alone; with scripts the range and
 * the weeks move the day at once, and steps and play go from change to change. Says `day` with the
 * day, whether it is settled (released, typed, stepped) or still moving, and leaves the rest to the page.
 */
import {clamp} from '../lib/day.js';
import {step} from '../lib/changes.js';
import {longDate} from '../lib/words.js';
import {Bar} from './bar.js';
import {DayField} from './day_field.js';
import {Player} from './play.js';

/** @typedef {import('../lib/words.js').Lang} Lang */
/** @typedef {import('../lib/words.js').Numerals} Numerals */

const still = matchMedia('(prefers-reduced-motion: reduce)');

export class KhututTime extends HTMLElement {
  #day = 0;
  /** @type {number[]} */
  #changes = [];
  /** @type {Numerals} */
  #numerals = 'latn';
  /** @type {Lang} */
  #lang = 'en';
  /** @type {Bar | undefined} */
  #bar;
  /** @type {DayField | undefined} */
  #field;
  #player = new Player(() => this.#advance(1, false), playing => this.#played(playing));

  connectedCallback() {
    this.#field = new DayField(this.querySelector('#day'), this.querySelector('#day-bad'), this.dataset['tBad'] ?? '');
    this.#range?.addEventListener('input', () => this.#say(Number(this.#range?.value), false));
    this.#range?.addEventListener('change', () => this.#say(Number(this.#range?.value), true));
    this.querySelector('form')?.addEventListener('submit', event => this.#submit(event));
    const deeds = {'step-before': () => this.#advance(-1, true), play: () => this.play(), 'step-after': () => this.#advance(1, true)};
    for (const [id, deed] of Object.entries(deeds)) this.querySelector(`#${id}`)?.addEventListener('click', deed);
    if (still.matches) this.querySelector('#play')?.setAttribute('aria-label', this.dataset['tStep'] ?? '');
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
    this.#field?.show(day, this.#lang, this.#numerals);
    this.#bar?.show(day);
  }

  /**
   * Gives the bar its steps and its pictures.
   * @param {import('./picture.js').Drawn} content
   * @param {number[]} days of change, each once
   */
  setRecord(content, days) {
    this.#changes = days;
    const place = this.querySelector('.bar');
    if (!place || this.#bar) return;
    const moved = (/** @type {number} */ day, /** @type {boolean} */ settled) => this.#say(this.#within(day), settled);
    this.#bar = new Bar(place, content, this.#lang, this.#numerals, moved);
    this.show(this.#day);
  }

  /** Plays, or stops; where the reader wants no motion it is one step on. */
  play() {
    if (this.#player.playing) this.#player.stop();
    else if (still.matches) this.#advance(1, true);
    else this.#player.start(() => Number(this.#select('speed')?.value ?? 600));
  }

  /** @param {1 | -1} direction */
  toChange(direction) {
    const day = step(this.#changes, this.#day, direction);
    if (day !== undefined) this.#say(day, true);
  }

  /** To a day, or as near as the record goes. @param {number} day */
  go(day) {
    this.#say(this.#within(day), true);
  }

  /** @type {(direction: 1 | -1, settled: boolean) => boolean} */
  #advance(direction, settled) {
    const by = this.#select('step-by')?.value ?? 'change';
    const day = by === 'change' ? step(this.#changes, this.#day, direction)
      : this.#within(this.#day + direction * (by === 'week' ? 7 : 1));
    if (day === undefined || day === this.#day) return false;
    if (settled) this.#player.stop();
    this.#tell(day, settled);
    return true;
  }

  /** @param {boolean} playing */
  #played(playing) {
    this.querySelector('#play')?.setAttribute('aria-pressed', String(playing));
    if (!playing) this.#tell(this.#day, true);
  }

  /** @type {(day: number, settled: boolean) => void} */
  #say(day, settled) {
    this.#player.stop();
    this.#tell(day, settled);
  }

  /** @type {(day: number, settled: boolean) => void} */
  #tell(day, settled) {
    this.dispatchEvent(new CustomEvent('day', {detail: {day, settled}}));
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    const day = this.#field?.read();
    if (day !== undefined) this.#say(day, true);
  }

  /** @param {number} day */
  #within(day) {
    const {min = '', max = ''} = this.#range ?? {};
    return clamp(day, Number(min), Number(max));
  }

  /** @returns {HTMLInputElement | null} */
  get #range() {
    return this.querySelector('input[type="range"]');
  }

  /** @param {string} id @returns {HTMLSelectElement | null} */
  #select = id => this.querySelector(`select#${id}`);
}

customElements.define('khutut-time', KhututTime);
