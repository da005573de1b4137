// @ts-check
/**
 * Fronts and areas of the day, from the feed: derived from places by the server, so that the map and
 * every other reader of the feed draw the same lines. They change only on the days on which something
 * changes: what was loaded for one is kept for all days up to the next of these.
 */
import {changes, daysOf} from '../lib/changes.js';
import {isoOfDay} from '../lib/day.js';
import {FRONTS, fade} from './front_layers.js';
import {Patterns, patternOf} from './patterns.js';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('geojson').Feature} Feature */
/** @typedef {import('geojson').FeatureCollection} FeatureCollection */

/** So many days of change are kept. */
const KEPT = 60;
/** How strongly those of another day than the one shown are drawn, until its own are there. */
const FADED = 0.35;
/** Loads and shows them. */
export class Fronts {
  /** By day of change. @type {globalThis.Map<number, FeatureCollection>} */
  #kept = new globalThis.Map();
  /** @type {number | undefined} */
  #shown;
  /** @type {AbortController | undefined} */
  #request;
  #hidden = false;

  /**
   * @param {Map} map
   * @param {MapRecord} record
   * @param {string[]} rows by side
   * @param {string} spans the address of the record's spans: its edition and basis are those of the feed
   */
  constructor(map, record, rows, spans) {
    this.map = map;
    this.patterns = new Patterns(map);
    this.rowOf = new globalThis.Map(record.sides.map((side, index) => [side.id, rows[index] ?? side.id]));
    this.asked = new URL(spans, location.href).searchParams;
    const {control, roads} = changes(record);
    this.days = daysOf(control, roads).reverse();
  }

  /** The day has moved: what is not known for it yet fades. @param {number} day */
  move(day) {
    const key = this.#key(day);
    const known = this.#kept.get(key);
    if (known && key !== this.#shown) this.#put(key, known);
    this.#fade(key !== this.#shown);
  }

  /** The day has settled. An earlier request is ended. @param {number} day */
  async settle(day) {
    this.#request?.abort();
    const key = this.#key(day);
    const request = this.#request = new AbortController();
    try {
      this.#put(key, this.#kept.get(key) ?? await this.#load(day, request.signal));
    } catch (error) {
      if (request.signal.aborted) return;
      console.warn(error);
      this.#put(key, {type: 'FeatureCollection', features: []});
      this.#kept.delete(key);
    }
    this.#fade(false);
  }

  /** Whether the reader has switched them off. @param {boolean} hidden */
  hide(hidden) {
    this.#hidden = hidden;
  }

  /** The last day of change up to a day. @param {number} day */
  #key(day) {
    return this.days.find(start => start <= day) ?? -Infinity;
  }

  /**
   * @param {number} day
   * @param {AbortSignal} signal
   * @returns {Promise<FeatureCollection>}
   */
  async #load(day, signal) {
    const query = new URLSearchParams({layers: 'fronts,areas', day: isoOfDay(day)});
    for (const name of ['edition', 'basis']) query.set(name, this.asked.get(name) ?? '');
    const answer = await fetch(`/feed.geojson?${query}`, {signal});
    if (!answer.ok) throw new Error(`fronts: ${answer.status}`);
    const {features} = /** @type {FeatureCollection} */ (await answer.json());
    return {type: 'FeatureCollection', features: features.flatMap(feature => this.#dressed(feature))};
  }

  /** An area with its pattern; the contested one is parted by who contests what. @param {Feature} feature @returns {Feature[]} */
  #dressed(feature) {
    const {geometry, properties} = feature;
    if (geometry.type !== 'MultiPolygon') return [feature];
    const row = (/** @type {string} */ side) => this.rowOf.get(side) ?? side;
    return geometry.coordinates.map((coordinates, index) => {
      const sides = properties?.['side'] ? [properties['side']] : properties?.['between'][index] ?? [];
      const pattern = patternOf(sides.map(row));
      return {type: 'Feature', properties: {layer: 'area', pattern}, geometry: {type: 'Polygon', coordinates}};
    });
  }

  /** @param {number} key @param {FeatureCollection} data */
  #put(key, data) {
    const source = /** @type {import('maplibre-gl').GeoJSONSource | undefined} */ (this.map.getSource(FRONTS));
    if (!source) return;
    this.patterns.put(new Set(data.features.flatMap(({properties}) => properties?.['pattern'] ?? [])));
    source.setData(data);
    this.#shown = key;
    this.#kept.set(key, data);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** @param {boolean} faded */
  #fade(faded) {
    fade(this.map, this.#hidden ? 0 : faded ? FADED : 1);
  }
}
