//! The feed: the record for other programs. Open to every site, strict about what it is asked.

use axum::{Router, routing::get};

use super::app::App;

mod area;
mod asked;
mod collection;
mod diff;
mod picture;
mod supply;

pub use area::Area;

/// The routes of the feed.
pub fn router() -> Router<App> {
    Router::new()
        .route("/feed.geojson", get(picture::get))
        .route("/feed/diff", get(diff::get))
        .merge(supply::router())
}
