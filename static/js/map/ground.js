// @ts-check
/** The basemap: five quiet tones under the facts, and the names of countries and lakes. */

/** @typedef {import('./tokens.js').Tokens} Tokens */
/** @typedef {import('maplibre-gl').LayerSpecification} Layer */
/** @typedef {import('maplibre-gl').ExpressionSpecification} Filter */

/** Natural Earth's class of the borders that nobody disputes; every other is drawn dashed. */
const AGREED = 'International boundary (verify)';

/**
 * @param {string} kind
 * @returns {Filter}
 */
const isKind = kind => ['==', ['get', 'k'], kind];

/**
 * @param {Tokens} t
 * @returns {Layer[]}
 */
export function groundLayers(t) {
  return [
    {id: 'water', type: 'background', paint: {'background-color': t('map-water')}},
    {
      id: 'land', type: 'fill', source: 'basemap', filter: isKind('country'),
      paint: {'fill-color': ['match', ['get', 'id'], 'SYR', t('map-land'), t('map-abroad')]},
    },
    {
      id: 'governorates', type: 'line', source: 'basemap', filter: isKind('admin1'),
      layout: {'line-cap': 'round'},
      paint: {'line-color': t('map-admin'), 'line-width': 1.2, 'line-dasharray': [0.01, 2.6]},
    },
    {
      id: 'rivers', type: 'line', source: 'basemap',
      filter: ['all', isKind('river'), ['<=', ['get', 'r'], ['step', ['zoom'], 2, 7, 3, 9, 4]]],
      layout: {'line-join': 'round'},
      paint: {'line-color': t('map-river'), 'line-width': ['match', ['get', 'r'], [1, 2], 1.8, 1]},
    },
    {
      id: 'lakes', type: 'fill', source: 'basemap', filter: isKind('lake'),
      paint: {'fill-color': t('map-water'), 'fill-outline-color': t('map-river')},
    },
    border(t, 'borders', ['==', ['get', 'c'], AGREED]),
    border(t, 'disputed-borders', ['!=', ['get', 'c'], AGREED], [4, 3]),
  ];
}

/**
 * @param {Tokens} t
 * @param {string} id
 * @param {Filter} filter
 * @param {number[]} [dash] in widths of the line
 * @returns {Layer}
 */
function border(t, id, filter, dash) {
  const broken = dash ? {'line-dasharray': dash} : {};
  return {
    id, type: 'line', source: 'basemap', filter: ['all', isKind('border'), filter],
    paint: {'line-color': t('map-border'), 'line-width': 1.1, ...broken},
  };
}

/**
 * @param {Tokens} t
 * @returns {Layer[]}
 */
export function nameLayers(t) {
  const lake = isKind('lake');
  return [{
    id: 'names', type: 'symbol', source: 'names',
    filter: ['any', lake, ['<', ['zoom'], 8]],
    layout: {
      'text-field': ['get', 'name'], 'text-font': ['Noto Sans'], 'text-max-width': 8,
      'text-size': ['case', lake, 11.5, 14],
    },
    paint: {
      'text-color': ['case', lake, t('map-water-label'), t('map-label')],
      'text-halo-color': ['case', lake, t('map-water'), t('halo')], 'text-halo-width': 1,
    },
  }];
}
