//! Who may ask an address of the newsroom, decided before any handler runs.
//!
//! A write that does not come from a page of this site is refused first, then what comes over an
//! open channel, then who is not signed in or may not do this, then what a read-only newsroom does
//! not take.

use std::sync::Arc;

use axum::{
    body::{self, Body},
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    client::Channel,
    onward::{carried, then},
    routes::{Rule, Who},
    visit::{Visit, go, page, page_with, with_cookie},
};
use crate::{
    domain::staff::Switch,
    paths::Desk,
    templates::newsroom::{self as templates, Onward},
    web::{app::App, error::Error, newsroom::cookie},
};

/// The longest form that is carried through sign-in, in bytes.
const LONGEST_CARRIED: usize = 64 * 1024;

/// The middleware of every address.
pub(super) async fn keep(
    State((app, rule)): State<(App, Rule)>,
    request: Request,
    next: Next,
) -> Response {
    let write = is_write(request.method());
    if write && !says_whence(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(newsroom) = &app.newsroom else { return Error::Away.into_response() };
    // Taken apart, because a body cannot be looked at from two threads.
    let (mut parts, body) = request.into_parts();
    let visit = match Visit::of(&app, newsroom, &parts).await {
        Ok(visit) => Arc::new(visit),
        Err(error) => return error.into_response(),
    };
    if visit.channel == Channel::Open {
        return not_here(&visit, &parts);
    }
    match rule.who {
        Who::Anyone => {}
        Who::Password if visit.session.is_some() => {}
        Who::Role(role) if visit.staff().is_some_and(|me| me.role >= role) => {}
        Who::Role(_) if visit.staff().is_some() => {
            return page_with(
                StatusCode::FORBIDDEN,
                templates::refusal::not_allowed(&visit.room()),
            );
        }
        Who::Password | Who::Role(_) => return not_signed_in(&visit, &parts, body).await,
    }
    if write && rule.is_write_of_record && visit.is_on(Switch::ReadOnly) {
        return page_with(StatusCode::FORBIDDEN, templates::refusal::read_only(&visit.room()));
    }
    parts.extensions.insert(visit);
    next.run(Request::from_parts(parts, body)).await
}

fn is_write(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// Whether a browser says where a request comes from. What it says is judged by the CSRF layer.
fn says_whence(headers: &HeaderMap) -> bool {
    let given = |name| headers.get(name).is_some_and(|value| !value.is_empty());
    given(header::ORIGIN.as_str()) || given("sec-fetch-site")
}

/// Over plain HTTP from another machine there is one page, and it has no form.
fn not_here(visit: &Visit, request: &Parts) -> Response {
    let insecure = templates::refusal::insecure(&visit.room());
    if is_write(&request.method) {
        page_with(StatusCode::FORBIDDEN, insecure)
    } else if request.uri.path() == Desk::SignIn.as_str() {
        page(insecure)
    } else {
        go(Desk::SignIn.as_str())
    }
}

/// To the page that is missing: password, code, or the set-up of an app. A form that was sent comes
/// along.
async fn not_signed_in(visit: &Visit, request: &Parts, body: Body) -> Response {
    let to = request.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let write = is_write(&request.method);
    if let Some(session) = &visit.session {
        let page = if session.has_second_factor { Desk::Code } else { Desk::SetUp };
        return go(&then(page, visit, if write { "" } else { &to }));
    }
    let answer = if write {
        let carry = carry(body).await;
        let onward = Onward { to: &to, carry: &carry };
        let sign_in = templates::sign_in::View { user: "", onward, faults: &[], expired: true };
        page_with(StatusCode::UNAUTHORIZED, templates::sign_in::page(&visit.room(), &sign_in))
    } else {
        go(&then(Desk::SignIn, visit, &to))
    };
    match visit.token {
        Some(_) => with_cookie(answer, cookie::take(visit.channel)),
        None => answer,
    }
}

async fn carry(body: Body) -> String {
    body::to_bytes(body, LONGEST_CARRIED).await.map(|body| carried(&body)).unwrap_or_default()
}
