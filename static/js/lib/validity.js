// @ts-check
/**
 * How long what is shown of a place or segment stays true: a change of day asks only those whose
 * state ends. The bounds of each are the days on which anything of it may change.
 */

/** @typedef {import('./record.js').Place} Place */
/** @typedef {import('./record.js').Segment} Segment */

/** @param {Place} place */
export function placeBounds({spans, besieged = [], disputed = []}) {
  const ends = [...besieged, ...disputed].flatMap(([from, until]) => [from, until]);
  return bounds([...spans.flatMap(([from, , , certain]) => [from, certain]), ...ends]);
}

/** @param {Segment} segment */
export function segmentBounds({spans}) {
  return bounds(spans.map(([from]) => from));
}

/** @param {(number | null)[]} days */
function bounds(days) {
  const sorted = Int32Array.from(days.filter(day => day !== null)).sort();
  return sorted.filter((day, index) => day !== sorted[index - 1]);
}

/** For each thing of a list, from when until before when what is shown of it holds. */
export class Validity {
  /** @param {Int32Array[]} lists bounds, rising, by index of the thing */
  constructor(lists) {
    this.lists = lists;
    this.from = new Float64Array(lists.length);
    this.until = new Float64Array(lists.length);
    this.end();
  }

  /** Nothing that is shown holds any more. */
  end() {
    this.from.fill(Infinity);
    this.until.fill(-Infinity);
  }

  /**
   * Calls back for each thing whose state does not last to a day, and keeps how long the new one does.
   * @param {number} day
   * @param {(index: number) => void} ended
   */
  each(day, ended) {
    const {from, until, lists} = this;
    for (let index = 0; index < lists.length; index += 1) {
      if (day >= (from[index] ?? Infinity) && day < (until[index] ?? -Infinity)) continue;
      const list = lists[index] ?? new Int32Array();
      const next = firstAfter(list, day);
      from[index] = list[next - 1] ?? -Infinity;
      until[index] = list[next] ?? Infinity;
      ended(index);
    }
  }
}

/**
 * @param {Int32Array} days rising
 * @param {number} day
 * @returns {number} the index of the first that is later
 */
function firstAfter(days, day) {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
