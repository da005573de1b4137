//! Finding things in the Atlas by id and by index, and the events of a place or a road.

use std::collections::HashMap;

use super::Atlas;
use crate::domain::{
    actor::Actor,
    event::Event,
    facts::Facts,
    ids::{ActorIx, EventIx, PlaceIx, RouteIx, SegmentIx, SourceIx},
    place::Place,
    record::Record,
    source::Source,
};

/// Where each id stands.
#[derive(Debug, Default)]
pub(super) struct Ids {
    places: HashMap<String, PlaceIx>,
    routes: HashMap<String, RouteIx>,
    segments: HashMap<String, SegmentIx>,
    sources: HashMap<String, SourceIx>,
    events: HashMap<String, EventIx>,
    /// The row of each actor.
    actors: Vec<usize>,
}

impl Atlas {
    /// The place with this id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<PlaceIx> {
        self.ids.places.get(id).copied()
    }

    /// The route with this id.
    #[must_use]
    pub fn route(&self, id: &str) -> Option<RouteIx> {
        self.ids.routes.get(id).copied()
    }

    /// The segment with this id (`route.seq` of its first row).
    #[must_use]
    pub fn segment(&self, id: &str) -> Option<SegmentIx> {
        self.ids.segments.get(id).copied()
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<SourceIx> {
        self.ids.sources.get(id).copied()
    }

    /// The event with this id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<EventIx> {
        self.ids.events.get(id).copied()
    }

    /// The row of a place.
    #[must_use]
    pub fn place_row(&self, ix: PlaceIx) -> Option<&Place> {
        self.record.places.get(ix.pos())
    }

    /// The row of an event.
    #[must_use]
    pub fn event_row(&self, ix: EventIx) -> Option<&Event> {
        self.record.events.get(ix.pos())
    }

    /// The row of an actor.
    #[must_use]
    pub fn actor_row(&self, ix: ActorIx) -> Option<&Actor> {
        self.record.actors.get(*self.ids.actors.get(ix.pos())?)
    }

    /// The row of a source.
    #[must_use]
    pub fn source_row(&self, ix: SourceIx) -> Option<&Source> {
        self.record.sources.get(ix.pos())
    }

    /// The date of an event as the feed's `since`.
    #[must_use]
    pub fn since(&self, ix: EventIx) -> Option<&str> {
        self.event_row(ix).map(Event::since)
    }

    /// Every event that names a place, in order.
    #[must_use]
    pub fn events_at(&self, ix: PlaceIx) -> &[EventIx] {
        self.events_at.get(ix.pos()).map_or(&[], Vec::as_slice)
    }

    /// Every event that names a segment, or its whole route, in order.
    #[must_use]
    pub fn events_on(&self, ix: SegmentIx) -> &[EventIx] {
        self.events_on.get(ix.pos()).map_or(&[], Vec::as_slice)
    }

    /// The line of a segment from end to end, as its first row runs: `[lon, lat]` in degrees.
    #[must_use]
    pub fn line_of(&self, ix: SegmentIx) -> Vec<[f64; 2]> {
        let Some(segment) = self.facts.segments.get(ix.pos()) else { return Vec::new() };
        let [a, b] = segment.ends.map(|end| self.place_row(end).map(|row| [row.lon, row.lat]));
        let via = self.record.segments.get(segment.row).map_or(&[][..], |row| row.via.as_slice());
        a.into_iter().chain(via.iter().copied()).chain(b).collect()
    }

    /// The segments of a route, in the order of their numbers on it.
    #[must_use]
    pub fn segments_of(&self, route: RouteIx) -> Vec<SegmentIx> {
        let mut found: Vec<(u32, SegmentIx)> = Vec::new();
        for (n, segment) in self.facts.segments.iter().enumerate() {
            let here = segment.on.iter().filter(|(r, _)| *r == route);
            found.extend(here.map(|(_, seq)| (*seq, SegmentIx::at(n))));
        }
        found.sort_unstable();
        found.into_iter().map(|(_, ix)| ix).collect()
    }
}

impl Ids {
    pub(super) fn of(record: &Record, facts: &Facts) -> Self {
        let places = record.places.iter().enumerate();
        let routes = record.routes.iter().enumerate();
        let segments = facts.segments.iter().enumerate();
        let sources = record.sources.iter().enumerate();
        let events = record.events.iter().enumerate();
        Self {
            places: places.map(|(n, r)| (r.id.clone(), PlaceIx::at(n))).collect(),
            routes: routes.map(|(n, r)| (r.id.clone(), RouteIx::at(n))).collect(),
            segments: segments.map(|(n, r)| (r.id.clone(), SegmentIx::at(n))).collect(),
            sources: sources.map(|(n, r)| (r.id.clone(), SourceIx::at(n))).collect(),
            events: events.map(|(n, r)| (r.id.clone(), EventIx::at(n))).collect(),
            actors: actor_rows(record, facts),
        }
    }
}

fn actor_rows(record: &Record, facts: &Facts) -> Vec<usize> {
    let mut rows = vec![0; facts.sides.len()];
    for (n, actor) in record.actors.iter().enumerate() {
        if let Some(slot) = facts.sides.by_id(&actor.id).and_then(|ix| rows.get_mut(ix.pos())) {
            *slot = n;
        }
    }
    rows
}
