// @ts-check
/**
 * The day on the map: sets the marks of those places and the feature states of those segments whose
 * state does not last to the new day. No request, no tile is made anew.
 */
import {rowsOfPlace, rowsOfSegment} from '../lib/legend_rows.js';
import {CORED, cutLook, placeLook} from '../lib/look.js';
import {CONTESTED, CUT, controlOn, intervalAt, passabilityOn} from '../lib/record.js';
import {Validity, placeBounds, segmentBounds} from '../lib/validity.js';
import {claimLook} from './sources.js';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('../lib/record.js').Place} Place */
/** @typedef {import('../lib/record.js').Segment} Segment */
/** @typedef {Record<string, string | boolean>} State */

const NO_PLACE = {look: '', besieged: false, claim: ''};
const NO_ROAD = {line: '', tone: '', second: '', core: '', cut: '', hidden: true};

export class DayStates {
  /** What is shown, by source and id: the state as text. @type {{places: string[], segments: string[], cuts: string[]}} */
  #shown = {places: [], segments: [], cuts: []};
  /** @type {ReadonlySet<string>} */
  #hidden = new Set();

  /**
   * @param {Map} map
   * @param {MapRecord} record
   * @param {string[]} rows by side
   * @param {import('./marks_layer.js').MarksLayer} marks
   */
  constructor(map, record, rows, marks) {
    this.marks = marks;
    this.map = map;
    this.record = record;
    this.rows = rows;
    this.places = new Validity(record.places.map(placeBounds));
    this.segments = new Validity(record.segments.map(segmentBounds));
  }

  /** @param {number} day */
  show(day) {
    const {places, segments, sides} = this.record;
    this.places.each(day, id => {
      const place = places[id];
      if (!place) return;
      const off = this.#hidden.size > 0 && rowsOfPlace(place, day, sides).every(row => this.#hidden.has(row));
      this.marks.set(id, off ? NO_PLACE : placeState(place, day, this.rows));
      this.#set('places', id, {hidden: off});
    });
    this.segments.each(day, id => {
      const segment = segments[id];
      if (!segment) return;
      const off = this.#hidden.size > 0 && rowsOfSegment(segment, day).every(row => this.#hidden.has(row));
      /** @type {State} */
      const {cut = '', ...line} = off ? NO_ROAD : {...segmentState(segment, day, this.rows), hidden: false};
      this.#set('segments', id, line);
      this.#set('cuts', id, {cut: this.#hidden.has('road-cut') ? '' : cut});
    });
  }

  /**
   * Switches rows of the legend off; shown with the next day.
   * @param {ReadonlySet<string>} rows
   */
  hide(rows) {
    this.#hidden = rows;
    this.places.end();
    this.segments.end();
  }

  /** Forgets what is shown, where the map has lost it. */
  forget() {
    this.#shown = {places: [], segments: [], cuts: []};
    this.hide(this.#hidden);
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
