//! The tables of a road: what changed on it, and its segments on the day.

use maud::{Markup, html};

use super::{
    dates::Form, differ, legend::kilometres, marks, names, page::Page, route, spans, state,
};
use crate::{
    atlas::road::{RoadChange, RouteRow},
    domain::ids::SegmentIx,
};

/// What changed, the newest first, with the events behind it.
#[must_use]
pub fn changes(page: &Page<'_>, segments: &[SegmentIx]) -> Markup {
    let changes = page.atlas.road_changes(segments, page.basis());
    html! {
        section {
            h2 { (page.lang.say("route-changes")) span.beside-h { (changes.len()) } }
            @if changes.is_empty() {
                p { (page.lang.say("route-changes-none")) }
            } @else {
                div.scroll {
                    table.road-changes {
                        thead {
                            tr {
                                @for key in ["col-day", "col-segment", "col-before", "col-after", "col-event"] {
                                    th scope="col" { (page.lang.say(key)) }
                                }
                            }
                        }
                        tbody { @for change in &changes { (change_row(page, change)) } }
                    }
                }
            }
        }
    }
}

fn change_row(page: &Page<'_>, change: &RoadChange<'_>) -> Markup {
    html! {
        tr {
            td { a href=(route::on_day(page, change.day)) { (state::time(page, change.day, Form::Short)) } }
            td { (names::list(page, change.segments.iter().map(|ix| names::segment(page, *ix)).collect())) }
            td.what { (state::passage(page, change.before)) }
            td { (marks::road(page, change.after)) " " (state::passage(page, change.after)) }
            td { ul { @for event in &change.events { li { (names::event(page, *event)) } } } }
        }
    }
}

/// The segments on the day, in map order; each row is where the feed's links lead.
#[must_use]
pub fn segments(page: &Page<'_>, rows: &[RouteRow<'_>]) -> Markup {
    let day = page.lang.day(page.day, Form::Long);
    html! {
        section {
            h2 { (page.lang.fill("route-segments-on", &[("day", day.into())])) }
            div.scroll {
                table.segments {
                    thead {
                        tr {
                            th.n scope="col" { (page.lang.say("col-number")) }
                            th scope="col" { (page.lang.say("col-segment")) }
                            th.n scope="col" { (page.lang.say("col-km")) }
                            th scope="col" { (page.lang.say("col-passability")) }
                        }
                    }
                    tbody { @for row in rows { (segment_row(page, row)) } }
                }
            }
        }
    }
}

fn segment_row(page: &Page<'_>, row: &RouteRow<'_>) -> Markup {
    let Some(segment) = page.on().segment(row.ix) else { return html! {} };
    let [a, b] = row.ends;
    html! {
        tr id=(format!("segment/{}", segment.id)) {
            td.n { (row.seq) }
            th scope="row" { (names::place(page, a)) " – " (names::place(page, b)) }
            td.n { (kilometres(segment.length_km)) }
            td {
                (marks::road(page, segment.passage)) " " (state::segment_line(page, &segment))
                @if let Some(said) = state::last_reported(page, segment.grounds.last_reported) { ". " (said) }
                (differ::differ(page, None, &segment.disputed_by))
                details { summary { (page.lang.say("route-spans")) } (spans::passability(page, row.ix)) }
            }
        }
    }
}
