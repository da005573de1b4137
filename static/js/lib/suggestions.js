// @ts-check
/** What the search field suggests, as `/search.json` gives it, and how one moves among it. */

/**
 * @typedef {object} Suggestion
 * @property {'place' | 'route' | 'event' | 'all'} kind
 * @property {string} id
 * @property {string} url its page
 * @property {string} html what is shown, the server's markup
 * @property {string} [day] ISO 8601: the day that it belongs to
 * @property {string[]} places where it is on the map
 * @property {string[]} segments where it is on the map, the one to open first
 */
/** @typedef {{said: string, items: Suggestion[]}} Suggestions */

/** No suggestion: the field itself. */
export const NONE = -1;

/**
 * The next suggestion by an arrow; beyond either end lies the field, then the other end.
 * @param {number} active `NONE` for the field
 * @param {1 | -1} by
 * @param {number} count
 */
export function moved(active, by, count) {
  const next = active + by;
  if (next >= count || next === NONE) return NONE;
  return next < NONE ? count - 1 : next;
}

/**
 * The address of what is suggested for a form's fields.
 * @param {string} base
 * @param {string} lang
 * @param {Iterable<[string, unknown]>} fields `q`, and what links keep
 */
export function address(base, lang, fields) {
  const parameters = new URLSearchParams({lang});
  for (const [name, value] of fields) parameters.set(name, String(value).trim());
  return `${base}?${parameters}`;
}

/**
 * Whether a key is the one that leads to the search: `/`, not while something is being typed, nor
 * where single letters as keys are switched off.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} event
 * @param {boolean} typing
 * @param {string | null} keys the setting
 */
export function isShortcut({key, ctrlKey, metaKey, altKey}, typing, keys) {
  return key === '/' && !ctrlKey && !metaKey && !altKey && !typing && keys !== 'off';
}
