// @ts-check
/** Which rows of the legend a place or segment counts in on a day, by their `data-row`. */
import {CONTESTED, CUT, HELD, UNKNOWN, controlOn, passabilityOn} from './record.js';

/** @typedef {import('./record.js').Place} Place */
/** @typedef {import('./record.js').Segment} Segment */

/**
 * @param {Place} place
 * @param {number} day
 * @param {readonly import('./record.js').Side[]} sides
 * @returns {string[]} of what is switched off in all of these nothing is drawn
 */
export function rowsOfPlace(place, day, sides) {
  const {control, sides: [holder = -1]} = controlOn(place, day);
  if (control === HELD) return [sides[holder]?.id ?? ''];
  return [control === CONTESTED ? 'places-contested' : 'places-unknown'];
}

/**
 * @param {Segment} segment
 * @param {number} day
 * @returns {string[]}
 */
export function rowsOfSegment(segment, day) {
  const {passability, derived, openFor, cutFor} = passabilityOn(segment, day);
  const cut = cutFor.length > 0 || (passability === CUT && derived);
  return [
    ...(openFor.length > 0 ? ['road-open'] : []), ...(cut ? ['road-cut'] : []),
    ...(passability === CONTESTED ? ['road-contested'] : []), ...(passability === UNKNOWN ? ['road-unknown'] : []),
  ];
}

/**
 * The places and segments that are otherwise on a day than on another, by index.
 * @param {import('./record.js').MapRecord} record
 * @param {number} since
 * @param {number} day
 * @returns {{places: number[], segments: number[]}}
 */
export function changedSince({places, segments}, since, day) {
  const control = (/** @type {Place} */ place, /** @type {number} */ at) => {
    const {control: kind, sides} = controlOn(place, at);
    return [kind, ...[...sides].sort((a, b) => a - b)].join();
  };
  const passing = (/** @type {Segment} */ segment, /** @type {number} */ at) => {
    const {passability, openFor, cutFor} = passabilityOn(segment, at);
    return [passability, openFor.join('+'), cutFor.join('+')].join();
  };
  return {
    places: places.flatMap((place, index) => control(place, since) === control(place, day) ? [] : [index]),
    segments: segments.flatMap((segment, index) => passing(segment, since) === passing(segment, day) ? [] : [index]),
  };
}
