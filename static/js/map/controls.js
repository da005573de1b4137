// @ts-check
/** The furniture of the map: zoom buttons at the start side, a scale in the page's words, the credit. */
import {ScaleControl, NavigationControl} from '../vendor/maplibre-gl.mjs';
import {figures} from '../lib/words.js';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('../lib/words.js').Lang} Lang */
/** @typedef {import('../lib/words.js').Numerals} Numerals */

/** North is up; names and marks appear at once. */
export const FLAT = {
  attributionControl: /** @type {const} */ (false), fadeDuration: 0, renderWorldCopies: false,
  dragRotate: false, pitchWithRotate: false, maxPitch: 0, maxZoom: 14,
};

/** @param {import('../lib/address.js').View} view */
export const placed = ({zoom, lat, lng}) => ({zoom, center: /** @type {[number, number]} */ ([lng, lat])});

/**
 * MapLibre's controls do not mirror, so their corner follows the language.
 * @param {Map} map
 * @param {Lang} lang
 * @param {Numerals} numerals
 */
export function addControls(map, lang, numerals) {
  const side = lang === 'ar' ? 'right' : 'left';
  map.addControl(new NavigationControl({showCompass: false}), `top-${side}`);
  map.addControl(new Scale(numerals), `bottom-${side}`);
}

/**
 * Puts the parts of the map into its element: the canvas' container, which is returned, the aim that
 * the keyboard picks with, and the credit.
 * @param {HTMLElement} element
 * @param {string} credit
 */
export function furnish(element, credit) {
  const part = (/** @type {string} */ tag, /** @type {string} */ name) => {
    const made = document.createElement(tag);
    made.className = name;
    element.append(made);
    return made;
  };
  const container = part('div', 'map-canvas');
  part('div', 'map-aim').setAttribute('aria-hidden', 'true');
  part('p', 'map-credit').textContent = credit;
  return container;
}

/** MapLibre's scale, in the page's figures. */
class Scale extends ScaleControl {
  /** @param {Numerals} numerals */
  constructor(numerals) {
    super({maxWidth: 100, unit: 'metric'});
    this.numerals = numerals;
  }

  /** @param {Map} map */
  onAdd(map) {
    const element = super.onAdd(map);
    for (const event of /** @type {const} */ (['move', 'projectiontransition'])) map.on(event, () => this.#rewrite(element));
    this.#rewrite(element);
    return element;
  }

  /** @param {HTMLElement} element */
  #rewrite(element) {
    element.textContent = figures(element.textContent, this.numerals);
  }
}

/**
 * MapLibre's words, from the attributes of the element.
 * @param {DOMStringMap} words
 * @param {Lang} lang
 */
export function localeOf(words, lang) {
  return {
    'Map.Title': words['tMap'] ?? '',
    'NavigationControl.ZoomIn': words['tZoomIn'] ?? '',
    'NavigationControl.ZoomOut': words['tZoomOut'] ?? '',
    ...(lang === 'ar' ? {'ScaleControl.Kilometers': 'كم', 'ScaleControl.Meters': 'م'} : {}),
  };
}
