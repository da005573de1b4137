// @ts-check
/** What the reader does on the map, by pointer and by keyboard. */
import {pickAt} from './pick.js';

/** @typedef {import('maplibre-gl').Map} Map */
/** @typedef {import('./pick.js').Pick} Pick */
/** How far from the middle Enter reaches, px. */
const AIM = 24;

/**
 * @param {Map} map
 * @param {(name: 'view' | 'pick' | 'leave', detail?: {pick: Pick | undefined, keyboard: boolean}) => void} say
 */
export function listenToHands(map, say) {
  const canvas = map.getCanvas();
  map.on('moveend', () => say('view'));
  map.on('click', event => say('pick', {pick: pickAt(map, event.point), keyboard: false}));
  map.on('mousemove', event => canvas.classList.toggle('over', pickAt(map, event.point) !== undefined));
  canvas.addEventListener('keydown', event => {
    const middle = {x: canvas.clientWidth / 2, y: canvas.clientHeight / 2};
    if (event.key === 'Enter') say('pick', {pick: pickAt(map, middle, AIM), keyboard: true});
    if (event.key !== 'Escape') return;
    event.preventDefault();
    say('leave');
  });
}
