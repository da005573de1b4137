//! What was reported of a segment for one side: that it was cut, or open again (rule 6).

use super::{
    day::Day,
    ids::{ActorIx, EventIx},
    timeline::{Report, Reports},
};

/// A cut or a reopening.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoadState {
    /// The side could not use it.
    Cut,
    /// The side could use it again.
    Reopened,
}

/// A standing of a segment for a side, from its first report until another replaces it or, of a
/// reopening, until control ends it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoadReport {
    /// Cut or open again.
    pub state: RoadState,
    /// For whom.
    pub side: ActorIx,
    /// The first report, then those that repeat it, in order.
    pub reports: Vec<Report>,
    /// Of a cut: the cutting side of each report, where it is named.
    pub cutters: Vec<Option<ActorIx>>,
    /// Its first day.
    pub from: Day,
    /// The day after its last; none while it stands.
    pub until: Option<Day>,
}

impl Reports for RoadReport {
    fn reports(&self) -> &[Report] {
        &self.reports
    }
}

impl RoadReport {
    /// Whether it stands on a day.
    #[must_use]
    pub fn stands(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// The event of its first report.
    #[must_use]
    pub fn event(&self) -> Option<EventIx> {
        self.reports.first().map(|r| r.event)
    }

    /// The sides that made or repeated a cut by a day.
    pub fn cut_by(&self, day: Day) -> impl Iterator<Item = ActorIx> {
        let made = self.reports.iter().zip(&self.cutters);
        made.take_while(move |(r, _)| r.applies <= day).filter_map(|(_, side)| *side)
    }
}

/// What was reported of one segment, for all sides.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RoadHistory {
    /// The reports, in the order of their first events.
    pub reports: Vec<RoadReport>,
}

impl RoadHistory {
    /// The reports that stand on a day, in the order of their first events.
    pub fn standing(&self, day: Day) -> impl Iterator<Item = &RoadReport> {
        self.reports.iter().filter(move |r| r.stands(day))
    }

    /// What stands on a day, as if nothing had been reported since.
    #[must_use]
    pub fn as_of(&self, day: Day) -> Self {
        let cut_short = |report: &RoadReport| {
            let known = report.by(day).count();
            RoadReport {
                reports: report.reports.iter().take(known).copied().collect(),
                cutters: report.cutters.iter().take(known).copied().collect(),
                until: None,
                ..*report
            }
        };
        Self { reports: self.standing(day).map(cut_short).collect() }
    }

    /// Takes in one report; in order of events. It repeats what stands for its side, or else
    /// replaces it.
    pub fn report(
        &mut self,
        state: RoadState,
        side: ActorIx,
        cutter: Option<ActorIx>,
        report: Report,
    ) {
        let newest = self.reports.iter_mut().rev().find(|r| r.side == side);
        if let Some(newest) = newest
            && newest.until.is_none()
        {
            if newest.state == state {
                newest.reports.push(report);
                newest.cutters.push(cutter);
                return;
            }
            newest.until = Some(report.applies);
        }
        self.reports.push(RoadReport {
            state,
            side,
            reports: vec![report],
            cutters: vec![cutter],
            from: report.applies,
            until: None,
        });
    }

    /// An end or the segment came to be contested, or held by a side (`by`): the reopenings of
    /// other sides that were first reported before that day end for good.
    pub fn end_reopenings(&mut self, by: Option<ActorIx>, day: Day) {
        for report in &mut self.reports {
            let open = report.state == RoadState::Reopened && report.until.is_none();
            if open && report.from < day && by != Some(report.side) {
                report.until = Some(day);
            }
        }
    }
}
