//! Rows of `claims.csv`, which go to their events.

use std::collections::HashMap;

use crate::domain::{
    day::Day,
    edtf::Edtf,
    event::{Claim, Event, Stance},
    source::Source,
};

use super::{
    known::Known,
    log::Log,
    refs::Refs,
    row::Row,
    table::Table,
    write::{Cells, text, word},
};

/// Reads them and gives each to its event, in the order of the file.
pub(super) fn read(
    table: &Table,
    refs: &Refs<'_>,
    known: &Known,
    log: &mut Log<'_>,
    sources: &[Source],
    events: &mut [Event],
) {
    let days = Days::new(known, sources, events);
    let mut seen = HashMap::new();
    let claims = table.read(log, |row| {
        check_event(row, refs);
        warn_repeated(row, &mut seen);
        days.warn_older(row);
        let claim = claim(row, refs);
        let event = row.given("event").and_then(|id| days.events.get(id));
        claim.zip(event.map(|(at, _)| *at))
    });
    for (claim, event) in claims {
        if let Some(event) = events.get_mut(event) {
            event.claims.push(claim);
        }
    }
}

/// The cells of one, in the order of the columns, further ones included.
pub(super) fn cells<'a>(event: &'a Event, claim: &'a Claim) -> Cells<'a> {
    vec![
        (&*event.id).into(),
        (&*claim.source).into(),
        claim.stance.as_str().into(),
        text(&claim.speaker),
        text(&claim.speaker_actor),
        text(&claim.origin),
        word(claim.date.as_ref().map(Edtf::as_str)),
        claim.credibility.map(|c| c.to_string()).unwrap_or_default().into(),
        text(&claim.note),
    ]
}

fn claim(row: &mut Row<'_>, refs: &Refs<'_>) -> Option<Claim> {
    let stance = row.required_word("stance", Stance::from_word, Stance::ALL);
    let claim = Claim {
        source: row.required_reference("source", &refs.sources),
        speaker: row.text("speaker"),
        speaker_actor: row.reference("speaker_actor", &refs.actors),
        origin: row.text("origin"),
        date: row.date("date"),
        credibility: credibility(row),
        note: row.text("note"),
        stance: stance?,
    };
    Some(claim)
}

fn credibility(row: &mut Row<'_>) -> Option<u8> {
    let text = row.given("credibility")?;
    let found = text.parse().ok().filter(|n| (1..=6).contains(n) && text.len() == 1);
    if found.is_none() {
        let what = "credibility is a number from 1 to 6";
        row.fault("credibility", what, "write 1 (confirmed) to 6 (cannot be judged), or nothing");
    }
    found
}

/// An event and its claims are one row of the record, so that a claim comes with its event.
fn check_event(row: &mut Row<'_>, refs: &Refs<'_>) {
    row.needs("event", "no event is named", "give an id of events.csv");
    let Some(id) = row.given("event").filter(|id| !refs.own_events.has(id)) else { return };
    if refs.events.has(id) {
        row.fault(
            "event",
            "the event is in the record, but not in this bundle",
            "add its row to events.csv, and all of its claims: they replace each other as one",
        );
    } else {
        row.fault(
            "event",
            "there is no event of this id",
            "add it to events.csv or correct the id",
        );
    }
}

fn warn_repeated<'a>(row: &mut Row<'a>, seen: &mut HashMap<[Option<&'a str>; 7], u64>) {
    let key = ["event", "source", "stance", "speaker", "speaker_actor", "origin", "date"]
        .map(|column| row.given(column));
    let first = *seen.entry(key).or_insert(row.number());
    if first != row.number() {
        row.warn("source", format!("row {first} says the same"), "take one of them out");
    }
}

/// The days that claims are compared by.
struct Days<'a> {
    /// Of each source, the last on which it may have been published.
    sources: HashMap<&'a str, Day>,
    /// Of each event of the bundle, its position and the first on which it may have happened.
    events: HashMap<String, (usize, Option<Day>)>,
}

impl<'a> Days<'a> {
    fn new(known: &'a Known, sources: &'a [Source], events: &[Event]) -> Self {
        let before = known.sources.iter().map(|(id, day)| (id.as_str(), *day));
        let own =
            sources.iter().map(|s| (s.id.as_str(), s.published_on.as_ref().and_then(Edtf::latest)));
        let mut last: HashMap<_, _> = before.chain(own).collect();
        last.retain(|_, day| day.is_some());
        let events = events.iter().enumerate();
        Self {
            sources: last.into_iter().filter_map(|(id, day)| Some((id, day?))).collect(),
            events: events.map(|(at, e)| (e.id.clone(), (at, e.date.earliest()))).collect(),
        }
    }

    fn warn_older(&self, row: &mut Row<'_>) {
        let published = row.given("source").and_then(|id| self.sources.get(id));
        let event = row.given("event").and_then(|id| self.events.get(id));
        let Some((published, happened)) = published.zip(event.and_then(|(_, day)| *day)) else {
            return;
        };
        if *published < happened {
            let what = format!("the source is of {published}, its event not before {happened}");
            row.warn("source", what, "compare the two dates");
        }
    }
}
