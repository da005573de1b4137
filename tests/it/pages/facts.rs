//! What the pages say of the bundled record.

use super::{Tree, words};
use crate::support::site::Site;

async fn tree(site: &Site, path: &str) -> Tree {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    Tree::of(answer.text())
}

#[tokio::test]
async fn the_table_says_who_held_khanasser_on_three_days() {
    let site = Site::bundled();
    for (day, side) in
        [("2016-02-24", "isis"), ("2016-02-25", "government"), ("2017-01-27", "government")]
    {
        let table = tree(&site, &format!("/en/table?day={day}")).await;
        let row = table.id("place/khanasser").value();
        assert_eq!(row.attr("data-control"), Some("held"), "{day}");
        assert_eq!(row.attr("data-side"), Some(side), "{day}");
        assert_eq!(row.attr("data-certainty"), Some("certain"), "{day}");
    }
    let table = tree(&site, "/en/table?day=2017-01-27").await;
    let disputed = words(table.id("place/khanasser"));
    assert!(disputed.contains("Opposition media claim ISIS seized Khanasser"), "{disputed}");
}

#[tokio::test]
async fn the_table_says_when_the_road_was_cut_and_when_it_was_open_again() {
    let site = Site::bundled();
    for (day, passability, certainty) in [
        ("2016-02-26", "cut", "certain"),
        ("2016-02-28", "open", "possible"),
        ("2016-02-29", "open", "certain"),
    ] {
        let table = tree(&site, &format!("/ar/table?day={day}")).await;
        let row = table.id("segment/khanasser-road.7").value();
        assert_eq!(row.attr("data-passability"), Some(passability), "{day}");
        assert_eq!(row.attr("data-certainty"), Some(certainty), "{day}");
    }
}

#[tokio::test]
async fn the_table_has_every_place_and_segment_and_unknown_ones_have_no_side() {
    let table = tree(&Site::bundled(), "/en/table?day=2016-02-24").await;
    assert_eq!(table.all("tr[data-control]").len(), 266);
    assert_eq!(table.all("tr[data-passability]").len(), 78);
    assert!(!table.all("tr[data-control=unknown]").is_empty());
    let drawn = "tr[data-control=unknown][data-side], tr[data-control=unknown][data-certainty]";
    assert!(table.all(drawn).is_empty(), "nothing unknown is shown as control");
}

#[tokio::test]
async fn a_road_that_is_cut_for_one_and_open_for_another_says_both() {
    let table = tree(&Site::bundled(), "/en/table?day=2016-02-24").await;
    let m5: Vec<String> = table.all("tr[id^='segment/m5.']").into_iter().map(words).collect();
    let both = |row: &&String| row.contains("Cut for Gov") && row.contains("Open for Opp");
    assert!(m5.iter().any(|row| both(&row)), "{m5:#?}");
}

#[tokio::test]
async fn the_place_page_agrees_with_the_table_in_both_languages() {
    let site = Site::bundled();
    let page = tree(&site, "/en/places/khanasser?day=2016-02-24").await;
    let said = words(page.one(".today"));
    assert_eq!(
        said,
        "24 February 2016: Held by Islamic State (ISIS/ISIL) since 23 February 2016, certain. \
         Last reported on 23 February 2016."
    );
    assert_eq!(words(page.one("h1")), "Khanasser خناصر");
    assert_eq!(page.all(".spans .now").len(), 1, "the span of the day is marked");
    let page = tree(&site, "/ar/places/khanasser?day=2016-02-24").await;
    assert!(
        words(page.one(".today")).starts_with(
            "24 شباط 2016: تحت سيطرة تنظيم الدولة الإسلامية (داعش) منذ 23 شباط 2016، مؤكد"
        )
    );
    assert_eq!(words(page.one("h1")), "خناصر Khanasser");
}

#[tokio::test]
async fn the_route_page_has_each_segment_where_the_feed_says_it_is() {
    let site = Site::bundled();
    let feed = site.get("/feed.geojson?day=2016-02-24&layers=segments").await.json();
    let mut pages = std::collections::HashMap::new();
    for feature in feed["features"].as_array().unwrap() {
        let url = feature["properties"]["url"].as_str().unwrap();
        let (page, fragment) = url.split_once('#').unwrap();
        let path = page.strip_prefix(crate::support::site::PUBLIC_URL).unwrap().to_owned();
        if !pages.contains_key(&path) {
            pages.insert(path.clone(), tree(&site, &path).await);
        }
        pages[&path].id(fragment);
    }
    assert!(pages.len() > 5, "segments of several roads were looked for");
}

#[tokio::test]
async fn an_event_shows_its_claims_by_stance_and_why_it_is_verified_so() {
    let site = Site::bundled();
    let page = tree(&site, "/en/events/2017-01-26-khanasser-captured").await;
    let main = words(page.one("main"));
    for said in [
        "Captured, 26 January 2017",
        "2 sources assert it",
        "2 sources deny it",
        "Disputed: 2 sources assert it and 2 deny it.",
        "It is not applied to the map.",
        "speaks for Government of Syria and allied forces",
    ] {
        assert!(main.contains(said), "{said} is missing in {main}");
    }
    assert_eq!(words(page.one("dl code")), "2017-01-26", "the date as written");
}

#[tokio::test]
async fn what_changed_is_told_with_the_nearest_changes() {
    let site = Site::bundled();
    let page = tree(&site, "/en/?day=2016-02-25").await;
    let changes = words(page.one("#changes"));
    assert!(changes.contains("Khanasser Gov"), "{changes}");
    let page = tree(&site, "/en/?day=2016-02-24").await;
    let changes = words(page.one("#changes"));
    assert!(
        changes.starts_with(
            "What changed No change on this day. The last was on 23 February 2016. \
         The next is on 25 February 2016."
        ),
        "{changes}"
    );
}

#[tokio::test]
async fn the_card_of_a_place_and_of_a_segment_are_fragments() {
    let site = Site::bundled();
    for (path, said) in [
        ("/en/places/khanasser/card?day=2016-02-24", "Held by Islamic State (ISIS/ISIL)"),
        ("/en/segments/khanasser-road.7/card?day=2016-02-24", "Cut for Gov, by ISIS"),
    ] {
        let answer = site.get(path).await;
        assert!(answer.text().starts_with("<div class=\"card\">"), "{path}");
        assert!(words(Tree::of(answer.text()).one("body")).contains(said), "{path}");
    }
}

#[tokio::test]
async fn a_search_finds_a_place_in_either_script_and_says_what_to_try_else() {
    let site = Site::bundled();
    for wanted in ["khanaser", "Hanasir", "%D8%AE%D9%86%D8%A7%D8%B5%D8%B1"] {
        let page = tree(&site, &format!("/en/search?q={wanted}")).await;
        assert!(words(page.all(".results li")[0]).starts_with("Khanasser خناصر"), "{wanted}");
    }
    let page = tree(&site, "/en/search?q=xylophone").await;
    let said = words(page.one("main"));
    assert!(said.contains("Nothing on record fits xylophone."), "{said}");
    assert!(said.contains("Try another spelling"), "{said}");
}
