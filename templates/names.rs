//! Names in two scripts, each marked with its language and kept apart from the text around it.

use maud::{Markup, html};

use super::page::Page;
use crate::{
    domain::{
        ids::{ActorIx, EventIx, PlaceIx, RouteIx, SegmentIx},
        place::Place,
        source::Source,
    },
    paths::{ActorPage, EventPage, Lang, PlacePage, RoutePage, SourcePage},
};

/// Which of an actor's names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Name {
    /// The house name.
    Whole,
    /// The short one, for tables, lists and marks.
    Short,
}

/// The name in the other script, after the page's own.
#[must_use]
pub fn other(page: &Page<'_>, en: &str, ar: &str) -> Markup {
    let lang = page.lang.other();
    let name = if lang == Lang::Ar { ar } else { en };
    html! { bdi.other lang=(lang) dir=(lang.dir()) { (name) } }
}

/// A text that stands in the record in one language or both: the page's own if there is one,
/// else the other, marked.
#[must_use]
pub fn either(page: &Page<'_>, en: Option<&str>, ar: Option<&str>) -> Markup {
    let (own, foreign) = if page.lang == Lang::En { (en, ar) } else { (ar, en) };
    let lang = page.lang.other();
    html! {
        @match (own, foreign) {
            (Some(own), _) => bdi { (own) },
            (None, Some(foreign)) => bdi lang=(lang) dir=(lang.dir()) { (foreign) },
            (None, None) => {}
        }
    }
}

/// An actor's name, linked to its page.
#[must_use]
pub fn actor(page: &Page<'_>, ix: ActorIx, name: Name) -> Markup {
    let id = page.atlas.facts.sides.id(ix).to_owned();
    let link = page.link(ActorPage { lang: page.lang, id });
    html! { a.name href=(link) { bdi { (actor_text(page, ix, name)) } } }
}

/// An actor's name alone, for where a link does not fit: a label, another link.
#[must_use]
pub fn actor_name(page: &Page<'_>, ix: ActorIx, name: Name) -> Markup {
    html! { bdi { (actor_text(page, ix, name)) } }
}

/// An actor's name as text.
#[must_use]
pub fn actor_text<'a>(page: &Page<'a>, ix: ActorIx, name: Name) -> &'a str {
    let Some(row) = page.atlas.actor_row(ix) else { return "" };
    let whole = page.of(&row.name_en, &row.name_ar);
    let short = if page.lang == Lang::En { &row.short_en } else { &row.short_ar };
    short.as_deref().filter(|_| name == Name::Short).unwrap_or(whole)
}

/// Several things in a row: "A", "A and B", "A, B and C".
#[must_use]
pub fn list(page: &Page<'_>, items: Vec<Markup>) -> Markup {
    let mut items = items.into_iter().rev();
    let Some(last) = items.next() else { return html! {} };
    let Some(before) = items.next() else { return last };
    let two = page.lang.weave("list-two", &[("first", before.into()), ("second", last.into())]);
    items.fold(two, |rest, first| {
        page.lang.weave("list-more", &[("first", first.into()), ("rest", rest.into())])
    })
}

/// Actors in a row.
#[must_use]
pub fn actors(page: &Page<'_>, actors: &[ActorIx], name: Name) -> Markup {
    list(page, actors.iter().map(|ix| actor(page, *ix, name)).collect())
}

/// The name of a place, linked to its page.
#[must_use]
pub fn place(page: &Page<'_>, place: &Place) -> Markup {
    let path = PlacePage { lang: page.lang, id: place.id.clone() };
    html! { a href=(page.link(path)) { bdi { (page.of(&place.name_en, &place.name_ar)) } } }
}

/// The name of the place at an index, linked.
#[must_use]
pub fn place_at(page: &Page<'_>, ix: PlaceIx) -> Markup {
    html! { @if let Some(row) = page.atlas.place_row(ix) { (place(page, row)) } }
}

/// The name of a route, linked.
#[must_use]
pub fn route(page: &Page<'_>, ix: RouteIx) -> Markup {
    let Some(row) = page.atlas.record.routes.get(ix.pos()) else { return html! {} };
    let link = page.link(RoutePage { lang: page.lang, id: row.id.clone() });
    html! { a href=(link) { bdi { (page.of(&row.name_en, &row.name_ar)) } } }
}

/// The publisher of a source, linked to the page of the source.
#[must_use]
pub fn source(page: &Page<'_>, row: &Source) -> Markup {
    let link = page.link(SourcePage { lang: page.lang, id: row.id.clone() });
    html! { a href=(link) { bdi dir="auto" { (row.publisher) } } }
}

/// The name of a segment, its two ends, as text.
#[must_use]
pub fn segment_text(page: &Page<'_>, ends: [&Place; 2]) -> String {
    let [a, b] = ends.map(|end| page.of(&end.name_en, &end.name_ar));
    format!("{a} – {b}")
}

/// Where a segment is told of: its element on the page of its first route.
#[must_use]
pub fn segment_link(page: &Page<'_>, id: &str) -> String {
    let route = id.rsplit_once('.').map_or(id, |(route, _)| route).to_owned();
    format!("{}#segment/{id}", page.link(RoutePage { lang: page.lang, id: route }))
}

/// The name of a segment, linked.
#[must_use]
pub fn segment(page: &Page<'_>, ix: SegmentIx) -> Markup {
    let Some(segment) = page.atlas.facts.segments.get(ix.pos()) else { return html! {} };
    let [a, b] = segment.ends.map(|end| page.atlas.place_row(end));
    html! {
        @if let (Some(a), Some(b)) = (a, b) {
            a href=(segment_link(page, &segment.id)) { bdi { (segment_text(page, [a, b])) } }
        }
    }
}

/// The link of an event's page.
#[must_use]
pub fn event_link(page: &Page<'_>, ix: EventIx) -> String {
    let id = page.atlas.event_row(ix).map(|row| row.id.clone()).unwrap_or_default();
    page.link(EventPage { lang: page.lang, id })
}

/// An event, by its summary, linked to its page.
#[must_use]
pub fn event(page: &Page<'_>, ix: EventIx) -> Markup {
    let Some(row) = page.atlas.event_row(ix) else { return html! {} };
    let summary = either(page, row.summary_en.as_deref(), row.summary_ar.as_deref());
    html! { a href=(event_link(page, ix)) { (summary) } }
}
