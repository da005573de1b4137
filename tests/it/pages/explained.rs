//! The pages that explain: the method with live examples, about, corrections, editions.

use khutut::paths::Lang;
use serde_json::json;

use super::{Tree, words};
use crate::support::{
    examples::{atlas_of, record_of},
    site::Site,
};

async fn tree(site: &Site, path: &str) -> Tree {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    Tree::of(answer.text())
}

#[tokio::test]
async fn every_rule_has_an_example_of_the_record_or_says_that_there_is_none() {
    let site = Site::bundled();
    for lang in Lang::ALL {
        let page = tree(&site, &format!("/{lang}/method")).await;
        for rule in 1..=10 {
            let section = page.id(&format!("rule-{rule}"));
            assert!(words(section).len() > 200, "rule {rule} in {lang} is explained");
        }
        let examples = page.all(".examples li");
        assert!(examples.len() >= 20, "{} examples", examples.len());
        let links = page.all(".examples li a");
        assert!(links.len() >= 20, "{lang}: only {} are found", links.len());
        for link in links {
            let to = link.value().attr("href").unwrap();
            assert_eq!(site.get(to.split('#').next().unwrap()).await.status, 200, "{to}");
        }
    }
}

#[tokio::test]
async fn the_examples_are_what_they_are_called() {
    let site = Site::bundled();
    let page = tree(&site, "/en/method").await;
    let link = |case: &str| {
        let items = page.all(".examples li");
        let item = items.iter().find(|item| words(**item).starts_with(case));
        let item = item.unwrap_or_else(|| panic!("no case {case}"));
        let links = item.descendent_elements().find(|e| e.value().name() == "a");
        links.map(|a| a.value().attr("href").unwrap().to_owned())
    };
    for (case, pill) in [
        ("A confirmed event", "confirmed"),
        ("A claimed event", "claimed"),
        ("A disputed event", "disputed"),
        ("A refuted event", "refuted"),
    ] {
        let event = tree(&site, &link(case).unwrap()).await;
        assert!(words(event.one("main")).contains(pill), "{case}");
    }
    let still_cut = link("Still cut on the day on which").unwrap();
    let (path, segment) = still_cut.split_once('#').unwrap();
    let road = tree(&site, path).await;
    assert!(words(road.id(segment)).contains("Cut for Gov"), "{still_cut}");
    let possible = link("A place whose control was only possible").unwrap();
    let (path, day) = possible.split_once("?day=").unwrap();
    let id = path.rsplit('/').next().unwrap();
    let table = tree(&site, &format!("/en/table?day={day}")).await;
    let row = table.id(&format!("place/{id}"));
    assert_eq!(row.value().attr("data-certainty"), Some("possible"), "{possible}");
    assert_eq!(link("An edition with corrections"), None, "the first edition corrects nothing");
}

#[tokio::test]
async fn a_record_without_an_example_says_so() {
    let site = Site::of(atlas_of(record_of(&json!({}))));
    for (lang, none) in [("en", "this record has none."), ("ar", "لا مثال في هذا السجل.")]
    {
        let page = tree(&site, &format!("/{lang}/method")).await;
        let items = page.all(".examples li");
        assert!(items.iter().all(|item| words(*item).ends_with(none)), "{lang}");
    }
}

#[tokio::test]
async fn about_tells_licences_contact_and_how_to_cite() {
    let page = tree(&Site::bundled(), "/en/about").await;
    let main = words(page.one("main"));
    for said in [
        "266 places, 78 road segments, 511 events with 1375 claims from 715 sources",
        "CC-BY-SA-4.0",
        "GeoNames (CC BY 4.0)",
        "MIT OR Apache-2.0",
        "LGPL-3.0-or-later",
        "BSD-3-Clause",
        "OFL-1.1",
        "has given no address",
    ] {
        assert!(main.contains(said), "{said} is missing in {main}");
    }
    let mut record = record_of(&json!({}));
    record.info.push(("contact".into(), "desk@example.org".into()));
    let page = tree(&Site::of(atlas_of(record)), "/ar/about").await;
    page.one("a[href='mailto:desk@example.org']");
}

#[tokio::test]
async fn header_and_footer_lead_to_the_pages_that_explain() {
    let page = tree(&Site::bundled(), "/en/table?day=2016-02-24").await;
    let header: Vec<String> = page.all("#nav a").into_iter().map(words).collect();
    assert!(header.contains(&"Method".to_owned()), "{header:?}");
    let footer: Vec<&str> =
        page.all(".foot nav a").iter().filter_map(|a| a.value().attr("href")).collect();
    for to in ["/en/corrections?day=2016-02-24", "/en/about?day=2016-02-24"] {
        assert!(footer.contains(&to), "{footer:?}");
    }
    let page = tree(&Site::bundled(), "/en/method").await;
    assert_eq!(page.all("#nav a[aria-current=page]").len(), 1);
}
