//! What stands around the newsroom: whence a write comes, how the cookie is, over which channel.

use axum::http::Method;
use khutut::domain::staff::Role;

use crate::{
    pages::Tree,
    support::newsroom::{PASSWORD, Press},
};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const BODY: &str = "user=hala&password=four+short+plain+words";

#[tokio::test]
async fn a_write_must_say_that_it_comes_from_this_site() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let host = ("host", "khutut.example");
    for (headers, status) in [
        (&[][..], 403),
        (&[("sec-fetch-site", "")], 403),
        (&[("sec-fetch-site", "cross-site")], 403),
        (&[("sec-fetch-site", "same-site")], 403),
        (&[("origin", "https://evil.example")], 403),
        (&[("origin", "null")], 403),
        (&[("origin", "https://khutut.example"), ("sec-fetch-site", "cross-site")], 403),
        (&[("sec-fetch-site", "same-origin")], 303),
        (&[("origin", "https://khutut.example")], 303),
        (&[("origin", "null"), ("sec-fetch-site", "same-origin")], 303),
    ] {
        let headers = [&[host, FORM][..], headers].concat();
        let answer = press.site.send(Method::POST, "/newsroom/sign-in", &headers, BODY).await;
        assert_eq!(answer.status, status, "{headers:?}");
        assert_eq!(answer.header("set-cookie").is_empty(), status == 403, "{headers:?}");
    }
}

#[tokio::test]
async fn every_form_of_the_table_is_refused_from_elsewhere() {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    let mut browser = press.browser();
    browser.enter("boss").await;
    for route in khutut::web::newsroom::routes().iter().filter(|r| r.method == Method::POST) {
        let path = super::roles::an_address(route.path, 1);
        let headers = [("host", "khutut.example"), FORM, ("cookie", browser.cookie.as_str())];
        let bare = press.site.send(Method::POST, &path, &headers, "").await;
        assert_eq!(bare.status, 403, "{path} without a word whence");
        let foreign = [&headers[..], &[("origin", "https://evil.example")]].concat();
        let foreign = press.site.send(Method::POST, &path, &foreign, "").await;
        assert_eq!(foreign.status, 403, "{path} from another site");
    }
    assert_eq!(browser.get("/newsroom/").await.status, 200, "nothing was done");
}

#[tokio::test]
async fn the_cookie_is_for_this_host_over_https_and_not_for_scripts() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let come_in = press.browser().sign_in("hala", PASSWORD).await;
    let cookie = come_in.header("set-cookie");
    assert!(cookie.starts_with("__Host-session="), "{cookie}");
    for part in ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"] {
        assert!(cookie.split("; ").any(|p| p == part), "{part}: {cookie}");
    }
    assert!(!cookie.contains("Domain") && !cookie.contains("Max-Age"), "{cookie}");

    let headers = [("host", "127.0.0.1:3000"), FORM, ("sec-fetch-site", "same-origin")];
    let local = press.site.send(Method::POST, "/newsroom/sign-in", &headers, BODY).await;
    let cookie = local.header("set-cookie");
    assert!(cookie.starts_with("session=") && !cookie.contains("Secure"), "{cookie}");
    assert!(cookie.contains("HttpOnly; SameSite=Lax"), "{cookie}");
}

#[tokio::test]
async fn over_plain_http_from_elsewhere_there_is_no_form_and_no_session() {
    let press = Press::at("http://khutut.example", false).await;
    press.person("hala", Role::Reporter).await;
    let mut browser = press.browser();
    browser.enter("hala").await;
    let page = browser.get("/newsroom/sign-in").await;
    assert_eq!(page.status, 200);
    let tree = Tree::of(page.text());
    assert!(tree.all("form, input").is_empty(), "a form over plain HTTP");
    assert!(page.text().contains("You cannot sign in here"));
    assert_eq!(browser.sign_in("hala", PASSWORD).await.status, 403);
    browser.enter("hala").await;
    browser.cookie = browser.cookie.replace("__Host-", "");
    assert_eq!(browser.get("/newsroom/").await.header("location"), "/newsroom/sign-in");
    for host in ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"] {
        let page = press.site.get_with("/newsroom/sign-in", &[("host", host)]).await;
        assert_eq!(Tree::of(page.text()).all("#password").len(), 1, "{host}");
    }
}

#[tokio::test]
async fn newsroom_answers_are_kept_by_nobody_and_never_compressed() {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    let mut browser = press.browser();
    browser.enter("boss").await;
    for route in khutut::web::newsroom::routes().iter().filter(|r| r.method == Method::GET) {
        let path = super::roles::an_address(route.path, 1);
        for cookie in [browser.cookie.as_str(), ""] {
            let headers = [
                ("host", "khutut.example"),
                ("accept-encoding", "br, gzip, zstd"),
                ("cookie", cookie),
            ];
            let answer = press.site.get_with(&path, &headers).await;
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            assert_eq!(answer.header("content-encoding"), "", "{path}");
            assert_eq!(answer.header("etag"), "", "{path}");
            assert!(answer.header("content-security-policy").contains("form-action 'self'"));
        }
    }
}

#[tokio::test]
async fn without_a_database_the_newsroom_says_so_and_the_public_goes_on() {
    let site = crate::support::site::Site::bundled();
    assert_eq!(site.get("/newsroom/").await.status, 503);
    assert_eq!(site.get("/en/").await.status, 200);
}
