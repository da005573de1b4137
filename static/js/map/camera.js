// @ts-check
/** Where the map is looked at from. */
import {LngLatBounds} from '../vendor/maplibre-gl.mjs';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('../lib/address.js').View} View */

/** What is shown on its own is shown this near at least. */
const NEAR = 10;
/** Room around what is shown, px. */
const ROOM = 80;

/** North is up; names and marks appear at once. */
export const FLAT = {
  attributionControl: /** @type {const} */ (false), fadeDuration: 0, renderWorldCopies: false,
  dragRotate: false, pitchWithRotate: false, maxPitch: 0, maxZoom: 14,
};

/** @param {View} view */
export const placed = ({zoom, lat, lng}) => ({zoom, center: /** @type {[number, number]} */ ([lng, lat])});

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
