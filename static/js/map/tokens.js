// @ts-check
/** The colours of `tokens.css` as they are computed now, in light or dark. */

/** @typedef {(name: string) => string} Tokens the value of a custom property, without `--` */

/** @returns {Tokens} */
export function readTokens() {
  const style = getComputedStyle(document.documentElement);
  return name => style.getPropertyValue(`--${name}`).trim();
}

/**
 * The tone of a row's outline, line and text.
 * @param {Tokens} tokens
 * @param {string} row of the symbology, or `name:…` for a side without a row
 */
export function toneOf(tokens, row) {
  return row.startsWith('name:') ? tokens('ink-2') : tokens(`side-${row}`);
}

/**
 * The inside of a row's mark.
 * @param {Tokens} tokens
 * @param {string} row
 */
export function fillOf(tokens, row) {
  return row.startsWith('name:') ? tokens('card') : tokens(`fill-${row}`);
}

/**
 * Calls back when the page turns light or dark, by its button or by the system.
 * @param {() => void} changed
 */
export function onThemeChange(changed) {
  const theme = {attributes: true, attributeFilter: ['data-theme']};
  new MutationObserver(changed).observe(document.documentElement, theme);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
}
