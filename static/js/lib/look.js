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
 * The row that each side wears, as the server gave them out. A side for which none was left wears its
 * short name, as `name:Short`, encoded so that no sign of it parts a look.
 * @param {readonly Side[]} sides
 * @param {'en' | 'ar'} lang of the short names
 * @returns {string[]} by index of the side
 */
export function rowsOf(sides, lang) {
  return sides.map(({id, mark, short_en, short_ar}) => {
    const name = (lang === 'ar' ? short_ar : short_en) || id;
    return ROWS.includes(mark) ? mark : `name:${encodeURIComponent(name)}`;
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
