//! A list of events, the newest first, each with what its sources say and how it was judged.

use maud::{Markup, html};

use super::{dates::Form, marks, names, page::Page, state};
use crate::domain::{event::Stance, ids::EventIx};

/// The list. `events` in the order of the record.
#[must_use]
pub fn list(page: &Page<'_>, events: &[EventIx]) -> Markup {
    html! {
        @if events.is_empty() {
            p { (page.lang.say("events-none")) }
        } @else {
            ol.events { @for event in events.iter().rev() { (line(page, *event)) } }
        }
    }
}

/// One event of a list.
#[must_use]
pub fn line(page: &Page<'_>, ix: EventIx) -> Markup {
    line_with(page, ix, None)
}

/// One event of a list, with a word of what it is to the list.
#[must_use]
pub fn line_with(page: &Page<'_>, ix: EventIx, word: Option<&str>) -> Markup {
    let (Some(row), Some(fact)) = (page.atlas.event_row(ix), page.atlas.facts.event(ix)) else {
        return html! {};
    };
    let applied = fact.is_applied(page.basis());
    html! {
        li.beside[!applied] {
            span.when { (page.lang.edtf(&row.date, Form::Short)) }
            (marks::event(page, fact, applied))
            div {
                (names::event(page, ix))
                p.tally {
                    @if let Some(word) = word { b { (word) } " · " }
                    (page.lang.say(&format!("event-{}", row.kind))) " · " (tally(page, ix))
                    @if !applied { " · " (page.lang.say("event-not-applied")) }
                }
            }
            (state::verification(page, fact.verification))
        }
    }
}

/// How many sources assert, deny and doubt it.
fn tally(page: &Page<'_>, ix: EventIx) -> Markup {
    let Some(row) = page.atlas.event_row(ix) else { return html! {} };
    let count = |stance| row.claims.iter().filter(|claim| claim.stance == stance).count();
    let counts = Stance::ALL.iter().map(|stance| (stance, count(*stance)));
    html! {
        @for (n, (stance, count)) in counts.filter(|(_, count)| *count > 0).enumerate() {
            @if n > 0 { " · " }
            (marks::stance(*stance)) " "
            (page.lang.fill(&format!("tally-{stance}"), &[("count", count.into())]))
        }
    }
}
