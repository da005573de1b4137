//! The lists: what their filters ask, read and checked, then the page of it.
//!
//! An id, a word or a day that cannot be is refused; an empty value counts as not given.

use axum::{http::Uri, response::Response};

use super::{Asked, handlers::page};
use crate::{
    atlas::lists::{EventFilter, PlaceFilter, Role, Sorted, SourceFilter, Wanted},
    domain::{
        control::ControlKind,
        event::EventKind,
        place::PlaceKind,
        source::{PublisherKind, Reliability},
        words::Verification,
    },
    paths::{
        ActorPage, ActorsPage, EventsPage, Expected, Given, Lang, Parameters, PlacesPage,
        RoutesPage, SourcePage, SourcesPage,
    },
    templates::{self, filters::Part},
    web::{
        error::{Error, Fault},
        query::Query,
    },
};

/// So many things stand on one page of a list.
const PLACES_A_PAGE: usize = 300;
const ROWS_A_PAGE: usize = 100;

const PAGE: (&str, Expected) = ("page", Expected::Number(1, u32::MAX));

const PLACES: Parameters = &[
    ("q", Expected::Text),
    ("within", Expected::IdOf("place")),
    ("kind", Expected::OneOf(PlaceKind::WORDS)),
    ("control", Expected::OneOf(ControlKind::WORDS)),
    ("side", Expected::IdOf("actor")),
    PAGE,
];

const ROUTES: Parameters = &[PAGE];

const EVENTS: Parameters = &[
    ("q", Expected::Text),
    ("actor", Expected::IdOf("actor")),
    ("role", Expected::OneOf(Role::WORDS)),
    ("place", Expected::IdOf("place")),
    ("route", Expected::IdOf("route")),
    ("kind", Expected::OneOf(EventKind::WORDS)),
    ("verification", Expected::OneOf(Verification::WORDS)),
    ("from", Expected::Day),
    ("to", Expected::Day),
    PAGE,
];

const SOURCES: Parameters = &[
    ("q", Expected::Text),
    ("publisher", Expected::Text),
    ("kind", Expected::OneOf(PublisherKind::WORDS)),
    ("affiliation", Expected::IdOf("actor")),
    ("reliability", Expected::OneOf(Reliability::WORDS)),
    ("language", Expected::IdOf("language")),
    PAGE,
];

pub(super) async fn places(path: PlacesPage, asked: Asked, uri: Uri) -> Result<Response, Error> {
    let (query, atlas) = (Query::lenient(&uri, PLACES), &asked.atlas);
    let filter = PlaceFilter {
        within: query.read("within", |id| atlas.place(id))?,
        kind: query.read("kind", PlaceKind::from_word)?,
        side: query.read("side", |id| atlas.facts.sides.by_id(id))?,
        control: query.read("control", ControlKind::from_word)?,
        text: wanted(&query, "q"),
    };
    let shown = asked.page(path.lang);
    let sorted = if path.lang == Lang::Ar { Sorted::Arabic } else { Sorted::English };
    let found = shown.on().places_that(&filter, sorted);
    let part = part(&query, found.places.len(), PLACES_A_PAGE)?;
    Ok(page(templates::places::page(&shown, &given(&query, PLACES), &filter, &found, part)))
}

pub(super) async fn routes(path: RoutesPage, asked: Asked, uri: Uri) -> Result<Response, Error> {
    let query = Query::lenient(&uri, ROUTES);
    let part = part(&query, asked.atlas.record.routes.len(), ROWS_A_PAGE)?;
    Ok(page(templates::routes::page(&asked.page(path.lang), part)))
}

pub(super) async fn events(path: EventsPage, asked: Asked, uri: Uri) -> Result<Response, Error> {
    let (query, atlas) = (Query::lenient(&uri, EVENTS), &asked.atlas);
    let filter = EventFilter {
        actor: query.read("actor", |id| atlas.facts.sides.by_id(id))?,
        role: query.read("role", Role::from_word)?,
        place: query.read("place", |text| atlas.place_named(text))?,
        route: query.read("route", |id| atlas.route(id))?,
        kind: query.read("kind", EventKind::from_word)?,
        verification: query.read("verification", Verification::from_word)?,
        from: query.day("from")?,
        to: query.day("to")?,
        text: wanted(&query, "q"),
    };
    if filter.from.zip(filter.to).is_some_and(|(from, to)| to < from) {
        let to = query.text("to").unwrap_or_default();
        return Err(Error::Parameter(Fault::new("to", to, Expected::DayFrom("from"))));
    }
    let shown = asked.page(path.lang);
    let found = atlas.chronology(&filter);
    let part = part(&query, found.events.len(), ROWS_A_PAGE)?;
    Ok(page(templates::chronology::page(&shown, &given(&query, EVENTS), &filter, &found, part)))
}

pub(super) async fn actors(path: ActorsPage, asked: Asked) -> Response {
    page(templates::actors::page(&asked.page(path.lang)))
}

pub(super) async fn actor(path: ActorPage, asked: Asked) -> Result<Response, Error> {
    let ix = asked.atlas.facts.sides.by_id(&path.id).ok_or(Error::NotFound)?;
    Ok(page(templates::actor::page(&asked.page(path.lang), ix)))
}

pub(super) async fn sources(path: SourcesPage, asked: Asked, uri: Uri) -> Result<Response, Error> {
    let (query, atlas) = (Query::lenient(&uri, SOURCES), &asked.atlas);
    let language = |code: &str| atlas.has_language(code).then(|| code.to_owned());
    let filter = SourceFilter {
        publisher: wanted(&query, "publisher"),
        kind: query.read("kind", PublisherKind::from_word)?,
        affiliation: query.read("affiliation", |id| atlas.facts.sides.by_id(id))?,
        reliability: query.read("reliability", Reliability::from_word)?,
        language: query.read("language", language)?,
        text: wanted(&query, "q"),
    };
    let shown = asked.page(path.lang);
    let found = atlas.sources_that(&filter);
    let part = part(&query, found.sources.len(), ROWS_A_PAGE)?;
    Ok(page(templates::sources::page(&shown, &given(&query, SOURCES), &filter, &found, part)))
}

pub(super) async fn source(path: SourcePage, asked: Asked, uri: Uri) -> Result<Response, Error> {
    let ix = asked.atlas.source(&path.id).ok_or(Error::NotFound)?;
    let query = Query::lenient(&uri, ROUTES);
    let part = part(&query, asked.atlas.named().claims_of(ix).len(), ROWS_A_PAGE)?;
    Ok(page(templates::source::page(&asked.page(path.lang), ix, part)))
}

fn wanted(query: &Query, name: &str) -> Wanted {
    Wanted::of(query.text(name).unwrap_or_default())
}

/// The filters as they were given, without the number of the page.
fn given(query: &Query, known: Parameters) -> Given {
    let said = |name: &str| query.text(name).map(str::trim).filter(|text| !text.is_empty());
    Given::of(known.iter().filter(|(name, _)| *name != PAGE.0).map(|(name, _)| (*name, said(name))))
}

/// The part of a list of `total` things that is asked.
fn part(query: &Query, total: usize, per: usize) -> Result<Part, Error> {
    let first = Part { number: 1, per, total };
    let number = query.read("page", |text| text.parse::<usize>().ok().filter(|n| *n > 0))?;
    let part = Part { number: number.unwrap_or(1), ..first };
    if part.number > part.pages() {
        let pages = u32::try_from(part.pages()).unwrap_or(u32::MAX);
        let said = query.text("page").unwrap_or_default();
        return Err(Error::Parameter(Fault::new("page", said, Expected::Number(1, pages))));
    }
    Ok(part)
}
