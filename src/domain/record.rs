//! The record: every row that an edition publishes, as people wrote it.
//!
//! Rows stand in recorded order. The bundle reads and writes a `Record`, the store keeps it, the
//! Atlas is built from it: it is the one shape in which they hand it on.

use super::{
    actor::Actor,
    event::Event,
    place::Place,
    road::{Base, Route, SegmentRow},
    source::Source,
};

/// The whole record, or a part of it that a bundle brings.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Record {
    /// The actors.
    pub actors: Vec<Actor>,
    /// The places.
    pub places: Vec<Place>,
    /// The routes.
    pub routes: Vec<Route>,
    /// The rows of segments; the first of equal ones names the segment.
    pub segments: Vec<SegmentRow>,
    /// The sources.
    pub sources: Vec<Source>,
    /// The events with their claims; equal earliest days apply in this order.
    pub events: Vec<Event>,
    /// The bases of supply.
    pub bases: Vec<Base>,
    /// Facts of the record itself: key and value of `record.csv`.
    pub info: Vec<(String, String)>,
}

/// The keys that `record.csv` may have.
pub const INFO_KEYS: [&str; 8] = [
    "title_en",
    "title_ar",
    "publisher",
    "license",
    "attribution_en",
    "attribution_ar",
    "contact",
    "update_frequency",
];

impl Record {
    /// A fact of the record itself; empty counts as not given.
    #[must_use]
    pub fn info(&self, key: &str) -> Option<&str> {
        let found = self.info.iter().find(|(k, _)| k == key)?;
        Some(found.1.as_str()).filter(|value| !value.is_empty())
    }

    /// Puts the events in the order in which they apply: by the day on which they apply,
    /// equal days in recorded order (rule 4).
    pub fn sort_events(&mut self) {
        self.events.sort_by_key(|event| event.date.applies());
    }
}
