//! `/map/spans.json`: all spans of an edition at once, on one basis, for our own map.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, Bytes},
    http::Uri,
    response::Response,
    routing::get,
};
use tokio::task::spawn_blocking;

use super::{
    app::App,
    caching::{Cache, shared},
    error::Error,
    query::{BASES, Query},
    shown::Shown,
};
use crate::{
    atlas::Atlas,
    domain::words::Basis,
    paths::{Expected, Parameters},
};

const BASIS: Parameters = &[("basis", Expected::OneOf(BASES))];

/// Its route.
pub fn router() -> Router<App> {
    Router::new().route("/map/spans.json", get(spans))
}

/// The body, borrowed from the Atlas that holds it: nothing is copied.
struct Spans(Arc<Atlas>, Basis);

impl AsRef<[u8]> for Spans {
    fn as_ref(&self) -> &[u8] {
        self.0.spans_json(self.1).as_bytes()
    }
}

async fn spans(shown: Shown, uri: Uri) -> Result<Response, Error> {
    let spans = Spans(shown.atlas, Query::lenient(&uri, BASIS).basis()?);
    // Made when first asked for, which can take a while.
    let bytes = spawn_blocking(move || Bytes::from_owner(spans)).await;
    let bytes = bytes.map_err(|error| Error::Internal(error.to_string()))?;
    Ok(shared(Cache::Edition, "application/json", Body::from(bytes)))
}
