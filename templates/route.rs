//! The page of a route: its segments in order, each with its state of the day and its history.

use maud::{Markup, html};

use super::{
    band,
    dates::Form,
    differ, events,
    layout::{self, Head},
    legend::kilometres,
    marks, names,
    page::Page,
    scale::Scale,
    spans, state,
};
use crate::{
    atlas::SegmentOn,
    domain::{
        ids::{EventIx, RouteIx},
        words::Passability,
    },
    paths::MapPage,
};

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, ix: RouteIx) -> Markup {
    let Some(row) = page.atlas.record.routes.get(ix.pos()) else { return html! {} };
    let name = page.of(&row.name_en, &row.name_ar);
    let head = Head {
        title: name.to_owned(),
        description: page.lang.fill("route-description", &[("name", name.into())]),
        tab: None,
        styles: &["css/table.css", "css/page.css", "css/places.css"],
        script: layout::PLAIN,
    };
    let on = page.on();
    let ixs = page.atlas.segments_of(ix);
    let segments: Vec<SegmentOn<'_>> = ixs.iter().filter_map(|ix| on.segment(*ix)).collect();
    let mut about: Vec<EventIx> =
        ixs.iter().flat_map(|ix| page.atlas.events_on(*ix)).copied().collect();
    about.sort_unstable();
    about.dedup();
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::outside(page))
                (layout::claimed_basis(page))
                p.eyebrow { (page.lang.say("route")) }
                h1 { bdi { (name) } " " (names::other(page, &row.name_en, &row.name_ar)) }
                p.say { (sentence(page, &segments)) }
                (band::hatch())
                section.segments {
                    h2 { (page.lang.say("route-segments")) }
                    @for segment in &segments { (segment_part(page, segment)) }
                }
                section { h2 { (page.lang.say("events")) } (events::list(page, &about)) }
            }
        },
    )
}

/// "24 February 2016: 13 segments, 263 km; cut 96 km, …"
fn sentence(page: &Page<'_>, segments: &[SegmentOn<'_>]) -> Markup {
    let lang = page.lang;
    let map = page.link_on(page.day, MapPage { lang });
    let day = html! { a href=(map) { (state::time(page, page.day, Form::Long)) } };
    let all: f64 = segments.iter().map(|s| s.length_km).sum();
    let parts = Passability::ALL.iter().filter_map(|kind| {
        let of = segments.iter().filter(|s| s.passage.passability == *kind);
        let (count, km) = of.fold((0, 0.0), |(n, km), s| (n + 1, km + s.length_km));
        let values = [("km", kilometres(km).into())];
        (count > 0).then(|| html! { (lang.fill(&format!("route-part-{kind}"), &values)) })
    });
    let parts: Vec<Markup> = parts.collect();
    lang.weave(
        "route-lede",
        &[
            ("day", day.into()),
            ("count", segments.len().into()),
            ("km", kilometres(all).into()),
            ("parts", names::list(page, parts).into()),
        ],
    )
}

fn segment_part(page: &Page<'_>, segment: &SegmentOn<'_>) -> Markup {
    let layer = page.atlas.layer(page.basis());
    let passages = layer.passages.get(segment.ix.pos()).map_or(&[][..], Vec::as_slice);
    let [a, b] = segment.ends;
    html! {
        section.segment id=(format!("segment/{}", segment.id)) {
            h3 {
                (names::place(page, a)) " – " (names::place(page, b))
                " " span.km { (page.lang.fill("km", &[("number", kilometres(segment.length_km).into())])) }
            }
            p {
                (marks::road(page, segment.passage)) " " (state::segment_line(page, segment))
                @if let Some(said) = state::last_reported(page, segment.grounds.last_reported) { ". " (said) }
            }
            (differ::differ(page, None, &segment.disputed_by))
            @if let Some(scale) = Scale::years(page) {
                svg.band width="100%" height="34" role="img" dir="ltr" aria-label=(page.lang.say("band-passability")) {
                    (band::bars(scale, &band::passability(page, passages, scale), 2.0, 30.0))
                }
            }
            details { summary { (page.lang.say("route-spans")) } (spans::passability(page, segment.ix)) }
        }
    }
}
