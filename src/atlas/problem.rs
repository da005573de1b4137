//! Why a material makes no Atlas: all reasons, not the first.

use std::{collections::HashSet, fmt};

use crate::domain::record::Record;

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The table.
    pub table: &'static str,
    /// The row.
    pub id: String,
    /// What is wrong with it.
    pub what: String,
}

/// Every reason why a material makes no Atlas. Never empty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the record does not hold together:")?;
        self.0.iter().try_for_each(|p| write!(f, "\n{} {}: {}", p.table, p.id, p.what))
    }
}

/// Looks for rows that stand twice and references that lead nowhere.
pub(super) fn find(record: &Record) -> Result<(), Problems> {
    let mut check = Check::default();
    let actors = check.ids("actor", record.actors.iter().map(|r| r.id.as_str()));
    let places = check.ids("place", record.places.iter().map(|r| r.id.as_str()));
    let routes = check.ids("route", record.routes.iter().map(|r| r.id.as_str()));
    let sources = check.ids("source", record.sources.iter().map(|r| r.id.as_str()));
    check.ids("event", record.events.iter().map(|r| r.id.as_str()));
    for row in &record.actors {
        check.all("actor", &row.id, "actor", &actors, &row.parent_id);
    }
    for row in &record.places {
        check.all("place", &row.id, "place", &places, &row.parent_id);
    }
    for row in &record.segments {
        let id = format!("{}.{}", row.route_id, row.seq);
        check.all("segment", &id, "route", &routes, [&row.route_id]);
        check.all("segment", &id, "place", &places, [&row.from_place, &row.to_place]);
    }
    for row in &record.sources {
        check.all("source", &row.id, "actor", &actors, &row.affiliation);
    }
    for row in &record.events {
        check.all("event", &row.id, "place", &places, &row.places);
        check.all("event", &row.id, "route", &routes, &row.route);
        let named = row.actor_to.iter().chain(&row.actor_from).chain(&row.participants);
        check.all("event", &row.id, "actor", &actors, named);
        check.all("event", &row.id, "source", &sources, row.claims.iter().map(|c| &c.source));
        let speakers = row.claims.iter().filter_map(|c| c.speaker_actor.as_ref());
        check.all("event", &row.id, "actor", &actors, speakers);
    }
    if check.found.is_empty() { Ok(()) } else { Err(Problems(check.found)) }
}

#[derive(Default)]
struct Check {
    found: Vec<Problem>,
}

impl Check {
    fn ids<'a>(
        &mut self,
        table: &'static str,
        ids: impl Iterator<Item = &'a str>,
    ) -> HashSet<&'a str> {
        let mut seen = HashSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.found.push(Problem { table, id: id.to_owned(), what: "stands twice".into() });
            }
        }
        seen
    }

    fn all<'a>(
        &mut self,
        table: &'static str,
        id: &str,
        of: &str,
        known: &HashSet<&str>,
        named: impl IntoIterator<Item = &'a String>,
    ) {
        for name in named {
            if !known.contains(name.as_str()) {
                let what = format!("names an unknown {of}, {name}");
                self.found.push(Problem { table, id: id.to_owned(), what });
            }
        }
    }
}
