//! Who and what is named where: the events of an actor, the claims of a source, the tree of actors.

use crate::{
    atlas::Atlas,
    domain::{
        event::Claim,
        facts::Facts,
        ids::{ActorIx, EventIx, PlaceIx, RouteIx, SegmentIx, SourceIx},
        record::Record,
        source::Source,
    },
};

/// One claim: its event, and its position among the claims of that event.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct ClaimAt {
    /// The event.
    pub event: EventIx,
    /// The position.
    pub at: usize,
}

/// The index. Lists of events and claims stand in the order of events.
#[derive(Debug, Default)]
pub struct Named {
    below: Vec<Vec<ActorIx>>,
    above: Vec<Vec<ActorIx>>,
    events: Vec<Vec<EventIx>>,
    spoken: Vec<Vec<ClaimAt>>,
    media: Vec<Vec<SourceIx>>,
    claims: Vec<Vec<ClaimAt>>,
    along: Vec<Vec<SegmentIx>>,
    topmost: Vec<PlaceIx>,
}

impl Named {
    /// Reads the record once.
    #[must_use]
    pub fn of(record: &Record, facts: &Facts) -> Self {
        let actors = facts.sides.len();
        let mut named = Self {
            below: vec![Vec::new(); actors],
            above: Vec::new(),
            events: vec![Vec::new(); actors],
            spoken: vec![Vec::new(); actors],
            media: vec![Vec::new(); actors],
            claims: vec![Vec::new(); record.sources.len()],
            along: along(record, facts),
            topmost: topmost(record, facts),
        };
        named.read_actors(record, facts);
        named.read_sources(record, facts);
        named.read_events(record, facts);
        named
    }

    fn read_actors(&mut self, record: &Record, facts: &Facts) {
        let sides = &facts.sides;
        let mut parent = vec![None; sides.len()];
        for row in &record.actors {
            let Some(actor) = sides.by_id(&row.id) else { continue };
            // Where parents loop each is a side of its own.
            let above = row.parent_id.as_deref().and_then(|id| sides.by_id(id));
            let Some(above) = above.filter(|_| sides.side(actor) != actor) else { continue };
            push(&mut self.below, above.pos(), actor);
            if let Some(slot) = parent.get_mut(actor.pos()) {
                *slot = Some(above);
            }
        }
        let up = |actor: &ActorIx| parent.get(actor.pos()).copied().flatten();
        let line = |n| std::iter::successors(Some(ActorIx::at(n)), up).take(sides.len()).collect();
        self.above = (0..sides.len()).map(line).collect();
    }

    fn read_sources(&mut self, record: &Record, facts: &Facts) {
        for (n, row) in record.sources.iter().enumerate() {
            if let Some(actor) = row.affiliation.as_deref().and_then(|id| facts.sides.by_id(id)) {
                push(&mut self.media, actor.pos(), SourceIx::at(n));
            }
        }
    }

    fn read_events(&mut self, record: &Record, facts: &Facts) {
        let ids = record.sources.iter().enumerate().map(|(n, row)| (row.id.as_str(), n));
        let sources: std::collections::HashMap<&str, usize> = ids.collect();
        for (n, (fact, row)) in facts.events.iter().zip(&record.events).enumerate() {
            let event = EventIx::at(n);
            let mut actors: Vec<ActorIx> =
                fact.to.iter().chain(&fact.from).chain(&fact.participants).copied().collect();
            actors.sort_unstable();
            actors.dedup();
            for actor in actors {
                push(&mut self.events, actor.pos(), event);
            }
            for (at, claim) in row.claims.iter().enumerate() {
                let speaker = claim.speaker_actor.as_deref().and_then(|id| facts.sides.by_id(id));
                if let Some(speaker) = speaker {
                    push(&mut self.spoken, speaker.pos(), ClaimAt { event, at });
                }
                if let Some(source) = sources.get(claim.source.as_str()) {
                    push(&mut self.claims, *source, ClaimAt { event, at });
                }
            }
        }
    }

    /// The actors directly below one, in the order of their rows.
    #[must_use]
    pub fn below(&self, actor: ActorIx) -> &[ActorIx] {
        of(&self.below, actor.pos())
    }

    /// An actor and all above it, itself first.
    #[must_use]
    pub fn above(&self, actor: ActorIx) -> &[ActorIx] {
        of(&self.above, actor.pos())
    }

    /// An actor and all below it, to any depth, sorted.
    #[must_use]
    pub fn all_of(&self, actor: ActorIx) -> Vec<ActorIx> {
        let is_below = |(_, above): &(usize, &Vec<ActorIx>)| above.contains(&actor);
        let found = self.above.iter().enumerate().filter(is_below);
        found.map(|(n, _)| ActorIx::at(n)).collect()
    }

    /// The events in which one of these actors gains, loses or takes part; each once.
    #[must_use]
    pub fn events_of(&self, actors: &[ActorIx]) -> Vec<EventIx> {
        gathered(&self.events, actors)
    }

    /// The claims whose speaker belongs to one of these actors.
    #[must_use]
    pub fn spoken_by(&self, actors: &[ActorIx]) -> Vec<ClaimAt> {
        gathered(&self.spoken, actors)
    }

    /// The sources whose medium one of these actors is said to run.
    #[must_use]
    pub fn media_of(&self, actors: &[ActorIx]) -> Vec<SourceIx> {
        gathered(&self.media, actors)
    }

    /// What a source says.
    #[must_use]
    pub fn claims_of(&self, source: SourceIx) -> &[ClaimAt] {
        of(&self.claims, source.pos())
    }

    /// The segments of a route, in the order of their numbers on it.
    #[must_use]
    pub fn along(&self, route: RouteIx) -> &[SegmentIx] {
        of(&self.along, route.pos())
    }

    /// The topmost place that a place lies in; itself where it lies in none.
    #[must_use]
    pub fn topmost(&self, place: PlaceIx) -> PlaceIx {
        self.topmost.get(place.pos()).copied().unwrap_or(place)
    }
}

impl Atlas {
    /// Who and what is named where; made when first asked.
    #[must_use]
    pub fn named(&self) -> &Named {
        self.named.get_or_init(|| Named::of(&self.record, &self.facts))
    }

    /// A claim and the source that makes it.
    #[must_use]
    pub fn claim(&self, at: ClaimAt) -> Option<(&Claim, &Source)> {
        let claim = self.event_row(at.event)?.claims.get(at.at)?;
        Some((claim, self.source_row(self.source(&claim.source)?)?))
    }
}

fn of<T>(lists: &[Vec<T>], at: usize) -> &[T] {
    lists.get(at).map_or(&[], Vec::as_slice)
}

fn push<T>(lists: &mut [Vec<T>], at: usize, item: T) {
    if let Some(list) = lists.get_mut(at) {
        list.push(item);
    }
}

fn gathered<T: Copy + Ord>(lists: &[Vec<T>], actors: &[ActorIx]) -> Vec<T> {
    let mut found: Vec<T> = actors.iter().flat_map(|a| of(lists, a.pos())).copied().collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn along(record: &Record, facts: &Facts) -> Vec<Vec<SegmentIx>> {
    let mut numbered = vec![Vec::new(); record.routes.len()];
    for (n, segment) in facts.segments.iter().enumerate() {
        for (route, seq) in &segment.on {
            push(&mut numbered, route.pos(), (*seq, SegmentIx::at(n)));
        }
    }
    let sorted = numbered.into_iter().map(|mut list| {
        list.sort_unstable();
        list.into_iter().map(|(_, segment)| segment).collect()
    });
    sorted.collect()
}

fn topmost(record: &Record, facts: &Facts) -> Vec<PlaceIx> {
    let mut parent = vec![None; record.places.len()];
    for (n, inside) in facts.inside.iter().enumerate() {
        for place in inside {
            if let Some(slot) = parent.get_mut(place.pos()) {
                *slot = Some(PlaceIx::at(n));
            }
        }
    }
    // No chain is longer than this: it also ends one that runs in a ring.
    let longest = record.places.len().min(64);
    let up = |place: &PlaceIx| parent.get(place.pos()).copied().flatten();
    let top = |n| std::iter::successors(Some(PlaceIx::at(n)), up).take(longest).last();
    (0..record.places.len()).map(|n| top(n).unwrap_or(PlaceIx::at(n))).collect()
}
