//! What an event changed on the map, before and after; or, in words, why it changed nothing.

use maud::{Markup, html};

use super::{marks, names, page::Page, state};
use crate::{
    atlas::outcomes::{AtPlace, Outcomes},
    domain::{
        event::{Assessment, EventKind},
        facts::EventFact,
        ids::EventIx,
        words::Verification,
    },
};

/// The section.
#[must_use]
pub fn section(page: &Page<'_>, ix: EventIx, fact: &EventFact) -> Markup {
    let outcomes = page.atlas.outcomes(ix, page.basis());
    html! {
        section {
            h2 { (page.lang.say("event-effect")) }
            @if outcomes.is_empty() {
                p.effect { (why_nothing(page, fact)) }
            } @else {
                ul.effects {
                    @for at in &outcomes.places { li { (at_place(page, at)) } }
                    (sieges(page, &outcomes))
                    @for road in &outcomes.roads {
                        li {
                            span.pair { (marks::road(page, road.before)) (arrow()) (marks::road(page, road.after)) }
                            span {
                                (names::segment(page, road.segment)) (page.lang.say("comma")) " "
                                span.what { (page.lang.weave("effect-before", &[("state", state::passage(page, road.before).into())])) }
                                " " (page.lang.weave("effect-after", &[("state", state::passage(page, road.after).into())]))
                            }
                        }
                    }
                    @for segment in &outcomes.repeated {
                        li {
                            span.pair {}
                            span { (names::segment(page, *segment)) (page.lang.say("comma")) " " (page.lang.say("effect-repeats")) }
                        }
                    }
                }
            }
        }
    }
}

fn at_place(page: &Page<'_>, at: &AtPlace) -> Markup {
    let after = state::control(page, &at.after);
    html! {
        span.pair {
            @if !at.confirms { (marks::control(page, &at.before)) (arrow()) }
            (marks::control(page, &at.after))
        }
        span {
            (names::place_at(page, at.place)) (page.lang.say("comma")) " "
            @if at.confirms {
                (page.lang.weave("effect-confirms", &[("state", after.into())]))
            } @else {
                span.what { (page.lang.weave("effect-before", &[("state", state::control(page, &at.before).into())])) }
                " " (page.lang.weave("effect-after", &[("state", after.into())]))
            }
        }
    }
}

fn sieges(page: &Page<'_>, outcomes: &Outcomes<'_>) -> Markup {
    html! {
        @for (place, on) in &outcomes.sieges {
            li {
                span.pair {}
                span {
                    (names::place_at(page, *place)) (page.lang.say("comma")) " "
                    (page.lang.say(if *on { "effect-siege" } else { "effect-siege-lifted" }))
                }
            }
        }
    }
}

/// The first reason that fits.
fn why_nothing(page: &Page<'_>, fact: &EventFact) -> String {
    let key = match (fact.is_applied(page.basis()), fact.kind) {
        (false, _) if fact.assessment == Some(Assessment::Rejected) => "effect-none-rejected",
        (false, _) if fact.verification == Verification::Refuted => "effect-none-refuted",
        (false, _) if fact.verification == Verification::Claimed => "effect-none-claimed",
        (false, _) => "effect-none-disputed",
        (true, EventKind::Withdrew) if !fact.full => "effect-none-partial",
        (
            true,
            EventKind::Captured
            | EventKind::Recaptured
            | EventKind::Withdrew
            | EventKind::Held
            | EventKind::Contested
            | EventKind::RouteCut
            | EventKind::RouteReopened
            | EventKind::SiegeBegun
            | EventKind::SiegeLifted,
        ) => "effect-none-stands",
        (true, _) => "effect-none-kind",
    };
    page.lang.say(key)
}

fn arrow() -> Markup {
    html! {
        svg.arrow width="10" height="8" viewBox="0 0 10 8" aria-hidden="true" {
            path d="M0 4H9M6 1L9 4L6 7" {}
        }
    }
}
