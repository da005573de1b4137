//! Every error leaves as a whole page in its reader's language, or as problem JSON below `/feed`.
//!
//! One middleware sees to it, whoever the error comes from: a handler, the router, an extractor, a
//! limit or a panic. Left alone are answers that are whole pages already, such as a form with its
//! faults.

use std::any::Any;

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    caching::{self, Cache},
    error::{Error, Fault},
    headers::is_feed,
    language,
    request::RequestId,
    theme,
};
use crate::templates::errors::{self, ErrorView};

/// After how many seconds to try again what is away now.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("5");

/// The middleware.
pub async fn errors(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let feed = is_feed(path);
    let lang = language::of_path(path).unwrap_or_else(|| language::preferred(request.headers()));
    let id = request.extensions().get::<RequestId>().cloned();
    let theme = theme::chosen(request.headers());
    let here = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_whole(response.headers()) {
        return response;
    }
    let fault = response.extensions().get::<Error>().and_then(Error::fault).cloned();
    let id = id.as_ref().map(RequestId::as_str);
    if feed {
        return finished(response, "application/problem+json", problem(status, fault, id));
    }
    let parameter = fault.as_ref().map(|f| (f.name.as_str(), f.value.as_str()));
    let expected = fault.as_ref().map(|f| f.expected);
    let status = status.as_u16();
    let view = ErrorView { status, parameter, expected, request_id: id, theme, here: &here };
    finished(response, "text/html; charset=utf-8", errors::page(lang, &view).into_string())
}

fn is_whole(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let whole = ["text/html", "application/problem+json", "application/json"];
    kind.is_some_and(|kind| whole.iter().any(|w| kind.starts_with(w)))
}

fn finished(mut response: Response, kind: &'static str, body: String) -> Response {
    let unavailable = response.status() == StatusCode::SERVICE_UNAVAILABLE;
    let headers = response.headers_mut();
    for stale in [header::CONTENT_ENCODING, header::ETAG, header::VARY] {
        headers.remove(stale);
    }
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    caching::stamp(Cache::NoStore, headers);
    if unavailable {
        headers.entry(header::RETRY_AFTER).or_insert(RETRY_AFTER);
    }
    *response.body_mut() = Body::from(body);
    response
}

/// Source: RFC 9457. `type` is `about:blank`: the status says what it is, the other members why.
fn problem(status: StatusCode, fault: Option<Fault>, request_id: Option<&str>) -> String {
    let title = status.canonical_reason().unwrap_or("Error");
    let mut problem = serde_json::json!({
        "type": "about:blank",
        "title": title,
        "status": status.as_u16(),
        "detail": detail(status, fault.as_ref()),
        "request_id": request_id,
    });
    if let (Some(fault), Some(members)) = (fault, problem.as_object_mut()) {
        members.insert("parameter".into(), fault.name.into());
        members.insert("value".into(), fault.value.into());
        members.insert("expected".into(), fault.expected.to_string().into());
    }
    problem.to_string()
}

fn detail(status: StatusCode, fault: Option<&Fault>) -> String {
    if let Some(Fault { name, value, expected }) = fault {
        return format!("The parameter “{name}” was given as “{value}”. Expected: {expected}.");
    }
    let text = match status {
        StatusCode::NOT_FOUND => "There is nothing at this address.",
        StatusCode::METHOD_NOT_ALLOWED => "This address does not allow the method; Allow does.",
        StatusCode::NOT_ACCEPTABLE => {
            "Accept-Encoding refuses everything that is served: br, zstd, gzip and identity."
        }
        StatusCode::SERVICE_UNAVAILABLE => "This cannot be answered now. Try again shortly.",
        _ if status.is_server_error() => "Something is broken here. It has been logged.",
        _ => "The request cannot be understood.",
    };
    text.to_owned()
}

/// The answer to a panic; what it said goes to the log.
#[expect(clippy::needless_pass_by_value, reason = "the panic layer hands it over so")]
pub(super) fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let said = panic.downcast_ref::<String>().map(String::as_str);
    let said = said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no words");
    Error::Internal(format!("panic: {said}")).into_response()
}
