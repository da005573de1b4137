// @ts-check
/**
 * The days on which the map changes: steps and density of the time bar. A state that only becomes
 * certain is no change.
 */
import {indexAt} from './record.js';

/** @typedef {import('./record.js').MapRecord} MapRecord */

/**
 * Start days of the states of all places, and of all segments, one entry a state, sorted.
 * @param {MapRecord} record
 * @returns {{control: number[], roads: number[]}}
 */
export function changes(record) {
  const control = record.places.flatMap(place => starts(place.spans, ([, kind, sides]) => [kind, sides]));
  const roads = record.segments.flatMap(segment =>
    starts(segment.spans, ([, passability, , , openFor, cutFor]) => [passability, openFor, cutFor]));
  const inOrder = (/** @type {number} */ a, /** @type {number} */ b) => a - b;
  return {control: control.sort(inOrder), roads: roads.sort(inOrder)};
}

/**
 * @template {readonly [number | null, ...unknown[]]} S
 * @param {readonly S[]} spans
 * @param {(span: S) => unknown} state what makes a change
 * @returns {number[]}
 */
function starts(spans, state) {
  let before = '';
  return spans.flatMap((span, index) => {
    const now = JSON.stringify(state(span));
    const changed = index > 0 && now !== before;
    before = now;
    return changed && span[0] !== null ? [span[0]] : [];
  });
}

/**
 * The days without repetition, sorted.
 * @param {...number[]} lists
 */
export function daysOf(...lists) {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/**
 * The next day of the list after a day, or before it; undefined at the ends.
 * @param {number[]} days sorted
 * @param {number} day
 * @param {1 | -1} direction
 */
export function step(days, day, direction) {
  /** @type {[number | null, ...unknown[]][]} */
  const spans = [[null], ...days.map(start => /** @type {[number]} */ ([start]))];
  if (direction === 1) return days[indexAt(spans, day)];
  return days[indexAt(spans, day - 1) - 1];
}

/**
 * How many days of the list fall in each of equal parts of a time.
 * @param {number[]} days
 * @param {number} from first day
 * @param {number} until last day
 * @param {number} parts
 * @returns {number[]}
 */
export function density(days, from, until, parts) {
  const counts = Array.from({length: parts}, () => 0);
  for (const day of days) {
    const part = Math.floor(((day - from) / (until - from + 1)) * parts);
    if (part >= 0 && part < parts) counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}
