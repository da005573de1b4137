//! What one event made of the map: which places and roads were other than before because of it.

use super::Atlas;
use crate::domain::{
    control::Control,
    ids::{EventIx, PlaceIx, SegmentIx},
    passability::Passage,
    words::Basis,
};

/// What an event brought or confirmed at a place.
#[derive(Clone, PartialEq, Debug)]
pub struct AtPlace {
    /// The place.
    pub place: PlaceIx,
    /// Who controlled it before.
    pub before: Control,
    /// Who controls it by this event.
    pub after: Control,
    /// Whether it only confirmed what stood.
    pub confirms: bool,
}

/// What an event changed on a road.
#[derive(Clone, PartialEq, Debug)]
pub struct OnRoad<'a> {
    /// The segment.
    pub segment: SegmentIx,
    /// The day before.
    pub before: &'a Passage,
    /// The day on which the event applies.
    pub after: &'a Passage,
}

/// All that an event made of the map.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Outcomes<'a> {
    /// Places, in recorded order; those inside of a captured one too.
    pub places: Vec<AtPlace>,
    /// Segments whose passability changed with it.
    pub roads: Vec<OnRoad<'a>>,
    /// Segments of which it repeated the standing report.
    pub repeated: Vec<SegmentIx>,
    /// Places where a siege began (`true`) or was lifted by it.
    pub sieges: Vec<(PlaceIx, bool)>,
}

impl Outcomes<'_> {
    /// Whether the map is as it would be without it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
            && self.roads.is_empty()
            && self.repeated.is_empty()
            && self.sieges.is_empty()
    }
}

impl Atlas {
    /// What an event made of the map on a basis.
    #[must_use]
    pub fn outcomes(&self, event: EventIx, basis: Basis) -> Outcomes<'_> {
        let Some(fact) = self.facts.event(event).filter(|fact| fact.is_applied(basis)) else {
            return Outcomes::default();
        };
        let history = &self.layer(basis).history;
        let mut found = Outcomes::default();
        for (n, timeline) in history.places.iter().enumerate() {
            for (at, state) in timeline.states.iter().enumerate() {
                let Some(position) = state.reports.iter().position(|r| r.event == event) else {
                    continue;
                };
                let before = at.checked_sub(1).and_then(|at| timeline.states.get(at));
                let before = before.map(|state| state.control.clone()).unwrap_or_default();
                let confirms = position > 0;
                found.places.push(AtPlace {
                    place: PlaceIx::at(n),
                    before: if confirms { state.control.clone() } else { before },
                    after: state.control.clone(),
                    confirms,
                });
            }
        }
        for place in &fact.places {
            let pressure = history.places.get(place.pos()).map_or(&[][..], |t| &t.pressure);
            let change = pressure.iter().find(|(day, _)| *day == fact.applies);
            let own = matches!(
                fact.kind,
                crate::domain::event::EventKind::SiegeBegun
                    | crate::domain::event::EventKind::SiegeLifted
            );
            found.sieges.extend(change.filter(|_| own).map(|(_, on)| (*place, *on)));
        }
        self.roads_of(event, basis, &mut found);
        found
    }

    fn roads_of<'a>(&'a self, event: EventIx, basis: Basis, found: &mut Outcomes<'a>) {
        let (Some(fact), layer) = (self.facts.event(event), self.layer(basis)) else { return };
        let changed = found.places.iter().filter(|at| !at.confirms).map(|at| at.place);
        let at_ends = changed.filter_map(|place| self.facts.at_place.get(place.pos())).flatten();
        let mut segments: Vec<SegmentIx> = fact.segments.iter().chain(at_ends).copied().collect();
        segments.sort_unstable();
        segments.dedup();
        for segment in segments {
            let on = |day| layer.passage(segment, day).map(|(span, _)| &span.passage);
            let (Some(before), Some(after)) = (on(fact.applies.plus(-1)), on(fact.applies)) else {
                continue;
            };
            if before.differs(after) {
                found.roads.push(OnRoad { segment, before, after });
            } else if fact.segments.contains(&segment) {
                let reports =
                    layer.history.roads.get(segment.pos()).map_or(&[][..], |r| &r.reports);
                let told = reports.iter().any(|r| r.reports.iter().any(|one| one.event == event));
                found.repeated.extend(told.then_some(segment));
            }
        }
    }
}
