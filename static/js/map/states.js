// @ts-check
/**
 * The day on the map: finds the state of each place and segment by binary search and sets the
 * feature states of those that differ from what is shown. No request, no tile is made anew.
 */
import {claimLook} from './sources.js';
import {CORED, cutLook, placeLook} from '../lib/look.js';
import {CONTESTED, CUT, controlOn, intervalAt, passabilityOn} from '../lib/record.js';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('../lib/record.js').Place} Place */
/** @typedef {import('../lib/record.js').Segment} Segment */
/** @typedef {Record<string, string | boolean>} State */

export class DayStates {
  /** What is shown, by source and id: the state as text. @type {{places: string[], segments: string[], cuts: string[]}} */
  #shown = {places: [], segments: [], cuts: []};

  /**
   * @param {Map} map
   * @param {MapRecord} record
   * @param {string[]} rows by side
   */
  constructor(map, record, rows) {
    this.map = map;
    this.record = record;
    this.rows = rows;
  }

  /** @param {number} day */
  show(day) {
    for (const [id, place] of this.record.places.entries()) {
      this.#set('places', id, placeState(place, day, this.rows));
    }
    for (const [id, segment] of this.record.segments.entries()) {
      const {cut = '', ...line} = segmentState(segment, day, this.rows);
      this.#set('segments', id, line);
      this.#set('cuts', id, {cut});
    }
  }

  /** Forgets what is shown, where the map has lost it. */
  forget() {
    this.#shown = {places: [], segments: [], cuts: []};
  }

  /**
   * @param {'places' | 'segments' | 'cuts'} source
   * @param {number} id
   * @param {State} state
   */
  #set(source, id, state) {
    const text = Object.values(state).join(' ');
    if (this.#shown[source][id] === text) return;
    this.#shown[source][id] = text;
    this.map.setFeatureState({source, id}, state);
  }
}

/**
 * @param {Place} place
 * @param {number} day
 * @param {string[]} rows
 * @returns {State}
 */
export function placeState(place, day, rows) {
  const dispute = intervalAt(place.disputed, day);
  return {
    look: placeLook(controlOn(place, day), rows),
    besieged: intervalAt(place.besieged, day) !== undefined,
    claim: dispute ? claimLook(dispute[2], rows) : '',
  };
}

/**
 * @param {Segment} segment
 * @param {number} day
 * @param {string[]} rows
 * @returns {State}
 */
export function segmentState(segment, day, rows) {
  const {passability, derived, certain, openFor, cutFor} = passabilityOn(segment, day);
  const [tone = '', second = ''] = openFor.map(side => rows[side] ?? '');
  const reported = passability === CUT && !derived && cutFor.length > 0;
  const line = tone ? 'open' : passability === CONTESTED ? 'contested'
    : passability !== CUT ? 'unknown' : derived ? 'derived' : 'cut';
  const core = !certain && line !== 'unknown' ? 'possible' : CORED.includes(tone) ? tone : '';
  return {
    line, tone, second, core,
    cut: reported ? cutLook(cutFor, certain, rows) : '',
  };
}
