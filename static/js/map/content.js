// @ts-check
/** What the map draws, made once from the record and the basemap. */
import {boxOf} from '../lib/geometry.js';
import {rowsOf} from '../lib/look.js';
import {cutFeatures, looksIn, nameFeatures, placeFeatures, segmentFeatures} from './sources.js';

/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('../lib/geometry.js').Box} Box */
/** @typedef {import('geojson').FeatureCollection} FeatureCollection */

/**
 * @param {MapRecord} record
 * @param {FeatureCollection} basemap
 * @param {'en' | 'ar'} lang
 * @returns {import('./style.js').Content}
 */
export function contentOf(record, basemap, lang) {
  const rows = rowsOf(record.sides, lang);
  const places = placeFeatures(record, rows, lang);
  const cuts = cutFeatures(record, rows);
  const data = {basemap, names: nameFeatures(basemap, lang), places, segments: segmentFeatures(record), cuts};
  return {lang, rows, placeLooks: looksIn(places), cutLooks: looksIn(cuts), data};
}

/**
 * Where a map without a view of its own begins: the roads, else the places.
 * @param {MapRecord} record
 * @returns {Box | undefined}
 */
export function homeOf(record) {
  const roads = record.segments.flatMap(segment => segment.line);
  return boxOf(roads.length > 0 ? roads : record.places.map(place => place.at));
}

/**
 * How far the map may be moved: the basemap's extent less a margin, so that its clipped edge is
 * never seen, with the places of the record wherever they lie.
 * @param {FeatureCollection} basemap
 * @param {MapRecord} record
 * @returns {Box | undefined}
 */
export function limitsOf(basemap, record) {
  const corners = basemap.features.flatMap(({geometry}) =>
    geometry.type === 'Polygon' ? geometry.coordinates.flat()
      : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : []);
  const extent = boxOf(corners.map(([lon = 0, lat = 0]) => [lon, lat]));
  if (!extent) return undefined;
  const [west, south, east, north] = extent;
  const margin = 0.02 * (east - west);
  const inner = /** @type {const} */ ([[west + margin, south + margin], [east - margin, north - margin]]);
  return boxOf([...inner.map(([lon, lat]) => /** @type {[number, number]} */ ([lon, lat])), ...record.places.map(place => place.at)]);
}
