// @ts-check
/** Where days and happenings stand in the two pictures of the time bar. Lengths in px. */
import {dateOfDay} from './day.js';

/** @typedef {import('./record.js').Happening} Happening */
/** @typedef {{event: Happening, day: number, latest: number, row: number}} Placed */

/** Most rows of marks; what does not fit overlaps. */
const ROWS = 6;
/** Days that a tail keeps its row for itself, at most. */
const TAIL = 5;

/** Days along a line; the past is left, or right where it is mirrored. */
export class Scale {
  /**
   * @param {number} day that stands at `x`
   * @param {number} x
   * @param {number} width of a day
   * @param {boolean} mirrored
   */
  constructor(day, x, width, mirrored) {
    this.day = day;
    this.origin = x;
    this.step = mirrored ? -width : width;
  }

  /** The middle of a day. @param {number} day */
  x(day) {
    return this.origin + (day - this.day) * this.step;
  }

  /** The day whose middle is nearest. @param {number} x */
  at(x) {
    return this.day + Math.round((x - this.origin) / this.step);
  }
}

/**
 * The happenings that begin within some days, or whose tail reaches into them, each in a row of its own.
 * @param {readonly Happening[]} events
 * @param {number} from
 * @param {number} until
 * @returns {{marks: Placed[], rows: number}}
 */
export function placed(events, from, until) {
  /** The last day on which each row is taken. @type {number[]} */
  const taken = [];
  const within = events.flatMap(event => {
    const day = event[0] ?? event[1];
    const latest = event[1] ?? event[0];
    return day !== null && latest !== null && day <= until && latest >= from ? [{event, day, latest}] : [];
  });
  const marks = within.sort((a, b) => a.day - b.day || a.latest - b.latest).map(mark => {
    let row = taken.findIndex(last => last < mark.day);
    if (row < 0) row = taken.length < ROWS ? taken.length : taken.indexOf(Math.min(...taken));
    taken[row] = Math.max(taken[row] ?? mark.day, Math.min(mark.latest, mark.day + TAIL));
    return {...mark, row};
  });
  return {marks, rows: taken.length};
}

/**
 * Days that a ruler names: the first of each month, and every fifth but the thirtieth.
 * @param {number} from
 * @param {number} until
 * @returns {{day: number, date: number, month: boolean}[]}
 */
export function ticks(from, until) {
  const days = Array.from({length: Math.max(0, until - from + 1)}, (_, index) => from + index);
  return days.flatMap(day => {
    const date = dateOfDay(day).getUTCDate();
    const named = date === 1 || (date % 5 === 0 && date < 30);
    return named ? [{day, date, month: date === 1}] : [];
  });
}

/**
 * The first days of the years within some days.
 * @param {number} from
 * @param {number} until
 * @returns {{day: number, year: number}[]}
 */
export function years(from, until) {
  const [first, last] = [dateOfDay(from).getUTCFullYear(), dateOfDay(until).getUTCFullYear()];
  const all = Array.from({length: last - first + 1}, (_, index) => first + index);
  return all.map(year => ({day: Math.max(from, Date.UTC(year, 0, 1) / 86_400_000), year}));
}
