// @ts-check
/** What is marked on the map beside the day: what is selected, and what changed since another day. */
import {changedSince} from '../lib/legend_rows.js';
import {midpoint} from '../lib/geometry.js';
import {LABELS, labelFilter} from './labels.js';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('./pick.js').Pick} Pick */

/** The zoom at which villages have names. */
const NEAR = 9;

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
    this.#road(this.#selected, {selected: false});
    this.#road(pick, {selected: true});
    this.#selected = pick;
    this.#rings();
    const id = pick?.kind === 'places' ? pick.index : -1;
    for (const layer of LABELS) this.map.setFilter(layer, labelFilter(layer, id));
  }

  /** Marks again where the map has lost it. */
  again() {
    this.select(this.#selected);
    for (const pick of this.#changed) this.#road(pick, {changed: true});
  }

  /**
   * Marks what is otherwise than on another day; without one, nothing.
   * @param {number | undefined} since
   * @param {number} day
   */
  compare(since, day) {
    if (since === undefined && this.#changed.length === 0) return;
    for (const pick of this.#changed) this.#road(pick, {changed: false});
    const {places, segments} = since === undefined ? {places: [], segments: []} : changedSince(this.record, since, day);
    this.#changed = [
      ...places.map(index => ({kind: /** @type {const} */ ('places'), index})),
      ...segments.map(index => ({kind: /** @type {const} */ ('segments'), index})),
    ];
    for (const pick of this.#changed) this.#road(pick, {changed: true});
    this.#rings();
  }

  /** The rings of places, which are points of their own. */
  #rings() {
    const ringed = [...this.#changed.map(pick => ({pick, state: 'changed'})), {pick: this.#selected, state: 'selected'}];
    const features = ringed.flatMap(({pick, state}) => {
      const place = pick?.kind === 'places' ? this.record.places[pick.index] : undefined;
      const geometry = {type: /** @type {const} */ ('Point'), coordinates: place?.at ?? []};
      return place ? [{type: /** @type {const} */ ('Feature'), properties: {state, rank: place.rank}, geometry}] : [];
    });
    const source = /** @type {import('maplibre-gl').GeoJSONSource | undefined} */ (this.map.getSource('marked'));
    source?.setData({type: 'FeatureCollection', features});
  }

  /**
   * Brings what is out of sight to the middle.
   * @param {Pick} pick
   * @param {boolean} [near] in any case, and near enough to see what lies around it
   */
  reveal({kind, index}, near = false) {
    const at = kind === 'places' ? this.record.places[index]?.at : midpoint(this.record.segments[index]?.line ?? []);
    if (at && near) this.map.jumpTo({center: at, zoom: Math.max(NEAR, this.map.getZoom())});
    else if (at && !this.map.getBounds().contains(at)) this.map.jumpTo({center: at});
  }

  /** @type {(pick: Pick | undefined, state: Record<string, boolean>) => void} */
  #road(pick, state) {
    if (pick?.kind === 'segments') this.map.setFeatureState({source: 'segments', id: pick.index}, state);
  }
}
