//! Two days beside each other: read from the address.

use axum::{
    http::Uri,
    response::{IntoResponse, Response},
};

use super::Asked;
use crate::{
    paths::{ComparePage, Expected, Parameters},
    templates,
    web::{caching::Cache, error::Error, query::Query},
};

const PARAMETERS: Parameters = &[("from", Expected::Day), ("to", Expected::Day)];

/// The days between the two where only one is asked.
const A_WEEK: i32 = 7;

/// The handler. Without its days it compares the day of the page with a week before.
pub(super) async fn compare(path: ComparePage, asked: Asked, uri: Uri) -> Result<Response, Error> {
    let query = Query::lenient(&uri, PARAMETERS);
    let (from, to) = (query.day("from")?, query.day("to")?);
    let to = to.unwrap_or_else(|| from.map_or(asked.day, |from| from.plus(A_WEEK)));
    let from = from.unwrap_or_else(|| to.plus(-A_WEEK));
    let page = templates::compare::page(&asked.page(path.lang), from, to);
    Ok((Cache::Edition, page).into_response())
}
