// @ts-check
/**
 * How roads are drawn: one layer a kind of line, shown by the feature state `line` of a segment,
 * because a dash can't follow a feature state. Further state: `tone` and `second`, the rows of the
 * sides that pass; `core`, what fills the middle; `cut`, the look of the ringed cross.
 */
import {CORED, ROWS} from '../lib/look.js';
import {BAR} from './sources.js';
import {fillOf, toneOf} from './tokens.js';

/** @typedef {import('./tokens.js').Tokens} Tokens */
/** @typedef {import('maplibre-gl').LayerSpecification} Layer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */
/** @typedef {import('maplibre-gl').LineLayerSpecification['paint']} LinePaint */

/** Width in px at zoom 8, dash in px. */
const LINES = {
  unknown: {color: 'road-unknown', width: 1.8, dash: [0.02, 5]},
  derived: {color: 'road-cut', width: 2, dash: [2, 5]},
  cut: {color: 'road-cut', width: 3.5, dash: [2, 5]},
  contested: {color: 'road-contested', width: 3.5, dash: [9, 5]},
};
const OPEN_WIDTH = 3.5;
const CASE_WIDTH = 6.5;

/**
 * @param {Tokens} t
 * @param {readonly string[]} rows worn by the sides of the record
 * @returns {Layer[]}
 */
export function roadLayers(t, rows) {
  const tones = [...new Set([...ROWS, ...rows])];
  const tone = (/** @type {string} */ state) => byState(state, tones, row => toneOf(t, row), t('side-unknown'));
  const dashed = Object.entries(LINES).map(([id, {color, width, dash}]) =>
    road(`road-${id}`, shownAs(id), {
      'line-color': t(color), 'line-width': scaled(width), 'line-dasharray': dash.map(px => px / width),
    }, id === 'unknown' ? 'round' : 'butt'));
  const open = {'line-color': tone('tone'), 'line-width': scaled(OPEN_WIDTH)};
  const second = {'line-color': tone('second'), 'line-width': scaled(OPEN_WIDTH / 2)};
  const cores = byState('core', CORED, row => fillOf(t, row), t('road-case'));
  return [
    road('road-changed', ['case', ['boolean', state('changed'), false], 1, 0],
      {'line-color': t('focus'), 'line-width': 2, 'line-gap-width': scaled(CASE_WIDTH + 3)}),
    road('road-selected', ['case', ['boolean', state('selected'), false], 1, 0],
      {'line-color': t('ink'), 'line-width': 2, 'line-gap-width': scaled(CASE_WIDTH)}),
    road('road-case', ['case', ['boolean', state('hidden'), false], 0, 0.95], {'line-color': t('road-case'), 'line-width': scaled(CASE_WIDTH)}),
    ...dashed,
    road('road-open', shownAs('open'), open),
    road('road-open-second', hasState('second'), {...second, 'line-offset': scaled(OPEN_WIDTH / 4)}),
    road('road-core', hasState('core'), {'line-color': cores, 'line-width': coreWidth()}),
  ];
}

/**
 * The ringed crosses at mid-segment.
 * @param {readonly string[]} looks
 * @returns {Layer[]}
 */
export function cutLayers(looks) {
  return looks.map(look => ({
    id: look, type: 'symbol', source: 'cuts', filter: ['in', BAR + look + BAR, ['get', 'looks']],
    layout: {
      'icon-image': look, 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 6, 0.75, 8.5, 1.05],
    },
    paint: {'icon-opacity': ['case', ['==', ['feature-state', 'cut'], look], 1, 0]},
  }));
}

/**
 * @param {string} id
 * @param {Expression | number} opacity
 * @param {LinePaint} paint
 * @param {'butt' | 'round'} [cap]
 * @returns {Layer}
 */
function road(id, opacity, paint, cap = 'round') {
  const layout = {'line-cap': cap, 'line-join': /** @type {const} */ ('round')};
  return {id, type: 'line', source: 'segments', layout, paint: {...paint, 'line-opacity': opacity}};
}

/**
 * A width that grows with the map, from 0.8 of it at zoom 7 to 1.25 at zoom 8.
 * @param {number} width px
 * @returns {Expression}
 */
function scaled(width) {
  return ['interpolate', ['linear'], ['zoom'], 7.05, width * 0.8, 8.1, width * 1.25];
}

/** @returns {Expression} */
function coreWidth() {
  const share = /** @type {Expression} */ (['match', ['to-string', state('line')], ['derived', 'unknown'], 0.9, 1.5]);
  return ['interpolate', ['linear'], ['zoom'], 7.05, ['*', 0.8, share], 8.1, ['*', 1.25, share]];
}

/**
 * @param {string} name
 * @returns {Expression}
 */
const state = name => ['feature-state', name];

/**
 * @param {string} line
 * @returns {Expression}
 */
const shownAs = line => ['case', ['==', state('line'), line], 1, 0];

/**
 * @param {string} name
 * @returns {Expression}
 */
const hasState = name => ['case', ['!=', ['to-string', state(name)], ''], 1, 0];

/**
 * @param {string} name
 * @param {readonly string[]} values
 * @param {(value: string) => string} color
 * @param {string} otherwise
 * @returns {Expression}
 */
function byState(name, values, color, otherwise) {
  const pairs = values.flatMap(value => [value, color(value)]);
  return /** @type {Expression} */ (/** @type {unknown} */ (['match', ['to-string', state(name)], ...pairs, otherwise]));
}
