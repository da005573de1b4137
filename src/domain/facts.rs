//! The record as the rules read it: texts become numbers, events stand in the order in which they apply.

use std::collections::HashMap;

use super::{
    day::Day,
    event::{Assessment, Event, EventKind, Extent},
    ids::{ActorIx, EventIx, PlaceIx, RouteIx, SegmentIx},
    network::{Roads, Segment, each_once},
    record::Record,
    sides::Sides,
    verification,
    words::{Basis, Verification},
};

/// An event as the rules read it.
#[derive(Debug, Clone)]
pub struct EventFact {
    /// What happened.
    pub kind: EventKind,
    /// Of the whole, or of a part.
    pub full: bool,
    /// The day by which it is ordered and from which it applies (rule 4).
    pub applies: Day,
    /// Its earliest day, none where open.
    pub earliest: Option<Day>,
    /// Its latest day, none where open.
    pub latest: Option<Day>,
    /// Who gains.
    pub to: Option<ActorIx>,
    /// Who loses.
    pub from: Option<ActorIx>,
    /// Who else took part.
    pub participants: Vec<ActorIx>,
    /// The places that it names, each once.
    pub places: Vec<PlaceIx>,
    /// The segments that it names, or those of the whole route; each once.
    pub segments: Vec<SegmentIx>,
    /// What its claims make of it.
    pub verification: Verification,
    /// An editor's judgement.
    pub assessment: Option<Assessment>,
}

impl EventFact {
    /// Whether it moves the map on this basis (rule 2).
    #[must_use]
    pub fn is_applied(&self, basis: Basis) -> bool {
        match (self.assessment, self.verification) {
            (Some(Assessment::Rejected), _) => false,
            (Some(Assessment::Accepted), _) => true,
            (None, Verification::Confirmed | Verification::Reported) => true,
            (None, Verification::Claimed | Verification::Disputed) => basis == Basis::Claimed,
            (None, Verification::Refuted) => false,
        }
    }

    /// Whether it is drawn as a claim beside the state that stands: claimed or disputed, and
    /// neither applied nor rejected.
    #[must_use]
    pub fn is_beside(&self, basis: Basis) -> bool {
        matches!(self.verification, Verification::Claimed | Verification::Disputed)
            && self.assessment.is_none()
            && !self.is_applied(basis)
    }

    /// The day from which what it confirms is certain: its latest day, of a lasting report its
    /// first (rule 3).
    #[must_use]
    pub fn confirms_from(&self) -> Option<Day> {
        if self.kind == EventKind::Held { Some(self.applies) } else { self.latest }
    }
}

/// Everything that the rules read, resolved.
#[derive(Debug, Default)]
pub struct Facts {
    /// The actors and their sides.
    pub sides: Sides,
    /// The places directly inside each place.
    pub inside: Vec<Vec<PlaceIx>>,
    /// The segments, in the order of their first rows.
    pub segments: Vec<Segment>,
    /// The segments that meet at each place.
    pub at_place: Vec<Vec<SegmentIx>>,
    /// The events, in the order in which they apply.
    pub events: Vec<EventFact>,
}

impl Facts {
    /// Resolves a record whose events are sorted (`Record::sort_events`). References that lead
    /// nowhere are left out: whoever accepts rows has refused them before.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let ids = Ids::of(record);
        let sides = Sides::of(record);
        let mut inside = vec![Vec::new(); record.places.len()];
        for (n, place) in record.places.iter().enumerate() {
            if let Some(parent) = place.parent_id.as_deref().and_then(|id| ids.place(id))
                && let Some(list) = inside.get_mut(parent.pos())
            {
                list.push(PlaceIx::at(n));
            }
        }
        let roads = Roads::of(record, &ids.places, &ids.routes);
        let events = record.events.iter().map(|e| ids.event(e, &sides, &roads, record)).collect();
        let mut at_place = vec![Vec::new(); record.places.len()];
        for (n, segment) in roads.segments.iter().enumerate() {
            for end in segment.ends {
                if let Some(list) = at_place.get_mut(end.pos()) {
                    list.push(SegmentIx::at(n));
                }
            }
        }
        Self { sides, inside, segments: roads.segments, at_place, events }
    }

    /// The event at an index.
    #[must_use]
    pub fn event(&self, ix: EventIx) -> Option<&EventFact> {
        self.events.get(ix.pos())
    }

    /// The places inside a place, to any depth, without itself.
    #[must_use]
    pub fn within(&self, place: PlaceIx) -> Vec<PlaceIx> {
        let mut found = self.inside.get(place.pos()).cloned().unwrap_or_default();
        let mut next = 0;
        while let Some(&at) = found.get(next) {
            let deeper = self.inside.get(at.pos()).into_iter().flatten().copied();
            let new: Vec<_> = deeper.filter(|p| *p != place && !found.contains(p)).collect();
            found.extend(new);
            next += 1;
        }
        found
    }
}

/// Where each id stands.
struct Ids<'a> {
    places: HashMap<&'a str, PlaceIx>,
    routes: HashMap<&'a str, RouteIx>,
    sources: HashMap<&'a str, usize>,
}

impl<'a> Ids<'a> {
    fn of(record: &'a Record) -> Self {
        let places = record.places.iter().enumerate();
        let routes = record.routes.iter().enumerate();
        let sources = record.sources.iter().enumerate();
        Self {
            places: places.map(|(n, p)| (p.id.as_str(), PlaceIx::at(n))).collect(),
            routes: routes.map(|(n, r)| (r.id.as_str(), RouteIx::at(n))).collect(),
            sources: sources.map(|(n, s)| (s.id.as_str(), n)).collect(),
        }
    }

    fn place(&self, id: &str) -> Option<PlaceIx> {
        self.places.get(id).copied()
    }

    fn event(&self, event: &Event, sides: &Sides, roads: &Roads, record: &Record) -> EventFact {
        let actor = |id: &Option<String>| id.as_deref().and_then(|id| sides.by_id(id));
        let (to, from) = (actor(&event.actor_to), actor(&event.actor_from));
        let source = |id: &str| self.sources.get(id).and_then(|n| record.sources.get(*n));
        let voices = verification::voices(event, sides, source);
        let side = |actor: Option<ActorIx>| actor.map(|a| sides.side(a));
        let route = event.route.as_deref().and_then(|id| self.routes.get(id).copied());
        EventFact {
            kind: event.kind,
            full: event.extent == Extent::Full,
            applies: event.date.applies(),
            earliest: event.date.earliest(),
            latest: event.date.latest(),
            to,
            from,
            participants: event.participants.iter().filter_map(|id| sides.by_id(id)).collect(),
            places: each_once(event.places.iter().filter_map(|id| self.place(id))),
            segments: route.map(|r| roads.named(r, &event.segments)).unwrap_or_default(),
            verification: verification::verify(&voices, side(to), side(from)),
            assessment: event.assessment,
        }
    }
}
