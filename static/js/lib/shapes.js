// @ts-check
/**
 * The shapes of the symbology as SVG path data in a box of about −10 to 10. A legend or a card in
 * markup and the canvas of the map draw the same paths.
 */

/** @typedef {[x: number, y: number]} Corner */

/** @param {readonly Corner[]} corners */
const closed = corners => `M${corners.map(corner => corner.map(v => v.toFixed(2)).join(' ')).join('L')}Z`;

/**
 * Corners on a circle, the first on top; with `inner`, every second one lies that much nearer.
 * @param {number} count
 * @param {number} radius
 * @param {number} [inner] share of the radius
 * @returns {Corner[]}
 */
function around(count, radius, inner = 1) {
  return Array.from({length: count}, (_, index) => {
    const angle = (index / count - 0.25) * 2 * Math.PI;
    const length = index % 2 === 1 ? radius * inner : radius;
    return [length * Math.cos(angle), length * Math.sin(angle)];
  });
}

/** @param {number} radius */
const circle = radius =>
  `M${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0Z`;

/** By row of the symbology. @type {Record<string, string>} */
export const SHAPES = {
  government: circle(8),
  opposition: 'M-7 -7H7V7H-7Z',
  isis: 'M0 -9L9 7.4H-9Z',
  sdf: 'M0 -9.6L9.6 0L0 9.6L-9.6 0Z',
  aq: 'M0 9L9 -7.4H-9Z',
  turkey: closed(around(5, 9.2)),
  us: closed(around(10, 10.4, 0.45)),
  unknown: circle(5.5),
  name: circle(9.5),
};

/** The bow-tie: a wing for each of two sides, a foot for a third. */
export const WINGS = ['M-9.5 -7.5L.4 0L-9.5 7.5Z', 'M9.5 -7.5L-.4 0L9.5 7.5Z', 'M-5 8.6L0 1.6L5 8.6Z'];

/** The ground that the bow-tie stands on. */
export const WINGS_GROUND = 'M-10 -8H10V8H-10Z';

/** The cross of a cut. */
export const CROSS = 'M-2.6 -2.6L2.6 2.6M2.6 -2.6L-2.6 2.6';
