//! The strip chart of a road: its segments in map order × time, for one side; years at one end, the
//! days around the day at the other.
//!
//! Solid cut is certain, hatched possible; contested is hatched blue; half height is derived; a
//! dotted line is unknown.

use maud::{Markup, html};

use super::{
    band::{px, sample},
    callouts::{self, Label},
    control_band::ZOOM,
    dates::Form,
    marks, names,
    page::Page,
    scale::{Scale, first_of, percent},
    ticks,
};
use crate::{
    atlas::road::RouteRow,
    domain::{
        day::Day,
        ids::ActorIx,
        passability::Passage,
        words::{Certainty, Passability, PassabilityBasis},
    },
};

/// Heights, pixels: above the rows, a row, below them. A row is a target of 24 pixels.
const TOP: f64 = 24.0;
const ROW: f64 = 24.0;
const BELOW: f64 = 22.0;
/// Cuts nearer to each other than so many days are called out together.
const TOGETHER: i32 = 40;
/// Width of the years where both parts stand side by side, pixels.
const WIDTH: f64 = 520.0;

/// What a strip shows.
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    /// For whom.
    pub side: Option<ActorIx>,
    /// A single year instead of all of them.
    pub year: Option<i16>,
}

/// The rows in map order: the northern end on top.
#[must_use]
pub fn in_map_order(mut rows: Vec<RouteRow<'_>>) -> Vec<RouteRow<'_>> {
    let lat =
        |row: Option<&RouteRow<'_>>, end: usize| row.and_then(|r| r.ends.get(end)).map(|p| p.lat);
    if lat(rows.last(), 1) > lat(rows.first(), 0) {
        rows.reverse();
        for row in &mut rows {
            row.ends.reverse();
        }
    }
    rows
}

/// The scale of the years, or of the one year.
#[must_use]
pub fn years(page: &Page<'_>, chosen: Chosen) -> Option<Scale> {
    let all = Scale::years(page)?;
    let one = |year: i16| Scale::of(page, first_of(year), first_of(year.saturating_add(1)));
    Some(chosen.year.map_or(all, one))
}

/// The chart with its legend. `rows` in map order.
#[must_use]
pub fn strip(page: &Page<'_>, rows: &[RouteRow<'_>], chosen: Chosen) -> Markup {
    let Some(years) = years(page, chosen) else { return html! {} };
    let days = Scale::around(page, ZOOM.0, ZOOM.1);
    let end = TOP + ROW * f64::from(u16::try_from(rows.len()).unwrap_or(u16::MAX));
    let label = |key| page.lang.say(key);
    html! {
        div.chart-strip {
            (row_names(rows, page, false))
            svg.band width="100%" height=(end + BELOW) role="img" dir="ltr" aria-label=(label("strip-years")) {
                (called(page, rows, chosen, years))
                (bars(page, rows, chosen.side, years))
                @if let Some((x, width)) = years.place(days.from, days.until) {
                    rect.frame x=(percent(x)) y=(TOP - 3.0) width=(percent(width)) height=(end - TOP + 6.0) {}
                }
                @if chosen.year.is_some() { (ticks::months(page, years, end)) } @else { (ticks::years(years, end)) }
            }
            (row_names(rows, page, true))
            svg.band.days width="100%" height=(end + BELOW) role="img" dir="ltr" aria-label=(label("strip-days")) {
                (bars(page, rows, chosen.side, days))
                @if let Some((x, width)) = days.place(page.day, page.day.plus(1)) {
                    text.name x=(percent(x + width / 2.0)) y="14" text-anchor="middle" direction=(page.lang.dir()) {
                        (page.lang.day(page.day, Form::Short))
                    }
                    rect.the-day x=(percent(x)) y=(TOP - 3.0) width=(percent(width)) height=(end - TOP + 6.0) {}
                }
                (ticks::days(page, days, end))
            }
        }
        (legend(page, chosen.side))
    }
}

/// The names of the rows, each leading to the row of the table; a second time for a phone, where the
/// days stand below the years.
fn row_names(rows: &[RouteRow<'_>], page: &Page<'_>, again: bool) -> Markup {
    let id = |row: &RouteRow<'_>| page.atlas.facts.segments.get(row.ix.pos()).map(|s| s.id.clone());
    html! {
        ol.rows.again[again] aria-hidden=[again.then_some("true")] {
            @for row in rows {
                @let [a, b] = row.ends.map(|end| page.of(&end.name_en, &end.name_ar));
                li {
                    @if again { span { bdi { (a) } } }
                    @else if let Some(id) = id(row) {
                        a href=(format!("#segment/{id}")) {
                            span.seq { (row.seq) } " " bdi { (a) } span.to { "–" bdi { (b) } }
                        }
                    }
                }
            }
        }
    }
}

fn bars(page: &Page<'_>, rows: &[RouteRow<'_>], side: Option<ActorIx>, scale: Scale) -> Markup {
    let tops = std::iter::successors(Some(TOP), |y| Some(y + ROW));
    html! {
        @for (row, top) in rows.iter().zip(tops) {
            line.unknown x1="0" x2="100%" y1=(top + ROW / 2.0) y2=(top + ROW / 2.0) {}
            @for (passage, from, until) in page.atlas.passages(row.ix, page.basis()) {
                @if let Some(place) = scale.place(from.unwrap_or(scale.from), until.unwrap_or(scale.until)) {
                    (bar(page, passage, side, place, top))
                }
            }
        }
    }
}

/// What a passability is for one side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Look {
    Cut,
    Derived,
    Contested,
    Open(ActorIx),
    OpenForOther(ActorIx),
    Unknown,
}

fn look(passage: &Passage, side: Option<ActorIx>) -> Look {
    let among = |list: &[ActorIx]| side.filter(|side| list.contains(side));
    if among(&passage.cut_for).is_some() {
        return Look::Cut;
    }
    if let Some(side) = among(&passage.open_for) {
        return Look::Open(side);
    }
    match (passage.passability, passage.basis, passage.open_for.first()) {
        (Passability::Contested, ..) => Look::Contested,
        (Passability::Cut, PassabilityBasis::Derived, _) => Look::Derived,
        (_, _, Some(other)) => Look::OpenForOther(*other),
        _ => Look::Unknown,
    }
}

fn bar(
    page: &Page<'_>,
    passage: &Passage,
    side: Option<ActorIx>,
    (x, width): (f64, f64),
    top: f64,
) -> Markup {
    let possible = passage.certainty == Some(Certainty::Possible);
    let rect = |class: &str, y: f64, height: f64| {
        html! { rect class=(class) x=(percent(x)) y=(px(y)) width=(percent(width)) height=(px(height)) {} }
    };
    let line = |class: &str| {
        html! { line class=(class) x1=(percent(x)) x2=(percent(x + width)) y1=(px(top + ROW / 2.0)) y2=(px(top + ROW / 2.0)) {} }
    };
    let (y, height) = (top + 2.0, ROW - 4.0);
    let half = (y + height / 4.0, height / 2.0);
    let maybe = if possible { " possible" } else { "" };
    match look(passage, side) {
        Look::Cut => {
            html! { (rect("r-cut", y, height)) @if possible { (rect("veil", y, height)) } }
        }
        Look::Derived => {
            html! { (rect("r-cut", half.0, half.1)) @if possible { (rect("veil", half.0, half.1)) } }
        }
        Look::Contested => html! { (rect("r-contested", y, height)) (rect("veil", y, height)) },
        Look::Open(side) => {
            let token = marks::token(page, side);
            html! { (rect(&format!("t-{token}"), y, height)) (line(&format!("open s-{token}{maybe}"))) }
        }
        Look::OpenForOther(other) => {
            let token = marks::token(page, other);
            html! { (rect("blank", y, height)) (line(&format!("other s-{token}{maybe}"))) }
        }
        Look::Unknown => html! {},
    }
}

/// The cuts of the side, called out by their months.
fn called(page: &Page<'_>, rows: &[RouteRow<'_>], chosen: Chosen, years: Scale) -> Markup {
    let along = Scale { mirrored: false, ..years };
    let labels: Vec<Label> = runs(page, rows, chosen, years)
        .into_iter()
        .map(|(from, until)| Label {
            at: along.percent(from),
            name: months(page, from, until.plus(-1)),
            dates: String::new(),
        })
        .collect();
    let spots = callouts::spots(&labels, WIDTH);
    let spots = labels.iter().zip(spots).filter_map(|(l, spot)| Some((l, spot?)));
    html! {
        @for (label, spot) in spots.filter(|(_, spot)| spot.level == 0) {
            @let x = if years.mirrored { 100.0 - label.at } else { label.at };
            text.cut-name.wide[!spot.on_phone] x=(percent(x)) y="14" direction=(page.lang.dir())
                text-anchor=(if spot.back { "end" } else { "start" }) { (label.name) }
        }
    }
}

/// The times within the scale in which some row was cut for the side, those near each other as one.
fn runs(page: &Page<'_>, rows: &[RouteRow<'_>], chosen: Chosen, scale: Scale) -> Vec<(Day, Day)> {
    let all = rows.iter().flat_map(|row| page.atlas.passages(row.ix, page.basis()));
    let cut = all.filter(|(passage, ..)| look(passage, chosen.side) == Look::Cut);
    let mut cuts: Vec<(Day, Day)> = cut
        .map(|(_, from, until)| {
            (
                from.unwrap_or(scale.from).max(scale.from),
                until.unwrap_or(scale.until).min(scale.until),
            )
        })
        .filter(|(from, until)| from < until)
        .collect();
    cuts.sort_unstable();
    let mut runs: Vec<(Day, Day)> = Vec::new();
    for (from, until) in cuts {
        match runs.last_mut().filter(|last| from <= last.1.plus(TOGETHER)) {
            Some(last) => last.1 = last.1.max(until),
            None => runs.push((from, until)),
        }
    }
    runs
}

/// "Aug 2013 – Oct 2013"
fn months(page: &Page<'_>, from: Day, last: Day) -> String {
    let [a, b] = [from, last].map(|day| day.parts()).map(|(y, m, _)| format!("{y:04}-{m:02}"));
    page.lang.edtf_text(&if a == b { a } else { format!("{a}/{b}") }, Form::Short)
}

fn legend(page: &Page<'_>, side: Option<ActorIx>) -> Markup {
    let lang = page.lang;
    let token = side.map_or("other", |side| marks::token(page, side));
    let open = |class: &str, ground: &str| {
        html! {
            svg.sample width="26" height="12" aria-hidden="true" {
                rect class=(ground) width="26" height="12" {}
                line class=(format!("{class} s-{token}")) x1="0" x2="26" y1="6" y2="6" {}
            }
        }
    };
    html! {
        ul.key {
            @if let Some(side) = side {
                li {
                    (open("open", &format!("t-{token}"))) " "
                    (lang.weave("road-open-for", &[("sides", names::actor(page, side, names::Name::Short).into())]))
                }
            }
            li { (sample("r-cut", false)) " " (lang.say("passability-cut")) }
            li { (sample("r-cut", true)) " " (lang.say("strip-key-possible")) }
            li { (sample("r-contested", true)) " " (lang.say("passability-contested")) }
            li {
                svg.sample width="26" height="12" aria-hidden="true" { rect.r-cut y="3" width="26" height="6" {} }
                " " (lang.say("strip-key-derived"))
            }
            li { (open("other", "blank")) " " (lang.say("strip-key-other")) }
            li { (sample("unknown", false)) " " (lang.say("passability-unknown")) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(passability: Passability, open: &[u32], cut: &[u32]) -> Passage {
        let sides = |list: &[u32]| list.iter().map(|n| ActorIx(*n)).collect();
        Passage {
            passability,
            basis: if cut.is_empty() {
                PassabilityBasis::Derived
            } else {
                PassabilityBasis::Reported
            },
            certainty: Some(Certainty::Certain),
            open_for: sides(open),
            cut_for: sides(cut),
            cut_by: Vec::new(),
        }
    }

    #[test]
    fn a_road_cut_for_one_and_open_for_another_looks_different_for_each() {
        let both = passage(Passability::Cut, &[2], &[1]);
        assert_eq!(look(&both, Some(ActorIx(1))), Look::Cut);
        assert_eq!(look(&both, Some(ActorIx(2))), Look::Open(ActorIx(2)));
        assert_eq!(look(&both, Some(ActorIx(3))), Look::OpenForOther(ActorIx(2)));
    }

    #[test]
    fn between_two_sides_it_is_a_derived_cut_and_nothing_known_is_unknown() {
        let none = Some(ActorIx(1));
        assert_eq!(look(&passage(Passability::Cut, &[], &[]), none), Look::Derived);
        assert_eq!(look(&passage(Passability::Contested, &[], &[]), none), Look::Contested);
        assert_eq!(look(&passage(Passability::Unknown, &[], &[]), none), Look::Unknown);
        assert_eq!(look(&passage(Passability::Cut, &[], &[2]), none), Look::Unknown);
    }
}
