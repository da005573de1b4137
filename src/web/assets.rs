//! Serves the style sheets, scripts, fonts and basemap that are built into the binary.
//!
//! Every address begins with a hash over all assets (`/static/{hash}/css/tokens.css`), so an answer
//! may be kept for ever and modules that import each other are of one build. Bodies were compressed
//! by `build.rs`; no request compresses. This router must stand outside of a compression layer.

use std::borrow::Cow;

use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use rust_embed::RustEmbed;

use super::{
    caching::{self, Cache},
    encoding,
};

/// The hash over all assets of this build, 16 hexadecimal digits.
pub const HASH: &str = env!("KHUTUT_ASSETS");

#[derive(RustEmbed)]
#[folder = "$OUT_DIR/static"]
struct Files;

/// The codings in which a body may lie ready, the smaller first: name in HTTP, ending of the file.
const CODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// The route `/static/{hash}/{path}`. An unknown path, or another build's hash, is 404 without a
/// body: the caller's fallback page is for people, who do not type these addresses.
pub fn router() -> Router {
    Router::new().route("/static/{hash}/{*path}", get(serve))
}

/// The address of an asset of this build.
///
/// ```
/// let address = khutut::web::assets::url("css/tokens.css");
/// assert!(address.starts_with("/static/") && address.ends_with("/css/tokens.css"));
/// ```
#[must_use]
pub fn url(path: &str) -> String {
    format!("/static/{HASH}/{path}")
}

/// The bytes of an asset, by its path; none if there is no such file.
#[must_use]
pub fn bytes(path: &str) -> Option<Cow<'static, [u8]>> {
    Files::get(path).map(|file| file.data)
}

async fn serve(Path((hash, path)): Path<(String, String)>, headers: HeaderMap) -> Response {
    match media_type(&path) {
        Some(kind) if hash == HASH => answer(&path, kind, &headers),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(path: &str, kind: &'static str, headers: &HeaderMap) -> Response {
    let liked = encoding::weighted(headers, &header::ACCEPT_ENCODING);
    // `*` is not enough: who names no coding gets the plain body.
    let accepts = |coding: &str| {
        liked.iter().any(|(name, weight)| name.eq_ignore_ascii_case(coding) && *weight > 0)
    };
    let coded = CODINGS.iter().find_map(|(name, ending)| {
        let file = accepts(name).then(|| Files::get(&format!("{path}{ending}")))??;
        Some((file, Some(*name)))
    });
    let Some((file, coding)) = coded.or_else(|| Some((Files::get(path)?, None))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = file.data.into_response();
    let head = response.headers_mut();
    head.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    caching::stamp(Cache::Immutable, head);
    if let Some(coding) = coding {
        head.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}

/// The media type of an address by its ending; `None` for endings that are never served.
fn media_type(path: &str) -> Option<&'static str> {
    Some(match path.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "geojson" => "application/geo+json",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "woff2" => "font/woff2",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{body::Body, http::Request};
    use tower::ServiceExt as _;

    async fn fetch(address: &str, encoding: &str) -> Response {
        let request = Request::get(address).header("accept-encoding", encoding);
        router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    }

    fn header_of<'a>(response: &'a Response, name: &str) -> &'a str {
        response.headers().get(name).map_or("", |value| value.to_str().unwrap())
    }

    #[test]
    fn every_embedded_file_has_a_media_type() {
        let plain =
            Files::iter().filter(|path| !CODINGS.iter().any(|(_, end)| path.ends_with(end)));
        let odd: Vec<_> = plain.filter(|path| media_type(path).is_none()).collect();
        assert!(odd.is_empty(), "no media type for {odd:?}");
    }

    #[tokio::test]
    async fn a_module_is_served_in_the_coding_asked_for_and_kept_for_ever() {
        for (asked, given) in
            [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("", "")]
        {
            let response = fetch(&url("js/vendor/maplibre-gl.mjs"), asked).await;
            assert_eq!(response.status(), StatusCode::OK, "{asked}");
            assert_eq!(header_of(&response, "content-encoding"), given, "{asked}");
            assert_eq!(header_of(&response, "content-type"), "text/javascript; charset=utf-8");
            assert_eq!(header_of(&response, "vary"), "Accept-Encoding");
            assert!(header_of(&response, "cache-control").contains("immutable"));
        }
    }

    #[tokio::test]
    async fn a_font_is_served_as_it_is() {
        let response = fetch(&url("css/fonts/noto-sans-latin-400-normal.woff2"), "br, gzip").await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(header_of(&response, "content-type"), "font/woff2");
        assert_eq!(header_of(&response, "content-encoding"), "");
    }

    #[tokio::test]
    async fn what_is_not_there_is_not_found() {
        let unknown = [
            url("css/none.css"),
            url("css/maplibre-gl.css.br"),
            url("../Cargo.toml"),
            "/static/0000000000000000/css/maplibre-gl.css".to_owned(),
        ];
        for address in unknown {
            assert_eq!(fetch(&address, "br").await.status(), StatusCode::NOT_FOUND, "{address}");
        }
    }
}
