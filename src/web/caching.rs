//! How long answers may be kept, said in one place: handlers name a kind, one middleware writes it.
//!
//! Invariants: a handler that names no kind is not kept. An error is never kept and has no `ETag`.
//! What has one is answered by 304 before any handler runs, so that a reader who has it costs
//! nothing; `If-None-Match: *` alone is judged afterwards, since only then it is known whether
//! there is anything.

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, IntoResponseParts, Response, ResponseParts},
};

use super::{
    app::App,
    encoding::{self, Coding},
    error::Error,
    etag::{self, Unless},
    shown::Newest,
    theme,
};

/// A kind of answer, by how long it may be kept. A handler puts it beside its answer:
/// `(Cache::Edition, page)`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cache {
    /// Never changes at its address: kept for a year.
    Immutable,
    /// Goes by the edition, the address, and of pages the reader's settings: kept, and asked for
    /// anew each time by its `ETag`.
    Edition,
    /// Goes by `Accept-Language`: asked for anew each time.
    Language,
    /// Kept by nobody.
    NoStore,
}

impl IntoResponseParts for Cache {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

impl Cache {
    /// Whether the body travels in the coding that the reader likes best.
    #[must_use]
    pub const fn is_compressed(self) -> bool {
        matches!(self, Self::Edition)
    }

    const fn control(self, private: bool) -> &'static str {
        match self {
            Self::Immutable => "public, max-age=31536000, immutable",
            Self::Edition if private => "private, no-cache",
            Self::Edition | Self::Language => "public, no-cache",
            Self::NoStore => "no-store",
        }
    }

    const fn vary(self, page: bool) -> Option<&'static str> {
        match self {
            Self::Edition if page => Some("Accept-Encoding, Cookie"),
            Self::Edition | Self::Immutable => Some("Accept-Encoding"),
            Self::Language => Some("Accept-Language"),
            Self::NoStore => None,
        }
    }
}

/// What of a request decides how its answer may be kept.
struct Asked {
    tag: String,
    page: bool,
    private: bool,
}

impl Asked {
    fn write(&self, cache: Cache, headers: &mut HeaderMap) {
        headers
            .insert(header::CACHE_CONTROL, HeaderValue::from_static(cache.control(self.private)));
        if let Some(vary) = cache.vary(self.page) {
            headers.insert(header::VARY, HeaderValue::from_static(vary));
        }
        if cache == Cache::Edition
            && let Ok(tag) = HeaderValue::from_str(&self.tag)
        {
            headers.insert(header::ETAG, tag);
        }
    }

    fn not_modified(&self) -> Response {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        self.write(Cache::Edition, response.headers_mut());
        response
    }
}

/// The middleware: chooses the coding, pins the newest edition, answers 304, and writes the
/// headers of what the handlers name.
pub async fn answer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let Some(coding) = Coding::choose(request.headers()) else {
        return Error::NotAcceptable.into_response();
    };
    encoding::settle(request.headers_mut(), coding);
    let newest = app.atlas.newest();
    let (uri, headers) = (request.uri(), request.headers());
    let page = etag::is_page(uri.path());
    let asked = Asked {
        tag: etag::of(&app, &newest, uri, headers, coding),
        page,
        private: page && theme::chosen(headers).is_some(),
    };
    let unless = match *request.method() {
        Method::GET | Method::HEAD => Unless::of(headers),
        _ => Unless::Nothing,
    };
    if unless.names(&asked.tag) {
        return asked.not_modified();
    }
    request.extensions_mut().insert(Newest(newest));
    let response = next.run(request).await;
    written(response, &asked, &unless)
}

fn written(mut response: Response, asked: &Asked, unless: &Unless) -> Response {
    let kept = response.status().is_success() || response.status().is_redirection();
    let named = response.extensions().get().copied().filter(|_| kept);
    let cache = named.unwrap_or(Cache::NoStore);
    if cache == Cache::Edition && *unless == Unless::Any {
        return asked.not_modified();
    }
    asked.write(cache, response.headers_mut());
    if cache == Cache::NoStore {
        response.headers_mut().remove(header::ETAG);
    }
    response
}

/// Writes the headers of a kind that does not go by the request. For answers that stand outside of
/// `answer`: ready-made assets, health, error pages.
pub fn stamp(cache: Cache, headers: &mut HeaderMap) {
    Asked { tag: String::new(), page: false, private: false }.write(cache, headers);
}

/// An answer of a kind, with a body that is not copied.
pub fn shared(cache: Cache, media_type: &'static str, body: impl Into<Body>) -> Response {
    (cache, [(header::CONTENT_TYPE, media_type)], body.into()).into_response()
}
