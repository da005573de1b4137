//! The proof that lines stand apart on the grid: no two meet but at a shared end, and none runs
//! over a place. Exact: whole numbers only.

use super::{
    arcs::Arc,
    plane::{Grid, turn},
    quick::{Map, Set},
    sites::PlaceSite,
};

/// The width of a cell, steps of the grid.
const CELL: i64 = 2_000;

/// Whether every line stands apart from all others and from the places.
pub(super) fn stands_apart(arcs: &[Arc], points: &[Grid], places: &[PlaceSite]) -> bool {
    let mut seen = Set::default();
    if !points.iter().all(|point| seen.insert(*point)) {
        return false;
    }
    if places.iter().any(|place| seen.contains(&place.at)) {
        return false;
    }
    let lines = lines(arcs, points);
    let cells = cells(&lines);
    let free = |place: &PlaceSite| {
        let here = cells.get(&cell_of(place.at)).into_iter().flatten();
        here.filter_map(|n| lines.get(*n)).all(|line| !lies_on(place.at, *line))
    };
    places.iter().all(free) && cells.values().all(|here| none_cross(here, &lines))
}

fn lines(arcs: &[Arc], points: &[Grid]) -> Vec<[Grid; 2]> {
    let pairs = arcs.iter().flat_map(|arc| arc.points.iter().zip(arc.points.iter().skip(1)));
    pairs.filter_map(|(a, b)| Some([*points.get(*a)?, *points.get(*b)?])).collect()
}

fn cell_of(at: Grid) -> (i64, i64) {
    (at.lon.div_euclid(CELL), at.lat.div_euclid(CELL))
}

fn cells(lines: &[[Grid; 2]]) -> Map<(i64, i64), Vec<usize>> {
    let mut cells: Map<(i64, i64), Vec<usize>> = Map::default();
    for (n, [a, b]) in lines.iter().enumerate() {
        let ((i0, j0), (i1, j1)) = (cell_of(*a), cell_of(*b));
        for i in i0.min(i1)..=i0.max(i1) {
            for j in j0.min(j1)..=j0.max(j1) {
                cells.entry((i, j)).or_default().push(n);
            }
        }
    }
    cells
}

fn none_cross(here: &[usize], lines: &[[Grid; 2]]) -> bool {
    let line = |n: &usize| lines.get(*n).copied();
    let mut pairs =
        here.iter().enumerate().flat_map(|(k, n)| here.iter().skip(k + 1).map(move |m| (n, m)));
    pairs.all(|(n, m)| match (line(n), line(m)) {
        (Some(a), Some(b)) => !clash(a, b),
        _ => true,
    })
}

/// Whether two pieces of line have more in common than one end.
fn clash([a, b]: [Grid; 2], [c, d]: [Grid; 2]) -> bool {
    let shared = |x: Grid| x == c || x == d;
    match (shared(a), shared(b)) {
        (true, true) => true,
        (true, false) => overlap(a, b, if a == c { d } else { c }),
        (false, true) => overlap(b, a, if b == c { d } else { c }),
        (false, false) => {
            let sides = (turn(a, b, c).signum(), turn(a, b, d).signum());
            let others = (turn(c, d, a).signum(), turn(c, d, b).signum());
            (sides.0 * sides.1 < 0 && others.0 * others.1 < 0)
                || [c, d].into_iter().any(|p| lies_on(p, [a, b]))
                || [a, b].into_iter().any(|p| lies_on(p, [c, d]))
        }
    }
}

/// Whether two pieces from one end run the same way.
fn overlap(from: Grid, a: Grid, b: Grid) -> bool {
    let along = (a.lon - from.lon) * (b.lon - from.lon) + (a.lat - from.lat) * (b.lat - from.lat);
    turn(from, a, b) == 0 && along > 0
}

fn lies_on(point: Grid, [a, b]: [Grid; 2]) -> bool {
    let within = |v: i64, a: i64, b: i64| a.min(b) <= v && v <= a.max(b);
    turn(a, b, point) == 0 && within(point.lon, a.lon, b.lon) && within(point.lat, a.lat, b.lat)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::front::sites::Ground;

    fn apart(lines: &[&[[i64; 2]]], place: [i64; 2]) -> bool {
        let grid = |[lon, lat]: [i64; 2]| Grid { lon, lat };
        let mut points: Vec<Grid> = lines.iter().flat_map(|l| l.iter()).map(|p| grid(*p)).collect();
        points.sort_unstable();
        points.dedup();
        let number = |p: &[i64; 2]| points.iter().position(|q| *q == grid(*p)).unwrap();
        let arc = |line: &&[[i64; 2]]| Arc {
            points: line.iter().map(number).collect(),
            grounds: [Ground::Nobody, Ground::Contested],
            patches: [0, 1],
        };
        let arcs: Vec<Arc> = lines.iter().map(arc).collect();
        let place = PlaceSite { at: grid(place), ground: Ground::Contested, sides: Vec::new() };
        stands_apart(&arcs, &points, &[place])
    }

    #[test]
    fn lines_that_meet_at_an_end_stand_apart() {
        let away = [9_999, 9_999];
        assert!(apart(&[&[[0, 0], [10, 0], [10, 10]], &[[0, 0], [-10, 3]]], away));
        assert!(apart(&[&[[0, 0], [50_000, 1]], &[[0, 5], [50_000, 6]]], away));
    }

    #[test]
    fn lines_that_cross_touch_or_run_over_each_other_do_not() {
        let away = [9_999, 9_999];
        assert!(!apart(&[&[[0, 0], [10, 10]], &[[0, 10], [10, 0]]], away), "crossing");
        assert!(!apart(&[&[[0, 0], [10, 0]], &[[5, 0], [5, 9]]], away), "touching");
        assert!(!apart(&[&[[0, 0], [10, 0], [4, 0]]], away), "turning back");
        assert!(!apart(&[&[[0, 0], [10, 0]]], [5, 0]), "over a place");
    }
}
