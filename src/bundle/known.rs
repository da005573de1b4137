//! What references of a bundle may point to outside it: the rows that the record already has.

use std::collections::{HashMap, HashSet};

use crate::domain::{day::Day, edtf::Edtf, record::Record};

/// Rows of the record that a bundle is read beside. Empty for a bundle alone.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Known {
    /// Actors, with their parents.
    pub actors: HashMap<String, Option<String>>,
    /// Places, with their parents.
    pub places: HashMap<String, Option<String>>,
    /// Routes.
    pub routes: HashSet<String>,
    /// Segments, by route and number.
    pub segments: HashSet<(String, u32)>,
    /// Sources, with the last day on which they may have been published.
    pub sources: HashMap<String, Option<Day>>,
    /// Events.
    pub events: HashSet<String>,
}

impl Known {
    /// What a whole record has.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let latest = |date: &Option<Edtf>| date.as_ref().and_then(Edtf::latest);
        Self {
            actors: record.actors.iter().map(|a| (a.id.clone(), a.parent_id.clone())).collect(),
            places: record.places.iter().map(|p| (p.id.clone(), p.parent_id.clone())).collect(),
            routes: record.routes.iter().map(|r| r.id.clone()).collect(),
            segments: record.segments.iter().map(|s| (s.route_id.clone(), s.seq)).collect(),
            sources: record
                .sources
                .iter()
                .map(|s| (s.id.clone(), latest(&s.published_on)))
                .collect(),
            events: record.events.iter().map(|e| e.id.clone()).collect(),
        }
    }
}
