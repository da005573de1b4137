//! Where somebody was when they had to sign in, and what they had typed: both are kept through the
//! pages of sign-in, so that no form is lost when a session ends.
//!
//! Secrets are not carried along: what a field is called tells.

use axum::{http::StatusCode, response::Response};

use super::visit::{Visit, go, page_with, with_cookie};
use crate::{
    paths::Desk,
    store::accounts::Token,
    templates::newsroom::{self as templates, Onward},
    web::{newsroom::cookie, theme::is_own_path},
};

/// A path of the newsroom to return to, else the desk. What a browser could read as another host is
/// none, and the pages of sign-in are none.
pub(super) fn safe(to: &str) -> &str {
    let path = to.split(['?', '#']).next().unwrap_or_default();
    let back = is_own_path(to) && Desk::holds(path) && !path.starts_with("/newsroom/sign-");
    if back { to } else { Desk::Home.as_str() }
}

/// The fields of a form that may be carried along, encoded.
pub(super) fn carried(body: &[u8]) -> String {
    let fields = form_urlencoded::parse(body).filter(|(name, _)| !is_secret(name));
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

fn is_secret(name: &str) -> bool {
    ["password", "code", "current", "again", "link"].iter().any(|word| name.starts_with(word))
}

/// An address with where to go afterwards.
pub(super) fn then(page: Desk, visit: &Visit, to: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let to = safe(to);
    if to != Desk::Home.as_str() {
        query.append_pair("to", to);
    }
    if let Some(lang) = visit.asked.filter(|_| visit.staff().is_none()) {
        query.append_pair("lang", lang.code());
    }
    let query = query.finish();
    if query.is_empty() { page.to_string() } else { format!("{page}?{query}") }
}

/// The answer to who has just signed in: back to where they were, or their form again.
pub(super) fn arrived(visit: &Visit, token: &Token, onward: &Onward<'_>) -> Response {
    let to = safe(onward.to);
    let answer = if onward.carry.is_empty() {
        go(to)
    } else {
        let page = templates::resume::page(&visit.room(), to, onward.carry);
        page_with(StatusCode::OK, page)
    };
    with_cookie(answer, cookie::give(visit.channel, token))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_returns_only_into_the_newsroom() {
        for path in ["/newsroom/", "/newsroom/people?x=1", "/newsroom/people/7"] {
            assert_eq!(safe(path), path);
        }
        for path in [
            "",
            "https://evil.example/newsroom/",
            "//evil.example/newsroom/",
            "/\\evil.example",
            "/newsroom/\r\nx: y",
            "/en/",
            "/newsroomevil",
            "/newsroom/sign-in",
            "/newsroom/sign-in/code?to=x",
            "/newsroom/sign-out",
        ] {
            assert_eq!(safe(path), "/newsroom/", "{path}");
        }
    }

    #[test]
    fn no_secret_is_carried_along() {
        let body =
            b"name=hala&password=hunter2&password_again=hunter2&code=123&role=editor&x=a%26b";
        assert_eq!(carried(body), "name=hala&role=editor&x=a%26b");
    }
}
