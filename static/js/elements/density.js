// @ts-check
/** The strip of the whole record above the range: when control changed, and when roads did. */
import {density} from '../lib/changes.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Days in a bar. */
const WEEK = 7;
/** Height of the strip in its own units; its width is the number of weeks. */
const HEIGHT = 24;

/**
 * A bar a week, as high as the root of its count. Earlier is left; the style sheet mirrors it.
 * @param {{control: number[], roads: number[]}} lists days of change, with repetition
 * @param {{min: string, max: string}} range first and last day
 * @returns {SVGSVGElement}
 */
export function strip({control, roads}, {min, max}) {
  const [from, until] = [Number(min), Number(max)];
  const weeks = Math.max(1, Math.ceil((until - from + 1) / WEEK));
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${weeks} ${HEIGHT}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('class', 'density');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, days] of Object.entries({control, roads})) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', name);
    path.setAttribute('d', bars(density(days, from, until, weeks)));
    svg.append(path);
  }
  return svg;
}

/** @param {number[]} counts by week */
function bars(counts) {
  const most = Math.sqrt(counts.reduce((a, b) => Math.max(a, b), 1));
  return counts.map((count, week) => {
    const height = Math.max(3, (Math.sqrt(count) / most) * HEIGHT);
    return count > 0 ? `M${week + 0.5} ${HEIGHT}V${(HEIGHT - height).toFixed(1)}` : '';
  }).join('');
}
