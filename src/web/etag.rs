//! The `ETag` of an answer, known before the answer: a hash over everything that it depends on.
//!
//! Guarantee: two representations that may differ have different tags. Source: RFC 9110, sections
//! 8.8.3 and 13.1.2.

use std::{sync::LazyLock, time::UNIX_EPOCH};

use axum::http::{HeaderMap, Uri, header};
use sha2::{Digest as _, Sha256};

use super::{app::App, encoding::Coding, query, theme};
use crate::atlas::Atlas;

/// The strong tag of what this address shows, with its quotes.
///
/// It goes by this build, the public URL, the edition, the address, the coding and, for pages, the
/// theme that the reader chose. The address alone decides the media type.
#[must_use]
pub fn of(app: &App, newest: &Atlas, uri: &Uri, headers: &HeaderMap, coding: Coding) -> String {
    let theme = theme::chosen(headers).filter(|_| is_page(uri.path()));
    let parts = [
        BUILD.as_str(),
        &app.public_url,
        &edition(newest, uri),
        uri.path(),
        uri.query().unwrap_or_default(),
        coding.as_str(),
        theme.map_or("", |theme| theme.as_str()),
    ];
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    let digits: String = hash.finalize().iter().take(16).map(|b| format!("{b:02x}")).collect();
    format!("\"{digits}\"")
}

/// Whether answers at this path go by the reader's settings.
pub(super) fn is_page(path: &str) -> bool {
    !path.starts_with("/feed") && !path.starts_with("/map/")
}

/// What tells one edition from another. The time of publication is in it because a number alone
/// would mean another record after a restore. Pages of an older edition mention the newest too.
fn edition(newest: &Atlas, uri: &Uri) -> String {
    let of_newest = format!("{} {}", newest.edition.number, newest.edition.published_at);
    let pairs = query::pairs(uri);
    let asked = pairs.iter().find(|(name, _)| name == "edition");
    match asked.and_then(|(_, value)| query::edition_number(value)) {
        Some(number) if number != newest.edition.number && !is_page(uri.path()) => {
            number.to_string()
        }
        _ => of_newest,
    }
}

/// What tells one build from another: the version, and size and time of the program's file.
static BUILD: LazyLock<String> = LazyLock::new(|| {
    let file = std::env::current_exe().and_then(std::fs::metadata).ok();
    let made = file.as_ref().and_then(|file| file.modified().ok()?.duration_since(UNIX_EPOCH).ok());
    let size = file.map_or(0, |file| file.len());
    format!("{} {size} {:?}", env!("CARGO_PKG_VERSION"), made.unwrap_or_default())
});

/// What `If-None-Match` says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unless {
    /// Nothing, or nothing well formed.
    Nothing,
    /// `*`: any current representation.
    Any,
    /// One of these tags, weak or not, with their quotes.
    One(Vec<String>),
}

impl Unless {
    /// Reads the header.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let values = headers.get_all(header::IF_NONE_MATCH);
        let values: Vec<&str> = values.iter().filter_map(|value| value.to_str().ok()).collect();
        match values.as_slice() {
            [] => Self::Nothing,
            [one] if one.trim() == "*" => Self::Any,
            several => Self::One(several.iter().flat_map(|value| tags(value)).collect()),
        }
    }

    /// Whether a tag is among those named, compared weakly.
    #[must_use]
    pub fn names(&self, tag: &str) -> bool {
        matches!(self, Self::One(tags) if tags.iter().any(|t| t == tag))
    }
}

/// The tags of a list, without `W/`. It ends where it is not well formed: a tag may hold commas.
fn tags(value: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = value;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        rest = rest.strip_prefix("W/").unwrap_or(rest);
        let Some((tag, after)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'))
        else {
            return found;
        };
        found.push(format!("\"{tag}\""));
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn unless(values: &[&'static str]) -> Unless {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(header::IF_NONE_MATCH, HeaderValue::from_static(value));
        }
        Unless::of(&headers)
    }

    #[test]
    fn a_tag_is_found_in_every_form_of_the_list() {
        for values in [
            &[r#""a""#][..],
            &[r#"W/"a""#],
            &[r#""x", "a""#],
            &[r#""x","y" ,W/"a" , "z""#],
            &[r#", ,"a""#],
            &[r#""b,c", "a""#],
            &[r#""x""#, r#""a""#],
        ] {
            assert!(unless(values).names(r#""a""#), "{values:?}");
        }
    }

    #[test]
    fn what_is_not_named_is_not_found() {
        for values in [&[][..], &["*"], &["a"], &[r#""A""#], &[r#""b"#], &[r#""b,"a"#]] {
            assert!(!unless(values).names(r#""a""#), "{values:?}");
        }
        assert_eq!(unless(&[" * "]), Unless::Any);
    }
}
