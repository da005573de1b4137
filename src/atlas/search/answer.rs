//! The answer to a search: what fits, by kind and best first, and what is nearest where nothing does.

use super::{events::Events, lexicon::Grade, names::Names, query::Query};
use crate::{
    atlas::Atlas,
    domain::{
        day::Day,
        facts::Facts,
        ids::{ActorIx, EventIx, PlaceIx, RouteIx, SourceIx},
        record::Record,
    },
};

/// Something that has a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Thing {
    /// A place.
    Place(PlaceIx),
    /// A road.
    Route(RouteIx),
    /// An actor.
    Actor(ActorIx),
    /// A source.
    Source(SourceIx),
}

/// Something that was found, and how.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Found {
    /// What.
    pub thing: Thing,
    /// How.
    pub grade: Grade,
}

/// The answer to a search.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Answer {
    /// Places, roads and actors, best first.
    pub things: Vec<Found>,
    /// Sources, best first.
    pub sources: Vec<SourceIx>,
    /// Events, the newest first; the one whose id was typed before all.
    pub events: Vec<EventIx>,
    /// The day, where a whole date was typed.
    pub day: Option<Day>,
    /// Where nothing was found: what has the nearest names.
    pub nearest: Vec<Thing>,
}

/// The words of an edition.
#[derive(Debug)]
pub struct Search {
    names: Names,
    sources: Names,
    events: Events,
}

/// So many names are offered where nothing was found.
const MOST_NEAREST: usize = 3;

impl Answer {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
            && self.sources.is_empty()
            && self.events.is_empty()
            && self.day.is_none()
    }
}

impl Search {
    /// Indexes a record whose events are sorted.
    #[must_use]
    pub(in crate::atlas) fn of(record: &Record, facts: &Facts, events_at: &[Vec<EventIx>]) -> Self {
        let events = |place: PlaceIx| events_at.get(place.pos()).map_or(0, Vec::len);
        Self {
            names: Names::of(record, facts, events),
            sources: Names::of_sources(record),
            events: Events::of(record),
        }
    }
}

impl Atlas {
    /// What a text names: places, roads, actors, sources and events, in either script and any
    /// spelling, by name, id or words. An empty text names nothing.
    #[must_use]
    pub fn search(&self, text: &str) -> Answer {
        let query = Query::read(text);
        if query.is_empty() {
            return Answer::default();
        }
        let Search { names, sources, events } = &self.search;
        let (fits, terms) = names.find(&query);
        let ranked = names.ranked(&fits).into_iter();
        let mut answer = Answer {
            things: ranked.map(|(thing, grade)| Found { thing, grade }).collect(),
            sources: sources
                .ranked(&sources.find(&query).0)
                .into_iter()
                .filter_map(source)
                .collect(),
            events: events.find(self, &query, names, &terms),
            day: query.when.filter(|when| when.first == when.last).map(|when| when.first),
            nearest: Vec::new(),
        };
        if let Some(event) = self.event(&query.id) {
            answer.events.retain(|other| *other != event);
            answer.events.insert(0, event);
        }
        if answer.is_empty() {
            answer.nearest = names.nearest(&query, MOST_NEAREST);
        }
        answer
    }
}

fn source((thing, _): (Thing, Grade)) -> Option<SourceIx> {
    match thing {
        Thing::Source(source) => Some(source),
        _ => None,
    }
}
