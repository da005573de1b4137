//! In which coding a body travels: asked of the reader once, then held to.
//!
//! `caching::answer` chooses by `Accept-Encoding` and leaves the one choice in that header, so that
//! compression, ready-made bodies and `ETag` cannot disagree.
//! Source: RFC 9110, sections 8.4.1, 12.4.2, 12.5.3.

use axum::http::{HeaderMap, HeaderValue, StatusCode, Version, header};
use tower_http::{
    CompressionLevel,
    compression::{CompressionLayer, Predicate},
};

use super::caching::Cache;

/// A coding of a body. Where the reader likes several alike, the first of them here is chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Coding {
    /// Brotli.
    Brotli,
    /// Zstandard.
    Zstd,
    /// Gzip.
    Gzip,
    /// None: the plain body.
    Identity,
}

/// A weight in thousandths: 1000 is the most, 0 is "not acceptable".
pub(super) type Weight = u16;

impl Coding {
    const ALL: [Self; 4] = [Self::Brotli, Self::Zstd, Self::Gzip, Self::Identity];

    /// Its name in HTTP.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Zstd => "zstd",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }

    /// The coding that a request likes best; the plain body where it says nothing. None if it
    /// refuses all of them.
    #[must_use]
    pub fn choose(headers: &HeaderMap) -> Option<Self> {
        let liked = weighted(headers, &header::ACCEPT_ENCODING);
        let weight = |coding: Self| {
            let names = |name: &str| coding.is_named(name);
            let named = liked.iter().find(|(name, _)| names(name));
            let any = || liked.iter().find(|(name, _)| name == "*").map(|(_, q)| *q);
            match (named.map(|(_, q)| *q).or_else(any), coding) {
                (Some(weight), _) => weight,
                // Not named it is acceptable, but less than whatever is named.
                (None, Self::Identity) => 1,
                (None, _) => 0,
            }
        };
        let best = Self::ALL.into_iter().rev().max_by_key(|coding| weight(*coding))?;
        (weight(best) > 0).then_some(best)
    }

    fn is_named(self, name: &str) -> bool {
        name.eq_ignore_ascii_case(self.as_str()) || (self == Self::Gzip && name == "x-gzip")
    }
}

/// The items of a header with weights (`name;q=0.5, …`), in order. What is not well formed is
/// left out.
pub(super) fn weighted(headers: &HeaderMap, name: &header::HeaderName) -> Vec<(String, Weight)> {
    let values = headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok());
    let items = values.flat_map(|value| value.split(','));
    let read = |item: &str| {
        let mut parts = item.split(';').map(str::trim);
        let name = parts.next().filter(|name| !name.is_empty())?.to_owned();
        let quality = parts.find_map(|p| p.strip_prefix("q=").or_else(|| p.strip_prefix("Q=")));
        Some((name, quality.map_or(Some(1000), thousandths)?))
    };
    items.filter_map(read).collect()
}

/// The weight that `0.375` or `1` writes.
fn thousandths(text: &str) -> Option<Weight> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits = rest.len() <= 3 && rest.bytes().all(|b| b.is_ascii_digit());
    let parts: Weight = format!("{rest:0<3}").parse().ok().filter(|_| digits)?;
    match (whole, parts) {
        ("0", parts) => Some(parts),
        ("1", 0) => Some(1000),
        _ => None,
    }
}

/// Compresses what may be compressed, fast.
#[must_use]
pub fn layer() -> CompressionLayer<impl Predicate> {
    let worth = |_: StatusCode, _: Version, _: &HeaderMap, extensions: &axum::http::Extensions| {
        extensions.get::<Cache>().is_some_and(|cache| cache.is_compressed())
    };
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(worth)
}

/// Leaves one coding as the only one that the request asks for.
pub(super) fn settle(headers: &mut HeaderMap, coding: Coding) {
    headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(coding.as_str()));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(accepted: &[&'static str]) -> Option<Coding> {
        let mut headers = HeaderMap::new();
        for value in accepted {
            headers.append(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
        }
        Coding::choose(&headers)
    }

    #[test]
    fn the_coding_is_the_one_that_the_reader_likes_best() {
        use Coding::{Brotli, Gzip, Identity, Zstd};
        for (accepted, expected) in [
            (&[][..], Some(Identity)),
            (&[""], Some(Identity)),
            (&["gzip"], Some(Gzip)),
            (&["GZIP"], Some(Gzip)),
            (&["x-gzip"], Some(Gzip)),
            (&["gzip, deflate, br, zstd"], Some(Brotli)),
            (&["gzip, zstd"], Some(Zstd)),
            (&["gzip", "br"], Some(Brotli)),
            (&["gzip;q=1.0, br;q=0.5"], Some(Gzip)),
            (&["br;q=0, *"], Some(Zstd)),
            (&["*"], Some(Brotli)),
            (&["gzip;q=0"], Some(Identity)),
            (&["gzip;q=0.001"], Some(Gzip)),
            (&["identity, gzip;q=0.5"], Some(Identity)),
            (&["identity;q=0, gzip"], Some(Gzip)),
            (&["deflate"], Some(Identity)),
            (&["identity;q=0"], None),
            (&["*;q=0"], None),
            (&["deflate, *;q=0"], None),
            (&["*;q=0, identity"], Some(Identity)),
            (&["gzip;q=2"], Some(Identity)),
            (&["gzip;q=0.1234, br"], Some(Brotli)),
            (&["gzip ; q=0.8 , br ; Q=0.9"], Some(Brotli)),
        ] {
            assert_eq!(chosen(accepted), expected, "{accepted:?}");
        }
    }
}
