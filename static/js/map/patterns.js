// @ts-check
/**
 * The patterns of areas: each side's ground in its tint with lines or dots in its tone, contested
 * ground as bands in the tints of those who contest it. A pattern is named `ground/isis` or
 * `ground/government+isis`, by rows of the symbology, and drawn when it is first needed.
 */
import {readLook} from '../lib/look.js';
import {onThemeChange, readTokens, toneOf} from './tokens.js';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('./tokens.js').Tokens} Tokens */

/** Side of a tile, px. */
const TILE = 8;
/** Width of a band along the edge of a tile, px: 5 across it. */
const BAND = 7;
const BANDS = 3;
/** The map draws patterns up to twice as large on the way to the next zoom: so much smaller evens it out. */
const EVEN = Math.SQRT2;

/** @typedef {{path: string, filled?: boolean, strength: number}} Drawing */
/** By row of the symbology. @type {Record<string, Drawing>} */
const DRAWINGS = {
  government: {path: 'M0 8L8 0M-2 2L2 -2M6 10L10 6', strength: 0.26},
  opposition: {path: 'M1.1 2a.9 .9 0 1 0 1.8 0a.9 .9 0 1 0 -1.8 0M5.1 6a.9 .9 0 1 0 1.8 0a.9 .9 0 1 0 -1.8 0', filled: true, strength: 0.34},
  isis: {path: 'M0 4H8M4 0V8', strength: 0.2},
  sdf: {path: 'M0 2H8M0 6H8', strength: 0.26},
  aq: {path: 'M2 0V4M6 4V8', strength: 0.26},
  turkey: {path: 'M0 2L2 0L4 2L6 0L8 2M0 6L2 4L4 6L6 4L8 6', strength: 0.26},
  us: {path: 'M4 1V7M1 4H7', strength: 0.26},
};

/**
 * The name of the pattern of some rows: one, or those that contest the ground.
 * @param {readonly string[]} rows
 */
export const patternOf = rows => `ground/${rows.slice(0, BANDS).join('+')}`;

/** Puts patterns on a map, and anew when the page turns light or dark. */
export class Patterns {
  /** @type {Set<string>} */
  #names = new Set();

  /** @param {Map} map */
  constructor(map) {
    this.map = map;
    onThemeChange(() => this.put(this.#names));
  }

  /** @param {Iterable<string>} names */
  put(names) {
    const tokens = readTokens();
    const ratio = Math.min(3, Math.max(2, Math.ceil(devicePixelRatio)));
    for (const name of names) {
      this.#names.add(name);
      const image = drawPattern(name, tokens, ratio);
      if (this.map.hasImage(name)) this.map.updateImage(name, image);
      else this.map.addImage(name, image, {pixelRatio: ratio * EVEN});
    }
  }
}

/**
 * @param {string} name
 * @param {Tokens} tokens
 * @param {number} ratio device pixels per px
 * @returns {ImageData}
 */
export function drawPattern(name, tokens, ratio) {
  const {rows} = readLook(name);
  const size = rows.length > 1 ? BAND * rows.length : TILE;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * ratio;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context) throw new Error('no 2d canvas');
  context.scale(ratio, ratio);
  if (rows.length > 1) drawBands(context, rows, tokens, size);
  else drawGround(context, rows[0] ?? '', tokens);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/**
 * The ground of a row; of a side without a row it is plain.
 * @param {CanvasRenderingContext2D} context
 * @param {string} row
 * @param {Tokens} tokens
 */
function drawGround(context, row, tokens) {
  context.fillStyle = tintOf(tokens, row);
  context.fillRect(0, 0, TILE, TILE);
  const drawing = DRAWINGS[row];
  if (!drawing) return;
  const path = new Path2D(drawing.path);
  context.globalAlpha = drawing.strength;
  context.fillStyle = context.strokeStyle = toneOf(tokens, row);
  context.lineWidth = 0.7;
  if (drawing.filled) context.fill(path);
  else context.stroke(path);
}

/**
 * Slanting bands that go on over the edges of the tile.
 * @param {CanvasRenderingContext2D} context
 * @param {string[]} rows
 * @param {Tokens} tokens
 * @param {number} size px
 */
function drawBands(context, rows, tokens, size) {
  for (const start of [-size, 0]) {
    for (const [index, row] of rows.entries()) {
      const at = start + index * BAND;
      context.globalAlpha = 1;
      context.fillStyle = tintOf(tokens, row);
      context.fill(slant(at, BAND, size));
      context.globalAlpha = 0.3;
      context.fillStyle = toneOf(tokens, row);
      context.fill(slant(at + 0.32 * BAND, 0.36 * BAND, size));
    }
  }
}

/**
 * A band that rises to the end of the tile.
 * @param {number} at where it begins at the foot of the tile, px
 * @param {number} width px
 * @param {number} size px
 */
const slant = (at, width, size) =>
  new Path2D(`M${at} ${size}L${at + size} 0H${at + size + width}L${at + width} ${size}Z`);

/**
 * @param {Tokens} tokens
 * @param {string} row
 */
const tintOf = (tokens, row) => tokens(DRAWINGS[row] ? `tint-${row}` : 'sunk');
