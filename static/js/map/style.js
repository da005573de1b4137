// @ts-check
/**
 * The whole style: fonts, sources, layers from the ground up; the marks of places come between them as
 * a layer of our own (`marks_layer.js`). Day changes touch feature states and marks only.
 */
import {FRONTS, frontLayers} from './front_layers.js';
import {groundLayers, nameLayers} from './ground.js';
import {labelLayers} from './labels.js';
import {selectionLayers} from './places.js';
import {cutLayers, roadLayers} from './roads.js';

/** @typedef {import('maplibre-gl').StyleSpecification} Style */
/** @typedef {import('maplibre-gl').LayerSpecification} Layer */
/** @typedef {import('./tokens.js').Tokens} Tokens */
/** @typedef {import('geojson').FeatureCollection} FeatureCollection */

/**
 * What the map draws.
 * @typedef {object} Content
 * @property {'en' | 'ar'} lang
 * @property {string[]} rows worn by the sides
 * @property {string[]} placeLooks every look that a place ever has
 * @property {string[]} cutLooks every look that a cross ever has
 * @property {Record<'basemap' | 'names' | 'places' | 'segments' | 'cuts', FeatureCollection>} data
 */

const EMPTY = {type: /** @type {const} */ ('FeatureCollection'), features: []};

/**
 * @param {Content} content
 * @param {Tokens} tokens
 * @returns {Style}
 */
export function style(content, tokens) {
  const source = (/** @type {FeatureCollection} */ data) =>
    ({type: /** @type {const} */ ('geojson'), data, tolerance: 0.2, maxzoom: 12});
  const {basemap, names, places, segments, cuts} = content.data;
  return {
    version: 8,
    'font-faces': fonts(),
    transition: {duration: 0, delay: 0},
    sources: {
      basemap: source(basemap), names: source(names), segments: source(segments),
      cuts: source(cuts), places: source(places), notes: source(EMPTY), marked: source(EMPTY),
      [FRONTS]: source(EMPTY),
    },
    layers: layers(content, tokens),
  };
}

/**
 * @param {Content} content
 * @param {Tokens} tokens
 * @returns {Layer[]}
 */
export function layers(content, tokens) {
  const [water, land, ...lines] = groundLayers(tokens);
  return [
    ...[water, land].flatMap(layer => layer ?? []), ...frontLayers(tokens), ...lines,
    ...roadLayers(tokens, content.rows), ...cutLayers(content.cutLooks),
    ...selectionLayers(tokens), ...nameLayers(tokens),
    ...labelLayers(tokens, content.lang),
  ];
}

/** The page's own fonts by script: no glyph server. */
function fonts() {
  const at = (/** @type {string} */ file) => new URL(`../../css/fonts/${file}-normal.woff2`, import.meta.url).href;
  const faces = (/** @type {number} */ weight) => [
    {url: at(`noto-sans-arabic-arabic-${weight}`), 'unicode-range': ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF']},
    {url: at('noto-sans-latin-ext-400'), 'unicode-range': ['U+0100-02BA', 'U+1E00-1EFF']},
    {url: at(`noto-sans-latin-${weight}`)},
  ];
  return {'Noto Sans': faces(400), 'Noto Sans Bold': faces(700)};
}
