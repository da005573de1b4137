//! The answers of a period as JSON.

use serde::Serialize;

use super::json::{Of, place, segment, segments, side, sides, text};
use crate::{
    atlas::{
        Atlas,
        supply::{For, RouteSpan},
    },
    domain::{
        day::Day,
        ids::{EventIx, PlaceIx, RouteIx},
        supply::{self, Totals},
        words::{Certainty, Verification},
    },
};

#[derive(Serialize)]
struct History<'a> {
    side: &'a str,
    from: &'a str,
    to: &'a str,
    start: String,
    end: String,
    #[serde(flatten)]
    of: Of,
    intervals: Vec<Interval>,
    #[serde(flatten)]
    sums: Sums,
    gaps: Vec<Gap<'a>>,
}

#[derive(Serialize)]
struct Interval {
    connected: &'static str,
    from: String,
    until: String,
}

#[derive(Serialize)]
struct Bounds {
    min: i32,
    max: i32,
}

#[derive(Serialize)]
struct Sums {
    cuts: Bounds,
    days_cut: Bounds,
    longest_cut: Bounds,
    days_unknown: i32,
    days: i32,
}

#[derive(Serialize)]
struct Days {
    earliest: Option<String>,
    latest: Option<String>,
}

#[derive(Serialize)]
struct Gap<'a> {
    from: Days,
    until: Days,
    days: Bounds,
    segments: Vec<String>,
    cut_by: Vec<&'a str>,
    events: Vec<&'a str>,
    verification: Option<&'static str>,
}

#[derive(Serialize)]
struct Route<'a> {
    route: &'a str,
    side: &'a str,
    start: String,
    end: String,
    #[serde(flatten)]
    of: Of,
    segments: Vec<Segment<'a>>,
    #[serde(flatten)]
    sums: Sums,
}

#[derive(Serialize)]
struct Segment<'a> {
    segment: String,
    spans: Vec<Span<'a>>,
}

#[derive(Serialize)]
struct Span<'a> {
    passability: &'static str,
    passability_basis: &'static str,
    certainty: Option<&'static str>,
    open_for: Vec<&'a str>,
    cut_for: Vec<&'a str>,
    from: String,
    until: String,
    events: Vec<&'a str>,
}

/// Supply between two places over a period.
pub(super) fn history(
    atlas: &Atlas,
    who: For,
    ends: (PlaceIx, PlaceIx),
    period: (Day, Day),
) -> Option<String> {
    let history = atlas.supply_history(who, ends, period)?;
    let intervals = history.intervals.iter().map(|interval| Interval {
        connected: interval.connected.as_str(),
        from: interval.from.to_string(),
        until: interval.until.to_string(),
    });
    text(&History {
        side: side(atlas, who.side),
        from: place(atlas, ends.0),
        to: place(atlas, ends.1),
        start: period.0.to_string(),
        end: period.1.to_string(),
        of: Of::edition(atlas, who),
        intervals: intervals.collect(),
        sums: sums(&history.totals),
        gaps: history.gaps.iter().map(|found| gap(atlas, found)).collect(),
    })
}

/// A route over a period.
pub(super) fn route(atlas: &Atlas, who: For, route: RouteIx, period: (Day, Day)) -> Option<String> {
    let history = atlas.route_history(who, route, period)?;
    let of_segment = |(ix, spans): &(_, Vec<RouteSpan<'_>>)| Segment {
        segment: segment(atlas, *ix),
        spans: spans.iter().map(|found| span(atlas, found)).collect(),
    };
    text(&Route {
        route: &atlas.record.routes.get(route.pos())?.id,
        side: side(atlas, who.side),
        start: period.0.to_string(),
        end: period.1.to_string(),
        of: Of::edition(atlas, who),
        segments: history.segments.iter().map(of_segment).collect(),
        sums: sums(&history.through.totals),
    })
}

fn sums(totals: &Totals) -> Sums {
    let bounds = |bounds: supply::Bounds| Bounds { min: bounds.min, max: bounds.max };
    Sums {
        cuts: bounds(totals.cuts),
        days_cut: bounds(totals.days_cut),
        longest_cut: bounds(totals.longest_cut),
        days_unknown: totals.days_unknown,
        days: totals.days,
    }
}

fn gap<'a>(atlas: &'a Atlas, gap: &supply::Gap) -> Gap<'a> {
    let iso = |day: Option<Day>| day.map(|day| day.to_string());
    Gap {
        from: Days { earliest: iso(Some(gap.from)), latest: iso(gap.sure_from) },
        until: Days { earliest: iso(gap.sure_until), latest: iso(Some(gap.until)) },
        days: Bounds { min: gap.days.min, max: gap.days.max },
        segments: segments(atlas, &gap.segments),
        cut_by: sides(atlas, &gap.cut_by),
        events: events(atlas, &gap.events),
        verification: gap.verification.map(Verification::as_str),
    }
}

fn span<'a>(atlas: &'a Atlas, span: &RouteSpan<'_>) -> Span<'a> {
    let passage = span.passage;
    Span {
        passability: passage.passability.as_str(),
        passability_basis: passage.basis.as_str(),
        certainty: passage.certainty.map(Certainty::as_str),
        open_for: sides(atlas, &passage.open_for),
        cut_for: sides(atlas, &passage.cut_for),
        from: span.from.to_string(),
        until: span.until.to_string(),
        events: events(atlas, &span.events),
    }
}

fn events<'a>(atlas: &'a Atlas, events: &[EventIx]) -> Vec<&'a str> {
    atlas.event_ids(events.iter().copied()).collect()
}
