//! Makes the moments of places, and the texts of their controls and origins.

use std::collections::HashMap;

use super::encode::{self, Iso};
use crate::domain::{
    control::Control,
    day::Day,
    event::Event,
    facts::Facts,
    ids::ActorIx,
    record::Record,
    timeline::{Reports, State, Timeline},
};

/// A time in which nothing about a place changes but `last_reported`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    /// The day on which it begins; that of a place's first lies before all days.
    pub(super) start: i32,
    pub(super) control: u32,
    /// Where its origin begins and ends in the texts of origins.
    pub(super) origin: (u32, u32),
    pub(super) certain_day: Option<Day>,
    /// The greatest latest day of its reports, and its text.
    pub(super) reported: Option<(Day, Iso)>,
    pub(super) besieged: bool,
}

/// Makes the moments of one place after the other.
#[derive(Debug)]
pub(super) struct Maker<'a> {
    record: &'a Record,
    facts: &'a Facts,
    numbers: HashMap<Control, u32>,
    pub(super) controls: Vec<(Box<str>, bool)>,
    pub(super) origins: String,
    pub(super) moments: Vec<(u32, Moment)>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(record: &'a Record, facts: &'a Facts) -> Self {
        Self {
            record,
            facts,
            numbers: HashMap::new(),
            controls: Vec::new(),
            origins: String::new(),
            moments: Vec::new(),
        }
    }

    pub(super) fn place(&mut self, place: u32, timeline: &Timeline) {
        let mut spans = timeline.spans().peekable();
        let first_day = spans.peek().map(|(state, _)| state.from);
        let mut siege_days: Vec<Day> = timeline.pressure.iter().map(|p| p.0).collect();
        siege_days.dedup();
        let mut before_all = vec![Day(i32::MIN)];
        before_all.extend(within(&siege_days, None, first_day));
        self.moments(place, timeline, (None, first_day), &before_all);
        for (state, until) in spans {
            let reports = state.reports.iter().map(|r| r.applies);
            let reports = reports.filter(|day| until.is_none_or(|until| *day < until));
            let mut days: Vec<Day> =
                reports.chain(within(&siege_days, Some(state.from), until)).collect();
            days.sort_unstable();
            days.dedup();
            self.moments(place, timeline, (Some(state), until), &days);
        }
    }

    /// One moment for each of these days, all of one state.
    fn moments(
        &mut self,
        place: u32,
        timeline: &Timeline,
        (state, until): (Option<&State>, Option<Day>),
        days: &[Day],
    ) {
        let origin = self.origin(state, until);
        let control = self.control(state.map_or(&Control::Unknown, |s| &s.control));
        for day in days {
            let reported = state.map(|s| latest(s, *day, self.facts));
            let moment = Moment {
                start: day.0,
                control,
                origin,
                certain_day: state.and_then(|s| s.certain_day(*day)),
                reported: reported.map(|day| (day, Iso::of(day))),
                besieged: timeline.besieged(*day),
            };
            self.moments.push((place, moment));
        }
    }

    fn control(&mut self, control: &Control) -> u32 {
        if let Some(known) = self.numbers.get(control) {
            return *known;
        }
        let number = index(self.controls.len());
        let is_known = *control != Control::Unknown;
        self.controls.push((encode_control(control, self.facts), is_known));
        self.numbers.insert(control.clone(), number);
        number
    }

    /// Writes where a state comes from and how long it lasts; says where it stands.
    fn origin(&mut self, state: Option<&State>, until: Option<Day>) -> (u32, u32) {
        let out = &mut self.origins;
        let start = index(out.len());
        let event = state.and_then(State::event);
        let row = event.and_then(|ix| self.record.events.get(ix.pos()));
        out.push_str(r#","since":"#);
        encode::text_or_null(out, row.map(Event::since));
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

pub(super) fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
