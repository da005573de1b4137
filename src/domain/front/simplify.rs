//! Fewer points for the same lines, without moving a line over anything.
//!
//! A point is left out where the line then stays within `SMOOTH_KM` of all that it had, and the
//! triangle that it sweeps holds neither a point of any line nor a place: what stood apart before
//! stands apart after (the lines keep their sides). Junctions stay.

use super::{
    arcs::Arc,
    plane::{Grid, Spot, turn},
    quick::Map,
    reach::SMOOTH_KM,
    sites::PlaceSite,
};

/// The width of a cell, steps of the grid.
const CELL: i64 = 1_000;

/// Leaves out points of arcs that stand apart.
pub(super) fn simplify(arcs: &mut [Arc], points: &[Grid], places: &[PlaceSite]) {
    let mut ground = Taken::of(points, places);
    for arc in arcs {
        let least = if arc.is_closed() { 5 } else { 3 };
        arc.points = thin(&arc.points, least, points, &mut ground);
    }
}

/// The points that a line keeps, at least so many.
fn thin(line: &[usize], least: usize, points: &[Grid], ground: &mut Taken) -> Vec<usize> {
    let spots: Vec<Spot> = line.iter().filter_map(|n| points.get(*n)).map(|g| g.spot()).collect();
    let mut kept: Vec<usize> = line.first().copied().into_iter().collect();
    let mut from = 0;
    let mut left_out = 0;
    for at in 1..line.len().saturating_sub(1) {
        let ends = (line.get(from), line.get(at), line.get(at + 1));
        let (Some(a), Some(b), Some(c)) = ends else { break };
        let stays = line.len() - left_out > least
            && is_near(&spots, from, at + 1)
            && !ground.is_taken([*a, *b, *c], points);
        if stays {
            left_out += 1;
            ground.free(*b, points);
        } else {
            kept.push(*b);
            from = at;
        }
    }
    kept.extend(line.last());
    kept
}

/// Whether all points between two lie near the straight line that joins these.
fn is_near(spots: &[Spot], from: usize, to: usize) -> bool {
    let (Some(a), Some(b)) = (spots.get(from), spots.get(to)) else { return false };
    let between = spots.get(from + 1..to).unwrap_or_default();
    between.iter().all(|spot| spot.distance_to(*a, *b) * a.scale() < SMOOTH_KM)
}

/// A point of a line with its number, or a place.
type Numbered = (Option<usize>, Grid);

/// The points of lines (by number) and the places that stand in the way.
struct Taken {
    cells: Map<(i64, i64), Vec<Numbered>>,
}

impl Taken {
    fn of(points: &[Grid], places: &[PlaceSite]) -> Self {
        let mut cells: Map<(i64, i64), Vec<Numbered>> = Map::default();
        let numbered = points.iter().enumerate().map(|(n, at)| (Some(n), *at));
        for (number, at) in numbered.chain(places.iter().map(|p| (None, p.at))) {
            cells.entry(cell_of(at)).or_default().push((number, at));
        }
        Self { cells }
    }

    fn free(&mut self, number: usize, points: &[Grid]) {
        let cell = points.get(number).map(|at| cell_of(*at));
        if let Some(list) = cell.and_then(|cell| self.cells.get_mut(&cell)) {
            list.retain(|(n, _)| *n != Some(number));
        }
    }

    /// Whether anything else lies in the triangle of three points, its edges included.
    fn is_taken(&self, triangle: [usize; 3], points: &[Grid]) -> bool {
        let [Some(a), Some(b), Some(c)] = triangle.map(|n| points.get(n).copied()) else {
            return true;
        };
        let cells = [a, b, c].map(cell_of);
        let (west, east) = (cells.iter().map(|c| c.0).min(), cells.iter().map(|c| c.0).max());
        let (south, north) = (cells.iter().map(|c| c.1).min(), cells.iter().map(|c| c.1).max());
        let (Some(west), Some(east), Some(south), Some(north)) = (west, east, south, north) else {
            return true;
        };
        let over = (west..=east).flat_map(|i| (south..=north).map(move |j| (i, j)));
        let mut there = over.filter_map(|cell| self.cells.get(&cell)).flatten();
        there.any(|(number, at)| {
            number.is_none_or(|n| !triangle.contains(&n)) && is_inside(*at, [a, b, c])
        })
    }
}

fn cell_of(at: Grid) -> (i64, i64) {
    (at.lon.div_euclid(CELL), at.lat.div_euclid(CELL))
}

fn is_inside(at: Grid, [a, b, c]: [Grid; 3]) -> bool {
    let sides = [turn(a, b, at), turn(b, c, at), turn(c, a, at)];
    let flat = turn(a, b, c) == 0;
    let within = |v: i64, all: [i64; 3]| all.iter().any(|o| *o <= v) && all.iter().any(|o| v <= *o);
    let boxed = within(at.lon, [a.lon, b.lon, c.lon]) && within(at.lat, [a.lat, b.lat, c.lat]);
    let one_side = sides.iter().all(|s| *s >= 0) || sides.iter().all(|s| *s <= 0);
    one_side && (!flat || boxed)
}
