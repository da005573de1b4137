// @ts-check
/**
 * What a state looks like, as a short text: `held/government`, `contested/government+isis`,
 * `cut/opposition`, each with `/possible` where it is not certain. Images, layers and feature
 * states are named by it.
 */
import {CONTESTED, HELD} from './record.js';

/** @typedef {import('./record.js').Side} Side */
/** @typedef {{control: number, sides: number[], certain: boolean}} Control */

/** The rows of the symbology, each a shape with its pair of colours. */
export const ROWS = ['government', 'opposition', 'isis', 'sdf', 'aq', 'turkey', 'us'];

/** Rows whose tone is too near to others as a line: their fill runs inside of it. */
export const CORED = ['sdf', 'aq', 'isis'];

/** No side holds it, as far as is known. */
export const NOT_KNOWN = 'unknown';

/**
 * The row that each side wears: its own, or for `other-N` the N-th row that no side owns. A side
 * for which none is left wears its short name, as `name:Short`, encoded so that no sign of it parts a look.
 * @param {readonly Side[]} sides
 * @param {'en' | 'ar'} lang of the short names
 * @returns {string[]} by index of the side
 */
export function rowsOf(sides, lang) {
  const free = ROWS.filter(row => !sides.some(side => side.mark === row));
  return sides.map(side => {
    if (ROWS.includes(side.mark)) return side.mark;
    const place = Number(/^other-(\d+)$/.exec(side.mark)?.[1] ?? Infinity);
    const name = (lang === 'ar' ? side.short_ar : side.short_en) || side.id;
    return free[place - 1] ?? `name:${encodeURIComponent(name)}`;
  });
}

/**
 * @param {Control} state
 * @param {readonly string[]} rows by side
 */
export function placeLook({control, sides, certain}, rows) {
  if (control !== HELD && control !== CONTESTED) return NOT_KNOWN;
  return withSides(control === HELD ? 'held' : 'contested', sides, rows, certain);
}

/**
 * The ringed cross of a reported cut: whose road it is.
 * @param {readonly number[]} cutFor sides
 * @param {boolean} certain
 * @param {readonly string[]} rows by side
 */
export function cutLook(cutFor, certain, rows) {
  return withSides('cut', cutFor, rows, certain);
}

/**
 * Sides in the order of the record, so that a pair looks the same whoever came first.
 * @param {string} kind
 * @param {readonly number[]} sides
 * @param {readonly string[]} rows
 * @param {boolean} certain
 */
function withSides(kind, sides, rows, certain) {
  const worn = [...sides].sort((a, b) => a - b).slice(0, 3).map(side => rows[side] ?? NOT_KNOWN);
  return `${kind}/${worn.join('+')}${certain ? '' : '/possible'}`;
}

/**
 * @param {string} look
 * @returns {{kind: string, rows: string[], possible: boolean}}
 */
export function readLook(look) {
  const [kind = NOT_KNOWN, rows = '', certainty] = look.split('/');
  return {kind, rows: rows.split('+').filter(Boolean), possible: certainty === 'possible'};
}
