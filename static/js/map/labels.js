// @ts-check
/** The names of places, which keep clear of the marks of rank and of the cuts shown. */
import {SIZE} from './places.js';

/** @typedef {import('./tokens.js').Tokens} Tokens */
/** @typedef {import('./places.js').Rank} Rank */
/** @typedef {import('maplibre-gl').LayerSpecification} Layer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Expression */
/** @typedef {'labels' | 'labels-lead'} LabelLayer */

/** Takes room from names. */
const ROOM = {'icon-allow-overlap': true, 'icon-ignore-placement': false};
/** The layers of names. @type {LabelLayer[]} */
export const LABELS = ['labels', 'labels-lead'];

/**
 * Names of places, and the room that they may not cover. What stands later is placed first: cuts
 * with their notes, the marks of rank, the names of lead places, then all other names.
 * @param {Tokens} t
 * @param {'en' | 'ar'} lang
 * @returns {Layer[]}
 */
export function labelLayers(t, lang) {
  return [
    labels(t, 'labels', lang), labels(t, 'labels-lead', lang), room('room-towns', 2), room('room-lead', 1),
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
  const lead = id === 'labels-lead';
  const size = (lead ? 14 : 12) * (lang === 'ar' ? 1.1 : 1);
  return {
    id, type: 'symbol', source: 'places', filter: labelFilter(id, -1),
    layout: {
      'text-field': ['get', 'name'], 'text-font': [lead ? 'Noto Sans Bold' : 'Noto Sans'], 'text-size': size,
      'text-variable-anchor-offset': spots(lang, lead ? [0.85, 1.6, 2.4] : [0.75]), 'text-justify': 'auto',
      'text-padding': 1, 'text-line-height': 1.3, 'text-max-width': 12, 'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': t(lead ? 'ink' : 'ink-2'), 'text-halo-color': t('halo'), 'text-halo-width': 1.6,
      'text-opacity': ['case', ['boolean', ['feature-state', 'hidden'], false], 0, 1],
    },
  };
}

/**
 * Where a name may stand, the best first: beside the mark, over and under it, at its corners; then
 * the same farther away, for lead places in a crowd.
 * @param {'en' | 'ar'} lang
 * @param {number[]} distances in heights of the text
 * @returns {any[]} anchors, each with its offset
 */
function spots(lang, distances) {
  const corner = Math.SQRT1_2;
  /** @type {Record<string, [x: number, y: number]>} */
  const away = {
    left: [1, 0], right: [-1, 0], top: [0, 0.8], bottom: [0, -0.8], 'bottom-left': [corner, -corner],
    'bottom-right': [-corner, -corner], 'top-left': [corner, corner], 'top-right': [-corner, corner],
  };
  const entries = Object.entries(away);
  if (lang === 'ar') entries.sort(([a], [b]) => Number(b === 'right') - Number(a === 'right'));
  return distances.flatMap(distance =>
    entries.flatMap(([anchor, [x, y]]) => [anchor, [x * distance, y * distance]]));
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
