//! What an actor held over time: the number of places as a chart, and the same as a table by year.
//!
//! Solid is certain, hatched possible. Time runs with the script: in Arabic the past is at the right.

use maud::{Markup, html};

use super::{
    band::{Years, first_of, percent},
    dates::Form,
    marks,
    page::Page,
    state,
};
use crate::{
    atlas::holdings::{Held, held_on},
    domain::{day::Day, ids::ActorIx},
    paths::Lang,
};

/// The height of the chart, px.
const HEIGHT: f64 = 132.0;
/// The most columns that are drawn: finer ones could not be seen.
const COLUMNS: i32 = 600;

/// The section of a page; nothing for an actor that never held a place.
#[must_use]
pub fn section(page: &Page<'_>, ix: ActorIx, all: &[ActorIx]) -> Markup {
    let steps = page.atlas.held_over_time(all, page.basis());
    let (Some((first, last)), Some(years)) = (page.atlas.extent(), Years::of(page)) else {
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
                (chart(page, ix, &steps, years, held.all()))
                (table(page, &steps, years, last))
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

fn chart(page: &Page<'_>, ix: ActorIx, steps: &[(Day, Held)], years: Years, most: usize) -> Markup {
    let top = round_top(most);
    let y = |count: usize| HEIGHT * (1.0 - share(count, top));
    let colour = format!("m-{}", marks::token(page, ix));
    let day = years.place(page.day, page.day.plus(1));
    let (at_text, anchor) = if page.lang == Lang::Ar { ("100%", "end") } else { ("0", "start") };
    html! {
        div.band.held {
            svg width="100%" height=(HEIGHT) role="img" aria-label=(page.lang.say("held-chart")) dir="ltr" {
                defs {
                    pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)" {
                        rect.hatch width="2.6" height="5" {}
                    }
                }
                @for count in [top, top / 2, 0] {
                    line.grid x1="0" x2="100%" y1=(round(y(count))) y2=(round(y(count))) {}
                }
                g shape-rendering="crispEdges" {
                    @for column in columns(page, steps, years) { (drawn(&column, &colour, &y)) }
                }
                @if let Some((x, _)) = day {
                    line.day-ground x1=(percent(x)) x2=(percent(x)) y1="0" y2=(HEIGHT) {}
                    line.day x1=(percent(x)) x2=(percent(x)) y1="0" y2=(HEIGHT) {}
                }
                @for count in [top, top / 2] {
                    @if count > 0 {
                        text.grid x=(at_text) y=(round(y(count) + 11.0)) text-anchor=(anchor)
                                direction="ltr" { (count) }
                    }
                }
            }
            ol.years aria-hidden="true" {
                @for year in years.first..=years.last { li { (year) } }
            }
        }
    }
}

/// A stretch of time with one number of places: left edge and width in percent.
struct Column {
    x: f64,
    width: f64,
    held: Held,
}

/// The steps as columns, joined where they are too narrow to be seen, the fullest kept.
fn columns(page: &Page<'_>, steps: &[(Day, Held)], years: Years) -> Vec<Column> {
    let Some((first, last)) = page.atlas.extent() else { return Vec::new() };
    let end = last.plus(1);
    let span = first_of(years.last.saturating_add(1)).0 - first_of(years.first).0;
    let least = (span / COLUMNS).max(1);
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
        let (x, width) = years.place(*from, until)?;
        Some(Column { x, width, held: *held })
    };
    placed.filter_map(column).collect()
}

fn drawn(column: &Column, colour: &str, y: &impl Fn(usize) -> f64) -> Markup {
    let (x, width) = (percent(column.x), percent(column.width));
    let (certain, all) = (y(column.held.certain), y(column.held.all()));
    html! {
        @if column.held.certain > 0 {
            rect class=(colour) x=(x) width=(width) y=(round(certain)) height=(round(HEIGHT - certain)) {}
        }
        @if column.held.possible > 0 {
            rect class=(colour) x=(x) width=(width) y=(round(all)) height=(round(certain - all)) {}
            rect x=(x) width=(width) y=(round(all)) height=(round(certain - all)) fill="url(#hatch)" {}
        }
    }
}

/// The same by year: on its last day, and the most within it.
fn table(page: &Page<'_>, steps: &[(Day, Held)], years: Years, last: Day) -> Markup {
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
                        @for year in years.first..=years.last {
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

fn round(value: f64) -> String {
    format!("{value:.1}")
}
