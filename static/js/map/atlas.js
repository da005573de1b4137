// @ts-check
/** All marks of places on one canvas, a cell each, for the graphics card. */
import {RANKS} from './places.js';
import {RADIUS, drawMark} from './marks.js';

/** @typedef {import('./tokens.js').Tokens} Tokens */

/** Cells in a row. */
const COLUMNS = 24;

/**
 * The cell of each look at each rank, as `look@rank`; the same whatever the theme.
 * @param {readonly string[]} looks
 * @returns {Map<string, number>}
 */
export function cellsOf(looks) {
  return new Map(RANKS.flatMap(rank => looks.map(look => `${look}@${rank}`)).map((name, cell) => [name, cell]));
}

/**
 * @param {Map<string, number>} cells
 * @param {Tokens} tokens
 * @param {number} ratio device pixels per px
 * @returns {{canvas: HTMLCanvasElement, columns: number, rows: number, side: number}} side of a cell in px
 */
export function drawAtlas(cells, tokens, ratio) {
  const side = 2 * Math.ceil(RADIUS[1] * 1.5 + 3);
  const rows = Math.max(1, Math.ceil(cells.size / COLUMNS));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [COLUMNS * side * ratio, rows * side * ratio];
  const context = canvas.getContext('2d');
  for (const [name, cell] of cells) {
    const [look = '', rank = '3'] = name.split('@');
    const image = drawMark(look, RADIUS[/** @type {1 | 2 | 3} */ (Number(rank))], tokens, ratio);
    const gap = (side * ratio - image.width) / 2;
    context?.putImageData(image, (cell % COLUMNS) * side * ratio + gap, Math.floor(cell / COLUMNS) * side * ratio + gap);
  }
  return {canvas, columns: COLUMNS, rows, side};
}
