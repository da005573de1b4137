//! The site without a network: a router over an Atlas that is asked and answers.
//!
//! `Site::bundled()` shows the bundled record; `Site::of(atlas)` a small one.
//! `site.get("/feed.geojson").await` is an `Answer`; `site.ask(request)` sends any request.

use std::{path::Path, sync::LazyLock};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode},
};
use http_body_util::BodyExt as _;
use khutut::{
    atlas::{Atlas, Edition, Editions, Material},
    bundle::{self, Known},
    domain::record::Record,
    health::Health,
    refresh::CurrentAtlas,
    web::app::{self, App},
};
use tower::ServiceExt as _;

/// The address that every test site is reached at.
pub const PUBLIC_URL: &str = "https://khutut.example";

static BUNDLED: LazyLock<Record> = LazyLock::new(|| {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    bundle::read(&dir, &Known::default(), &mut |_| {}).unwrap().record
});

/// The bundled record as an edition.
pub fn bundled(number: i32) -> Atlas {
    let published_at = format!("2026-01-0{number}T10:00:00Z").parse().unwrap();
    let edition = Edition { number, published_at, note: None };
    Atlas::build(Material { edition, record: BUNDLED.clone(), editions: Editions::default() })
        .unwrap()
}

/// The application of an Atlas at a public address.
pub fn app(atlas: Atlas, public_url: &str) -> App {
    App {
        atlas: CurrentAtlas::fixed(atlas),
        public_url: public_url.into(),
        health: Health::default(),
        newsroom: None,
    }
}

/// A site.
pub struct Site {
    router: Router,
}

impl Site {
    /// The bundled record as edition 1.
    pub fn bundled() -> Self {
        Self::of(bundled(1))
    }

    /// An Atlas.
    pub fn of(atlas: Atlas) -> Self {
        Self::at(app(atlas, PUBLIC_URL))
    }

    /// An application.
    pub fn at(app: App) -> Self {
        Self { router: app::router(app) }
    }

    /// Other routes, with all that stands around those of the application.
    pub fn with(app: App, routes: Router<App>) -> Self {
        Self { router: app::around(app, routes) }
    }

    /// The answer to GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    /// The answer to GET with headers.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(Method::GET, path, headers, "").await
    }

    /// The answer to any method, with headers and a body.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.to_owned())).unwrap();
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

/// An answer, read to its end.
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body as it travelled.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header, empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}
