// @ts-check
import assert from 'node:assert/strict';
import test from 'node:test';
import {dayOfIso} from '../../static/js/lib/day.js';
import {Scale, placed, ticks, years} from '../../static/js/lib/timeline.js';

/** @typedef {import('../../static/js/lib/record.js').Happening} Happening */

/** @type {(earliest: number | null, latest: number | null) => Happening} */
const event = (earliest, latest) => [earliest, latest, 1, 0, 1, 0, null];

test('the past is left, and right where time is mirrored; a point and its day are each other', () => {
  const [plain, mirrored] = [new Scale(100, 350, 10, false), new Scale(100, 350, 10, true)];
  assert.ok(plain.x(90) < plain.x(100));
  assert.ok(mirrored.x(90) > mirrored.x(100));
  for (let day = 60; day < 140; day += 1) {
    assert.equal(plain.at(plain.x(day)), day);
    assert.equal(mirrored.at(mirrored.x(day) + 4), day);
  }
});

test('happenings of one day stand over each other, and a tail keeps its row', () => {
  const {marks, rows} = placed([event(10, 10), event(10, 12), event(11, 11), event(13, 13)], 0, 20);
  assert.deepEqual(marks.map(({day, row}) => [day, row]), [[10, 0], [10, 1], [11, 0], [13, 0]]);
  assert.equal(rows, 2);
});

test('what began before is shown where its tail reaches in; an open end has no tail', () => {
  const {marks} = placed([event(1, 9), event(1, 30), event(null, 25), event(28, null), event(31, 31)], 10, 30);
  assert.deepEqual(marks.map(({day, latest}) => [day, latest]), [[1, 30], [25, 25], [28, 28]]);
});

test('a hundred happenings on a day are all there, in rows that fit', () => {
  const {marks, rows} = placed(Array.from({length: 100}, () => event(5, 5)), 0, 9);
  assert.equal(marks.length, 100);
  assert.ok(rows <= 6 && marks.every(({row}) => row < rows));
});

test('the ruler names firsts of months and every fifth day, the record its years', () => {
  const [from = 0, until = 0] = [dayOfIso('2016-02-19'), dayOfIso('2016-03-06')];
  assert.deepEqual(ticks(from, until).map(({date, month}) => (month ? 'M' : date)), [20, 25, 'M', 5]);
  assert.deepEqual(years(dayOfIso('2012-01-31') ?? 0, from).map(({year}) => year), [2012, 2013, 2014, 2015, 2016]);
});
