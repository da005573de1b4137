//! The headers of every answer: what a browser may do with it, and that the feed is open to all.
//!
//! Below `/feed` any site may read, errors included; everything else is for this origin alone.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Version, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    app::App,
    caching::{self, Cache},
};

const CSP: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; \
    connect-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'; object-src 'none'";

const ALWAYS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, CSP),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Two years, as browsers ask for.
const HSTS: &str = "max-age=63072000";

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// What a script of another site may read beside the body.
const EXPOSED: &str = "ETag, Link, Retry-After, Allow, X-Request-Id";
/// What it may send.
const SENDABLE: &str =
    "Accept, Accept-Language, Cache-Control, Content-Type, If-None-Match, Pragma, X-Request-Id";

/// Whether a path belongs to the feed.
#[must_use]
pub fn is_feed(path: &str) -> bool {
    path.starts_with("/feed")
}

/// The middleware.
pub async fn add(State(app): State<App>, request: Request, next: Next) -> Response {
    let feed = is_feed(request.uri().path());
    let http1 = request.version() < Version::HTTP_2;
    let preflight = feed && is_preflight(&request);
    let mut response =
        if preflight { StatusCode::NO_CONTENT.into_response() } else { next.run(request).await };
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if app.public_url.starts_with("https://") {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
    }
    let policy = if feed { "cross-origin" } else { "same-origin" };
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static(policy));
    if feed {
        open(headers);
    }
    if preflight {
        allow(headers);
    }
    // Connections that are kept would be cut by the stop; one asked to close ends between answers.
    if http1 && app.health.is_stopping() {
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

fn is_preflight(request: &Request) -> bool {
    request.method() == Method::OPTIONS
        && request.headers().contains_key(header::ORIGIN)
        && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

fn open(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
}

fn allow(headers: &mut HeaderMap) {
    let methods = HeaderValue::from_static("GET, HEAD, OPTIONS");
    headers.insert(header::ALLOW, methods.clone());
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, methods);
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(SENDABLE));
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
    caching::stamp(Cache::NoStore, headers);
}
