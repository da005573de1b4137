//! What holds for every address: headers, language, theme, health, spans, and 304 before work.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use axum::{
    Router,
    http::{Method, StatusCode},
    routing::get,
};
use khutut::web::caching::Cache;

use crate::support::site::{Site, app, bundled};

#[tokio::test]
async fn who_has_the_answer_is_told_so_before_any_work() {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let handler = async move || {
        count.fetch_add(1, Ordering::Relaxed);
        (Cache::Edition, "answer")
    };
    let routes = Router::new().route("/x", get(handler));
    let site = Site::with(app(bundled(1), "http://localhost"), routes);
    let first = site.get("/x").await;
    assert_eq!((first.status, asked.load(Ordering::Relaxed)), (StatusCode::OK, 1));
    let again = site.get_with("/x", &[("if-none-match", first.header("etag"))]).await;
    assert_eq!((again.status, asked.load(Ordering::Relaxed)), (StatusCode::NOT_MODIFIED, 1));
}

#[tokio::test]
async fn what_names_no_kind_is_kept_by_nobody() {
    let routes = Router::new().route("/x", get(async || "answer"));
    let site = Site::with(app(bundled(1), "http://localhost"), routes);
    let answer = site.get_with("/x", &[("if-none-match", "*")]).await;
    assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "no-store"));
    assert_eq!(answer.header("etag"), "");
}

#[tokio::test]
async fn a_page_in_a_theme_of_the_reader_is_for_this_reader_alone() {
    let site = Site::bundled();
    let page = async |cookie: &str| site.get_with("/en/table", &[("cookie", cookie)]).await;
    let (plain, dark, light) =
        (page("").await, page("theme=dark").await, page("theme=light").await);
    assert_eq!(plain.header("cache-control"), "public, no-cache");
    assert_eq!(dark.header("cache-control"), "private, no-cache");
    let tags = [&plain, &dark, &light].map(|answer| answer.header("etag"));
    assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2], "{tags:?}");
    for answer in [&plain, &dark] {
        assert_eq!(answer.header("vary"), "Accept-Encoding, Cookie");
    }
    let other = page("theme=pink; session=x").await;
    assert_eq!(other.header("etag"), tags[0], "a cookie that changes nothing changes no tag");
}

#[tokio::test]
async fn the_root_leads_to_the_language_of_the_browser() {
    let site = Site::bundled();
    for (accepted, to) in
        [("ar-SY, en;q=0.5", "/ar/"), ("en", "/en/"), ("de, ar;q=0", "/en/"), ("", "/en/")]
    {
        let answer = site.get_with("/", &[("accept-language", accepted)]).await;
        assert_eq!(answer.status, 302, "{accepted}");
        assert_eq!(answer.header("location"), to, "{accepted}");
        assert_eq!(answer.header("vary"), "Accept-Language");
    }
    let answer = site.get("/?day=2016-02-24").await;
    assert_eq!(answer.header("location"), "/en/?day=2016-02-24");
}

#[tokio::test]
async fn every_answer_tells_the_browser_what_it_may_do() {
    let site = Site::bundled();
    for path in ["/", "/feed.geojson", "/feed/nothing", "/nothing", "/health/live", "/static/0/x"] {
        let answer = site.get(path).await;
        let policy = answer.header("content-security-policy");
        for rule in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'",
        ] {
            assert!(policy.contains(rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        for (header, value) in [
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(header), value, "{path}");
        }
        let open = path.starts_with("/feed");
        let policy = if open { "cross-origin" } else { "same-origin" };
        assert_eq!(answer.header("cross-origin-resource-policy"), policy, "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), if open { "*" } else { "" });
        assert_ne!(answer.header("cache-control"), "", "{path}");
        assert_ne!(answer.header("x-request-id"), "", "{path}");
        assert!(answer.header("strict-transport-security").starts_with("max-age="), "{path}");
    }
    let plain = Site::at(app(bundled(1), "http://localhost:3000"));
    assert_eq!(plain.get("/").await.header("strict-transport-security"), "");
}

#[tokio::test]
async fn a_request_id_is_taken_from_a_proxy_only_if_it_is_well_formed() {
    let site = Site::bundled();
    let good = site.get_with("/", &[("x-request-id", "4bf92f3577b34da6")]).await;
    assert_eq!(good.header("x-request-id"), "4bf92f3577b34da6");
    for bad in ["short", "with space in it", "<script>alert(1)</script>", &"x".repeat(65)] {
        let answer = site.get_with("/", &[("x-request-id", bad)]).await;
        assert_ne!(answer.header("x-request-id"), bad);
    }
}

#[tokio::test]
async fn our_map_reads_all_spans_of_an_edition() {
    let site = Site::bundled();
    let answer = site.get("/map/spans.json?edition=1").await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/json"));
    assert_eq!(answer.json()["edition"], 1);
    assert!(answer.json()["places"].as_array().unwrap().len() > 200);
    let tag = answer.header("etag");
    let again = site.get_with("/map/spans.json?edition=1", &[("if-none-match", tag)]).await;
    assert_eq!(again.status, 304);
    assert_eq!(site.get("/map/spans.json?edition=5").await.status, 404);
    assert_eq!(site.get("/map/spans.json?edition=x").await.status, 400);
}

#[tokio::test]
async fn health_says_what_is_shown_and_when_the_server_stops() {
    let app = app(bundled(2), "http://localhost");
    let health = app.health.clone();
    let site = Site::at(app);
    let ready = site.get("/health/ready").await;
    assert_eq!((ready.status.as_u16(), ready.header("cache-control")), (200, "no-store"));
    assert_eq!(ready.json()["edition"], 2);
    assert_eq!(ready.json()["database_away"], false);
    assert!(ready.json()["age_s"].is_i64());

    health.database_away();
    let away = site.get("/health/ready").await;
    assert_eq!((away.status.as_u16(), &away.json()["database_away"]), (200, &true.into()));

    health.stop();
    let stopping = site.get("/health/ready").await;
    assert_eq!((stopping.status.as_u16(), &stopping.json()["stopping"]), (503, &true.into()));
    assert_eq!(stopping.header("connection"), "close");
    assert_eq!(site.get("/health/live").await.status, 200);
}

#[tokio::test]
async fn a_theme_is_kept_in_a_cookie_and_leads_back() {
    let site = Site::bundled();
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let send = |body: &'static str| site.send(Method::POST, "/theme", &form, body);
    let dark = send("to=dark&back=%2Far%2Ftable%3Fday%3D2016-02-24").await;
    assert_eq!(dark.status, 303);
    assert_eq!(dark.header("location"), "/ar/table?day=2016-02-24");
    let cookie = dark.header("set-cookie");
    assert!(cookie.starts_with("theme=dark; Path=/;"), "{cookie}");
    assert!(cookie.contains("SameSite=Lax") && cookie.contains("Secure"), "{cookie}");
    assert!(send("to=system&back=/en/").await.header("set-cookie").contains("Max-Age=0"));
    for elsewhere in ["to=dark&back=//evil.example", "to=dark&back=https://evil.example", "to=dark"]
    {
        assert_eq!(send(elsewhere).await.header("location"), "/", "{elsewhere}");
    }
    assert_eq!(send("to=pink&back=/en/").await.status, 400);
    let foreign = [form[0], ("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")];
    let refused = site.send(Method::POST, "/theme", &foreign, "to=dark&back=/en/").await;
    assert_eq!((refused.status.as_u16(), refused.header("set-cookie")), (403, ""));
}
