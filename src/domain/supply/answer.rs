//! The supply question of a day: is there a way, which, and where is the last one broken (rule 7).

use super::{
    network::SideNetwork,
    usable::Usable,
    ways::{Way, Ways, joined, shortest, ways},
};
use crate::domain::{
    day::Day,
    facts::Facts,
    ids::{PlaceIx, SegmentIx},
    words::words,
};

words! {
    /// Whether a way joins two places for a side.
    Connected {
        /// Even in the worst reading.
        Yes = "yes",
        /// Only in the best reading.
        Possibly = "possibly",
        /// Not even in the best.
        No = "no",
        /// Not in the best, but segments of which nothing is known would complete one: no way is
        /// on record, which is not that none could pass.
        Unknown = "unknown",
    }
}

/// The answer for a day.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer {
    /// Whether there is a way.
    pub connected: Connected,
    /// The ways of the worst reading for `yes`, of the best for `possibly`, else none.
    pub ways: Option<Ways>,
    /// Where it is not `yes`: the last time that it was, if ever.
    pub last: Option<Last>,
}

/// The latest earlier day on which there was a way even in the worst reading.
#[derive(Clone, PartialEq, Debug)]
pub struct Last {
    /// That day.
    pub day: Day,
    /// The shortest way then.
    pub way: Way,
    /// What of it is not open on the day asked, in order: in the best reading, for `possibly` in
    /// the worst.
    pub broken_at: Vec<SegmentIx>,
}

/// Answers for two different places on a day.
#[must_use]
pub fn answer(
    network: &SideNetwork,
    facts: &Facts,
    (from, to): (PlaceIx, PlaceIx),
    day: Day,
) -> Answer {
    let now = network.on(day);
    let open = |segment, worst| is_open(&now, segment, worst);
    let connected = connected(facts, (from, to), &now);
    let ways = match connected {
        Connected::Yes => ways(facts, from, to, |segment| open(segment, true)),
        Connected::Possibly => ways(facts, from, to, |segment| open(segment, false)),
        Connected::No | Connected::Unknown => None,
    };
    let last = if connected == Connected::Yes {
        None
    } else {
        last_sure_way(network, facts, (from, to), day).map(|(last_day, way)| {
            let worst = connected == Connected::Possibly;
            let broken_at = way.segments.iter().copied().filter(|s| !open(*s, worst)).collect();
            Last { day: last_day, way, broken_at }
        })
    };
    Answer { connected, ways, last }
}

/// Whether a way joins two places over the segments as they are.
#[must_use]
pub(super) fn connected(
    facts: &Facts,
    (from, to): (PlaceIx, PlaceIx),
    now: &[Usable],
) -> Connected {
    let usable = |segment: SegmentIx| now.get(segment.pos()).copied().unwrap_or_default();
    if joined(facts, from, to, |segment| usable(segment).worst) {
        Connected::Yes
    } else if joined(facts, from, to, |segment| usable(segment).best) {
        Connected::Possibly
    } else if joined(facts, from, to, |segment| usable(segment).best || usable(segment).unknown) {
        Connected::Unknown
    } else {
        Connected::No
    }
}

/// The latest day before another on which there was a way even in the worst reading, and its
/// shortest way.
#[must_use]
pub(super) fn last_sure_way(
    network: &SideNetwork,
    facts: &Facts,
    (from, to): (PlaceIx, PlaceIx),
    before: Day,
) -> Option<(Day, Way)> {
    let days = network.days();
    let earlier = days.get(..days.partition_point(|day| *day < before)).unwrap_or_default();
    let mut end = before;
    for start in earlier.iter().rev() {
        let now = network.on(*start);
        let sure = |segment| is_open(&now, segment, true);
        if joined(facts, from, to, sure) {
            return Some((end.plus(-1), shortest(facts, from, to, sure)?));
        }
        end = *start;
    }
    None
}

fn is_open(now: &[Usable], segment: SegmentIx, worst: bool) -> bool {
    now.get(segment.pos()).is_some_and(|usable| if worst { usable.worst } else { usable.best })
}
