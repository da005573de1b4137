// @ts-check
/** Flying to what is to be shown. */
import {LngLatBounds} from '../vendor/maplibre-gl.mjs';

/** @typedef {import('maplibre-gl').Map} Map */

/** What is shown on its own is shown this near at least. */
const NEAR = 10;
/** Room around what is shown, px. */
const ROOM = 80;

/**
 * Flies to where all the points are in sight; jumps where the reader wants no motion.
 * @param {Map} map
 * @param {[lon: number, lat: number][]} points at least one
 */
export function flyTo(map, points) {
  const bounds = new LngLatBounds();
  for (const point of points) bounds.extend(point);
  map.fitBounds(bounds, {padding: ROOM, maxZoom: Math.max(NEAR, map.getZoom())});
}
