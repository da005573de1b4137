//! Why a segment was not open for a side in the worst reading: the reports or the control behind
//! it.

use super::{
    reading::Reading,
    usable::{Road, with_road},
};
use crate::domain::{
    control::Control,
    day::Day,
    facts::Facts,
    ids::{ActorIx, EventIx, SegmentIx},
    reports::RoadState,
    sweep::History,
    timeline::{Reports as _, State},
};

/// By whom and by which events something is closed. Each list is sorted, each item once, once
/// `sorted`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Cause {
    /// The sides that cut, hold or contest it.
    pub(super) by: Vec<ActorIx>,
    /// The reports and the events of control.
    pub(super) events: Vec<EventIx>,
}

impl Cause {
    /// Adds why a segment is closed for a side on the days of a period on which it is, if any.
    /// Says whether there is such a day.
    pub(super) fn add(
        &mut self,
        segment: SegmentIx,
        side: ActorIx,
        of: (&Facts, &History),
        (from, until): (Day, Day),
    ) -> bool {
        let added = with_road(segment, side, of, |road| {
            let within = road.days().into_iter().filter(|day| from < *day && *day < until);
            let closed: Vec<Day> =
                [from].into_iter().chain(within).filter(|day| !road.on(*day).worst).collect();
            closed.iter().for_each(|day| self.on(road, *day, of.0));
            !closed.is_empty()
        });
        added.unwrap_or_default()
    }

    /// Each item once, in order.
    pub(super) fn sorted(mut self) -> Self {
        self.by.sort_unstable();
        self.by.dedup();
        self.events.sort_unstable();
        self.events.dedup();
        self
    }

    /// A cut that stands for the side; else reopenings for others alone; else control; else what
    /// ended the side's reopening.
    fn on(&mut self, road: &Road<'_>, day: Day, facts: &Facts) {
        if let Some(cut) = road.report(day, Reading::Worst) {
            self.by.extend(cut.cut_by(day));
            self.events.extend(cut.by(day).map(|report| report.event));
            return;
        }
        let mut reopened = false;
        for other in road.others(day).filter(|report| report.state == RoadState::Reopened) {
            reopened = true;
            self.by.push(other.side);
            self.events.extend(other.by(day).map(|report| report.event));
        }
        if !reopened && !self.control(road.three(day, Reading::Worst).reported(), road, facts) {
            self.ended(road, day, facts);
        }
    }

    fn ended(&mut self, road: &Road<'_>, day: Day, facts: &Facts) {
        if let Some(reopening) = road.last_report(day, Reading::Worst) {
            let enders = road.views().flat_map(|v| v.enders(reopening.from, day, Reading::Worst));
            self.control(enders.min_by_key(|state| state.event()).into_iter(), road, facts);
        }
    }

    /// Adds the states that are not the side's own. Says whether there is any.
    fn control<'a>(
        &mut self,
        states: impl Iterator<Item = &'a State>,
        road: &Road<'_>,
        facts: &Facts,
    ) -> bool {
        let mut any = false;
        for state in states {
            let sides = || state.control.actors().iter().map(|actor| facts.sides.side(*actor));
            let own = matches!(state.control, Control::Held(_)) && sides().eq([road.side()]);
            if !own {
                any = true;
                self.by.extend(sides().filter(|side| *side != road.side()));
                self.events.extend(state.event());
            }
        }
        any
    }
}
