//! What the feed refuses, and how it says so.

use axum::http::Method;

use crate::support::site::Site;

#[tokio::test]
async fn a_wrong_parameter_is_named_with_its_value_and_what_is_expected() {
    let site = Site::bundled();
    for (query, parameter, value, expected) in [
        ("day=2016-13-40", "day", "2016-13-40", "YYYY-MM-DD"),
        ("day=", "day", "", "YYYY-MM-DD"),
        ("day=2016-02-24T00:00", "day", "2016-02-24T00:00", "YYYY-MM-DD"),
        ("day=%FF", "day", "\u{fffd}", "YYYY-MM-DD"),
        ("edition=x", "edition", "x", "1 or greater"),
        ("edition=0", "edition", "0", "1 or greater"),
        ("edition=-1", "edition", "-1", "1 or greater"),
        ("edition=1.0", "edition", "1.0", "1 or greater"),
        ("edition=", "edition", "", "1 or greater"),
        ("basis=true", "basis", "true", "assessed, claimed"),
        ("basis=", "basis", "", "assessed, claimed"),
        ("bbox=36,36,38,34", "bbox", "36,36,38,34", "south not above north"),
        ("bbox=36,34,38", "bbox", "36,34,38", "west,south,east,north"),
        ("bbox=36,34,38,36,0,0", "bbox", "36,34,38,36,0,0", "four numbers"),
        ("bbox=a,b,c,d", "bbox", "a,b,c,d", "four numbers"),
        ("bbox=-200,34,38,36", "bbox", "-200,34,38,36", "-180 to 180"),
        ("bbox=NaN,34,38,36", "bbox", "NaN,34,38,36", "four numbers"),
        ("bbox=", "bbox", "", "four numbers"),
        ("layers=places,rivers", "layers", "places,rivers", "places,segments,fronts,areas"),
        ("layers=places,", "layers", "places,", "each once"),
        ("layers=places,places", "layers", "places,places", "each once"),
        ("layers=", "layers", "", "each once"),
        ("date=2016-02-24", "date", "2016-02-24", "day, edition, basis, bbox, layers"),
        ("Day=2016-02-24", "Day", "2016-02-24", "day, edition, basis, bbox, layers"),
        ("=x", "", "x", "day, edition, basis, bbox, layers"),
        ("day=2016-02-24&day=2016-02-24", "day", "2016-02-24", "once"),
    ] {
        let answer = site.get(&format!("/feed.geojson?{query}")).await;
        assert_eq!(answer.status, 400, "{query}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{query}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{query}");
        assert_eq!(answer.header("cache-control"), "no-store", "{query}");
        assert_eq!(answer.header("etag"), "", "{query}");
        let problem = answer.json();
        assert_eq!(problem["status"], 400, "{query}");
        assert_eq!(problem["title"], "Bad Request", "{query}");
        assert_eq!(problem["type"], "about:blank", "{query}");
        assert_eq!(problem["parameter"], parameter, "{query}");
        assert_eq!(problem["value"], value, "{query}");
        let said = problem["expected"].as_str().unwrap();
        assert!(said.contains(expected), "{query}: {said}");
        assert!(problem["detail"].as_str().unwrap().contains(said), "{query}");
    }
}

#[tokio::test]
async fn an_edition_that_is_not_there_is_not_found() {
    let site = Site::bundled();
    for number in ["2", "007", "2147483648", "99999999999999999999"] {
        let answer = site.get(&format!("/feed.geojson?edition={number}")).await;
        assert_eq!(answer.status, 404, "{number}");
        let problem = answer.json();
        assert_eq!(problem["parameter"], "edition");
        assert_eq!(problem["value"], number);
    }
    assert_eq!(site.get("/feed.geojson?edition=1").await.status, 200);
}

#[tokio::test]
async fn any_path_of_the_feed_answers_an_error_as_a_problem_that_every_site_may_read() {
    let site = Site::bundled();
    for path in ["/feed/nothing", "/feed.json", "/feedback", "/feed/../feed/x"] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.json()["status"], 404, "{path}");
    }
}

#[tokio::test]
async fn another_method_is_refused_with_those_that_are_allowed() {
    let site = Site::bundled();
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
        let answer = site.send(method, "/feed.geojson", &[], "x").await;
        assert_eq!(answer.status, 405);
        assert_eq!(answer.header("allow"), "GET, HEAD, OPTIONS");
        assert_eq!(answer.json()["status"], 405);
    }
}

#[tokio::test]
async fn a_coding_that_is_not_spoken_is_refused_only_where_the_plain_body_is() {
    let site = Site::bundled();
    let refused = site.get_with("/feed.geojson", &[("accept-encoding", "identity;q=0")]).await;
    assert_eq!(refused.status, 406);
    assert_eq!(refused.header("content-type"), "application/problem+json");
    let plain = site.get_with("/feed.geojson", &[("accept-encoding", "compress")]).await;
    assert_eq!((plain.status.as_u16(), plain.header("content-encoding")), (200, ""));
}
