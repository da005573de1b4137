// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import {dayOfIso, isoOfDay} from '../../static/js/lib/day.js';
import {readDay} from '../../static/js/lib/day_words.js';
import {dateRange, longDate, mediumDate, numeralsOf, weekday} from '../../static/js/lib/words.js';

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

test('a day in words is read as the server reads it: one table for both', () => {
  const table = JSON.parse(fs.readFileSync(new URL('../day-words.json', import.meta.url), 'utf8'));
  const day = dayOfIso(table.day);
  for (const text of table.read) assert.equal(readDay(text), day, text);
  for (const text of table.refused) assert.equal(readDay(text), undefined, text);
});

test('every day that is written can be typed, in both languages and both scripts of figures', () => {
  for (let day = -60000; day < 60000; day += 13) {
    for (const lang of /** @type {const} */ (['en', 'ar'])) {
      for (const numerals of /** @type {const} */ (['latn', 'arab'])) {
        for (const written of [longDate(day, lang, numerals), mediumDate(day, lang, numerals), `${weekday(day, lang)} ${longDate(day, lang, numerals)}`]) {
          assert.equal(readDay(written), day, written);
        }
      }
    }
  }
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
