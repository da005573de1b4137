//! `Atlas::build(Material) -> Result<Atlas, Problems>`: publishing is building.

use std::{collections::HashMap, sync::OnceLock};

use jiff::Timestamp;
use rstar::{RTree, primitives::GeomWithData};

use super::{
    heads::Heads,
    layer::Layer,
    marks::Marks,
    on::OnDay,
    problem::{self, Problems},
    search::{Found, Search},
    spans,
};
use crate::domain::{
    day::Day,
    event::Event,
    facts::Facts,
    ids::{ActorIx, EventIx, PlaceIx, RouteIx, SegmentIx, SourceIx},
    place::Place,
    record::Record,
    words::Basis,
};

/// A publication of the whole record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edition {
    /// Its number, from 1 without a gap.
    pub number: i32,
    /// When it was published, UTC.
    pub published_at: Timestamp,
    /// What it brings, as its publisher says.
    pub note: Option<String>,
}

/// What an Atlas is built from: an edition and the record that it publishes.
#[derive(Clone, PartialEq, Debug)]
pub struct Material {
    /// The edition.
    pub edition: Edition,
    /// The record, rows in recorded order.
    pub record: Record,
}

/// One edition of the record, with its indexes.
///
/// Guarantee: `record.events` stand in the order in which they apply; every index of `ids` that it
/// hands out leads to a row.
#[derive(Debug)]
pub struct Atlas {
    /// The edition.
    pub edition: Edition,
    /// The rows.
    pub record: Record,
    /// The rows as the rules read them.
    pub facts: Facts,
    /// How each side is drawn.
    pub marks: Marks,
    pub(super) heads: Heads,
    pub(super) points: RTree<GeomWithData<[f64; 2], u32>>,
    ids: Ids,
    actor_rows: Vec<usize>,
    events_at: Vec<Vec<EventIx>>,
    events_on: Vec<Vec<EventIx>>,
    extent: Option<(Day, Day)>,
    assessed: Layer,
    claimed: OnceLock<Layer>,
    search: Search,
    spans: OnceLock<String>,
}

#[derive(Debug, Default)]
struct Ids {
    places: HashMap<String, PlaceIx>,
    routes: HashMap<String, RouteIx>,
    segments: HashMap<String, SegmentIx>,
    sources: HashMap<String, SourceIx>,
    events: HashMap<String, EventIx>,
}

impl Atlas {
    /// Builds the Atlas of an edition.
    ///
    /// # Errors
    /// Every row that stands twice and every reference that leads nowhere.
    pub fn build(material: Material) -> Result<Self, Problems> {
        let Material { edition, mut record } = material;
        problem::find(&record)?;
        record.sort_events();
        let facts = Facts::of(&record);
        let assessed = Layer::build(&record, &facts, Basis::Assessed);
        let mut events_at = vec![Vec::new(); record.places.len()];
        let mut events_on = vec![Vec::new(); facts.segments.len()];
        for (n, event) in facts.events.iter().enumerate() {
            file(&mut events_at, event.places.iter().map(|p| p.pos()), EventIx::at(n));
            file(&mut events_on, event.segments.iter().map(|s| s.pos()), EventIx::at(n));
        }
        Ok(Self {
            marks: Marks::of(&record, &facts.sides),
            heads: Heads::of(&record, &facts),
            points: points(&record),
            ids: ids(&record, &facts),
            actor_rows: actor_rows(&record, &facts),
            events_at,
            events_on,
            extent: extent(&facts),
            search: Search::of(&record),
            assessed,
            claimed: OnceLock::new(),
            spans: OnceLock::new(),
            edition,
            record,
            facts,
        })
    }

    /// The record on a day, by the events of a basis.
    #[must_use]
    pub fn on(&self, day: Day, basis: Basis) -> OnDay<'_> {
        OnDay { atlas: self, day, basis, layer: self.layer(basis) }
    }

    /// What the events of a basis make of the record. That of `claimed` is made when first asked.
    #[must_use]
    pub fn layer(&self, basis: Basis) -> &Layer {
        match basis {
            Basis::Assessed => &self.assessed,
            Basis::Claimed => {
                self.claimed.get_or_init(|| Layer::build(&self.record, &self.facts, basis))
            }
        }
    }

    /// The first and the last day of the record: the first earliest and the last latest day of
    /// its applied events, open ends not counted. None for a record without such days.
    #[must_use]
    pub fn extent(&self) -> Option<(Day, Day)> {
        self.extent
    }

    /// The day that is shown where none is asked: the last of the record, else that of the
    /// publication.
    #[must_use]
    pub fn default_day(&self) -> Day {
        let published = || self.edition.published_at.to_zoned(jiff::tz::TimeZone::UTC).date();
        self.extent.map_or_else(|| Day::from(published()), |(_, last)| last)
    }

    /// Whether a day lies outside the record.
    #[must_use]
    pub fn is_outside(&self, day: Day) -> bool {
        self.extent.is_none_or(|(first, last)| day < first || day > last)
    }

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
    pub fn actor_row(&self, ix: ActorIx) -> Option<&crate::domain::actor::Actor> {
        self.record.actors.get(*self.actor_rows.get(ix.pos())?)
    }

    /// The row of a source.
    #[must_use]
    pub fn source_row(&self, ix: SourceIx) -> Option<&crate::domain::source::Source> {
        self.record.sources.get(ix.pos())
    }

    /// The date of an event as the feed's `since`: as written, of a lasting report its start.
    #[must_use]
    pub fn since(&self, ix: EventIx) -> Option<&str> {
        let event = self.event_row(ix)?;
        let lasting = event.kind == crate::domain::event::EventKind::Held;
        Some(if lasting { event.date.start() } else { event.date.as_str() })
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

    /// The places that a text names, best first, at most `limit`.
    #[must_use]
    pub fn search(&self, text: &str, limit: usize) -> Vec<Found> {
        self.search.find(text, limit)
    }

    /// All spans of the record for the map, as JSON (`spans`); made when first asked.
    #[must_use]
    pub fn spans_json(&self) -> &str {
        self.spans.get_or_init(|| spans::encode(self))
    }
}

fn file(lists: &mut [Vec<EventIx>], at: impl Iterator<Item = usize>, event: EventIx) {
    for n in at {
        if let Some(list) = lists.get_mut(n) {
            list.push(event);
        }
    }
}

fn points(record: &Record) -> RTree<GeomWithData<[f64; 2], u32>> {
    let places = record.places.iter().zip(0..);
    RTree::bulk_load(places.map(|(p, n)| GeomWithData::new([p.lon, p.lat], n)).collect())
}

fn ids(record: &Record, facts: &Facts) -> Ids {
    let places = record.places.iter().enumerate();
    let routes = record.routes.iter().enumerate();
    let segments = facts.segments.iter().enumerate();
    let sources = record.sources.iter().enumerate();
    let events = record.events.iter().enumerate();
    Ids {
        places: places.map(|(n, r)| (r.id.clone(), PlaceIx::at(n))).collect(),
        routes: routes.map(|(n, r)| (r.id.clone(), RouteIx::at(n))).collect(),
        segments: segments.map(|(n, r)| (r.id.clone(), SegmentIx::at(n))).collect(),
        sources: sources.map(|(n, r)| (r.id.clone(), SourceIx::at(n))).collect(),
        events: events.map(|(n, r)| (r.id.clone(), EventIx::at(n))).collect(),
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

fn extent(facts: &Facts) -> Option<(Day, Day)> {
    let applied = || facts.events.iter().filter(|e| e.is_applied(Basis::Assessed));
    let days = || applied().flat_map(|e| [e.earliest, e.latest]).flatten();
    let first = applied().filter_map(|e| e.earliest).min().or_else(|| days().min())?;
    let last = applied().filter_map(|e| e.latest).max().or_else(|| days().max())?;
    Some((first, last))
}
