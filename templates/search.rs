//! The search: places for now, by any spelling in either script.

use maud::{Markup, html};

use super::{
    dates::Form,
    layout::{self, Head},
    marks, names,
    page::Page,
    place, state,
};
use crate::{atlas::search::Found, paths::SearchPage};

/// The page. `wanted` is what was searched for; empty where nothing was.
#[must_use]
pub fn page(page: &Page<'_>, wanted: &str, found: &[Found]) -> Markup {
    let lang = page.lang;
    let title = if wanted.is_empty() {
        lang.say("search-title")
    } else {
        lang.fill("search-title-for", &[("wanted", wanted.into())])
    };
    let head = Head {
        title,
        description: lang.say("search-description"),
        tab: None,
        styles: &["css/table.css", "css/page.css"],
        script: layout::PLAIN,
    };
    layout::searched(
        page,
        &head,
        wanted,
        &html! {
            main #main.page {
                h1 { (lang.say("search-title")) }
                (form(page, wanted))
                @if wanted.is_empty() {
                    p { (lang.say("search-empty")) }
                } @else if found.is_empty() {
                    p {
                        (lang.weave("search-none", &[("wanted", html! { bdi { (wanted) } }.into())])) " "
                        (lang.say("search-advice"))
                    }
                } @else {
                    (results(page, wanted, found))
                }
            }
        },
    )
}

fn form(page: &Page<'_>, wanted: &str) -> Markup {
    html! {
        form.search-page role="search" aria-label=(page.lang.say("search-title")) method="get" action=(SearchPage { lang: page.lang }) {
            label for="q" { (page.lang.say("search-label")) }
            input #q type="search" name="q" value=(wanted) autocomplete="off" dir="auto";
            button.button type="submit" { (page.lang.say("search-go")) }
        }
    }
}

fn results(page: &Page<'_>, wanted: &str, found: &[Found]) -> Markup {
    let on = page.on();
    let values = [("count", found.len().into()), ("wanted", html! { bdi { (wanted) } }.into())];
    html! {
        p { (page.lang.weave("search-found", &values)) }
        ol.results {
            @for place in found.iter().filter_map(|found| on.place(found.place)) {
                li {
                    (marks::place(page, &place)) " "
                    b { (names::place(page, place.row)) } " "
                    (names::other(page, &place.row.name_en, &place.row.name_ar))
                    p.by {
                        (place::kind_line(page, place.row)) " · "
                        (page.lang.weave("on-day", &[
                            ("day", state::time(page, page.day, Form::Short).into()),
                            ("state", state::control_short(page, place.control).into()),
                        ]))
                    }
                }
            }
        }
    }
}
