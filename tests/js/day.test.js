// @ts-check
import assert from 'node:assert/strict';
import test from 'node:test';
import {dayOfIso, dayOfTyped, isoOfDay} from '../../static/js/lib/day.js';
import {dateRange, longDate, numeralsOf, weekday} from '../../static/js/lib/words.js';

const LEAP = 16860; // 2016-02-29

test('an ISO date and its day are each other', () => {
  assert.equal(dayOfIso('1970-01-01'), 0);
  assert.equal(dayOfIso('2016-02-29'), LEAP);
  for (let day = -800; day < 20000; day += 97) assert.equal(dayOfIso(isoOfDay(day)), day);
});

test('a day that is none is not read as another', () => {
  for (const text of ['2016-02-30', '2015-02-29', '2016-13-01', '2016-2-1', 'tomorrow', '']) {
    assert.equal(dayOfIso(text), undefined, text);
  }
});

test('a typed day may have single figures, other signs, Arabic figures', () => {
  for (const text of ['2016-02-29', '2016-2-29', '2016/02/29', ' 2016.2.29 ', '٢٠١٦-٠٢-٢٩']) {
    assert.equal(dayOfTyped(text), LEAP, text);
  }
  assert.equal(dayOfTyped('about 29 February 2016'), undefined, 'left to the server');
});

test('dates are written with Levantine months and the figures of the page', () => {
  assert.equal(longDate(LEAP, 'en', 'latn'), '29 February 2016');
  assert.equal(longDate(LEAP, 'ar', 'arab'), '٢٩ شباط ٢٠١٦');
  assert.equal(longDate(LEAP - 59, 'ar', 'latn'), '1 كانون الثاني 2016');
  assert.equal(weekday(LEAP, 'en'), 'Monday');
  assert.equal(weekday(LEAP, 'ar'), 'الاثنين');
  assert.equal(numeralsOf('٢٤ شباط ٢٠١٦'), 'arab');
  assert.equal(numeralsOf('24 شباط 2016'), 'latn');
});

test('an uncertain date shows both its ends', () => {
  assert.equal(dateRange(LEAP - 7, LEAP - 6, 'en', 'latn'), '22–23 Feb');
  assert.equal(dateRange(LEAP, LEAP, 'en', 'latn'), '29 Feb');
  assert.equal(dateRange(LEAP, LEAP + 2, 'ar', 'arab'), '٢٩ شباط – ٢ آذار');
});
