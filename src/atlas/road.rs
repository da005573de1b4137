//! A route told over time: its rows as it runs, for whom it was cut, and each change with its cause.

use super::Atlas;
use crate::domain::{
    day::Day,
    ids::{ActorIx, EventIx, RouteIx, SegmentIx},
    passability::Passage,
    place::Place,
    words::Basis,
};

/// A row of a route: a segment, in the direction in which the route runs over it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct RouteRow<'a> {
    /// Its number on the route, from 1.
    pub seq: u32,
    /// The segment.
    pub ix: SegmentIx,
    /// Where the route comes from and where it goes on.
    pub ends: [&'a Place; 2],
}

/// How long a side could and could not use the segments of a route. Unit: days times segments.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SideOn {
    /// The side.
    pub side: ActorIx,
    /// A reported cut stood for it.
    pub cut: i64,
    /// It was open for it.
    pub open: i64,
}

/// A change of what can pass on some segments of a route, certainty aside.
#[derive(Clone, PartialEq, Debug)]
pub struct RoadChange<'a> {
    /// Its first day.
    pub day: Day,
    /// The segments on which the same came of the same, in the order asked.
    pub segments: Vec<SegmentIx>,
    /// What was before.
    pub before: &'a Passage,
    /// What came.
    pub after: &'a Passage,
    /// The applied events of that day on these segments and at their ends.
    pub events: Vec<EventIx>,
}

impl Atlas {
    /// The rows of a route, in the order of their numbers.
    #[must_use]
    pub fn rows_of(&self, route: RouteIx) -> Vec<RouteRow<'_>> {
        let Some(id) = self.record.routes.get(route.pos()).map(|row| &row.id) else {
            return Vec::new();
        };
        let at = |seq: u32| {
            let named = |on: &(RouteIx, u32)| *on == (route, seq);
            self.facts.segments.iter().position(|s| s.on.iter().any(named)).map(SegmentIx::at)
        };
        let place = |id: &str| self.place_row(self.place(id)?);
        let rows = self.record.segments.iter().filter(|row| row.route_id == *id);
        let mut found: Vec<RouteRow<'_>> = rows
            .filter_map(|row| {
                let ends = [place(&row.from_place)?, place(&row.to_place)?];
                Some(RouteRow { seq: row.seq, ix: at(row.seq)?, ends })
            })
            .collect();
        found.sort_by_key(|row| row.seq);
        found
    }

    /// The sides that segments were cut or open for within the record, the one that was cut off
    /// the longest first.
    #[must_use]
    pub fn sides_on(&self, segments: &[SegmentIx], basis: Basis) -> Vec<SideOn> {
        let Some((first, last)) = self.extent() else { return Vec::new() };
        let mut found: Vec<SideOn> = Vec::new();
        for (passage, from, until) in segments.iter().flat_map(|ix| self.passages(*ix, basis)) {
            let from = from.unwrap_or(first).max(first);
            let days = i64::from(until.unwrap_or(last.plus(1)).0) - i64::from(from.0);
            for (list, is_cut) in [(&passage.cut_for, true), (&passage.open_for, false)] {
                for side in list {
                    let at = found.iter().position(|on| on.side == *side).unwrap_or(found.len());
                    if at == found.len() {
                        found.push(SideOn { side: *side, cut: 0, open: 0 });
                    }
                    if let Some(on) = found.get_mut(at) {
                        *(if is_cut { &mut on.cut } else { &mut on.open }) += days.max(0);
                    }
                }
            }
        }
        found.sort_by_key(|on| (-on.cut, -on.open, on.side));
        found
    }

    /// What changed on segments, the newest first.
    #[must_use]
    pub fn road_changes(&self, segments: &[SegmentIx], basis: Basis) -> Vec<RoadChange<'_>> {
        let mut found: Vec<RoadChange<'_>> = Vec::new();
        for ix in segments {
            let spans = self.layer(basis).passages.get(ix.pos()).map_or(&[][..], Vec::as_slice);
            for (before, after) in spans.iter().zip(spans.iter().skip(1)) {
                let Some(day) = after.from.filter(|_| before.passage.differs(&after.passage))
                else {
                    continue;
                };
                let same = found.iter_mut().find(|change| {
                    change.day == day
                        && !change.before.differs(&before.passage)
                        && !change.after.differs(&after.passage)
                });
                match same {
                    Some(change) => change.segments.push(*ix),
                    None => found.push(RoadChange {
                        day,
                        segments: vec![*ix],
                        before: &before.passage,
                        after: &after.passage,
                        events: Vec::new(),
                    }),
                }
            }
        }
        for change in &mut found {
            change.events = self.causes(&change.segments, change.day, basis);
        }
        found.sort_by_key(|change| std::cmp::Reverse(change.day));
        found
    }

    /// The applied events of a day on segments and at their ends, in order.
    fn causes(&self, segments: &[SegmentIx], day: Day, basis: Basis) -> Vec<EventIx> {
        let at_ends = segments.iter().filter_map(|ix| self.facts.segments.get(ix.pos()));
        let at_ends = at_ends.flat_map(|s| s.ends).flat_map(|end| self.events_at(end));
        let named = segments.iter().flat_map(|ix| self.events_on(*ix)).chain(at_ends);
        let applies = |ix: &&EventIx| {
            self.facts.event(**ix).is_some_and(|e| e.applies == day && e.is_applied(basis))
        };
        let mut events: Vec<EventIx> = named.filter(applies).copied().collect();
        events.sort_unstable();
        events.dedup();
        events
    }

    /// The passabilities of a segment, each with its first day and the day after its last.
    pub fn passages(
        &self,
        ix: SegmentIx,
        basis: Basis,
    ) -> impl Iterator<Item = (&Passage, Option<Day>, Option<Day>)> {
        let spans = self.layer(basis).passages.get(ix.pos()).map_or(&[][..], Vec::as_slice);
        let ends = spans.iter().skip(1).map(|span| span.from).chain([None]);
        spans.iter().zip(ends).map(|(span, until)| (&span.passage, span.from, until))
    }
}
