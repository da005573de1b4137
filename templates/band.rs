//! A band of time: who controlled a place, or what could pass a road, over the whole record.
//!
//! Solid is certain, hatched possible, half height derived, a dotted line unknown. Time runs with
//! the script: in Arabic the past is at the right. Widths are percentages, so that nothing is
//! stretched and nothing needs a style.

use maud::{Markup, html};

use super::{marks, page::Page};
use crate::{
    domain::{
        control::Control,
        day::Day,
        passability::{Passage, PassageSpan},
        timeline::Timeline,
        words::{Certainty, Passability, PassabilityBasis},
    },
    paths::Lang,
};

/// A stretch of a band.
struct Stretch {
    from: Day,
    until: Day,
    /// Classes of the colours, one lane each; none: unknown.
    lanes: Vec<String>,
    possible: bool,
    derived: bool,
}

/// The years that a band or a chart covers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Years {
    pub(super) first: i16,
    pub(super) last: i16,
    mirrored: bool,
}

impl Years {
    pub(super) fn of(page: &Page<'_>) -> Option<Self> {
        let (first, last) = page.atlas.extent()?;
        let mirrored = page.lang == Lang::Ar;
        Some(Self { first: first.parts().0, last: last.parts().0, mirrored })
    }

    fn bounds(self) -> (Day, Day) {
        (first_of(self.first), first_of(self.last.saturating_add(1)))
    }

    /// Where a day begins, in percent of the width from the left.
    fn percent(self, day: Day) -> f64 {
        let (from, until) = self.bounds();
        let share = f64::from(day.0 - from.0) / f64::from((until.0 - from.0).max(1));
        100.0 * if self.mirrored { 1.0 - share } else { share }
    }

    /// Left edge and width of an interval, in percent, within the band; none outside of it.
    pub(super) fn place(self, from: Day, until: Day) -> Option<(f64, f64)> {
        let (start, end) = self.bounds();
        let (from, until) = (from.max(start), until.min(end));
        let (a, b) = (self.percent(from), self.percent(until));
        (from < until).then(|| (a.min(b), (a - b).abs()))
    }
}

pub(super) fn first_of(year: i16) -> Day {
    format!("{year:04}-01-01").parse().unwrap_or(Day(0))
}

/// The band of a place's control.
#[must_use]
pub fn control(page: &Page<'_>, timeline: &Timeline) -> Markup {
    let Some(years) = Years::of(page) else { return html! {} };
    let end = years.bounds().1;
    let mut stretches = Vec::new();
    for (state, until) in timeline.spans().filter(|(s, _)| s.control != Control::Unknown) {
        let until = until.unwrap_or(end);
        let lanes = || lanes(page, &state.control);
        let certain = state.reports.iter().filter_map(|r| r.certain).min().unwrap_or(until);
        let certain = certain.clamp(state.from, until.max(state.from));
        let ends = [(state.from, certain, true), (certain, until, false)];
        stretches.extend(ends.into_iter().filter(|(from, until, _)| from < until).map(
            |(from, until, possible)| Stretch {
                from,
                until,
                lanes: lanes(),
                possible,
                derived: false,
            },
        ));
    }
    band(page, years, &stretches, &page.lang.say("band-control"))
}

fn lanes(page: &Page<'_>, control: &Control) -> Vec<String> {
    let mut tokens: Vec<&str> = control.actors().iter().map(|a| marks::token(page, *a)).collect();
    tokens.dedup();
    tokens.into_iter().map(|token| format!("m-{token}")).collect()
}

/// The band of a segment's passability.
#[must_use]
pub fn passability(page: &Page<'_>, spans: &[PassageSpan]) -> Markup {
    let Some(years) = Years::of(page) else { return html! {} };
    let (start, end) = years.bounds();
    let ends = spans.iter().skip(1).map(|span| span.from).chain([None]);
    let stretches: Vec<Stretch> = spans
        .iter()
        .zip(ends)
        .filter(|(span, _)| span.passage.passability != Passability::Unknown)
        .map(|(span, until)| Stretch {
            from: span.from.unwrap_or(start),
            until: until.unwrap_or(end),
            lanes: road_lanes(page, &span.passage),
            possible: span.passage.certainty == Some(Certainty::Possible),
            derived: span.passage.basis == PassabilityBasis::Derived,
        })
        .collect();
    band(page, years, &stretches, &page.lang.say("band-passability"))
}

fn road_lanes(page: &Page<'_>, passage: &Passage) -> Vec<String> {
    let open = passage.open_for.iter().map(|side| format!("m-{}", marks::token(page, *side)));
    let state = match passage.passability {
        Passability::Cut => Some("r-cut".to_owned()),
        Passability::Contested => Some("r-contested".to_owned()),
        _ => None,
    };
    state.into_iter().chain(open).collect()
}

fn band(page: &Page<'_>, years: Years, stretches: &[Stretch], label: &str) -> Markup {
    let day = years.place(page.day, page.day.plus(1));
    html! {
        div.band {
            svg width="100%" height="34" role="img" aria-label=(label) dir="ltr" {
                defs {
                    pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)" {
                        rect.hatch width="2.6" height="5" {}
                    }
                }
                line.unknown x1="0" x2="100%" y1="17" y2="17" {}
                @for stretch in stretches { (drawn(years, stretch)) }
                @if let Some((x, _)) = day {
                    line.day x1=(percent(x)) x2=(percent(x)) y1="0" y2="34" {}
                }
            }
            ol.years aria-hidden="true" {
                @for year in years.first..=years.last { li { (year) } }
            }
        }
    }
}

fn drawn(years: Years, stretch: &Stretch) -> Markup {
    let Some((x, width)) = years.place(stretch.from, stretch.until) else { return html! {} };
    let (top, height) = if stretch.derived { (9.5, 15.0) } else { (2.0, 30.0) };
    let lane = height / f64::from(u8::try_from(stretch.lanes.len().max(1)).unwrap_or(1));
    let tops = std::iter::successors(Some(top), |y| Some(y + lane));
    html! {
        @for (class, y) in stretch.lanes.iter().zip(tops) {
            rect class=(class) x=(percent(x)) y=(format!("{y:.1}")) width=(percent(width))
                height=(format!("{lane:.1}")) {}
        }
        @if stretch.possible {
            rect x=(percent(x)) y=(top) width=(percent(width)) height=(height) fill="url(#hatch)" {}
        }
    }
}

pub(super) fn percent(value: f64) -> String {
    format!("{value:.3}%")
}
