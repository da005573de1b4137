//! Places on roads that a side holds and that no way joins to its bases, since when, and what
//! would be cut off if one more segment were cut (rule 7).

use super::{network::SideNetwork, usable::Usable, ways::reached};
use crate::domain::{
    day::Day,
    facts::Facts,
    ids::{PlaceIx, SegmentIx},
    sweep::History,
};

/// A place that is cut off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CutOff {
    /// The place.
    pub place: PlaceIx,
    /// Whether only in the worst reading: in the best it is joined to a base.
    pub possibly: bool,
    /// The first day of the unbroken run on which it is cut off, possibly or not.
    pub since: Day,
}

/// A place that would be cut off, or more surely so, if a segment were cut.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Worse {
    /// The place.
    pub place: PlaceIx,
    /// Whether only in the worst reading.
    pub possibly: bool,
    /// Whether it is possibly cut off already.
    pub already_possibly: bool,
}

/// The places that are cut off on a day, in the order of places. The bases are those of that day:
/// they are kept for the days before it too.
#[must_use]
pub fn cut_off(
    network: &SideNetwork,
    (facts, history): (&Facts, &History),
    bases: &[PlaceIx],
    day: Day,
) -> Vec<CutOff> {
    let on = |day| listed(network, (facts, history), bases, day, &network.on(day));
    let mut found: Vec<CutOff> = each(&on(day), day);
    let mut running: Vec<usize> = (0..found.len()).collect();
    let mut change_days = changes(network, history, &found);
    change_days.retain(|change| *change <= day);
    // A run reaches back to the first change day on which it is still listed.
    for change in change_days.iter().rev() {
        if running.is_empty() {
            break;
        }
        let then = on(*change);
        running.retain(|n| {
            let Some(place) = found.get_mut(*n) else { return false };
            let still = then.get(place.place.pos()).is_some_and(Option::is_some);
            if still {
                place.since = *change;
            }
            still
        });
    }
    found
}

/// What would be cut off on a day if this segment were cut as well.
#[must_use]
pub fn what_if(
    network: &SideNetwork,
    (facts, history): (&Facts, &History),
    bases: &[PlaceIx],
    day: Day,
    segment: SegmentIx,
) -> Vec<Worse> {
    let mut usable = network.on(day);
    let before = listed(network, (facts, history), bases, day, &usable);
    if let Some(cut) = usable.get_mut(segment.pos()) {
        *cut = Usable::default();
    }
    let after = listed(network, (facts, history), bases, day, &usable);
    let worse = |(n, (before, after)): (usize, (&Option<bool>, &Option<bool>))| {
        let possibly = (*after)?;
        let already_possibly = *before == Some(true);
        (before != after).then_some(Worse { place: PlaceIx::at(n), possibly, already_possibly })
    };
    before.iter().zip(&after).enumerate().filter_map(worse).collect()
}

/// For each place whether it is cut off, and then whether only possibly.
fn listed(
    network: &SideNetwork,
    (facts, history): (&Facts, &History),
    bases: &[PlaceIx],
    day: Day,
    usable: &[Usable],
) -> Vec<Option<bool>> {
    let of = |segment: SegmentIx| usable.get(segment.pos()).copied().unwrap_or_default();
    let surely = reached(facts, bases, None, |segment| of(segment).worst);
    let possibly = reached(facts, bases, None, |segment| of(segment).best);
    let perhaps = reached(facts, bases, None, |segment| of(segment).best || of(segment).unknown);
    let is = |reached: &[bool], n: usize| reached.get(n).copied().unwrap_or_default();
    let one = |n: usize| {
        let held = history.places.get(n)?.control(day).holder()?;
        let on_road = facts.at_place.get(n).is_some_and(|segments| !segments.is_empty());
        if facts.sides.side(held) != network.side || !on_road || is(&surely, n) {
            return None;
        }
        let possibly = is(&possibly, n);
        (possibly || !is(&perhaps, n)).then_some(possibly)
    };
    (0..facts.at_place.len()).map(one).collect()
}

fn each(listed: &[Option<bool>], since: Day) -> Vec<CutOff> {
    let places = listed.iter().enumerate();
    let places = places.filter_map(|(n, cut_off)| Some((PlaceIx::at(n), (*cut_off)?)));
    places.map(|(place, possibly)| CutOff { place, possibly, since }).collect()
}

/// The days on which it may change that these places are cut off, rising, each once.
fn changes(network: &SideNetwork, history: &History, places: &[CutOff]) -> Vec<Day> {
    let timelines = places.iter().filter_map(|p| history.places.get(p.place.pos()));
    let held = timelines.flat_map(|timeline| timeline.states.iter().map(|state| state.from));
    let mut days: Vec<Day> = network.days().iter().copied().chain(held).collect();
    days.sort_unstable();
    days.dedup();
    days
}
