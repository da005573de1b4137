// @ts-check
/**
 * How places are drawn: one symbol layer for each look at each rank, shown by the feature state
 * `look`, because an icon can't follow a feature state; `besieged` and `claim` put a ring round it.
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

/** Of icons by zoom, as a share of their own. */
export const SIZE = /** @type {Expression} */ (['interpolate', ['linear'], ['zoom'], 5.5, 0.75, 8, 1, 10, 1.2]);
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
 * A ring with a halo round the selected place and round those that changed since the day compared
 * with, and the discs that pointers hit.
 * @param {Tokens} t
 * @returns {Layer[]}
 */
export function selectionLayers(t) {
  const ring = (/** @type {string} */ id, /** @type {string} */ color, /** @type {number} */ width, state = 'selected') => ({
    id, type: /** @type {const} */ ('circle'), source: 'places',
    paint: {
      'circle-opacity': 0, 'circle-stroke-color': color, 'circle-stroke-width': width,
      'circle-radius': /** @type {Expression} */ (['match', ['get', 'rank'], 1, 14, 2, 13, 11]),
      'circle-stroke-opacity': /** @type {Expression} */ (['case', ['boolean', ['feature-state', state], false], 1, 0]),
    },
  });
  return [
    {id: 'places-hit', type: 'circle', source: 'places', paint: {'circle-radius': 3, 'circle-opacity': 0}},
    ring('changed-halo', t('halo'), 5, 'changed'), ring('changed', t('focus'), 2, 'changed'),
    ring('selected-halo', t('halo'), 5), ring('selected', t('ink'), 2),
  ];
}

/** Side of an empty image that keeps a mark's room, px. @param {Rank} rank */
export const roomOf = rank => Math.round(RADIUS[rank] * 2);
