// @ts-check
/** What the page says while the map is awaited, and where it cannot be drawn or its data do not come. */

/** Loading is said after this long, ms. */
const PATIENCE = 400;

/** The data did not arrive: trying again may help. */
export class Unreached extends Error {}

/**
 * Awaits the drawing of the map. A failure ends here: the page says so, and the log why.
 * @param {() => Promise<void>} draw called again where the reader asks for it
 */
export async function told(draw) {
  const loading = setTimeout(() => reveal('map-loading', true), PATIENCE);
  try {
    await draw();
  } catch (error) {
    const unreached = error instanceof Unreached;
    reveal(unreached ? 'map-unreached' : 'map-failed', true);
    if (unreached) document.getElementById('map-retry')?.addEventListener('click', () => again(draw), {once: true});
    console.warn(error);
  }
  clearTimeout(loading);
  reveal('map-loading', false);
}

/** @param {() => Promise<void>} draw */
function again(draw) {
  reveal('map-unreached', false);
  void told(draw);
}

/**
 * @param {string} address
 * @returns {Promise<any>}
 */
export async function fetchJson(address) {
  try {
    const answer = await fetch(address);
    if (answer.ok) return await answer.json();
    throw new Error(String(answer.status));
  } catch (error) {
    throw new Unreached(`${address}: ${error}`);
  }
}

/** @type {(id: string, shown: boolean) => void} */
const reveal = (id, shown) => document.getElementById(id)?.toggleAttribute('hidden', !shown);
