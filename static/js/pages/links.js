// @ts-check
/**
 * Links that the map page can follow itself: to another day of this map, and from what changed to a
 * place or road, which is shown on the map. A link that says another edition or basis is the server's.
 */
import {dayIn, shownIn} from '../lib/address.js';
import {readDay} from '../lib/day_words.js';

/** @typedef {import('../lib/address.js').Shown} Shown */
/** @typedef {import('../lib/address.js').Chosen} Chosen */

const SAME = ['edition', 'basis'];

/**
 * @param {MouseEvent} event
 * @returns {Partial<Shown> | undefined} what the link shows; undefined to let the browser follow it
 */
export function followed(event) {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!(link instanceof HTMLAnchorElement) || !plain || event.defaultPrevented) return undefined;
  if (link.origin !== location.origin || link.getAttribute('href')?.startsWith('#')) return undefined;
  const [there, here] = [new URLSearchParams(link.search), new URLSearchParams(location.search)];
  if (SAME.some(name => there.get(name) !== here.get(name))) return undefined;
  if (link.closest('#changes')) {
    const chosen = chosenBy(link);
    if (chosen) return {chosen};
  }
  const day = dayIn(link.search);
  const ours = link.pathname === location.pathname && !link.hasAttribute('data-keep-view') && !link.closest('header nav');
  const {chosen, since} = shownIn(link.search);
  if (!ours || (day === undefined && !chosen)) return undefined;
  return {...(chosen ? {chosen} : {}), ...(day === undefined ? {} : {day, since})};
}

/**
 * @param {SubmitEvent} event
 * @param {number} day
 * @returns {Partial<Shown> | undefined} what the form of two days asks; undefined to let the server say what is wrong
 */
export function compared({target}, day) {
  const form = target instanceof HTMLFormElement && target.id === 'range' ? target : undefined;
  const since = form && readDay(String(new FormData(form).get('from') ?? ''));
  return since === undefined ? undefined : {day, since};
}

/**
 * @param {HTMLAnchorElement} link
 * @returns {Chosen | undefined}
 */
function chosenBy({pathname, hash}) {
  const place = /^\/\w+\/places\/([^/]+)$/.exec(pathname)?.[1];
  const segment = /^#segment\/(.+)$/.exec(hash)?.[1];
  if (place) return {kind: 'place', id: decodeURIComponent(place)};
  return segment ? {kind: 'segment', id: decodeURIComponent(segment)} : undefined;
}
