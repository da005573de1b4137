//! An event: something that happened at places or on segments, and the claims about it.

use super::{edtf::Edtf, words::words};

words! {
    /// What happened (rule 3). The kinds after `siege_lifted` change nothing and are shown.
    EventKind {
        Captured = "captured", Recaptured = "recaptured", Withdrew = "withdrew", Held = "held",
        Contested = "contested", RouteCut = "route_cut", RouteReopened = "route_reopened",
        SiegeBegun = "siege_begun", SiegeLifted = "siege_lifted", Clash = "clash",
        ParticipationDisputed = "participation_disputed", Attack = "attack",
        Infiltration = "infiltration", Buildup = "buildup", Threat = "threat",
        BorderReached = "border_reached",
    }
}

words! {
    /// Whether the whole of the place changed, or a part.
    Extent { Full = "full", Partial = "partial" }
}

words! {
    /// An editor's judgement, which goes before the verification (rule 2).
    Assessment { Accepted = "accepted", Rejected = "rejected" }
}

words! {
    /// What a source says of an event.
    Stance { Asserts = "asserts", Denies = "denies", Doubts = "doubts" }
}

/// An event, as a row of `events.csv` with its rows of `claims.csv`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// What happened.
    pub kind: EventKind,
    /// The places where.
    pub places: Vec<String>,
    /// The route where.
    pub route: Option<String>,
    /// The segments, as `seq` of the route; none: the whole route.
    pub segments: Vec<u32>,
    /// Who gains, holds, cuts or reopens.
    pub actor_to: Option<String>,
    /// Who loses or leaves.
    pub actor_from: Option<String>,
    /// Who else took part.
    pub participants: Vec<String>,
    /// When.
    pub date: Edtf,
    /// How much of it.
    pub extent: Extent,
    /// Summary in English.
    pub summary_en: Option<String>,
    /// Summary in Arabic.
    pub summary_ar: Option<String>,
    /// An editor's judgement.
    pub assessment: Option<Assessment>,
    /// Why that judgement; there exactly where it is.
    pub assessment_note: Option<String>,
    /// Notes of the compilers.
    pub note: Option<String>,
    /// The event that this one is about, where it disputes who took part.
    pub about: Option<String>,
    /// What the sources say, in recorded order.
    pub claims: Vec<Claim>,
}

impl Event {
    /// Its date as the feed's `since`: as written, of a lasting report its start (product.md §4).
    #[must_use]
    pub fn since(&self) -> &str {
        if self.kind == EventKind::Held { self.date.start() } else { self.date.as_str() }
    }
}

/// What one source says of one event, as a row of `claims.csv`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim {
    /// The source.
    pub source: String,
    /// What it says.
    pub stance: Stance,
    /// Whom it quotes.
    pub speaker: Option<String>,
    /// The actor that the speaker belongs to.
    pub speaker_actor: Option<String>,
    /// Whose report it relays, where it is not the source's own.
    pub origin: Option<String>,
    /// The source's own day, where it differs; moves nothing.
    pub date: Option<Edtf>,
    /// Credibility on the Admiralty scale, 1 (confirmed) to 6 (cannot be judged).
    pub credibility: Option<u8>,
    /// Notes of the compilers.
    pub note: Option<String>,
}
