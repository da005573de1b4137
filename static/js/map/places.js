// @ts-check
/**
 * How places are drawn: one symbol layer for each look at each rank, shown by the feature state
 * `look`, because an icon can't follow a feature state; `besieged` and `claim` put a ring round it.
 * Names keep clear of the marks of rank and of the cuts shown.
 */
import {readLook} from '../lib/look.js';
import {RADIUS} from './marks.js';
import {BAR} from './sources.js';

/** @typedef {import('./tokens.js').Tokens} Tokens */
/** @typedef {import('maplibre-gl').LayerSpecification} Layer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */
/** @typedef {1 | 2 | 3} Rank */

/** From villages up, so that lead places lie on top. @type {Rank[]} */
export const RANKS = [3, 2, 1];

const SIZE = /** @type {Expression} */ (['interpolate', ['linear'], ['zoom'], 5.5, 0.75, 8, 1, 10, 1.2]);
const OVER_ALL = {'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-size': SIZE};

/**
 * @param {readonly string[]} looks rings first
 * @returns {Layer[]}
 */
export function markLayers(looks) {
  return RANKS.flatMap(rank => looks.map(look => ({
    id: `${look}@${rank}`, type: /** @type {const} */ ('symbol'), source: 'places',
    filter: /** @type {Expression} */ (['all', ['==', ['get', 'rank'], rank], ['in', BAR + look + BAR, ['get', 'looks']]]),
    layout: {...OVER_ALL, 'icon-image': `${look}@${rank}`},
    paint: {'icon-opacity': /** @type {Expression} */ (['case', isShown(look), 1, 0])},
  })));
}

/**
 * @param {string} look
 * @returns {Expression}
 */
function isShown(look) {
  const {kind} = readLook(look);
  if (kind === 'besieged') return ['boolean', ['feature-state', 'besieged'], false];
  return ['==', ['feature-state', kind === 'claimed' ? 'claim' : 'look'], look];
}

/**
 * A ring with a halo round the selected place, and the discs that pointers hit.
 * @param {Tokens} t
 * @returns {Layer[]}
 */
export function selectionLayers(t) {
  const ring = (/** @type {string} */ id, /** @type {string} */ color, /** @type {number} */ width) => ({
    id, type: /** @type {const} */ ('circle'), source: 'places',
    paint: {
      'circle-opacity': 0, 'circle-stroke-color': color, 'circle-stroke-width': width,
      'circle-radius': /** @type {Expression} */ (['match', ['get', 'rank'], 1, 14, 2, 13, 11]),
      'circle-stroke-opacity': /** @type {Expression} */ (['case', ['boolean', ['feature-state', 'selected'], false], 1, 0]),
    },
  });
  return [
    {id: 'places-hit', type: 'circle', source: 'places', paint: {'circle-radius': 3, 'circle-opacity': 0}},
    ring('selected-halo', t('halo'), 5), ring('selected', t('ink'), 2),
  ];
}

/**
 * Names of places by rank, the selected one before all.
 * @param {Tokens} t
 * @param {'en' | 'ar'} lang
 * @returns {Layer[]}
 */
export function labelLayers(t, lang) {
  const near = lang === 'ar' ? ['right', 'left'] : ['left', 'right'];
  const {filter, layout} = labelOrder(-1, lang);
  return [{
    id: 'labels', type: 'symbol', source: 'places', filter,
    layout: {
      ...layout,
      'text-field': ['get', 'name'], 'text-variable-anchor': /** @type {any} */ ([...near, 'top', 'bottom']),
      'text-radial-offset': ['match', ['get', 'rank'], 1, 0.85, 2, 0.8, 0.65], 'text-justify': 'auto',
      'text-padding': 1, 'text-line-height': 1.3, 'text-max-width': 12,
    },
    paint: {
      'text-color': ['match', ['get', 'rank'], 1, t('ink'), t('ink-2')],
      'text-halo-color': t('halo'), 'text-halo-width': 1.6,
    },
  }];
}

/**
 * What of the labels follows the selection.
 * @param {number} selected id of a place, −1 for none
 * @param {'en' | 'ar'} lang Arabic is one step larger
 */
export function labelOrder(selected, lang) {
  const larger = lang === 'ar' ? 1.1 : 1;
  const chosen = /** @type {Expression} */ (['==', ['id'], selected]);
  const lead = /** @type {Expression} */ (['any', chosen, ['==', ['get', 'rank'], 1]]);
  return {
    filter: /** @type {Expression} */ (['any', chosen, ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 6.4, 2, 8.6, 3]]]),
    layout: {
      'symbol-sort-key': /** @type {Expression} */ (['case', chosen, 0, ['get', 'rank']]),
      'text-font': /** @type {Expression} */ (['case', lead, ['literal', ['Noto Sans Bold']], ['literal', ['Noto Sans']]]),
      'text-size': /** @type {Expression} */ (['case', chosen, 15 * larger, ['==', ['get', 'rank'], 1], 14 * larger, 12 * larger]),
    },
  };
}

/**
 * Room that no name may cover: the marks of rank, and the crosses of the cuts now shown, with a
 * note beside those that are lately cut.
 * @param {Tokens} t
 * @returns {Layer[]}
 */
export function roomLayers(t) {
  const room = {'icon-allow-overlap': true, 'icon-ignore-placement': false};
  return [
    {
      id: 'notes', type: 'symbol', source: 'notes',
      layout: {
        ...room, 'icon-image': 'room@1', 'text-field': ['get', 'note'], 'text-optional': true,
        'text-font': ['Noto Sans Bold'], 'text-size': 12, 'text-radial-offset': 1,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-max-width': 20,
      },
      paint: {'text-color': t('cut-text'), 'text-halo-color': t('halo'), 'text-halo-width': 1.6},
    },
    {
      id: 'room', type: 'symbol', source: 'places', filter: ['<', ['get', 'rank'], 3],
      layout: {...room, 'icon-size': SIZE, 'icon-image': ['concat', 'room@', ['to-string', ['get', 'rank']]]},
    },
  ];
}

/** Side of an empty image that keeps a mark's room, px. @param {Rank} rank */
export const roomOf = rank => Math.round(RADIUS[rank] * 2);
