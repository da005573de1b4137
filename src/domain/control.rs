//! Who controls a place or a segment: held by one, contested between several, or unknown.

use super::{ids::ActorIx, sides::Sides, words::words};

words! {
    /// The three states of control.
    ControlKind { Held = "held", Contested = "contested", Unknown = "unknown" }
}

/// Control of a place or a segment.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum Control {
    /// Nothing is known: never drawn as control (rule 5).
    #[default]
    Unknown,
    /// One actor holds it.
    Held(ActorIx),
    /// These actors fight for it; sorted by id, each once.
    Contested(Vec<ActorIx>),
}

impl Control {
    /// Contested between these actors.
    #[must_use]
    pub fn between(actors: impl IntoIterator<Item = ActorIx>) -> Self {
        let mut actors: Vec<ActorIx> = actors.into_iter().collect();
        actors.sort_unstable();
        actors.dedup();
        Self::Contested(actors)
    }

    /// Which of the three it is.
    #[must_use]
    pub fn kind(&self) -> ControlKind {
        match self {
            Self::Unknown => ControlKind::Unknown,
            Self::Held(_) => ControlKind::Held,
            Self::Contested(_) => ControlKind::Contested,
        }
    }

    /// The actor that holds it.
    #[must_use]
    pub fn holder(&self) -> Option<ActorIx> {
        if let Self::Held(actor) = self { Some(*actor) } else { None }
    }

    /// Who holds or contests it.
    #[must_use]
    pub fn actors(&self) -> &[ActorIx] {
        match self {
            Self::Unknown => &[],
            Self::Held(actor) => std::slice::from_ref(actor),
            Self::Contested(actors) => actors,
        }
    }

    /// Whether a side holds or contests it.
    #[must_use]
    pub fn involves(&self, side: ActorIx, sides: &Sides) -> bool {
        self.actors().iter().any(|a| sides.side(*a) == side)
    }

    /// Whether it is the same by side: who of a side holds or contests does not matter.
    #[must_use]
    pub fn same_by_side(&self, other: &Self, sides: &Sides) -> bool {
        let of = |control: &Self| {
            let mut found: Vec<_> = control.actors().iter().map(|a| sides.side(*a)).collect();
            found.sort_unstable();
            found.dedup();
            found
        };
        self.kind() == other.kind() && of(self) == of(other)
    }
}
