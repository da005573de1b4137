//! The supply questions, asked of an edition: plain values for pages and feed (rule 7).
//!
//! Every question names a side and a basis. An actor that is no side is asked as it is: whoever
//! reads addresses refuses it before (`Atlas::side`).

use super::{Atlas, layer::Layer};
use crate::domain::{
    as_of,
    day::Day,
    facts::Facts,
    ids::{ActorIx, EventIx, PlaceIx, RouteIx, SegmentIx},
    passability::Passage,
    supply::{self, Answer, CutOff, Gap, Interval, SideNetwork, Totals, Worse},
    sweep::History,
    words::Basis,
};

/// For whom a question is asked, and by which events.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct For {
    /// The side.
    pub side: ActorIx,
    /// The events that apply.
    pub basis: Basis,
}

/// Supply over a period.
#[derive(Clone, PartialEq, Debug)]
pub struct SupplyHistory {
    /// Every interval, without gap or overlap.
    pub intervals: Vec<Interval>,
    /// What they add up to.
    pub totals: Totals,
    /// The runs of days on which there was or may have been no way.
    pub gaps: Vec<Gap>,
}

/// A route over a period.
#[derive(Clone, PartialEq, Debug)]
pub struct RouteHistory<'a> {
    /// Its segments, in the order of their numbers on it.
    pub segments: Vec<(SegmentIx, Vec<RouteSpan<'a>>)>,
    /// From end to end over its own segments, as far as it has two ends.
    pub through: SupplyHistory,
}

/// The passability of a segment while it lasts, clipped to the period.
#[derive(Clone, PartialEq, Debug)]
pub struct RouteSpan<'a> {
    /// Its first day.
    pub from: Day,
    /// The day after its last.
    pub until: Day,
    /// What it is.
    pub passage: &'a Passage,
    /// The events behind it, as of its last day.
    pub events: Vec<EventIx>,
}

impl Atlas {
    /// The side with this id; none for an actor that belongs to another.
    #[must_use]
    pub fn side(&self, id: &str) -> Option<ActorIx> {
        let sides = &self.facts.sides;
        sides.by_id(id).filter(|actor| sides.side(*actor) == *actor)
    }

    /// The bases of a side on a day, as the record names them.
    #[must_use]
    pub fn bases(&self, side: ActorIx, day: Day) -> Vec<PlaceIx> {
        let id = self.facts.sides.id(side);
        let rows = self.record.bases.iter().filter(|base| {
            base.side == id
                && base.from.is_none_or(|from| from <= day)
                && base.until.is_none_or(|until| day < until)
        });
        let mut found: Vec<PlaceIx> = rows.filter_map(|base| self.place(&base.place)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether a way joins two different places on a day, and which.
    #[must_use]
    pub fn supply(&self, asked: For, ends: (PlaceIx, PlaceIx), day: Day) -> Option<Answer> {
        let (network, ..) = self.read(asked)?;
        Some(supply::answer(network, &self.facts, ends, day))
    }

    /// The same over a period: `start` is in it, `end` is not, and after `start`.
    #[must_use]
    pub fn supply_history(
        &self,
        asked: For,
        ends: (PlaceIx, PlaceIx),
        period: (Day, Day),
    ) -> Option<SupplyHistory> {
        let (network, of) = self.read(asked)?;
        Some(history(network, of, ends, period))
    }

    /// A route over a period: each segment, and the road from end to end for a side.
    #[must_use]
    pub fn route_history(
        &self,
        asked: For,
        route: RouteIx,
        period: (Day, Day),
    ) -> Option<RouteHistory<'_>> {
        let (network, of) = self.read(asked)?;
        let layer = self.layer(asked.basis);
        let segments = self.segments_of(route);
        let spans = |ix: &SegmentIx| (*ix, self.route_spans(layer, *ix, period));
        let alone = network.only(&segments);
        Some(RouteHistory {
            segments: segments.iter().map(spans).collect(),
            through: history(&alone, of, self.ends_of(route)?, period),
        })
    }

    /// The places that are cut off from these bases on a day.
    #[must_use]
    pub fn cut_off(&self, asked: For, bases: &[PlaceIx], day: Day) -> Option<Vec<CutOff>> {
        let (network, of) = self.read(asked)?;
        Some(supply::cut_off(network, of, bases, day))
    }

    /// What would be cut off from these bases on a day if a segment were cut as well.
    #[must_use]
    pub fn what_if_cut(
        &self,
        asked: For,
        bases: &[PlaceIx],
        day: Day,
        segment: SegmentIx,
    ) -> Option<Vec<Worse>> {
        let (network, of) = self.read(asked)?;
        Some(supply::what_if(network, of, bases, day, segment))
    }

    /// The places at the two ends of a route: where its first row begins and its last one leads.
    /// None for a route without rows.
    #[must_use]
    pub fn ends_of(&self, route: RouteIx) -> Option<(PlaceIx, PlaceIx)> {
        let id = &self.record.routes.get(route.pos())?.id;
        let rows = || self.record.segments.iter().filter(|row| row.route_id == *id);
        let first = rows().min_by_key(|row| row.seq)?;
        let last = rows().max_by_key(|row| row.seq)?;
        Some((self.place(&first.from_place)?, self.place(&last.to_place)?))
    }

    fn read(&self, asked: For) -> Option<(&SideNetwork, (&Facts, &History))> {
        let layer = self.layer(asked.basis);
        let network = layer.network(asked.side, &self.facts)?;
        Some((network, (&self.facts, &layer.history)))
    }

    fn route_spans<'a>(
        &'a self,
        layer: &'a Layer,
        ix: SegmentIx,
        (start, end): (Day, Day),
    ) -> Vec<RouteSpan<'a>> {
        let Some(spans) = layer.passages.get(ix.pos()) else { return Vec::new() };
        let next = spans.iter().skip(1).map(|span| span.from).chain([None]);
        let clipped = spans.iter().zip(next).filter_map(|(span, next)| {
            let from = span.from.map_or(start, |from| from.max(start));
            let until = next.map_or(end, |next| next.min(end));
            let last = until.plus(-1);
            let passage = &span.passage;
            let events =
                || as_of::grounds(ix, last, passage.basis, &self.facts, &layer.history).events;
            (from < until).then(|| RouteSpan { from, until, passage, events: events() })
        });
        clipped.collect()
    }
}

fn history(
    network: &SideNetwork,
    of: (&Facts, &History),
    ends: (PlaceIx, PlaceIx),
    period: (Day, Day),
) -> SupplyHistory {
    let intervals = supply::intervals(network, of.0, ends, period);
    SupplyHistory {
        totals: Totals::of(&intervals),
        gaps: supply::gaps(network, of, ends, &intervals),
        intervals,
    }
}
