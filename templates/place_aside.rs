//! What stands beside the events of a place: a small map, its roads, its neighbours, what lies
//! inside of it, its names and position.

use maud::{Markup, html};

use super::{
    legend::kilometres,
    marks, names,
    page::Page,
    place,
    small_map::{self, About},
    state,
    view::View,
};
use crate::{
    atlas::near::Near,
    domain::{ids::PlaceIx, place::Place},
    paths::TablePage,
};

/// How many neighbours are listed, and how many the small map reaches to.
const NEIGHBOURS: usize = 6;
const ON_MAP: usize = 12;
/// How far the small map reaches up and down, at least and at most; km.
const REACH: (f64, f64) = (3.0, 45.0);

/// The column.
#[must_use]
pub fn aside(page: &Page<'_>, ix: PlaceIx, row: &Place) -> Markup {
    let near = page.atlas.near([row.lon, row.lat], &[ix], ON_MAP);
    html! {
        div.aside {
            (map(page, ix, row, &near))
            (roads(page, ix))
            (neighbours(page, &near))
            (about(page, row))
        }
    }
}

fn map(page: &Page<'_>, ix: PlaceIx, row: &Place, near: &[Near]) -> Markup {
    let reach = near.last().map_or(REACH.1, |far| far.km).clamp(REACH.0, REACH.1);
    let reach = reach.max(f64::from(row.coord_precision_m) / 1000.0 * 1.2);
    let view = View::around([row.lon, row.lat], reach, [small_map::WIDTH, small_map::HEIGHT]);
    let name = page.of(&row.name_en, &row.name_ar);
    let label = page.lang.fill("small-map-around", &[("name", name.into())]);
    let precision = place::precision(page, row);
    let caption = page.lang.fill("small-map-precision", &[("precision", precision.into())]);
    let about = About { places: &[ix], segments: &[] };
    small_map::figure(page, view, about, &label, &html! { (caption) })
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

fn neighbours(page: &Page<'_>, near: &[Near]) -> Markup {
    let on = page.on();
    html! {
        @if !near.is_empty() {
            section {
                h2 { (page.lang.say("place-near")) }
                ul.near {
                    @for (near, place) in near.iter().take(NEIGHBOURS).filter_map(|n| Some((n, on.place(n.ix)?))) {
                        li {
                            (marks::place(page, &place)) " "
                            span {
                                (names::place(page, place.row)) " "
                                span.what { (state::control_short(page, place.control)) }
                            }
                            " "
                            span.far { (far(page, near)) }
                        }
                    }
                }
            }
        }
    }
}

/// "12 km north-east"
fn far(page: &Page<'_>, near: &Near) -> String {
    let lang = page.lang;
    let number = if near.km < 9.95 { format!("{:.1}", near.km) } else { kilometres(near.km) };
    let km = lang.fill("km", &[("number", number.into())]);
    let direction = lang.say(&format!("direction-{}", near.direction));
    lang.fill("place-far", &[("km", km.into()), ("direction", direction.into())])
}

/// Names, position and where it comes from.
fn about(page: &Page<'_>, row: &Place) -> Markup {
    let at = format!("{:.4}, {:.4}", row.lat, row.lon);
    let anchor =
        format!("{}#place/{}", page.link_on(page.day, TablePage { lang: page.lang }), row.id);
    html! {
        section {
            h2 { (page.lang.say("place-about")) }
            dl.facts.lines {
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
