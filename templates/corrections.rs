//! The page of corrections: what each edition after the first changed, and why.

use maud::{Markup, html};

use super::{
    layout::{self, Head},
    page::Page,
    revisions,
};
use crate::atlas::editions::Published;

/// The most corrections of an edition that stand here; its own page has more.
const MOST: usize = 50;

/// The page.
#[must_use]
pub fn page(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let head = Head {
        title: lang.say("corrections-title"),
        description: lang.say("corrections-description"),
        tab: None,
        styles: &["css/table.css", "css/page.css", "css/texts.css"],
        script: layout::PLAIN,
    };
    let after_first: Vec<&Published> = page.atlas.editions.after_first().collect();
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                h1 { (lang.say("corrections-title")) }
                p.say { (lang.say("corrections-lede")) }
                @if after_first.is_empty() { (empty(page)) }
                @for edition in after_first { (one(page, edition)) }
            }
        },
    )
}

fn empty(page: &Page<'_>) -> Markup {
    let number = page.atlas.edition.number;
    let values = [
        ("edition", revisions::link(page, number).into()),
        ("day", layout::published(page).into()),
    ];
    html! {
        p { (page.lang.weave("corrections-none", &values)) }
        p { (page.lang.say("corrections-none-how")) }
    }
}

fn one(page: &Page<'_>, of: &Published) -> Markup {
    let corrections = of.corrections().count();
    let rest = corrections.saturating_sub(MOST);
    let number = of.edition.number;
    html! {
        section id=(format!("edition/{number}")) {
            h2 { span { (revisions::link(page, number)) (page.lang.say("comma")) " " (revisions::published(page, of)) } }
            (revisions::note(page, of))
            (revisions::counts(page, of))
            @if corrections > 0 { (revisions::rows(page, of, of.corrections().take(MOST))) }
            @if rest > 0 {
                p { (page.lang.fill("corrections-more", &[("count", rest.into())])) " " (revisions::link(page, number)) }
            }
        }
    }
}
