// @ts-check
/**
 * The keys of the map page. They are left alone in fields, where something else answers them, and
 * with Ctrl, Alt or Meta; single letters and signs can be switched off, which the browser remembers.
 */

/**
 * What keys do.
 * @typedef {object} Deeds
 * @property {(days: number) => void} by
 * @property {(end: -1 | 1) => void} to the first or the last day
 * @property {(direction: 1 | -1) => void} change
 * @property {() => void} play
 * @property {() => void} escape
 */

const LETTERS = 'khutut-letters';
/** What answers a space or an arrow itself. */
const ANSWERS = 'a, button, summary, input, select, textarea, dialog, [role="listbox"], [contenteditable]';
const FIELDS = 'input:not([type="range"], [type="checkbox"]), select, textarea, dialog, [contenteditable]';

/**
 * @param {Deeds} deeds
 * @param {boolean} mirrored the past is right
 */
export function listenToKeys(deeds, mirrored) {
  const list = document.querySelector('#keys-list');
  const letters = document.querySelector('#letters');
  const help = () => (list instanceof HTMLDialogElement ? list.showModal() : undefined);
  document.querySelector('#keys')?.addEventListener('click', help);
  if (letters instanceof HTMLInputElement) {
    letters.checked = localStorage.getItem(LETTERS) !== 'off';
    letters.addEventListener('change', () => localStorage.setItem(LETTERS, letters.checked ? 'on' : 'off'));
  }
  const lettersWork = () => !(letters instanceof HTMLInputElement) || letters.checked;
  document.addEventListener('keydown', event => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target.closest(FIELDS)) return;
    const deed = deedOf(event, target, deeds, mirrored) ?? (lettersWork() ? letterOf(event, deeds, help) : undefined);
    if (!deed) return;
    event.preventDefault();
    deed();
  });
}

/** @type {(event: KeyboardEvent, target: Element, deeds: Deeds, mirrored: boolean) => (() => void) | undefined} */
function deedOf({key, shiftKey}, target, deeds, mirrored) {
  const onMap = target.closest('.maplibregl-canvas') !== null;
  const arrow = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  const inTime = target.closest('khutut-time') !== null || target === document.body;
  if (arrow !== 0 && !onMap && !target.closest('input')) {
    return () => deeds.by(arrow * (mirrored ? -1 : 1) * (shiftKey ? 7 : 1));
  }
  if ((key === 'Home' || key === 'End') && (onMap || inTime)) return () => deeds.to(key === 'Home' ? -1 : 1);
  if (key === ' ' && !target.closest(ANSWERS)) return deeds.play;
  if (key === 'Escape') return deeds.escape;
  return undefined;
}

/** By the letter, and where the keyboard writes another script by its place. @type {(event: KeyboardEvent, deeds: Deeds, help: () => void) => (() => void) | undefined} */
function letterOf({key, code}, deeds, help) {
  /** @type {Record<string, (() => void) | undefined>} */
  const letters = {
    n: () => deeds.change(1), p: () => deeds.change(-1), '?': help, '؟': help,
  };
  return letters[/^[\u0600-\u06ff]$/.test(key) && key !== '؟' ? code.replace('Key', '').toLowerCase() : key.toLowerCase()];
}
