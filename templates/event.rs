//! The page of an event: what, where, when, who; each claim by its stance; how it was judged and why.

use maud::{Markup, html};

use super::{
    dates::Form,
    layout::{self, Head},
    names::{self, Name},
    page::Page,
    state, why,
};
use crate::{
    domain::{
        event::{Claim, Event, EventKind, Stance},
        facts::EventFact,
        ids::{ActorIx, EventIx},
        source::Source,
    },
    paths::MapPage,
};

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, ix: EventIx) -> Markup {
    let (Some(row), Some(fact)) = (page.atlas.event_row(ix), page.atlas.facts.event(ix)) else {
        return html! {};
    };
    let kind = page.lang.say(&format!("event-{}", row.kind));
    let when = page.lang.edtf(&row.date, Form::Long);
    let summary = summary(page, row);
    let title = page.lang.fill("event-title", &[("kind", kind.into()), ("date", when.into())]);
    let description = page.of(
        row.summary_en.as_deref().unwrap_or(&title),
        row.summary_ar.as_deref().unwrap_or(&title),
    );
    let head = Head {
        title: title.clone(),
        description: description.to_owned(),
        tab: None,
        styles: &["css/table.css", "css/page.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                p.eyebrow { (title) }
                h1.sentence { (summary) }
                p { (state::verification(page, fact.verification)) }
                (facts(page, row, fact))
                section {
                    h2 { (page.lang.say("event-why")) }
                    ul.reasons { @for reason in why::reasons(page, ix) { li { (reason) } } }
                }
                section {
                    h2 { (page.lang.say("event-claims")) }
                    @for stance in Stance::ALL { (claims(page, row, *stance)) }
                }
            }
        },
    )
}

fn summary(page: &Page<'_>, row: &Event) -> Markup {
    names::either(page, row.summary_en.as_deref(), row.summary_ar.as_deref())
}

/// The fields of the event, as a list of names and values.
fn facts(page: &Page<'_>, row: &Event, fact: &EventFact) -> Markup {
    let actors = |of: &[ActorIx]| (!of.is_empty()).then(|| names::actors(page, of, Name::Whole));
    let places: Vec<Markup> = fact.places.iter().map(|ix| names::place_at(page, *ix)).collect();
    let segments: Vec<Markup> = fact.segments.iter().map(|ix| names::segment(page, *ix)).collect();
    let route = row.route.as_deref().and_then(|id| page.atlas.route(id));
    let several = |items: Vec<Markup>| (!items.is_empty()).then(|| names::list(page, items));
    let rows = [
        ("fact-what", Some(what(page, row.kind, fact.full))),
        ("fact-when", Some(when(page, row, fact))),
        ("fact-places", several(places)),
        ("fact-road", route.map(|ix| names::route(page, ix))),
        ("fact-segments", several(segments)),
        (gainer(row.kind), actors(fact.to.as_slice())),
        (loser(row.kind), actors(fact.from.as_slice())),
        ("fact-participants", actors(&fact.participants)),
        ("fact-about", row.about.as_deref().and_then(|id| about(page, id))),
        ("fact-note", row.note.as_deref().map(|note| html! { bdi dir="auto" { (note) } })),
    ];
    html! {
        dl.facts {
            @for (key, value) in rows {
                @if let Some(value) = value { div { dt { (page.lang.say(key)) } dd { (value) } } }
            }
        }
    }
}

fn what(page: &Page<'_>, kind: EventKind, full: bool) -> Markup {
    let word = page.lang.say(&format!("event-{kind}"));
    html! { (word) @if !full { (page.lang.say("comma")) " " (page.lang.say("extent-partial")) } }
}

/// In words, and as written; the words lead to the map of its first day.
fn when(page: &Page<'_>, row: &Event, fact: &EventFact) -> Markup {
    let map = page.link_on(fact.applies, MapPage { lang: page.lang });
    html! {
        a href=(map) { (page.lang.edtf(&row.date, Form::Long)) }
        " "
        code title=(page.lang.say("date-as-written")) dir="ltr" { (row.date) }
    }
}

fn about(page: &Page<'_>, id: &str) -> Option<Markup> {
    Some(names::event(page, page.atlas.event(id)?))
}

/// What the actor that an event is to did.
fn gainer(kind: EventKind) -> &'static str {
    match kind {
        EventKind::RouteCut => "fact-cutter",
        EventKind::RouteReopened => "fact-reopener",
        EventKind::Held => "fact-holder",
        _ => "fact-to",
    }
}

fn loser(kind: EventKind) -> &'static str {
    match kind {
        EventKind::RouteCut => "fact-cut-for",
        _ => "fact-from",
    }
}

fn claims(page: &Page<'_>, row: &Event, stance: Stance) -> Markup {
    let claims: Vec<&Claim> = row.claims.iter().filter(|claim| claim.stance == stance).collect();
    html! {
        @if !claims.is_empty() {
            h3 { (page.lang.fill(&format!("claims-{stance}"), &[("count", claims.len().into())])) }
            ul.claims { @for claim in claims { (claim_line(page, claim)) } }
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

/// The language of a source as an attribute: only as BCP 47 writes it, as a record may hold anything.
#[must_use]
pub fn language(source: &Source) -> Option<&str> {
    let is_tag = |tag: &&str| tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    source.language.as_deref().filter(is_tag)
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
        own_date.map(|date| lang.weave("claim-date", &[("date", date.into())])),
        Some(html! { (lang.say(&format!("publisher-{}", source.publisher_kind))) }),
        claim.note.as_deref().map(bdi),
    ];
    let parts: Vec<Markup> = parts.into_iter().flatten().collect();
    html! { @for (n, part) in parts.iter().enumerate() { @if n > 0 { " · " } (part) } }
}
