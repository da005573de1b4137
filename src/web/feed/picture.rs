//! `GET /feed.geojson`: the whole picture of a day.

use std::sync::Arc;

use axum::{extract::State, http::Uri, response::Response};
use tokio::task::spawn_blocking;

use super::{
    area::Area,
    collection::{self, LAYERS, Wanted},
};
use crate::{
    domain::words::Basis,
    paths::{Expected, Parameters},
    web::{
        app::App,
        caching::{Cache, shared},
        error::Error,
        query::{BASES, Query},
        shown::{self, Newest},
    },
};

const PARAMETERS: Parameters = &[
    ("day", Expected::Day),
    ("edition", Expected::Edition),
    ("basis", Expected::OneOf(BASES)),
    ("bbox", Expected::Bbox),
    ("layers", Expected::SomeOf(&LAYERS)),
];

/// The handler: a day of an edition, all of it or the part that `bbox` and `layers` name.
pub async fn get(State(app): State<App>, newest: Newest, uri: Uri) -> Result<Response, Error> {
    let query = Query::strict(&uri, PARAMETERS)?;
    let (day, basis, number) = (query.day("day")?, query.basis()?, query.edition()?);
    let area = query.read("bbox", Area::parse)?;
    let layers = query.read("layers", collection::layers)?.unwrap_or(LAYERS.to_vec());
    let atlas = newest.or(&app, number).await.map_err(|e| shown::as_given(e, &query))?;
    let wanted = Wanted {
        day: day.unwrap_or_else(|| atlas.default_day()),
        basis,
        area,
        layers,
        base: Arc::clone(&app.public_url),
        address: uri.path_and_query().map_or(uri.path(), |p| p.as_str()).to_owned(),
    };
    // Fronts and what is claimed are worked out when they are first asked for, which takes a while.
    let body = if wanted.needs_fronts() || basis == Basis::Claimed {
        let made = spawn_blocking(move || collection::write(&atlas, &wanted)).await;
        made.map_err(|error| Error::Internal(error.to_string()))?
    } else {
        collection::write(&atlas, &wanted)
    };
    Ok(shared(Cache::Edition, "application/geo+json", body))
}
