//! The control of one place or segment through time, without gap or overlap.
//!
//! Before the first state it is unknown. A state lasts from its earliest day until that of the
//! next; one that is replaced on its own earliest day is kept (it may end a reopening) but has
//! no day.

use super::{control::Control, day::Day, facts::Facts, ids::EventIx, words::Certainty};

/// An event that brought or confirmed a state or a report of a road.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Report {
    /// The event.
    pub event: EventIx,
    /// The day from which it counts.
    pub applies: Day,
    /// The day from which it makes the state certain; none: it does not.
    pub certain: Option<Day>,
}

/// A state of control.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct State {
    /// Who controls.
    pub control: Control,
    /// Its earliest day.
    pub from: Day,
    /// The event that brought it, then those that confirmed it, in order.
    pub reports: Vec<Report>,
}

/// The states of one place or segment, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Timeline {
    /// The states; `from` never falls.
    pub states: Vec<State>,
    /// When it began (`true`) or ceased to be besieged, in order.
    pub pressure: Vec<(Day, bool)>,
}

/// Days on which reports make something certain, as of a day.
pub trait Reports {
    /// The reports, in order.
    fn reports(&self) -> &[Report];

    /// Those that count on a day.
    fn by(&self, day: Day) -> impl Iterator<Item = &Report> {
        self.reports().iter().take_while(move |r| r.applies <= day)
    }

    /// The day from which it is certain by the reports that count on a day; none: never.
    fn certain_day(&self, day: Day) -> Option<Day> {
        self.by(day).filter_map(|r| r.certain).min()
    }

    /// Whether it is certain or only possible on a day.
    fn certainty(&self, day: Day) -> Certainty {
        let certain = self.certain_day(day).is_some_and(|from| from <= day);
        if certain { Certainty::Certain } else { Certainty::Possible }
    }

    /// The last day on which it was reported, as of a day.
    fn last_reported(&self, day: Day, facts: &Facts) -> Option<Day> {
        let latest = |r: &Report| facts.event(r.event).and_then(|e| e.latest).unwrap_or(day);
        self.by(day).map(|r| latest(r).min(day)).max()
    }
}

impl Reports for State {
    fn reports(&self) -> &[Report] {
        &self.reports
    }
}

impl State {
    /// The event that brought it.
    #[must_use]
    pub fn event(&self) -> Option<EventIx> {
        self.reports.first().map(|r| r.event)
    }
}

impl Timeline {
    /// The position of the state on a day; none before the first report.
    #[must_use]
    pub fn position(&self, day: Day) -> Option<usize> {
        self.states.partition_point(|s| s.from <= day).checked_sub(1)
    }

    /// The state on a day; none before the first report.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<&State> {
        self.states.get(self.position(day)?)
    }

    /// Control on a day.
    #[must_use]
    pub fn control(&self, day: Day) -> &Control {
        self.on(day).map_or(&Control::Unknown, |s| &s.control)
    }

    /// The earliest day of the next state; none while the state of this day lasts.
    #[must_use]
    pub fn until(&self, day: Day) -> Option<Day> {
        self.states.get(self.states.partition_point(|s| s.from <= day)).map(|s| s.from)
    }

    /// Whether it is besieged on a day.
    #[must_use]
    pub fn besieged(&self, day: Day) -> bool {
        let before = self.pressure.partition_point(|p| p.0 <= day);
        before.checked_sub(1).and_then(|n| self.pressure.get(n)).is_some_and(|p| p.1)
    }

    /// The states that have days, each with its end (none while it lasts).
    pub fn spans(&self) -> impl Iterator<Item = (&State, Option<Day>)> {
        let next = self.states.iter().skip(1).map(|s| Some(s.from)).chain([None]);
        self.states.iter().zip(next).filter(|(state, until)| Some(state.from) != *until)
    }
}
