//! The page of an event: what, where, when, who; each claim by its stance; how it was judged and why.

use maud::{Markup, html};

use super::{
    dates::Form,
    differ, effects, event_claims, events,
    layout::{self, Head},
    marks,
    names::{self, Name},
    page::Page,
    small_map::{self, About},
    state,
    view::View,
    why,
};
use crate::{
    domain::{
        event::{Event, EventKind},
        facts::EventFact,
        ids::{ActorIx, EventIx},
    },
    paths::MapPage,
};

/// How close its small map comes, km.
const REACH: f64 = 12.0;
/// What counts as near: kilometres, days, and how many are listed.
const NEAR_KM: f64 = 25.0;
const NEAR_DAYS: i32 = 7;
const NEAR: usize = 8;

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, ix: EventIx) -> Markup {
    let (Some(row), Some(fact)) = (page.atlas.event_row(ix), page.atlas.facts.event(ix)) else {
        return html! {};
    };
    let kind = page.lang.say(&format!("event-{}", row.kind));
    let when = page.lang.edtf(&row.date, Form::Long);
    let summary = summary(page, row);
    let title = page.lang.fill("event-title", &[("kind", kind.into()), ("date", when.into())]);
    let description = page.of(
        row.summary_en.as_deref().unwrap_or(&title),
        row.summary_ar.as_deref().unwrap_or(&title),
    );
    let head = Head {
        title: title.clone(),
        description: description.to_owned(),
        tab: None,
        styles: &["css/table.css", "css/page.css", "css/places.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::claimed_basis(page))
                p.eyebrow { (title) }
                h1.sentence { (summary) }
                p.today {
                    @match fact.to { Some(actor) => (marks::side(page, actor)), None => {} }
                    " " (state::verification(page, fact.verification))
                }
                (disagreement(page, ix))
                div.columns {
                    div {
                        section {
                            h2 { (page.lang.say("event-claims")) span.beside-h { (row.claims.len()) } }
                            (event_claims::by_stance(page, row))
                        }
                        section {
                            h2 { (page.lang.say("event-why")) }
                            ul.reasons { @for reason in why::reasons(page, ix) { li { (reason) } } }
                        }
                        (effects::section(page, ix, fact))
                        (near(page, ix))
                    }
                    div.aside {
                        (map(page, ix, fact))
                        section { h2 { (page.lang.say("event-facts")) } (facts(page, row, fact)) }
                    }
                }
            }
        },
    )
}

/// Where sources give another day or others who took part.
fn disagreement(page: &Page<'_>, ix: EventIx) -> Markup {
    differ::differ(page, Some(ix), &[])
}

/// Where it lies, on its own first day.
fn map(page: &Page<'_>, ix: EventIx, fact: &EventFact) -> Markup {
    let points = page.atlas.points_of(ix);
    if points.is_empty() {
        return html! {};
    }
    let day = Page { day: fact.applies, keep: page.keep.on(fact.applies), ..*page };
    let heights = [small_map::HEIGHT, 1.5 * small_map::HEIGHT];
    let view = View::holding(&points, small_map::WIDTH, heights, REACH);
    let about = About { places: &fact.places, segments: &fact.segments };
    let label = page.lang.say("small-map-event");
    small_map::figure(&day, view, about, &label, &html! {})
}

/// What happened near it in place and time.
fn near(page: &Page<'_>, ix: EventIx) -> Markup {
    let near = page.atlas.events_near(ix, NEAR_KM, NEAR_DAYS, NEAR);
    let values = [
        ("km", format!("{NEAR_KM:.0}").into()),
        ("count", usize::try_from(NEAR_DAYS).unwrap_or_default().into()),
    ];
    let mut events: Vec<EventIx> = near.iter().map(|near| near.ix).collect();
    events.sort_unstable();
    html! {
        @if !events.is_empty() {
            section {
                h2 {
                    (page.lang.say("event-near"))
                    span.beside-h { (page.lang.fill("event-near-within", &values)) }
                }
                (events::list(page, &events))
            }
        }
    }
}

fn summary(page: &Page<'_>, row: &Event) -> Markup {
    names::either(page, row.summary_en.as_deref(), row.summary_ar.as_deref())
}

/// The fields of the event, as a list of names and values.
fn facts(page: &Page<'_>, row: &Event, fact: &EventFact) -> Markup {
    let actors = |of: &[ActorIx]| (!of.is_empty()).then(|| names::actors(page, of, Name::Whole));
    let places: Vec<Markup> = fact.places.iter().map(|ix| names::place_at(page, *ix)).collect();
    let segments: Vec<Markup> = fact.segments.iter().map(|ix| names::segment(page, *ix)).collect();
    let route = row.route.as_deref().and_then(|id| page.atlas.route(id));
    let several = |items: Vec<Markup>| (!items.is_empty()).then(|| names::list(page, items));
    let rows = [
        ("fact-what", Some(what(page, row.kind, fact.full))),
        ("fact-when", Some(when(page, row, fact))),
        ("fact-places", several(places)),
        ("fact-road", route.map(|ix| names::route(page, ix))),
        ("fact-segments", several(segments)),
        (gainer(row.kind), actors(fact.to.as_slice())),
        (loser(row.kind), actors(fact.from.as_slice())),
        ("fact-participants", actors(&fact.participants)),
        ("fact-about", row.about.as_deref().and_then(|id| about(page, id))),
        ("fact-aboutness", several(about_it(page, row))),
        ("fact-note", row.note.as_deref().map(|note| html! { bdi dir="auto" { (note) } })),
    ];
    html! {
        dl.facts.lines {
            @for (key, value) in rows {
                @if let Some(value) = value { div { dt { (page.lang.say(key)) } dd { (value) } } }
            }
        }
    }
}

fn what(page: &Page<'_>, kind: EventKind, full: bool) -> Markup {
    let word = page.lang.say(&format!("event-{kind}"));
    html! { (word) @if !full { (page.lang.say("comma")) " " (page.lang.say("extent-partial")) } }
}

/// In words, and as written; the words lead to the map of its first day.
fn when(page: &Page<'_>, row: &Event, fact: &EventFact) -> Markup {
    let map = page.link_on(fact.applies, MapPage { lang: page.lang });
    html! {
        a href=(map) { (page.lang.edtf(&row.date, Form::Long)) }
        " "
        code title=(page.lang.say("date-as-written")) dir="ltr" { (row.date) }
    }
}

fn about(page: &Page<'_>, id: &str) -> Option<Markup> {
    Some(names::event(page, page.atlas.event(id)?))
}

/// The events that are about this one.
fn about_it(page: &Page<'_>, row: &Event) -> Vec<Markup> {
    let events = page.atlas.record.events.iter().enumerate();
    let about = events.filter(|(_, other)| other.about.as_ref() == Some(&row.id));
    about.map(|(n, _)| names::event(page, EventIx::at(n))).collect()
}

/// What the actor that an event is to did.
fn gainer(kind: EventKind) -> &'static str {
    match kind {
        EventKind::RouteCut => "fact-cutter",
        EventKind::RouteReopened => "fact-reopener",
        EventKind::Held => "fact-holder",
        _ => "fact-to",
    }
}

fn loser(kind: EventKind) -> &'static str {
    match kind {
        EventKind::RouteCut => "fact-cut-for",
        _ => "fact-from",
    }
}
