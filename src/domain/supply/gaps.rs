//! The gaps of a period: when there was or may have been no way, where the last way was broken,
//! by whom and by which events (product.md §4).

use super::{
    answer::last_sure_way,
    cause::Cause,
    history::{Bounds, Interval},
    network::SideNetwork,
};
use crate::domain::{
    day::Day,
    facts::Facts,
    ids::{ActorIx, EventIx, PlaceIx, SegmentIx},
    sweep::History,
    words::Verification,
};

/// A run of days on which there was or may have been no way, clipped to the period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gap {
    /// Its first day.
    pub from: Day,
    /// The first day on which there was certainly no way; none without such a day.
    pub sure_from: Option<Day>,
    /// The day after the last on which there was certainly no way; none without such a day.
    pub sure_until: Option<Day>,
    /// The day after its last.
    pub until: Day,
    /// The days on which there was certainly no way; all its days.
    pub days: Bounds,
    /// The last day before it with a way even in the worst reading; none: none is on record, and
    /// so neither are segments, sides nor events.
    pub last: Option<Day>,
    /// The segments of the last sure way before it that are not open in the worst reading on
    /// some day of it, in the order of that way.
    pub segments: Vec<SegmentIx>,
    /// The sides that closed these segments.
    pub cut_by: Vec<ActorIx>,
    /// The reports and the events of control that did, in order.
    pub events: Vec<EventIx>,
    /// The weakest verification of these events; none without any.
    pub verification: Option<Verification>,
}

/// The gaps of a period, from its intervals.
#[must_use]
pub fn gaps(
    network: &SideNetwork,
    (facts, history): (&Facts, &History),
    ends: (PlaceIx, PlaceIx),
    intervals: &[Interval],
) -> Vec<Gap> {
    let runs = intervals.split(|interval| !interval.may_be_cut());
    runs.filter_map(|run| gap(network, (facts, history), ends, run)).collect()
}

fn gap(
    network: &SideNetwork,
    (facts, history): (&Facts, &History),
    ends: (PlaceIx, PlaceIx),
    run: &[Interval],
) -> Option<Gap> {
    let (from, until) = (run.first()?.from, run.last()?.until);
    let sure = || run.iter().filter(|interval| interval.is_cut());
    let (last, way) = last_sure_way(network, facts, ends, from).unzip();
    let way = way.map(|way| way.segments).unwrap_or_default();
    let mut cause = Cause::default();
    let mut closed =
        |segment: &SegmentIx| cause.add(*segment, network.side, (facts, history), (from, until));
    let segments: Vec<SegmentIx> = way.into_iter().filter(|segment| closed(segment)).collect();
    let Cause { by: cut_by, events } = cause.sorted();
    let verified = events.iter().filter_map(|event| facts.event(*event));
    Some(Gap {
        from,
        sure_from: sure().map(|interval| interval.from).next(),
        sure_until: sure().map(|interval| interval.until).next_back(),
        until,
        days: Bounds { min: sure().map(Interval::days).sum(), max: until.0 - from.0 },
        last,
        segments,
        cut_by,
        verification: verified.map(|event| event.verification).max(),
        events,
    })
}
