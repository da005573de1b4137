//! The handlers: find what the path names, fill its template.

use std::ops::RangeInclusive;

use axum::{
    http::{StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use maud::Markup;

use super::Asked;
use crate::{
    paths::{
        AboutPage, CorrectionsPage, EditionPage, EventPage, Expected, FeedPage, MapPage,
        MapPageBare, MethodPage, Parameters, PlaceCard, PlacePage, RoutePage, SegmentCard,
        TablePage,
    },
    templates::{self, strip::Chosen},
    web::{
        caching::Cache,
        error::Error,
        query::{Query, edition_number},
    },
};

/// What the page of a route may be asked beside the day.
const OF_A_ROUTE: Parameters = &[("side", Expected::Side), ("year", Expected::Number(1, 9999))];
const YEARS: RangeInclusive<i16> = 1..=9999;

pub(super) fn page(markup: Markup) -> Response {
    (Cache::Edition, markup).into_response()
}

pub(super) async fn map(path: MapPage, asked: Asked) -> Result<Response, Error> {
    let asks = asked.of_map()?;
    Ok(page(templates::map::page(&asked.page(path.lang), &asks)))
}

/// `/en` is `/en/`.
pub(super) async fn map_bare(path: MapPageBare, uri: Uri) -> Response {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let to = format!("{}{query}", MapPage { lang: path.lang });
    (StatusCode::PERMANENT_REDIRECT, Cache::NoStore, [(header::LOCATION, to)]).into_response()
}

pub(super) async fn table(path: TablePage, asked: Asked) -> Response {
    page(templates::table::page(&asked.page(path.lang)))
}

pub(super) async fn place(path: PlacePage, asked: Asked) -> Result<Response, Error> {
    let ix = asked.atlas.place(&path.id).ok_or(Error::NotFound)?;
    Ok(page(templates::place::page(&asked.page(path.lang), ix)))
}

pub(super) async fn place_card(path: PlaceCard, asked: Asked) -> Result<Response, Error> {
    let ix = asked.atlas.place(&path.id).ok_or(Error::NotFound)?;
    Ok(page(templates::card::place_card(&asked.page(path.lang), ix)))
}

pub(super) async fn segment_card(path: SegmentCard, asked: Asked) -> Result<Response, Error> {
    let ix = asked.atlas.segment(&path.id).ok_or(Error::NotFound)?;
    Ok(page(templates::card::segment_card(&asked.page(path.lang), ix)))
}

pub(super) async fn route(path: RoutePage, asked: Asked, uri: Uri) -> Result<Response, Error> {
    let ix = asked.atlas.route(&path.id).ok_or(Error::NotFound)?;
    let query = Query::lenient(&uri, OF_A_ROUTE);
    let side = query.read("side", |id| asked.atlas.side(id))?;
    let year = query.read("year", |text| text.parse().ok().filter(|year| YEARS.contains(year)))?;
    Ok(page(templates::route::page(&asked.page(path.lang), ix, Chosen { side, year })))
}

pub(super) async fn event(path: EventPage, asked: Asked) -> Result<Response, Error> {
    let ix = asked.atlas.event(&path.id).ok_or(Error::NotFound)?;
    Ok(page(templates::event::page(&asked.page(path.lang), ix)))
}

pub(super) async fn feed(path: FeedPage, asked: Asked) -> Response {
    page(templates::feed::page(&asked.page(path.lang)))
}

pub(super) async fn method(path: MethodPage, asked: Asked) -> Response {
    page(templates::method::page(&asked.page(path.lang)))
}

pub(super) async fn about(path: AboutPage, asked: Asked) -> Response {
    page(templates::about::page(&asked.page(path.lang)))
}

pub(super) async fn corrections(path: CorrectionsPage, asked: Asked) -> Response {
    page(templates::corrections::page(&asked.page(path.lang)))
}

pub(super) async fn edition(path: EditionPage, asked: Asked) -> Result<Response, Error> {
    let number = edition_number(&path.number).ok_or(Error::NotFound)?;
    let published = asked.atlas.editions.get(number).ok_or(Error::NotFound)?;
    Ok(page(templates::edition::page(&asked.page(path.lang), published)))
}
