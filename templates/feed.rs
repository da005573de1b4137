//! The feed explained: addresses to copy, parameters, members, what a feature says.

use maud::{Markup, html};

use super::{
    layout::{self, Head, Tab},
    page::Page,
};
use crate::domain::front::{CONTESTED_KM, PLACE_KM, ROAD_KM};

/// The address of the feed, after the public URL.
const FEED: &str = "/feed.geojson";
/// Parameters, with an example of each.
const PARAMETERS: [(&str, &str); 5] = [
    ("day", "2016-02-24"),
    ("edition", "1"),
    ("basis", "assessed | claimed"),
    ("bbox", "36.5,35,38.5,36.5"),
    ("layers", "fronts,areas"),
];
/// The members of the collection beside `type` and `features`.
const MEMBERS: [&str; 10] = [
    "day",
    "edition",
    "published_at",
    "record_from",
    "record_until",
    "outside_record",
    "publisher",
    "license",
    "attribution",
    "contact",
];
/// Properties of a place, a segment, a front, an area that need a word: heading, keys, names.
const PROPERTIES: [(&str, &str, &[&str]); 4] = [
    (
        "feed-place",
        "feed-property",
        &[
            "control",
            "holder",
            "side",
            "contested_by",
            "certainty",
            "pressure",
            "since",
            "from_day",
            "certain_day",
            "until_day",
            "last_reported",
            "verification",
            "event",
            "disputed_by",
            "precision_m",
        ],
    ),
    (
        "feed-segment",
        "feed-property",
        &[
            "passability",
            "passability_basis",
            "open_for",
            "cut_for",
            "cut_by",
            "certainty",
            "since",
            "from_day",
            "until_day",
            "last_reported",
            "disputed_by",
            "length_km",
            "events",
        ],
    ),
    (
        "feed-front",
        "feed-property-front",
        &["sides", "derived_from", "nearest_km", "farthest_km", "length_km"],
    ),
    (
        "feed-area",
        "feed-property-area",
        &["side", "derived_from", "places", "reach_km", "road_reach_km", "between"],
    ),
];

/// The members of the answers to questions that need a word.
const ANSWERS: [&str; 16] = [
    "connected",
    "way",
    "ways",
    "sole",
    "last",
    "intervals",
    "cuts",
    "days_cut",
    "longest_cut",
    "days_unknown",
    "gaps",
    "segments",
    "cut_off",
    "since",
    "before",
    "after",
];

/// The page.
#[must_use]
pub fn page(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let head = Head {
        title: lang.say("feed-title"),
        description: lang.say("feed-description"),
        tab: Some(Tab::Feed),
        styles: &["css/table.css", "css/page.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                h1 { (lang.say("feed-title")) }
                p.say { (lang.say("feed-lede")) }
                (addresses(page))
                section {
                    h2 { (lang.say("feed-parameters")) }
                    dl.facts {
                        @for (name, example) in PARAMETERS {
                            div {
                                dt { code dir="ltr" { (name) } }
                                dd { (lang.say(&format!("feed-parameter-{name}"))) " " code dir="ltr" { (example) } }
                            }
                        }
                    }
                    p { (lang.say("feed-errors")) }
                }
                section {
                    h2 { (lang.say("feed-members")) }
                    (named(page, "feed-member", &MEMBERS))
                }
                @for (key, prefix, names) in PROPERTIES {
                    section { h2 { (lang.say(key)) } (named(page, prefix, names)) }
                }
                (questions(page))
                section #derived { h2 { (lang.say("feed-derived")) } (derived(page)) }
                section { h2 { (lang.say("feed-use")) } p { (lang.say("feed-caching")) } (licence(page)) }
            }
        },
    )
}

fn addresses(page: &Page<'_>) -> Markup {
    let base = page.public_url;
    let edition = page.atlas.edition.number;
    let lines = [
        ("feed-line-newest", format!("{base}{FEED}")),
        ("feed-line-day", format!("{base}{FEED}?day={}", page.day)),
        ("feed-line-frozen", format!("{base}{FEED}?day={}&edition={edition}", page.day)),
        (
            "feed-line-bbox",
            format!("{base}{FEED}?day={}&bbox=36.5,35,38.5,36.5&layers=places", page.day),
        ),
        (
            "feed-line-gdal",
            format!("ogr2ogr day.gpkg \"{base}{FEED}?day={}&layers=places\"", page.day),
        ),
    ];
    html! { section { h2 { (page.lang.say("feed-addresses")) } (copyable(page, &lines)) } }
}

/// The questions that are answered beside the picture, asked of the first side and the first
/// route of the record; nothing where it has none.
fn questions(page: &Page<'_>) -> Markup {
    let (atlas, lang, day) = (page.atlas, page.lang, page.day);
    let Some(route) = atlas.record.routes.first() else { return html! {} };
    let ends = atlas.route(&route.id).and_then(|ix| atlas.ends_of(ix));
    let (from, to) = ends.map(|(from, to)| (atlas.place_row(from), atlas.place_row(to))).unzip();
    let (Some(Some(from)), Some(Some(to))) = (from, to) else { return html! {} };
    let Some((side, _)) = atlas.marks.sides().first() else { return html! {} };
    let side = format!("side={}", atlas.facts.sides.id(*side));
    let feed = format!("{}/feed", page.public_url);
    let (places, year) =
        (format!("from={}&to={}", from.id, to.id), format!("start={}&end={day}", day.plus(-365)));
    let lines = [
        ("feed-line-supply", format!("{feed}/supply?{side}&{places}&day={day}")),
        ("feed-line-supply-history", format!("{feed}/supply/history?{side}&{places}&{year}")),
        ("feed-line-route-history", format!("{feed}/routes/{}/history?{side}&{year}", route.id)),
        ("feed-line-cutoff", format!("{feed}/cutoff?{side}&day={day}&bases={}", from.id)),
        ("feed-line-diff", format!("{feed}/diff?from={}&to={day}", day.plus(-7))),
    ];
    html! {
        section {
            h2 { (lang.say("feed-questions")) }
            p { (lang.say("feed-questions-how")) }
            (copyable(page, &lines))
            (named(page, "feed-answer", &ANSWERS))
        }
    }
}

fn copyable(page: &Page<'_>, lines: &[(&str, String)]) -> Markup {
    html! {
        dl.facts.lines {
            @for (key, line) in lines {
                div { dt { (page.lang.say(key)) } dd { code dir="ltr" { (line) } } }
            }
        }
    }
}

/// How fronts and areas are made, with the distances that the program itself uses.
fn derived(page: &Page<'_>) -> Markup {
    let km = |km: f64| html! { (km) };
    let reach = [
        ("place", km(PLACE_KM).into()),
        ("road", km(ROAD_KM).into()),
        ("contested", km(CONTESTED_KM).into()),
    ];
    html! {
        p { (page.lang.say("feed-derived-from")) }
        p { (page.lang.weave("feed-derived-reach", &reach)) }
        p { (page.lang.say("feed-derived-shared")) }
        p { (page.lang.say("feed-derived-honest")) }
    }
}

fn named(page: &Page<'_>, prefix: &str, names: &[&str]) -> Markup {
    html! {
        dl.facts {
            @for name in names {
                @let key = format!("{prefix}-{}", name.replace('_', "-"));
                div { dt { code dir="ltr" { (name) } } dd { (page.lang.say(&key)) } }
            }
        }
    }
}

fn licence(page: &Page<'_>) -> Markup {
    let record = &page.atlas.record;
    let attribution = record.info(page.of("attribution_en", "attribution_ar"));
    html! {
        @if let Some(license) = record.info("license") {
            p { (page.lang.weave("license-line", &[("license", html! { bdi { (license) } }.into())])) }
        }
        @if let Some(attribution) = attribution { p { (attribution) } }
    }
}
