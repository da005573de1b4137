// @ts-check
/**
 * The marks of places as one layer of our own: a square a place, filled from a picture of all marks.
 * A layer of the map's own kind for each look drew every place many times over and invisibly; here a
 * change of day writes three numbers for each place that changed. Rings lie under all marks, lead
 * places over the others.
 */
import {MercatorCoordinate} from '../vendor/maplibre-gl.mjs';
import {cellsOf, drawAtlas} from './atlas.js';
import {buildProgram} from './program.js';
import {sizeAt} from './places.js';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('../lib/record.js').Place} Place */
/** @typedef {import('./tokens.js').Tokens} Tokens */

/** Passes from the ground up: siege, claim, mark. */
const PASSES = 3;
/** No mark. */
const NONE = -1;

export class MarksLayer {
  id = 'marks';
  type = /** @type {const} */ ('custom');
  /** @type {Map | undefined} */
  #map;
  /** @type {WebGL2RenderingContext | undefined} */
  #gl;
  /** @type {import('./program.js').Program | undefined} */
  #program;
  #stale = true;

  /**
   * @param {readonly Place[]} places
   * @param {readonly string[]} looks that occur
   * @param {() => Tokens} tokens as they are now
   */
  constructor(places, looks, tokens) {
    this.tokens = tokens;
    this.cells = cellsOf(looks);
    this.ranks = places.map(place => place.rank);
    const order = places.map((_, index) => index).sort((a, b) => (places[b]?.rank ?? 3) - (places[a]?.rank ?? 3) || a - b);
    /** Where each place stands among those drawn. */
    this.slots = new Int32Array(places.length);
    for (const [slot, index] of order.entries()) this.slots[index] = slot;
    const at = order.map(index => MercatorCoordinate.fromLngLat(places[index]?.at ?? [0, 0]));
    /** Positions are kept from here: a fraction of the world is too small a number for the card. */
    this.origin = at[0] ?? new MercatorCoordinate(0, 0);
    this.positions = new Float32Array(at.flatMap(({x, y}) => [x - this.origin.x, y - this.origin.y]));
    this.shown = new Float32Array(PASSES * places.length).fill(NONE);
  }

  /**
   * Shows a place so from the next frame on.
   * @param {number} index
   * @param {{besieged: boolean, claim: string, look: string}} state empty for nothing
   */
  set(index, {besieged, claim, look}) {
    const rank = this.ranks[index] ?? 3;
    const cell = (/** @type {string} */ name) => this.cells.get(`${name}@${rank}`) ?? NONE;
    const slot = this.slots[index] ?? 0;
    this.shown[slot] = besieged ? cell('besieged') : NONE;
    this.shown[this.ranks.length + slot] = claim ? cell(claim) : NONE;
    this.shown[2 * this.ranks.length + slot] = look ? cell(look) : NONE;
    this.#stale = true;
    this.#map?.triggerRepaint();
  }

  /** Draws the marks anew in the theme of now. */
  repaint() {
    if (!this.#program || !this.#map) return;
    this.#program.paint(drawAtlas(this.cells, this.tokens(), ratioNow()));
    this.#map.triggerRepaint();
  }

  /** @type {(map: Map, gl: WebGL2RenderingContext) => void} */
  onAdd(map, gl) {
    this.#map = map;
    this.#gl = gl;
    this.#program = buildProgram(gl, this.positions, this.shown);
    this.repaint();
  }

  /** @type {(gl: WebGL2RenderingContext, options: import('maplibre-gl').CustomRenderMethodInput) => void} */
  render(gl, {defaultProjectionData: {mainMatrix}}) {
    const [map, program] = [this.#map, this.#program];
    if (!map || !program || gl !== this.#gl) return;
    if (this.#stale) program.write(this.shown);
    this.#stale = false;
    const {width, height} = map.getCanvas(); // its size on the page would have to be laid out first
    const ratio = map.getPixelRatio();
    program.draw(Array.from(mainMatrix), [this.origin.x, this.origin.y], sizeAt(map.getZoom()), [width / ratio, height / ratio], this.ranks.length, PASSES);
  }
}

/** Device pixels per px of the marks. */
export function ratioNow() {
  return Math.min(3, Math.max(2, Math.ceil(devicePixelRatio)));
}
