//! Where sources do not agree: on whether, on the day, on who. One line a question, above the events.

use maud::{Markup, html};

use super::{dates::Form, names, page::Page, state};
use crate::domain::{
    event::{Claim, EventKind, Stance},
    ids::EventIx,
};

/// The box, for what stands (`event` brought it) and what is claimed otherwise; empty where all agree.
#[must_use]
pub fn differ(page: &Page<'_>, event: Option<EventIx>, disputed_by: &[EventIx]) -> Markup {
    let standing: Vec<Markup> = event.map(|ix| on_event(page, ix)).unwrap_or_default();
    html! {
        @if !standing.is_empty() || !disputed_by.is_empty() {
            section.differ {
                p.differ-title { (page.lang.say("sources-differ")) }
                ul {
                    @for line in &standing { li { (line) } }
                    @for ix in disputed_by { li { (otherwise(page, *ix)) } }
                }
            }
        }
    }
}

/// The questions that sources answer differently about one event.
#[must_use]
pub fn on_event(page: &Page<'_>, ix: EventIx) -> Vec<Markup> {
    [on_day(page, ix), on_whether(page, ix)].into_iter().flatten().chain(on_who(page, ix)).collect()
}

/// An event that would make it otherwise: who says so, who denies it.
fn otherwise(page: &Page<'_>, ix: EventIx) -> Markup {
    let verification = page.atlas.facts.event(ix).map(|fact| fact.verification);
    html! {
        (names::event(page, ix))
        @if let Some(verification) = verification { " " (state::verification(page, verification)) }
        @for stance in Stance::ALL {
            @if let Some(said) = said(page, ix, *stance) { " " span.quiet { (said) } }
        }
    }
}

/// "asserted by A and B" of the claims of a stance; none where there is none.
fn said(page: &Page<'_>, ix: EventIx, stance: Stance) -> Option<Markup> {
    let row = page.atlas.event_row(ix)?;
    let publishers = publishers(page, row.claims.iter().filter(|claim| claim.stance == stance));
    (!publishers.is_empty()).then(|| {
        let who = names::list(page, publishers);
        page.lang.weave(&format!("differ-{stance}"), &[("who", who.into())])
    })
}

/// Whose claims they are, each publisher once.
fn publishers<'a>(page: &Page<'_>, claims: impl Iterator<Item = &'a Claim>) -> Vec<Markup> {
    let source = |claim: &Claim| page.atlas.source_row(page.atlas.source(&claim.source)?);
    let mut seen: Vec<&str> = Vec::new();
    for source in claims.filter_map(source) {
        if !seen.contains(&source.publisher.as_str()) {
            seen.push(&source.publisher);
        }
    }
    seen.into_iter().map(|name| html! { bdi { (name) } }).collect()
}

fn on_day(page: &Page<'_>, ix: EventIx) -> Option<Markup> {
    let row = page.atlas.event_row(ix)?;
    let other = row.claims.iter().filter_map(|claim| Some((claim, claim.date.as_ref()?)));
    let given: Vec<Markup> = other
        .filter(|(_, date)| **date != row.date)
        .map(|(claim, date)| {
            let who = names::list(page, publishers(page, std::iter::once(claim)));
            let date = page.lang.edtf(date, Form::Long);
            page.lang.weave("differ-gives", &[("who", who.into()), ("date", date.into())])
        })
        .collect();
    let here = page.lang.edtf(&row.date, Form::Long);
    (!given.is_empty()).then(|| {
        let values = [("date", here.into()), ("given", names::list(page, given).into())];
        page.lang.weave("differ-day", &values)
    })
}

fn on_whether(page: &Page<'_>, ix: EventIx) -> Option<Markup> {
    let against = [Stance::Denies, Stance::Doubts].map(|stance| said(page, ix, stance));
    let against: Vec<Markup> = against.into_iter().flatten().collect();
    (!against.is_empty()).then(|| {
        let said =
            html! { @for (n, said) in against.iter().enumerate() { @if n > 0 { " " } (said) } };
        page.lang.weave("differ-whether", &[("said", said.into())])
    })
}

/// The disputes over who took part.
fn on_who(page: &Page<'_>, ix: EventIx) -> Vec<Markup> {
    let Some(row) = page.atlas.event_row(ix) else { return Vec::new() };
    let about = page.atlas.record.events.iter().enumerate().filter(|(_, other)| {
        other.kind == EventKind::ParticipationDisputed && other.about.as_ref() == Some(&row.id)
    });
    about
        .map(|(n, _)| {
            let event = names::event(page, EventIx::at(n));
            page.lang.weave("differ-who", &[("event", event.into())])
        })
        .collect()
}
