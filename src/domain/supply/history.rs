//! Supply over a period: every interval, and what they add up to (rule 7).

use super::{
    answer::{Connected, connected},
    network::SideNetwork,
};
use crate::domain::{day::Day, facts::Facts, ids::PlaceIx};

/// An answer while it lasts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Interval {
    /// Whether there is a way.
    pub connected: Connected,
    /// Its first day.
    pub from: Day,
    /// The day after its last.
    pub until: Day,
}

/// A number that uncertain dates leave open: it lies within these bounds, both included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Bounds {
    /// At least.
    pub min: i32,
    /// At most.
    pub max: i32,
}

/// What the intervals of a period add up to. Unit: days, but for `cuts`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Totals {
    /// Runs of days without a way: the smaller and the greater of the number of runs of `no`
    /// days and of `no` and `possibly` days.
    pub cuts: Bounds,
    /// Days without a way: the `no` days; with the `possibly` days.
    pub days_cut: Bounds,
    /// The longest run of each.
    pub longest_cut: Bounds,
    /// The days of which it is unknown.
    pub days_unknown: i32,
    /// The days of the period.
    pub days: i32,
}

/// Every interval of a period between two different places, without gap or overlap; neighbours
/// differ. Swept by change days.
#[must_use]
pub fn intervals(
    network: &SideNetwork,
    facts: &Facts,
    ends: (PlaceIx, PlaceIx),
    (start, end): (Day, Day),
) -> Vec<Interval> {
    let mut found: Vec<Interval> = Vec::new();
    network.sweep(start, end, |day, now| {
        let connected = connected(facts, ends, now);
        match found.last_mut() {
            Some(last) if last.connected == connected => {}
            last => {
                if let Some(last) = last {
                    last.until = day;
                }
                found.push(Interval { connected, from: day, until: end });
            }
        }
    });
    found
}

impl Interval {
    /// How many days it has.
    #[must_use]
    pub fn days(&self) -> i32 {
        self.until.0 - self.from.0
    }

    /// Whether there was certainly no way.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.connected == Connected::No
    }

    /// Whether there may have been no way.
    #[must_use]
    pub fn may_be_cut(&self) -> bool {
        matches!(self.connected, Connected::No | Connected::Possibly)
    }
}

impl Totals {
    /// Adds the intervals of a period up.
    #[must_use]
    pub fn of(intervals: &[Interval]) -> Self {
        let (least, most) =
            (Runs::of(intervals, Interval::is_cut), Runs::of(intervals, Interval::may_be_cut));
        let unknown = intervals.iter().filter(|i| i.connected == Connected::Unknown);
        Self {
            cuts: Bounds { min: least.count.min(most.count), max: least.count.max(most.count) },
            days_cut: Bounds { min: least.days, max: most.days },
            longest_cut: Bounds { min: least.longest, max: most.longest },
            days_unknown: unknown.map(Interval::days).sum(),
            days: intervals.iter().map(Interval::days).sum(),
        }
    }
}

/// The runs of intervals of one sort.
#[derive(Default)]
struct Runs {
    count: i32,
    days: i32,
    longest: i32,
}

impl Runs {
    fn of(intervals: &[Interval], sort: fn(&Interval) -> bool) -> Self {
        let mut runs = Self::default();
        for run in intervals.split(|interval| !sort(interval)).filter(|run| !run.is_empty()) {
            let days = run.iter().map(Interval::days).sum();
            runs.count += 1;
            runs.days += days;
            runs.longest = runs.longest.max(days);
        }
        runs
    }
}
