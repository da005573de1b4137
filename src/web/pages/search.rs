//! The search: its page, and what its field suggests while somebody types.

use axum::{http::Uri, response::Response};

use super::{Asked, handlers};
use crate::{
    paths::{Expected, Lang, Parameters, SearchPage, Suggestions},
    templates,
    web::{
        caching::{Cache, shared},
        error::Error,
        query::Query,
    },
};

const LANG: Parameters = &[("lang", Expected::OneOf(&["en", "ar"]))];

pub(super) async fn page(path: SearchPage, asked: Asked) -> Response {
    let answer = asked.atlas.search(&asked.wanted);
    let page = asked.page(path.lang);
    handlers::page(templates::search::page(&page, &asked.wanted, &answer))
}

/// Not part of the feed: its shape goes by what `static/js/elements/search.js` reads.
pub(super) async fn suggestions(_: Suggestions, asked: Asked, uri: Uri) -> Result<Response, Error> {
    let lang = Query::lenient(&uri, LANG).read("lang", Lang::from_code)?.unwrap_or_default();
    let answer = asked.atlas.search(&asked.wanted);
    let list = templates::suggestions::list(&asked.page(lang), &asked.wanted, &answer);
    let body = serde_json::to_vec(&list).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(shared(Cache::Edition, "application/json", body))
}
