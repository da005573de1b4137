// @ts-check
/** Places beside their marks: ranks, sizes, what is selected or changed, and what pointers hit. */
import {RADIUS} from './marks.js';

/** @typedef {import('./tokens.js').Tokens} Tokens */
/** @typedef {import('maplibre-gl').LayerSpecification} Layer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */
/** @typedef {1 | 2 | 3} Rank */

/** From villages up, so that lead places lie on top. @type {Rank[]} */
export const RANKS = [3, 2, 1];

/** Zoom and size of icons, as a share of their own. */
const SIZES = /** @type {const} */ ([[5.5, 0.75], [8, 1], [10, 1.2]]);
/** The same for layers of the map's own kind. */
export const SIZE = /** @type {Expression} */ (['interpolate', ['linear'], ['zoom'], ...SIZES.flat()]);

/** The same for ours. @param {number} zoom */
export function sizeAt(zoom) {
  const above = SIZES.findIndex(([at]) => at > zoom);
  const [from, to] = [SIZES.at(above < 0 ? -1 : Math.max(0, above - 1)) ?? SIZES[0], SIZES.at(above) ?? SIZES[2]];
  return above <= 0 ? from[1] : from[1] + ((to[1] - from[1]) * (zoom - from[0])) / (to[0] - from[0]);
}

/**
 * A ring with a halo round the selected place and round those that changed since the day compared
 * with (points of their own: a ring round every place, mostly unseen, is slow), and the discs that
 * pointers hit.
 * @param {Tokens} t
 * @returns {Layer[]}
 */
export function selectionLayers(t) {
  const ring = (/** @type {string} */ id, /** @type {string} */ color, /** @type {number} */ width, state = 'selected') => ({
    id, type: /** @type {const} */ ('circle'), source: 'marked',
    filter: /** @type {Expression} */ (['==', ['get', 'state'], state]),
    paint: {
      'circle-opacity': 0, 'circle-stroke-color': color, 'circle-stroke-width': width,
      'circle-radius': /** @type {Expression} */ (['match', ['get', 'rank'], 1, 14, 2, 13, 11]),
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
