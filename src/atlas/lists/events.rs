//! The chronology: the events that fit some filters, and how many would fit each other value.

use std::collections::BTreeMap;

use super::{judge::Judged, texts::Wanted};
use crate::{
    atlas::Atlas,
    domain::{
        day::Day,
        event::EventKind,
        facts::EventFact,
        ids::{ActorIx, EventIx, PlaceIx, RouteIx},
        words::{Verification, words},
    },
};

words! {
    /// What an actor does in an event.
    Role { Gains = "gains", Loses = "loses", TookPart = "took_part", Speaks = "speaks" }
}

impl Role {
    /// The actors of an event in this role; of `Speaks` none, that is a matter of claims.
    pub fn actors(self, fact: &EventFact) -> &[ActorIx] {
        match self {
            Self::Gains => fact.to.as_slice(),
            Self::Loses => fact.from.as_slice(),
            Self::TookPart => &fact.participants,
            Self::Speaks => &[],
        }
    }
}

/// What the events must be; none: anything.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EventFilter {
    /// It or one below it gains, loses or takes part.
    pub actor: Option<ActorIx>,
    /// In this role alone.
    pub role: Option<Role>,
    /// At this place or inside it.
    pub place: Option<PlaceIx>,
    /// On a segment of this route.
    pub route: Option<RouteIx>,
    /// Of this kind.
    pub kind: Option<EventKind>,
    /// Verified so.
    pub verification: Option<Verification>,
    /// Not over before this day.
    pub from: Option<Day>,
    /// Begun by this day.
    pub to: Option<Day>,
    /// These words in a summary.
    pub text: Wanted,
}

/// What fits, and the counts of each value of the filters.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EventsFound {
    /// The events, the newest first.
    pub events: Vec<EventIx>,
    /// By kind.
    pub kinds: BTreeMap<EventKind, usize>,
    /// By verification.
    pub verifications: BTreeMap<Verification, usize>,
    /// By actor, those above it included.
    pub actors: BTreeMap<ActorIx, usize>,
    /// By route.
    pub routes: BTreeMap<RouteIx, usize>,
}

/// The positions of the filters that have counts; days and text share the last.
const ACTOR: usize = 0;
const ROUTE: usize = 1;
const KIND: usize = 2;
const VERIFICATION: usize = 3;

impl Atlas {
    /// The events that fit a filter.
    #[must_use]
    pub fn chronology(&self, filter: &EventFilter) -> EventsFound {
        let judge = Judge::of(self, filter);
        let mut found = EventsFound::default();
        for (n, fact) in self.facts.events.iter().enumerate().rev() {
            let ix = EventIx::at(n);
            let judged = judge.judge(ix, fact);
            if judged.is_out() || !judge.has_text(ix) {
                continue;
            }
            if judged.fits() {
                found.events.push(ix);
            }
            if judged.fits_but(KIND) {
                *found.kinds.entry(fact.kind).or_default() += 1;
            }
            if judged.fits_but(VERIFICATION) {
                *found.verifications.entry(fact.verification).or_default() += 1;
            }
            if judged.fits_but(ACTOR) {
                judge.count_actors(ix, fact, &mut found.actors);
            }
            if judged.fits_but(ROUTE) {
                self.count_routes(fact, &mut found.routes);
            }
        }
        found
    }

    fn count_routes(&self, fact: &EventFact, counts: &mut BTreeMap<RouteIx, usize>) {
        let on = fact.segments.iter().filter_map(|s| self.facts.segments.get(s.pos()));
        let mut routes: Vec<RouteIx> = on.flat_map(|s| s.on.iter().map(|(r, _)| *r)).collect();
        routes.sort_unstable();
        routes.dedup();
        for route in routes {
            *counts.entry(route).or_default() += 1;
        }
    }
}

/// A filter with its ids spread out, so that an event is judged without a search.
struct Judge<'a> {
    atlas: &'a Atlas,
    filter: &'a EventFilter,
    actors: Vec<ActorIx>,
    places: Option<Vec<bool>>,
    segments: Option<Vec<bool>>,
    /// For the role of speaker: by event, whose claims they are.
    speakers: Option<Vec<Vec<ActorIx>>>,
}

impl<'a> Judge<'a> {
    fn of(atlas: &'a Atlas, filter: &'a EventFilter) -> Self {
        let named = atlas.named();
        let segments = |route| {
            let mut marked = vec![false; atlas.facts.segments.len()];
            for segment in named.along(route) {
                marked.get_mut(segment.pos()).into_iter().for_each(|slot| *slot = true);
            }
            marked
        };
        Self {
            actors: filter.actor.map(|actor| named.all_of(actor)).unwrap_or_default(),
            places: filter.place.map(|place| atlas.inside(place)),
            segments: filter.route.map(segments),
            speakers: (filter.role == Some(Role::Speaks)).then(|| speakers(atlas)),
            atlas,
            filter,
        }
    }

    fn judge(&self, ix: EventIx, fact: &EventFact) -> Judged<6> {
        let filter = self.filter;
        let mut actors = Self::roles(filter.role).flat_map(|role| self.in_role(role, ix, fact));
        let actor = match (filter.actor, filter.role) {
            (None, None) => true,
            (None, Some(_)) => actors.next().is_some(),
            (Some(_), _) => actors.any(|a| self.actors.binary_search(a).is_ok()),
        };
        let ends = fact.latest.is_none_or(|latest| filter.from.is_none_or(|from| from <= latest));
        Judged([
            actor,
            any_marked(self.segments.as_deref(), fact.segments.iter().map(|s| s.pos())),
            filter.kind.is_none_or(|kind| kind == fact.kind),
            filter.verification.is_none_or(|v| v == fact.verification),
            any_marked(self.places.as_deref(), fact.places.iter().map(|p| p.pos())),
            ends && filter.to.is_none_or(|to| fact.applies <= to),
        ])
    }

    fn has_text(&self, ix: EventIx) -> bool {
        let wanted = &self.filter.text;
        wanted.is_empty() || wanted.is_in(self.atlas.texts.event(&self.atlas.record, ix))
    }

    /// Counts the actors of an event in the role asked, with those above them, each once.
    fn count_actors(&self, ix: EventIx, fact: &EventFact, counts: &mut BTreeMap<ActorIx, usize>) {
        let named = self.atlas.named();
        let roles = Self::roles(self.filter.role);
        let actors = roles.flat_map(|role| self.in_role(role, ix, fact));
        let mut all: Vec<ActorIx> = actors.flat_map(|a| named.above(*a)).copied().collect();
        all.sort_unstable();
        all.dedup();
        for actor in all {
            *counts.entry(actor).or_default() += 1;
        }
    }

    fn in_role<'f>(&'f self, role: Role, ix: EventIx, fact: &'f EventFact) -> &'f [ActorIx] {
        match (&self.speakers, role) {
            (Some(speakers), Role::Speaks) => speakers.get(ix.pos()).map_or(&[], Vec::as_slice),
            _ => role.actors(fact),
        }
    }

    /// The roles that count: the one asked, else all but the speaker's.
    fn roles(asked: Option<Role>) -> impl Iterator<Item = Role> {
        let all = [Role::Gains, Role::Loses, Role::TookPart];
        asked.into_iter().chain(all.into_iter().filter(move |_| asked.is_none()))
    }
}

/// Whether one of these is marked; where there are no marks anything is.
fn any_marked(marks: Option<&[bool]>, mut at: impl Iterator<Item = usize>) -> bool {
    marks.is_none_or(|marks| at.any(|n| marks.get(n) == Some(&true)))
}

fn speakers(atlas: &Atlas) -> Vec<Vec<ActorIx>> {
    let by_id = |id: &str| atlas.facts.sides.by_id(id);
    let of = |row: &crate::domain::event::Event| {
        row.claims.iter().filter_map(|claim| by_id(claim.speaker_actor.as_deref()?)).collect()
    };
    atlas.record.events.iter().map(of).collect()
}
