//! Which address is answered by which handler.

use axum::{Router, middleware::from_fn};
use axum_extra::routing::RouterExt as _;

use super::{handlers, search, spelt};
use crate::web::app::App;

/// The routes of the pages.
pub fn router() -> Router<App> {
    Router::new()
        .typed_get(handlers::map)
        .typed_get(handlers::map_bare)
        .typed_get(handlers::table)
        .typed_get(handlers::place)
        .typed_get(handlers::place_card)
        .typed_get(handlers::segment_card)
        .typed_get(handlers::route)
        .typed_get(handlers::event)
        .typed_get(handlers::feed)
        .typed_get(search::page)
        .route_layer(from_fn(spelt::days))
        .typed_get(search::suggestions)
}
