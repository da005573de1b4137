// @ts-check
/**
 * Dates and numbers in the words of the page, as the server writes them: in Arabic the Levantine
 * months, in either script's figures.
 */
import {dateOfDay} from './day.js';

/** @typedef {'en' | 'ar'} Lang */
/** @typedef {'latn' | 'arab'} Numerals which figures numbers are written in */

const MONTHS = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
    'October', 'November', 'December'],
  ar: ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول',
    'تشرين الأول', 'تشرين الثاني', 'كانون الأول'],
};

const WEEKDAYS = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
};

/**
 * Rewrites the figures of a text.
 * @param {string | number} text
 * @param {Numerals} numerals
 */
export function figures(text, numerals) {
  if (numerals === 'latn') return String(text);
  return String(text).replace(/\d/g, figure => '٠١٢٣٤٥٦٧٨٩'[Number(figure)] ?? figure);
}

/**
 * Which figures a text of the server uses: the page's setting, read off its own words.
 * @param {string} text
 * @returns {Numerals}
 */
export function numeralsOf(text) {
  return /[٠-٩]/.test(text) ? 'arab' : 'latn';
}

/**
 * `24 February 2016`, `٢٤ شباط ٢٠١٦`.
 * @param {number} day
 * @param {Lang} lang
 * @param {Numerals} numerals
 */
export function longDate(day, lang, numerals) {
  const date = dateOfDay(day);
  const parts = [date.getUTCDate(), MONTHS[lang][date.getUTCMonth()] ?? '', date.getUTCFullYear()];
  return figures(parts.join(' '), numerals);
}

/**
 * `24 Feb 2016`, `٢٤ شباط ٢٠١٦`.
 * @param {number} day
 * @param {Lang} lang
 * @param {Numerals} numerals
 */
export function mediumDate(day, lang, numerals) {
  return `${shortDate(day, lang, numerals)} ${figures(dateOfDay(day).getUTCFullYear(), numerals)}`;
}

/**
 * `Feb`, `شباط`.
 * @param {number} day
 * @param {Lang} lang
 */
export function monthName(day, lang) {
  const month = MONTHS[lang][dateOfDay(day).getUTCMonth()] ?? '';
  return lang === 'ar' ? month : month.slice(0, 3);
}

/**
 * `24 Feb`, `٢٤ شباط`: Arabic months have no short form.
 * @param {number} day
 * @param {Lang} lang
 * @param {Numerals} numerals
 */
export function shortDate(day, lang, numerals) {
  return `${figures(dateOfDay(day).getUTCDate(), numerals)} ${monthName(day, lang)}`;
}

/**
 * `22–23 Feb`, `29 Feb – 2 Mar`: both ends of an uncertain date.
 * @param {number} earliest
 * @param {number} latest
 * @param {Lang} lang
 * @param {Numerals} numerals
 */
export function dateRange(earliest, latest, lang, numerals) {
  const end = shortDate(latest, lang, numerals);
  if (earliest === latest) return end;
  const [from, until] = [dateOfDay(earliest), dateOfDay(latest)];
  const sameMonth = from.getUTCMonth() === until.getUTCMonth()
    && from.getUTCFullYear() === until.getUTCFullYear();
  if (sameMonth) return `${figures(from.getUTCDate(), numerals)}–${end}`;
  return `${shortDate(earliest, lang, numerals)} – ${end}`;
}

/**
 * @param {number} day
 * @param {Lang} lang
 */
export function weekday(day, lang) {
  return WEEKDAYS[lang][dateOfDay(day).getUTCDay()] ?? '';
}
