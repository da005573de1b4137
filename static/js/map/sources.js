// @ts-check
/**
 * The record as GeoJSON for the map: one feature a place, one a segment, whatever happened to it.
 * A feature's id is its index in the record; `looks` lists every look it ever has.
 */
import {cutLook, placeLook} from '../lib/look.js';
import {labelPoint, midpoint} from '../lib/geometry.js';

/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('geojson').Feature} Feature */
/** @typedef {import('geojson').FeatureCollection} FeatureCollection */

/** Encloses each look of a `looks` property, so that a layer finds its own as part of the text. */
export const BAR = '|';

/**
 * @param {MapRecord} record
 * @param {string[]} rows by side
 * @param {'en' | 'ar'} lang
 * @returns {FeatureCollection}
 */
export function placeFeatures(record, rows, lang) {
  return collection(record.places.map((place, id) => {
    const looks = place.spans.flatMap(([, control, sides]) =>
      [true, false].map(certain => placeLook({control, sides, certain}, rows)));
    const claimed = (place.disputed ?? []).map(([, , sides]) => claimLook(sides, rows));
    const besieged = place.besieged?.length ? ['besieged'] : [];
    const properties = {name: laidOut(place[lang], lang), rank: place.rank, looks: barred([...looks, ...claimed, ...besieged])};
    return {type: 'Feature', id, properties, geometry: {type: 'Point', coordinates: place.at}};
  }));
}

/**
 * The map library lays Arabic out from right to left, but leaves brackets looking as they did:
 * they are turned round here.
 * @param {string} name
 * @param {'en' | 'ar'} lang
 */
function laidOut(name, lang) {
  return lang === 'ar' ? name.replace(/[()]/g, bracket => bracket === '(' ? ')' : '(') : name;
}

/**
 * @param {MapRecord} record
 * @returns {FeatureCollection}
 */
export function segmentFeatures(record) {
  return collection(record.segments.map((segment, id) =>
    ({type: 'Feature', id, properties: {}, geometry: {type: 'LineString', coordinates: segment.line}})));
}

/**
 * The point of each segment where a cut is marked.
 * @param {MapRecord} record
 * @param {string[]} rows by side
 * @returns {FeatureCollection}
 */
export function cutFeatures(record, rows) {
  return collection(record.segments.flatMap((segment, id) => {
    const looks = segment.spans.flatMap(([, , , certain, , cutFor]) =>
      cutFor.length > 0 ? [cutLook(cutFor, certain === 1, rows)] : []);
    if (looks.length === 0) return [];
    const geometry = {type: /** @type {const} */ ('Point'), coordinates: midpoint(segment.line)};
    return [{type: 'Feature', id, properties: {looks: barred(looks)}, geometry}];
  }));
}

/**
 * Who claims a place that another holds: the first claimant's ring.
 * @param {readonly number[]} sides
 * @param {readonly string[]} rows
 */
export function claimLook(sides, rows) {
  return `claimed/${rows[sides[0] ?? -1] ?? 'unknown'}`;
}

/**
 * All looks that occur in features, for images and layers.
 * @param {FeatureCollection} features
 * @returns {string[]}
 */
export function looksIn(features) {
  const all = features.features.flatMap(feature => String(feature.properties?.['looks']).split(BAR));
  return [...new Set(all.filter(Boolean))].sort();
}

/**
 * One point for each name of a country or lake: a polygon would repeat it on every tile.
 * @param {FeatureCollection} basemap
 * @param {'en' | 'ar'} lang
 * @returns {FeatureCollection}
 */
export function nameFeatures(basemap, lang) {
  return collection(basemap.features.flatMap(({properties, geometry}) => {
    const kind = properties?.['k'];
    const name = properties?.[lang];
    if (!name || (kind !== 'country' && kind !== 'lake')) return [];
    const at = labelPoint(largestRing(geometry));
    if (!at) return [];
    const named = {k: kind, name, id: properties?.['id'] ?? ''};
    return [{type: 'Feature', properties: named, geometry: {type: 'Point', coordinates: at}}];
  }));
}

/**
 * @param {import('geojson').Geometry} geometry
 * @returns {import('../lib/geometry.js').Point[]}
 */
function largestRing(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  const rings = polygons.map(polygon => polygon[0] ?? []);
  const largest = rings.reduce((a, b) => (b.length > a.length ? b : a), []);
  return largest.map(([lon = 0, lat = 0]) => [lon, lat]);
}

/** @param {string[]} looks */
const barred = looks => `${BAR}${[...new Set(looks)].join(BAR)}${BAR}`;

/**
 * @param {Feature[]} features
 * @returns {FeatureCollection}
 */
const collection = features => ({type: 'FeatureCollection', features});
