//! The bars of a band of time: who controlled a place, or what could pass a road.
//!
//! Solid is certain, hatched possible, half height derived, a dotted line unknown.

use maud::{Markup, html};

use super::{
    marks,
    page::Page,
    scale::{Scale, percent},
};
use crate::domain::{
    control::Control,
    day::Day,
    passability::{Passage, PassageSpan},
    timeline::{Reports as _, Timeline},
    words::{Certainty, Passability, PassabilityBasis},
};

/// A stretch of a band.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// Its first day.
    pub from: Day,
    /// The day after its last.
    pub until: Day,
    /// Classes of the colours, one lane each.
    pub lanes: Vec<String>,
    /// Hatched.
    pub possible: bool,
    /// Half as high.
    pub derived: bool,
}

/// The stretches of a place's control, up to a day where the last one lasts.
#[must_use]
pub fn control(page: &Page<'_>, timeline: &Timeline, end: Day) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    for (state, until) in timeline.spans().filter(|(s, _)| s.control != Control::Unknown) {
        let until = until.unwrap_or(end).max(state.from);
        let certain = state.reports().iter().filter_map(|r| r.certain).min().unwrap_or(until);
        let certain = certain.clamp(state.from, until);
        let parts = [(state.from, certain, true), (certain, until, false)];
        let parts = parts.into_iter().filter(|(from, until, _)| from < until);
        stretches.extend(parts.map(|(from, until, possible)| Stretch {
            from,
            until,
            lanes: lanes(page, &state.control),
            possible,
            derived: false,
        }));
    }
    stretches
}

fn lanes(page: &Page<'_>, control: &Control) -> Vec<String> {
    let mut tokens: Vec<&str> = control.actors().iter().map(|a| marks::token(page, *a)).collect();
    tokens.dedup();
    tokens.into_iter().map(|token| format!("m-{token}")).collect()
}

/// The stretches of a segment's passability over a scale.
#[must_use]
pub fn passability(page: &Page<'_>, spans: &[PassageSpan], scale: Scale) -> Vec<Stretch> {
    let ends = spans.iter().skip(1).map(|span| span.from).chain([None]);
    spans
        .iter()
        .zip(ends)
        .filter(|(span, _)| span.passage.passability != Passability::Unknown)
        .map(|(span, until)| Stretch {
            from: span.from.unwrap_or(scale.from),
            until: until.unwrap_or(scale.until),
            lanes: road_lanes(page, &span.passage),
            possible: span.passage.certainty == Some(Certainty::Possible),
            derived: span.passage.basis == PassabilityBasis::Derived,
        })
        .collect()
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

/// The hatch of what is only possible: once a page, before the first band.
#[must_use]
pub fn hatch() -> Markup {
    html! {
        svg.defs width="0" height="0" aria-hidden="true" {
            defs {
                pattern #hatch width="6" height="6" patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)" {
                    rect.hatch width="3" height="6" {}
                }
            }
        }
    }
}

/// The bars of stretches between two heights (pixels), on a dotted line of what is unknown.
#[must_use]
pub fn bars(scale: Scale, stretches: &[Stretch], top: f64, height: f64) -> Markup {
    let middle = top + height / 2.0;
    html! {
        line.unknown x1="0" x2="100%" y1=(middle) y2=(middle) {}
        @for stretch in stretches { (bar(scale, stretch, top, height)) }
    }
}

fn bar(scale: Scale, stretch: &Stretch, top: f64, height: f64) -> Markup {
    let Some((x, width)) = scale.place(stretch.from, stretch.until) else { return html! {} };
    let (top, height) =
        if stretch.derived { (top + height / 4.0, height / 2.0) } else { (top, height) };
    let lane = height / f64::from(u8::try_from(stretch.lanes.len().max(1)).unwrap_or(1));
    let tops = std::iter::successors(Some(top), |y| Some(y + lane));
    html! {
        @for (class, y) in stretch.lanes.iter().zip(tops) {
            rect class=(class) x=(percent(x)) y=(px(y)) width=(percent(width)) height=(px(lane)) {}
        }
        @if stretch.possible {
            rect.veil x=(percent(x)) y=(px(top)) width=(percent(width)) height=(px(height)) {}
        }
    }
}

/// Pixels with at most one decimal.
#[must_use]
pub fn px(value: f64) -> String {
    let text = format!("{value:.1}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A piece of a band for its legend.
#[must_use]
pub fn sample(class: &str, possible: bool) -> Markup {
    html! {
        svg.sample width="26" height="12" aria-hidden="true" {
            @if class == "unknown" {
                line.unknown x1="0" x2="26" y1="6" y2="6" {}
            } @else {
                rect class=(class) width="26" height="12" {}
                @if possible { rect.veil width="26" height="12" {} }
            }
        }
    }
}
