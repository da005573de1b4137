//! The theme of a reader: a cookie, and the form that sets it without JavaScript.

use axum::{
    Form, Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::post,
};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;
use tower_http::csrf::CsrfLayer;

use super::{
    app::App,
    caching::Cache,
    error::{Error, Fault},
};
use crate::paths::{Expected, Theme};

const COOKIE: &str = "theme";
/// A year, in seconds.
const LASTING: u32 = 31_536_000;
const CHOICES: &[&str] = &["light", "dark", "system"];

/// The theme that the reader chose; none: that of the system.
#[must_use]
pub fn chosen(headers: &HeaderMap) -> Option<Theme> {
    let jar = CookieJar::from_headers(headers);
    Theme::from_word(jar.get(COOKIE)?.value())
}

/// The form's address. Another site cannot send it (`Origin`, `Sec-Fetch-Site`).
pub fn router() -> Router<App> {
    Router::new().route(Theme::FORM, post(choose)).layer(CsrfLayer::new())
}

#[derive(Deserialize)]
struct Choice {
    #[serde(default)]
    to: String,
    #[serde(default)]
    back: String,
}

async fn choose(State(app): State<App>, Form(choice): Form<Choice>) -> Result<Response, Error> {
    let Choice { to, back } = choice;
    if !CHOICES.contains(&to.as_str()) {
        return Err(Error::Parameter(Fault::new("to", to, Expected::OneOf(CHOICES))));
    }
    let (value, age) = Theme::from_word(&to).map_or(("", 0), |theme| (theme.as_str(), LASTING));
    let secure = if app.public_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={value}; Path=/; Max-Age={age}; SameSite=Lax{secure}");
    let back = if is_own_path(&back) { back } else { "/".to_owned() };
    let headers = [(header::SET_COOKIE, cookie), (header::LOCATION, back)];
    Ok((StatusCode::SEE_OTHER, Cache::NoStore, headers).into_response())
}

/// Whether a text is a path of this site: nothing that a browser would read as another host.
pub(super) fn is_own_path(text: &str) -> bool {
    let rest = text.strip_prefix('/');
    rest.is_some_and(|rest| !rest.starts_with(['/', '\\']))
        && text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_of_this_site_is_returned_to() {
        for path in ["/", "/en/", "/ar/places/raqqa?day=2016-02-24", "/en/table?q=//x"] {
            assert!(is_own_path(path), "{path}");
        }
        for path in [
            "",
            "en/",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\r\nb",
            "/ح",
        ] {
            assert!(!is_own_path(path), "{path}");
        }
    }
}
