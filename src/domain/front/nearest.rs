//! How near the known places stand to a front: what it rests on.

use super::{
    plane::{Grid, Spot},
    quick::Map,
    sites::PlaceSite,
};

/// The width of a cell in the plane: wider than a place reaches, in Syria.
const CELL: f64 = 30.0;

/// The places, found by where they are.
pub(super) struct Places {
    all: Vec<Spot>,
    cells: Map<(i64, i64), Vec<Spot>>,
}

/// Kilometres of a front to the known places.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Distances {
    /// From the nearest place to the front.
    pub nearest: f64,
    /// The greatest distance from a point of the front to the place nearest to that.
    pub farthest: f64,
    /// The length of the front.
    pub length: f64,
}

impl Places {
    pub fn of(places: &[PlaceSite]) -> Self {
        let all: Vec<Spot> = places.iter().map(|p| p.at.spot()).collect();
        let mut cells: Map<(i64, i64), Vec<Spot>> = Map::default();
        for spot in &all {
            cells.entry(cell_of(*spot)).or_default().push(*spot);
        }
        Self { all, cells }
    }

    /// The distances of the lines of a front; infinite where there is no place at all.
    pub fn measure(&self, lines: &[Vec<Grid>]) -> Distances {
        let mut found = Distances { nearest: f64::INFINITY, farthest: 0.0, length: 0.0 };
        for line in lines {
            let spots: Vec<Spot> = line.iter().map(|at| at.spot()).collect();
            for (a, b) in spots.iter().zip(spots.iter().skip(1)) {
                let scale = a.scale();
                found.length += a.squared(*b).sqrt() * scale;
                found.nearest = found.nearest.min(self.from(*a, *b) * scale);
            }
            let ends = spots.iter().map(|at| self.from(*at, *at) * at.scale());
            found.farthest = ends.fold(found.farthest, f64::max);
        }
        found
    }

    /// The distance in the plane from the nearest place to a short piece of line.
    fn from(&self, a: Spot, b: Spot) -> f64 {
        let (i, j) = cell_of(a);
        let beside = (-1..=1).flat_map(|di| (-1..=1).map(move |dj| (i + di, j + dj)));
        let here = beside.filter_map(|cell| self.cells.get(&cell)).flatten();
        let least = |found: f64, place: &Spot| found.min(place.distance_to(a, b));
        let near = here.fold(f64::INFINITY, least);
        // What is not nearer than a cell may be farther than another place outside of those.
        if near < CELL { near } else { self.all.iter().fold(f64::INFINITY, least) }
    }
}

fn cell_of(spot: Spot) -> (i64, i64) {
    ((spot.x / CELL).floor() as i64, (spot.y / CELL).floor() as i64)
}
