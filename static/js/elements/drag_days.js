// @ts-check
/**
 * Time by pointer on the weeks: a drag takes them along, a click goes to the day under it. Nothing
 * can be done here alone: field, steps and keys reach every day.
 */

/** Less than this is a click, px. */
const CLICK = 4;

/**
 * @param {Element} area
 * @param {() => import('../lib/timeline.js').Scale} scale of the day shown now
 * @param {(day: number, settled: boolean) => void} moved
 */
export function dragDays(area, scale, moved) {
  /** @type {{x: number, scale: import('../lib/timeline.js').Scale, far: boolean} | undefined} */
  let held;
  const dayOf = (/** @type {number} */ x) => held ? held.scale.day - Math.round((x - held.x) / held.scale.step) : 0;
  area.addEventListener('pointerdown', event => {
    const {pointerId, clientX, button} = /** @type {PointerEvent} */ (event);
    if (button !== 0) return;
    area.setPointerCapture(pointerId);
    held = {x: clientX, scale: scale(), far: false};
  });
  area.addEventListener('pointermove', event => {
    const {clientX} = /** @type {PointerEvent} */ (event);
    if (!held) return;
    held.far ||= Math.abs(clientX - held.x) >= CLICK;
    if (held.far) moved(dayOf(clientX), false);
  });
  area.addEventListener('pointerup', event => {
    const {clientX} = /** @type {PointerEvent} */ (event);
    if (!held) return;
    const day = held.far ? dayOf(clientX) : held.scale.at(clientX - area.getBoundingClientRect().left);
    held = undefined;
    moved(day, true);
  });
  area.addEventListener('pointercancel', () => {
    if (held?.far) moved(held.scale.day, true);
    held = undefined;
  });
}
