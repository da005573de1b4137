// @ts-check
/**
 * `/map/spans.json`: every state of every place and segment of one edition, and what holds on a day.
 * Days are numbers as in `day.js`; intervals are half-open, a null start is "always until then".
 */

/**
 * @typedef {object} Side
 * @property {string} id
 * @property {string} en
 * @property {string} ar
 * @property {string} short_en
 * @property {string} short_ar
 * @property {string} mark its row of the symbology, `other` where none was left
 */
/** @typedef {[from: number | null, control: number, sides: number[], certainDay: number | null]} ControlSpan */
/** @typedef {[from: number | null, until: number | null]} Interval */
/** @typedef {[from: number | null, until: number | null, sides: number[]]} Dispute */
/**
 * @typedef {object} Place
 * @property {string} id
 * @property {string} en
 * @property {string} ar
 * @property {string} kind
 * @property {1 | 2 | 3} rank city, town and the like, village and the like
 * @property {[lon: number, lat: number]} at
 * @property {ControlSpan[]} spans sorted, the first from null
 * @property {Interval[]} [besieged]
 * @property {Dispute[]} [disputed]
 */
/**
 * @typedef {[from: number | null, passability: number, derived: number, certain: number,
 *   openFor: number[], cutFor: number[], cutBy: number[]]} RoadSpan
 */
/**
 * @typedef {object} Segment
 * @property {string} id
 * @property {string} en
 * @property {string} ar
 * @property {number} km
 * @property {[lon: number, lat: number][]} line
 * @property {RoadSpan[]} spans sorted, the first from null
 */
/**
 * What happened, in the order in which it applies; `side` gains, `place` and `segment` are the first
 * drawn, as indexes of the record.
 * @typedef {[earliest: number | null, latest: number | null, kind: number, side: number | null,
 *   applied: 0 | 1, place: number | null, segment: number | null]} Happening
 */
/**
 * @typedef {object} MapRecord
 * @property {number} edition
 * @property {number} from first day of the record
 * @property {number} until last day of the record
 * @property {Side[]} sides
 * @property {Place[]} places
 * @property {Segment[]} segments
 * @property {Happening[]} events
 */

export const UNKNOWN = 0;
/** Control of a place. */
export const HELD = 1;
/** Control of a place and passability of a segment. */
export const CONTESTED = 2;
/** Passability of a segment. */
export const OPEN = 1;
/** Passability of a segment. */
export const CUT = 3;

/** Kinds of happenings; 0 changes nothing. */
export const KINDS = {control: 1, contested: 2, cut: 3, reopened: 4, besieged: 5, lifted: 6};

/**
 * The index of the span that a day lies in: the last that does not begin after it.
 * @param {readonly (readonly [number | null, ...unknown[]])[]} spans sorted, the first from null
 * @param {number} day
 */
export function indexAt(spans, day) {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const from = spans[middle]?.[0] ?? -Infinity;
    if (from <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * @param {Place} place
 * @param {number} day
 * @returns {{control: number, sides: number[], certain: boolean}}
 */
export function controlOn(place, day) {
  const span = place.spans[indexAt(place.spans, day)];
  if (!span) return {control: UNKNOWN, sides: [], certain: true};
  const [, control, sides, certainDay] = span;
  return {control, sides, certain: certainDay !== null && day >= certainDay};
}

/**
 * @param {Segment} segment
 * @param {number} day
 * @returns {{passability: number, derived: boolean, certain: boolean, openFor: number[], cutFor: number[]}}
 */
export function passabilityOn(segment, day) {
  const span = segment.spans[indexAt(segment.spans, day)];
  if (!span) return {passability: UNKNOWN, derived: true, certain: true, openFor: [], cutFor: []};
  const [, passability, derived, certain, openFor, cutFor] = span;
  return {passability, derived: derived === 1, certain: certain === 1, openFor, cutFor};
}

/**
 * The interval that a day lies in, of those given.
 * @template {readonly [number | null, number | null, ...unknown[]]} T
 * @param {readonly T[] | undefined} intervals
 * @param {number} day
 * @returns {T | undefined}
 */
export function intervalAt(intervals, day) {
  return intervals?.find(([from, until]) => (from ?? -Infinity) <= day && day < (until ?? Infinity));
}
