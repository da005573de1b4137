//! The supply answers of the feed: a day, a period, a route, places that are cut off (rule 7).
//!
//! Documented JSON (product.md §4): segments by feature id, places, sides and events by bare id,
//! days in ISO form.

mod handlers;
mod json;
mod periods;

use axum::{Router, routing::get};

use crate::web::app::App;

/// Their routes.
pub fn router() -> Router<App> {
    Router::new()
        .route("/feed/supply", get(handlers::supply))
        .route("/feed/supply/history", get(handlers::history))
        .route("/feed/routes/{id}/history", get(handlers::route))
        .route("/feed/cutoff", get(handlers::cut_off))
}
