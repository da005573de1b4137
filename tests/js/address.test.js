// @ts-check
import assert from 'node:assert/strict';
import test from 'node:test';
import {dayIn, hashOf, searchOf, shownIn, viewOf} from '../../static/js/lib/address.js';
import {labelPoint, midpoint} from '../../static/js/lib/geometry.js';

test('a view is written and read back', () => {
  assert.equal(hashOf({zoom: 7, lat: 35.8, lng: 37.6}), '#7/35.8/37.6');
  assert.deepEqual(viewOf('#7/35.8/37.6'), {zoom: 7, lat: 35.8, lng: 37.6});
  assert.deepEqual(viewOf(hashOf({zoom: 8.126, lat: -35.81239, lng: 137.6})), {zoom: 8.13, lat: -35.812, lng: 137.6});
});

test('what is not a view is none', () => {
  for (const hash of ['', '#', '#main', '#7/35', '#7/35/x', '#7//37', '#7/91/37', '#-1/35/37', '#7/35/37/1']) {
    assert.equal(viewOf(hash), undefined, hash);
  }
});

test('what is shown is written and read back, and every other parameter is kept', () => {
  assert.equal(searchOf('?utm=a&day=2015-01-01&edition=2&place=x', {day: 16860}), '?utm=a&day=2016-02-29&edition=2');
  assert.equal(searchOf('', {day: 0}), '?day=1970-01-01');
  const chosen = /** @type {const} */ ({kind: 'segment', id: 'khanasser-road.7'});
  const search = searchOf('', {day: 16860, chosen, hidden: ['isis', 'road-cut'], since: 16855});
  assert.equal(search, '?day=2016-02-29&from=2016-02-24&segment=khanasser-road.7&hide=isis,road-cut');
  assert.deepEqual(shownIn(search), {chosen, hidden: ['isis', 'road-cut'], since: 16855});
  assert.deepEqual(shownIn('?day=2016-02-29&from=soon'), {chosen: undefined, hidden: [], since: undefined});
  assert.equal(dayIn('?day=2016-02-29'), 16860);
  assert.equal(dayIn('?day=soon'), undefined);
});

test('the middle of a line is halfway along it', () => {
  assert.deepEqual(midpoint([[0, 0], [0, 1], [3, 1]]), [1, 1]);
  assert.deepEqual(midpoint([[2, 2], [2, 2]]), [2, 2]);
});

test('the name of a crescent stands inside of it', () => {
  const [x = 0, y = 0] = labelPoint([[0, 0], [10, 0], [10, 1], [2, 1], [2, 9], [10, 9], [10, 10], [0, 10], [0, 0]]) ?? [];
  assert.ok(x < 2 || y < 1 || y > 9, `${x}, ${y}`);
  assert.equal(labelPoint([]), undefined);
});
