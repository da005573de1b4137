// @ts-check
/**
 * `<khutut-map>`: the map of a day. It draws what it is given and says what the reader did, by the
 * events `view` (moved), `pick` (a place or segment was chosen) and `leave` (Esc).
 */
import {Map as MapLibre} from '../vendor/maplibre-gl.mjs';
import {contentOf, homeOf, limitsOf} from './content.js';
import {addControls, furnish, localeOf} from './controls.js';
import {keepDressed} from './images.js';
import {LABELS, labelFilter} from './labels.js';
import {noteFeatures} from './notes.js';
import {pickAt} from './pick.js';
import {DayStates} from './states.js';
import {style} from './style.js';
import {readTokens} from './tokens.js';

/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('../lib/address.js').View} View */
/** @typedef {import('./pick.js').Pick} Pick */
/** @typedef {import('../lib/words.js').Numerals} Numerals */
/** @typedef {import('geojson').FeatureCollection} FeatureCollection */

/** North is up; names and marks appear at once. */
const FLAT = {
  attributionControl: /** @type {const} */ (false), fadeDuration: 0, renderWorldCopies: false,
  dragRotate: false, pitchWithRotate: false, maxPitch: 0, maxZoom: 14,
};

export class KhututMap extends HTMLElement {
  /** @type {MapLibre | undefined} */
  #map;
  /** @type {DayStates | undefined} */
  #states;
  /** @type {MapRecord | undefined} */
  #record;
  /** @type {Pick | undefined} */
  #selected;
  /** @type {Numerals} */
  #numerals = 'latn';
  #day = 0;

  /** @returns {import('../lib/words.js').Lang} */
  get language() {
    return this.dataset['lang'] === 'ar' ? 'ar' : 'en';
  }

  /**
   * Draws the map; returns when it stands for the first time. Throws where the browser has no WebGL.
   * @param {MapRecord} record
   * @param {FeatureCollection} basemap
   * @param {{day: number, view: View | undefined, numerals: Numerals}} start
   */
  async draw(record, basemap, {day, view, numerals}) {
    const content = contentOf(record, basemap, this.language);
    const container = furnish(this, this.dataset['attribution'] ?? '');
    const home = homeOf(record);
    const map = new MapLibre({
      ...FLAT, container, style: style(content, readTokens()),
      locale: localeOf(this.dataset, this.language), maxBounds: limitsOf(basemap, record),
      ...(view ? placed(view) : home ? {bounds: home, fitBoundsOptions: {padding: 40}} : {}),
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    this.#map = map;
    this.#record = record;
    this.#numerals = numerals;
    this.#states = new DayStates(map, record, content.rows);
    addControls(map, this.language, numerals);
    keepDressed(map, content, () => {
      this.#states?.forget();
      this.showDay(this.#day);
      this.settle(this.#day);
      this.select(this.#selected);
    });
    this.#day = day;
    this.#listen(map);
    await map.once('idle');
    document.documentElement.dataset['map'] = 'ready';
  }

  /** @param {number} day */
  showDay(day) {
    this.#day = day;
    if (this.#map?.getSource('places')) this.#states?.show(day);
  }

  /**
   * Lays out anew what follows the day but needs no haste: room and notes at the cuts.
   * @param {number} day
   */
  settle(day) {
    const wording = {pattern: this.dataset['tCutSince'] ?? '', lang: this.language, numerals: this.#numerals};
    const notes = noteFeatures(this.#record?.segments ?? [], day, wording);
    const source = /** @type {import('maplibre-gl').GeoJSONSource | undefined} */ (this.#map?.getSource('notes'));
    source?.setData(notes);
  }

  /** @param {Pick | undefined} pick */
  select(pick) {
    const map = this.#map;
    if (!map) return;
    const mark = (/** @type {Pick | undefined} */ of, /** @type {boolean} */ selected) =>
      of && map.setFeatureState({source: of.kind, id: of.index}, {selected});
    mark(this.#selected, false);
    mark(pick, true);
    this.#selected = pick;
    const id = pick?.kind === 'places' ? pick.index : -1;
    for (const layer of LABELS) map.setFilter(layer, labelFilter(layer, id));
  }

  /** @returns {View | undefined} */
  get view() {
    if (!this.#map) return undefined;
    const {lat, lng} = this.#map.getCenter();
    return {zoom: this.#map.getZoom(), lat, lng};
  }

  set view(view) {
    if (view) this.#map?.jumpTo(placed(view));
  }

  focus() {
    this.#map?.getCanvas().focus();
  }

  blur() {
    this.#map?.getCanvas().blur();
  }

  /** @param {MapLibre} map */
  #listen(map) {
    const say = (/** @type {string} */ name, /** @type {unknown} */ detail) =>
      this.dispatchEvent(new CustomEvent(name, {detail}));
    const canvas = map.getCanvas();
    map.on('moveend', () => say('view', this.view));
    map.on('click', event => say('pick', {pick: pickAt(map, event.point), keyboard: false}));
    map.on('mousemove', event => canvas.classList.toggle('over', pickAt(map, event.point) !== undefined));
    canvas.addEventListener('keydown', event => {
      const middle = {x: canvas.clientWidth / 2, y: canvas.clientHeight / 2};
      if (event.key === 'Enter') say('pick', {pick: pickAt(map, middle, 24), keyboard: true});
      if (event.key === 'Escape') say('leave', undefined);
    });
  }
}

/** @param {View} view */
const placed = ({zoom, lat, lng}) => ({zoom, center: /** @type {[number, number]} */ ([lng, lat])});

customElements.define('khutut-map', KhututMap);
