//! The page of an edition: when it was published, why, and what it changed.

use maud::{Markup, html};

use super::{
    layout::{self, Head},
    page::Page,
    revisions,
};
use crate::{
    atlas::editions::Published,
    paths::{CorrectionsPage, MapPage},
};

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, of: &Published) -> Markup {
    let lang = page.lang;
    let number = of.edition.number;
    let values = [("number", number.to_string().into())];
    let head = Head {
        title: lang.fill("edition-name", &values),
        description: lang.fill("edition-description", &values),
        tab: None,
        styles: &["css/table.css", "css/page.css", "css/texts.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                h1 { (lang.fill("edition-name", &values)) }
                p.say { (lang.weave("edition-published", &[("day", revisions::published(page, of).into())])) }
                (revisions::note(page, of))
                section {
                    h2 { (lang.say("edition-changes")) }
                    @if number == 1 { p { (lang.say("edition-first")) } }
                    (revisions::counts(page, of))
                    (listed(page, of))
                }
                (ways(page, of))
            }
        },
    )
}

fn listed(page: &Page<'_>, of: &Published) -> Markup {
    let rest = of.total().saturating_sub(of.rows.len());
    html! {
        @if !of.rows.is_empty() {
            (revisions::rows(page, of, of.rows.iter()))
            @if rest > 0 { p { (page.lang.fill("edition-more", &[("count", rest.into())])) } }
        }
    }
}

/// The record as this edition told it and as the one before did; the editions beside it.
fn ways(page: &Page<'_>, of: &Published) -> Markup {
    let lang = page.lang;
    let number = of.edition.number;
    let map = |number: i32| {
        let keep = crate::paths::Keep { edition: Some(number), ..page.keep };
        keep.link(MapPage { lang })
    };
    let beside = [number - 1, number + 1];
    let known = beside.into_iter().filter(|number| page.atlas.editions.get(*number).is_some());
    let corrections = page.keep.newest().link(CorrectionsPage { lang });
    html! {
        section {
            h2 { (lang.say("edition-see")) }
            ul.ways {
                li { a href=(map(number)) { (lang.say("edition-map")) } }
                @if number > 1 { li { a href=(map(number - 1)) { (lang.say("edition-map-before")) } } }
                @for number in known { li { (revisions::link(page, number)) } }
                li { a href=(corrections) { (lang.say("corrections-title")) } }
            }
        }
    }
}
