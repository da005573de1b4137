//! A small map as a picture made on the server: where something lies, who held what around it and
//! which roads could be passed on the day of the page.
//!
//! It needs no script, leads to the real map at the same view and day, and tells nothing that the
//! page does not say in words.

use maud::{Markup, html};

use super::{dates::Form, ground, marks, page::Page, view::View};
use crate::{
    atlas::{PlaceOn, SegmentOn},
    domain::{
        ids::{PlaceIx, SegmentIx},
        place::{Place, PlaceKind},
        words::{Certainty, Passability, PassabilityBasis},
    },
    paths::{Lang, MapPage},
};

/// Width, pixels; it grows with its column.
pub const WIDTH: f64 = 320.0;
/// Height around a place, pixels.
pub const HEIGHT: f64 = 220.0;
/// The most names.
const NAMES: usize = 9;

/// What a small map is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// The places that are ringed and named first.
    pub places: &'a [PlaceIx],
    /// The segments that stand out.
    pub segments: &'a [SegmentIx],
}

/// The figure, with a caption below it.
#[must_use]
pub fn figure(
    page: &Page<'_>,
    view: View,
    about: About<'_>,
    label: &str,
    caption: &Markup,
) -> Markup {
    let [width, height] = view.size;
    let map = page.link_on(page.day, MapPage { lang: page.lang });
    let on = page.on();
    let [west, south, east, north] = view.bounds(8.0);
    let places: Vec<PlaceOn<'_>> = on
        .places_within(west, south, east, north)
        .into_iter()
        .filter_map(|ix| on.place(ix))
        .filter(|place| place.row.is_drawn() || about.places.contains(&place.ix))
        .collect();
    let roads = Roads::of(page, &view, about.segments);
    html! {
        figure.small-map {
            a href=(format!("{map}{}", view.fragment())) {
                svg viewBox=(format!("0 0 {width:.0} {height:.0}")) width=(width) height=(height) role="img"
                    aria-label=(label) dir="ltr" {
                    rect.g-water width=(width) height=(height) {}
                    @for (kind, path) in ground::paths(&view) { path class=(kind.class()) d=(path) {} }
                    (roads.lines)
                    @for place in places.iter().filter(|p| about.places.contains(&p.ix)) {
                        (precision(&view, place.row))
                    }
                    @for place in &places { (mark(page, &view, place, about)) }
                    (roads.crosses)
                    (names(page, &view, &places, about, &roads.at))
                    (scale_bar(page, &view))
                }
            }
            figcaption {
                (page.lang.day(page.day, Form::Long)) ". " (caption) " "
                span.quiet { (page.lang.say("small-map-credit")) }
            }
        }
    }
}

/// The roads of a window.
struct Roads {
    lines: Markup,
    crosses: Markup,
    /// Where the crosses are, pixels: names keep away from them.
    at: Vec<[f64; 2]>,
}

impl Roads {
    fn of(page: &Page<'_>, view: &View, chosen: &[SegmentIx]) -> Self {
        let on = page.on();
        let drawn: Vec<(SegmentOn<'_>, String, [f64; 2])> = (0..page.atlas.facts.segments.len())
            .map(SegmentIx::at)
            .filter_map(|ix| {
                let points = page.atlas.line_of(ix);
                let path = ground::line(view, &points);
                let middle = view.at(middle(&points));
                if path.is_empty() { None } else { Some((on.segment(ix)?, path, middle)) }
            })
            .collect();
        let cut = |s: &SegmentOn<'_>| !s.passage.cut_for.is_empty();
        let crosses: Vec<_> = drawn.iter().filter(|(s, _, at)| cut(s) && view.shows(*at)).collect();
        Self {
            lines: html! {
                @for (segment, path, _) in &drawn {
                    @if chosen.contains(&segment.ix) { path.road-chosen d=(path) {} }
                }
                @for (_, path, _) in &drawn { path.road-case d=(path) {} }
                @for (segment, path, _) in &drawn { (road(page, segment, path)) }
            },
            crosses: html! { @for (segment, _, at) in &crosses { (cross(page, segment, *at)) } },
            at: crosses.iter().map(|(.., at)| *at).collect(),
        }
    }
}

fn road(page: &Page<'_>, segment: &SegmentOn<'_>, path: &str) -> Markup {
    let passage = segment.passage;
    let open = passage.open_for.first().map(|side| marks::token(page, *side));
    let class = match (passage.passability, passage.basis, open) {
        (Passability::Contested, ..) => "road-contested".to_owned(),
        (_, _, Some(token)) => format!("road-open s-{token}"),
        (Passability::Unknown, ..) => "road-unknown".to_owned(),
        (_, PassabilityBasis::Derived, None) => "road-cut derived".to_owned(),
        (_, PassabilityBasis::Reported, None) => "road-cut".to_owned(),
    };
    html! {
        path class=(class) d=(path) {}
        @if passage.certainty == Some(Certainty::Possible) { path.hollow d=(path) {} }
    }
}

fn cross(page: &Page<'_>, segment: &SegmentOn<'_>, [x, y]: [f64; 2]) -> Markup {
    let token = segment.passage.cut_for.first().map_or("other", |side| marks::token(page, *side));
    html! {
        g transform=(format!("translate({x:.0} {y:.0})")) {
            circle class=(format!("cut-ring s-{token}")) r="5.5" {}
            path.cut-cross d="M-2.4 -2.4L2.4 2.4M2.4 -2.4L-2.4 2.4" {}
        }
    }
}

/// The point halfway along a line.
fn middle(points: &[[f64; 2]]) -> [f64; 2] {
    let steps = || points.iter().zip(points.iter().skip(1));
    let long = |a: &[f64; 2], b: &[f64; 2]| (a[0] - b[0]).hypot(a[1] - b[1]);
    let mut left = steps().map(|(a, b)| long(a, b)).sum::<f64>() / 2.0;
    for (a, b) in steps() {
        let step = long(a, b);
        if step > 0.0 && left <= step {
            let share = left / step;
            return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
        }
        left -= step;
    }
    points.first().copied().unwrap_or_default()
}

/// The circle in which a place lies for certain, where it is greater than the mark.
fn precision(view: &View, row: &Place) -> Markup {
    let radius = f64::from(row.coord_precision_m) / view.metres_per_pixel();
    let [x, y] = view.at([row.lon, row.lat]);
    html! {
        @if radius > 6.0 {
            circle.precision cx=(format!("{x:.0}")) cy=(format!("{y:.0}")) r=(format!("{radius:.0}")) {}
        }
    }
}

fn mark(page: &Page<'_>, view: &View, place: &PlaceOn<'_>, about: About<'_>) -> Markup {
    let [x, y] = view.at([place.row.lon, place.row.lat]);
    let chosen = about.places.contains(&place.ix);
    let size = match rank(place.row.kind) {
        _ if chosen => 0.8,
        0 => 0.7,
        1 => 0.55,
        _ => 0.42,
    };
    html! {
        g.mark transform=(format!("translate({x:.0} {y:.0}) scale({size})")) {
            @if chosen { circle.chosen r="16" {} }
            (marks::glyph(page, place))
        }
    }
}

/// Cities, towns and installations, villages.
const fn rank(kind: PlaceKind) -> u8 {
    match kind {
        PlaceKind::City => 0,
        PlaceKind::Village | PlaceKind::District | PlaceKind::Hill | PlaceKind::Area => 2,
        _ => 1,
    }
}

/// Names by rank, the chosen places first, never over each other or over a cut.
fn names(
    page: &Page<'_>,
    view: &View,
    places: &[PlaceOn<'_>],
    about: About<'_>,
    cuts: &[[f64; 2]],
) -> Markup {
    let mut order: Vec<&PlaceOn<'_>> = places.iter().collect();
    order.sort_by_key(|p| (!about.places.contains(&p.ix), rank(p.row.kind)));
    let mut taken: Vec<[f64; 4]> =
        cuts.iter().map(|[x, y]| [x - 7.0, y - 7.0, x + 7.0, y + 7.0]).collect();
    let bar = [0.0, view.size[1] - 26.0, view.size[0] / 3.0 + 16.0, view.size[1]];
    taken.push(if page.lang == Lang::Ar { mirrored(bar, view.size[0]) } else { bar });
    taken.extend(places.iter().map(|place| {
        let [x, y] = view.at([place.row.lon, place.row.lat]);
        [x - 4.0, y - 4.0, x + 4.0, y + 4.0]
    }));
    let mut written: Vec<(Label, bool)> = Vec::new();
    for place in order {
        let chosen = about.places.contains(&place.ix);
        if written.len() >= NAMES {
            break;
        }
        let name = page.of(&place.row.name_en, &place.row.name_ar);
        let spots = Label::spots(view, place.row, name, chosen);
        let free = spots.into_iter().find(|label| {
            let inside = label.extent[0] >= 0.0
                && label.extent[1] >= 0.0
                && label.extent[2] <= view.size[0]
                && label.extent[3] <= view.size[1];
            inside && !taken.iter().any(|other| overlap(*other, label.extent))
        });
        if let Some(label) = free {
            taken.push(label.extent);
            written.push((label, chosen));
        }
    }
    html! {
        @for (label, chosen) in &written {
            text.place-name.chosen[*chosen] x=(format!("{:.0}", label.x)) y=(format!("{:.0}", label.y))
                text-anchor=(if label.after { "start" } else { "end" }) { (label.name) }
        }
    }
}

/// A name beside its mark.
struct Label {
    name: String,
    x: f64,
    y: f64,
    /// Whether it stands at the right of its mark.
    after: bool,
    /// Left, top, right, bottom, pixels.
    extent: [f64; 4],
}

impl Label {
    /// Right of the mark, left of it.
    fn spots(view: &View, row: &Place, name: &str, chosen: bool) -> [Self; 2] {
        let [x, y] = view.at([row.lon, row.lat]);
        let (character, away) = if chosen { (7.6, 16.0) } else { (6.2, 8.0) };
        let characters = f64::from(u16::try_from(name.chars().count()).unwrap_or(u16::MAX));
        let width = characters * character;
        [true, false].map(|after| {
            let start = if after { x + away } else { x - away };
            let left = if after { start } else { start - width };
            Self {
                name: name.to_owned(),
                x: start,
                y: y + 4.0,
                after,
                extent: [left, y - 8.0, left + width, y + 8.0],
            }
        })
    }
}

fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

fn mirrored([left, top, right, bottom]: [f64; 4], width: f64) -> [f64; 4] {
    [width - right, top, width - left, bottom]
}

fn scale_bar(page: &Page<'_>, view: &View) -> Markup {
    let (km, length) = view.scale_bar();
    let y = view.size[1] - 10.0;
    let start = if page.lang == Lang::Ar { view.size[0] - 10.0 - length } else { 10.0 };
    let end = start + length;
    html! {
        g.scale-bar {
            path d=(format!("M{start:.0} {:.0}V{y:.0}H{end:.0}V{:.0}", y - 4.0, y - 4.0)) {}
            text x=(format!("{:.0}", start + length / 2.0)) y=(format!("{:.0}", y - 5.0)) text-anchor="middle"
                direction=(page.lang.dir()) {
                (page.lang.fill("km", &[("number", km.to_string().into())]))
            }
        }
    }
}
