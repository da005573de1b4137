// @ts-check
/**
 * The cuts shown on a day, as points that names keep clear of, with "Cut since 22–23 Feb" beside
 * those of the last fortnight. Laid out when the day has settled, not while it is dragged.
 */
import {midpoint} from '../lib/geometry.js';
import {CUT, indexAt} from '../lib/record.js';
import {dateRange} from '../lib/words.js';

/** @typedef {import('../lib/record.js').Segment} Segment */
/** @typedef {import('../lib/words.js').Lang} Lang */
/** @typedef {import('../lib/words.js').Numerals} Numerals */
/**
 * How a note reads.
 * @typedef {object} Wording
 * @property {string} pattern with `{days}` in it; empty for no notes
 * @property {Lang} lang
 * @property {Numerals} numerals
 */

/** A cut that began this many days ago or fewer is noted. */
const LATELY = 14;

/**
 * @param {readonly Segment[]} segments
 * @param {number} day
 * @param {Wording} wording
 * @returns {import('geojson').FeatureCollection}
 */
export function noteFeatures(segments, day, wording) {
  /** @type {Set<string>} */
  const said = new Set();
  const features = segments.flatMap(segment => {
    const since = cutSince(segment, day);
    if (!since) return [];
    const text = noteOf(since, day, wording);
    const note = said.has(text) ? '' : text; // a road cut in one go is noted once
    said.add(text);
    const geometry = {type: /** @type {const} */ ('Point'), coordinates: midpoint(segment.line)};
    return [{type: /** @type {const} */ ('Feature'), properties: {note}, geometry}];
  });
  return {type: 'FeatureCollection', features};
}

/**
 * Since when a segment is cut by report: the first day on which it may have been, and the first on
 * which it certainly was, where there is one by now.
 * @param {Segment} segment
 * @param {number} day
 * @returns {{earliest: number | null, latest: number | null} | undefined} undefined where it is not
 */
export function cutSince(segment, day) {
  const isCut = (/** @type {import('../lib/record.js').RoadSpan | undefined} */ span) =>
    span !== undefined && span[1] === CUT && span[5].length > 0;
  let index = indexAt(segment.spans, day);
  if (!isCut(segment.spans[index])) return undefined;
  /** @type {number | null} */
  let latest = null;
  let earliest = segment.spans[index]?.[0] ?? null;
  for (; isCut(segment.spans[index]); index -= 1) {
    const span = segment.spans[index];
    earliest = span?.[0] ?? null;
    if (span?.[3] === 1) latest = earliest;
  }
  return {earliest, latest};
}

/** @type {(since: {earliest: number | null, latest: number | null}, day: number, wording: Wording) => string} */
function noteOf({earliest, latest}, day, {pattern, lang, numerals}) {
  if (!pattern || earliest === null || latest === null || day - earliest > LATELY) return '';
  return pattern.replace('{days}', dateRange(earliest, latest, lang, numerals));
}
