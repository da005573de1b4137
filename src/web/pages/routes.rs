//! Which address is answered by which handler.

use axum::{Router, middleware::from_fn};
use axum_extra::routing::RouterExt as _;

use super::{compare, handlers, lists, search, spelt, supply};
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
        .typed_get(lists::places)
        .typed_get(lists::routes)
        .typed_get(lists::events)
        .typed_get(lists::actors)
        .typed_get(lists::actor)
        .typed_get(lists::sources)
        .typed_get(lists::source)
        .typed_get(search::page)
        .typed_get(supply::supply)
        .typed_get(compare::compare)
        .typed_get(handlers::method)
        .typed_get(handlers::about)
        .typed_get(handlers::corrections)
        .typed_get(handlers::edition)
        .route_layer(from_fn(spelt::days))
        .typed_get(search::suggestions)
}
