//! The page of a source: who published it, for whom it speaks, how far it is trusted, what it said.

use maud::{Markup, html};

use super::{
    claims,
    dates::Form,
    event_claims,
    filters::{Filters, Part},
    layout::{self, Head},
    names::{self, Name},
    page::Page,
    sources,
};
use crate::{
    domain::{event::Stance, ids::SourceIx, source::Source},
    paths::{Given, SourcePage, SourcesPage},
};

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, ix: SourceIx, part: Part) -> Markup {
    let Some(row) = page.atlas.source_row(ix) else { return html! {} };
    let lang = page.lang;
    let title = row.title.as_deref().unwrap_or(&row.id);
    let values = [("publisher", row.publisher.as_str().into()), ("title", title.into())];
    let head = Head {
        title: lang.fill("source-head", &values),
        description: lang.fill("source-description", &values),
        tab: None,
        styles: &["css/table.css", "css/page.css", "css/lists.css"],
        script: layout::PLAIN,
    };
    let given = Given::default();
    let path = SourcePage { lang, id: row.id.clone() };
    let filters = Filters::of(page, path, &given);
    let claims = page.atlas.named().claims_of(ix);
    let newest: Vec<_> = claims.iter().rev().copied().collect();
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                p.eyebrow { (lang.say("source")) " · " bdi dir="auto" { (row.publisher) } }
                h1.sentence {
                    @match row.title.as_deref() {
                        Some(title) => bdi lang=[event_claims::language(row)] dir="auto" { (title) },
                        None => bdi dir="auto" { (row.publisher) },
                    }
                }
                p.say { (sentence(page, ix)) }
                (facts(page, row))
                section {
                    h2 { (lang.say("source-said")) (filters.shown(part)) }
                    @if newest.is_empty() { p { (lang.say("source-no-claims")) } }
                    ul.claims { @for at in part.of(&newest) { (claims::of_source(page, *at)) } }
                    (filters.pager(part))
                }
            }
        },
    )
}

/// "It makes 3 claims: asserting 2 and denying 1."
fn sentence(page: &Page<'_>, ix: SourceIx) -> Markup {
    let lang = page.lang;
    let claims = page.atlas.named().claims_of(ix);
    let of = |stance: Stance| {
        let is = |claim: &&crate::atlas::lists::ClaimAt| {
            page.atlas.claim(**claim).is_some_and(|(claim, _)| claim.stance == stance)
        };
        claims.iter().filter(is).count()
    };
    let parts: Vec<Markup> = Stance::ALL
        .iter()
        .map(|stance| (stance, of(*stance)))
        .filter(|(_, count)| *count > 0)
        .map(|(stance, count)| {
            html! { (lang.fill(&format!("source-{stance}"), &[("count", count.into())])) }
        })
        .collect();
    html! {
        @if parts.is_empty() { (lang.say("source-no-claims")) }
        @else { (lang.weave("source-sentence", &[
            ("claims", lang.fill("count-claims", &[("count", claims.len().into())]).into()),
            ("parts", names::list(page, parts).into()),
        ])) }
    }
}

fn facts(page: &Page<'_>, row: &Source) -> Markup {
    let lang = page.lang;
    let auto = |text: &str| html! { bdi dir="auto" { (text) } };
    let actor = row.affiliation.as_deref().and_then(|id| page.atlas.facts.sides.by_id(id));
    let speaks = actor.map(|ix| {
        lang.weave("claim-speaks-for", &[("actor", names::actor(page, ix, Name::Whole).into())])
    });
    let by_it = Given::of([("publisher", Some(row.publisher.as_str()))]);
    let publisher =
        html! { a href=(by_it.link(page.keep, SourcesPage { lang })) { (auto(&row.publisher)) } };
    let date = row.published_on.as_ref().map(|date| {
        html! { (lang.edtf(date, Form::Long)) " " code title=(lang.say("date-as-written")) dir="ltr" { (date) } }
    });
    let rows = [
        ("sources-publisher", Some(publisher)),
        ("sources-kind", Some(html! { (lang.say(&format!("publisher-{}", row.publisher_kind))) })),
        ("sources-affiliation", speaks),
        ("sources-reliability", Some(trust(page, row))),
        ("source-origin", row.origin.as_deref().filter(|o| *o != row.publisher).map(auto)),
        (
            "sources-language",
            row.language.as_deref().map(|code| html! { (sources::language(lang, code)) }),
        ),
        ("sources-published", date),
        ("source-address", row.url.as_deref().map(address)),
        ("source-archived", row.archived_url.as_deref().map(address)),
        ("fact-note", row.notes.as_deref().map(auto)),
    ];
    html! {
        dl.facts {
            @for (key, value) in rows {
                @if let Some(value) = value { div { dt { (lang.say(key)) } dd { (value) } } }
            }
        }
    }
}

/// The grade in words, and why.
fn trust(page: &Page<'_>, row: &Source) -> Markup {
    html! {
        (sources::reliability(page, row.reliability()))
        @if row.reliability.is_none() { " " span.by { (page.lang.say("source-not-graded")) } }
        @if let Some(note) = &row.reliability_note { " " bdi dir="auto" { (note) } }
    }
}

/// An address, written out; a link where a page may link to it.
fn address(url: &str) -> Markup {
    html! {
        bdi dir="ltr" {
            @if event_claims::is_web(url) {
                a.address href=(url) rel="external noopener noreferrer" { (url) }
            } @else { (url) }
        }
    }
}
