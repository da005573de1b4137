//! The map page without a script: what was chosen, what changed between two days, its form.

use super::{Tree, words};
use crate::support::site::Site;

async fn tree(path: &str) -> Tree {
    let answer = Site::bundled().get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    Tree::of(answer.text())
}

#[tokio::test]
async fn a_link_to_a_place_or_segment_opens_its_card_in_both_languages() {
    for (path, said) in [
        ("/en/?day=2016-02-24&place=khanasser", "Held by Islamic State (ISIS/ISIL)"),
        ("/ar/?day=2016-02-24&place=khanasser", "تحت سيطرة تنظيم الدولة الإسلامية"),
        ("/en/?day=2016-02-24&segment=khanasser-road.7", "Cut for Gov, by ISIS"),
    ] {
        let page = tree(path).await;
        let card = page.one("aside#card");
        assert_eq!(card.value().attr("hidden"), None, "{path}");
        assert!(words(card).contains(said), "{path}: {}", words(card));
    }
    let plain = tree("/en/?day=2016-02-24").await;
    assert!(plain.one("aside#card").value().attr("hidden").is_some());
    for path in ["/en/?place=nowhere", "/en/?segment=none.1"] {
        assert_eq!(Site::bundled().get(path).await.status, 400, "{path}");
    }
}

#[tokio::test]
async fn what_changed_between_two_days_is_told_by_the_server() {
    let page = tree("/en/?day=2016-03-01&from=2016-02-20").await;
    let said = words(page.one("#changes"));
    assert!(said.contains("From 20 February 2016 to 1 March 2016:"), "{said}");
    assert!(!said.contains("Khanasser Gov"), "held by the same side on both days: {said}");
    let page = tree("/en/?day=2016-02-24&from=2016-02-20").await;
    let said = words(page.one("#changes"));
    assert!(said.contains("Khanasser ISIS"), "{said}");
    assert!(said.contains("Cut for Gov, by ISIS (was: Open)"), "{said}");
    assert_eq!(page.one("#range-end").value().attr("href"), Some("/en/?day=2016-02-24"));
    assert_eq!(page.one("#time input[name=from]").value().attr("value"), Some("2016-02-20"));
    let same = tree("/ar/?day=2016-02-24&from=2016-02-24").await;
    assert!(words(same.one("#changes")).contains("لا أماكن ولا مقاطع طرق"));
}

#[tokio::test]
async fn the_table_comes_before_the_map_and_the_steps_work_without_a_script() {
    let page = tree("/en/?day=2016-02-24").await;
    let text = page.one("main").inner_html();
    let (table, map) = (text.find("skip-table"), text.find("<khutut-map"));
    assert!(table < map, "the link to the table is first");
    for (id, day) in [
        ("change-before", "2016-02-23"),
        ("change-after", "2016-02-25"),
        ("day-after", "2016-02-25"),
        ("week-before", "2016-02-17"),
    ] {
        let link = page.one(&format!("#{id}"));
        assert_eq!(link.value().attr("href"), Some(format!("/en/?day={day}").as_str()));
    }
}

#[tokio::test]
async fn the_legend_names_its_rows_for_the_toggles() {
    let page = tree("/en/?day=2016-02-24").await;
    for row in ["government", "isis", "places-contested", "places-unknown", "road-open", "road-cut"]
    {
        page.one(&format!("#legend li[data-row={row}]"));
    }
}

#[tokio::test]
async fn the_events_of_the_map_are_those_that_are_told_in_their_order() {
    let spans = Site::bundled().get("/map/spans.json").await.json();
    let events = spans["events"].as_array().unwrap();
    assert!(events.len() > 450, "{}", events.len());
    let places = spans["places"].as_array().unwrap().len() as u64;
    let segments = spans["segments"].as_array().unwrap().len() as u64;
    let mut before = i64::MIN;
    for event in events {
        let [earliest, latest] = [0, 1].map(|n| event[n].as_i64());
        let applies = earliest.or(latest).unwrap();
        assert!(before <= applies && latest.is_none_or(|l| l >= applies), "{event}");
        before = applies;
        assert!(event[5].as_u64().is_none_or(|n| n < places), "{event}");
        assert!(event[6].as_u64().is_none_or(|n| n < segments), "{event}");
    }
    let khanasser = spans["places"].as_array().unwrap().iter().position(|p| p["id"] == "khanasser");
    let taken = serde_json::json!([16854, 16854, 1, 3, 1, khanasser, null]);
    assert!(events.contains(&taken), "the capture of Khanasser on 23 February 2016, by ISIS");
}
