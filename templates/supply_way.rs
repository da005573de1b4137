//! The way of a supply answer, segment by segment; where the last one is broken; what would be cut
//! off with one more cut.

use maud::{Markup, html};

use super::{
    dates::Form,
    marks,
    names::{self, Name},
    page::Page,
    state,
    supply::{Asked, km},
    supply_form,
};
use crate::{
    atlas::SegmentOn,
    domain::{
        ids::{RouteIx, SegmentIx},
        supply::{Answer, Connected, Last, Ways},
    },
};

/// The way in words: by which roads, how long, how many, what of it is the sole road.
#[must_use]
pub fn in_words(page: &Page<'_>, answer: &Answer) -> Markup {
    match (&answer.ways, &answer.last) {
        (Some(ways), _) => by(page, ways),
        (None, Some(last)) => closed(page, answer, last),
        (None, None) => html! { (page.lang.say("supply-never")) },
    }
}

fn by(page: &Page<'_>, ways: &Ways) -> Markup {
    let lang = page.lang;
    let way = &ways.shortest;
    let roads = roads(page, &way.segments);
    let values = [("roads", roads.into()), ("km", km(page, way.length_km).into())];
    let sole = match (ways.count, ways.sole.len()) {
        (1, sole) if sole == way.segments.len() => html! { (lang.say("supply-sole-all")) },
        (1, sole) => lang.weave(
            "supply-sole-some",
            &[("count", sole.into()), ("all", way.segments.len().to_string().into())],
        ),
        (count, _) => {
            let count = usize::try_from(count).unwrap_or(usize::MAX);
            lang.weave("supply-ways", &[("count", count.into())])
        }
    };
    html! { (lang.weave("supply-by", &values)) " " (sole) }
}

fn closed(page: &Page<'_>, answer: &Answer, last: &Last) -> Markup {
    let day = html! { b { (state::time(page, last.day, Form::Long)) } };
    let key = match answer.connected {
        Connected::Possibly => "supply-last-sure",
        _ => "supply-last",
    };
    let roads = roads(page, &last.way.segments);
    page.lang.weave(
        key,
        &[
            ("roads", roads.into()),
            ("day", day.into()),
            ("km", km(page, last.way.length_km).into()),
        ],
    )
}

/// The roads that segments belong to, each once, by the first of its routes.
fn roads(page: &Page<'_>, segments: &[SegmentIx]) -> Markup {
    let mut routes: Vec<RouteIx> = Vec::new();
    for segment in segments.iter().filter_map(|ix| page.atlas.facts.segments.get(ix.pos())) {
        let known = segment.on.iter().any(|(route, _)| routes.contains(route));
        if !known {
            routes.extend(segment.on.first().map(|(route, _)| *route));
        }
    }
    let rows = routes.iter().filter_map(|ix| page.atlas.record.routes.get(ix.pos()));
    let names = rows.map(|row| {
        let path = crate::paths::RoutePage { lang: page.lang, id: row.id.clone() };
        html! { a href=(page.link(path)) { bdi { (page.of(&row.name_en, &row.name_ar)) } } }
    });
    names::list(page, names.collect())
}

/// The way of the answer, or where the last one is broken.
#[must_use]
pub fn table(page: &Page<'_>, asked: &Asked, answer: &Answer) -> Markup {
    match (&answer.ways, &answer.last) {
        (Some(ways), last) => html! {
            (segments(page, asked, "supply-way", &ways.shortest.segments, Some(&ways.sole)))
            @if let Some(last) = last.as_ref().filter(|last| !last.broken_at.is_empty()) {
                (segments(page, asked, "supply-doubtful", &last.broken_at, None))
            }
        },
        (None, Some(last)) => segments(page, asked, "supply-broken", &last.broken_at, None),
        (None, None) => html! {},
    }
}

/// A table of segments; those of a way come with what is sole of them and a "what if".
fn segments(
    page: &Page<'_>,
    asked: &Asked,
    title: &str,
    segments: &[SegmentIx],
    sole: Option<&[SegmentIx]>,
) -> Markup {
    let lang = page.lang;
    let on = page.on();
    let from = names::place_at(page, asked.ends.0);
    html! {
        section {
            h2 id=(title) {
                (lang.say(title))
                span.quiet { (lang.weave("supply-order", &[("from", from.into())])) }
            }
            div.scroll {
                table.way aria-labelledby=(title) {
                    thead {
                        tr {
                            th scope="col" { (lang.say("col-segment")) }
                            th.n scope="col" { (lang.say("col-km")) }
                            th scope="col" { (lang.say("col-passability")) }
                            th scope="col" { (lang.say("col-since")) }
                            @if sole.is_some() { th scope="col" { (lang.say("supply-what-if")) } }
                        }
                    }
                    tbody {
                        @for segment in segments.iter().filter_map(|ix| on.segment(*ix)) {
                            (row(page, asked, &segment, sole))
                        }
                    }
                }
            }
        }
    }
}

fn row(
    page: &Page<'_>,
    asked: &Asked,
    segment: &SegmentOn<'_>,
    sole: Option<&[SegmentIx]>,
) -> Markup {
    let if_cut = format!(
        "{}&cut={}#what-if",
        supply_form::link(page, asked.of.side, asked.ends),
        segment.id
    );
    html! {
        tr {
            th scope="row" {
                (names::segment(page, segment.ix))
                @if sole.is_some_and(|sole| sole.contains(&segment.ix)) { " " span.pill { (page.lang.say("supply-sole")) } }
            }
            td.n { (super::legend::kilometres(segment.length_km)) }
            td {
                (marks::road(page, segment.passage)) " " (state::passage(page, segment.passage))
                @if let Some(certainty) = segment.passage.certainty {
                    (page.lang.say("comma")) " " (state::certainty(page, certainty))
                }
            }
            td { @if let Some(date) = segment.since { (page.lang.edtf_text(date, Form::Short)) } }
            @if sole.is_some() { td { a href=(if_cut) { (page.lang.say("supply-if-cut")) } } }
        }
    }
}

/// What would be cut off if the segment asked were cut as well.
#[must_use]
pub fn what_if(page: &Page<'_>, asked: &Asked, answer: &Answer) -> Markup {
    let Some(cut) = asked.cut else { return html! {} };
    let lang = page.lang;
    let bases = page.atlas.bases(asked.of.side, page.day);
    let worse = page.atlas.what_if_cut(asked.of, &bases, page.day, cut).unwrap_or_default();
    let sole = answer.ways.as_ref().is_some_and(|ways| ways.sole.contains(&cut));
    let side = names::actor(page, asked.of.side, Name::Whole);
    let of_bases = names::list(page, bases.iter().map(|ix| names::place_at(page, *ix)).collect());
    html! {
        section #what-if {
            h2 { span { (lang.weave("supply-if-title", &[("segment", names::segment(page, cut).into())])) } }
            p { (lang.say(match (answer.ways.is_some(), sole) {
                (false, _) => "supply-if-already",
                (true, true) => "supply-if-none-left",
                (true, false) => "supply-if-another",
            })) }
            @if bases.is_empty() {
                p { (lang.weave("supply-if-no-bases", &[("side", side.into())])) }
            } @else if worse.is_empty() {
                p { (lang.weave("supply-if-nothing", &[("bases", of_bases.into())])) }
            } @else {
                p { (lang.weave("supply-if-cut-off", &[("count", worse.len().into()), ("bases", of_bases.into())])) }
                ul.cut-off {
                    @for place in &worse {
                        li {
                            (names::place_at(page, place.place))
                            @if place.possibly { " " span.pill { (lang.say("certainty-possible")) } }
                        }
                    }
                }
            }
        }
    }
}
