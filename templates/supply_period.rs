//! The supply question over a period: the band, the numbers, the gaps with their events and sources.

use maud::{Markup, html};

use super::{
    band::{self, Stretch},
    dates::Form,
    events, gap, marks, names,
    page::Page,
    scale::{Scale, first_of, percent},
    state,
    supply::Asked,
};
use crate::{
    atlas::supply::SupplyHistory,
    domain::{
        day::Day,
        supply::{Connected, Gap, Interval},
        words::Verification,
    },
};

/// Height of the band, pixels.
const HEIGHT: f64 = 30.0;

/// Everything about the period.
#[must_use]
pub fn history(page: &Page<'_>, asked: &Asked) -> Markup {
    let Some(history) = page.atlas.supply_history(asked.of, asked.ends, asked.period) else {
        return html! {};
    };
    html! {
        section {
            h2 {
                (page.lang.fill("supply-history", &period(page, asked.period)))
                a href=(json(page, asked)) { (page.lang.say("supply-json")) }
            }
            (picture(page, asked, &history))
            (key(page, marks::token(page, asked.of.side), &history))
            (numbers(page, &history))
        }
        (gaps(page, asked, &history))
        (sources(page, &history))
    }
}

fn period(page: &Page<'_>, (start, end): (Day, Day)) -> [(&'static str, super::words::Value); 2] {
    let day = |day| page.lang.day(day, Form::Long);
    [("start", day(start).into()), ("end", day(end.plus(-1)).into())]
}

/// The same answer in the feed.
fn json(page: &Page<'_>, asked: &Asked) -> String {
    let id = |ix| page.atlas.place_row(ix).map_or("", |row| row.id.as_str());
    let side = page.atlas.facts.sides.id(asked.of.side);
    let (start, end) = asked.period;
    let edition = page.keep.edition.map(|n| format!("&edition={n}")).unwrap_or_default();
    format!(
        "/feed/supply/history?side={side}&from={}&to={}&start={start}&end={end}&basis={}{edition}",
        id(asked.ends.0),
        id(asked.ends.1),
        page.basis(),
    )
}

fn picture(page: &Page<'_>, asked: &Asked, history: &SupplyHistory) -> Markup {
    let (start, end) = asked.period;
    let scale = Scale::of(page, start, end);
    let token = marks::token(page, asked.of.side);
    let closed: Vec<Stretch> = history.intervals.iter().filter_map(closed).collect();
    let day = scale.place(page.day, page.day.plus(1));
    html! {
        svg.band.supply-band width="100%" height="50" role="img" dir="ltr"
            aria-label=(page.lang.say("supply-band")) {
            @for way in history.intervals.iter().filter(|i| i.connected == Connected::Yes) {
                @if let Some((x, width)) = scale.place(way.from, way.until) {
                    rect class=(format!("t-{token}")) x=(percent(x)) y="2" width=(percent(width)) height=(band::px(HEIGHT)) {}
                    line class=(format!("way s-{token}")) x1=(percent(x)) x2=(percent(x + width)) y1="17" y2="17" {}
                }
            }
            @for stretch in &closed { (band::bar(scale, stretch, 2.0, HEIGHT)) }
            @for dark in history.intervals.iter().filter(|i| i.connected == Connected::Unknown) {
                @if let Some((x, width)) = scale.place(dark.from, dark.until) {
                    line.unknown x1=(percent(x)) x2=(percent(x + width)) y1="17" y2="17" {}
                }
            }
            @for (year, day) in scale.year_starts() {
                g.tick {
                    line x1=(percent(scale.percent(day))) x2=(percent(scale.percent(day))) y1="32" y2="37" {}
                    text x=(percent(scale.percent(day))) y="48" text-anchor=(if day == first_of(year) && scale.mirrored { "end" } else { "start" }) { (year) }
                }
            }
            @if let Some((x, width)) = day {
                rect.the-day x=(percent(x)) y="0" width=(percent(width)) height="34" {}
            }
        }
    }
}

/// No way, or possibly none, as a stretch in the tone of cuts.
fn closed(interval: &Interval) -> Option<Stretch> {
    interval.may_be_cut().then(|| Stretch {
        from: interval.from,
        until: interval.until,
        lanes: vec!["r-cut".to_owned()],
        possible: !interval.is_cut(),
        derived: false,
    })
}

fn key(page: &Page<'_>, token: &str, history: &SupplyHistory) -> Markup {
    let lang = page.lang;
    let totals = &history.totals;
    let sum = |of: Connected| -> usize {
        let days = history.intervals.iter().filter(|i| i.connected == of).map(Interval::days);
        usize::try_from(days.sum::<i32>()).unwrap_or_default()
    };
    let days = |count: usize| lang.fill("supply-days", &[("count", count.into())]);
    html! {
        ul.key {
            li { (band::sample(&format!("t-{token}"), false)) (lang.fill("supply-key-yes", &[("days", days(sum(Connected::Yes)).into())])) }
            li { (band::sample("r-cut", false)) (lang.fill("supply-key-no", &[("days", days(sum(Connected::No)).into())])) }
            li { (band::sample("r-cut", true)) (lang.fill("supply-key-possibly", &[("days", days(sum(Connected::Possibly)).into())])) }
            @if totals.days_unknown > 0 {
                li { (band::sample("unknown", false)) (lang.fill("supply-key-unknown", &[("days", days(sum(Connected::Unknown)).into())])) }
            }
        }
    }
}

fn numbers(page: &Page<'_>, history: &SupplyHistory) -> Markup {
    let lang = page.lang;
    let totals = &history.totals;
    let share = |days: i32| 100.0 * f64::from(days) / f64::from(totals.days.max(1));
    let run = history.intervals.iter().rev().find(|i| i.from <= page.day && page.day < i.until);
    html! {
        dl.figures {
            div { dt { (lang.say("supply-cuts")) } dd { b { (gap::range(totals.cuts)) } } }
            div {
                dt { (lang.say("supply-days-cut")) }
                dd { b { (gap::range(totals.days_cut)) } " " (lang.fill("supply-of-days", &[("days", totals.days.to_string().into())])) }
            }
            div { dt { (lang.say("supply-longest")) } dd { b { (gap::range(totals.longest_cut)) } } }
            div {
                dt { (lang.say("supply-share")) }
                dd { b { (format!("{:.1}–{:.1}", share(totals.days_cut.min), share(totals.days_cut.max))) } " %" }
            }
            @if let Some(run) = run {
                div {
                    dt { (lang.weave("supply-run", &[("day", state::time(page, page.day, Form::Short).into())])) }
                    dd {
                        b { (lang.say(&format!("supply-answer-{}", run.connected))) } " "
                        (lang.weave("supply-run-since", &[("day", state::time(page, run.from, Form::Short).into())]))
                    }
                }
            }
        }
        (by_verification(page, history))
    }
}

/// The gaps counted by the weakest verification of what made them.
fn by_verification(page: &Page<'_>, history: &SupplyHistory) -> Markup {
    let parts: Vec<Markup> = Verification::ALL
        .iter()
        .filter_map(|verification| {
            let of = history.gaps.iter().filter(|gap| gap.verification == Some(*verification));
            let count = of.count();
            (count > 0).then(|| {
                html! { (state::verification(page, *verification)) " " (count) }
            })
        })
        .collect();
    html! {
        @if !parts.is_empty() {
            p.by-verification {
                (page.lang.say("supply-by-verification")) " "
                @for part in &parts { span { (part) } " " }
            }
        }
    }
}

fn gaps(page: &Page<'_>, asked: &Asked, history: &SupplyHistory) -> Markup {
    html! {
        @if !history.gaps.is_empty() {
            section {
                h2 { (page.lang.say("supply-gaps")) }
                ol.gaps { @for gap in &history.gaps { (gap_part(page, asked, gap)) } }
            }
        }
    }
}

fn gap_part(page: &Page<'_>, asked: &Asked, part: &Gap) -> Markup {
    let lang = page.lang;
    let map = super::supply_form::link(
        &Page { day: part.sure_from.unwrap_or(part.from), ..*page },
        asked.of.side,
        asked.ends,
    );
    let many = |n: i32| usize::try_from(n).unwrap_or_default();
    html! {
        li {
            h3 {
                a href=(map) {
                    @if part.days.min == part.days.max {
                        (lang.fill("supply-days", &[("count", many(part.days.max).into())]))
                    } @else {
                        (lang.fill("supply-days-between", &[("min", part.days.min.to_string().into()), ("count", many(part.days.max).into())]))
                    }
                }
            }
            p { (gap::began(page, part)) " – " (gap::ended(page, part, asked.period.1)) }
            @if !part.cut_by.is_empty() {
                p {
                    @for side in &part.cut_by { (marks::side(page, *side)) " " }
                    (names::actors(page, &part.cut_by, names::Name::Short))
                }
            }
            @if let Some(verification) = part.verification { p { (state::verification(page, verification)) } }
            @if !part.segments.is_empty() {
                details {
                    summary { (lang.fill("supply-gap-segments", &[("count", part.segments.len().into())])) }
                    ul { @for segment in &part.segments { li { (names::segment(page, *segment)) } } }
                }
            }
            @if !part.events.is_empty() {
                details {
                    summary { (lang.fill("supply-gap-events", &[("count", part.events.len().into())])) }
                    ul { @for event in &part.events { li { (names::event(page, *event)) } } }
                }
            }
        }
    }
}

/// The events behind all gaps, with what their sources say.
fn sources(page: &Page<'_>, history: &SupplyHistory) -> Markup {
    let mut all: Vec<_> = history.gaps.iter().flat_map(|gap| gap.events.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    html! {
        @if !all.is_empty() {
            section { h2 { (page.lang.say("supply-events")) } (events::list(page, &all)) }
        }
    }
}
