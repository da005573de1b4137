//! The map page: the day in words, what changed, the legend; the map itself is drawn by the browser.
//!
//! Shape: the elements, ids and `data-` attributes that `static/js/pages/map.js` reads. What carries
//! `data-day-part` is fetched anew by it when the day changes.

use maud::{Markup, html};

use super::{
    card, changes,
    dates::Form,
    layout::{self, Head, Tab},
    lede, legend,
    page::Page,
    state, time,
};
use crate::{
    domain::{
        day::Day,
        ids::{PlaceIx, SegmentIx},
    },
    paths::TablePage,
    web::assets::url,
};

/// What the address asks of the map beside the day.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asks {
    /// The day to compare with.
    pub since: Option<Day>,
    /// What was chosen: its card is open.
    pub chosen: Option<Chosen>,
}

/// A place or a segment.
#[derive(Clone, Copy, Debug)]
pub enum Chosen {
    /// A place.
    Place(PlaceIx),
    /// A segment.
    Segment(SegmentIx),
}

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, asks: &Asks) -> Markup {
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
                (skips(page))
                (rail(page, asks))
                div.map-area { (canvas(page)) (hidden_rows(page)) (card(page, asks.chosen)) }
                (time::bar(page, asks))
                p #live.visually-hidden role="status" {}
            }
        },
    )
}

/// The table before the map for the keyboard, and the way past the rail and the map.
fn skips(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    html! {
        a #skip-table.skip href=(page.link_on(page.day, TablePage { lang })) data-day-part {
            (lang.say("map-skip-table"))
        }
        a.skip href="#time" { (lang.say("map-skip-time")) }
    }
}

fn rail(page: &Page<'_>, asks: &Asks) -> Markup {
    html! {
        section.rail {
            div #day-notices data-day-part { (layout::outside(page)) (layout::claimed_basis(page)) }
            p #weekday.eyebrow data-day-part { (page.lang.weekday(page.day)) }
            h1 #day-title data-day-part { (state::time(page, page.day, Form::Long)) }
            p #lede.lede data-day-part { (lede::lede(page)) }
            (changes::changes(page, asks.since))
            (legend::legend(page))
        }
    }
}

/// The card of what was chosen, as `card` makes it.
fn card(page: &Page<'_>, chosen: Option<Chosen>) -> Markup {
    let inside = chosen.map(|chosen| match chosen {
        Chosen::Place(ix) => card::place_card(page, ix),
        Chosen::Segment(ix) => card::segment_card(page, ix),
    });
    let label = inside.is_some().then_some("card-title");
    html! {
        aside #card hidden[inside.is_none()] aria-labelledby=[label] {
            @if let Some(inside) = inside { (inside) }
        }
    }
}

/// Said where rows of the legend are switched off, with the way back.
fn hidden_rows(page: &Page<'_>) -> Markup {
    html! {
        p #hidden-rows hidden {
            (page.lang.say("map-hidden")) " "
            bdi #hidden-names {} " "
            button #show-all type="button" { (page.lang.say("map-show-all")) }
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
            data-t-map=(lang.say("map-label")) data-t-larger=(lang.say("map-larger")) data-t-cut-since=(lang.fill("map-cut-since", &[("days", "{days}".into())]))
            data-attribution=(lang.fill("map-attribution", &[
                ("attribution", attribution.unwrap_or_default().into()),
                ("number", number.to_string().into()),
            ])) {
            p #map-loading hidden {
                (lang.say("map-loading")) " " a href=(table) { (lang.say("map-failed-table")) }
            }
            p #map-failed hidden role="alert" {
                (lang.say("map-failed")) " " a href=(table) { (lang.say("map-failed-table")) }
            }
            p #map-unreached hidden role="alert" {
                (lang.say("map-unreached")) " "
                button #map-retry type="button" { (lang.say("map-retry")) } " "
                a href=(table) { (lang.say("map-failed-table")) }
            }
            noscript { p.map-still { (lang.say("map-no-script")) " " a href=(table) { (lang.say("map-failed-table")) } } }
        }
    }
}
