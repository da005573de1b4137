//! Whatever is asked, the answer is one of the contract, and never a fault of ours.

use axum::http::Method;
use proptest::prelude::*;

use crate::support::site::{Answer, Site};

/// Paths with and without something at them.
fn path() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "/",
        "/feed.geojson",
        "/map/spans.json",
        "/search.json",
        "/theme",
        "/health/ready",
        "/feed/x",
        "/en/",
        "/ar/",
        "/en/table",
        "/en/search",
        "/ar/places/raqqa",
        "/en/routes/m5",
        "/en/events/x",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => "/[ -~]{0,20}".prop_map(encoded)]
}

/// Queries that are nearly right, and some that are not.
fn query() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "day", "edition", "basis", "bbox", "layers", "q", "lang", "from", "x", "",
    ]);
    let value = prop_oneof![
        "[0-9]{1,5}-[0-9]{1,2}-[0-9]{1,2}",
        "-?[0-9]{1,12}",
        "(-?[0-9]{1,3}(\\.[0-9]{1,3})?,?){0,5}",
        "[a-z,]{0,30}",
        "\\PC{0,20}".prop_map(encoded),
        "(%[0-9A-F]{2}){0,8}",
        Just(String::new()),
    ];
    let pair = (name, value).prop_map(|(name, value)| format!("{name}={value}"));
    prop::collection::vec(pair, 0..4).prop_map(|pairs| pairs.join("&"))
}

fn encoded(text: String) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-._~".contains(&b);
    let bytes = text.bytes().map(|b| match plain(b) {
        true => char::from(b).to_string(),
        false => format!("%{b:02X}"),
    });
    bytes.collect()
}

fn headers() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let name = prop::sample::select(vec![
        "accept-encoding",
        "accept-language",
        "cookie",
        "if-none-match",
        "origin",
        "x-request-id",
        "content-type",
    ]);
    prop::collection::vec((name, "[ -~]{0,40}"), 0..4)
}

fn is_of_the_contract(path: &str, answer: &Answer) -> Result<(), TestCaseError> {
    let status = answer.status.as_u16();
    prop_assert!(
        [200, 204, 302, 303, 304, 307, 308, 400, 403, 404, 405, 406, 413, 415, 422]
            .contains(&status),
        "{path}: {status}"
    );
    if status >= 400 {
        let feed = path.starts_with("/feed");
        let kind = if feed { "application/problem+json" } else { "text/html; charset=utf-8" };
        prop_assert_eq!(answer.header("content-type"), kind, "{}: {}", path, status);
        prop_assert_eq!(answer.header("etag"), "");
        prop_assert_eq!(answer.header("cache-control"), "no-store");
    }
    prop_assert!(!answer.header("content-security-policy").is_empty());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_request_gets_an_answer_of_the_contract(
        method in prop::sample::select(vec![
            Method::GET, Method::GET, Method::GET, Method::HEAD, Method::OPTIONS, Method::POST,
        ]),
        path in path(),
        query in query(),
        headers in headers(),
        body in "[ -~]{0,40}",
    ) {
        thread_local! {
            static SITE: Site = Site::bundled();
            static RUNTIME: tokio::runtime::Runtime = tokio::runtime::Runtime::new().unwrap();
        }
        let at = if query.is_empty() { path.clone() } else { format!("{path}?{query}") };
        let headers: Vec<(&str, &str)> = headers.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let answer = SITE.with(|site| {
            RUNTIME.with(|runtime| runtime.block_on(site.send(method, &at, &headers, &body)))
        });
        is_of_the_contract(&path, &answer)?;
    }
}
