// @ts-check
import assert from 'node:assert/strict';
import test from 'node:test';
import {NONE, address, isShortcut, moved} from '../../static/js/lib/suggestions.js';
import {whereIs} from '../../static/js/map/found.js';

test('the arrows go round by way of the field', () => {
  assert.equal(moved(NONE, 1, 3), 0);
  assert.equal(moved(2, 1, 3), NONE);
  assert.equal(moved(NONE, -1, 3), 2);
  assert.equal(moved(0, -1, 3), NONE);
  assert.equal(moved(NONE, 1, 0), NONE);
});

test('what is asked keeps day and edition', () => {
  const fields = /** @type {[string, string][]} */ ([['q', ' خناصر '], ['day', '2016-02-24'], ['edition', '2']]);
  const asked = new URLSearchParams(address('/search.json', 'ar', fields).split('?')[1]);
  assert.deepEqual([...asked], [['lang', 'ar'], ['q', 'خناصر'], ['day', '2016-02-24'], ['edition', '2']]);
});

test('a stroke leads to the search, not while typing, nor where letters as keys are off', () => {
  const key = {key: '/', ctrlKey: false, metaKey: false, altKey: false};
  assert.ok(isShortcut(key, false, null));
  assert.ok(!isShortcut(key, true, null));
  assert.ok(!isShortcut(key, false, 'off'));
  assert.ok(!isShortcut({...key, ctrlKey: true}, false, null));
  assert.ok(!isShortcut({...key, key: 'a'}, false, null));
});

test('what was found is shown whole, and its first place opened', () => {
  const place = (/** @type {string} */ id, /** @type {[number, number]} */ at) => ({id, en: '', ar: '', kind: 'town', rank: /** @type {1} */ (1), at, spans: []});
  const line = /** @type {[number, number][]} */ ([[1, 2], [3, 4]]);
  const record = {
    edition: 1, from: 0, until: 1, sides: [], places: [place('a', [37, 35]), place('b', [38, 36])],
    segments: [{id: 'r.1', en: '', ar: '', km: 1, line, spans: []}], events: [],
  };
  assert.deepEqual(whereIs(record, {places: ['b'], segments: []}), {pick: {kind: 'places', index: 1}, points: [[38, 36]]});
  const road = whereIs(record, {places: [], segments: ['r.1']});
  assert.deepEqual(road, {pick: {kind: 'segments', index: 0}, points: line});
  assert.equal(whereIs(record, {places: ['nowhere'], segments: []}), undefined);
});
