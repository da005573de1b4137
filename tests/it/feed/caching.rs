//! What a client of the feed may keep, and in which coding it gets it.

use std::io::Read as _;

use axum::http::Method;

use crate::support::site::{Answer, PUBLIC_URL, Site, app, bundled};

const DAY: &str = "/feed.geojson?day=2016-02-24";

async fn tag(site: &Site, path: &str, headers: &[(&str, &str)]) -> String {
    let answer = site.get_with(path, headers).await;
    assert_eq!(answer.status, 200, "{path}");
    let tag = answer.header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.ends_with('"') && tag.len() > 10, "strong: {tag}");
    tag
}

#[tokio::test]
async fn who_has_the_answer_is_told_so_without_a_body() {
    let site = Site::bundled();
    let first = site.get(DAY).await;
    let tag = first.header("etag").to_owned();
    for names in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
        for method in [Method::GET, Method::HEAD] {
            let again = site.send(method, DAY, &[("if-none-match", &names)], "").await;
            assert_eq!(again.status, 304, "{names}");
            assert!(again.body.is_empty());
            assert_eq!(again.header("content-length"), "", "not that of no body");
            for header in ["etag", "cache-control", "vary", "access-control-allow-origin"] {
                assert_eq!(again.header(header), first.header(header), "{header}");
            }
            assert_ne!(again.header("cache-control"), "");
        }
    }
    let other = site.get_with(DAY, &[("if-none-match", "\"other\"")]).await;
    assert_eq!(other.status, 200);
}

#[tokio::test]
async fn an_error_has_no_tag_and_none_helps_against_it() {
    let site = Site::bundled();
    let tag = tag(&site, DAY, &[]).await;
    for wrong in ["/feed.geojson?day=2016-13-40", "/feed.geojson?edition=9", "/feed/nothing"] {
        for names in [tag.as_str(), "*"] {
            let answer = site.get_with(wrong, &[("if-none-match", names)]).await;
            assert!(answer.status.is_client_error(), "{wrong} {names}: {}", answer.status);
            assert_eq!(answer.header("etag"), "");
        }
    }
}

#[tokio::test]
async fn each_representation_has_a_tag_of_its_own() {
    let (site, later) = (Site::bundled(), Site::of(bundled(2)));
    let moved = Site::at(app(bundled(1), "https://elsewhere.example"));
    let coded = |coding| [("accept-encoding", coding)];
    let tags = [
        tag(&site, DAY, &[]).await,
        tag(&site, DAY, &coded("gzip")).await,
        tag(&site, DAY, &coded("br")).await,
        tag(&site, DAY, &coded("zstd")).await,
        tag(&site, "/feed.geojson?day=2016-02-25", &[]).await,
        tag(&site, "/feed.geojson?day=2016-02-24&basis=claimed", &[]).await,
        tag(&site, "/feed.geojson", &[]).await,
        tag(&later, DAY, &[]).await,
        tag(&moved, DAY, &[]).await,
    ];
    for (n, tag) in tags.iter().enumerate() {
        assert!(!tags[..n].contains(tag), "tag {n} stands for two representations");
    }
}

#[tokio::test]
async fn one_representation_has_one_tag_and_one_body() {
    let (site, twin) = (Site::bundled(), Site::bundled());
    let headers = [("cookie", "theme=dark"), ("accept-language", "ar"), ("host", "x.example")];
    assert_eq!(tag(&site, DAY, &[]).await, tag(&twin, DAY, &headers).await);
    assert_eq!(site.get(DAY).await.body, twin.get_with(DAY, &headers).await.body);
    let liked = [("accept-encoding", "br;q=0.1, gzip;q=0.9")];
    assert_eq!(
        tag(&site, DAY, &[("accept-encoding", "gzip")]).await,
        tag(&twin, DAY, &liked).await
    );
}

fn decoded(answer: &Answer) -> Vec<u8> {
    let mut plain = Vec::new();
    match answer.header("content-encoding") {
        "gzip" => _ = flate2::read::GzDecoder::new(&answer.body[..]).read_to_end(&mut plain),
        "br" => _ = brotli::Decompressor::new(&answer.body[..], 4096).read_to_end(&mut plain),
        "zstd" => plain = zstd::decode_all(&answer.body[..]).unwrap(),
        "" => plain.clone_from(&answer.body),
        other => panic!("{other} was not asked for"),
    }
    plain
}

#[tokio::test]
async fn every_coding_carries_the_same_body() {
    let site = Site::bundled();
    // A small body too: its tag names the coding, so it must travel in it.
    for path in [DAY, "/feed.geojson?layers=fronts"] {
        let plain = site.get(path).await;
        assert_eq!(plain.header("content-encoding"), "");
        assert_eq!(plain.header("content-length"), plain.body.len().to_string());
        for coding in ["gzip", "br", "zstd"] {
            let answer = site.get_with(path, &[("accept-encoding", coding)]).await;
            assert_eq!(answer.header("content-encoding"), coding);
            assert_eq!(answer.header("vary"), "Accept-Encoding");
            assert_eq!(decoded(&answer), plain.body, "{coding} {path}");
        }
    }
    let refused = site.get_with(DAY, &[("accept-encoding", "gzip;q=0, br;q=0")]).await;
    assert_eq!(refused.header("content-encoding"), "");
}

#[tokio::test]
async fn head_is_answered_as_get_without_the_body() {
    let site = Site::bundled();
    for headers in [&[][..], &[("accept-encoding", "gzip")]] {
        for path in [DAY, "/feed.geojson?day=x", "/feed/nothing"] {
            let get = site.get_with(path, headers).await;
            let head = site.send(Method::HEAD, path, headers, "").await;
            assert_eq!(head.status, get.status, "{path}");
            assert!(head.body.is_empty(), "{path}");
            let without_id = |answer: &Answer| {
                let mut headers = answer.headers.clone();
                headers.remove("x-request-id");
                headers
            };
            assert_eq!(without_id(&head), without_id(&get), "{path}");
        }
    }
}

#[tokio::test]
async fn a_browser_of_any_site_may_ask() {
    let site = Site::bundled();
    let preflight = [
        ("origin", "https://graphics.example"),
        ("access-control-request-method", "GET"),
        ("access-control-request-headers", "if-none-match"),
    ];
    for path in [DAY, "/feed/nothing"] {
        let answer = site.send(Method::OPTIONS, path, &preflight, "").await;
        assert_eq!(answer.status, 204, "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert_eq!(answer.header("access-control-allow-methods"), "GET, HEAD, OPTIONS");
        assert!(answer.header("access-control-allow-headers").contains("If-None-Match"));
    }
    let plain = site.send(Method::OPTIONS, DAY, &[], "").await;
    assert_eq!((plain.status.as_u16(), plain.header("allow")), (204, "GET, HEAD, OPTIONS"));
    assert_eq!(plain.header("access-control-allow-origin"), "*");
    let answer = site.get_with(DAY, &[("origin", "https://graphics.example")]).await;
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert!(answer.header("access-control-expose-headers").contains("ETag"));
    assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
}

#[tokio::test]
async fn links_go_to_the_public_address_and_never_to_the_host_asked() {
    let site = Site::bundled();
    let answer = site.get_with(DAY, &[("host", "evil.example")]).await;
    assert!(!answer.text().contains("evil.example"));
    assert!(answer.text().contains(PUBLIC_URL));
}
