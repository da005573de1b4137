//! The claims about an event, by stance side by side: who says so, whose report it is, for whom it
//! speaks, its own day where that differs.

use maud::{Markup, html};

use super::{
    dates::Form,
    marks,
    names::{self, Name},
    page::Page,
};
use crate::domain::{
    event::{Claim, Event, Stance},
    source::Source,
};

/// A column for each stance that there is.
#[must_use]
pub fn by_stance(page: &Page<'_>, row: &Event) -> Markup {
    html! {
        div.stances { @for stance in Stance::ALL { (claims(page, row, *stance)) } }
    }
}

fn claims(page: &Page<'_>, row: &Event, stance: Stance) -> Markup {
    let claims: Vec<&Claim> = row.claims.iter().filter(|claim| claim.stance == stance).collect();
    html! {
        @if !claims.is_empty() {
            div.stance-part {
                h3 {
                    (marks::stance(stance)) " "
                    (page.lang.fill(&format!("claims-{stance}"), &[("count", claims.len().into())]))
                }
                ul.claims { @for claim in claims { (claim_line(page, claim)) } }
            }
        }
    }
}

fn claim_line(page: &Page<'_>, claim: &Claim) -> Markup {
    let Some(source) = page.atlas.source(&claim.source).and_then(|ix| page.atlas.source_row(ix))
    else {
        return html! {};
    };
    html! {
        li {
            p { b { (names::source(page, source)) } " " (title(source)) }
            p.by { (said_by(page, claim, source)) }
        }
    }
}

/// The title, as a link where the source has an address.
#[must_use]
pub fn title(source: &Source) -> Markup {
    let title = source.title.as_deref().or(source.url.as_deref()).unwrap_or_default();
    let lang = language(source).filter(|_| source.title.is_some());
    html! {
        @match source.url.as_deref().filter(|url| is_web(url)) {
            Some(url) => a href=(url) rel="external noopener noreferrer" lang=[lang] dir="auto" { (title) },
            None => bdi lang=[lang] dir="auto" { (title) },
        }
    }
}

/// The language of a source's title as an attribute: only as BCP 47 writes it, as a record may hold
/// anything; none for a title in brackets, which the compilers put in words of their own.
#[must_use]
pub fn language(source: &Source) -> Option<&str> {
    let is_tag = |tag: &&str| tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let own_words = source.title.as_deref().is_some_and(|title| title.starts_with(['(', '[']));
    source.language.as_deref().filter(is_tag).filter(|_| !own_words)
}

/// Whether an address is one that a page may link to.
#[must_use]
pub fn is_web(url: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| url.to_ascii_lowercase().starts_with(scheme))
}

/// When it was published, whose report it is, whom it quotes and for whom it speaks.
#[must_use]
pub fn said_by(page: &Page<'_>, claim: &Claim, source: &Source) -> Markup {
    let lang = page.lang;
    let bdi = |text: &str| html! { bdi dir="auto" { (text) } };
    let actor =
        |id: &str| {
            let ix = page.atlas.facts.sides.by_id(id)?;
            Some(lang.weave(
                "claim-speaks-for",
                &[("actor", names::actor(page, ix, Name::Whole).into())],
            ))
        };
    let published = source.published_on.as_ref().map(|date| lang.edtf(date, Form::Long));
    let own_date = claim.date.as_ref().map(|date| lang.edtf(date, Form::Long));
    let origin = claim.origin.as_deref().unwrap_or_else(|| source.origin());
    let relayed = (origin != source.publisher).then(|| bdi(origin));
    // Where a claim names an origin of its own the source's affiliation does not count.
    let medium = source.affiliation.as_deref().filter(|_| claim.origin.is_none());
    let parts = [
        published.map(|date| lang.weave("claim-published", &[("date", date.into())])),
        relayed.map(|origin| lang.weave("claim-origin", &[("origin", origin.into())])),
        claim
            .speaker
            .as_deref()
            .map(|s| lang.weave("claim-speaker", &[("speaker", bdi(s).into())])),
        claim.speaker_actor.as_deref().and_then(actor),
        medium.and_then(actor).filter(|_| claim.speaker_actor.as_deref() != medium),
        own_date.map(|date| html! { b { (lang.fill("claim-date", &[("date", date.into())])) } }),
        claim.credibility.map(|number| {
            html! { (lang.fill("claim-credibility", &[("number", number.to_string().into())])) }
        }),
        source.reliability.map(|grade| {
            html! { (lang.fill("claim-reliability", &[("grade", grade.to_string().into())])) }
        }),
        Some(html! { (lang.say(&format!("publisher-{}", source.publisher_kind))) }),
        claim.note.as_deref().map(bdi),
    ];
    let parts: Vec<Markup> = parts.into_iter().flatten().collect();
    html! { @for (n, part) in parts.iter().enumerate() { @if n > 0 { " · " } (part) } }
}
