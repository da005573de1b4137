// @ts-check
/**
 * The card on a phone is a sheet at the foot of the screen: its grip is dragged up to make it larger,
 * down to close it; pressed, it does the same by turns. The close button is there all the same.
 */

/** Shares of the screen's height. */
const LOW = 0.42;
const HIGH = 0.86;
/** Below this share the sheet closes. */
const CLOSED = 0.22;
/** Less than this is a press, px. */
const PRESS = 4;

/**
 * @param {HTMLElement} sheet
 * @param {string} label
 * @param {() => void} close
 * @returns {HTMLButtonElement} the grip
 */
export function gripOf(sheet, label, close) {
  const grip = document.createElement('button');
  grip.type = 'button';
  grip.className = 'card-grip';
  grip.setAttribute('aria-label', label);
  let share = LOW;
  const set = (/** @type {number} */ to) => {
    share = to;
    sheet.style.setProperty('--sheet', `${(to * 100).toFixed(1)}dvh`);
    grip.setAttribute('aria-expanded', String(to > (LOW + HIGH) / 2));
  };
  /** @type {{y: number, share: number, far: boolean} | undefined} */
  let held;
  grip.addEventListener('pointerdown', event => {
    grip.setPointerCapture(event.pointerId);
    held = {y: event.clientY, share, far: false};
  });
  grip.addEventListener('pointermove', event => {
    if (!held) return;
    held.far ||= Math.abs(event.clientY - held.y) >= PRESS;
    if (held.far) set(Math.min(HIGH, held.share + (held.y - event.clientY) / innerHeight));
  });
  grip.addEventListener('pointerup', () => {
    const dragged = held?.far;
    held = undefined;
    if (!dragged) return;
    grip.addEventListener('click', event => event.stopImmediatePropagation(), {capture: true, once: true});
    if (share < CLOSED) close();
    else set(share > (LOW + HIGH) / 2 ? HIGH : LOW);
  });
  grip.addEventListener('click', () => set(share > (LOW + HIGH) / 2 ? LOW : HIGH));
  set(LOW);
  return grip;
}
