// @ts-check
/** What the search found is shown on the map, on its day, and its card opened. */
import {onFind} from '../map/found.js';

/**
 * @param {import('../lib/record.js').MapRecord} record
 * @param {import('../map/element.js').KhututMap} map
 * @param {import('./choice.js').Choice} choice
 * @param {(day: number) => void} move
 */
export function listenToFind(record, map, choice, move) {
  document.addEventListener('find', event => onFind(event, record, (pick, points, day) => {
    if (day !== undefined) move(day);
    map.fly(points);
    void choice.pick({pick, keyboard: true});
  }));
}
