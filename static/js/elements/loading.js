// @ts-check
/** What the page says while the map is awaited, and where it cannot be drawn. */

/** Loading is said after this long, ms. */
const PATIENCE = 400;

/**
 * Awaits the drawing of the map. A failure ends here: the page says so, and the log why.
 * @param {Promise<void>} drawing
 */
export async function told(drawing) {
  const loading = setTimeout(() => reveal('map-loading', true), PATIENCE);
  try {
    await drawing;
  } catch (error) {
    reveal('map-failed', true);
    console.warn(error);
  }
  clearTimeout(loading);
  reveal('map-loading', false);
}

/**
 * @param {string} address
 * @returns {Promise<any>}
 */
export async function fetchJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** @type {(id: string, shown: boolean) => void} */
const reveal = (id, shown) => document.getElementById(id)?.toggleAttribute('hidden', !shown);
