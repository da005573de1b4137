// @ts-check
/** Points of lines and areas, in degrees as if they were plain: good enough to set a mark or a name. */

/** @typedef {[lon: number, lat: number]} Point */
/** @typedef {[west: number, south: number, east: number, north: number]} Box */

/**
 * The point halfway along a line.
 * @param {readonly Point[]} line
 * @returns {Point}
 */
export function midpoint(line) {
  const lengths = line.slice(1).map((point, index) => distance(line[index] ?? point, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [line[index], line[index + 1]];
    if (from && to && length > 0 && left <= length) return between(from, to, left / length);
    left -= length;
  }
  return line[0] ?? [0, 0];
}

/**
 * @param {Point} from
 * @param {Point} to
 * @param {number} share 0 to 1
 * @returns {Point}
 */
function between(from, to, share) {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/**
 * @param {Point} a
 * @param {Point} b
 */
function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/**
 * @param {readonly Point[]} points
 * @returns {Box | undefined} undefined where there is no point
 */
export function boxOf(points) {
  if (points.length === 0) return undefined;
  const [lons, lats] = [points.map(point => point[0]), points.map(point => point[1])];
  const least = (/** @type {number[]} */ list) => list.reduce((a, b) => Math.min(a, b));
  const most = (/** @type {number[]} */ list) => list.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

/**
 * A point well inside of a ring, for its name: of a grid the one farthest from the edge.
 * @param {readonly Point[]} ring
 * @param {number} [cells] a side of the grid
 * @returns {Point | undefined}
 */
export function labelPoint(ring, cells = 14) {
  const box = boxOf(ring);
  if (!box) return undefined;
  const [west, south, east, north] = box;
  /** @type {{point: Point, room: number} | undefined} */
  let best;
  for (let cell = 0; cell < cells * cells; cell += 1) {
    const column = (cell % cells) + 0.5;
    const row = Math.floor(cell / cells) + 0.5;
    /** @type {Point} */
    const point = [west + ((east - west) * column) / cells, south + ((north - south) * row) / cells];
    if (!contains(ring, point)) continue;
    const room = ring.reduce((least, corner) => Math.min(least, distance(corner, point)), Infinity);
    if (!best || room > best.room) best = {point, room};
  }
  return best?.point;
}

/**
 * @param {readonly Point[]} ring
 * @param {Point} point
 */
function contains(ring, [x, y]) {
  let inside = false;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + ring.length - 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
