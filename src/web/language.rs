//! The language of a reader: that of the address, else the one that the browser likes best.

use axum::{
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};

use super::{caching::Cache, encoding::weighted};
use crate::paths::Lang;

/// The language that a browser likes best, by `Accept-Language`; English for any other.
///
/// A longer range (`ar-SY`) stands for its language. Of two liked alike the first is taken.
/// Source: RFC 9110, section 12.5.4; RFC 4647, section 3.4.
#[must_use]
pub fn preferred(headers: &HeaderMap) -> Lang {
    let mut best = (Lang::En, 0);
    for (range, weight) in weighted(headers, &header::ACCEPT_LANGUAGE) {
        let primary = range.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let lang = if primary == "*" { Some(Lang::En) } else { Lang::from_code(&primary) };
        if let Some(lang) = lang.filter(|_| weight > best.1) {
            best = (lang, weight);
        }
    }
    best.0
}

/// The language of an address, `/ar/…` or `/en/…`; none of any other.
#[must_use]
pub fn of_path(path: &str) -> Option<Lang> {
    Lang::from_code(path.strip_prefix('/')?.split('/').next()?)
}

/// `/`: to the pages in the language of the browser. The query goes with it.
pub async fn redirect(uri: Uri, headers: HeaderMap) -> Response {
    let lang = preferred(&headers);
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let to = format!("/{lang}/{query}");
    (StatusCode::FOUND, Cache::Language, [(header::LOCATION, to)]).into_response()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_language_is_the_one_that_the_browser_likes_best() {
        for (accepted, expected) in [
            ("", Lang::En),
            ("ar", Lang::Ar),
            ("ar-SY,ar;q=0.9,en;q=0.8", Lang::Ar),
            ("AR-eg", Lang::Ar),
            ("en-GB,en;q=0.9,ar;q=0.8", Lang::En),
            ("fr, de;q=0.9", Lang::En),
            ("fr, ar;q=0.5", Lang::Ar),
            ("ar;q=0.5, en;q=0.7", Lang::En),
            ("ar;q=0", Lang::En),
            ("*", Lang::En),
            ("ar;q=0.5, *;q=0.8", Lang::En),
            ("en, ar", Lang::En),
            ("ar, en", Lang::Ar),
            ("arc", Lang::En),
            ("ar;q=x", Lang::En),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(accepted));
            assert_eq!(preferred(&headers), expected, "{accepted}");
        }
        assert_eq!(preferred(&HeaderMap::new()), Lang::En);
    }
}
