//! The page of the search, and what its field suggests.

use serde_json::Value;

use super::{Tree, words};
use crate::support::site::Site;

async fn tree(site: &Site, path: &str) -> Tree {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    Tree::of(answer.text())
}

async fn items(site: &Site, query: &str) -> Vec<Value> {
    let answer = site.get(&format!("/search.json?{query}")).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/json"));
    answer.json()["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn results_stand_in_groups_with_kind_holder_and_both_names() {
    let site = Site::bundled();
    let page = tree(&site, "/en/search?q=khanasser&day=2016-02-24").await;
    let titles: Vec<String> = page.all("main h2").into_iter().map(words).collect();
    assert!(titles[0].starts_with("Places ") && titles[1].starts_with("Roads "), "{titles:?}");
    let first = words(page.all(".results li")[0]);
    assert!(first.starts_with("Khanasser خناصر Town · Aleppo Governorate"), "{first}");
    assert!(first.ends_with("24 Feb 2016: ISIS."), "{first}");
    let link = page.all(".results li b a")[0].value().attr("href").unwrap();
    assert_eq!(link, "/en/places/khanasser?day=2016-02-24");
    let page = tree(&site, "/ar/search?q=Khanasser&day=2016-02-24&edition=1").await;
    let link = page.all(".results li b a")[0].value().attr("href").unwrap();
    assert_eq!(link, "/ar/places/khanasser?day=2016-02-24&edition=1");
    assert!(words(page.all(".results li")[0]).starts_with("خناصر Khanasser بلدة"));
}

#[tokio::test]
async fn a_day_that_was_typed_leads_to_its_map_and_table() {
    let page = tree(&Site::bundled(), "/en/search?q=24+February+2016").await;
    let links: Vec<&str> =
        page.all(".say a").iter().filter_map(|link| link.value().attr("href")).collect();
    assert_eq!(links, ["/en/?day=2016-02-24", "/en/table?day=2016-02-24"]);
}

#[tokio::test]
async fn an_empty_search_gives_examples_that_find_something() {
    let site = Site::bundled();
    for lang in ["en", "ar"] {
        let page = tree(&site, &format!("/{lang}/search?day=2016-02-24")).await;
        let examples = page.all("#examples a");
        assert!(examples.len() >= 5, "{lang}");
        for example in examples {
            let link = example.value().attr("href").unwrap();
            assert!(link.contains("day=2016-02-24"), "{link}");
            let found = tree(&site, link).await;
            assert!(!found.all(".results li, .events li").is_empty(), "{link}");
        }
    }
}

#[tokio::test]
async fn what_finds_nothing_says_what_was_tried_and_what_is_near() {
    let page = tree(&Site::bundled(), "/en/search?q=Khnsrhmm").await;
    let said = words(page.one("main"));
    assert!(said.contains("Looked for: khnsrhm, by letters and by sound"), "{said}");
    assert!(words(page.one("#nearest")).contains("Khanasser"), "{said}");
}

#[tokio::test]
async fn the_field_suggests_in_the_language_asked_and_keeps_day_and_edition() {
    let site = Site::bundled();
    let found = items(&site, "lang=ar&q=hanasir&day=2016-02-24&edition=1").await;
    let first = &found[0];
    assert_eq!((&first["kind"], &first["id"]), (&"place".into(), &"khanasser".into()));
    assert_eq!(first["url"], "/ar/places/khanasser?day=2016-02-24&edition=1");
    let shown = words(Tree::of(first["html"].as_str().unwrap()).one("body"));
    assert!(shown.contains("خناصر") && shown.contains("Khanasser") && shown.contains("داعش"));
    assert!(found.iter().all(|item| !item["html"].as_str().unwrap().contains("<a ")));
    let last = found.last().unwrap();
    assert_eq!(last["url"], "/ar/search?day=2016-02-24&edition=1&q=hanasir");
    let event = items(&site, "lang=en&q=khanasser+february+2016").await;
    let event = event.iter().find(|item| item["kind"] == "event").unwrap();
    assert!(event["day"].as_str().unwrap().starts_with("2016-02-"), "{event}");
    let road = items(&site, "q=m5").await;
    assert_eq!((&road[0]["kind"], &road[0]["id"]), (&"route".into(), &"m5".into()));
    assert!(road[0]["segments"].as_array().unwrap().len() > 3);
}

#[tokio::test]
async fn suggestions_are_kept_like_pages_and_wrong_questions_are_refused() {
    let site = Site::bundled();
    let answer = site.get("/search.json?q=hama").await;
    let tag = answer.header("etag");
    let again = site.get_with("/search.json?q=hama", &[("if-none-match", tag)]).await;
    assert_eq!(again.status, 304);
    assert_eq!(items(&site, "lang=en&q=").await, Vec::<Value>::new());
    for wrong in ["lang=de&q=a", "q=a&day=2016-13-40", "q=a&edition=x", "q=a&basis=all"] {
        assert_eq!(site.get(&format!("/search.json?{wrong}")).await.status, 400, "{wrong}");
    }
}
