// @ts-check
/**
 * A day as a person writes it: `24 Feb 2016`, `٢٤ شباط ٢٠١٦`, `2016/2/24`. Only what has one reading
 * is a day. The server reads the same (`src/domain/day_words.rs`); one table tests both.
 */
import {dayOfIso} from './day.js';

/** Arabic names as `plain` writes them: of the Levant, then the Gregorian ones. */
const MONTHS = [
  ['january', 'كانون الثاني', 'يناير'], ['february', 'شباط', 'فبراير'], ['march', 'اذار', 'مارس'],
  ['april', 'نيسان', 'ابريل'], ['may', 'ايار', 'مايو'], ['june', 'حزيران', 'يونيو', 'يونيه'],
  ['july', 'تموز', 'يوليو', 'يوليه'], ['august', 'اب', 'اغسطس'], ['september', 'ايلول', 'سبتمبر'],
  ['october', 'تشرين الاول', 'اكتوبر'], ['november', 'تشرين الثاني', 'نوفمبر'],
  ['december', 'كانون الاول', 'ديسمبر'],
];
/** From Sunday. */
const WEEKDAYS = [
  ['sunday', 'الاحد'], ['monday', 'الاثنين'], ['tuesday', 'الثلاثاء'], ['wednesday', 'الاربعاء'],
  ['thursday', 'الخميس'], ['friday', 'الجمعة'], ['saturday', 'السبت'],
];
/** Words that say nothing. */
const PARTICLES = ['the', 'of', 'on', 'st', 'nd', 'rd', 'th', 'يوم', 'في', 'من', 'عام', 'سنة'];
/** Letters that tell an English name. */
const LEAST = 3;
const LONGEST = 60;

/**
 * @param {string} text
 * @returns {number | undefined} days since 1970-01-01; undefined for no day, and for what could be two
 */
export function readDay(text) {
  const plain = plainOf(text);
  if (plain.length > LONGEST || !/^[\p{L}\d][\p{L}\d\s\-/.,،']*$/u.test(plain)) return undefined;
  const tokens = (plain.match(/\d+|\p{L}+/gu) ?? []).filter(token => !PARTICLES.includes(token));
  const numbers = tokens.filter(token => /^\d/.test(token));
  const words = wordsOf(tokens);
  const months = words.map(word => indexIn(MONTHS, word)).filter(index => index >= 0);
  const weekdays = words.map(word => indexIn(WEEKDAYS, word)).filter(index => index >= 0);
  if (months.length + weekdays.length < words.length || weekdays.length > 1 || new Set(months).size > 1) return undefined;
  const day = dayOf(numbers, months[0]);
  const fits = day === undefined || weekdays[0] === undefined || (((day + 4) % 7) + 7) % 7 === weekdays[0];
  return fits ? day : undefined;
}

/**
 * Months of two words are one.
 * @param {string[]} tokens
 */
function wordsOf(tokens) {
  return tokens.flatMap((token, index) => {
    if (/^\d/.test(token)) return [];
    const first = tokens[index - 1] ?? '';
    if (isFirst(first)) return [];
    return isFirst(token) ? [`${token} ${tokens[index + 1] ?? ''}`] : [token];
  });
}

/** @param {string} word */
const isFirst = word => word === 'كانون' || word === 'تشرين';

/** @type {(names: string[][], word: string) => number} */
const indexIn = (names, word) => names.findIndex(([english = '', ...arabic]) =>
  arabic.includes(word) || (word.length >= LEAST && english.startsWith(word)));

/**
 * @param {string[]} numbers as written
 * @param {number | undefined} month from 0
 */
function dayOf(numbers, month) {
  const [a = '', b = '', c = ''] = numbers;
  const sizes = numbers.map(number => (number.length === 4 ? 'y' : number.length < 3 ? 'd' : '?')).join('');
  if (month !== undefined && sizes === 'yd') return iso(a, month + 1, b);
  if (month !== undefined && sizes === 'dy') return iso(b, month + 1, a);
  if (month !== undefined) return undefined;
  if (sizes === 'ydd') return iso(a, b, c);
  const [first, second] = [Number(a), Number(b)];
  if (sizes === 'ddy' && (first > 12 || first === second)) return iso(c, b, a);
  if (sizes === 'ddy' && second > 12) return iso(c, a, b);
  return undefined;
}

/** @type {(year: string, month: number | string, date: string) => number | undefined} */
const iso = (year, month, date) => dayOfIso(`${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`);

/**
 * Without what writers vary in: script of figures, case, hamza, vowels, marks of direction.
 * @param {string} text
 */
function plainOf(text) {
  const figure = (/** @type {string} */ sign) => String((sign.codePointAt(0) ?? 0) & 15);
  return text.trim().toLowerCase().replace(/[٠-٩۰-۹]/g, figure).replace(/[أإآ]/g, 'ا')
    .replace(/\p{Mn}|\p{Cf}|\u0640/gu, '');
}
