//! What one event makes of the control that stands (rule 3).
//!
//! Pure and without time: the same function moves the map, says what a dispute would change, and
//! will preview a draft.

use super::{control::Control, event::EventKind, facts::EventFact, ids::ActorIx, sides::Sides};

/// What an event does to a place or a segment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Effect {
    /// It changes nothing and confirms nothing.
    Nothing,
    /// It reports what stands already.
    Confirms,
    /// It brings another control.
    Brings(Control),
    /// As `Brings`, but not certain until something confirms it: a lasting report against what
    /// stood.
    BringsUnsure(Control),
}

/// What an event makes of the control that stands where it acts.
#[must_use]
pub fn effect(event: &EventFact, now: &Control, sides: &Sides) -> Effect {
    match event.kind {
        EventKind::Captured | EventKind::Recaptured => captured(event, now, sides),
        EventKind::Withdrew => withdrew(event, now, sides),
        EventKind::Contested => {
            let actors = event.to.iter().chain(&event.from).chain(&event.participants);
            brings(Control::between(actors.copied()), now, sides)
        }
        EventKind::Held => held(event, now, sides),
        _ => Effect::Nothing,
    }
}

/// Whether a full capture with a named loser also takes a place inside: one that the losing side
/// holds or contests.
#[must_use]
pub fn takes_inside(event: &EventFact, now: &Control, sides: &Sides) -> bool {
    takes_around(event) && event.from.is_some_and(|a| now.involves(sides.side(a), sides))
}

/// Whether an event also acts on the places inside those that it names.
#[must_use]
pub fn takes_around(event: &EventFact) -> bool {
    matches!(event.kind, EventKind::Captured | EventKind::Recaptured)
        && event.full
        && event.from.is_some()
}

fn brings(new: Control, now: &Control, sides: &Sides) -> Effect {
    if new.same_by_side(now, sides) { Effect::Confirms } else { Effect::Brings(new) }
}

fn captured(event: &EventFact, now: &Control, sides: &Sides) -> Effect {
    let Some(to) = event.to else { return Effect::Nothing };
    if event.full {
        return brings(Control::Held(to), now, sides);
    }
    let own = |actor: ActorIx| sides.side(actor) == sides.side(to);
    if now.holder().is_some_and(own) && event.from.is_none_or(own) {
        return Effect::Confirms;
    }
    let against: &[ActorIx] = match &event.from {
        Some(from) => std::slice::from_ref(from),
        None => now.actors(),
    };
    brings(Control::between(against.iter().copied().chain([to])), now, sides)
}

fn withdrew(event: &EventFact, now: &Control, sides: &Sides) -> Effect {
    if !event.full {
        return Effect::Nothing;
    }
    if let Some(heir) = event.to {
        return brings(Control::Held(heir), now, sides);
    }
    let Some(loser) = event.from.map(|a| sides.side(a)) else { return Effect::Nothing };
    if !now.involves(loser, sides) {
        return Effect::Nothing;
    }
    let left: Vec<ActorIx> =
        now.actors().iter().copied().filter(|a| sides.side(*a) != loser).collect();
    let one_side =
        left.iter().all(|a| left.first().is_some_and(|f| sides.side(*f) == sides.side(*a)));
    Effect::Brings(match left.first() {
        None => Control::Unknown,
        Some(first) if one_side => Control::Held(*first),
        Some(_) => Control::between(left),
    })
}

fn held(event: &EventFact, now: &Control, sides: &Sides) -> Effect {
    let Some(to) = event.to else { return Effect::Nothing };
    let new = Control::Held(to);
    if *now == Control::Unknown {
        Effect::Brings(new)
    } else if new.same_by_side(now, sides) {
        Effect::Confirms
    } else if event.full {
        Effect::BringsUnsure(new)
    } else {
        Effect::Nothing
    }
}
