//! Rows of `sources.csv`.

use std::collections::HashMap;

use crate::domain::source::{PublisherKind, Reliability, Source};

use super::{
    log::Log,
    refs::Refs,
    row::Row,
    table::Table,
    write::{Cells, text, word},
};

/// Reads them.
pub(super) fn read(table: &Table, refs: &Refs<'_>, log: &mut Log<'_>) -> Vec<Source> {
    let mut seen = HashMap::new();
    table.read(log, |row| source(row, refs, &mut seen))
}

/// The cells of one, in the order of the columns, further ones included.
pub(super) fn cells(source: &Source) -> Cells<'_> {
    vec![
        (&*source.id).into(),
        (&*source.publisher).into(),
        text(&source.origin),
        source.publisher_kind.as_str().into(),
        text(&source.affiliation),
        text(&source.title),
        text(&source.language),
        text(&source.url),
        source.published_on.as_ref().map_or("", |date| date.as_str()).into(),
        text(&source.notes),
        word(source.reliability.map(Reliability::as_str)),
        text(&source.reliability_note),
        text(&source.archived_url),
        text(&source.capture_sha256),
    ]
}

fn source(row: &mut Row<'_>, refs: &Refs<'_>, seen: &mut HashMap<String, u64>) -> Option<Source> {
    let id = row.id("id");
    row.unique("id", id.clone(), seen);
    row.needs("publisher", "the publisher is missing", "name who published it");
    if row.lacks("published_on") && row.lacks("url") {
        row.fault("published_on", "neither a date nor an address is given", "give one of them");
    }
    let kind = row.required_word("publisher_kind", PublisherKind::from_word, PublisherKind::ALL);
    let source = Source {
        id,
        publisher: row.text("publisher").unwrap_or_default(),
        origin: row.text("origin"),
        affiliation: row.reference("affiliation", &refs.actors),
        title: row.text("title"),
        language: row.text("language"),
        url: row.address("url"),
        published_on: row.date("published_on"),
        notes: row.text("notes"),
        reliability: row.word("reliability", Reliability::from_word, Reliability::ALL),
        reliability_note: row.text("reliability_note"),
        archived_url: row.address("archived_url"),
        capture_sha256: row.shaped(
            "capture_sha256",
            is_sha256,
            "this is not a SHA-256",
            "write 64 hexadecimal digits",
        ),
        publisher_kind: kind?,
    };
    Some(source)
}

fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}
