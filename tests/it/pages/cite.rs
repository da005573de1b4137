//! Citing a page and sharing it: what it says of itself, with day and edition frozen.

use khutut::paths::Lang;

use super::{PAGES, Tree, words};
use crate::support::site::{PUBLIC_URL, Site};

#[tokio::test]
async fn every_page_can_be_cited_with_its_day_and_edition_and_the_link_leads_there() {
    let site = Site::bundled();
    for (lang, page) in Lang::ALL.iter().flat_map(|lang| PAGES.map(|page| (*lang, page))) {
        let path = format!("/{lang}{page}");
        let answer = site.get(&path).await;
        let tree = Tree::of(answer.text());
        let link = tree.one("#cite-link").value().attr("href").unwrap().to_owned();
        let rest = link.strip_prefix(PUBLIC_URL).unwrap();
        assert!(rest.contains("day=") && rest.contains("&edition=1"), "{path}: {link}");
        let text = words(tree.one("#cite-text"));
        assert!(text.ends_with(&link), "{path}: {text}");
        let again = site.get(rest).await;
        assert_eq!(again.status, 200, "{link}");
        let cited = Tree::of(again.text());
        assert_eq!(words(cited.one("h1")), words(tree.one("h1")), "{path}: the same page");
        assert_eq!(words(cited.one("#cite-text")), text, "{path}: cited, it is cited alike");
    }
}

#[tokio::test]
async fn a_citation_names_page_day_record_edition_and_licence() {
    let site = Site::bundled();
    let cited = async |path: &str| {
        let answer = site.get(path).await;
        words(Tree::of(answer.text()).one("#cite-text"))
    };
    assert_eq!(
        cited("/en/places/khanasser?day=2016-02-24&x=y").await,
        "Khutut: “Khanasser (خناصر)”, as of 24 February 2016. In: Control and supply routes, Syria \
         2012–2017, edition 1, published 1 January 2026. Licence of the data: CC-BY-SA-4.0. \
         https://khutut.example/en/places/khanasser?day=2016-02-24&edition=1&x=y"
    );
    let arabic = cited("/ar/?day=2016-02-24").await;
    assert!(arabic.contains("كما في 24 شباط 2016"), "{arabic}");
    assert!(arabic.ends_with("https://khutut.example/ar/?day=2016-02-24&edition=1"), "{arabic}");
}

#[tokio::test]
async fn a_shared_link_shows_title_words_and_language_of_its_page() {
    let site = Site::bundled();
    for (lang, page) in Lang::ALL.iter().flat_map(|lang| PAGES.map(|page| (*lang, page))) {
        let path = format!("/{lang}{page}");
        let answer = site.get(&path).await;
        let tree = Tree::of(answer.text());
        let content = |selector: &str| tree.one(selector).value().attr("content").unwrap();
        let title = content("meta[property='og:title']");
        assert!(words(tree.one("title")).starts_with(title), "{path}: {title}");
        assert_eq!(
            content("meta[property='og:description']"),
            content("meta[name=description]"),
            "{path}"
        );
        assert_eq!(content("meta[name='twitter:title']"), title, "{path}");
        let locale = if lang == Lang::En { "en_GB" } else { "ar_SY" };
        assert_eq!(content("meta[property='og:locale']"), locale, "{path}");
        let url = content("meta[property='og:url']");
        assert_eq!(url, format!("{PUBLIC_URL}{path}"));
        let canonical = tree.one("link[rel=canonical]").value().attr("href");
        assert_eq!(canonical, Some(url), "{path}");
    }
    let answer = site.get("/en/nothing").await;
    let tree = Tree::of(answer.text());
    assert!(tree.all("link[rel=canonical], meta[property='og:url'], #cite").is_empty());
    assert_eq!(tree.all("link[rel=stylesheet][media=print]").len(), 1);
}
