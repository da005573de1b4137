//! Feature fragments: the parts of a place's feature that do not depend on the day asked are
//! encoded once, so that a day's picture is assembled, not serialised.
//!
//! A place's `Series` cuts time into moments. In one moment everything but `last_reported` stays
//! the same, and that is the earlier of the day asked and a day kept with the moment.

use super::encode;
use crate::domain::{
    control::Control,
    day::Day,
    event::EventKind,
    facts::Facts,
    ids::{ActorIx, PlaceIx},
    record::Record,
    sweep::History,
    timeline::{Reports, State},
    words::Certainty,
};

/// The moments of one place, rising; the first has no beginning.
#[derive(Debug, Default)]
pub(super) struct Series {
    starts: Box<[i32]>,
    moments: Box<[Moment]>,
    states: Box<[Box<str>]>,
}

/// A time in which nothing about a place changes but `last_reported`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Moment {
    /// The state's fragment.
    state: u32,
    /// Whether control is known.
    known: bool,
    certain_day: Option<Day>,
    reported: Option<Day>,
    besieged: bool,
}

const UNKNOWN: &str = concat!(
    r#","control":"unknown","holder":null,"side":null,"contested_by":[],"since":null,"#,
    r#""from_day":null,"event":null,"verification":null"#
);

impl Series {
    pub(super) fn of(place: PlaceIx, record: &Record, facts: &Facts, history: &History) -> Self {
        let Some(timeline) = history.places.get(place.pos()) else { return Self::default() };
        let mut states: Vec<Box<str>> = vec![with_until(UNKNOWN, first_day(timeline.spans()))];
        let mut starts = vec![(i32::MIN, 0, None)];
        for (state, until) in timeline.spans() {
            let fragment = encode_state(state, until, record, facts);
            let index = u32::try_from(states.len()).unwrap_or(u32::MAX);
            states.push(fragment);
            let news = state.reports.iter().map(|r| r.applies);
            let mut news: Vec<Day> = news.filter(|d| until.is_none_or(|u| *d < u)).collect();
            news.dedup();
            starts.extend(news.iter().map(|d| (d.0, index, Some(state))));
        }
        for (day, _) in &timeline.pressure {
            let at = starts.partition_point(|s| s.0 <= day.0);
            if let Some((_, index, state)) = at.checked_sub(1).and_then(|n| starts.get(n)).copied()
            {
                starts.insert(at, (day.0, index, state));
            }
        }
        starts.dedup_by_key(|s| s.0);
        let moment = |(from, index, state): &(i32, u32, Option<&State>)| {
            let day = Day(*from);
            Moment {
                state: *index,
                known: state.is_some_and(|s| s.control != Control::Unknown),
                certain_day: state.and_then(|s| s.certain_day(day)),
                reported: state.map(|s| latest(s, day, facts)),
                besieged: timeline.besieged(day),
            }
        };
        Self {
            moments: starts.iter().map(moment).collect(),
            starts: starts.iter().map(|s| s.0).collect(),
            states: states.into(),
        }
    }

    /// Appends what is so on a day. `disputed_by` writes the list of disputing events.
    pub(super) fn write(&self, out: &mut String, day: Day, disputed_by: impl FnOnce(&mut String)) {
        let at = self.starts.partition_point(|start| *start <= day.0).saturating_sub(1);
        let Some(moment) = self.moments.get(at) else { return };
        out.push_str(self.states.get(moment.state as usize).map_or(UNKNOWN, |s| s));
        moment.write_certainty(out, day);
        let pressure = if moment.besieged { "besieged" } else { "none" };
        out.extend([r#","pressure":""#, pressure, r#"","last_reported":"#]);
        encode::iso_or_null(out, moment.reported.map(|latest| latest.min(day)));
        out.push_str(r#","disputed_by":"#);
        disputed_by(out);
        out.push_str("}}");
    }
}

impl Moment {
    fn write_certainty(&self, out: &mut String, day: Day) {
        let certain = self.certain_day.is_some_and(|from| from <= day);
        let certainty = if certain { Certainty::Certain } else { Certainty::Possible };
        out.push_str(r#","certainty":"#);
        encode::text_or_null(out, self.known.then_some(certainty.as_str()));
        out.push_str(r#","certain_day":"#);
        encode::day_or_null(out, self.certain_day);
    }
}

fn first_day<'a>(mut spans: impl Iterator<Item = (&'a State, Option<Day>)>) -> Option<Day> {
    spans.next().map(|(state, _)| state.from)
}

fn with_until(fragment: &str, until: Option<Day>) -> Box<str> {
    let mut out = fragment.to_owned();
    out.push_str(r#","until_day":"#);
    encode::day_or_null(&mut out, until);
    out.into()
}

/// The greatest latest day of the reports that count on a day; an open end counts as no end.
fn latest(state: &State, day: Day, facts: &Facts) -> Day {
    let counting = state.reports.iter().take_while(|r| r.applies <= day);
    let latest = counting.filter_map(|r| facts.event(r.event)).map(|e| e.latest);
    latest.map(|d| d.unwrap_or(Day(i32::MAX))).max().unwrap_or(day)
}

fn encode_state(state: &State, until: Option<Day>, record: &Record, facts: &Facts) -> Box<str> {
    let mut out = String::with_capacity(256);
    let sides = &facts.sides;
    let holder = state.control.holder();
    out.extend([r#","control":""#, state.control.kind().as_str(), r#"","holder":"#]);
    encode::text_or_null(&mut out, holder.map(|a| sides.id(a)));
    out.push_str(r#","side":"#);
    encode::text_or_null(&mut out, holder.map(|a| sides.id(sides.side(a))));
    out.push_str(r#","contested_by":"#);
    let contested: &[ActorIx] = match &state.control {
        Control::Contested(actors) => actors,
        _ => &[],
    };
    encode::texts(&mut out, contested.iter().map(|a| sides.id(*a)));
    let event = state.event();
    let row = event.and_then(|ix| record.events.get(ix.pos()));
    let since =
        row.map(|e| if e.kind == EventKind::Held { e.date.start() } else { e.date.as_str() });
    out.push_str(r#","since":"#);
    encode::text_or_null(&mut out, since);
    out.push_str(r#","from_day":"#);
    encode::number(&mut out, state.from.0);
    out.push_str(r#","event":"#);
    encode::text_or_null(&mut out, row.map(|e| e.id.as_str()));
    out.push_str(r#","verification":"#);
    let verification = event.and_then(|ix| facts.event(ix)).map(|e| e.verification.as_str());
    encode::text_or_null(&mut out, verification);
    with_until(&out, until)
}
