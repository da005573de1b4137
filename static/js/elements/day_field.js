// @ts-check
/** The field of a day: shows it in words, and reads it in words or figures of either script. */
import {readDay} from '../lib/day_words.js';
import {mediumDate} from '../lib/words.js';

export class DayField {
  /**
   * @param {HTMLInputElement | null} input
   * @param {Element | null} complaint where it is said that a text is no day
   * @param {string} words that say it
   */
  constructor(input, complaint, words) {
    this.input = input;
    this.complaint = complaint;
    this.words = words;
  }

  /** @type {(day: number, lang: import('../lib/words.js').Lang, numerals: import('../lib/words.js').Numerals) => void} */
  show(day, lang, numerals) {
    if (this.input) this.input.value = mediumDate(day, lang, numerals);
    this.#complain(false);
  }

  /** The day that is typed; says so where it is none. */
  read() {
    const day = readDay(this.input?.value ?? '');
    this.#complain(day === undefined);
    return day;
  }

  /** @param {boolean} wrong */
  #complain(wrong) {
    if (this.complaint) this.complaint.textContent = wrong ? this.words : '';
    if (wrong) this.input?.setAttribute('aria-invalid', 'true');
    else this.input?.removeAttribute('aria-invalid');
  }
}
