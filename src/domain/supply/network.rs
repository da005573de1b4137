//! The network of a side: what it can make of every segment, through all time.
//!
//! Made once for a side and a basis; a day is looked up, a period is swept by change days.

use super::{
    reading::View,
    usable::{Road, Usable},
};
use crate::domain::{
    day::Day,
    facts::Facts,
    ids::{ActorIx, SegmentIx},
    reports::RoadHistory,
    sweep::History,
    timeline::Timeline,
};

/// What a side can make of the segments, through all time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SideNetwork {
    /// The side.
    pub side: ActorIx,
    /// For each segment what it is from each day on; the first has no beginning. Never empty.
    spans: Vec<Vec<(Day, Usable)>>,
    /// Every change: day, segment, what it is from then on; by day, then segment.
    changes: Vec<(Day, SegmentIx, Usable)>,
    /// The days of the changes, rising, each once.
    days: Vec<Day>,
}

/// Before every day.
const BEGINNING: Day = Day(i32::MIN);

impl SideNetwork {
    /// Reads the network as a side.
    #[must_use]
    pub fn of(side: ActorIx, facts: &Facts, history: &History) -> Self {
        let view = |timeline| View::of(timeline, side, &facts.sides);
        let places: Vec<View<'_>> = history.places.iter().map(view).collect();
        let (silent, unreported) = (Timeline::default(), RoadHistory::default());
        let nowhere = view(&silent);
        let roads = facts.segments.iter().enumerate().map(|(n, segment)| {
            let own = view(history.segments.get(n).unwrap_or(&silent));
            let ends = segment.ends.map(|place| places.get(place.pos()).unwrap_or(&nowhere));
            let reports = history.roads.get(n).unwrap_or(&unreported);
            spans(&Road::new(side, &facts.sides, &own, ends, reports))
        });
        Self::with(side, roads.collect())
    }

    fn with(side: ActorIx, spans: Vec<Vec<(Day, Usable)>>) -> Self {
        let each = spans.iter().enumerate();
        let mut changes: Vec<(Day, SegmentIx, Usable)> = each
            .flat_map(|(n, spans)| {
                spans.iter().skip(1).map(move |(day, usable)| (*day, SegmentIx::at(n), *usable))
            })
            .collect();
        changes.sort_by_key(|(day, segment, _)| (*day, *segment));
        let mut days: Vec<Day> = changes.iter().map(|change| change.0).collect();
        days.dedup();
        Self { side, spans, changes, days }
    }

    /// The same with some segments alone; all others are never open.
    #[must_use]
    pub fn only(&self, segments: &[SegmentIx]) -> Self {
        let mut spans = vec![vec![(BEGINNING, Usable::default())]; self.spans.len()];
        for segment in segments {
            if let (Some(to), Some(from)) =
                (spans.get_mut(segment.pos()), self.spans.get(segment.pos()))
            {
                to.clone_from(from);
            }
        }
        Self::with(self.side, spans)
    }

    /// What the side can make of each segment on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Vec<Usable> {
        self.spans.iter().map(|spans| at(spans, day)).collect()
    }

    /// What the side can make of one segment on a day.
    #[must_use]
    pub fn segment(&self, segment: SegmentIx, day: Day) -> Usable {
        self.spans.get(segment.pos()).map(|spans| at(spans, day)).unwrap_or_default()
    }

    /// The days on which anything changes, rising, each once.
    #[must_use]
    pub fn days(&self) -> &[Day] {
        &self.days
    }

    /// Sweeps a period by its change days: `see` is called with its first day and with each day
    /// after it on which something changes, and with all segments as they then are.
    pub fn sweep(&self, start: Day, end: Day, mut see: impl FnMut(Day, &[Usable])) {
        let mut now = self.on(start);
        see(start, &now);
        let first = self.changes.partition_point(|change| change.0 <= start);
        let last = self.changes.partition_point(|change| change.0 < end);
        let changes = self.changes.get(first..last.max(first)).unwrap_or_default();
        for of_a_day in changes.chunk_by(|a, b| a.0 == b.0) {
            for (_, segment, usable) in of_a_day {
                if let Some(slot) = now.get_mut(segment.pos()) {
                    *slot = *usable;
                }
            }
            if let Some((day, ..)) = of_a_day.first() {
                see(*day, &now);
            }
        }
    }
}

fn at(spans: &[(Day, Usable)], day: Day) -> Usable {
    let next = spans.partition_point(|span| span.0 <= day);
    next.checked_sub(1).and_then(|n| spans.get(n)).map(|span| span.1).unwrap_or_default()
}

fn spans(road: &Road<'_>) -> Vec<(Day, Usable)> {
    let mut spans = vec![(BEGINNING, road.on(BEGINNING))];
    for day in road.days() {
        let usable = road.on(day);
        if spans.last().is_some_and(|last| last.1 != usable) {
            spans.push((day, usable));
        }
    }
    spans
}
