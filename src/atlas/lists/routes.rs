//! A route on one day: how much of it can be passed, and when that changed last.

use crate::{
    atlas::{OnDay, SegmentOn},
    domain::{
        day::Day,
        ids::{EventIx, RouteIx, SegmentIx},
        place::Place,
        words::Passability,
    },
};

/// A route on a day.
#[derive(Clone, PartialEq, Debug)]
pub struct RouteOn<'a> {
    /// Its segments, in the order of their numbers on it.
    pub segments: Vec<SegmentOn<'a>>,
    /// Where it begins and ends; none for a route without a segment.
    pub ends: Option<[&'a Place; 2]>,
    /// The last day, up to this one, on which what can pass changed, certainty alone aside.
    pub changed: Option<Day>,
    /// How many events name one of its segments.
    pub events: usize,
}

impl RouteOn<'_> {
    /// Its length, kilometres.
    #[must_use]
    pub fn length_km(&self) -> f64 {
        self.segments.iter().map(|segment| segment.length_km).sum()
    }

    /// The kilometres of one passability. A segment that is cut for one side and open for another
    /// is cut.
    #[must_use]
    pub fn km(&self, passability: Passability) -> f64 {
        let of = self.segments.iter().filter(|s| s.passage.passability == passability);
        of.map(|segment| segment.length_km).sum()
    }
}

impl<'a> OnDay<'a> {
    /// A route on this day.
    #[must_use]
    pub fn route(&self, ix: RouteIx) -> RouteOn<'a> {
        let along = self.atlas.named().along(ix);
        let segments: Vec<SegmentOn<'a>> = along.iter().filter_map(|s| self.segment(*s)).collect();
        let mut events: Vec<EventIx> =
            along.iter().flat_map(|s| self.atlas.events_on(*s)).copied().collect();
        events.sort_unstable();
        events.dedup();
        RouteOn {
            segments,
            ends: self.ends(ix),
            changed: along.iter().filter_map(|s| self.passage_changed(*s)).max(),
            events: events.len(),
        }
    }

    /// The ends, as the route's own rows run.
    fn ends(&self, ix: RouteIx) -> Option<[&'a Place; 2]> {
        let atlas = self.atlas;
        let route = atlas.record.routes.get(ix.pos())?;
        let rows = || atlas.record.segments.iter().filter(|row| row.route_id == route.id);
        let place = |id: &str| atlas.place(id).and_then(|ix| atlas.place_row(ix));
        let first = rows().min_by_key(|row| row.seq)?;
        let last = rows().max_by_key(|row| row.seq)?;
        Some([place(&first.from_place)?, place(&last.to_place)?])
    }

    /// The last day, up to this one, on which the passability of a segment changed.
    fn passage_changed(&self, segment: SegmentIx) -> Option<Day> {
        let spans = self.layer.passages.get(segment.pos())?;
        let begun = spans.partition_point(|s| s.from.is_none_or(|from| from <= self.day));
        let pairs = spans.get(..begun)?.windows(2).rev();
        let changes = pairs.filter_map(|pair| match pair {
            [before, now] if before.passage.differs(&now.passage) => now.from,
            _ => None,
        });
        changes.into_iter().next()
    }
}
