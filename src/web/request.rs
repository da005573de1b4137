//! What is done with each request before anything else: a name for the logs, a line in them, and
//! the methods that every address understands.

use std::{
    hash::{BuildHasher as _, RandomState},
    sync::{
        Arc, LazyLock,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use axum::{
    body::{Body, HttpBody as _},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tokio::sync::Semaphore;
use tracing::Instrument as _;

use super::error::Error;

const NAME: HeaderName = HeaderName::from_static("x-request-id");

/// The name of a request in the logs; an error page shows it.
#[derive(Clone, Debug)]
pub struct RequestId(HeaderValue);

impl RequestId {
    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }

    /// The name that a proxy gave, where it is well formed (8 to 64 letters, digits, `-`, `_`),
    /// else a new one.
    fn of(headers: &HeaderMap) -> Self {
        let given = headers.get(NAME).filter(|value| {
            let plain = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
            (8..=64).contains(&value.len()) && value.as_bytes().iter().all(plain)
        });
        Self(given.cloned().unwrap_or_else(next_name))
    }
}

/// One name after the other, of a start that differs by process.
fn next_name() -> HeaderValue {
    static START: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0));
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    HeaderValue::from_str(&format!("{:08x}-{count:06x}", *START >> 32))
        .unwrap_or(HeaderValue::from_static("unnamed"))
}

/// The middleware that names a request and logs its answer: method, path, status, microseconds
/// to the first byte. Query, headers and body are in no log.
pub async fn named(mut request: Request, next: Next) -> Response {
    let (id, start) = (RequestId::of(request.headers()), Instant::now());
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let span = tracing::info_span!("request", id = id.as_str());
    request.extensions_mut().insert(id.clone());
    let mut response = next.run(request).instrument(span.clone()).await;
    let us = start.elapsed().as_micros();
    let status = response.status().as_u16();
    span.in_scope(|| tracing::info!(%method, path, status, us, "answered"));
    response.headers_mut().insert(NAME, id.0);
    response
}

/// The middleware that answers HEAD as GET without the body, and OPTIONS by what the address
/// allows.
pub async fn by_method(mut request: Request, next: Next) -> Response {
    let (head, options) = (Method::HEAD, Method::OPTIONS);
    let method = request.method().clone();
    if method == head {
        *request.method_mut() = Method::GET;
    }
    let response = next.run(request).await;
    let response = if method == head { without_body(response) } else { response };
    match response.status() {
        StatusCode::METHOD_NOT_ALLOWED => allowing(response, method == options),
        _ => response,
    }
}

/// The headers of an answer, its length included where that is known.
fn without_body(mut response: Response) -> Response {
    let length = response.body().size_hint().exact();
    let none = matches!(response.status(), StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
    if let Some(length) = length.filter(|_| !none) {
        let length = HeaderValue::from(length);
        response.headers_mut().entry(header::CONTENT_LENGTH).or_insert(length);
    }
    *response.body_mut() = Body::empty();
    response
}

fn allowing(mut response: Response, options: bool) -> Response {
    let allowed = response.headers().get(header::ALLOW).and_then(|allow| allow.to_str().ok());
    let allowed = format!("{},OPTIONS", allowed.unwrap_or_default()).replace(',', ", ");
    let Ok(allowed) = HeaderValue::from_str(allowed.trim_start_matches(", ")) else {
        return response;
    };
    if options {
        response = StatusCode::NO_CONTENT.into_response();
    }
    response.headers_mut().insert(header::ALLOW, allowed);
    response
}

/// The middleware that refuses what is more than can be worked on: who waits in no queue can be
/// told so at once.
pub async fn admitted(
    State(places): State<Arc<Semaphore>>,
    request: Request,
    next: Next,
) -> Response {
    match places.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => Error::Overloaded.into_response(),
    }
}
