//! The supply answers of the feed, and what differs between two days.

use axum::http::Method;
use geojson::FeatureCollection;
use serde_json::{Value, json};

use crate::support::{
    examples::{atlas_of, record_of},
    site::{PUBLIC_URL, Site},
};

const HAMA_ALEPPO: &str = "side=government&from=hama&to=aleppo";
const ADDRESSES: [&str; 5] = [
    "/feed/supply?side=government&from=hama&to=aleppo&day=2016-02-24",
    "/feed/supply/history?side=government&from=hama&to=aleppo&start=2016-02-01&end=2016-04-01",
    "/feed/routes/khanasser-road/history?side=government&start=2016-02-01&end=2016-04-01",
    "/feed/cutoff?side=government&day=2016-02-24",
    "/feed/diff?from=2016-02-20&to=2016-02-24",
];

async fn ask(path: &str) -> Value {
    let answer = Site::bundled().get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect()
}

fn keys(object: &Value) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

#[tokio::test]
async fn a_day_says_which_way_there_is() {
    let answer = ask(&format!("/feed/supply?{HAMA_ALEPPO}&day=2016-02-20")).await;
    for (member, expected) in [
        ("side", json!("government")),
        ("from", json!("hama")),
        ("to", json!("aleppo")),
        ("day", json!("2016-02-20")),
        ("edition", json!(1)),
        ("basis", json!("assessed")),
        ("connected", json!("yes")),
        ("ways", json!(1)),
        ("last", Value::Null),
    ] {
        assert_eq!(answer[member], expected, "{member}");
    }
    let way = texts(&answer["way"]);
    assert_eq!((way[0], way.len()), ("segment/khanasser-road.1", 13));
    assert_eq!(texts(&answer["sole"]).len(), 13);
    assert!(answer["length_km"].as_f64().unwrap() > 100.0);
}

#[tokio::test]
async fn a_day_without_a_way_says_where_the_last_one_is_broken() {
    let answer = ask(ADDRESSES[0]).await;
    assert_eq!(answer["connected"], "no");
    for (member, expected) in
        [("way", json!([])), ("length_km", Value::Null), ("ways", json!(0)), ("sole", json!([]))]
    {
        assert_eq!(answer[member], expected, "{member}");
    }
    let last = &answer["last"];
    assert_eq!(last["day"], "2016-02-20");
    assert_eq!(texts(&last["way"]).len(), 13);
    let broken = texts(&last["broken_at"]);
    assert!(broken.len() > 1 && broken.iter().all(|s| s.starts_with("segment/khanasser-road.")));
}

#[tokio::test]
async fn a_period_lists_intervals_sums_and_gaps() {
    let answer = ask(ADDRESSES[1]).await;
    let intervals: Vec<String> = answer["intervals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| format!("{} {} {}", i["connected"], i["from"], i["until"]).replace('"', ""))
        .collect();
    assert_eq!(
        intervals,
        [
            "yes 2016-02-01 2016-02-21",
            "possibly 2016-02-21 2016-02-22",
            "no 2016-02-22 2016-02-28",
            "possibly 2016-02-28 2016-02-29",
            "yes 2016-02-29 2016-03-04",
            "possibly 2016-03-04 2016-03-08",
            "yes 2016-03-08 2016-04-01",
        ]
    );
    assert_eq!(answer["cuts"], json!({ "min": 1, "max": 2 }));
    assert_eq!(answer["days_cut"], json!({ "min": 6, "max": 12 }));
    assert_eq!(answer["longest_cut"], json!({ "min": 6, "max": 8 }));
    assert_eq!((&answer["days_unknown"], &answer["days"]), (&json!(0), &json!(60)));
    let [first, second] = answer["gaps"].as_array().unwrap().as_slice() else { panic!() };
    let days = json!({ "earliest": "2016-02-21", "latest": "2016-02-22" });
    assert_eq!(first["from"], days);
    assert_eq!(first["days"], json!({ "min": 6, "max": 8 }));
    assert!(!texts(&first["events"]).is_empty() && !texts(&first["segments"]).is_empty());
    assert_eq!(second["from"], json!({ "earliest": "2016-03-04", "latest": null }));
    assert_eq!(second["until"], json!({ "earliest": null, "latest": "2016-03-08" }));
}

#[tokio::test]
async fn a_route_tells_its_segments_and_the_road_from_end_to_end() {
    let answer = ask(ADDRESSES[2]).await;
    assert_eq!(answer["days_cut"], json!({ "min": 6, "max": 12 }));
    let segments = answer["segments"].as_array().unwrap();
    assert_eq!((segments.len(), &segments[0]["segment"]), (13, &json!("segment/khanasser-road.1")));
    let cut = segments
        .iter()
        .flat_map(|s| s["spans"].as_array().unwrap())
        .find(|span| span["passability"] == "cut" && span["cut_for"] == json!(["government"]));
    let mut members = keys(cut.unwrap());
    members.sort_unstable();
    let expected = [
        "certainty",
        "cut_for",
        "events",
        "from",
        "open_for",
        "passability",
        "passability_basis",
        "until",
    ];
    assert_eq!(members, expected);
    for segment in segments {
        let spans = segment["spans"].as_array().unwrap();
        assert_eq!(spans[0]["from"], "2016-02-01");
        assert_eq!(spans[spans.len() - 1]["until"], "2016-04-01");
    }
}

#[tokio::test]
async fn places_are_cut_off_from_the_bases_given_or_from_those_of_the_record() {
    let answer = ask(ADDRESSES[3]).await;
    assert!(texts(&answer["bases"]).contains(&"hama"));
    let places = answer["places"].as_array().unwrap();
    let safira = places.iter().find(|place| place["place"] == "as-safira").unwrap();
    assert_eq!(safira["cut_off"], "yes");
    assert_eq!(safira["since"], "2016-02-21");
    let ids: Vec<&str> = places.iter().map(|place| place["place"].as_str().unwrap()).collect();
    assert!(ids.is_sorted());
    let given = ask("/feed/cutoff?side=government&day=2016-02-24&bases=hama,umm-amud").await;
    let listed = |id: &str| given["places"].as_array().unwrap().iter().any(|p| p["place"] == id);
    assert!(!listed("as-safira") && !listed("umm-amud"), "a base supplies its own road");
    assert_eq!(given["bases"], json!(["hama", "umm-amud"]));
}

#[tokio::test]
async fn two_days_differ_in_places_and_segments_with_before_and_after() {
    let answer = Site::bundled().get(ADDRESSES[4]).await;
    assert_eq!(answer.header("content-type"), "application/geo+json");
    let _: FeatureCollection = answer.text().parse().unwrap();
    let collection = answer.json();
    assert_eq!(collection["from"], "2016-02-20");
    assert_eq!(collection["to"], "2016-02-24");
    assert_eq!((&collection["edition"], &collection["basis"]), (&json!(1), &json!("assessed")));
    let features = collection["features"].as_array().unwrap();
    let properties = |id: &str| {
        let feature = features.iter().find(|f| f["id"] == id);
        &feature.unwrap_or_else(|| panic!("{id} does not differ"))["properties"]
    };
    let khanasser = properties("place/khanasser");
    assert_eq!(khanasser["before"]["side"], "government");
    assert_eq!(khanasser["after"]["side"], "isis");
    assert_eq!(khanasser["layer"], "place");
    assert!(khanasser["after"]["event"].is_string());
    let road = properties("segment/khanasser-road.7");
    assert_eq!(road["before"]["passability"], "open");
    assert_eq!(road["after"]["passability"], "cut");
    assert!(!texts(&road["after"]["events"]).is_empty());
    assert!(!features.iter().any(|f| f["id"] == "place/hama"), "Hama did not change");
    // Each side of a difference is what the picture of that day says.
    for (day, side) in [("2016-02-20", "before"), ("2016-02-24", "after")] {
        let picture = ask(&format!("/feed.geojson?day={day}")).await;
        for feature in features {
            let same = |f: &&Value| f["id"] == feature["id"];
            let of_day = picture["features"].as_array().unwrap().iter().find(same).unwrap();
            assert_eq!(of_day["geometry"], feature["geometry"]);
            for (name, value) in feature["properties"][side].as_object().unwrap() {
                assert_eq!(&of_day["properties"][name], value, "{} {side} {name}", feature["id"]);
            }
        }
    }
}

#[tokio::test]
async fn a_day_outside_and_a_side_that_holds_nothing_are_answered() {
    let outside = ask(&format!("/feed/supply?{HAMA_ALEPPO}&day=2030-01-01")).await;
    assert_eq!(outside["outside_record"], true);
    let inside = ask(&format!("/feed/supply?{HAMA_ALEPPO}&day=2016-02-20")).await;
    assert!(inside.get("outside_record").is_none());
    let other = ask("/feed/supply?side=sdf&from=hama&to=aleppo&day=2016-02-20").await;
    assert_eq!((&other["connected"], &other["last"]), (&json!("no"), &Value::Null));
}

#[tokio::test]
async fn what_is_not_given_is_the_record_to_its_end() {
    let day = ask(&format!("/feed/supply?{HAMA_ALEPPO}")).await;
    let picture = ask("/feed.geojson?layers=fronts").await;
    assert_eq!(day["day"], picture["record_until"]);
    let whole = ask(&format!("/feed/supply/history?{HAMA_ALEPPO}")).await;
    assert_eq!(whole["start"], picture["record_from"]);
    let intervals = whole["intervals"].as_array().unwrap();
    assert_eq!(intervals[intervals.len() - 1]["until"], whole["end"]);
    assert!(whole["end"].as_str() > picture["record_until"].as_str(), "its last day is included");
}

#[tokio::test]
async fn a_claimed_basis_is_another_question() {
    let case = json!({
        "actors": [{ "id": "red" }, { "id": "blue" }],
        "places": [{ "id": "a" }, { "id": "b" }],
        "segments": [{ "route_id": "road", "seq": 1, "from_place": "a", "to_place": "b" }],
        "sources": [{
            "id": "blue-tv", "publisher": "Blue TV", "publisher_kind": "broadcaster",
            "affiliation": "blue"
        }],
        "events": [
            { "id": "hold", "kind": "held", "places": ["a", "b"], "actor_to": "red",
              "date": "2015-01-01", "extent": "full" },
            { "id": "cut", "kind": "route_cut", "route": "road", "actor_to": "blue",
              "actor_from": "red", "date": "2016-02-10", "extent": "full" }
        ],
        "claims": [{ "event": "cut", "source": "blue-tv", "stance": "asserts" }]
    });
    let site = Site::of(atlas_of(record_of(&case)));
    let question = "/feed/supply/history?side=red&from=a&to=b&start=2016-02-01&end=2016-03-01";
    let assessed = site.get(question).await.json();
    assert_eq!(assessed["gaps"], json!([]));
    let claimed = site.get(&format!("{question}&basis=claimed")).await.json();
    assert_eq!(claimed["basis"], "claimed");
    let [gap] = claimed["gaps"].as_array().unwrap().as_slice() else { panic!("{claimed}") };
    assert_eq!(gap["verification"], "claimed");
    assert_eq!((&gap["cut_by"], &gap["events"]), (&json!(["blue"]), &json!(["cut"])));
    assert_eq!(gap["segments"], json!(["segment/road.1"]));
}

/// Address, parameter, value, a piece of what is expected.
const WRONG: &[(&str, &str, &str, &str)] = &[
    ("/feed/supply?from=hama&to=aleppo", "side", "", "belongs to no other"),
    ("/feed/supply?side=nobody&from=hama&to=aleppo", "side", "nobody", "belongs to no other"),
    (
        "/feed/supply?side=syrian-army&from=hama&to=aleppo",
        "side",
        "syrian-army",
        "belongs to no other",
    ),
    ("/feed/supply?side=government&from=atlantis&to=aleppo", "from", "atlantis", "a place"),
    ("/feed/supply?side=government&from=hama&to=atlantis", "to", "atlantis", "a place"),
    ("/feed/supply?side=government&from=hama", "to", "", "a place"),
    ("/feed/supply?side=government&from=hama&to=hama", "to", "hama", "another than in “from”"),
    (
        "/feed/supply?side=government&from=hama&to=aleppo&day=2016-13-40",
        "day",
        "2016-13-40",
        "YYYY",
    ),
    (
        "/feed/supply?side=government&from=hama&to=aleppo&start=2016-01-01",
        "start",
        "2016-01-01",
        "side, from",
    ),
    (
        "/feed/supply/history?side=government&from=hama&to=aleppo&start=2016-03-01&end=2016-02-01",
        "start",
        "2016-03-01",
        "before that of “end”",
    ),
    (
        "/feed/supply/history?side=government&from=hama&to=aleppo&start=2016-03-01&end=2016-03-01",
        "start",
        "2016-03-01",
        "before that of “end”",
    ),
    (
        "/feed/supply/history?side=government&from=hama&to=aleppo&end=1999-01-01",
        "end",
        "1999-01-01",
        "after that of “start”",
    ),
    ("/feed/routes/m5/history?side=fsa", "side", "fsa", "belongs to no other"),
    ("/feed/routes/m5/history?side=government&basis=x", "basis", "x", "assessed"),
    ("/feed/cutoff?side=turkey&day=2013-01-01", "bases", "", "names no base"),
    ("/feed/cutoff?side=government&bases=hama,atlantis", "bases", "hama,atlantis", "each once"),
    ("/feed/cutoff?side=government&bases=hama,hama", "bases", "hama,hama", "each once"),
    ("/feed/cutoff?side=government&bases=", "bases", "", "each once"),
    ("/feed/diff?to=2016-02-24", "from", "", "YYYY-MM-DD"),
    ("/feed/diff?from=2016-02-24", "to", "", "YYYY-MM-DD"),
    ("/feed/diff?from=2016-02-24&to=2016-02-20", "to", "2016-02-20", "after that of “from”"),
    ("/feed/diff?from=2016-02-24&to=2016-02-24", "to", "2016-02-24", "after that of “from”"),
    ("/feed/diff?from=2016-02-24&to=2016-02-25&day=2016-02-24", "day", "2016-02-24", "from, to"),
];

#[tokio::test]
async fn a_wrong_question_is_refused_by_the_name_of_what_is_wrong() {
    let site = Site::bundled();
    for &(path, parameter, value, expected) in WRONG {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 400, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        let problem = answer.json();
        assert_eq!(problem["parameter"], parameter, "{path}");
        assert_eq!(problem["value"], value, "{path}");
        let said = problem["expected"].as_str().unwrap();
        assert!(said.contains(expected), "{path}: {said}");
    }
    for nothing in ["/feed/routes/nowhere/history?side=government", "/feed/routes/%FF/history"] {
        assert_eq!(site.get(nothing).await.status, 404, "{nothing}");
    }
    let edition = site.get(&format!("{}&edition=9", ADDRESSES[0])).await;
    assert_eq!((edition.status.as_u16(), &edition.json()["parameter"]), (404, &json!("edition")));
}

#[tokio::test]
async fn every_answer_is_kept_named_and_open_to_all() {
    let site = Site::bundled();
    for path in ADDRESSES {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.header("vary"), "Accept-Encoding", "{path}");
        assert_ne!(answer.header("cache-control"), "", "{path}");
        let tag = answer.header("etag");
        assert!(tag.len() > 10, "{path}: {tag}");
        let again = site.get_with(path, &[("if-none-match", tag)]).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0), "{path}");
        let head = site.send(Method::HEAD, path, &[], "").await;
        assert_eq!((head.status.as_u16(), head.body.len()), (200, 0), "{path}");
        assert_eq!(head.header("content-length"), answer.body.len().to_string(), "{path}");
        let options = site.send(Method::OPTIONS, path, &[], "").await;
        assert_eq!(options.status, 204, "{path}");
        assert_eq!(options.header("allow"), "GET, HEAD, OPTIONS", "{path}");
        assert_eq!(site.send(Method::POST, path, &[], "x").await.status, 405, "{path}");
        let named = site.get(&format!("{path}&edition=1")).await;
        assert_eq!((named.status.as_u16(), &named.json()["edition"]), (200, &json!(1)), "{path}");
    }
}

#[tokio::test]
async fn every_address_that_the_feed_page_offers_answers() {
    let site = Site::bundled();
    for page in ["/en/feed?day=2016-02-24", "/ar/feed?day=2016-02-24"] {
        let html = scraper::Html::parse_document(site.get(page).await.text());
        let code = scraper::Selector::parse("code").unwrap();
        let lines: Vec<String> = html.select(&code).map(|code| code.text().collect()).collect();
        let addresses: Vec<&str> =
            lines.iter().filter_map(|l| l.strip_prefix(PUBLIC_URL)).collect();
        assert!(addresses.iter().filter(|a| a.starts_with("/feed/")).count() >= 5, "{addresses:?}");
        for address in addresses {
            assert_eq!(site.get(address).await.status, 200, "{page}: {address}");
        }
    }
}
