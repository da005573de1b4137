//! The spans of control of a place and of passability of a segment as tables: what the bands draw.

use maud::{Markup, html};

use super::{dates::Form, marks, names, page::Page, state};
use crate::domain::{
    day::Day,
    ids::{EventIx, SegmentIx},
    passability::PassageSpan,
    timeline::{State, Timeline},
    words::Verification,
};

/// The spans of control, the newest first.
#[must_use]
pub fn control(page: &Page<'_>, timeline: &Timeline) -> Markup {
    let lang = page.lang;
    let spans: Vec<(&State, Option<Day>)> = timeline.spans().collect();
    html! {
        div.scroll {
            table.spans {
                thead {
                    tr {
                        @for key in ["col-from", "col-until", "col-control", "col-certain", "col-event"] {
                            th scope="col" { (lang.say(key)) }
                        }
                    }
                }
                tbody {
                    @for (state, until) in spans.iter().rev() { (control_row(page, state, *until)) }
                    @if let Some((first, _)) = spans.first() {
                        tr {
                            td {}
                            td { (state::time(page, first.from, Form::Short)) }
                            td colspan="3" { (lang.say("span-before-first")) }
                        }
                    }
                }
            }
        }
    }
}

fn control_row(page: &Page<'_>, state: &State, until: Option<Day>) -> Markup {
    let certain = state.reports.iter().filter_map(|r| r.certain).min();
    let certain = certain.filter(|day| until.is_none_or(|until| *day < until));
    let is_now = state.from <= page.day && until.is_none_or(|until| page.day < until);
    html! {
        tr.now[is_now] {
            td { (state::time(page, state.from, Form::Short)) }
            td { (ends(page, until)) }
            td { (marks::control(page, &state.control)) " " (state::control_short(page, &state.control)) }
            td {
                @match certain {
                    Some(day) if day <= state.from => (page.lang.say("certainty-certain")),
                    Some(day) => (page.lang.weave("certain-from", &[("day", state::time(page, day, Form::Short).into())])),
                    None => span.pill { (page.lang.say("certainty-possible")) },
                }
            }
            td { @if let Some(event) = state.event() { (event_line(page, event)) } }
        }
    }
}

/// The spans of a segment's passability, the newest first.
#[must_use]
pub fn passability(page: &Page<'_>, ix: SegmentIx) -> Markup {
    let layer = page.atlas.layer(page.basis());
    let spans = layer.passages.get(ix.pos()).map_or(&[][..], Vec::as_slice);
    let ends = spans.iter().skip(1).map(|span| span.from).chain([None]);
    let rows: Vec<_> = spans.iter().zip(ends).collect();
    html! {
        div.scroll {
            table.spans {
                thead {
                    tr {
                        @for key in ["col-from", "col-until", "col-passability", "col-basis", "col-certain"] {
                            th scope="col" { (page.lang.say(key)) }
                        }
                    }
                }
                tbody { @for (span, until) in rows.into_iter().rev() { (passage_row(page, span, until)) } }
            }
        }
    }
}

fn passage_row(page: &Page<'_>, span: &PassageSpan, until: Option<Day>) -> Markup {
    let passage = &span.passage;
    let began = span.from.is_none_or(|from| from <= page.day);
    let is_now = began && until.is_none_or(|until| page.day < until);
    html! {
        tr.now[is_now] {
            td { @if let Some(from) = span.from { (state::time(page, from, Form::Short)) } }
            td { (ends(page, until)) }
            td { (marks::road(page, passage)) " " (state::passage(page, passage)) }
            td { (state::basis(page, passage)) }
            td { @if let Some(certainty) = passage.certainty { (state::certainty(page, certainty)) } }
        }
    }
}

fn ends(page: &Page<'_>, until: Option<Day>) -> Markup {
    html! {
        @match until {
            Some(day) => (state::time(page, day, Form::Short)),
            None => (page.lang.say("span-lasts")),
        }
    }
}

fn event_line(page: &Page<'_>, event: EventIx) -> Markup {
    let verification: Option<Verification> = page.atlas.facts.event(event).map(|e| e.verification);
    html! {
        (names::event(page, event))
        @if let Some(verification) = verification { " " (state::verification(page, verification)) }
    }
}
