//! The places that lie nearest to a point, with distance and direction.

use super::Atlas;
use crate::domain::{
    bearing::{Direction, direction, km_between},
    ids::PlaceIx,
};

/// Degrees are not equally long everywhere: so many times more places are looked at than asked.
const LOOKED_AT: usize = 3;

/// A place near another.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Near {
    /// The place.
    pub ix: PlaceIx,
    /// How far it is, in kilometres.
    pub km: f64,
    /// In which direction it lies.
    pub direction: Direction,
}

impl Atlas {
    /// The drawn places nearest to a point (`[lon, lat]`), the nearest first, at most `count`,
    /// without `own`.
    #[must_use]
    pub fn near(&self, at: [f64; 2], own: &[PlaceIx], count: usize) -> Vec<Near> {
        let nearest = self.points.nearest_neighbor_iter(&at).map(|point| PlaceIx(point.data));
        let drawn = |ix: &PlaceIx| self.place_row(*ix).is_some_and(|row| row.is_drawn());
        let candidates = nearest.filter(|ix| drawn(ix) && !own.contains(ix));
        let mut near: Vec<Near> = candidates
            .take(count.saturating_mul(LOOKED_AT))
            .filter_map(|ix| {
                let row = self.place_row(ix)?;
                let point = [row.lon, row.lat];
                Some(Near { ix, km: km_between(at, point), direction: direction(at, point) })
            })
            .collect();
        near.sort_by(|a, b| a.km.total_cmp(&b.km).then(a.ix.cmp(&b.ix)));
        near.truncate(count);
        near
    }
}
