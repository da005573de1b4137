//! What the events of one basis make of the record: timelines, passabilities, disputes, and the
//! indexes over them.

use std::sync::OnceLock;

use super::{fronts::Kept, holdings::Holding, series::Series};
use crate::domain::{
    as_of::{self, Beside},
    day::Day,
    facts::Facts,
    ids::{ActorIx, SegmentIx},
    passability::{self, PassageSpan},
    record::Record,
    supply::SideNetwork,
    sweep::{self, History},
    words::Basis,
};

/// The record on one basis.
#[derive(Debug)]
pub struct Layer {
    /// Timelines and reports.
    pub history: History,
    /// What is claimed beside them.
    pub beside: Beside,
    /// The passability of each segment through time.
    pub passages: Vec<Vec<PassageSpan>>,
    /// The days on which the control of a drawn place or the passability of a segment changes,
    /// certainty alone aside; rising, each once.
    pub change_days: Vec<Day>,
    pub(super) series: Series,
    /// The network as each side reads it, made when first asked for.
    networks: Vec<OnceLock<SideNetwork>>,
    pub(super) holdings: OnceLock<Vec<Vec<Holding>>>,
    /// The fronts and areas of days that were asked for.
    pub(super) fronts: Kept,
}

impl Layer {
    /// Applies the events of a basis and indexes what they make.
    #[must_use]
    pub fn build(record: &Record, facts: &Facts, basis: Basis) -> Self {
        let history = sweep::sweep(facts, basis);
        let segments = 0..facts.segments.len();
        let passages: Vec<_> =
            segments.map(|n| passability::spans(SegmentIx::at(n), facts, &history)).collect();
        let beside = as_of::beside(facts, &history, basis);
        Self {
            change_days: change_days(record, &history, &passages),
            series: Series::of(record, facts, &history),
            networks: (0..facts.sides.len()).map(|_| OnceLock::new()).collect(),
            holdings: OnceLock::new(),
            fronts: Kept::default(),
            beside,
            passages,
            history,
        }
    }

    /// The network as a side reads it; none if there is no such actor.
    #[must_use]
    pub fn network(&self, side: ActorIx, facts: &Facts) -> Option<&SideNetwork> {
        let kept = self.networks.get(side.pos())?;
        Some(kept.get_or_init(|| SideNetwork::of(side, facts, &self.history)))
    }

    /// The span of a segment's passability on a day, and the first day of the next.
    #[must_use]
    pub fn passage(&self, segment: SegmentIx, day: Day) -> Option<(&PassageSpan, Option<Day>)> {
        let spans = self.passages.get(segment.pos())?;
        let next = spans.partition_point(|s| s.from.is_none_or(|from| from <= day));
        let span = spans.get(next.checked_sub(1)?)?;
        Some((span, spans.get(next).and_then(|s| s.from)))
    }
}

fn change_days(record: &Record, history: &History, passages: &[Vec<PassageSpan>]) -> Vec<Day> {
    let drawn = record.places.iter().zip(&history.places).filter(|(place, _)| place.is_drawn());
    let places = drawn.flat_map(|(_, timeline)| timeline.spans().map(|(state, _)| state.from));
    let roads = passages.iter().flat_map(|spans| {
        let differ = spans.iter().zip(spans.iter().skip(1));
        differ.filter(|(a, b)| a.passage.differs(&b.passage)).filter_map(|(_, b)| b.from)
    });
    let mut days: Vec<Day> = places.chain(roads).collect();
    days.sort_unstable();
    days.dedup();
    days
}
