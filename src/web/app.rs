//! The application: what every handler may use, every route, and what stands around the routes.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    routing::get,
};
use tokio::sync::Semaphore;
use tower::ServiceBuilder;
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};

use super::{
    assets, caching, encoding,
    error::Error,
    feed, headers, health, language, map,
    newsroom::{self, Newsroom},
    pages, render, request, theme,
};
use crate::{health::Health, refresh::CurrentAtlas};

/// The application's state. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    /// The editions.
    pub atlas: CurrentAtlas,
    /// Where the public reaches this server, without a slash at its end; every absolute link
    /// begins with it.
    pub public_url: Arc<str>,
    /// The state of the server itself.
    pub health: Health,
    /// The newsroom; none: its addresses answer that it is away.
    pub newsroom: Option<Newsroom>,
}

/// The longest body that a form may send, in bytes.
const LONGEST_BODY: usize = 64 * 1024;
/// How many requests may be worked on at once; the rest is refused at once.
const MOST_AT_ONCE: usize = 512;
/// The longest that an answer may take to begin.
const LONGEST_ANSWER: Duration = Duration::from_secs(15);

/// All of the application as one service.
pub fn router(app: App) -> Router {
    let site = Router::new()
        .route("/", get(language::redirect))
        .merge(feed::router())
        .merge(map::router())
        .merge(pages::router())
        .merge(theme::router())
        .merge(newsroom::router(&app));
    around(app, site)
}

/// Some routes, with what stands around every route of the application.
///
/// Around everything: request id, log, headers, error pages. Assets and health stand there alone;
/// the routes are also negotiated, answered by 304 where nothing changed, compressed, and bounded
/// in time and size.
pub fn around(app: App, site: Router<App>) -> Router {
    let site = site
        .fallback(async || Error::NotFound)
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .with_state(app.clone());
    let bounded = ServiceBuilder::new()
        .layer(from_fn_with_state(app.clone(), caching::answer))
        .layer(encoding::layer())
        .layer(CatchPanicLayer::custom(render::panicked))
        .layer(from_fn_with_state(Arc::new(Semaphore::new(MOST_AT_ONCE)), request::admitted))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST_ANSWER))
        .service(site);
    let all = Router::new()
        .merge(assets::router())
        .merge(health::router().with_state(app.clone()))
        .fallback_service(bounded);
    let layers = ServiceBuilder::new()
        .layer(from_fn(request::named))
        .layer(from_fn_with_state(app, headers::add))
        .layer(from_fn(request::by_method))
        .layer(from_fn(render::errors))
        .service(all);
    Router::new().fallback_service(layers)
}
