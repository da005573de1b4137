//! The places and events that lie nearest, with distance and direction.

use super::Atlas;
use crate::domain::{
    bearing::{Direction, direction, km_between},
    ids::{EventIx, PlaceIx},
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

/// An event near another in place and time.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct NearEvent {
    /// The event.
    pub ix: EventIx,
    /// How far its nearest place lies from the nearest of the other, kilometres.
    pub km: f64,
    /// How many days later it applies; negative: earlier.
    pub days: i32,
}

impl Atlas {
    /// The events at most so far and so many days from one, the nearest in time first, at most
    /// `count`.
    #[must_use]
    pub fn events_near(&self, ix: EventIx, km: f64, days: i32, count: usize) -> Vec<NearEvent> {
        let Some(fact) = self.facts.event(ix) else { return Vec::new() };
        let here = self.points_of(ix);
        let mut near: Vec<NearEvent> = Vec::new();
        for (n, other) in self.facts.events.iter().enumerate() {
            let (other_ix, apart) = (EventIx::at(n), other.applies.0 - fact.applies.0);
            if other_ix == ix || apart.abs() > days {
                continue;
            }
            let there = self.points_of(other_ix);
            let between = here.iter().flat_map(|a| there.iter().map(|b| km_between(*a, *b)));
            let least = between.fold(f64::MAX, f64::min);
            if least <= km {
                near.push(NearEvent { ix: other_ix, km: least, days: apart });
            }
        }
        near.sort_by(|a, b| a.days.abs().cmp(&b.days.abs()).then(a.km.total_cmp(&b.km)));
        near.truncate(count);
        near
    }

    /// The points of an event's places and of the ends of its segments, `[lon, lat]`.
    #[must_use]
    pub fn points_of(&self, ix: EventIx) -> Vec<[f64; 2]> {
        let Some(fact) = self.facts.event(ix) else { return Vec::new() };
        let segments = fact.segments.iter().filter_map(|s| self.facts.segments.get(s.pos()));
        let ends = segments.flat_map(|segment| segment.ends);
        let places = fact.places.iter().copied().chain(ends);
        places.filter_map(|place| self.place_row(place)).map(|row| [row.lon, row.lat]).collect()
    }
}
