//! The page of a route: a sentence, four numbers, its segments over time, its cuts, what changed on
//! it, its segments on the day, where it runs.

use maud::{Markup, html};

use super::{
    band,
    control_band::ZOOM,
    dates::Form,
    layout::{self, Head},
    legend::kilometres,
    marks,
    names::{self, Name},
    page::Page,
    route_cuts::Cuts,
    route_parts,
    small_map::{self, About},
    state,
    strip::{self, Chosen},
    view::View,
};
use crate::{
    atlas::{SegmentOn, road::RouteRow},
    domain::{
        ids::{ActorIx, RouteIx, SegmentIx},
        words::Passability,
    },
    paths::{MapPage, RoutePage},
};

/// Heights of the small map, pixels, and how close it comes, km.
const MAP_HEIGHTS: [f64; 2] = [220.0, 420.0];
const MAP_REACH: f64 = 8.0;

/// The page. Without a chosen side it is the one that it was cut for most.
#[must_use]
pub fn page(page: &Page<'_>, ix: RouteIx, chosen: Chosen) -> Markup {
    let Some(row) = page.atlas.record.routes.get(ix.pos()) else { return html! {} };
    let name = page.of(&row.name_en, &row.name_ar);
    let head = Head {
        title: name.to_owned(),
        description: page.lang.fill("route-description", &[("name", name.into())]),
        tab: None,
        styles: &["css/table.css", "css/page.css", "css/places.css"],
        script: layout::PLAIN,
    };
    let rows = strip::in_map_order(page.atlas.rows_of(ix));
    let segments = page.atlas.segments_of(ix);
    let sides: Vec<ActorIx> =
        page.atlas.sides_on(&segments, page.basis()).iter().map(|on| on.side).collect();
    let chosen = Chosen { side: chosen.side.or_else(|| sides.first().copied()), ..chosen };
    let cuts = Cuts::of(page, ix, chosen);
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::outside(page))
                (layout::claimed_basis(page))
                (band::hatch())
                p.eyebrow { (page.lang.say("route")) }
                h1 { bdi { (name) } " " (names::other(page, &row.name_en, &row.name_ar)) }
                p.say { (story(page, &rows)) @if let Some(cuts) = &cuts { " " (cuts.sentence(page)) } }
                p.today { span { (sentence(page, &segments)) } }
                @if let Some(cuts) = &cuts { (cuts.figures(page, &segments)) }
                (chart(page, ix, &rows, &sides, chosen))
                div.columns {
                    div {
                        @if let Some(cuts) = &cuts { (cuts.table(page)) }
                        (route_parts::changes(page, &segments))
                        (route_parts::segments(page, &rows))
                    }
                    div.aside { (map(page, name, &rows, &segments)) }
                }
            }
        },
    )
}

/// "Hama to Aleppo, 232 km."
fn story(page: &Page<'_>, rows: &[RouteRow<'_>]) -> Markup {
    let (Some(top), Some(bottom)) = (rows.first(), rows.last()) else { return html! {} };
    let on = page.on();
    let km: f64 = rows.iter().filter_map(|row| on.segment(row.ix)).map(|s| s.length_km).sum();
    let values = [
        ("from", names::place(page, bottom.ends[1]).into()),
        ("to", names::place(page, top.ends[0]).into()),
        ("km", kilometres(km).into()),
    ];
    page.lang.weave("route-story", &values)
}

/// "24 February 2016: 13 segments, 232 km: cut 96 km, …"
fn sentence(page: &Page<'_>, segments: &[SegmentIx]) -> Markup {
    let (lang, on) = (page.lang, page.on());
    let segments: Vec<SegmentOn<'_>> = segments.iter().filter_map(|ix| on.segment(*ix)).collect();
    let map = page.link_on(page.day, MapPage { lang });
    let day = html! { a href=(map) { (state::time(page, page.day, Form::Long)) } };
    let all: f64 = segments.iter().map(|s| s.length_km).sum();
    let parts = Passability::ALL.iter().filter_map(|kind| {
        let of = segments.iter().filter(|s| s.passage.passability == *kind);
        let (count, km) = of.fold((0, 0.0), |(n, km), s| (n + 1, km + s.length_km));
        let values = [("km", kilometres(km).into())];
        (count > 0).then(|| html! { (lang.fill(&format!("route-part-{kind}"), &values)) })
    });
    let parts: Vec<Markup> = parts.collect();
    lang.weave(
        "route-lede",
        &[
            ("day", day.into()),
            ("count", segments.len().into()),
            ("km", kilometres(all).into()),
            ("parts", names::list(page, parts).into()),
        ],
    )
}

fn chart(
    page: &Page<'_>,
    ix: RouteIx,
    rows: &[RouteRow<'_>],
    sides: &[ActorIx],
    chosen: Chosen,
) -> Markup {
    let lang = page.lang;
    let (Some(top), Some(bottom)) = (rows.first(), rows.last()) else { return html! {} };
    let name =
        |place: &crate::domain::place::Place| page.of(&place.name_en, &place.name_ar).to_owned();
    let [from, last] = [page.day.plus(-ZOOM.0), page.day.plus(ZOOM.1)];
    let values = [
        ("top", name(top.ends[0]).into()),
        ("bottom", name(bottom.ends[1]).into()),
        ("days", lang.edtf_text(&format!("{from}/{last}"), Form::Long).into()),
    ];
    html! {
        section.chart {
            h2 {
                @match chosen.side {
                    Some(side) => span { (lang.weave("strip-title", &[("side", names::actor(page, side, Name::Whole).into())])) },
                    None => (lang.say("strip-title-plain")),
                }
                span.beside-h { (lang.fill("strip-order", &values)) }
            }
            (choices(page, ix, sides, chosen))
            (strip::strip(page, rows, chosen))
        }
    }
}

/// Links to the other sides and to single years.
fn choices(page: &Page<'_>, ix: RouteIx, sides: &[ActorIx], chosen: Chosen) -> Markup {
    let lang = page.lang;
    let years = page.atlas.extent().map(|(a, b)| (a.parts().0, b.parts().0)).filter(|(a, b)| a < b);
    let current = |is: bool| is.then_some("true");
    html! {
        nav.choices aria-label=(lang.say("strip-choices")) {
            @if sides.len() > 1 {
                span { (lang.say("strip-for")) }
                @for side in sides {
                    a href=(link(page, ix, Chosen { side: Some(*side), ..chosen })) aria-current=[current(chosen.side == Some(*side))] {
                        (marks::side(page, *side)) " " (names::actor(page, *side, Name::Short))
                    }
                }
            }
            @if let Some((first, last)) = years {
                span { (lang.say("strip-year")) }
                a href=(link(page, ix, Chosen { year: None, ..chosen })) aria-current=[current(chosen.year.is_none())] {
                    (lang.say("strip-all-years"))
                }
                @for year in first..=last {
                    a href=(link(page, ix, Chosen { year: Some(year), ..chosen })) aria-current=[current(chosen.year == Some(year))] { (year) }
                }
            }
        }
    }
}

/// The page of a route for a side and a year; day, edition and basis stay.
fn link(page: &Page<'_>, ix: RouteIx, chosen: Chosen) -> String {
    let id = page.atlas.record.routes.get(ix.pos()).map(|row| row.id.clone()).unwrap_or_default();
    let mut link = page.link(RoutePage { lang: page.lang, id });
    let side = chosen.side.map(|side| format!("side={}", page.atlas.facts.sides.id(side)));
    for part in side.into_iter().chain(chosen.year.map(|year| format!("year={year}"))) {
        link.push(if link.contains('?') { '&' } else { '?' });
        link.push_str(&part);
    }
    link
}

fn map(page: &Page<'_>, name: &str, rows: &[RouteRow<'_>], segments: &[SegmentIx]) -> Markup {
    let points: Vec<[f64; 2]> = segments.iter().flat_map(|ix| page.atlas.line_of(*ix)).collect();
    let view = View::holding(&points, small_map::WIDTH, MAP_HEIGHTS, MAP_REACH);
    let ends = rows.first().map(|r| r.ends[0]).into_iter().chain(rows.last().map(|r| r.ends[1]));
    let places: Vec<_> = ends.filter_map(|place| page.atlas.place(&place.id)).collect();
    let label = page.lang.fill("small-map-of", &[("name", name.into())]);
    let about = About { places: &places, segments };
    small_map::figure(page, view, about, &label, &html! {})
}

/// A link to this page on another day, where the chart frames it.
pub(super) fn on_day(page: &Page<'_>, day: crate::domain::day::Day) -> String {
    let path = page.here.split('?').next().unwrap_or_default();
    page.keep.on(day).link(path)
}
