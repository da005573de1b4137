//! The two readings of uncertain dates: from which day a change counts for a side (rule 7).
//!
//! In the best reading what favours the side counts early and everything else late, in the worst
//! the other way round. Early is the earliest day, late the day from which it is certain,
//! confirmations included; what never becomes certain never counts late. Of the changes that
//! count, the last in the order of events stands: an earlier one that counts later undoes nothing.

use crate::domain::{
    control::Control,
    day::Day,
    ids::ActorIx,
    reports::{RoadReport, RoadState},
    sides::Sides,
    timeline::{Reports, State, Timeline},
};

/// How uncertain dates are read for a side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    /// Its gains early, its losses late.
    Best,
    /// Its gains late, its losses early.
    Worst,
}

/// From which day something counts in each reading; none: never.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Counts {
    best: Option<Day>,
    worst: Option<Day>,
}

impl Counts {
    fn of(favours: bool, early: Day, reports: &impl Reports) -> Self {
        let late = reports.reports().iter().filter_map(|report| report.certain).min();
        let (best, worst) = if favours { (Some(early), late) } else { (late, Some(early)) };
        Self { best, worst }
    }

    /// The counting of a report of a road for its own side.
    pub(super) fn of_report(report: &RoadReport) -> Self {
        Self::of(report.state == RoadState::Reopened, report.from, report)
    }

    /// Whether it counts on a day.
    pub(super) fn by(self, day: Day, reading: Reading) -> bool {
        let from = match reading {
            Reading::Best => self.best,
            Reading::Worst => self.worst,
        };
        from.is_some_and(|from| from <= day)
    }

    /// The days on which it begins to count.
    pub(super) fn days(self) -> impl Iterator<Item = Day> {
        [self.best, self.worst].into_iter().flatten()
    }
}

/// The control of one place or segment as a side reads it.
#[derive(Debug)]
pub(super) struct View<'a> {
    /// The states in the order of events, each with what ends the side's reopenings and when it
    /// counts.
    turns: Vec<(&'a State, bool, Counts)>,
}

impl<'a> View<'a> {
    pub(super) fn of(timeline: &'a Timeline, side: ActorIx, sides: &Sides) -> Self {
        let before = [&Control::Unknown].into_iter();
        let before = before.chain(timeline.states.iter().map(|state| &state.control));
        let turn = |(state, before): (&'a State, &Control)| {
            let (favours, ends) = match &state.control {
                Control::Held(actor) => {
                    let own = sides.side(*actor) == side;
                    (own, !own)
                }
                Control::Contested(_) => (false, true),
                Control::Unknown => (!before.involves(side, sides), false),
            };
            (state, ends, Counts::of(favours, state.from, state))
        };
        Self { turns: timeline.states.iter().zip(before).map(turn).collect() }
    }

    /// The state that stands on a day; none where none counts yet.
    pub(super) fn on(&self, day: Day, reading: Reading) -> Option<&'a State> {
        let standing = self.turns.iter().rev().find(|(_, _, counts)| counts.by(day, reading));
        standing.map(|(state, _, _)| *state)
    }

    /// The states that have by a day ended a reopening of the side that was first reported on
    /// another.
    pub(super) fn enders(
        &self,
        reopened: Day,
        day: Day,
        reading: Reading,
    ) -> impl Iterator<Item = &'a State> {
        let later = self.turns.iter().rev().take_while(move |(state, ..)| reopened < state.from);
        later.filter(move |(_, ends, counts)| *ends && counts.by(day, reading)).map(|turn| turn.0)
    }

    /// The days on which it may change, in no order.
    pub(super) fn days(&self) -> impl Iterator<Item = Day> {
        self.turns.iter().flat_map(|(_, _, counts)| counts.days())
    }
}
