//! What holds for every page: its form, its links, its errors.

use khutut::{
    domain::{day::Day, words::Basis},
    paths::{Keep, Lang},
    templates::{self, page::Page},
};
use serde_json::json;

use super::{PAGES, Tree, words};
use crate::support::{
    examples::{atlas_of, record_of},
    site::{Site, bundled},
};

#[tokio::test]
async fn every_page_is_whole_and_has_nothing_inline() {
    let site = Site::bundled();
    let mut titles = std::collections::HashSet::new();
    for (lang, page) in Lang::ALL.iter().flat_map(|lang| PAGES.map(|page| (*lang, page))) {
        let path = format!("/{lang}{page}");
        let answer = site.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.text().starts_with("<!DOCTYPE html>"), "{path}");
        let tree = Tree::of(answer.text());
        assert_eq!(tree.all("h1").len(), 1, "{path}");
        assert_eq!(tree.all("main#main").len(), 1, "{path}");
        assert_eq!(tree.one("html").value().attr("lang"), Some(lang.code()), "{path}");
        assert_eq!(tree.one("html").value().attr("dir"), Some(lang.dir()), "{path}");
        assert!(!words(tree.one("title")).is_empty());
        titles.insert(words(tree.one("title")));
        assert_eq!(tree.all("meta[name=description]").len(), 1, "{path}");
        assert_eq!(tree.all("link[rel=alternate][hreflang]").len(), 2, "{path}");
        assert!(tree.all("style, script:not([src]), [style]").is_empty(), "{path}: inline");
        for element in tree.all("*") {
            let handler = element.value().attrs().find(|(name, _)| name.starts_with("on"));
            assert!(handler.is_none(), "{path}: {handler:?}");
        }
        let ids: Vec<&str> = tree.all("[id]").iter().filter_map(|e| e.value().id()).collect();
        let once: std::collections::HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(once.len(), ids.len(), "{path}: an id stands twice");
    }
    assert!(titles.len() >= 2 * (PAGES.len() - 2), "pages have titles of their own: {titles:#?}");
}

#[tokio::test]
async fn every_link_of_the_main_pages_leads_somewhere() {
    let site = Site::bundled();
    let mut seen = std::collections::BTreeSet::new();
    for path in [
        "/en/?day=2016-02-24",
        "/ar/places/khanasser",
        "/en/routes/m5",
        "/en/feed",
        "/ar/places?side=sdf",
        "/en/routes?day=2016-02-24",
        "/ar/actors",
        "/en/actors/hezbollah",
        "/ar/sources?affiliation=turkey",
        "/en/sources/aawsat-20160223",
        "/en/events?actor=isis&place=khanasser&day=2016-02-24",
    ] {
        let answer = site.get(path).await;
        for link in Tree::of(answer.text()).all("a[href^='/'], link[href^='/'], script[src]") {
            let to = link.value().attr("href").or(link.value().attr("src")).unwrap();
            seen.insert(to.split('#').next().unwrap().to_owned());
        }
    }
    assert!(seen.len() > 40, "only {} links", seen.len());
    for link in seen {
        assert_eq!(site.get(&link).await.status, 200, "{link}");
    }
}

#[tokio::test]
async fn links_keep_day_and_edition_and_the_other_language_is_the_same_page() {
    let site = Site::bundled();
    let answer = site.get("/en/places/khanasser?day=2016-02-24&edition=1&utm=x").await;
    let page = Tree::of(answer.text());
    let other = page.one("#language").value().attr("href");
    assert_eq!(other, Some("/ar/places/khanasser?day=2016-02-24&edition=1&utm=x"));
    for link in page.all("nav a") {
        let href = link.value().attr("href").unwrap();
        assert!(href.ends_with("?day=2016-02-24&edition=1"), "{href}");
    }
}

#[tokio::test]
async fn a_day_in_words_is_sent_on_to_its_iso_form_and_an_empty_value_counts_as_none() {
    let site = Site::bundled();
    for (asked, to) in [
        (
            "/ar/?day=%D9%A2%D9%A4+%D8%B4%D8%A8%D8%A7%D8%B7+%D9%A2%D9%A0%D9%A1%D9%A6",
            "/ar/?day=2016-02-24",
        ),
        ("/ar/?day=%D9%A2%D9%A0%D9%A1%D9%A6-%D9%A0%D9%A2-%D9%A2%D9%A4", "/ar/?day=2016-02-24"),
        (
            "/en/table?edition=1&day=24%20Feb%202016&utm=a%26b",
            "/en/table?edition=1&day=2016-02-24&utm=a%26b",
        ),
        ("/en/?from=20/2/2016&day=2016-03-01", "/en/?from=2016-02-20&day=2016-03-01"),
    ] {
        let answer = site.get(asked).await;
        assert_eq!(answer.status, 303, "{asked}");
        assert_eq!(answer.header("location"), to, "{asked}");
        assert_eq!(site.get(to).await.status, 200, "{to}");
    }
    for ambiguous in ["/en/?day=3/2/2016", "/en/?day=soon", "/en/?from=3/2/2016"] {
        assert_eq!(site.get(ambiguous).await.status, 400, "{ambiguous}");
    }
    let newest = site.get("/en/").await;
    let empty = site.get("/en/?day=&edition=&basis=&from=&place=").await;
    let title = |page: &str| words(Tree::of(page).one("#day-title"));
    assert_eq!(title(newest.text()), title(empty.text()));
}

#[tokio::test]
async fn a_day_outside_the_record_is_answered_and_said_first() {
    let answer = Site::bundled().get("/en/table?day=1999-01-01").await;
    let page = Tree::of(answer.text());
    let main = words(page.one("main"));
    assert!(main.starts_with("This day lies outside the record, which runs from"), "{main}");
}

#[tokio::test]
async fn what_is_not_there_is_a_whole_page_with_a_search() {
    let site = Site::bundled();
    for path in [
        "/en/nothing",
        "/ar/places/nowhere",
        "/en/routes/none",
        "/ar/events/none",
        "/en/actors/nobody",
        "/ar/sources/none",
        "/en/places/nowhere/card",
        "/en/segments/none.1/card",
        "/en/?edition=7",
        "/fr/table",
        "/en/places/%FF",
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        let page = Tree::of(answer.text());
        let lang = if path.starts_with("/ar") { "ar" } else { "en" };
        assert_eq!(page.one("html").value().attr("lang"), Some(lang), "{path}");
        assert_eq!(page.all("h1").len(), 1, "{path}");
        let form = page.one("main form[role=search]").value().attr("action");
        assert_eq!(form, Some(format!("/{lang}/search").as_str()), "{path}");
        page.one("main form[role=search] input[type=search][name=q]");
    }
    let answer = site.get_with("/en/nothing?x=1", &[("cookie", "theme=dark")]).await;
    let page = Tree::of(answer.text());
    assert_eq!(page.one("#language").value().attr("href"), Some("/ar/nothing?x=1"));
    assert_eq!(page.one("html").value().attr("data-theme"), Some("dark"));
}

#[tokio::test]
async fn a_wrong_parameter_is_named_with_its_value_and_what_is_expected() {
    let site = Site::bundled();
    for (path, said) in [
        ("/en/?day=2016-13-40", "The parameter day was given as 2016-13-40. Expected: a day"),
        ("/en/table?basis=x", "The parameter basis was given as x. Expected: one of assessed, "),
        ("/en/feed?edition=x", "The parameter edition was given as x. Expected: the number of"),
        ("/ar/?day=x", "أُعطي المعامل day القيمة x. المتوقع: يوم بصيغة"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 400, "{path}");
        let main = words(Tree::of(answer.text()).one("main"));
        assert!(main.contains(said), "{path}: {main}");
    }
}

#[tokio::test]
async fn hostile_names_are_text() {
    let hostile = r#"<script>alert(1)</script>"><img src=x onerror=alert(1)>"#;
    let mut record = record_of(&json!({
        "actors": [{"id": "a"}],
        "places": [{"id": "p"}, {"id": "q"}],
        "segments": [{"route_id": "r", "seq": 1, "from_place": "p", "to_place": "q"}],
        "events": [{"id": "e", "kind": "captured", "places": ["p"], "actor_to": "a",
            "date": "2016-02-24", "extent": "full"}],
    }));
    let text = || hostile.to_owned();
    for place in &mut record.places {
        (place.name_en, place.name_ar, place.alt_names) = (text(), text(), vec![text()]);
        place.coord_source = Some(text());
    }
    (record.actors[0].name_en, record.actors[0].name_ar) = (text(), text());
    record.actors[0].alt_names = vec![text()];
    (record.actors[0].short_en, record.actors[0].notes) = (Some(text()), Some(text()));
    (record.routes[0].name_en, record.routes[0].name_ar) = (text(), text());
    for source in &mut record.sources {
        (source.publisher, source.title, source.origin) = (text(), Some(text()), Some(text()));
        source.url = Some("javascript:alert(1)".to_owned());
        (source.language, source.notes) = (Some(text()), Some(text()));
        (source.archived_url, source.affiliation) = (Some(text()), Some("a".to_owned()));
    }
    let event = &mut record.events[0];
    (event.summary_en, event.summary_ar, event.note) = (Some(text()), Some(text()), Some(text()));
    event.claims[0].speaker = Some(text());
    record.info = ["title_en", "license", "attribution_en", "attribution_ar"]
        .map(|key| (key.to_owned(), text()))
        .into();
    let site = Site::of(atlas_of(record));
    for path in [
        "/en/?day=2016-02-24",
        "/ar/table",
        "/en/places/p",
        "/ar/places/p/card",
        "/en/routes/r",
        "/en/segments/r.1/card",
        "/ar/events/e",
        "/ar/places",
        "/en/routes",
        "/ar/actors",
        "/en/actors/a",
        "/en/sources",
        "/ar/sources/the-newspaper",
        "/en/events",
        "/ar/events?q=%3Cscript%3E&place=%22%3E%3Cimg%20src=x%3E",
        "/en/places?q=%22%3E%3Cimg%20src=x%3E",
        "/en/feed",
        "/en/search?q=%3Cscript%3E",
        "/en/search?q=%22%3E%3Cimg%20src=x%3E",
        "/en/?day=%3Cscript%3E",
    ] {
        let answer = site.get(path).await;
        let page = Tree::of(answer.text());
        assert!(page.all("script:not([src]), img, [onerror]").is_empty(), "{path}");
        assert!(page.all("a[href^='javascript:' i]").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn the_theme_that_was_chosen_is_worn_and_its_form_works_without_a_script() {
    let site = Site::bundled();
    let answer = site.get_with("/en/feed", &[("cookie", "theme=dark")]).await;
    let page = Tree::of(answer.text());
    assert_eq!(page.one("html").value().attr("data-theme"), Some("dark"));
    assert!(answer.text().contains(r#"<form method="post" action="/theme">"#));
    let answer = site.get("/en/feed").await;
    assert_eq!(Tree::of(answer.text()).one("html").value().attr("data-theme"), None);
}

#[test]
fn an_older_edition_says_so_on_top_and_leads_to_the_newest() {
    let atlas = bundled(1);
    let day = Day(16_855);
    let page = Page {
        lang: Lang::En,
        atlas: &atlas,
        newest: 3,
        day,
        keep: Keep { day: Some(day), edition: Some(1), basis: Basis::Assessed },
        theme: None,
        here: "/en/table?day=2016-02-24&edition=1",
        public_url: "",
    };
    let tree = Tree::of(&templates::table::page(&page).into_string());
    let notice = words(tree.one("body > .notice"));
    assert_eq!(notice, "Edition 1 of 1 January 2026. The newest is edition 3. See the newest");
    let back = tree.one("body > .notice a").value().attr("href");
    assert_eq!(back, Some("/en/table?day=2016-02-24"));
    let tree = Tree::of(&templates::table::page(&Page { newest: 1, ..page }).into_string());
    assert!(tree.all("body > .notice").is_empty());
}
