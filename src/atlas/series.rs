//! The moments of every place, encoded once, so that a day's picture is assembled, not serialised.
//!
//! A moment is a time in which nothing about a place changes but `last_reported`, and that is the
//! earlier of the day asked and a day kept with the moment. The moments of all places lie in one
//! row, place by place. Checkpoints say, for every place at once, which moment holds on every
//! n-th day: from there it is a step or two, however long the history.

use std::collections::HashMap;

use super::encode::{self, Iso};
use crate::domain::{
    control::Control,
    day::Day,
    event::EventKind,
    facts::Facts,
    ids::{ActorIx, PlaceIx},
    record::Record,
    sweep::History,
    timeline::{Reports, State, Timeline},
    words::Certainty,
};

/// At most so many checkpoints, at least so many days apart: a few MB for 10,000 places.
const CHECKPOINTS: i32 = 128;
const LEAST_STEP: i32 = 16;

/// The moments of every place.
#[derive(Debug, Default)]
pub(super) struct Series {
    /// Where the moments of each place begin; one entry more at the end.
    first: Vec<u32>,
    /// The day on which each moment begins; that of a place's first lies before all days.
    starts: Vec<i32>,
    moments: Vec<Moment>,
    /// The texts of the few different controls, and whether it is known.
    controls: Vec<(Box<str>, bool)>,
    /// The texts of the origins of states, one after the other.
    origins: String,
    checkpoints: Checkpoints,
}

/// Which moment of each place holds on the days `first`, `first + step`, ….
#[derive(Debug, Default)]
struct Checkpoints {
    first: i32,
    step: i32,
    at: Vec<Vec<u32>>,
}

#[derive(Clone, Copy, Debug)]
struct Moment {
    control: u32,
    /// Where its origin begins and ends in `origins`.
    origin: (u32, u32),
    certain_day: Option<Day>,
    /// The greatest latest day of its reports, and its text.
    reported: Option<(Day, Iso)>,
    besieged: bool,
}

impl Series {
    pub(super) fn of(record: &Record, facts: &Facts, history: &History) -> Self {
        let mut series = Self::default();
        let mut maker = Maker { record, facts, controls: HashMap::new() };
        for timeline in &history.places {
            series.first.push(index(series.moments.len()));
            maker.place(&mut series, timeline);
        }
        series.first.push(index(series.moments.len()));
        series.checkpoints = series.check();
        series
    }

    fn moments_of(&self, place: PlaceIx) -> std::ops::Range<usize> {
        let at = |n: usize| self.first.get(n).map_or(0, |m| *m as usize);
        at(place.pos())..at(place.pos() + 1)
    }

    fn check(&self) -> Checkpoints {
        let days = || self.starts.iter().copied().filter(|day| *day != i32::MIN);
        let (Some(first), Some(last)) = (days().min(), days().max()) else {
            return Checkpoints { step: 1, ..Checkpoints::default() };
        };
        let step = ((last - first) / CHECKPOINTS).max(LEAST_STEP);
        let mut at: Vec<Vec<u32>> = Vec::new();
        for day in (first..=last).step_by(step.unsigned_abs() as usize) {
            let places = 0..self.first.len().saturating_sub(1);
            let before = at.last();
            let moment = |n: usize| {
                let from = before.and_then(|b| b.get(n)).map(|m| *m as usize);
                index(self.walk(PlaceIx::at(n), from, day))
            };
            at.push(places.map(moment).collect());
        }
        Checkpoints { first, step, at }
    }

    /// The moment that holds on a day, looked for from a moment that is not later.
    fn walk(&self, place: PlaceIx, from: Option<usize>, day: i32) -> usize {
        let moments = self.moments_of(place);
        let mut at = from.unwrap_or(moments.start);
        while at + 1 < moments.end && self.starts.get(at + 1).is_some_and(|start| *start <= day) {
            at += 1;
        }
        at
    }

    fn moment(&self, place: PlaceIx, day: Day) -> Option<&Moment> {
        let checkpoints = &self.checkpoints;
        let number = day.0.checked_sub(checkpoints.first).filter(|days| *days >= 0);
        let nearest = number.and_then(|days| {
            let last = checkpoints.at.len().checked_sub(1)?;
            let passed = usize::try_from(days / checkpoints.step).ok()?;
            checkpoints.at.get(passed.min(last))?.get(place.pos()).map(|m| *m as usize)
        });
        self.moments.get(self.walk(place, nearest, day.0))
    }

    /// Appends what is so on a day, which comes with its text. `disputed_by` writes the list of disputing events.
    pub(super) fn write(
        &self,
        out: &mut String,
        place: PlaceIx,
        (day, today): (Day, &Iso),
        disputed_by: impl FnOnce(&mut String),
    ) {
        let Some(moment) = self.moment(place, day) else { return };
        let Some((control, known)) = self.controls.get(moment.control as usize) else { return };
        let (from, to) = (moment.origin.0 as usize, moment.origin.1 as usize);
        out.extend([control, self.origins.get(from..to).unwrap_or_default()]);
        let certain = moment.certain_day.is_some_and(|from| from <= day);
        let certainty = if certain { Certainty::Certain } else { Certainty::Possible };
        out.push_str(r#","certainty":"#);
        encode::text_or_null(out, known.then_some(certainty.as_str()));
        out.push_str(r#","certain_day":"#);
        encode::day_or_null(out, moment.certain_day);
        let pressure = if moment.besieged { "besieged" } else { "none" };
        out.extend([r#","pressure":""#, pressure, r#"","last_reported":"#]);
        match &moment.reported {
            None => out.push_str("null"),
            Some((latest, text)) => {
                let text = if *latest < day { text } else { today };
                out.extend(["\"", text.as_str(), "\""]);
            }
        }
        out.push_str(r#","disputed_by":"#);
        disputed_by(out);
        out.push_str("}}");
    }
}

fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// Makes the moments of one place after the other.
struct Maker<'a> {
    record: &'a Record,
    facts: &'a Facts,
    controls: HashMap<Control, u32>,
}

impl Maker<'_> {
    fn place(&mut self, series: &mut Series, timeline: &Timeline) {
        let mut spans = timeline.spans().peekable();
        let first_day = spans.peek().map(|(state, _)| state.from);
        let mut siege_days: Vec<Day> = timeline.pressure.iter().map(|p| p.0).collect();
        siege_days.dedup();
        let mut before_all = vec![Day(i32::MIN)];
        before_all.extend(within(&siege_days, None, first_day));
        let origin = self.origin(series, None, first_day);
        self.moments(series, timeline, None, origin, &before_all);
        for (state, until) in spans {
            let origin = self.origin(series, Some(state), until);
            let reports = state.reports.iter().map(|r| r.applies);
            let reports = reports.filter(|day| until.is_none_or(|until| *day < until));
            let mut days: Vec<Day> =
                reports.chain(within(&siege_days, Some(state.from), until)).collect();
            days.sort_unstable();
            days.dedup();
            self.moments(series, timeline, Some(state), origin, &days);
        }
    }

    /// One moment for each of these days, all of one state.
    fn moments(
        &mut self,
        series: &mut Series,
        timeline: &Timeline,
        state: Option<&State>,
        origin: (u32, u32),
        days: &[Day],
    ) {
        let control = self.control(series, state.map_or(&Control::Unknown, |s| &s.control));
        for day in days {
            series.starts.push(day.0);
            series.moments.push(Moment {
                control,
                origin,
                certain_day: state.and_then(|s| s.certain_day(*day)),
                reported: state.map(|s| latest(s, *day, self.facts)).map(|day| (day, Iso::of(day))),
                besieged: timeline.besieged(*day),
            });
        }
    }

    fn control(&mut self, series: &mut Series, control: &Control) -> u32 {
        if let Some(known) = self.controls.get(control) {
            return *known;
        }
        let number = index(series.controls.len());
        let is_known = *control != Control::Unknown;
        series.controls.push((encode_control(control, self.facts), is_known));
        self.controls.insert(control.clone(), number);
        number
    }

    /// Writes where a state comes from and how long it lasts; says where it stands.
    fn origin(&self, series: &mut Series, state: Option<&State>, until: Option<Day>) -> (u32, u32) {
        let out = &mut series.origins;
        let start = index(out.len());
        let event = state.and_then(State::event);
        let row = event.and_then(|ix| self.record.events.get(ix.pos()));
        let since =
            row.map(|e| if e.kind == EventKind::Held { e.date.start() } else { e.date.as_str() });
        out.push_str(r#","since":"#);
        encode::text_or_null(out, since);
        out.push_str(r#","from_day":"#);
        encode::day_or_null(out, state.map(|s| s.from));
        out.push_str(r#","event":"#);
        encode::text_or_null(out, row.map(|e| e.id.as_str()));
        out.push_str(r#","verification":"#);
        let fact = event.and_then(|ix| self.facts.event(ix));
        encode::text_or_null(out, fact.map(|e| e.verification.as_str()));
        out.push_str(r#","until_day":"#);
        encode::day_or_null(out, until);
        (start, index(out.len()))
    }
}

/// The days after one day and before another.
fn within(days: &[Day], after: Option<Day>, before: Option<Day>) -> impl Iterator<Item = Day> {
    let after = move |day: &Day| after.is_none_or(|after| after < *day);
    let before = move |day: &Day| before.is_none_or(|before| *day < before);
    days.iter().copied().filter(move |day| after(day) && before(day))
}

/// The greatest latest day of the reports that count on a day; an open end counts as no end.
fn latest(state: &State, day: Day, facts: &Facts) -> Day {
    let latest = state.by(day).filter_map(|r| facts.event(r.event)).map(|e| e.latest);
    latest.map(|d| d.unwrap_or(Day(i32::MAX))).max().unwrap_or(day)
}

fn encode_control(control: &Control, facts: &Facts) -> Box<str> {
    let mut out = String::with_capacity(128);
    let sides = &facts.sides;
    let holder = control.holder();
    out.extend([r#","control":""#, control.kind().as_str(), r#"","holder":"#]);
    encode::text_or_null(&mut out, holder.map(|a| sides.id(a)));
    out.push_str(r#","side":"#);
    encode::text_or_null(&mut out, holder.map(|a| sides.id(sides.side(a))));
    out.push_str(r#","contested_by":"#);
    let contested: &[ActorIx] = match control {
        Control::Contested(actors) => actors,
        _ => &[],
    };
    encode::texts(&mut out, contested.iter().map(|a| sides.id(*a)));
    out.into()
}
