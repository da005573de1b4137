//! Claims in a line each, told from the source or from the speaker.

use maud::{Markup, html};

use super::{dates::Form, event_claims, names, page::Page, state};
use crate::{atlas::lists::ClaimAt, domain::event::Claim};

/// What a source says of one event: stance, the event, whom it quotes, whose report it is.
#[must_use]
pub fn of_source(page: &Page<'_>, at: ClaimAt) -> Markup {
    let Some((claim, source)) = page.atlas.claim(at) else { return html! {} };
    html! {
        li {
            (stance(page, claim)) " " (event_line(page, at))
            p.by { (event_claims::said_by(page, claim, source)) }
        }
    }
}

/// What was said by a speaker: stance, the event, the source that quotes it.
#[must_use]
pub fn by_speaker(page: &Page<'_>, at: ClaimAt) -> Markup {
    let Some((claim, source)) = page.atlas.claim(at) else { return html! {} };
    html! {
        li {
            (stance(page, claim)) " " (event_line(page, at))
            p.by { (names::source(page, source)) " · " (event_claims::said_by(page, claim, source)) }
        }
    }
}

fn stance(page: &Page<'_>, claim: &Claim) -> Markup {
    let doubtful = claim.stance != crate::domain::event::Stance::Asserts;
    html! { span.pill.warn[doubtful] { (page.lang.say(&format!("stance-{}", claim.stance))) } }
}

fn event_line(page: &Page<'_>, at: ClaimAt) -> Markup {
    let (Some(row), Some(fact)) =
        (page.atlas.event_row(at.event), page.atlas.facts.event(at.event))
    else {
        return html! {};
    };
    html! {
        (names::event(page, at.event)) " "
        span.by { (page.lang.edtf(&row.date, Form::Short)) } " "
        (state::verification(page, fact.verification))
    }
}
