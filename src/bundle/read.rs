//! Reading a bundle: all of it, or every fault of it.

use std::path::Path;

use crate::domain::record::Record;

use super::{
    actors, claims, events,
    fault::{Fault, Faults},
    info,
    known::Known,
    log::Log,
    places,
    progress::Progress,
    refs::Refs,
    roads,
    sheet::{ACTORS, BASES, CLAIMS, EVENTS, INFO, PLACES, ROUTES, SEGMENTS, SOURCES},
    sources,
    table::Table,
};

/// A bundle that was read whole and has no fault.
#[derive(Clone, PartialEq, Debug)]
pub struct Bundle {
    /// Its rows, in the order of its files: that is their recorded order.
    pub record: Record,
    /// What is doubtful in it and stands all the same.
    pub warnings: Vec<Fault>,
}

/// The files of a bundle.
pub(super) struct Tables {
    pub(super) actors: Table,
    pub(super) places: Table,
    pub(super) routes: Table,
    pub(super) segments: Table,
    pub(super) sources: Table,
    pub(super) events: Table,
    pub(super) claims: Table,
    bases: Table,
    info: Table,
}

/// Reads the bundle in a folder. References are looked for in the bundle, then in `known`: its
/// default stands for a bundle alone. `progress` is told after each thousand rows.
///
/// # Errors
/// Every fault of every file. A cell that is wrong is reported once: what refers to its row still
/// finds it, and where a file could not be read whole nobody is blamed for referring to it.
pub fn read(
    dir: &Path,
    known: &Known,
    progress: &mut dyn FnMut(Progress),
) -> Result<Bundle, Faults> {
    if !dir.is_dir() {
        let folder = dir.display().to_string();
        let remedy = "give a folder of CSV files";
        return Err(Faults::new(vec![Fault::of_file(folder, "there is no such folder", remedy)]));
    }
    let mut log = Log::new(progress);
    let tables = Tables::open(dir, &mut log);
    let record = rows(&tables, known, &mut log);
    if log.faults.is_empty() {
        return Ok(Bundle { record, warnings: Faults::new(log.warnings).into_vec() });
    }
    Err(Faults::new(log.faults))
}

impl Tables {
    fn open(dir: &Path, log: &mut Log<'_>) -> Self {
        Self {
            actors: Table::open(dir, &ACTORS, log),
            places: Table::open(dir, &PLACES, log),
            routes: Table::open(dir, &ROUTES, log),
            segments: Table::open(dir, &SEGMENTS, log),
            sources: Table::open(dir, &SOURCES, log),
            events: Table::open(dir, &EVENTS, log),
            claims: Table::open(dir, &CLAIMS, log),
            bases: Table::open(dir, &BASES, log),
            info: Table::open(dir, &INFO, log),
        }
    }
}

fn rows(tables: &Tables, known: &Known, log: &mut Log<'_>) -> Record {
    let refs = Refs::new(tables, known);
    let mut record = Record {
        actors: actors::read(&tables.actors, &refs, log),
        places: places::read(&tables.places, &refs, log),
        routes: roads::routes(&tables.routes, log),
        segments: roads::segments(&tables.segments, &refs, log),
        sources: sources::read(&tables.sources, &refs, log),
        events: events::read(&tables.events, &refs, log),
        bases: roads::bases(&tables.bases, &refs, log),
        info: info::read(&tables.info, log),
    };
    claims::read(&tables.claims, &refs, known, log, &record.sources, &mut record.events);
    record
}
