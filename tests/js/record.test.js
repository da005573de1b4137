// @ts-check
import assert from 'node:assert/strict';
import test from 'node:test';
import {changes, daysOf, density, step} from '../../static/js/lib/changes.js';
import {changedSince, rowsOfPlace, rowsOfSegment} from '../../static/js/lib/legend_rows.js';
import {controlOn, indexAt, intervalAt, passabilityOn} from '../../static/js/lib/record.js';
import {Validity, placeBounds, segmentBounds} from '../../static/js/lib/validity.js';
import {cutSince, noteFeatures} from '../../static/js/map/notes.js';

/** @typedef {import('../../static/js/lib/record.js').Place} Place */
/** @typedef {import('../../static/js/lib/record.js').Segment} Segment */

/** Held by side 0 from 100, certain from 103; contested from 200, never certain. @type {Place} */
const place = {
  id: 'p', en: 'P', ar: 'پ', kind: 'town', rank: 2, at: [37, 36],
  spans: [[null, 0, [], null], [100, 1, [0], 103], [200, 2, [0, 1], null]],
};

/** Open, cut for side 0 from 110 (certain from 112), open again from 130. @type {Segment} */
const road = {
  id: 'r.1', en: 'A – B', ar: 'ا – ب', km: 10, line: [[37, 36], [38, 36]],
  spans: [
    [null, 1, 1, 1, [0], [], []], [110, 3, 0, 0, [], [0], [1]], [112, 3, 0, 1, [], [0], [1]],
    [130, 1, 0, 1, [0], [], []],
  ],
};

const record = {edition: 1, from: 90, until: 210, sides: [], places: [place], segments: [road], events: []};

test('a day lies in the last span that does not begin after it', () => {
  const expected = [[-9999, 0], [99, 0], [100, 1], [199, 1], [200, 2], [9999, 2]];
  for (const [day, index] of expected) assert.equal(indexAt(place.spans, day ?? 0), index, `day ${day}`);
});

test('the search finds what looking at each span in turn finds', () => {
  /** @type {[number | null][]} */
  const spans = [[null], ...Array.from({length: 60}, (_, index) => /** @type {[number]} */ ([index * 3 + (index % 2)]))];
  for (let day = -2; day < 190; day += 1) {
    assert.equal(indexAt(spans, day), spans.findLastIndex(([from]) => from === null || from <= day), `day ${day}`);
  }
});

test('a new state is possible until the day from which it is certain', () => {
  assert.deepEqual(controlOn(place, 102), {control: 1, sides: [0], certain: false});
  assert.deepEqual(controlOn(place, 103), {control: 1, sides: [0], certain: true});
  assert.equal(controlOn(place, 5000).certain, false);
  assert.equal(passabilityOn(road, 111).certain, false);
});

test('intervals are half-open and an open end has no end', () => {
  /** @type {[number | null, number | null][]} */
  const sieges = [[null, 10], [20, null]];
  assert.ok(intervalAt(sieges, 9));
  assert.equal(intervalAt(sieges, 10), undefined);
  assert.ok(intervalAt(sieges, 20));
  assert.equal(intervalAt(undefined, 20), undefined);
});

test('becoming certain is no change', () => {
  const lists = changes(record);
  assert.deepEqual(lists, {control: [100, 200], roads: [110, 130]});
  assert.deepEqual(daysOf(lists.control, lists.roads), [100, 110, 130, 200]);
});

test('steps go to the next change and end at the last', () => {
  const days = [100, 110, 130];
  assert.equal(step(days, 100, 1), 110);
  assert.equal(step(days, 109, 1), 110);
  assert.equal(step(days, 110, -1), 100);
  assert.equal(step(days, 111, -1), 110);
  assert.equal(step(days, 130, 1), undefined);
  assert.equal(step(days, 100, -1), undefined);
  assert.equal(step([], 100, 1), undefined);
});

test('every day of the record falls in one part of the density', () => {
  assert.deepEqual(density([90, 99, 100, 209], 90, 209, 12), [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test('a cut is noted for a fortnight, with both ends of its date', () => {
  const wording = {pattern: 'Cut since {days}', lang: /** @type {const} */ ('en'), numerals: /** @type {const} */ ('latn')};
  const notes = (/** @type {number} */ day) => noteFeatures([road], day, wording).features.map(f => f.properties?.['note']);
  assert.deepEqual(cutSince(road, 120), {earliest: 110, latest: 112});
  assert.deepEqual(notes(120), ['Cut since 21–23 Apr']);
  assert.deepEqual(notes(111), [''], 'certain only tomorrow: marked, not yet dated');
  assert.deepEqual(notes(129), [''], 'no longer lately');
  assert.deepEqual(notes(130), []);
});

test('what is shown holds until a bound of the place, and is asked anew only then', () => {
  const besieged = {...place, besieged: /** @type {[number, number][]} */ ([[150, 160]])};
  assert.deepEqual([...placeBounds(besieged)], [100, 103, 150, 160, 200]);
  assert.deepEqual([...segmentBounds(road)], [110, 112, 130]);
  const validity = new Validity([placeBounds(besieged), segmentBounds(road)]);
  const asked = (/** @type {number} */ day) => {
    /** @type {number[]} */
    const ended = [];
    validity.each(day, index => ended.push(index));
    return ended;
  };
  assert.deepEqual(asked(99), [0, 1]);
  assert.deepEqual(asked(98), []);
  assert.deepEqual(asked(100), [0]);
  assert.deepEqual(asked(131), [0, 1]);
  assert.deepEqual(asked(149), []);
  assert.deepEqual(asked(150), [0]);
  assert.deepEqual(asked(9999), [0]);
  validity.end();
  assert.deepEqual(asked(9999), [0, 1]);
});

test('a place counts in one row of the legend, a road that is cut for one and open for another in two', () => {
  const sides = [{id: 'a', en: '', ar: '', short_en: '', short_ar: '', mark: 'isis'}];
  assert.deepEqual([99, 100, 200].map(day => rowsOfPlace(place, day, sides)), [['places-unknown'], ['a'], ['places-contested']]);
  assert.deepEqual([99, 110, 130].map(day => rowsOfSegment(road, day)), [['road-open'], ['road-cut'], ['road-open']]);
  /** @type {Segment} */
  const both = {...road, spans: [[null, 3, 0, 1, [1], [0], []]]};
  assert.deepEqual(rowsOfSegment(both, 0), ['road-open', 'road-cut']);
});

test('what changed between two days is found whichever of them is the earlier', () => {
  assert.deepEqual(changedSince(record, 99, 120), {places: [0], segments: [0]});
  assert.deepEqual(changedSince(record, 120, 99), {places: [0], segments: [0]});
  assert.deepEqual(changedSince(record, 100, 104), {places: [], segments: []});
  assert.deepEqual(changedSince(record, 109, 131), {places: [], segments: []}, 'cut and open again');
});
