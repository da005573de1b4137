// @ts-check
/**
 * The marks of the lower time bar: a happening wears the side that gains; a cross for a cut, a tick
 * for a reopening, a dot for what changes nothing; hollow where it is not applied. An uncertain date
 * trails a dotted tail to its latest day.
 */
import {KINDS} from '../lib/record.js';
import {SHAPES, WINGS} from '../lib/shapes.js';
import {placed} from '../lib/timeline.js';
import {dateRange} from '../lib/words.js';

/** @typedef {import('./picture.js').Drawn} Drawn */
/** @typedef {import('../lib/record.js').Happening} Happening */
/** @typedef {import('../lib/timeline.js').Placed} Placed */
/**
 * @typedef {object} Frame
 * @property {number} top px
 * @property {number} height px
 * @property {import('../lib/words.js').Lang} lang
 * @property {import('../lib/words.js').Numerals} numerals
 */

const SVG = 'http://www.w3.org/2000/svg';
/** Px of a mark per unit of its shape. */
const SIZE = 0.46;
const CROSS = 'M-7 -7L7 7M7 -7L-7 7';
const TICK = 'M-8 0L-2.5 6.5L8 -7';
const DOT = 'M3.4 0A3.4 3.4 0 1 1 -3.4 0A3.4 3.4 0 1 1 3.4 0Z';

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @returns {SVGElement}
 */
export function drawn(tag, attributes) {
  const element = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== '') element.setAttribute(name, String(value));
  }
  return element;
}

/**
 * @param {Drawn} content
 * @param {[from: number, until: number]} days
 * @param {import('../lib/timeline.js').Scale} scale
 * @param {Frame} frame
 * @returns {SVGElement[]}
 */
export function marksOf(content, [from, until], scale, frame) {
  const {marks, rows} = placed(content.record.events, from, until);
  const pitch = frame.height / Math.max(4.5, rows + 0.5);
  const y = (/** @type {Placed} */ {row}) => frame.top + frame.height - pitch * (row + 0.75);
  const end = (/** @type {number} */ day) => scale.x(Math.max(from, Math.min(until, day))).toFixed(1);
  const tails = marks.filter(({day, latest}) => latest > day).map(mark =>
    `M${end(mark.day)} ${y(mark).toFixed(1)}H${end(mark.latest)}v-2.5v5`);
  const shapes = marks.filter(({day}) => day >= from).map(mark => {
    const group = drawn('g', {
      class: mark.event[4] ? 'mark' : 'mark beside',
      transform: `translate(${end(mark.day)} ${y(mark).toFixed(1)}) scale(${SIZE})`,
    });
    const title = drawn('title', {});
    title.textContent = `${nameOf(content, mark.event, frame.lang)} ${dateRange(mark.day, mark.latest, frame.lang, frame.numerals)}`.trim();
    group.append(title, ...shapeOf(mark.event, content.rows));
    return group;
  });
  return [drawn('path', {class: 'tails', d: tails.join('')}), ...shapes];
}

/** @type {(event: Happening, rows: string[]) => SVGElement[]} */
function shapeOf([, , kind, side], rows) {
  const row = (side === null ? undefined : rows[side]) ?? 'unknown';
  const token = row.startsWith('name:') ? 'other' : row;
  if (kind === KINDS.cut) return [drawn('path', {class: 'cross', d: CROSS})];
  if (kind === KINDS.reopened) return [drawn('path', {class: `tick s-${token}`, d: TICK})];
  if (kind === KINDS.contested) {
    return WINGS.slice(0, 2).map(d => drawn('path', {class: `m-${side === null ? 'contested' : token}`, d}));
  }
  if (kind === KINDS.besieged) return [drawn('circle', {class: 'ring besieged', r: 8.5})];
  if (kind === KINDS.control) return [drawn('path', {class: `m-${token}`, d: SHAPES[token] ?? SHAPES['name'] ?? ''})];
  return [drawn('path', {class: 'm-unknown dot', d: DOT})];
}

/** @type {(content: Drawn, event: Happening, lang: 'en' | 'ar') => string} */
function nameOf({record}, [, , , , , place, segment], lang) {
  const named = segment !== null ? record.segments[segment] : place !== null ? record.places[place] : undefined;
  return named?.[lang] ?? '';
}
