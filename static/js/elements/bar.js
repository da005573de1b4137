// @ts-check
/** The pictures of the time bar in their place: under the range, with the tag of the day, dragged by pointer. */
import {shortDate} from '../lib/words.js';
import {dragDays} from './drag_days.js';
import {Picture} from './picture.js';

export class Bar {
  /**
   * @param {Element} element
   * @param {import('./picture.js').Drawn} content
   * @param {import('../lib/words.js').Lang} lang
   * @param {import('../lib/words.js').Numerals} numerals
   * @param {(day: number, settled: boolean) => void} moved
   */
  constructor(element, content, lang, numerals, moved) {
    this.lang = lang;
    this.numerals = numerals;
    const picture = this.picture = new Picture(content, lang, numerals);
    const area = element.appendChild(document.createElement('div'));
    area.className = 'weeks-area';
    this.tag = element.appendChild(document.createElement('div'));
    this.tag.className = 'day-tag';
    this.tag.setAttribute('aria-hidden', 'true');
    element.prepend(picture.svg);
    dragDays(area, () => picture.scale, moved);
    new ResizeObserver(() => picture.resize(element.clientWidth)).observe(element);
  }

  /** @param {number} day */
  show(day) {
    this.picture.show(day);
    this.tag.textContent = shortDate(day, this.lang, this.numerals);
  }
}
