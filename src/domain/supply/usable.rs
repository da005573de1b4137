//! Whether a side can use one segment on a day, in both readings (rules 6 and 7).

use super::reading::{Counts, Reading, View};
use crate::domain::{
    day::Day,
    facts::Facts,
    ids::{ActorIx, SegmentIx},
    passability::Three,
    reports::{RoadHistory, RoadReport, RoadState},
    sides::Sides,
    sweep::History,
    words::Passability,
};

/// What a side can make of a segment on a day.
///
/// Guarantee: what is open in the worst reading is open in the best.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Usable {
    /// Open in the best reading.
    pub best: bool,
    /// Open in the worst reading.
    pub worst: bool,
    /// In the best reading no report stands for any side and the derived status is unknown.
    pub unknown: bool,
}

/// One segment as a side reads it: its own control, its ends, what was reported of it.
#[derive(Debug)]
pub(super) struct Road<'a> {
    side: ActorIx,
    sides: &'a Sides,
    own: &'a View<'a>,
    ends: [&'a View<'a>; 2],
    history: &'a RoadHistory,
    counts: Vec<Counts>,
}

impl<'a> Road<'a> {
    /// A segment with the views of itself and its ends.
    pub(super) fn new(
        side: ActorIx,
        sides: &'a Sides,
        own: &'a View<'a>,
        ends: [&'a View<'a>; 2],
        history: &'a RoadHistory,
    ) -> Self {
        let counts = history.reports.iter().map(Counts::of_report).collect();
        Self { side, sides, own, ends, history, counts }
    }

    /// The side that reads it.
    pub(super) fn side(&self) -> ActorIx {
        self.side
    }

    /// What the side can make of it on a day.
    pub(super) fn on(&self, day: Day) -> Usable {
        let own = [Reading::Best, Reading::Worst].map(|reading| self.report(day, reading));
        let others = || self.others(day);
        let reopened = others().any(|r| r.state == RoadState::Reopened);
        let open = |report: Option<&RoadReport>, reading| match report {
            Some(report) => report.state == RoadState::Reopened,
            None => !reopened && self.decided(day, reading) == (Passability::Open, Some(self.side)),
        };
        let unreported = own[0].is_none() && others().next().is_none();
        Usable {
            best: open(own[0], Reading::Best),
            worst: open(own[1], Reading::Worst),
            unknown: unreported && self.decided(day, Reading::Best).0 == Passability::Unknown,
        }
    }

    /// The report for the side that stands on a day: the last that counts, unless it is a
    /// reopening that has ended.
    pub(super) fn report(&self, day: Day, reading: Reading) -> Option<&'a RoadReport> {
        let last = self.last_report(day, reading)?;
        let ended = last.state == RoadState::Reopened
            && self.views().any(|v| v.enders(last.from, day, reading).next().is_some());
        (!ended).then_some(last)
    }

    /// The last report for the side that counts on a day, whether or not it has ended.
    pub(super) fn last_report(&self, day: Day, reading: Reading) -> Option<&'a RoadReport> {
        let reports = self.history.reports.iter().zip(&self.counts).rev();
        let mut own = reports.filter(|(report, _)| report.side == self.side);
        own.find(|(_, counts)| counts.by(day, reading)).map(|(report, _)| report)
    }

    /// The reports that stand on a day for other sides, from their earliest days.
    pub(super) fn others(&self, day: Day) -> impl Iterator<Item = &'a RoadReport> {
        self.history.standing(day).filter(|report| report.side != self.side)
    }

    /// The states of the segment and its ends on a day.
    pub(super) fn three(&self, day: Day, reading: Reading) -> Three<'a> {
        Three { own: self.own.on(day, reading), ends: self.ends.map(|end| end.on(day, reading)) }
    }

    fn decided(&self, day: Day, reading: Reading) -> (Passability, Option<ActorIx>) {
        self.three(day, reading).decide(self.sides)
    }

    /// The views of the segment and its ends.
    pub(super) fn views(&self) -> impl Iterator<Item = &'a View<'a>> {
        [self.own, self.ends[0], self.ends[1]].into_iter()
    }

    /// The days on which anything of it may change, confirmations of reports included; rising,
    /// each once.
    pub(super) fn days(&self) -> Vec<Day> {
        let states = self.views().flat_map(View::days);
        let counts = self.counts.iter().flat_map(|counts| counts.days());
        let reports = self.history.reports.iter().flat_map(|report| {
            let reported = report.reports.iter().map(|r| r.applies);
            reported.chain([report.from]).chain(report.until)
        });
        let mut days: Vec<Day> = states.chain(counts).chain(reports).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// Reads a segment alone, for who asks why it was not open.
pub(super) fn with_road<T>(
    segment: SegmentIx,
    side: ActorIx,
    (facts, history): (&Facts, &History),
    read: impl FnOnce(&Road<'_>) -> T,
) -> Option<T> {
    let ends = facts.segments.get(segment.pos())?.ends;
    let view = |timeline| View::of(timeline, side, &facts.sides);
    let own = view(history.segments.get(segment.pos())?);
    let a = view(history.places.get(ends[0].pos())?);
    let b = view(history.places.get(ends[1].pos())?);
    let road = history.roads.get(segment.pos())?;
    Some(read(&Road::new(side, &facts.sides, &own, [&a, &b], road)))
}
