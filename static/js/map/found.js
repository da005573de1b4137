// @ts-check
/** Where on the map lies what the search found. */
import {dayOfIso} from '../lib/day.js';

/** @typedef {import('../lib/record.js').MapRecord} MapRecord */
/** @typedef {import('./pick.js').Pick} Pick */
/** @typedef {[lon: number, lat: number]} Point */

/**
 * The one to open, and every point to show; undefined where nothing of it is drawn.
 * @param {MapRecord} record
 * @param {{places: string[], segments: string[]}} found ids, the one to open first
 * @returns {{pick: Pick, points: Point[]} | undefined}
 */
export function whereIs(record, {places, segments}) {
  const at = indexes(record.places, places);
  const along = indexes(record.segments, segments);
  /** @type {Point[]} */
  const points = [...at.map(index => record.places[index]?.at), ...along.flatMap(index => record.segments[index]?.line)]
    .filter(point => point !== undefined);
  if (at[0] !== undefined) return {pick: {kind: 'places', index: at[0]}, points};
  if (along[0] !== undefined) return {pick: {kind: 'segments', index: along[0]}, points};
  return undefined;
}

/**
 * Shows what the search found where it is drawn; elsewhere its page is opened.
 * @param {Event} event `find`
 * @param {MapRecord | undefined} record
 * @param {(pick: Pick, points: Point[], day: number | undefined) => void} show
 */
export function onFind(event, record, show) {
  const {detail} = /** @type {CustomEvent} */ (event);
  const found = record && whereIs(record, detail);
  if (!found) return;
  event.preventDefault();
  show(found.pick, found.points, dayOfIso(detail.day ?? ''));
}

/**
 * @param {{id: string}[]} rows
 * @param {string[]} ids
 */
function indexes(rows, ids) {
  return ids.map(id => rows.findIndex(row => row.id === id)).filter(index => index >= 0);
}
