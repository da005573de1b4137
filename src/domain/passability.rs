//! Whether a segment can be passed, for whom, and how we know (rule 6).

use super::{
    control::Control,
    day::Day,
    facts::Facts,
    ids::{ActorIx, SegmentIx},
    reports::{RoadHistory, RoadReport, RoadState},
    sides::Sides,
    sweep::History,
    timeline::{Reports, State, Timeline},
    words::{Certainty, Passability, PassabilityBasis},
};

/// The passability of a segment. All lists are of sides, sorted by id, each once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Passage {
    /// Open, contested, cut or unknown.
    pub passability: Passability,
    /// Reported, or derived from the ends and the segment; derived where unknown.
    pub basis: PassabilityBasis,
    /// Of `passability` alone; none where that is unknown.
    pub certainty: Option<Certainty>,
    /// The sides with a standing reopening, else the derived one.
    pub open_for: Vec<ActorIx>,
    /// The sides for which a reported cut stands.
    pub cut_for: Vec<ActorIx>,
    /// The sides that made or repeated the standing cuts.
    pub cut_by: Vec<ActorIx>,
}

impl Passage {
    /// Whether another differs in what can pass, certainty aside.
    #[must_use]
    pub fn differs(&self, other: &Self) -> bool {
        self.passability != other.passability
            || self.open_for != other.open_for
            || self.cut_for != other.cut_for
            || self.cut_by != other.cut_by
    }
}

/// A passability while it lasts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PassageSpan {
    /// Its first day; none for the first span, which has no beginning.
    pub from: Option<Day>,
    /// What it is.
    pub passage: Passage,
}

/// The states of a segment itself and of its two ends; none where nothing was reported.
#[derive(Clone, Copy, Debug, Default)]
pub struct Three<'a> {
    /// The segment itself.
    pub own: Option<&'a State>,
    /// Its ends.
    pub ends: [Option<&'a State>; 2],
}

impl<'a> Three<'a> {
    /// The states of a segment on a day.
    #[must_use]
    pub fn on(segment: SegmentIx, day: Day, facts: &Facts, history: &'a History) -> Self {
        let [own, a, b] = timelines(segment, facts, history).map(|t| t?.on(day));
        Self { own, ends: [a, b] }
    }

    /// Those that were reported, the segment itself first.
    pub fn reported(self) -> impl Iterator<Item = &'a State> {
        [self.own, self.ends[0], self.ends[1]].into_iter().flatten()
    }

    /// What they mean for the road where no reopening stands: its passability and the side for
    /// which it is open.
    #[must_use]
    pub fn decide(self, sides: &Sides) -> (Passability, Option<ActorIx>) {
        let side = |state: Option<&State>| Some(sides.side(state?.control.holder()?));
        if self.reported().any(|s| matches!(s.control, Control::Contested(_))) {
            return (Passability::Contested, None);
        }
        let (own, ends) = (side(self.own), self.ends.map(side));
        let mut holders = [own, ends[0], ends[1]].into_iter().flatten();
        let first = holders.next();
        if holders.any(|other| Some(other) != first) {
            return (Passability::Cut, None);
        }
        let open = own.is_some() || ends.iter().all(Option::is_some);
        match first.filter(|_| open) {
            Some(side) => (Passability::Open, Some(side)),
            None => (Passability::Unknown, None),
        }
    }
}

/// The timelines of a segment itself and of its two ends.
fn timelines<'a>(
    segment: SegmentIx,
    facts: &Facts,
    history: &'a History,
) -> [Option<&'a Timeline>; 3] {
    let end = |n: usize| {
        let ends = facts.segments.get(segment.pos())?.ends;
        history.places.get(ends.get(n)?.pos())
    };
    [history.segments.get(segment.pos()), end(0), end(1)]
}

/// The passability on a day, from the three states and the reports that stand.
#[must_use]
pub fn passage(three: Three<'_>, road: &RoadHistory, day: Day, sides: &Sides) -> Passage {
    let standing: Vec<&RoadReport> = road.standing(day).collect();
    let of = |state| standing.iter().filter(move |r| r.state == state);
    let cut_for = sorted(of(RoadState::Cut).map(|r| r.side));
    let cut_by = sorted(of(RoadState::Cut).flat_map(|r| r.cut_by(day)));
    let reopened = sorted(of(RoadState::Reopened).map(|r| r.side));
    let (derived, derived_side) = three.decide(sides);
    let open_for = if reopened.is_empty() {
        derived_side.filter(|side| !cut_for.contains(side)).into_iter().collect()
    } else {
        reopened
    };
    let any_certain = |state| of(state).any(|r| r.certainty(day) == Certainty::Certain);
    let (passability, basis, certain) = if !cut_for.is_empty() {
        (Passability::Cut, PassabilityBasis::Reported, any_certain(RoadState::Cut))
    } else if !standing.is_empty() {
        (Passability::Open, PassabilityBasis::Reported, any_certain(RoadState::Reopened))
    } else {
        let certain = three.reported().all(|s| s.certainty(day) == Certainty::Certain);
        (derived, PassabilityBasis::Derived, certain)
    };
    let certainty = if certain { Certainty::Certain } else { Certainty::Possible };
    let certainty = (passability != Passability::Unknown).then_some(certainty);
    Passage { passability, basis, certainty, open_for, cut_for, cut_by }
}

fn sorted(sides: impl Iterator<Item = ActorIx>) -> Vec<ActorIx> {
    let mut sides: Vec<ActorIx> = sides.collect();
    sides.sort_unstable();
    sides.dedup();
    sides
}

/// The passability of a segment through time, without gap or overlap: a span lasts while
/// status, basis, certainty and the three lists stay the same. Never empty.
#[must_use]
pub fn spans(segment: SegmentIx, facts: &Facts, history: &History) -> Vec<PassageSpan> {
    let none = RoadHistory::default();
    let road = history.roads.get(segment.pos()).unwrap_or(&none);
    let on = |day| passage(Three::on(segment, day, facts, history), road, day, &facts.sides);
    let mut spans = vec![PassageSpan { from: None, passage: on(Day(i32::MIN)) }];
    for day in change_days(segment, road, facts, history) {
        let passage = on(day);
        if spans.last().is_some_and(|last| last.passage != passage) {
            spans.push(PassageSpan { from: Some(day), passage });
        }
    }
    spans
}

/// The days on which anything about a segment may change, rising, each once.
fn change_days(
    segment: SegmentIx,
    road: &RoadHistory,
    facts: &Facts,
    history: &History,
) -> Vec<Day> {
    let states = timelines(segment, facts, history).into_iter().flatten().flat_map(|t| &t.states);
    let states = states.flat_map(|s| [Some(s.from), certain_at_last(s)]);
    let reports = road.reports.iter().flat_map(|r| {
        let applied = r.reports.iter().map(|report| Some(report.applies));
        applied.chain([r.until, certain_at_last(r)])
    });
    let mut days: Vec<Day> = states.chain(reports).flatten().collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn certain_at_last(reported: &impl Reports) -> Option<Day> {
    reported.reports().iter().filter_map(|r| r.certain).min()
}
