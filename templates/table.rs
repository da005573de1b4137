//! A day as a table: every place and every segment, one row each; the same facts as the map.

use maud::{Markup, html};

use super::{
    dates::Form,
    kept,
    layout::{self, Head, Tab},
    legend::kilometres,
    marks, names,
    page::Page,
    state,
};
use crate::{
    atlas::{PlaceOn, SegmentOn},
    domain::{
        day::Day,
        ids::EventIx,
        words::{Certainty, Verification},
    },
    paths::MapPage,
};

/// The page.
#[must_use]
pub fn page(page: &Page<'_>) -> Markup {
    let day = page.lang.day(page.day, Form::Long);
    let head = Head {
        title: page.lang.fill("table-title", &[("day", day.clone().into())]),
        description: page.lang.fill("table-description", &[("day", day.into())]),
        tab: Some(Tab::Table),
        styles: &["css/table.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::outside(page))
                (layout::claimed_basis(page))
                p.eyebrow { (page.lang.weekday(page.day)) }
                h1 { (state::time(page, page.day, Form::Long)) " " span.other { (page.lang.say("table-as")) } }
                p.say { (lede(page)) }
                (another_day(page))
                (places(page))
                (segments(page))
            }
        },
    )
}

fn lede(page: &Page<'_>) -> Markup {
    let map = page.link_on(page.day, MapPage { lang: page.lang });
    let values = [
        ("places", page.atlas.record.places.len().into()),
        ("segments", page.atlas.facts.segments.len().into()),
        ("map", html! { a href=(map) { (page.lang.say("table-map")) } }.into()),
    ];
    page.lang.weave("table-lede", &values)
}

fn another_day(page: &Page<'_>) -> Markup {
    html! {
        form.day-form method="get" {
            label for="day" { (page.lang.say("time-day")) }
            input #day name="day" type="text" value=(page.day) autocomplete="off" dir="ltr";
            (kept::fields(page.keep.without_day()))
            button.button type="submit" { (page.lang.say("time-go")) }
        }
    }
}

/// The table of places, the newest change first.
fn places(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let mut rows: Vec<PlaceOn<'_>> = page.on().places().collect();
    rows.sort_by_key(|place| std::cmp::Reverse(place.from));
    html! {
        section {
            h2 #places { (lang.say("table-places")) }
            div.scroll {
                table aria-labelledby="places" {
                    thead {
                        tr {
                            @for key in ["col-place", "col-kind", "col-control", "col-since", "col-reported", "col-verification", "col-disputed"] {
                                th scope="col" { (lang.say(key)) }
                            }
                        }
                    }
                    tbody { @for place in &rows { (place_row(page, place)) } }
                }
            }
        }
    }
}

fn place_row(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    let row = place.row;
    let side = place.side.map(|side| page.atlas.facts.sides.id(side));
    html! {
        tr id=(format!("place/{}", row.id)) data-control=(place.control.kind()) data-side=[side]
            data-certainty=[place.certainty] {
            th scope="row" { (names::place(page, row)) " " (names::other(page, &row.name_en, &row.name_ar)) }
            td { (page.lang.say(&format!("kind-{}", row.kind))) }
            td {
                (marks::place(page, place)) " " (state::control_short(page, place.control))
                (doubt(page, place.certainty))
                @if place.besieged { " " span.pill { (page.lang.say("pressure-besieged")) } }
            }
            td { (written(page, place.since)) }
            td { (reported(page, place.last_reported)) }
            td { (verified(page, place.verification, place.event)) }
            td { (disputes(page, &place.disputed_by)) }
        }
    }
}

/// The table of segments, in recorded order, a group for each route.
fn segments(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    html! {
        section {
            h2 #segments { (lang.say("table-segments")) }
            div.scroll {
                table aria-labelledby="segments" {
                    thead {
                        tr {
                            th scope="col" { (lang.say("col-segment")) }
                            th.n scope="col" { (lang.say("col-km")) }
                            @for key in ["col-passability", "col-basis", "col-since", "col-reported", "col-disputed"] {
                                th scope="col" { (lang.say(key)) }
                            }
                        }
                    }
                    tbody { @for segment in page.on().segments() { (segment_row(page, &segment)) } }
                }
            }
        }
    }
}

fn segment_row(page: &Page<'_>, segment: &SegmentOn<'_>) -> Markup {
    let passage = segment.passage;
    let name = names::segment_text(page, segment.ends);
    html! {
        tr id=(format!("segment/{}", segment.id)) data-passability=(passage.passability)
            data-certainty=[passage.certainty] {
            th scope="row" { a href=(names::segment_link(page, segment.id)) { bdi { (name) } } }
            td.n { (kilometres(segment.length_km)) }
            td {
                (marks::road(page, passage)) " " (state::passage(page, passage))
                (doubt(page, passage.certainty))
            }
            td { (state::basis(page, passage)) }
            td { (written(page, segment.since)) }
            td { (reported(page, segment.grounds.last_reported)) }
            td { (disputes(page, &segment.disputed_by)) }
        }
    }
}

fn doubt(page: &Page<'_>, certainty: Option<Certainty>) -> Markup {
    html! {
        @if certainty == Some(Certainty::Possible) {
            " " span.pill { (page.lang.say("certainty-possible")) }
        }
    }
}

fn written(page: &Page<'_>, date: Option<&str>) -> Markup {
    html! { @if let Some(date) = date { (page.lang.edtf_text(date, Form::Short)) } }
}

fn reported(page: &Page<'_>, day: Option<Day>) -> Markup {
    html! { @if let Some(day) = day { (state::time(page, day, Form::Short)) } }
}

fn verified(page: &Page<'_>, verification: Option<Verification>, event: Option<EventIx>) -> Markup {
    html! {
        @if let (Some(verification), Some(event)) = (verification, event) {
            a.quiet href=(names::event_link(page, event)) { (state::verification(page, verification)) }
        }
    }
}

fn disputes(page: &Page<'_>, events: &[EventIx]) -> Markup {
    html! {
        @for (n, event) in events.iter().enumerate() {
            @if n > 0 { (page.lang.say("comma")) " " }
            (names::event(page, *event))
        }
    }
}
