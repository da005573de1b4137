//! Claims become a verification (rule 1).
//!
//! Nothing here knows of days or places: only who says what, whose report it is, for whom it
//! speaks.

use super::{
    event::{Event, Stance},
    ids::ActorIx,
    sides::Sides,
    source::{PublisherKind, Source},
    words::Verification,
};

/// One claim, seen by the rule.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// What it says.
    pub stance: Stance,
    /// Whose report it is: the claim's origin, else the source's, else the publisher.
    pub origin: &'a str,
    /// The sides that it speaks for: its speaker's, and, where it names no origin of its own,
    /// that of its source's affiliation.
    pub speaks_for: [Option<ActorIx>; 2],
    /// Whether it weighs: not a wiki's, not a map's.
    pub weighs: bool,
}

impl Voice<'_> {
    /// Whether it speaks for this side.
    #[must_use]
    pub fn is_for(&self, side: Option<ActorIx>) -> bool {
        side.is_some() && self.speaks_for.contains(&side)
    }
}

/// The voices of an event, in the order of its claims. `source` finds a source by its id.
pub fn voices<'a>(
    event: &'a Event,
    sides: &Sides,
    source: impl Fn(&str) -> Option<&'a Source>,
) -> Vec<Voice<'a>> {
    let hear = |claim: &'a super::event::Claim| {
        let source = source(&claim.source)?;
        let own_medium = source.affiliation.as_deref().filter(|_| claim.origin.is_none());
        Some(Voice {
            stance: claim.stance,
            origin: claim.origin.as_deref().unwrap_or_else(|| source.origin()),
            speaks_for: [
                claim.speaker_actor.as_deref().and_then(|id| sides.side_by_id(id)),
                own_medium.and_then(|id| sides.side_by_id(id)),
            ],
            weighs: !matches!(source.publisher_kind, PublisherKind::Wiki | PublisherKind::Map),
        })
    };
    event.claims.iter().filter_map(hear).collect()
}

/// What the voices make of an event by which side `gains` and side `loses`.
#[must_use]
pub fn verify(
    voices: &[Voice<'_>],
    gains: Option<ActorIx>,
    loses: Option<ActorIx>,
) -> Verification {
    let with = |stance| voices.iter().filter(move |v| v.stance == stance);
    if with(Stance::Asserts).next().is_none() {
        return Verification::Refuted;
    }
    let weighty = || with(Stance::Asserts).filter(|v| v.weighs);
    let by_gainer_alone = weighty().next().is_some() && weighty().all(|v| v.is_for(gains));
    let mut origins: Vec<&str> = weighty().map(|v| v.origin).collect();
    origins.sort_unstable();
    origins.dedup();
    let undenied = match (by_gainer_alone, origins.len()) {
        (true, _) => Verification::Claimed,
        (false, 2..) => Verification::Confirmed,
        (false, _) => Verification::Reported,
    };
    let denied = with(Stance::Denies).next().is_some();
    let only_loser_denies = with(Stance::Denies).all(|v| v.is_for(loses));
    if denied && !(undenied == Verification::Confirmed && only_loser_denies) {
        return Verification::Disputed;
    }
    undenied
}
