//! Rows of `events.csv`, and what each kind of event must say.

use std::collections::{HashMap, HashSet};

use crate::domain::event::{Assessment, Event, EventKind, Extent};

use super::{
    loaded::loaded_word,
    log::Log,
    refs::Refs,
    row::Row,
    table::Table,
    values::whole_number,
    write::{Cells, list, text, word},
};

/// Reads them, without their claims.
pub(super) fn read(table: &Table, refs: &Refs<'_>, log: &mut Log<'_>) -> Vec<Event> {
    let mut seen = HashMap::new();
    table.read(log, |row| {
        check_whole(row, refs);
        event(row, refs, &mut seen)
    })
}

/// The cells of one, in the order of the columns.
pub(super) fn cells(event: &Event) -> Cells<'_> {
    let segments: Vec<String> = event.segments.iter().map(ToString::to_string).collect();
    vec![
        (&*event.id).into(),
        event.kind.as_str().into(),
        list(&event.places),
        text(&event.route),
        segments.join("|").into(),
        text(&event.actor_to),
        text(&event.actor_from),
        list(&event.participants),
        event.date.as_str().into(),
        event.extent.as_str().into(),
        text(&event.summary_en),
        text(&event.summary_ar),
        word(event.assessment.map(Assessment::as_str)),
        text(&event.assessment_note),
        text(&event.note),
        text(&event.about),
    ]
}

fn event(row: &mut Row<'_>, refs: &Refs<'_>, seen: &mut HashMap<String, u64>) -> Option<Event> {
    let id = row.id("id");
    row.unique("id", id.clone(), seen);
    let kind = row.required_word("kind", EventKind::from_word, EventKind::ALL);
    if let Some(kind) = kind {
        check_kind(row, kind);
    }
    row.needs("date", "the date is missing", "write EDTF, as 2016-02-24 or 2016-02~");
    let date = row.date("date");
    let extent = row.required_word("extent", Extent::from_word, Extent::ALL);
    let event = Event {
        id,
        places: row.references("places", &refs.places),
        route: row.reference("route", &refs.routes),
        segments: segments(row, refs),
        actor_to: row.reference("actor_to", &refs.actors),
        actor_from: row.reference("actor_from", &refs.actors),
        participants: row.references("participants", &refs.actors),
        summary_en: summary(row, "summary_en"),
        summary_ar: summary(row, "summary_ar"),
        assessment: row.word("assessment", Assessment::from_word, Assessment::ALL),
        assessment_note: row.text("assessment_note"),
        note: row.text("note"),
        about: row.reference("about", &refs.events),
        claims: Vec::new(),
        kind: kind?,
        date: date?,
        extent: extent?,
    };
    Some(event)
}

/// What every event must say, whatever its kind.
fn check_whole(row: &mut Row<'_>, refs: &Refs<'_>) {
    if row.given("id").is_some_and(|id| !refs.claimed.has(id)) {
        row.fault("id", "no source says anything of it", "add a row to claims.csv");
    }
    if row.lacks("places") && row.lacks("route") {
        row.fault("places", "neither a place nor a route is named", "name where it happened");
    }
    if row.lacks("summary_en") && row.lacks("summary_ar") {
        row.fault("summary_en", "there is no summary", "say in a sentence what happened");
    }
    if row.given("assessment").is_some() {
        let what = "an assessment stands without its reason";
        row.needs("assessment_note", what, "say why it is accepted or rejected");
    }
    if row.given("assessment_note").is_some() {
        row.needs(
            "assessment",
            "a reason stands without its assessment",
            "write accepted or rejected",
        );
    }
    if row.given("about").is_some_and(|about| row.given("id") == Some(about)) {
        row.fault("about", "the event is about itself", "name the other event");
    }
}

/// What an event of this kind must say.
fn check_kind(row: &mut Row<'_>, kind: EventKind) {
    let needed: &[(&str, &str)] = match kind {
        EventKind::Captured | EventKind::Recaptured => &[("actor_to", "who captures")],
        EventKind::Held => &[("actor_to", "who holds")],
        EventKind::Withdrew => &[("actor_from", "who leaves")],
        EventKind::RouteCut => &[
            ("route", "which road is cut"),
            ("actor_to", "who cuts"),
            ("actor_from", "who loses the road"),
        ],
        EventKind::RouteReopened => {
            &[("route", "which road is open again"), ("actor_to", "for whom it is open again")]
        }
        EventKind::ParticipationDisputed => &[("about", "which event the dispute is about")],
        _ => &[],
    };
    for (column, who) in needed {
        let what = format!("an event of the kind {kind} must say {who}");
        row.needs(column, what, "fill the cell, or give another kind");
    }
    if kind == EventKind::Contested {
        check_contested(row);
    }
}

/// Two parties contest a place. They may be of one side: allies and militias of a side quarrel
/// over places too, and rule 6 lets that end a reopening ("by anyone").
fn check_contested(row: &mut Row<'_>) {
    let columns = ["actor_to", "actor_from", "participants"];
    let cells = columns.iter().filter_map(|column| row.given(column));
    let parties: HashSet<&str> =
        cells.flat_map(|cell| cell.split('|')).filter(|id| !id.is_empty()).collect();
    let spoiled = columns.iter().any(|column| row.given(column).is_none() && !row.lacks(column));
    if parties.len() < 2 && !spoiled {
        row.fault(
            "participants",
            "an event of the kind contested must name two parties",
            "name them in actor_to, actor_from or participants",
        );
    }
}

fn segments(row: &mut Row<'_>, refs: &Refs<'_>) -> Vec<u32> {
    let members = row.list("segments");
    if members.is_empty() {
        return Vec::new();
    }
    row.needs("route", "segments are named, but not of which route", "name the route");
    let route = row.given("route").filter(|route| refs.routes.has(route));
    let mut numbers = Vec::new();
    for member in members.iter().filter(|member| !member.trim().is_empty()) {
        let number = whole_number(member);
        numbers.extend(number);
        let what = match (number, route) {
            (None, _) => format!("{member} is not the number of a segment"),
            (Some(seq), Some(route)) if !refs.has_segment(route, seq) => {
                format!("the route {route} has no segment {seq}")
            }
            _ => continue,
        };
        row.fault("segments", what, "give `seq` of segments.csv, as 6|7");
    }
    numbers
}

fn summary(row: &mut Row<'_>, column: &'static str) -> Option<String> {
    let summary = row.text(column)?;
    if let Some(word) = loaded_word(&summary) {
        let what = format!("“{word}” is a loaded word");
        row.warn(column, what, "say what was seen, as captured, fighter, government, killed");
    }
    Some(summary)
}
