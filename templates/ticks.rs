//! The ticks of a band with their names: years, months, days.

use maud::{Markup, html};

use super::{
    page::Page,
    scale::{Scale, percent},
};
use crate::domain::day::Day;

/// Ticks with the years.
#[must_use]
pub fn years(years: Scale, y: f64) -> Markup {
    let (away, anchor) = if years.mirrored { (-4, "end") } else { (4, "start") };
    html! {
        @for (year, day) in years.year_starts() {
            svg.tick x=(percent(years.percent(day))) y=(y) {
                line x1="0" x2="0" y1="0" y2="6" {}
                text x=(away) y="15" text-anchor=(anchor) { (year) }
            }
        }
    }
}

/// The days in figures; the first of a month by its name.
#[must_use]
pub fn days(page: &Page<'_>, scale: Scale, y: f64) -> Markup {
    html! {
        @for (n, day) in scale.days().enumerate() {
            @let (_, month, number) = day.parts();
            @let (x, width) = scale.place(day, day.plus(1)).unwrap_or_default();
            @let text = if number == 1 { page.lang.say(&format!("month-short-{month}")) } else { number.to_string() };
            @let near = (day.0 - page.day.0).rem_euclid(3) != 0 || (number != 1 && is_near_first(day));
            svg.tick.wide[near && number != 1] x=(percent(x + width / 2.0)) y=(y) {
                @if n > 0 { line.wide x1="0" x2="0" y1="0" y2="4" {} }
                text.is-day[day == page.day].month[number == 1] x="0" y="16" text-anchor="middle" { (text) }
            }
        }
    }
}

/// Ticks with the months of a year.
#[must_use]
pub fn months(page: &Page<'_>, scale: Scale, y: f64) -> Markup {
    let (away, anchor) = if scale.mirrored { (-4, "end") } else { (4, "start") };
    html! {
        @for day in scale.days().filter(|day| day.parts().2 == 1) {
            @let (_, month, _) = day.parts();
            svg.tick.wide[month % 3 != 1] x=(percent(scale.percent(day))) y=(y) {
                line x1="0" x2="0" y1="0" y2="6" {}
                text x=(away) y="15" text-anchor=(anchor) { (page.lang.say(&format!("month-short-{month}"))) }
            }
        }
    }
}

/// Whether the name of a month stands so near that a phone has no room for the figure too.
fn is_near_first(day: Day) -> bool {
    [-2, -1, 1, 2].iter().any(|away| day.plus(*away).parts().2 == 1)
}
