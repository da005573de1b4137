// @ts-check
/**
 * Draws the marks of places and cuts on a canvas, one image for a look and a rank. Lines keep their
 * width whatever the size of the mark.
 */
import {NOT_KNOWN, readLook} from '../lib/look.js';
import {CROSS, SHAPES, WINGS, WINGS_GROUND} from '../lib/shapes.js';
import {fillOf, toneOf} from './tokens.js';

/** @typedef {import('./tokens.js').Tokens} Tokens */
/** @typedef {{fill?: string, stroke?: string, width?: number, dash?: number[]}} Ink width and dash in px */

/** Radius of a place's mark by rank, px. */
export const RADIUS = {1: 7, 2: 5.4, 3: 3.6};
/** Radius of the ring round a cross, px. */
export const CUT_RADIUS = 5.6;
/** Paths are drawn in a box of this half width. */
const UNIT = 10;
const LINE = 1.6;
const POSSIBLE = [3.2, 1.8];

/**
 * @param {string} look of a place (`look.js`), or `besieged`, or `claimed/{row}`, or a cut
 * @param {number} radius px
 * @param {Tokens} tokens
 * @param {number} ratio device pixels per px
 * @returns {ImageData}
 */
export function drawMark(look, radius, tokens, ratio) {
  const half = Math.ceil(radius * 1.5 + 3);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = half * 2 * ratio;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context) throw new Error('no 2d canvas');
  const scale = radius / UNIT;
  context.setTransform(scale * ratio, 0, 0, scale * ratio, half * ratio, half * ratio);
  context.lineJoin = 'round';
  const pen = new Pen(context, scale);
  const {kind, rows, possible} = readLook(look);
  if (kind === 'besieged') pen.ring(14.5, tokens('ink'), 1.5, [1.6, 2.2]);
  else if (kind === 'claimed') pen.ring(14, toneOf(tokens, rows[0] ?? NOT_KNOWN), 1.5, [3, 2]);
  else if (kind === 'cut') drawCut(pen, rows, possible, tokens);
  else if (kind === 'contested') drawWings(pen, rows, possible, tokens);
  else drawShape(pen, kind === 'held' ? rows[0] ?? NOT_KNOWN : NOT_KNOWN, possible, tokens);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Draws paths of the unit box; widths and dashes stay in px. */
class Pen {
  /**
   * @param {CanvasRenderingContext2D} context
   * @param {number} scale px per unit
   */
  constructor(context, scale) {
    this.context = context;
    this.scale = scale;
  }

  /**
   * @param {string | Path2D} path
   * @param {Ink} ink
   */
  draw(path, {fill, stroke, width = LINE, dash = []}) {
    const shape = typeof path === 'string' ? new Path2D(path) : path;
    const {context, scale} = this;
    if (fill) {
      context.fillStyle = fill;
      context.fill(shape);
    }
    if (!stroke) return;
    context.strokeStyle = stroke;
    context.lineWidth = width / scale;
    context.setLineDash(dash.map(length => length / scale));
    context.stroke(shape);
  }

  /**
   * A ring or a part of it, clockwise from the top.
   * @param {number} radius units
   * @param {string} stroke
   * @param {number} width px
   * @param {number[]} [dash] px
   * @param {[number, number]} [part] from and until, as shares of the ring
   */
  ring(radius, stroke, width, dash = [], [from, until] = [0, 1]) {
    const path = new Path2D();
    path.arc(0, 0, radius, (from - 0.25) * 2 * Math.PI, (until - 0.25) * 2 * Math.PI);
    this.draw(path, {stroke, width, dash});
  }

  /**
   * @param {string} text
   * @param {string} color
   */
  write(text, color) {
    this.context.font = `600 ${9}px "Noto Sans", "Noto Sans Arabic", sans-serif`;
    this.context.textAlign = 'center';
    this.context.textBaseline = 'middle';
    this.context.fillStyle = color;
    this.context.fillText(text, 0, 0.5, 15);
  }
}

/** @type {(pen: Pen, row: string, possible: boolean, tokens: Tokens) => void} */
function drawShape(pen, row, possible, tokens) {
  const [name, short = ''] = row.split(':');
  const path = SHAPES[name ?? NOT_KNOWN] ?? '';
  const hollow = possible || row === NOT_KNOWN;
  pen.draw(path, {stroke: tokens('halo'), width: LINE * 2.6});
  const fill = hollow ? tokens('halo') : fillOf(tokens, row);
  const edge = possible ? {width: LINE * 1.25, dash: POSSIBLE} : {};
  pen.draw(path, {fill, stroke: toneOf(tokens, row), ...edge});
  if (name === 'name') pen.write(decodeURIComponent(short), tokens('ink'));
}

/** @type {(pen: Pen, rows: string[], possible: boolean, tokens: Tokens) => void} */
function drawWings(pen, rows, possible, tokens) {
  const [first = 'contested', second = 'contested', third] = rows;
  pen.context.scale(1.18, 1.18);
  pen.draw(WINGS_GROUND, {fill: tokens('halo')});
  for (const [index, row] of [first, second, third].entries()) {
    if (!row) continue;
    const dash = possible ? POSSIBLE : [];
    const fill = possible ? tokens('halo') : fillOf(tokens, row);
    pen.draw(WINGS[index] ?? '', {fill, stroke: toneOf(tokens, row), width: LINE, dash});
  }
}

/** @type {(pen: Pen, rows: string[], possible: boolean, tokens: Tokens) => void} */
function drawCut(pen, rows, possible, tokens) {
  pen.ring(11.5, tokens('road-case'), 3);
  pen.draw(SHAPES['name'] ?? '', {fill: tokens('card')});
  const dash = possible ? [3, 2] : [];
  for (const [index, row] of rows.entries()) {
    pen.ring(10, toneOf(tokens, row), 2, dash, [index / rows.length, (index + 1) / rows.length]);
  }
  pen.context.lineCap = 'round';
  pen.context.scale(1.7, 1.7);
  pen.draw(CROSS, {stroke: tokens('road-cut'), width: 1.2});
}
