//! The page of a place: its state, its control through time, its events, where it lies, its roads.

use maud::{Markup, html};

use super::{
    band,
    dates::Form,
    events,
    layout::{self, Head},
    marks, names,
    page::Page,
    spans, state,
};
use crate::{
    atlas::PlaceOn,
    domain::{control::Control, ids::PlaceIx, place::Place},
    paths::{MapPage, TablePage},
};

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, ix: PlaceIx) -> Markup {
    let Some(place) = page.on().place(ix) else { return html! {} };
    let row = place.row;
    let name = page.of(&row.name_en, &row.name_ar);
    let other = page.of(&row.name_ar, &row.name_en);
    let values = [("name", name.into()), ("other", other.into())];
    let head = Head {
        title: page.lang.fill("place-title", &values),
        description: page.lang.fill("place-description", &values),
        tab: None,
        styles: &["css/table.css", "css/page.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::outside(page))
                (layout::claimed_basis(page))
                p.eyebrow { (kind_line(page, row)) }
                h1 { bdi { (name) } " " (names::other(page, &row.name_en, &row.name_ar)) }
                p.say { (marks::place(page, &place)) " " (sentence(page, &place)) }
                (beside(page, &place))
                (history(page, ix))
                section { h2 { (page.lang.say("events")) } (events::list(page, page.atlas.events_at(ix))) }
                (roads(page, ix))
                (about(page, row))
            }
        },
    )
}

/// "Town · Aleppo Governorate · ±1 km"
#[must_use]
pub fn kind_line(page: &Page<'_>, row: &Place) -> Markup {
    let parent = row.parent_id.as_deref().and_then(|id| page.atlas.place(id));
    html! {
        (page.lang.say(&format!("kind-{}", row.kind)))
        @if let Some(parent) = parent { " · " (names::place_at(page, parent)) }
        " · " span title=(page.lang.say("precision")) { (precision(page, row)) }
    }
}

fn precision(page: &Page<'_>, row: &Place) -> String {
    let metres = row.coord_precision_m;
    let (number, key) = if metres < 1000 {
        (metres.to_string(), "plus-minus-m")
    } else {
        let km = f64::from(metres) / 1000.0;
        (format!("{km:.1}").trim_end_matches(".0").to_owned(), "plus-minus-km")
    };
    page.lang.fill(key, &[("number", number.into())])
}

/// "24 February 2016: Held by … since 23 February 2016, certain. Last reported on …"
fn sentence(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    let map = page.link_on(page.day, MapPage { lang: page.lang });
    let day = html! { a href=(map) { (state::time(page, page.day, Form::Long)) } };
    html! {
        (page.lang.weave("on-day", &[("day", day.into()), ("state", state::place_line(page, place).into())]))
        @if let Some(reported) = state::last_reported(page, place.last_reported) { " " (reported) }
        @if *place.control == Control::Unknown { " " (unknown(page, place)) }
    }
}

/// What is known nearest where nothing is known of the day.
fn unknown(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    match (place.from, place.until) {
        (None, Some(first)) => {
            let day = state::time(page, first, Form::Long);
            page.lang.weave("unknown-before", &[("day", day.into())])
        }
        (None, None) => html! { (page.lang.say("unknown-ever")) },
        _ => html! {},
    }
}

/// The claimed and disputed events that would make it otherwise.
#[must_use]
pub fn beside(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    disagreement(page, &place.disputed_by)
}

/// A box with the events that sources do not agree on.
#[must_use]
pub fn disagreement(page: &Page<'_>, disputed_by: &[crate::domain::ids::EventIx]) -> Markup {
    html! {
        @if !disputed_by.is_empty() {
            section.differ {
                h3 { (page.lang.say("sources-differ")) }
                ul {
                    @for event in disputed_by {
                        li {
                            (names::event(page, *event))
                            @if let Some(fact) = page.atlas.facts.event(*event) {
                                " " (state::verification(page, fact.verification))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn history(page: &Page<'_>, ix: PlaceIx) -> Markup {
    let layer = page.atlas.layer(page.basis());
    let Some(timeline) = layer.history.places.get(ix.pos()) else { return html! {} };
    html! {
        section {
            h2 { (page.lang.say("place-control")) }
            @if timeline.states.is_empty() {
                p { (page.lang.say("unknown-ever")) }
            } @else {
                (band::control(page, timeline))
                (spans::control(page, timeline))
            }
        }
    }
}

fn roads(page: &Page<'_>, ix: PlaceIx) -> Markup {
    let segments = page.atlas.facts.at_place.get(ix.pos()).map_or(&[][..], Vec::as_slice);
    let on = page.on();
    html! {
        @if !segments.is_empty() {
            section {
                h2 { (page.lang.say("place-roads")) }
                ul.roads {
                    @for segment in segments.iter().filter_map(|ix| on.segment(*ix)) {
                        li {
                            (marks::road(page, segment.passage)) " "
                            (names::segment(page, segment.ix)) (page.lang.say("comma")) " "
                            (state::passage(page, segment.passage))
                        }
                    }
                }
            }
        }
    }
}

/// Names, position and where it comes from.
fn about(page: &Page<'_>, row: &Place) -> Markup {
    let at = format!("{:.4}, {:.4}", row.lat, row.lon);
    let anchor =
        format!("{}#place/{}", page.link_on(page.day, TablePage { lang: page.lang }), row.id);
    html! {
        section {
            h2 { (page.lang.say("place-about")) }
            dl.facts {
                @if !row.alt_names.is_empty() {
                    div {
                        dt { (page.lang.say("fact-names")) }
                        dd { @for (n, name) in row.alt_names.iter().enumerate() {
                            @if n > 0 { " · " } bdi { (name) }
                        } }
                    }
                }
                div { dt { (page.lang.say("fact-position")) } dd { bdi dir="ltr" { (at) } } }
                @if let Some(source) = &row.coord_source {
                    div { dt { (page.lang.say("fact-position-source")) } dd { bdi { (source) } } }
                }
            }
            p { a href=(anchor) { (page.lang.say("in-table")) } }
        }
    }
}
