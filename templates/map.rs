//! The map page: the day in words, what changed, the legend; the map itself is drawn by the browser.
//!
//! Shape: the elements, ids and `data-` attributes that `static/js/pages/map.js` reads. What carries
//! `data-day-part` is fetched anew by it when the day changes.

use maud::{Markup, html};

use super::{
    changes,
    dates::Form,
    layout::{self, Head, Tab},
    lede, legend,
    page::Page,
    state,
};
use crate::{
    domain::day::Day,
    paths::{MapPage, TablePage},
    web::assets::url,
};

/// The page.
#[must_use]
pub fn page(page: &Page<'_>) -> Markup {
    let day = page.lang.day(page.day, Form::Long);
    let head = Head {
        title: page.lang.fill("map-title", &[("day", day.clone().into())]),
        description: page.lang.fill("map-description", &[("day", day.into())]),
        tab: Some(Tab::Map),
        styles: &["css/maplibre-gl.css", "css/map.css"],
        script: "js/pages/map.js",
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main {
                (rail(page))
                div.map-area { (canvas(page)) aside #card hidden {} }
                (time(page))
                p #live.visually-hidden role="status" {}
            }
        },
    )
}

fn rail(page: &Page<'_>) -> Markup {
    html! {
        section.rail {
            div #day-notices data-day-part { (layout::outside(page)) (layout::claimed_basis(page)) }
            p #weekday.eyebrow data-day-part { (page.lang.weekday(page.day)) }
            h1 #day-title data-day-part { (state::time(page, page.day, Form::Long)) }
            p #lede.lede data-day-part { (lede::lede(page)) }
            (changes::changes(page))
            (legend::legend(page))
        }
    }
}

fn canvas(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let number = page.atlas.edition.number;
    let asked = page.keep.edition.map(|number| number.to_string()).unwrap_or_default();
    let attribution = page.atlas.record.info(page.of("attribution_en", "attribution_ar"));
    let table = page.link_on(page.day, TablePage { lang });
    html! {
        khutut-map #map data-spans=(format!("/map/spans.json?edition={number}&basis={}", page.basis()))
            data-basemap=(url("basemap/basemap.geojson")) data-day=(page.day) data-edition=(asked)
            data-lang=(lang) data-t-zoom-in=(lang.say("map-zoom-in"))
            data-t-zoom-out=(lang.say("map-zoom-out")) data-t-close=(lang.say("map-close"))
            data-t-map=(lang.say("map-label")) data-t-cut-since=(lang.fill("map-cut-since", &[("days", "{days}".into())]))
            data-attribution=(lang.fill("map-attribution", &[
                ("attribution", attribution.unwrap_or_default().into()),
                ("number", number.to_string().into()),
            ])) {
            p #map-loading hidden { (lang.say("map-loading")) }
            p #map-failed hidden {
                (lang.say("map-failed")) " "
                a href=(table) { (lang.say("map-failed-table")) }
            }
            noscript { p.map-still { (lang.say("map-no-script")) " " a href=(table) { (lang.say("map-failed-table")) } } }
        }
    }
}

/// The time bar: without JavaScript a field and four links.
fn time(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let on = page.on();
    let (first, last) = page.atlas.extent().unwrap_or((page.day, page.day));
    let step = |id: &str, key: &str, day: Option<Day>, word: &str, part: bool| {
        let to = day.unwrap_or(page.day);
        html! {
            a id=(id) href=(page.link_on(to, MapPage { lang })) hidden[day.is_none()]
                aria-label=(lang.say(key)) title=(lang.say(key)) data-day-part[part] { (word) }
        }
    };
    // What points back and forth is mirrored with the page.
    let [far_back, back, forth, far_forth] = arrows(page);
    html! {
        khutut-time {
            form #time method="get" action=(MapPage { lang }) {
                label for="day" { (lang.say("time-day")) }
                input #day name="day" type="text" value=(page.day) autocomplete="off" dir="ltr";
                @if let Some(edition) = page.keep.edition {
                    input type="hidden" name="edition" value=(edition);
                }
                @if page.basis() == crate::domain::words::Basis::Claimed {
                    input type="hidden" name="basis" value=(page.basis());
                }
                button type="submit" { (lang.say("time-go")) }
                (step("change-before", "time-change-before", on.change_before(), far_back, true))
                (step("day-before", "time-day-before", Some(page.day.plus(-1)), back, false))
                (step("day-after", "time-day-after", Some(page.day.plus(1)), forth, false))
                (step("change-after", "time-change-after", on.change_after(), far_forth, true))
                input #day-range type="range" min=(first.0) max=(last.0)
                    value=(page.day.0.clamp(first.0, last.0)) hidden aria-label=(lang.say("time-day"));
            }
        }
    }
}

fn arrows(page: &Page<'_>) -> [&'static str; 4] {
    match page.lang {
        crate::paths::Lang::En => ["⇤", "←", "→", "⇥"],
        crate::paths::Lang::Ar => ["⇥", "→", "←", "⇤"],
    }
}
