//! The supply question of a page: read from its address, every fault named, nothing typed lost.

use axum::{
    http::{StatusCode, Uri},
    response::{IntoResponse, Response},
};
use tokio::task::spawn_blocking;

use super::Asked;
use crate::{
    atlas::Atlas,
    domain::day::Day,
    paths::{Expected, Parameters, SupplyPage},
    templates::{
        self,
        supply::{Fault, Question, Why},
    },
    web::{caching::Cache, error::Error, query::Query},
};

const PARAMETERS: Parameters = &[
    ("side", Expected::IdOf("side")),
    ("from", Expected::IdOf("place")),
    ("to", Expected::IdOf("place")),
    ("start", Expected::Day),
    ("end", Expected::Day),
    ("cut", Expected::IdOf("segment")),
];

/// The handler: the form with what was asked, and the answer where it can be given.
pub(super) async fn supply(path: SupplyPage, asked: Asked, uri: Uri) -> Result<Response, Error> {
    let question = read(&asked.atlas, &Query::lenient(&uri, PARAMETERS));
    let (status, cache) = match question.faults.is_empty() {
        true => (StatusCode::OK, Cache::Edition),
        false => (StatusCode::BAD_REQUEST, Cache::NoStore),
    };
    // A history of years over a great network takes its time.
    let page = spawn_blocking(move || templates::supply::page(&asked.page(path.lang), &question));
    let page = page.await.map_err(|error| Error::Internal(error.to_string()))?;
    Ok((status, cache, page).into_response())
}

fn read(atlas: &Atlas, query: &Query) -> Question {
    let mut reader = Reader { query, faults: Vec::new() };
    let begun = ["side", "from", "to"].iter().any(|name| query.text(name).is_some());
    let side = reader.read("side", begun, Why::NoSide, |id| atlas.side(id));
    let from = reader.read("from", begun, Why::NoPlace, |text| atlas.place_named(text));
    let to = reader.read("to", begun, Why::NoPlace, |text| atlas.place_named(text));
    if from.is_some() && from == to {
        reader.fault("to", Why::SamePlace);
    }
    let cut = reader.read("cut", false, Why::NoSegment, |id| atlas.segment(id));
    let period = reader.period(atlas);
    let typed = |name| query.text(name).unwrap_or_default().to_owned();
    Question {
        side,
        from,
        to,
        cut,
        period,
        typed_from: typed("from"),
        typed_to: typed("to"),
        typed_start: typed("start"),
        typed_end: typed("end"),
        faults: reader.faults,
    }
}

/// Reads parameters, and keeps what is wrong with them.
struct Reader<'a> {
    query: &'a Query,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn read<T>(
        &mut self,
        name: &'static str,
        needed: bool,
        why: Why,
        find: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let Some(text) = self.query.text(name) else {
            if needed {
                self.fault(name, Why::Missing);
            }
            return None;
        };
        let found = find(text.trim());
        if found.is_none() {
            self.fault(name, why);
        }
        found
    }

    fn fault(&mut self, parameter: &'static str, why: Why) {
        let value = self.query.text(parameter).unwrap_or_default().to_owned();
        self.faults.push(Fault { parameter, value, why });
    }

    /// The period, its end excluded; where none is asked that of the record.
    fn period(&mut self, atlas: &Atlas) -> (Day, Day) {
        let day = atlas.default_day();
        let (first, last) = atlas.extent().unwrap_or((day, day));
        let read = |text: &str| text.parse().ok();
        let start = self.read("start", false, Why::NoDay, read).unwrap_or(first);
        let end = self.read("end", false, Why::NoDay, read).unwrap_or(last.plus(1));
        if start < end {
            return (start, end);
        }
        let name = if self.query.text("end").is_some() { "end" } else { "start" };
        self.fault(name, Why::Reversed);
        (first, last.plus(1))
    }
}
