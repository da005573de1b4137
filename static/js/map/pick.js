// @ts-check
/** What lies under a pointer, or under the middle of the map for the keyboard. */

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {{kind: 'places' | 'segments', index: number}} Pick index in the record */

/** Half the size of a target, px. */
const REACH = 12;
const ROAD_REACH = 7;

/**
 * The nearest place within reach, else a segment.
 * @param {Map} map
 * @param {{x: number, y: number}} point px
 * @param {number} [reach] px
 * @returns {Pick | undefined}
 */
export function pickAt(map, point, reach = REACH) {
  const near = around(map, point, reach, ['places-hit']).map(feature => {
    const [lng = 0, lat = 0] = feature.geometry.type === 'Point' ? feature.geometry.coordinates : [];
    const at = map.project([lng, lat]);
    return {index: Number(feature.id), distance: Math.hypot(at.x - point.x, at.y - point.y)};
  });
  const nearest = near.sort((a, b) => a.distance - b.distance)[0];
  if (nearest) return {kind: 'places', index: nearest.index};
  for (const wide of [2, Math.max(ROAD_REACH, reach / 2)]) {
    const road = around(map, point, wide, ['road-case'])[0];
    if (road) return {kind: 'segments', index: Number(road.id)};
  }
  return undefined;
}

/**
 * @param {Map} map
 * @param {{x: number, y: number}} point
 * @param {number} reach
 * @param {string[]} layers
 */
function around(map, {x, y}, reach, layers) {
  const found = map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], {layers});
  return found.filter(feature => feature.state['hidden'] !== true);
}
