//! Health: whether the process lives, and whether it should be sent readers.

use axum::{Json, Router, extract::State, http::StatusCode, response::IntoResponse, routing::get};
use jiff::Timestamp;
use serde_json::json;

use super::{
    app::App,
    caching::{self, Cache},
};

/// `/health/live` and `/health/ready`. Neither asks the database.
pub fn router() -> Router<App> {
    Router::new().route("/health/live", get(live)).route("/health/ready", get(ready))
}

async fn live() -> impl IntoResponse {
    answer(StatusCode::OK, &json!({ "alive": true }))
}

/// 503 as soon as the server is asked to stop. That the database is away is said, and is no reason
/// to send readers elsewhere: pages and feed go on from the last edition.
async fn ready(State(app): State<App>) -> impl IntoResponse {
    let (atlas, health) = (app.atlas.newest(), &app.health);
    let now = Timestamp::now();
    let seconds = |since: Timestamp| now.duration_since(since).as_secs();
    let status = match health.is_stopping() {
        true => StatusCode::SERVICE_UNAVAILABLE,
        false => StatusCode::OK,
    };
    answer(
        status,
        &json!({
            "ready": status == StatusCode::OK,
            "stopping": health.is_stopping(),
            "edition": atlas.edition.number,
            "published_at": atlas.edition.published_at.to_string(),
            "age_s": seconds(atlas.edition.published_at),
            "refreshed_s_ago": health.last_refreshed().map(seconds),
            "database_away": health.is_database_away(),
        }),
    )
}

fn answer(status: StatusCode, body: &serde_json::Value) -> impl IntoResponse + use<> {
    let mut response = (status, Json(body)).into_response();
    caching::stamp(Cache::NoStore, response.headers_mut());
    response
}
