// @ts-check
/** How fronts and areas are drawn: on the land, under roads and marks. */

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('maplibre-gl').LayerSpecification} Layer */
/** @typedef {import('./tokens.js').Tokens} Tokens */

/** The source's name. */
export const FRONTS = 'fronts';
/** @type {{layer: string, property: string, shown: number}[]} */
const OPACITIES = [
  {layer: 'areas', property: 'fill-opacity', shown: 1},
  {layer: 'front-halo', property: 'line-opacity', shown: 0.85},
  {layer: 'front', property: 'line-opacity', shown: 1},
];

/**
 * What lies on the land and under everything else. Abroad covers what reaches over the border.
 * @param {Tokens} t
 * @returns {Layer[]}
 */
export function frontLayers(t) {
  const line = (/** @type {string} */ id, /** @type {string} */ color, /** @type {number} */ width) => /** @type {Layer} */ ({
    id, type: 'line', source: FRONTS, filter: ['==', ['get', 'layer'], 'front'],
    layout: {'line-cap': 'round', 'line-join': 'round'},
    paint: {'line-color': color, 'line-width': width},
  });
  return [
    {
      id: 'areas', type: 'fill', source: FRONTS, filter: ['==', ['get', 'layer'], 'area'],
      paint: {'fill-pattern': ['get', 'pattern'], 'fill-antialias': false},
    },
    line('front-halo', t('halo'), 4.5),
    line('front', t('front'), 1.7),
    {
      id: 'abroad', type: 'fill', source: 'basemap',
      filter: ['all', ['==', ['get', 'k'], 'country'], ['!=', ['get', 'id'], 'SYR']],
      paint: {'fill-color': t('map-abroad')},
    },
  ];
}

/**
 * Draws them as strongly as said.
 * @param {Map} map
 * @param {number} share 0 is not at all
 */
export function fade(map, share) {
  if (!map.getLayer('areas')) return;
  for (const {layer, property, shown} of OPACITIES) map.setPaintProperty(layer, /** @type {any} */ (property), share * shown);
}
