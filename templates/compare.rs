//! Two days of one map: the difference in words, in numbers and in rows, and the two maps beside
//! each other. With scripts they lie on each other under one divider.

use maud::{Markup, html};

use super::{
    dates::Form,
    kept,
    layout::{self, Head},
    legend::kilometres,
    marks,
    names::{self, Name},
    page::Page,
    small_map::{self, About},
    state,
    view::View,
};
use crate::{
    atlas::{PlaceOn, SegmentOn, diff::Difference},
    domain::{
        day::Day,
        ids::{ActorIx, PlaceIx, SegmentIx},
    },
    paths::{ComparePage, MapPage},
};

/// Width of a map, pixels.
const WIDTH: f64 = 860.0;
/// The least and the greatest height of a map, pixels.
const HEIGHTS: [f64; 2] = [420.0, 640.0];

/// What differs, places and segments apart.
struct Differences<'a> {
    places: Vec<[PlaceOn<'a>; 2]>,
    segments: Vec<[SegmentOn<'a>; 2]>,
}

impl<'a> Differences<'a> {
    fn of(page: &Page<'a>, from: Day, to: Day) -> Self {
        let mut found = Self { places: Vec::new(), segments: Vec::new() };
        for difference in page.atlas.differences(from, to, page.basis()) {
            match difference {
                Difference::Place(pair) => found.places.push(*pair),
                Difference::Segment(pair) => found.segments.push(*pair),
            }
        }
        // As the map counts: drawn places, by side.
        let sides = &page.atlas.facts.sides;
        found.places.retain(|[before, after]| {
            after.row.is_drawn() && !before.control.same_by_side(after.control, sides)
        });
        found
    }

    fn is_empty(&self) -> bool {
        self.places.is_empty() && self.segments.is_empty()
    }
}

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, from: Day, to: Day) -> Markup {
    let lang = page.lang;
    let values = || {
        let day = |day| lang.day(day, Form::Long);
        [("from", day(from).into()), ("to", day(to).into())]
    };
    let head = Head {
        title: lang.fill("compare-title", &values()),
        description: lang.fill("compare-description", &values()),
        tab: None,
        styles: &["css/table.css", "css/page.css", "css/places.css", "css/compare.css"],
        script: "js/pages/compare.js",
    };
    let differ = Differences::of(page, from, to);
    let main = html! {
        main #main.page.compare {
            (outside(page, from, to))
            (layout::claimed_basis(page))
            h1 { (lang.weave("compare-title", &values())) }
            (form(page, from, to))
            p.say { (sentence(page, from, to, &differ)) }
            @if !differ.is_empty() {
                div.compare-columns {
                    (maps(page, from, to, &differ))
                    div { (numbers(page, &differ)) (segments(page, &differ)) (places(page, &differ)) }
                }
            }
        }
    };
    layout::page(page, &head, &main)
}

/// Said first where one of the days lies outside the record.
fn outside(page: &Page<'_>, from: Day, to: Day) -> Markup {
    let day = [from, to].into_iter().find(|day| page.atlas.is_outside(*day)).unwrap_or(page.day);
    layout::outside(&Page { day, ..*page })
}

fn form(page: &Page<'_>, from: Day, to: Day) -> Markup {
    let lang = page.lang;
    html! {
        form.day-form method="get" action=(ComparePage { lang }) {
            @for (name, day) in [("from", from), ("to", to)] {
                label for=(name) { (lang.say(&format!("compare-{name}"))) }
                input id=(name) name=(name) type="text" value=(day) autocomplete="off" dir="ltr";
            }
            (kept::fields(page.keep.without_day()))
            button.button type="submit" { (lang.say("compare-go")) }
            a.button href=(link(page, to, from)) { (lang.say("compare-swap")) }
        }
    }
}

/// The address of the comparison of two days.
#[must_use]
pub fn link(page: &Page<'_>, from: Day, to: Day) -> String {
    let base = page.keep.without_day().link(ComparePage { lang: page.lang });
    let mark = if base.contains('?') { '&' } else { '?' };
    format!("{base}{mark}from={from}&to={to}")
}

/// "In 4 days 12 places and 5 road segments changed."
fn sentence(page: &Page<'_>, from: Day, to: Day, differ: &Differences<'_>) -> Markup {
    let lang = page.lang;
    let days = usize::try_from((to.0 - from.0).abs()).unwrap_or_default();
    if days == 0 {
        return html! { (lang.say("compare-same-day")) };
    }
    let days = lang.fill("compare-days", &[("count", days.into())]);
    let places = lang.fill("compare-places", &[("count", differ.places.len().into())]);
    let segments = lang.fill("compare-segments", &[("count", differ.segments.len().into())]);
    let values = [
        ("days", days.into()),
        ("places", html! { b { (places) } }.into()),
        ("segments", html! { b { (segments) } }.into()),
    ];
    match (differ.places.is_empty(), differ.segments.is_empty()) {
        (true, true) => lang.weave("compare-nothing", &values),
        (false, true) => lang.weave("compare-only-places", &values),
        (true, false) => lang.weave("compare-only-segments", &values),
        (false, false) => lang.weave("compare-both", &values),
    }
}

/// What a side gained and lost.
#[derive(Default)]
struct Change {
    gained: usize,
    lost: usize,
    opened_km: f64,
    closed_km: f64,
}

fn numbers(page: &Page<'_>, differ: &Differences<'_>) -> Markup {
    let lang = page.lang;
    let sides = &page.atlas.facts.sides;
    let all = (0..sides.len()).map(ActorIx::at).filter(|actor| sides.side(*actor) == *actor);
    let rows: Vec<(ActorIx, Change)> = all
        .map(|side| (side, change(page, differ, side)))
        .filter(|(_, c)| c.gained + c.lost > 0 || c.opened_km + c.closed_km > 0.0)
        .collect();
    html! {
        @if !rows.is_empty() {
            section {
                h2 #by-side { (lang.say("compare-by-side")) }
                table aria-labelledby="by-side" {
                    thead {
                        tr {
                            th scope="col" { (lang.say("compare-side")) }
                            @for key in ["compare-gained", "compare-lost", "compare-opened", "compare-closed"] {
                                th.n scope="col" { (lang.say(key)) }
                            }
                        }
                    }
                    tbody {
                        @for (side, change) in &rows {
                            tr {
                                th scope="row" { (marks::side(page, *side)) " " (names::actor(page, *side, Name::Short)) }
                                td.n { (change.gained) }
                                td.n { (change.lost) }
                                td.n { (kilometres(change.opened_km)) }
                                td.n { (kilometres(change.closed_km)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn change(page: &Page<'_>, differ: &Differences<'_>, side: ActorIx) -> Change {
    let holds = |place: &PlaceOn<'_>| place.side == Some(side);
    let open = |segment: &SegmentOn<'_>| segment.passage.open_for.contains(&side);
    let _ = page;
    let mut change = Change::default();
    for [before, after] in &differ.places {
        change.gained += usize::from(!holds(before) && holds(after));
        change.lost += usize::from(holds(before) && !holds(after));
    }
    for [before, after] in &differ.segments {
        let km = after.length_km;
        change.opened_km += if !open(before) && open(after) { km } else { 0.0 };
        change.closed_km += if open(before) && !open(after) { km } else { 0.0 };
    }
    change
}

fn segments(page: &Page<'_>, differ: &Differences<'_>) -> Markup {
    let lang = page.lang;
    html! {
        @if !differ.segments.is_empty() {
            section {
                h2 { (lang.say("compare-roads")) span.quiet { (differ.segments.len()) } }
                ul.rows {
                    @for [before, after] in &differ.segments {
                        li {
                            span {
                                (names::segment(page, after.ix))
                                span.quiet {
                                    (super::supply::km(page, after.length_km)) " · "
                                    (lang.say(&format!("passability-{}", before.passage.passability)))
                                    (arrow(page))
                                    (state::passage(page, after.passage))
                                }
                            }
                            span.pair { (marks::road(page, before.passage)) (arrow(page)) (marks::road(page, after.passage)) }
                        }
                    }
                }
            }
        }
    }
}

fn places(page: &Page<'_>, differ: &Differences<'_>) -> Markup {
    let lang = page.lang;
    html! {
        @if !differ.places.is_empty() {
            section {
                h2 { (lang.say("compare-places-h")) span.quiet { (differ.places.len()) } }
                ul.rows {
                    @for [before, after] in &differ.places {
                        li {
                            span {
                                (names::place(page, after.row))
                                span.quiet {
                                    (state::control_short(page, before.control)) (arrow(page))
                                    (state::control_short(page, after.control))
                                }
                            }
                            span.pair { (marks::place(page, before)) (arrow(page)) (marks::place(page, after)) }
                        }
                    }
                }
            }
        }
    }
}

/// From before to after, in the direction of the script.
fn arrow(page: &Page<'_>) -> Markup {
    html! {
        span aria-hidden="true" { (page.of(" → ", " ← ")) }
        span.visually-hidden { " " (page.lang.say("compare-then")) " " }
    }
}

/// The two maps, of what differs with room around it.
fn maps(page: &Page<'_>, from: Day, to: Day, differ: &Differences<'_>) -> Markup {
    let lang = page.lang;
    let segments: Vec<SegmentIx> = differ.segments.iter().map(|[_, s]| s.ix).collect();
    let places: Vec<PlaceIx> = differ.places.iter().map(|[_, p]| p.ix).collect();
    let at = |ix: &PlaceIx| page.atlas.place_row(*ix).map(|row| [row.lon, row.lat]);
    let lines = segments.iter().flat_map(|ix| page.atlas.line_of(*ix));
    let points: Vec<[f64; 2]> = lines.chain(places.iter().filter_map(at)).collect();
    let view = View::holding(&points, WIDTH, HEIGHTS, 25.0);
    html! {
        khutut-compare data-t-divider=(lang.say("compare-divider"))
            data-t-beside=(lang.say("compare-beside")) data-t-over=(lang.say("compare-over"))
            data-t-more=(lang.say("compare-more")) data-t-less=(lang.say("compare-less")) {
            @for day in [from, to] {
                @let page = Page { day, ..*page };
                div.side {
                    p.tag { a href=(page.link_on(day, MapPage { lang })) { (state::time(&page, day, Form::Short)) } }
                    (small_map::figure(&page, view, About { places: &[], segments: &segments },
                        &lang.fill("compare-map", &[("day", lang.day(day, Form::Long).into())]), &html! {}))
                }
            }
        }
    }
}
