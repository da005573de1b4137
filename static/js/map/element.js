// @ts-check
/**
 * `<khutut-map>`: the map of a day. It draws what it is given and says what the reader did, by the
 * events `view` (moved), `pick` (a place or segment was chosen) and `leave` (Esc).
 */
import {Map as MapLibre} from '../vendor/maplibre-gl.mjs';
import {flyTo} from './camera.js';
import {contentOf, homeOf, limitsOf} from './content.js';
import {FLAT, addControls, furnish, localeOf, placed} from './controls.js';
import {Fronts} from './fronts.js';
import {listenToHands} from './hands.js';
import {keepDressed} from './images.js';
import {Marked} from './marked.js';
import {MarksLayer} from './marks_layer.js';
import {noteFeatures} from './notes.js';
import {DayStates} from './states.js';
import {style} from './style.js';
import {readTokens} from './tokens.js';

/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('../lib/address.js').View} View */
/** @typedef {import('./pick.js').Pick} Pick */
/** @typedef {import('../lib/words.js').Numerals} Numerals */
/** @typedef {import('geojson').FeatureCollection} FeatureCollection */

export class KhututMap extends HTMLElement {
  /** @type {MapLibre | undefined} */
  #map;
  /** @type {DayStates | undefined} */
  #states;
  /** @type {Fronts | undefined} */ #fronts;
  /** @type {MapRecord | undefined} */
  #record;
  /** @type {Marked | undefined} */
  #marked;
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
   * @param {{day: number, view: View | undefined, numerals: Numerals, hidden: ReadonlySet<string>}} start
   */
  async draw(record, basemap, {day, view, numerals, hidden}) {
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
    const marks = new MarksLayer(record.places, content.placeLooks, readTokens);
    this.#states = new DayStates(map, record, content.rows, marks);
    this.#fronts = new Fronts(map, record, content.rows, this.dataset['spans'] ?? '');
    this.hide(hidden);
    this.#marked = new Marked(map, record);
    addControls(map, this.language, numerals);
    keepDressed(map, content, marks, () => {
      this.#states?.forget();
      this.showDay(this.#day);
      this.settle(this.#day);
      this.#marked?.again();
    });
    this.#day = day;
    listenToHands(map, (name, detail) => this.dispatchEvent(new CustomEvent(name, {detail})));
    await map.once('idle');
    document.documentElement.dataset['map'] = 'ready';
  }

  /** @param {number} day */
  showDay(day) {
    this.#day = day;
    if (this.#drawn) this.#states?.show(day);
    this.#fronts?.move(day);
  }

  /** Lays out anew what follows the day but needs no haste: notes at the cuts, fronts. @param {number} day */
  settle(day) {
    const wording = {pattern: this.dataset['tCutSince'] ?? '', lang: this.language, numerals: this.#numerals};
    const source = /** @type {import('maplibre-gl').GeoJSONSource | undefined} */ (this.#map?.getSource('notes'));
    source?.setData(noteFeatures(this.#record?.segments ?? [], day, wording));
    void this.#fronts?.settle(day);
  }

  /** @param {Pick | undefined} pick */
  select(pick) {
    if (this.#drawn) this.#marked?.select(pick);
  }

  /** Brings what is out of sight to the middle. @param {Pick} pick @param {boolean} [near] */
  reveal(pick, near) {
    this.#marked?.reveal(pick, near);
  }

  /** Rings what is otherwise than on another day. @param {number | undefined} since */
  compare(since) {
    if (this.#drawn) this.#marked?.compare(since, this.#day);
  }

  /** Switches rows of the legend off. @param {ReadonlySet<string>} rows */
  hide(rows) {
    this.#states?.hide(rows);
    this.#fronts?.hide(rows.has('fronts'));
    this.showDay(this.#day);
  }

  get #drawn() {
    return this.#map?.getSource('places') !== undefined;
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

  /** @param {[lon: number, lat: number][]} points to show */
  fly(points) {
    if (this.#map) flyTo(this.#map, points);
  }

  focus() {
    this.#map?.getCanvas().focus();
  }

  blur() {
    this.#map?.getCanvas().blur();
  }
}

customElements.define('khutut-map', KhututMap);
