// @ts-check
/**
 * The two pictures of the time bar, one SVG: above the whole record, a bar a week; below the weeks
 * around the day, a mark a happening. The day is always in the middle, so that another day only
 * moves what was drawn; it is drawn anew where that does not reach.
 */
import {density} from '../lib/changes.js';
import {Scale, ticks, years} from '../lib/timeline.js';
import {figures, monthName} from '../lib/words.js';
import {drawn, marksOf} from './happenings.js';

/** @typedef {import('../lib/words.js').Lang} Lang */
/** @typedef {import('../lib/words.js').Numerals} Numerals */
/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/**
 * @typedef {object} Drawn
 * @property {MapRecord} record
 * @property {string[]} rows worn by the sides
 * @property {{control: number[], roads: number[]}} lists days of change
 */

/** Of the parts, from the top, px. */
const BARS = 22;
const YEARS = 15;
const FAN = 8;
const MARKS = 42;
const RULER = 17;
const TOP = BARS + YEARS + FAN;
export const HEIGHT = TOP + MARKS + RULER;
/** At both ends of the whole record: half the thumb of the range that lies over it, px. */
const MARGIN = 8;

export class Picture {
  #width = 0;
  #day = 0;
  /** The day that the lower picture was drawn around. */
  #base = NaN;

  /**
   * @param {Drawn} content
   * @param {Lang} lang
   * @param {Numerals} numerals
   */
  constructor(content, lang, numerals) {
    this.content = content;
    this.lang = lang;
    this.numerals = numerals;
    this.mirrored = lang === 'ar';
    this.svg = drawn('svg', {class: 'time-picture', height: HEIGHT, 'aria-hidden': 'true', direction: 'ltr'});
    this.whole = drawn('g', {class: 'whole'});
    this.window = drawn('rect', {class: 'window', y: -2, height: BARS + 4, rx: 2});
    this.fan = drawn('path', {class: 'fan'});
    this.now = drawn('path', {class: 'now'});
    this.weeks = drawn('g', {class: 'weeks'});
    this.ground = drawn('rect', {class: 'ground', y: TOP, height: MARKS});
    this.svg.append(this.whole, this.fan, this.window, this.ground, this.weeks, this.now);
  }

  /** Px of a day in the lower picture. */
  get dayWidth() {
    return this.#width < 500 ? 14 : 10;
  }

  /** The lower picture's scale for the day shown. */
  get scale() {
    return new Scale(this.#day, this.#width / 2, this.dayWidth, this.mirrored);
  }

  /** @param {number} width px */
  resize(width) {
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.svg.setAttribute('width', String(width));
    this.ground.setAttribute('width', String(width));
    this.#drawWhole();
    this.#base = NaN;
    this.show(this.#day);
  }

  /** @param {number} day */
  show(day) {
    this.#day = day;
    if (this.#width === 0) return;
    const half = this.#width / 2 / this.dayWidth;
    if (!(Math.abs(day - this.#base) < half)) this.#drawWeeks(day, half);
    this.weeks.setAttribute('transform', `translate(${-(day - this.#base) * this.scale.step} 0)`);
    const whole = this.#wholeScale();
    const [a, b] = [whole.x(day - half), whole.x(day + half)];
    const [start, end] = [Math.min(a, b), Math.max(a, b)];
    this.window.setAttribute('x', start.toFixed(1));
    this.window.setAttribute('width', (end - start).toFixed(1));
    this.fan.setAttribute('d', `M${start.toFixed(1)} ${BARS + 2}L0 ${TOP}M${end.toFixed(1)} ${BARS + 2}L${this.#width} ${TOP}`);
    const [above, below] = [whole.x(day).toFixed(1), this.#width / 2];
    this.now.setAttribute('d', `M${above} -2V${BARS + 2}M${below} ${TOP - 3}V${TOP + MARKS + 2}`);
  }

  #wholeScale() {
    const {from, until} = this.content.record;
    const day = (this.#width - 2 * MARGIN) / Math.max(1, until - from);
    return new Scale(from, this.mirrored ? this.#width - MARGIN : MARGIN, day, this.mirrored);
  }

  #drawWhole() {
    const {record: {from, until}, lists} = this.content;
    const scale = this.#wholeScale();
    const weeks = Math.max(1, Math.ceil((until - from + 1) / 7));
    const all = Object.entries(lists).map(([name, days]) => ({name, counts: density(days, from, until, weeks)}));
    const most = Math.sqrt(all.flatMap(({counts}) => counts).reduce((a, b) => Math.max(a, b), 1));
    const bars = all.map(({name, counts}) => {
      const d = counts.map((count, week) => count === 0 ? ''
        : `M${scale.x(from + week * 7 + 3).toFixed(1)} ${BARS}V${(BARS - Math.max(2, (Math.sqrt(count) / most) * (BARS - 2))).toFixed(1)}`);
      return drawn('path', {class: name, d: d.join('')});
    });
    const labels = years(from, until).map(({day, year}, index, all) => {
      const next = all[index + 1]?.day ?? until;
      const room = Math.abs(scale.x(next) - scale.x(day)) > 34;
      const x = scale.x(day) + (this.mirrored ? -3 : 3);
      return room ? this.#text(figures(year, this.numerals), x, BARS + 12, 'start') : '';
    });
    const line = drawn('path', {class: 'line', d: `M0 ${BARS}H${this.#width}`
      + years(from, until).map(({day}) => `M${scale.x(day).toFixed(1)} ${BARS}v5`).join('')});
    this.whole.replaceChildren(line, ...bars, ...labels.filter(label => label !== ''));
  }

  /** @type {(day: number, half: number) => void} */
  #drawWeeks(day, half) {
    this.#base = day;
    const [from, until] = [Math.floor(day - 2 * half), Math.ceil(day + 2 * half)];
    const scale = new Scale(day, this.#width / 2, this.dayWidth, this.mirrored);
    const ruler = ticks(from, until).map(({day: at, date, month}) => {
      const text = month ? monthName(at, this.lang) : figures(date, this.numerals);
      return this.#text(text, scale.x(at), HEIGHT - 4, 'middle', month ? 'month' : '');
    });
    const months = ticks(from, until).filter(tick => tick.month)
      .map(tick => `M${scale.x(tick.day).toFixed(1)} ${TOP}v${MARKS + 3}`);
    const marks = marksOf(this.content, [from, until], scale, {top: TOP, height: MARKS, lang: this.lang, numerals: this.numerals});
    this.weeks.replaceChildren(drawn('path', {class: 'month-line', d: months.join('')}), ...marks, ...ruler);
  }

  /** @type {(text: string, x: number, y: number, anchor: 'start' | 'middle', name?: string) => SVGElement} */
  #text(text, x, y, anchor, name = '') {
    const at = {x: x.toFixed(1), y, 'text-anchor': anchor === 'start' && this.mirrored ? 'end' : anchor, class: name};
    const element = drawn('text', at);
    element.textContent = text;
    return element;
  }
}
