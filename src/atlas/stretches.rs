//! Roads as people speak of them: how far a road is cut or open, from where to where.
//!
//! A stretch is made of neighbouring segments of one route on which the same is reported for the
//! same side. Cuts that only follow from who holds the ends make none: nobody is named for them.

use std::{collections::HashMap, ops::RangeInclusive};

use super::on::OnDay;
use crate::domain::{
    day::Day,
    event::EventKind,
    ids::{ActorIx, EventIx, PlaceIx, RouteIx, SegmentIx},
    reports::{RoadReport, RoadState},
    timeline::Reports,
    words::Certainty,
};

/// A piece of a route that is in the same standing for a side.
#[derive(Clone, PartialEq, Debug)]
pub struct Stretch {
    /// The route.
    pub route: RouteIx,
    /// For whom.
    pub side: ActorIx,
    /// What it is.
    pub standing: Standing,
    /// The date that it goes back to, as written: the first of its cuts, the last of its openings.
    pub since: String,
    /// Whether it is certain on the day.
    pub certainty: Certainty,
    /// Its length.
    pub km: f64,
    /// The places where it begins and ends, in the direction of the route.
    pub ends: [PlaceIx; 2],
    /// The places at the ends of its segments.
    pub places: Vec<PlaceIx>,
    /// First day of `since`.
    pub from: Day,
}

/// The standing of a stretch for its side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Cut.
    Cut,
    /// Open again, after a cut of so many days: as few and as many as the dates allow.
    OpenAgain(RangeInclusive<i32>),
    /// Open from one end of the route to the other.
    OpenThroughout,
}

/// A segment as a route runs over it: the row of `Record::segments` says from where to where.
#[derive(Clone, Copy)]
struct Step {
    segment: SegmentIx,
    row: usize,
}

/// What stands reported of a step for one side.
#[derive(Clone, Copy)]
struct Piece<'a> {
    step: Step,
    report: &'a RoadReport,
    /// The cut that a reopening ended.
    ended: Option<&'a RoadReport>,
}

impl OnDay<'_> {
    /// Every stretch that is cut, or open again after a cut, by report; in the order of routes.
    #[must_use]
    pub fn stretches(&self) -> Vec<Stretch> {
        let chains = self.chains();
        chains.iter().flat_map(|(route, steps)| self.stretches_of(*route, steps)).collect()
    }

    /// The road of which most cuts and reopenings are on record: open from end to end for one
    /// side, or its longest cut. What is told where nothing happened lately.
    #[must_use]
    pub fn main_road(&self) -> Option<Stretch> {
        let chains = self.chains();
        let told = |steps: &[Step]| {
            let mut events: Vec<EventIx> =
                steps.iter().flat_map(|s| self.atlas.events_on(s.segment)).copied().collect();
            events.sort_unstable();
            events.dedup();
            events.into_iter().filter(|event| self.is_of_roads(*event)).count()
        };
        let (route, steps) = chains.iter().rev().max_by_key(|(_, steps)| told(steps))?;
        let mut cuts = self.stretches_of(*route, steps);
        cuts.retain(|stretch| stretch.standing == Standing::Cut);
        let longest = cuts.into_iter().max_by(|a, b| a.km.total_cmp(&b.km));
        self.open_throughout(*route, steps).or(longest).filter(|_| told(steps) > 0)
    }

    fn is_of_roads(&self, event: EventIx) -> bool {
        let kind = self.atlas.facts.event(event).map(|e| e.kind);
        matches!(kind, Some(EventKind::RouteCut | EventKind::RouteReopened))
    }

    /// The routes with their steps, both in order.
    fn chains(&self) -> Vec<(RouteIx, Vec<Step>)> {
        let segments = self.atlas.facts.segments.iter().enumerate();
        let at: HashMap<(RouteIx, u32), SegmentIx> = segments
            .flat_map(|(n, s)| s.on.iter().map(move |on| (*on, SegmentIx::at(n))))
            .collect();
        let mut steps: Vec<((RouteIx, u32), Step)> = Vec::new();
        for (n, row) in self.atlas.record.segments.iter().enumerate() {
            let on = self.atlas.route(&row.route_id).map(|route| (route, row.seq));
            if let Some((on, segment)) = on.and_then(|on| Some((on, *at.get(&on)?))) {
                steps.push((on, Step { segment, row: n }));
            }
        }
        steps.sort_by_key(|(on, _)| *on);
        let routes = steps.chunk_by(|((a, _), _), ((b, _), _)| a == b);
        let chain = |steps: &[((RouteIx, u32), Step)]| {
            Some((steps.first()?.0.0, steps.iter().map(|(_, step)| *step).collect()))
        };
        routes.filter_map(chain).collect()
    }

    fn stretches_of(&self, route: RouteIx, steps: &[Step]) -> Vec<Stretch> {
        let mut runs: Vec<Vec<Piece<'_>>> = Vec::new();
        for piece in steps.iter().flat_map(|step| self.reported(*step)) {
            let goes_on = |run: &&mut Vec<Piece<'_>>| {
                run.last().is_some_and(|last| self.follows(*last, piece))
            };
            match runs.iter_mut().find(goes_on) {
                Some(run) => run.push(piece),
                None => runs.push(vec![piece]),
            }
        }
        runs.iter().filter_map(|run| self.stretch(route, run)).collect()
    }

    /// The reports of a step that stand on the day: all cuts, and openings that ended a cut.
    fn reported(&self, step: Step) -> impl Iterator<Item = Piece<'_>> {
        let road = self.layer.history.roads.get(step.segment.pos());
        let ended = move |report: &RoadReport| {
            let of = |r: &&RoadReport| r.side == report.side && r.until == Some(report.from);
            road?.reports.iter().rev().filter(of).find(|r| r.state == RoadState::Cut)
        };
        road.into_iter().flat_map(|road| road.standing(self.day)).filter_map(move |report| {
            let ended = if report.state == RoadState::Cut { None } else { Some(ended(report)?) };
            Some(Piece { step, report, ended })
        })
    }

    /// Whether a piece begins where another ends, with the same reported for the same side; of
    /// openings only those of one day go together.
    fn follows(&self, last: Piece<'_>, next: Piece<'_>) -> bool {
        let rows = &self.atlas.record.segments;
        let end = rows.get(last.step.row).map(|row| &row.to_place);
        end == rows.get(next.step.row).map(|row| &row.from_place)
            && (last.report.side, last.report.state) == (next.report.side, next.report.state)
            && (last.report.state == RoadState::Cut || last.report.from == next.report.from)
    }

    fn stretch(&self, route: RouteIx, run: &[Piece<'_>]) -> Option<Stretch> {
        let (first, last) = (run.first()?, run.last()?);
        let by_day = |piece: &&Piece<'_>| piece.report.from;
        let (standing, told) = match first.report.state {
            RoadState::Cut => (Standing::Cut, run.iter().min_by_key(by_day)?),
            RoadState::Reopened => {
                (Standing::OpenAgain(self.cut_days(run)?), run.iter().max_by_key(by_day)?)
            }
        };
        // A cut is certain where one piece is, an opening where all are (rule 6).
        let mut certainties = run.iter().map(|p| p.report.certainty(self.day));
        let certain = match standing {
            Standing::Cut => certainties.any(|c| c == Certainty::Certain),
            _ => certainties.all(|c| c == Certainty::Certain),
        };
        Some(Stretch {
            route,
            side: first.report.side,
            standing,
            since: self.atlas.since(told.report.event()?)?.to_owned(),
            certainty: if certain { Certainty::Certain } else { Certainty::Possible },
            km: self.length(run.iter().map(|p| p.step)),
            ends: self.ends(first.step, last.step)?,
            places: self.along(run.iter().map(|p| p.step)),
            from: told.report.from,
        })
    }

    /// For how many days the road was cut before it was open again.
    fn cut_days(&self, run: &[Piece<'_>]) -> Option<RangeInclusive<i32>> {
        let latest = |report: &RoadReport| self.atlas.facts.event(report.event()?)?.latest;
        let cuts = || run.iter().filter_map(|piece| piece.ended);
        let opened = || run.iter().map(|piece| piece.report);
        let (cut, open) = (cuts().map(|c| c.from).min()?, opened().map(|r| r.from).max()?);
        let surely_cut = cuts().filter_map(latest).min().unwrap_or(cut);
        let surely_open = opened().filter_map(latest).max().unwrap_or(open);
        let least = (open.0 - surely_cut.0).max(0);
        Some(least..=(surely_open.0 - cut.0).max(least))
    }

    /// The whole route, if one side can pass over all of it; since it last could not.
    fn open_throughout(&self, route: RouteIx, steps: &[Step]) -> Option<Stretch> {
        let (first, last) = (steps.first()?, steps.last()?);
        let (span, _) = self.layer.passage(first.segment, self.day)?;
        let opened = |side: &ActorIx| Some((*side, self.opened(steps, *side)?));
        let (side, (segment, from)) = span.passage.open_for.iter().find_map(opened)?;
        let on = self.atlas.on(from, self.basis).segment(segment)?;
        Some(Stretch {
            route,
            side,
            standing: Standing::OpenThroughout,
            since: on.since?.to_owned(),
            certainty: Certainty::Certain,
            km: self.length(steps.iter().copied()),
            ends: self.ends(*first, *last)?,
            places: self.along(steps.iter().copied()),
            from,
        })
    }

    /// The segment that came last to be open for a side, and when; none where one is not open.
    fn opened(&self, steps: &[Step], side: ActorIx) -> Option<(SegmentIx, Day)> {
        let mut newest = None;
        for step in steps {
            let from = self.open_since(step.segment, side)?;
            newest = newest.max(from.map(|from| (from, step.segment)));
        }
        newest.map(|(from, segment)| (segment, from))
    }

    /// Since when a segment is open for a side without a break; none where it is not.
    fn open_since(&self, segment: SegmentIx, side: ActorIx) -> Option<Option<Day>> {
        let spans = self.layer.passages.get(segment.pos())?;
        let now = spans.partition_point(|s| s.from.is_none_or(|from| from <= self.day));
        let open = spans.iter().take(now).rev().take_while(|span| {
            span.passage.open_for.contains(&side) && !span.passage.cut_for.contains(&side)
        });
        open.last().map(|span| span.from)
    }

    fn length(&self, steps: impl Iterator<Item = Step>) -> f64 {
        let rows = &self.atlas.record.segments;
        steps.filter_map(|step| rows.get(step.row)).map(|row| row.length_km).sum()
    }

    fn along(&self, steps: impl Iterator<Item = Step>) -> Vec<PlaceIx> {
        let segments = &self.atlas.facts.segments;
        steps.filter_map(|step| segments.get(step.segment.pos())).flat_map(|s| s.ends).collect()
    }

    fn ends(&self, first: Step, last: Step) -> Option<[PlaceIx; 2]> {
        let rows = &self.atlas.record.segments;
        let from = self.atlas.place(&rows.get(first.row)?.from_place)?;
        Some([from, self.atlas.place(&rows.get(last.row)?.to_place)?])
    }
}
