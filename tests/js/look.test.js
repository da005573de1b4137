// @ts-check
import assert from 'node:assert/strict';
import test from 'node:test';
import {cutLook, placeLook, readLook, rowsOf} from '../../static/js/lib/look.js';
import {placeState, segmentState} from '../../static/js/map/states.js';

const side = (/** @type {string} */ mark, short = 'S') =>
  ({id: mark, en: mark, ar: mark, short_en: short, short_ar: short, mark});

test('a side for which no row was left wears its short name, whatever is in it', () => {
  const rows = rowsOf([side('government'), side('other', 'A/B+|')], 'en');
  assert.equal(rows[0], 'government');
  assert.equal(readLook(placeLook({control: 1, sides: [1], certain: true}, rows)).rows[0], rows[1]);
  assert.equal(decodeURIComponent(rows[1] ?? ''), 'name:A/B+|');
});

test('unknown is never drawn as control', () => {
  assert.equal(placeLook({control: 0, sides: [0], certain: true}, ['isis']), 'unknown');
  assert.equal(placeLook({control: 9, sides: [0], certain: true}, ['isis']), 'unknown');
});

test('a pair of sides looks the same whoever came first', () => {
  const rows = ['government', 'isis'];
  const looks = [[0, 1], [1, 0]].map(sides => placeLook({control: 2, sides, certain: false}, rows));
  assert.deepEqual(looks, ['contested/government+isis/possible', 'contested/government+isis/possible']);
  assert.equal(cutLook([1], true, rows), 'cut/isis');
});

test('a road cut for one and open for another is an open line with a cross', () => {
  const rows = ['government', 'opposition'];
  const segment = {
    id: 'm5.1', en: '', ar: '', km: 1, line: [],
    spans: /** @type {import('../../static/js/lib/record.js').RoadSpan[]} */ ([[null, 3, 0, 1, [1], [0], [1]]]),
  };
  assert.deepEqual(segmentState(segment, 0, rows),
    {line: 'open', tone: 'opposition', second: '', core: '', cut: 'cut/government'});
});

test('a derived cut has no cross, a possible road a hollow core', () => {
  const segment = {
    id: 'r.1', en: '', ar: '', km: 1, line: [],
    spans: /** @type {import('../../static/js/lib/record.js').RoadSpan[]} */ ([[null, 3, 1, 0, [], [], []]]),
  };
  assert.deepEqual(segmentState(segment, 0, []), {line: 'derived', tone: '', second: '', core: 'possible', cut: ''});
});

test('siege and claim end with their day', () => {
  /** @type {import('../../static/js/lib/record.js').Place} */
  const place = {
    id: 'p', en: '', ar: '', kind: 'town', rank: 2, at: [0, 0], spans: [[null, 1, [0], 0]],
    besieged: [[10, 20]], disputed: [[15, 18, [1]]],
  };
  const state = (/** @type {number} */ day) => placeState(place, day, ['government', 'isis']);
  assert.deepEqual(state(9), {look: 'held/government', besieged: false, claim: ''});
  assert.deepEqual(state(17), {look: 'held/government', besieged: true, claim: 'claimed/isis'});
  assert.deepEqual(state(20), {look: 'held/government', besieged: false, claim: ''});
});
