// @ts-check
/** What is marked on the map beside the day: what is selected, and what changed since another day. */
import {changedSince} from '../lib/legend_rows.js';
import {midpoint} from '../lib/geometry.js';
import {LABELS, labelFilter} from './labels.js';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('./pick.js').Pick} Pick */

export class Marked {
  /** @type {Pick | undefined} */
  #selected;
  /** @type {Pick[]} */
  #changed = [];

  /**
   * @param {Map} map
   * @param {MapRecord} record
   */
  constructor(map, record) {
    this.map = map;
    this.record = record;
  }

  /** @param {Pick | undefined} pick */
  select(pick) {
    this.#mark(this.#selected, {selected: false});
    this.#mark(pick, {selected: true});
    this.#selected = pick;
    const id = pick?.kind === 'places' ? pick.index : -1;
    for (const layer of LABELS) this.map.setFilter(layer, labelFilter(layer, id));
  }

  /** Marks again where the map has lost it. */
  again() {
    this.select(this.#selected);
    for (const pick of this.#changed) this.#mark(pick, {changed: true});
  }

  /**
   * Rings what is otherwise than on another day; without one, nothing.
   * @param {number | undefined} since
   * @param {number} day
   */
  compare(since, day) {
    for (const pick of this.#changed) this.#mark(pick, {changed: false});
    const {places, segments} = since === undefined ? {places: [], segments: []} : changedSince(this.record, since, day);
    this.#changed = [
      ...places.map(index => ({kind: /** @type {const} */ ('places'), index})),
      ...segments.map(index => ({kind: /** @type {const} */ ('segments'), index})),
    ];
    for (const pick of this.#changed) this.#mark(pick, {changed: true});
  }

  /** Brings what is out of sight to the middle. @param {Pick} pick */
  reveal({kind, index}) {
    const at = kind === 'places' ? this.record.places[index]?.at : midpoint(this.record.segments[index]?.line ?? []);
    if (at && !this.map.getBounds().contains(at)) this.map.jumpTo({center: at});
  }

  /** @type {(pick: Pick | undefined, state: Record<string, boolean>) => void} */
  #mark(pick, state) {
    if (pick) this.map.setFeatureState({source: pick.kind, id: pick.index}, state);
  }
}
