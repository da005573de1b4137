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
/** @typedef {'labels' | 'labels-lead'} LabelLayer */

/** From villages up, so that lead places lie on top. @type {Rank[]} */
export const RANKS = [3, 2, 1];

const SIZE = /** @type {Expression} */ (['interpolate', ['linear'], ['zoom'], 5.5, 0.75, 8, 1, 10, 1.2]);
const OVER_ALL = {'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-size': SIZE};
/** Takes room from names. */
const ROOM = {'icon-allow-overlap': true, 'icon-ignore-placement': false};
/** The layers of names. @type {LabelLayer[]} */
export const LABELS = ['labels', 'labels-lead'];

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
 * Names of places, and the room that they may not cover. What stands later is placed first: cuts
 * with their notes, lead places and their names, then towns and all other names.
 * @param {Tokens} t
 * @param {'en' | 'ar'} lang
 * @returns {Layer[]}
 */
export function labelLayers(t, lang) {
  return [
    labels(t, 'labels', lang), room('room-towns', 2), labels(t, 'labels-lead', lang), room('room-lead', 1),
    {
      id: 'notes', type: 'symbol', source: 'notes',
      layout: {
        ...ROOM, 'icon-image': 'room@1', 'text-field': ['get', 'note'], 'text-optional': true,
        'text-font': ['Noto Sans Bold'], 'text-size': 12, 'text-radial-offset': 1, 'text-max-width': 20,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      },
      paint: {'text-color': t('cut-text'), 'text-halo-color': t('halo'), 'text-halo-width': 1.6},
    },
  ];
}

/**
 * @param {string} id
 * @param {Rank} rank
 * @returns {Layer}
 */
function room(id, rank) {
  const layout = {...ROOM, 'icon-size': SIZE, 'icon-image': `room@${rank}`};
  return {id, type: 'symbol', source: 'places', filter: ['==', ['get', 'rank'], rank], layout};
}

/**
 * @param {Tokens} t
 * @param {LabelLayer} id
 * @param {'en' | 'ar'} lang Arabic is one step larger
 * @returns {Layer}
 */
function labels(t, id, lang) {
  const near = lang === 'ar' ? ['right', 'left'] : ['left', 'right'];
  const corners = ['bottom-left', 'bottom-right', 'top-left', 'top-right'];
  const lead = id === 'labels-lead';
  const size = (lead ? 14 : 12) * (lang === 'ar' ? 1.1 : 1);
  return {
    id, type: 'symbol', source: 'places', filter: labelFilter(id, -1),
    layout: {
      'text-field': ['get', 'name'], 'text-font': [lead ? 'Noto Sans Bold' : 'Noto Sans'], 'text-size': size,
      'text-variable-anchor': /** @type {any} */ ([...near, 'top', 'bottom', ...corners]),
      'text-radial-offset': ['match', ['get', 'rank'], 1, 0.85, 2, 0.8, 0.65], 'text-justify': 'auto',
      'text-padding': 1, 'text-line-height': 1.3, 'text-max-width': 12, 'symbol-sort-key': ['get', 'rank'],
    },
    paint: {'text-color': t(lead ? 'ink' : 'ink-2'), 'text-halo-color': t('halo'), 'text-halo-width': 1.6},
  };
}

/**
 * Which names a layer has: the lead one those of lead places and of the selected place.
 * @param {LabelLayer} layer
 * @param {number} selected id of a place, −1 for none
 * @returns {Expression}
 */
export function labelFilter(layer, selected) {
  const lead = /** @type {Expression} */ (['any', ['==', ['id'], selected], ['==', ['get', 'rank'], 1]]);
  if (layer === 'labels-lead') return lead;
  return ['all', ['!', lead], ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 6.4, 2, 8.6, 3]]];
}

/** Side of an empty image that keeps a mark's room, px. @param {Rank} rank */
export const roomOf = rank => Math.round(RADIUS[rank] * 2);
