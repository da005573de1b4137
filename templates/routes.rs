//! The list of roads: how much of each can be passed on the day, and when that changed last.

use maud::{Markup, html};

use super::{
    dates::Form,
    filters::{Filters, Part},
    layout::{self, Head, Tab},
    legend::kilometres,
    marks, names,
    page::Page,
    scale::percent,
    state,
};
use crate::{
    atlas::{SegmentOn, lists::RouteOn},
    domain::{
        ids::RouteIx,
        passability::Passage,
        words::{Certainty, Passability, PassabilityBasis},
    },
    paths::{EventsPage, Given, Lang, MapPage, RoutesPage},
};

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, part: Part) -> Markup {
    let lang = page.lang;
    let given = Given::default();
    let filters = Filters::of(page, RoutesPage { lang }, &given);
    let head = Head {
        title: filters.title("routes-title", part, |_| None),
        description: lang.say("routes-description"),
        tab: Some(Tab::Roads),
        styles: &["css/table.css", "css/lists.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::outside(page))
                (layout::claimed_basis(page))
                h1 { (lang.say("routes-title")) }
                p.say { (lede(page)) }
                (filters.form(true, &html! {}))
                @if part.total == 0 {
                    p { (lang.say("routes-none")) }
                } @else {
                    (table(page, part, &filters))
                    (filters.pager(part))
                }
            }
        },
    )
}

/// "17 roads, 2,345 km in all. On 24 February 2016: open 1,000 km, …"
fn lede(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let segments: Vec<SegmentOn<'_>> = page.on().segments().collect();
    let km: f64 = segments.iter().map(|s| s.length_km).sum();
    let parts = Passability::ALL.iter().filter_map(|kind| {
        let of = segments.iter().filter(|s| s.passage.passability == *kind);
        let km: f64 = of.map(|s| s.length_km).sum();
        let values = [("km", kilometres(km).into())];
        (km > 0.0).then(|| html! { (lang.fill(&format!("route-part-{kind}"), &values)) })
    });
    let values = [
        ("count", page.atlas.record.routes.len().into()),
        ("km", kilometres(km).into()),
        ("day", state::time(page, page.day, Form::Long).into()),
        ("parts", names::list(page, parts.collect()).into()),
    ];
    html! {
        @if segments.is_empty() { (lang.say("routes-none")) } @else { (lang.weave("routes-lede", &values)) }
    }
}

fn table(page: &Page<'_>, part: Part, filters: &Filters<'_>) -> Markup {
    let lang = page.lang;
    let on = page.on();
    html! {
        section {
            h2 #roads { (lang.fill("routes-count", &[("count", part.total.into())])) (filters.shown(part)) }
            div.scroll {
                table.list aria-labelledby="roads" {
                    thead {
                        tr {
                            th scope="col" { (lang.say("route")) }
                            th.n scope="col" { (lang.say("routes-segments")) }
                            th.n scope="col" { (lang.say("col-km")) }
                            th.along scope="col" { (lang.say("routes-along")) }
                            @for kind in Passability::ALL {
                                th.n scope="col" { (lang.say(&format!("routes-km-{kind}"))) }
                            }
                            th scope="col" { (lang.say("routes-changed")) }
                            th.n scope="col" { (lang.say("events")) }
                        }
                    }
                    tbody {
                        @for ix in part.range().map(RouteIx::at) { (row(page, ix, &on.route(ix))) }
                    }
                }
            }
        }
    }
}

fn row(page: &Page<'_>, ix: RouteIx, on: &RouteOn<'_>) -> Markup {
    let lang = page.lang;
    let Some(row) = page.atlas.record.routes.get(ix.pos()) else { return html! {} };
    let events = Given::of([("route", Some(row.id.as_str()))]).link(page.keep, EventsPage { lang });
    let ends = on.ends.map(|[a, b]| {
        let values = [("from", names::place(page, a).into()), ("to", names::place(page, b).into())];
        lang.weave("routes-ends", &values)
    });
    html! {
        tr {
            th scope="row" {
                (names::route(page, ix)) " " (names::other(page, &row.name_en, &row.name_ar))
                @if let Some(ends) = ends { p.by { (ends) } }
            }
            td.n { (on.segments.len()) }
            td.n { (kilometres(on.length_km())) }
            td.along { (strip(page, &on.segments)) }
            @for kind in Passability::ALL {
                @let km = on.km(*kind);
                td.n data-km=(kind) { @if km > 0.0 { (kilometres(km)) } @else { span.quiet { "–" } } }
            }
            td {
                @if let Some(day) = on.changed {
                    a href=(page.link_on(day, MapPage { lang })) {
                        (state::time(page, day, Form::Short))
                    }
                } @else { span.quiet { "–" } }
            }
            td.n {
                @if on.events > 0 {
                    a href=(events) title=(lang.fill("count-events", &[("count", on.events.into())])) { (on.events) }
                } @else { "0" }
            }
        }
    }
}

/// The road as one line, its segments as long as they are, each in the dash and tone of its state;
/// it begins where a line of text begins. The numbers beside it say the same.
fn strip(page: &Page<'_>, segments: &[SegmentOn<'_>]) -> Markup {
    let all: f64 = segments.iter().map(|s| s.length_km).sum();
    let mut before = 0.0;
    let mut pieces = Vec::new();
    for segment in segments {
        let from = 100.0 * before / all.max(f64::EPSILON);
        before += segment.length_km;
        let until = 100.0 * before / all.max(f64::EPSILON);
        let mirrored = page.lang == Lang::Ar;
        let (from, until) = if mirrored { (100.0 - until, 100.0 - from) } else { (from, until) };
        pieces.push((from, until, segment.passage));
    }
    html! {
        svg.mark.strip.road-strip width="100%" height="14" dir="ltr" aria-hidden="true" {
            @for (from, until, passage) in &pieces { (piece(page, *from, *until, passage)) }
            @for (from, until, passage) in &pieces { (crosses(page, *from, *until, passage)) }
        }
    }
}

fn piece(page: &Page<'_>, from: f64, until: f64, passage: &Passage) -> Markup {
    let line = |class: &str, from: f64, until: f64| {
        html! { line class=(class) x1=(percent(from)) x2=(percent(until)) y1="7" y2="7" {} }
    };
    let state = match (passage.passability, passage.basis) {
        (Passability::Contested, _) => Some("road-contested"),
        (Passability::Cut, PassabilityBasis::Derived) => Some("road-cut derived"),
        (Passability::Cut, _) if passage.open_for.is_empty() => Some("road-cut"),
        (Passability::Unknown, _) => Some("road-unknown"),
        _ => None,
    };
    let sides = u32::try_from(passage.open_for.len().max(1)).unwrap_or(1);
    let step = (until - from) / f64::from(sides);
    html! {
        @if let Some(class) = state { (line(class, from, until)) } @else {
            @for (n, side) in (0_u32..).zip(&passage.open_for) {
                @let start = from + step * f64::from(n);
                (line(&format!("road-open s-{}", marks::token(page, *side)), start, start + step))
            }
        }
        @if passage.certainty == Some(Certainty::Possible) { (line("hollow", from, until)) }
    }
}

/// The ringed cross of a reported cut, at mid-segment; its ring is the side that it is cut for.
fn crosses(page: &Page<'_>, from: f64, until: f64, passage: &Passage) -> Markup {
    html! {
        @if let Some(side) = passage.cut_for.first() {
            svg x=(percent(f64::midpoint(from, until))) y="7" {
                circle class=(format!("cut-ring s-{}", marks::token(page, *side))) r="5" {}
                path.cut-cross d="M-2 -2L2 2M2 -2L-2 2" {}
            }
        }
    }
}
