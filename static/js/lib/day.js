// @ts-check
/**
 * Civil days as whole numbers: days since 1970-01-01, as in `/map/spans.json`.
 * No time of day and no time zone enters.
 */

const MILLISECONDS = 86_400_000;

/**
 * The day of an ISO date, `2016-02-24`; undefined for any other text and for days that are none.
 * @param {string} text
 * @returns {number | undefined}
 */
export function dayOfIso(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  const day = time / MILLISECONDS;
  return isoOfDay(day) === text ? day : undefined; // 2016-02-30 is read as March by some browsers
}

/**
 * @param {number} day
 * @returns {string} such as `2016-02-24`
 */
export function isoOfDay(day) {
  return dateOfDay(day).toISOString().slice(0, 10);
}

/**
 * Midnight UTC of the day, for formatting.
 * @param {number} day
 */
export function dateOfDay(day) {
  return new Date(day * MILLISECONDS);
}

/**
 * @param {number} day
 * @param {number} from first day allowed
 * @param {number} until last day allowed
 */
export function clamp(day, from, until) {
  return Math.max(from, Math.min(until, day));
}
