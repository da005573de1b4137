// @ts-check
/**
 * The address is the state: `?day=2016-02-24#7/35.8/37.6` is the day and the view as
 * zoom/latitude/longitude. Other parameters are kept as they are.
 */
import {dayOfIso, isoOfDay} from './day.js';

/** @typedef {{zoom: number, lat: number, lng: number}} View degrees */

/**
 * @param {string} hash with or without `#`
 * @returns {View | undefined} undefined for what is not a view
 */
export function viewOf(hash) {
  const parts = hash.replace(/^#/, '').split('/');
  if (parts.length !== 3 || parts.some(part => part.trim() === '')) return undefined;
  const [zoom = NaN, lat = NaN, lng = NaN] = parts.map(Number);
  const possible = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return possible ? {zoom, lat, lng} : undefined;
}

/**
 * @param {View} view
 * @returns {string} such as `#7/35.8/37.6`; a step of the last figure is below a pixel
 */
export function hashOf({zoom, lat, lng}) {
  const places = Math.max(1, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));
  return `#${Number(zoom.toFixed(2))}/${Number(lat.toFixed(places))}/${Number(lng.toFixed(places))}`;
}

/**
 * @param {string} search such as `?day=2016-02-24`
 * @returns {number | undefined}
 */
export function dayIn(search) {
  return dayOfIso(new URLSearchParams(search).get('day') ?? '');
}

/**
 * What the map shows beside its view.
 * @typedef {object} Shown
 * @property {number} day
 * @property {Chosen | undefined} [chosen] the place or segment whose card is open
 * @property {readonly string[]} [hidden] rows of the legend that are switched off
 * @property {number | undefined} [since] the day compared with
 */
/** @typedef {{kind: 'place' | 'segment', id: string}} Chosen */

/**
 * @param {string} search
 * @returns {Omit<Shown, 'day'> & {hidden: readonly string[]}}
 */
export function shownIn(search) {
  const parameters = new URLSearchParams(search);
  const [place, segment] = [parameters.get('place'), parameters.get('segment')];
  return {
    chosen: place ? {kind: 'place', id: place} : segment ? {kind: 'segment', id: segment} : undefined,
    hidden: (parameters.get('hide') ?? '').split(',').filter(Boolean),
    since: dayOfIso(parameters.get('from') ?? ''),
  };
}

/**
 * @param {string} search whose other parameters are kept
 * @param {Shown} shown
 * @returns {string} such as `?day=2016-02-24&place=khanasser&hide=isis,road-cut`
 */
export function searchOf(search, {day, chosen, hidden = [], since}) {
  const parameters = new URLSearchParams(search);
  for (const name of ['place', 'segment', 'hide', 'from']) parameters.delete(name);
  parameters.set('day', isoOfDay(day));
  if (since !== undefined) parameters.set('from', isoOfDay(since));
  if (chosen) parameters.set(chosen.kind, chosen.id);
  if (hidden.length > 0) parameters.set('hide', hidden.join(','));
  return `?${parameters}`.replaceAll('%2C', ',');
}
