//! What the search's field suggests: the best of what fits, each ready to be shown and chosen.

use maud::{Markup, html};
use serde::Serialize;

use super::{dates::Form, marks, names, page::Page, search, state};
use crate::{
    atlas::search::{Answer, Thing},
    domain::{
        control::Control,
        day::Day,
        ids::{ActorIx, EventIx, PlaceIx, RouteIx, SegmentIx},
        words::Passability,
    },
    paths::{ActorPage, PlacePage, RoutePage},
};

/// The most things, and the most events, that are suggested.
const MOST: usize = 7;
const MOST_EVENTS: usize = 3;

/// The answer to what was typed so far.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct Suggestions {
    /// How many there are, in words, for the live region.
    pub said: String,
    /// The suggestions, best first; the last leads to the page of all results.
    pub items: Vec<Suggestion>,
}

/// One of them.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct Suggestion {
    /// `place`, `route`, `actor`, `event` or `all`.
    pub kind: &'static str,
    /// The id of the thing.
    pub id: String,
    /// Its page.
    pub url: String,
    /// What is shown: markup without links.
    pub html: String,
    /// The day that it belongs to, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// Where it is on the map: ids of places.
    pub places: Vec<String>,
    /// Where it is on the map: ids of segments, the one to open first.
    pub segments: Vec<String>,
}

/// The list.
#[must_use]
pub fn list(page: &Page<'_>, wanted: &str, answer: &Answer) -> Suggestions {
    if wanted.is_empty() {
        return Suggestions { said: String::new(), items: Vec::new() };
    }
    let things = answer.things.iter().filter_map(|found| thing(page, found.thing)).take(MOST);
    let mut items: Vec<Suggestion> = things.collect();
    items.extend(answer.events.iter().take(MOST_EVENTS).filter_map(|event| of_event(page, *event)));
    let key = if items.is_empty() { "find-none" } else { "find-said" };
    let said = page.lang.fill(key, &[("count", items.len().into())]);
    items.push(all(page, wanted, answer.is_empty()));
    Suggestions { said, items }
}

fn thing(page: &Page<'_>, thing: Thing) -> Option<Suggestion> {
    match thing {
        Thing::Place(place) => of_place(page, place),
        Thing::Route(route) => of_route(page, route),
        Thing::Actor(actor) => of_actor(page, actor),
        Thing::Source(_) => None,
    }
}

fn of_place(page: &Page<'_>, ix: PlaceIx) -> Option<Suggestion> {
    let on = page.on().place(ix)?;
    let row = on.row;
    let parent =
        row.parent_id.as_deref().and_then(|id| page.atlas.place_row(page.atlas.place(id)?));
    let html = html! {
        (marks::place(page, &on))
        (both(page, &row.name_en, &row.name_ar))
        span.about {
            (page.lang.say(&format!("kind-{}", row.kind)))
            @if let Some(parent) = parent { " · " bdi { (page.of(&parent.name_en, &parent.name_ar)) } }
            " · " (state::control_name(page, on.control))
        }
    };
    Some(Suggestion {
        kind: "place",
        id: row.id.clone(),
        url: page.link(PlacePage { lang: page.lang, id: row.id.clone() }),
        html: html.into_string(),
        day: None,
        places: if row.is_drawn() { vec![row.id.clone()] } else { Vec::new() },
        segments: Vec::new(),
    })
}

fn of_route(page: &Page<'_>, ix: RouteIx) -> Option<Suggestion> {
    let row = page.atlas.record.routes.get(ix.pos())?;
    let on = page.on();
    let mut segments: Vec<_> =
        page.atlas.segments_of(ix).into_iter().filter_map(|ix| on.segment(ix)).collect();
    // What there is to see comes first: a cut, then what is contested.
    segments.sort_by_key(|segment| match segment.passage.passability {
        Passability::Cut => 0,
        Passability::Contested => 1,
        _ => 2,
    });
    let html = html! {
        @if let Some(segment) = segments.first() { (marks::road(page, segment.passage)) }
        (both(page, &row.name_en, &row.name_ar))
        span.about { (page.lang.say("route")) }
    };
    Some(Suggestion {
        kind: "route",
        id: row.id.clone(),
        url: page.link(RoutePage { lang: page.lang, id: row.id.clone() }),
        html: html.into_string(),
        day: None,
        places: Vec::new(),
        segments: segments.iter().map(|segment| segment.id.to_owned()).collect(),
    })
}

fn of_actor(page: &Page<'_>, ix: ActorIx) -> Option<Suggestion> {
    let row = page.atlas.actor_row(ix)?;
    let html = html! {
        (marks::side(page, page.atlas.facts.sides.side(ix)))
        (both(page, &row.name_en, &row.name_ar))
        span.about { (page.lang.say("family-actor")) }
    };
    Some(Suggestion {
        kind: "actor",
        id: row.id.clone(),
        url: page.link(ActorPage { lang: page.lang, id: row.id.clone() }),
        html: html.into_string(),
        day: None,
        places: Vec::new(),
        segments: Vec::new(),
    })
}

fn of_event(page: &Page<'_>, ix: EventIx) -> Option<Suggestion> {
    let (row, fact) = (page.atlas.event_row(ix)?, page.atlas.facts.event(ix)?);
    let mark =
        fact.to.map_or_else(|| marks::control(page, &Control::Unknown), |to| marks::side(page, to));
    let html = html! {
        (mark)
        span.name { (names::either(page, row.summary_en.as_deref(), row.summary_ar.as_deref())) }
        span.about {
            (page.lang.say(&format!("event-{}", row.kind))) " · " (page.lang.edtf(&row.date, Form::Long))
        }
    };
    let segment = |ix: &SegmentIx| Some(page.atlas.facts.segments.get(ix.pos())?.id.clone());
    let drawn = |ix: &PlaceIx| page.atlas.place_row(*ix).filter(|row| row.is_drawn());
    Some(Suggestion {
        kind: "event",
        id: row.id.clone(),
        url: names::event_link(page, ix),
        html: html.into_string(),
        day: Some(day_of(fact.earliest, fact.latest, fact.applies).to_string()),
        places: fact.places.iter().filter_map(drawn).map(|row| row.id.clone()).collect(),
        segments: fact.segments.iter().filter_map(segment).collect(),
    })
}

/// The day on which an event is certain, else from which it applies.
fn day_of(earliest: Option<Day>, latest: Option<Day>, applies: Day) -> Day {
    if earliest.is_some() { latest.unwrap_or(applies) } else { applies }
}

fn all(page: &Page<'_>, wanted: &str, nothing: bool) -> Suggestion {
    let key = if nothing { "find-nothing" } else { "find-all" };
    let words = page.lang.weave(key, &[("wanted", html! { bdi { (wanted) } }.into())]);
    Suggestion {
        kind: "all",
        id: String::new(),
        url: search::search_link(page, wanted),
        html: html! { span.name { (words) } }.into_string(),
        day: None,
        places: Vec::new(),
        segments: Vec::new(),
    }
}

/// A name in both scripts.
fn both(page: &Page<'_>, en: &str, ar: &str) -> Markup {
    html! { span.name { bdi { (page.of(en, ar)) } " " (names::other(page, en, ar)) } }
}
