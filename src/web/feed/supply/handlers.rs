//! The handlers: read the question, have it answered, write it.

use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::Uri,
    response::Response,
};

use super::{super::asked::Asked, json, periods};
use crate::{
    paths::{Expected, Parameters},
    web::{app::App, error::Error, query::BASES, shown::Newest},
};

const JSON: &str = "application/json";

const SIDE: (&str, Expected) = ("side", Expected::Side);
const FROM: (&str, Expected) = ("from", Expected::IdOf("place"));
const TO: (&str, Expected) = ("to", Expected::IdOf("place"));
const DAY: (&str, Expected) = ("day", Expected::Day);
const START: (&str, Expected) = ("start", Expected::Day);
const END: (&str, Expected) = ("end", Expected::Day);
const BASIS: (&str, Expected) = ("basis", Expected::OneOf(BASES));
const EDITION: (&str, Expected) = ("edition", Expected::Edition);

const ON_A_DAY: Parameters = &[SIDE, FROM, TO, DAY, BASIS, EDITION];
const OVER_A_PERIOD: Parameters = &[SIDE, FROM, TO, START, END, BASIS, EDITION];
const OF_A_ROUTE: Parameters = &[SIDE, START, END, BASIS, EDITION];
const CUT_OFF: Parameters = &[SIDE, ("bases", Expected::Bases), DAY, BASIS, EDITION];

/// `/feed/supply`: whether there is a way on a day, and which.
pub(super) async fn supply(
    State(app): State<App>,
    newest: Newest,
    uri: Uri,
) -> Result<Response, Error> {
    let asked = Asked::read(&app, newest, &uri, ON_A_DAY).await?;
    let (who, ends, day) = (asked.side()?, asked.ends()?, asked.day()?);
    asked.answer(JSON, move |atlas| json::supply(atlas, who, ends, day)).await
}

/// `/feed/supply/history`: the same over a period.
pub(super) async fn history(
    State(app): State<App>,
    newest: Newest,
    uri: Uri,
) -> Result<Response, Error> {
    let asked = Asked::read(&app, newest, &uri, OVER_A_PERIOD).await?;
    let (who, ends, period) = (asked.side()?, asked.ends()?, asked.period()?);
    asked.answer(JSON, move |atlas| periods::history(atlas, who, ends, period)).await
}

/// `/feed/routes/{id}/history`: a route over a period.
pub(super) async fn route(
    State(app): State<App>,
    id: Result<Path<String>, PathRejection>,
    newest: Newest,
    uri: Uri,
) -> Result<Response, Error> {
    let Path(id) = id.map_err(|_| Error::NotFound)?;
    let asked = Asked::read(&app, newest, &uri, OF_A_ROUTE).await?;
    let route = asked.atlas.route(&id).ok_or(Error::NotFound)?;
    let (who, period) = (asked.side()?, asked.period()?);
    asked.answer(JSON, move |atlas| periods::route(atlas, who, route, period)).await
}

/// `/feed/cutoff`: the places that are cut off on a day.
pub(super) async fn cut_off(
    State(app): State<App>,
    newest: Newest,
    uri: Uri,
) -> Result<Response, Error> {
    let asked = Asked::read(&app, newest, &uri, CUT_OFF).await?;
    let (who, day) = (asked.side()?, asked.day()?);
    let bases = asked.bases(who.side, day)?;
    asked.answer(JSON, move |atlas| json::cut_off(atlas, who, &bases, day)).await
}
