//! Everything that references may point to: the rows of the bundle, then those of the record.

use std::collections::HashSet;

use super::{known::Known, read::Tables, table::Table, tree::Tree, values::whole_number};

/// The ids of one kind of thing.
pub(super) struct Names<'a> {
    /// What they are ids of.
    pub(super) noun: &'static str,
    /// The file that lists them.
    pub(super) file: &'static str,
    ids: HashSet<&'a str>,
    /// Whether the file was read whole: else an id may be there that is not seen.
    complete: bool,
}

/// The ids of all kinds of things.
pub(super) struct Refs<'a> {
    pub(super) actors: Names<'a>,
    pub(super) places: Names<'a>,
    pub(super) routes: Names<'a>,
    pub(super) sources: Names<'a>,
    pub(super) events: Names<'a>,
    /// The events of the bundle itself: a claim comes with its event.
    pub(super) own_events: Names<'a>,
    /// The events that claims of the bundle name.
    pub(super) claimed: Names<'a>,
    segments: HashSet<(&'a str, u32)>,
    segments_complete: bool,
    pub(super) actor_tree: Tree<'a>,
    pub(super) place_tree: Tree<'a>,
}

impl<'a> Names<'a> {
    /// Whether there is such an id, or might be.
    pub(super) fn has(&self, id: &str) -> bool {
        !self.complete || self.ids.contains(id)
    }

    fn of(
        noun: &'static str,
        table: &'a Table,
        column: &'static str,
        known: impl Iterator<Item = &'a String>,
    ) -> Self {
        let own = table.cells([column]).map(|(_, [id])| id);
        Self {
            noun,
            file: table.sheet.file,
            ids: own.chain(known.map(String::as_str)).collect(),
            complete: table.is_complete(&[column]),
        }
    }
}

impl<'a> Refs<'a> {
    /// Gathers them.
    pub(super) fn new(tables: &'a Tables, known: &'a Known) -> Self {
        let none = || std::iter::empty();
        let segments = tables.segments.cells(["route_id", "seq"]);
        let own = segments.filter_map(|(_, [route, seq])| Some((route, whole_number(seq)?)));
        let before = known.segments.iter().map(|(route, seq)| (route.as_str(), *seq));
        Self {
            actors: Names::of("actor", &tables.actors, "id", known.actors.keys()),
            places: Names::of("place", &tables.places, "id", known.places.keys()),
            routes: Names::of("route", &tables.routes, "id", known.routes.iter()),
            sources: Names::of("source", &tables.sources, "id", known.sources.keys()),
            events: Names::of("event", &tables.events, "id", known.events.iter()),
            own_events: Names::of("event", &tables.events, "id", none()),
            claimed: Names::of("claim", &tables.claims, "event", none()),
            segments: own.chain(before).collect(),
            segments_complete: tables.segments.is_complete(&["route_id", "seq"]),
            actor_tree: Tree::new(&known.actors, &tables.actors),
            place_tree: Tree::new(&known.places, &tables.places),
        }
    }

    /// Whether a route has a segment of this number, or might have.
    pub(super) fn has_segment(&self, route: &str, seq: u32) -> bool {
        !self.segments_complete || self.segments.contains(&(route, seq))
    }
}
