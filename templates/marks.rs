//! The marks of sides and roads as small pictures: shape, colour and dash by the table of the design.
//!
//! Colours are classes (`m-isis`), so that a theme changes them; a mark repeats what stands beside it
//! in words and is hidden from readers of the screen.

use maud::{Markup, html};

use super::{names, page::Page};
use crate::{
    atlas::PlaceOn,
    domain::{
        control::Control,
        event::{EventKind, Stance},
        facts::EventFact,
        ids::ActorIx,
        passability::Passage,
        words::{Certainty, Passability, PassabilityBasis},
    },
};

/// The mark of a place on a day, with its rings: claimed by another, besieged.
#[must_use]
pub fn place(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    svg(glyph(page, place))
}

/// The same without a picture around it, for a map: in a box of −12 to 12.
#[must_use]
pub fn glyph(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    let claimant = place.disputed_by.first().and_then(|e| page.atlas.facts.event(*e)?.to);
    let possible = place.certainty == Some(Certainty::Possible);
    html! {
        @if let Some(actor) = claimant {
            circle class=(format!("ring claimed m-{}", token(page, actor))) r="11.6" {}
        }
        @if place.besieged { circle.ring.besieged r="11.6" {} }
        (shapes(page, place.control, possible))
    }
}

/// The mark of a side where it is only claimed: hollow.
#[must_use]
pub fn claimed(page: &Page<'_>, side: ActorIx) -> Markup {
    svg(shapes(page, &Control::Held(side), true))
}

/// The mark of a control, before or after a change.
#[must_use]
pub fn control(page: &Page<'_>, control: &Control) -> Markup {
    svg(shapes(page, control, false))
}

/// The mark of a side.
#[must_use]
pub fn side(page: &Page<'_>, side: ActorIx) -> Markup {
    svg(shapes(page, &Control::Held(side), false))
}

/// The mark of contested places in general.
#[must_use]
pub fn contested() -> Markup {
    svg(wings(&["contested", "contested"]))
}

/// A tick, a cross or a wave: asserts, denies, doubts.
#[must_use]
pub fn stance(stance: Stance) -> Markup {
    let path = match stance {
        Stance::Asserts => "M2 7L5 10L10 3",
        Stance::Denies => "M3 3L9 9M9 3L3 9",
        Stance::Doubts => "M1 7Q3.5 3 6 6T11 5",
    };
    html! {
        svg class=(format!("stance {stance}")) width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" {
            path d=(path) {}
        }
    }
}

/// The mark of a passability: a piece of road, and for each side that it is cut for a ringed cross.
#[must_use]
pub fn road(page: &Page<'_>, passage: &Passage) -> Markup {
    let possible = passage.certainty == Some(Certainty::Possible);
    let ground = match (passage.passability, passage.basis) {
        (Passability::Contested, _) => "road-contested",
        (Passability::Unknown, _) => "road-unknown",
        (Passability::Cut, PassabilityBasis::Derived) => "road-cut derived",
        _ => "road-cut",
    };
    let open: Vec<&str> = passage.open_for.iter().map(|side| token(page, *side)).collect();
    let cut: Vec<&str> = passage.cut_for.iter().map(|side| token(page, *side)).collect();
    strip(html! {
        @if passage.passability == Passability::Contested || open.is_empty() {
            path class=(ground) d="M1 6H33" {}
        } @else {
            (open_line(&open))
        }
        @if possible { path.hollow d="M1 6H33" {} }
        @for (n, side) in cut.iter().enumerate() { (cross(side, n, cut.len())) }
    })
}

/// The mark of a state of roads in general, for the legend.
#[must_use]
pub fn road_kind(kind: Passability, open_for: &[&str]) -> Markup {
    strip(html! {
        @match kind {
            Passability::Open => (open_line(open_for)),
            Passability::Contested => path.road-contested d="M1 6H33" {},
            Passability::Cut => path.road-cut d="M1 6H33" {},
            Passability::Unknown => path.road-unknown d="M1 6H33" {},
        }
    })
}

/// What a mark says beside who holds it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// The state is possible.
    Possible,
    /// Another claims it.
    Claimed,
    /// It is besieged.
    Besieged,
}

impl Doubt {
    /// All of them, as the legend lists them.
    pub const ALL: [Self; 3] = [Self::Possible, Self::Claimed, Self::Besieged];

    /// The text of its row.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Possible => "legend-possible",
            Self::Claimed => "legend-claimed",
            Self::Besieged => "legend-besieged",
        }
    }
}

/// The mark of a doubt or of pressure in general, on the mark of a side.
#[must_use]
pub fn doubt(doubt: Doubt, token: &str) -> Markup {
    let possible = if doubt == Doubt::Possible { " possible" } else { "" };
    svg(html! {
        @if doubt == Doubt::Claimed { circle.ring.claimed.m-contested r="11.6" {} }
        @if doubt == Doubt::Besieged { circle.ring.besieged r="11.6" {} }
        path class=(format!("m-{token}{possible}")) d=(path(token)) {}
    })
}

/// The ringed cross in general: the ring is the side that a road is cut for.
#[must_use]
pub fn cut_for() -> Markup {
    strip(cross("unknown", 0, 1))
}

/// The mark of a front line in general, for the legend.
#[must_use]
pub fn front() -> Markup {
    strip(html! { path.front-line d="M1 7C9 1 24 11 33 5" {} })
}

/// The name of the colours of an actor's side.
#[must_use]
pub fn token(page: &Page<'_>, actor: ActorIx) -> &'static str {
    page.atlas.marks.mark(page.atlas.facts.sides.side(actor)).token
}

fn svg(inside: Markup) -> Markup {
    html! {
        svg.mark width="16" height="16" viewBox="-12 -12 24 24" aria-hidden="true" { (inside) }
    }
}

fn strip(inside: Markup) -> Markup {
    html! {
        svg.mark.strip width="34" height="12" viewBox="0 0 34 12" aria-hidden="true" { (inside) }
    }
}

fn shapes(page: &Page<'_>, control: &Control, possible: bool) -> Markup {
    match control {
        Control::Unknown => html! { path.m-unknown d=(path("unknown")) {} },
        Control::Held(actor) => {
            let token = token(page, *actor);
            let possible = if possible { " possible" } else { "" };
            html! {
                path class=(format!("m-{token}{possible}")) d=(path(token)) {}
                @if token == "other" { (short_name(page, *actor)) }
            }
        }
        Control::Contested(actors) => {
            let mut sides: Vec<&str> = actors.iter().map(|a| token(page, *a)).collect();
            sides.dedup();
            wings(&sides)
        }
    }
}

/// A bow-tie: a wing for each of two sides, a foot for a third.
fn wings(sides: &[&str]) -> Markup {
    const WINGS: [&str; 3] =
        ["M-9.5 -7.5L.4 0L-9.5 7.5Z", "M9.5 -7.5L-.4 0L9.5 7.5Z", "M-5 8.6L0 1.6L5 8.6Z"];
    html! {
        @for (side, wing) in sides.iter().zip(WINGS) {
            path class=(format!("m-{side}")) d=(wing) {}
        }
    }
}

/// The shape of a row of the table, in a box of −10 to 10.
fn path(token: &str) -> &'static str {
    match token {
        "opposition" => "M-7 -7H7V7H-7Z",
        "isis" => "M0 -9L9 7.4H-9Z",
        "sdf" => "M0 -9.6L9.6 0L0 9.6L-9.6 0Z",
        "aq" => "M0 9L9 -7.4H-9Z",
        "turkey" => "M0 -9.2L8.75 -2.84L5.41 7.44L-5.41 7.44L-8.75 -2.84Z",
        "us" => {
            "M0 -10.4L2.75 -3.79L9.89 -3.21L4.45 1.45L6.11 8.41L0 4.68L-6.11 8.41L-4.45 1.45\
             L-9.89 -3.21L-2.75 -3.79Z"
        }
        "unknown" => "M5.5 0A5.5 5.5 0 1 1 -5.5 0A5.5 5.5 0 1 1 5.5 0Z",
        "other" => "M9.5 0A9.5 9.5 0 1 1 -9.5 0A9.5 9.5 0 1 1 9.5 0Z",
        _ => "M8 0A8 8 0 1 1 -8 0A8 8 0 1 1 8 0Z",
    }
}

/// In the circle of a side for which no shape was left, its short name, pressed to fit.
fn short_name(page: &Page<'_>, actor: ActorIx) -> Markup {
    let name = names::actor_text(page, page.atlas.facts.sides.side(actor), names::Name::Short);
    let pressed = (name.chars().count() > 2).then_some("15");
    html! {
        text.m-name y="3.2" text-anchor="middle" textLength=[pressed]
            lengthAdjust=[pressed.map(|_| "spacingAndGlyphs")] { (name) }
    }
}

/// The mark of an event: a cross for a cut and a tick for a reopening, in the side that they are
/// for; else the side that gains, hollow where the event does not move the map; a dot where none
/// gains.
#[must_use]
pub fn event(page: &Page<'_>, fact: &EventFact, applied: bool) -> Markup {
    let class = |actor: Option<ActorIx>| {
        format!("cut-ring s-{}", actor.map_or("unknown", |actor| token(page, actor)))
    };
    match (fact.kind, fact.to) {
        (EventKind::RouteCut, _) => svg(html! {
            circle class=(class(fact.from)) r="9" {}
            path.cut-cross d="M-4 -4L4 4M4 -4L-4 4" {}
        }),
        (EventKind::RouteReopened, _) => svg(html! {
            circle class=(class(fact.to)) r="9" {}
            path.open-tick d="M-4.6 0L-1.4 3.6L4.8 -3.6" {}
        }),
        (_, Some(actor)) if applied => side(page, actor),
        (_, Some(actor)) => claimed(page, actor),
        (_, None) => svg(html! { circle.dot r="3.4" {} }),
    }
}

/// A solid line in the tones of the sides that can pass, each its part.
fn open_line(sides: &[&str]) -> Markup {
    let parts = sides.len().max(1);
    let end = |n: usize| 1 + 32 * n / parts;
    html! {
        @for (n, side) in sides.iter().enumerate() {
            path class=(format!("road-open s-{side}")) d=(format!("M{} 6H{}", end(n), end(n + 1))) {}
        }
    }
}

/// The cross of a cut; its ring is the side that it is cut for.
fn cross(side: &str, n: usize, of: usize) -> Markup {
    let x = 34 * (n + 1) / (of + 1);
    html! {
        circle class=(format!("cut-ring s-{side}")) cx=(x) cy="6" r="4.8" {}
        path.cut-cross d=(format!("M{} 3.8L{} 8.2M{} 3.8L{} 8.2", x - 2, x + 2, x + 2, x - 2)) {}
    }
}
