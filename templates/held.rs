//! What an actor held over time: the number of places as a chart, and the same as a table by year.
//!
//! Solid is certain, hatched possible. Time runs with the script: in Arabic the past is at the right.

use maud::{Markup, html};

use super::{
    band::{self, px},
    dates::Form,
    marks,
    page::Page,
    scale::{Scale, first_of, percent},
    state,
};
use crate::{
    atlas::holdings::{Held, held_on},
    domain::{day::Day, ids::ActorIx},
};

/// The height of the chart, px.
const HEIGHT: f64 = 132.0;
/// The most columns that are drawn: finer ones could not be seen.
const COLUMNS: i32 = 600;

/// The section of a page; nothing for an actor that never held a place.
#[must_use]
pub fn section(page: &Page<'_>, ix: ActorIx, all: &[ActorIx]) -> Markup {
    let steps = page.atlas.held_over_time(all, page.basis());
    let (Some((first, last)), Some(scale)) = (page.atlas.extent(), Scale::years(page)) else {
        return html! {};
    };
    let most = most(&steps, first, last);
    html! {
        @if let Some((day, held)) = most {
            section {
                h2 { (page.lang.say("held-title")) }
                p {
                    (page.lang.weave("held-most", &[
                        ("count", html! { (held.all()) }.into()),
                        ("day", state::time(page, day, Form::Long).into()),
                    ]))
                }
                (chart(page, ix, &steps, scale, held.all()))
                (table(page, &steps, first, last))
            }
        }
    }
}

/// The first day on which most were held, of those from `from` to `to`.
fn most(steps: &[(Day, Held)], from: Day, to: Day) -> Option<(Day, Held)> {
    let within = steps.iter().filter(|(day, _)| *day > from && *day <= to);
    let all = std::iter::once((from, held_on(steps, from))).chain(within.copied());
    let greater = |best: (Day, Held), next: (Day, Held)| {
        if next.1.all() > best.1.all() { next } else { best }
    };
    all.reduce(greater).filter(|(_, held)| held.all() > 0)
}

fn chart(page: &Page<'_>, ix: ActorIx, steps: &[(Day, Held)], scale: Scale, most: usize) -> Markup {
    let top = round_top(most);
    let y = |count: usize| HEIGHT * (1.0 - share(count, top));
    let colour = format!("m-{}", marks::token(page, ix));
    let day = scale.place(page.day, page.day.plus(1));
    html! {
        (band::hatch())
        svg.held width="100%" height=(HEIGHT + 20.0) role="img" aria-label=(page.lang.say("held-chart"))
            dir="ltr" {
            @for count in [top, top / 2, 0] {
                line.grid x1="0" x2="100%" y1=(px(y(count))) y2=(px(y(count))) {}
            }
            g shape-rendering="crispEdges" {
                @for column in columns(page, steps, scale) { (drawn(&column, &colour, &y)) }
            }
            @if let Some((x, _)) = day {
                line.day-ground x1=(percent(x)) x2=(percent(x)) y1="0" y2=(HEIGHT) {}
                line.day x1=(percent(x)) x2=(percent(x)) y1="0" y2=(HEIGHT) {}
            }
            @for count in [top, top / 2] {
                (label(scale, if scale.mirrored { 100.0 } else { 0.0 }, y(count) + 12.0, &count.to_string()))
            }
            @for (year, day) in scale.year_starts() {
                @let x = scale.percent(day);
                line.grid x1=(percent(x)) x2=(percent(x)) y1=(HEIGHT) y2=(HEIGHT + 18.0) {}
                (label(scale, x, HEIGHT + 15.0, &year.to_string()))
            }
        }
    }
}

/// A number that stands after a place of the chart, as the script runs.
fn label(scale: Scale, x: f64, y: f64, text: &str) -> Markup {
    let (anchor, dx) = if scale.mirrored { ("end", "-3") } else { ("start", "3") };
    html! {
        text x=(percent(x)) dx=(dx) y=(px(y)) text-anchor=(anchor) direction="ltr" { (text) }
    }
}

/// A stretch of time with one number of places: left edge and width in percent.
struct Column {
    x: f64,
    width: f64,
    held: Held,
}

/// The steps as columns, joined where they are too narrow to be seen, the fullest kept.
fn columns(page: &Page<'_>, steps: &[(Day, Held)], scale: Scale) -> Vec<Column> {
    let Some((first, last)) = page.atlas.extent() else { return Vec::new() };
    let end = last.plus(1);
    let least = ((scale.until.0 - scale.from.0) / COLUMNS).max(1);
    let mut kept: Vec<(Day, Held)> = vec![(first, held_on(steps, first))];
    for (day, held) in steps.iter().filter(|(day, _)| *day > first && *day < end) {
        match kept.last_mut() {
            Some((from, joined)) if day.0 - from.0 < least => {
                *joined = if held.all() > joined.all() { *held } else { *joined };
            }
            _ => kept.push((*day, *held)),
        }
    }
    let ends = kept.iter().skip(1).map(|(day, _)| *day).chain([end]);
    let placed = kept.iter().zip(ends).filter(|((_, held), _)| held.all() > 0);
    let column = |((from, held), until): (&(Day, Held), Day)| {
        let (x, width) = scale.place(*from, until)?;
        Some(Column { x, width, held: *held })
    };
    placed.filter_map(column).collect()
}

fn drawn(column: &Column, colour: &str, y: &impl Fn(usize) -> f64) -> Markup {
    let (x, width) = (percent(column.x), percent(column.width));
    let (certain, all) = (y(column.held.certain), y(column.held.all()));
    html! {
        @if column.held.certain > 0 {
            rect class=(colour) x=(x) width=(width) y=(px(certain)) height=(px(HEIGHT - certain)) {}
        }
        @if column.held.possible > 0 {
            rect class=(colour) x=(x) width=(width) y=(px(all)) height=(px(certain - all)) {}
            rect x=(x) width=(width) y=(px(all)) height=(px(certain - all)) fill="url(#hatch)" {}
        }
    }
}

/// The same by year: on its last day, and the most within it.
fn table(page: &Page<'_>, steps: &[(Day, Held)], first: Day, last: Day) -> Markup {
    let lang = page.lang;
    html! {
        details {
            summary { (lang.say("held-table")) }
            div.scroll {
                table.spans {
                    thead {
                        tr {
                            th scope="col" { (lang.say("held-day")) }
                            @for key in ["held-certain", "held-possible", "held-most-in-year"] {
                                th.n scope="col" { (lang.say(key)) }
                            }
                        }
                    }
                    tbody {
                        @for year in first.parts().0..=last.parts().0 {
                            @let first = first_of(year);
                            @let end = first_of(year.saturating_add(1)).plus(-1).min(last);
                            @let held = held_on(steps, end);
                            tr {
                                th scope="row" { (state::time(page, end, Form::Long)) }
                                td.n { (held.certain) }
                                td.n { (held.possible) }
                                td.n { (most(steps, first, end).map_or(0, |(_, held)| held.all())) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// An even number of a few digits that is not less: the top of the scale.
fn round_top(most: usize) -> usize {
    let mut step = 2;
    while step * 10 < most {
        step *= 10;
    }
    most.max(1).div_ceil(step) * step
}

fn share(count: usize, top: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    number(count) / number(top.max(1))
}
