//! Every error is a whole page in its reader's language.

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    http::{Method, Request, StatusCode},
    middleware::from_fn_with_state,
    routing::get,
};
use khutut::web::{error::Error, request};
use scraper::{Html, Selector};
use tokio::sync::Semaphore;
use tower::ServiceExt as _;

use crate::support::site::{Answer, Site, app, bundled};

fn page(answer: &Answer) -> Html {
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    Html::parse_document(answer.text())
}

fn attribute(page: &Html, selector: &str, name: &str) -> Option<String> {
    let selector = Selector::parse(selector).unwrap();
    Some(page.select(&selector).next()?.attr(name)?.to_owned())
}

#[tokio::test]
async fn an_unknown_page_is_a_whole_page_in_its_language() {
    let site = Site::bundled();
    for (path, accepted, lang) in [
        ("/ar/nothing", "en", "ar"),
        ("/en/nothing", "ar", "en"),
        ("/nothing", "ar-SY", "ar"),
        ("/nothing", "fr", "en"),
        ("/arx", "", "en"),
    ] {
        let answer = site.get_with(path, &[("accept-language", accepted)]).await;
        assert_eq!(answer.status, 404, "{path}");
        let page = page(&answer);
        assert_eq!(attribute(&page, "html", "lang").as_deref(), Some(lang), "{path}");
        let dir = if lang == "ar" { "rtl" } else { "ltr" };
        assert_eq!(attribute(&page, "html", "dir").as_deref(), Some(dir), "{path}");
        assert_eq!(page.select(&Selector::parse("h1").unwrap()).count(), 1, "{path}");
    }
}

#[tokio::test]
async fn a_wrong_parameter_is_named_on_the_page_and_breaks_no_markup() {
    let site = Site::bundled();
    let answer = site.get("/map/spans.json?edition=%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert_eq!(answer.status, 400);
    assert!(!answer.text().contains("<script>alert"));
    let page = page(&answer);
    let text: String = page.root_element().text().collect();
    assert!(text.contains("edition") && text.contains("<script>alert(1)</script>"), "{text}");
}

#[tokio::test]
async fn another_method_is_a_page_that_allows_its_own() {
    let site = Site::bundled();
    for (method, path, allowed) in [
        (Method::POST, "/", "GET, HEAD, OPTIONS"),
        (Method::DELETE, "/map/spans.json", "GET, HEAD, OPTIONS"),
        (Method::GET, "/theme", "POST, OPTIONS"),
    ] {
        let answer = site.send(method, path, &[], "").await;
        assert_eq!(answer.status, 405, "{path}");
        assert_eq!(answer.header("allow"), allowed, "{path}");
        page(&answer);
    }
}

#[tokio::test]
async fn what_an_extractor_or_a_limit_refuses_is_a_page_too() {
    let site = Site::bundled();
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let long = format!("to=dark&back=/{}", "x".repeat(70_000));
    for (headers, body, status) in [(&[][..], "to=dark", 415), (&form[..], long.as_str(), 413)] {
        let answer = site.send(Method::POST, "/theme", headers, body).await;
        assert_eq!(answer.status, status);
        page(&answer);
    }
}

/// Routes that fail, below a page's path and below the feed's.
fn failing() -> Site {
    async fn panics() -> &'static str {
        panic!("secret of the inside")
    }
    let broken = async || Error::Internal("secret of the inside".into());
    let routes = Router::new()
        .route("/ar/broken", get(broken))
        .route("/ar/panics", get(panics))
        .route("/feed/panics", get(panics))
        .route("/ar/away", get(async || Error::Away))
        .route("/ar/odd", get(async || StatusCode::IM_A_TEAPOT));
    Site::with(app(bundled(1), "http://localhost"), routes)
}

#[tokio::test]
async fn what_breaks_here_is_a_page_that_says_nothing_of_the_inside() {
    let site = failing();
    for path in ["/ar/broken", "/ar/panics"] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 500, "{path}");
        assert!(!answer.text().contains("secret"), "{path}");
        let page = page(&answer);
        assert_eq!(attribute(&page, "html", "lang").as_deref(), Some("ar"), "{path}");
    }
    let problem = site.get("/feed/panics").await;
    assert_eq!((problem.status.as_u16(), &problem.json()["status"]), (500, &500.into()));
    assert!(!problem.text().contains("secret"));
    assert_eq!(problem.header("access-control-allow-origin"), "*");
    assert_eq!(site.get("/ar/odd").await.status, 418, "and the site goes on");
}

#[tokio::test]
async fn what_is_away_says_when_to_try_again() {
    let away = failing().get("/ar/away").await;
    assert_eq!((away.status.as_u16(), away.header("retry-after")), (503, "5"));
    page(&away);
}

#[tokio::test]
async fn what_is_more_than_can_be_worked_on_is_refused_at_once() {
    let places = Arc::new(Semaphore::new(1));
    let router = Router::new()
        .route("/", get(async || "answer"))
        .layer(from_fn_with_state(Arc::clone(&places), request::admitted));
    let ask = || router.clone().oneshot(Request::get("/").body(Body::empty()).unwrap());
    assert_eq!(ask().await.unwrap().status(), 200);
    let taken = places.acquire().await.unwrap();
    assert_eq!(ask().await.unwrap().status(), 503);
    drop(taken);
    assert_eq!(ask().await.unwrap().status(), 200);
}
