//! The band of a place's control: the years, short spells called out, and day by day around the day.

use maud::{Markup, html};

use super::{
    band,
    callouts::{self, Label, Spot},
    dates::Form,
    marks,
    names::{self, Name},
    page::Page,
    scale::{Scale, percent},
    ticks,
};
use crate::{
    domain::{
        hands::{self, Spell},
        ids::ActorIx,
        timeline::Timeline,
    },
    paths::Lang,
};

/// Days before and after the day that are drawn one by one.
pub const ZOOM: (i32, i32) = (9, 11);
/// Heights, pixels: a level of labels, the years, their names, the gap, the days, their names.
const LEVEL: f64 = 36.0;
const BAR: f64 = 34.0;
const NAMES: f64 = 20.0;
const GAP: f64 = 22.0;
const DAYS: f64 = 26.0;

/// The band, with its legend.
#[must_use]
pub fn band(page: &Page<'_>, timeline: &Timeline) -> Markup {
    let Some(years) = Scale::years(page) else { return html! {} };
    let days = Scale::around(page, ZOOM.0, ZOOM.1);
    let spells = hands::spells(timeline, &page.atlas.facts.sides);
    let labels = labels(page, years, &spells);
    let spots = callouts::spots(&labels, callouts::WIDE);
    let levels = spots.iter().flatten().map(|spot| spot.level + 1).max().unwrap_or(0);
    let top = LEVEL * level_px(levels) + 6.0;
    let zoom = top + BAR + NAMES + GAP;
    let end = years.until.max(days.until);
    let stretches = band::control(page, timeline, end);
    html! {
        (band::hatch())
        svg.band width="100%" height=(zoom + DAYS + NAMES) role="img" dir="ltr"
            aria-label=(page.lang.say("band-control")) {
            @for (label, spot) in labels.iter().zip(&spots) {
                @if let Some(spot) = spot { (callout(page, years, label, *spot, top)) }
            }
            (band::bars(years, &stretches, top, BAR))
            (sieges(years, timeline, top))
            (own_labels(page, years, &spells, top + 22.0))
            (ticks::years(years, top + BAR))
            (frame(page, years, days, top, zoom))
            (band::bars(days, &stretches, zoom, DAYS))
            (own_labels(page, days, &spells, zoom + 18.0))
            (ticks::days(page, days, zoom + DAYS))
        }
        (legend(page, timeline, &spells))
    }
}

fn level_px(levels: usize) -> f64 {
    f64::from(u8::try_from(levels).unwrap_or(u8::MAX))
}

/// The short name of who has it in a spell.
fn name(page: &Page<'_>, spell: &Spell) -> String {
    match spell.side {
        Some(side) => names::actor_text(page, side, Name::Short).to_owned(),
        None => page.lang.say("control-contested"),
    }
}

/// The spells that are too short to bear their names.
fn labels(page: &Page<'_>, years: Scale, spells: &[Spell]) -> Vec<Label> {
    let along = Scale { mirrored: false, ..years };
    let short = spells.iter().filter(|spell| {
        let until = spell.until.unwrap_or(years.until);
        let (_, width) = along.place(spell.from, until).unwrap_or_default();
        years.contains(spell.from) && width < callouts::width_in_bar(&name(page, spell))
    });
    short
        .map(|spell| Label {
            at: along.percent(spell.from),
            name: called(page, spell),
            dates: dates(page, spell),
        })
        .collect()
}

/// "ISIS, 2 days"; "ISIS, perhaps" where it never was certain.
fn called(page: &Page<'_>, spell: &Spell) -> String {
    let name = name(page, spell);
    if !spell.is_certain() {
        return page.lang.fill("band-perhaps", &[("name", name.into())]);
    }
    match spell.days() {
        Some((least, most)) if least == most && most <= 31 => {
            let days = usize::try_from(most).unwrap_or_default();
            page.lang.fill("band-days", &[("name", name.into()), ("count", days.into())])
        }
        _ => name,
    }
}

/// From when until when, with both ends of what is uncertain.
fn dates(page: &Page<'_>, spell: &Spell) -> String {
    let lang = page.lang;
    let exact = spell.certain == Some(spell.from) && spell.gone == spell.until;
    if let (true, Some(until)) = (exact, spell.until) {
        return lang.edtf_text(&format!("{}/{}", spell.from, until.plus(-1)), Form::Short);
    }
    let date = |event| page.atlas.event_row(event).map(|row| lang.edtf(&row.date, Form::Short));
    let (began, ended) = (spell.began.and_then(date), spell.ended.and_then(date));
    match (began, ended) {
        (Some(began), Some(ended)) if began != ended => format!("{began} – {ended}"),
        (Some(began), Some(_)) => began,
        (Some(began), None) => lang.fill("date-from", &[("date", began.into())]),
        (None, _) => lang.day(spell.from, Form::Short),
    }
}

fn callout(page: &Page<'_>, years: Scale, label: &Label, spot: Spot, top: f64) -> Markup {
    let along = if years.mirrored { 100.0 - label.at } else { label.at };
    let y = top - LEVEL * level_px(spot.level + 1);
    let away = if (page.lang == Lang::Ar) == spot.back { 6 } else { -6 };
    let (anchor, class) = (
        if spot.back { "end" } else { "start" },
        if spot.on_phone { "callout" } else { "callout wide" },
    );
    html! {
        svg class=(class) x=(percent(along)) y=(y) {
            line.lead x1="0" x2="0" y1="2" y2=(top - y) {}
            text.name x=(away) y="12" text-anchor=(anchor) direction=(page.lang.dir()) { (label.name) }
            text.wide x=(away) y="28" text-anchor=(anchor) direction=(page.lang.dir()) { (label.dates) }
        }
    }
}

/// The names of the sides inside of the bars that have room for them.
fn own_labels(page: &Page<'_>, scale: Scale, spells: &[Spell], y: f64) -> Markup {
    let placed = spells.iter().filter_map(|spell| {
        let (side, name) = (spell.side?, name(page, spell));
        let (x, width) = scale.place(spell.from, spell.until.unwrap_or(scale.until))?;
        let room = callouts::width_in_bar(&name);
        (width >= room).then(|| (x + width / 2.0, width < 2.5 * room, side, name))
    });
    html! {
        @for (x, tight, side, name) in placed {
            text.in-bar.wide[tight] class=(format!("on-{}", marks::token(page, side))) x=(percent(x)) y=(y)
                text-anchor="middle" { (name) }
        }
    }
}

/// A dotted line over the times of siege.
fn sieges(scale: Scale, timeline: &Timeline, top: f64) -> Markup {
    let ends = timeline.pressure.iter().skip(1).map(|p| p.0).chain([scale.until]);
    let sieges = timeline.pressure.iter().zip(ends).filter(|(p, _)| p.1);
    html! {
        @for ((from, _), until) in sieges {
            @if let Some((x, width)) = scale.place(*from, until) {
                line.siege x1=(percent(x)) x2=(percent(x + width)) y1=(top - 3.0) y2=(top - 3.0) {}
            }
        }
    }
}

/// The days that are drawn one by one, framed in the years, and how they open below; the day itself.
fn frame(page: &Page<'_>, years: Scale, days: Scale, top: f64, zoom: f64) -> Markup {
    let below = top + BAR + 3.0;
    html! {
        @if let Some((x, width)) = years.place(days.from, days.until) {
            rect.frame x=(percent(x)) y=(top - 3.0) width=(percent(width)) height=(BAR + 6.0) {}
            line.opens x1=(percent(x)) y1=(below) x2="0" y2=(zoom - 4.0) {}
            line.opens x1=(percent(x + width)) y1=(below) x2="100%" y2=(zoom - 4.0) {}
        }
        @if let Some((x, width)) = days.place(page.day, page.day.plus(1)) {
            rect.the-day x=(percent(x)) y=(zoom - 3.0) width=(percent(width)) height=(DAYS + 6.0) {}
        }
    }
}

fn legend(page: &Page<'_>, timeline: &Timeline, spells: &[Spell]) -> Markup {
    let lang = page.lang;
    let mut sides: Vec<ActorIx> = Vec::new();
    for side in spells.iter().filter_map(|spell| spell.side) {
        if !sides.contains(&side) {
            sides.push(side);
        }
    }
    let token = sides.first().map_or("other", |side| marks::token(page, *side));
    let day = lang.day(page.day, Form::Long);
    html! {
        ul.key {
            @for side in &sides {
                li { (marks::side(page, *side)) " " (names::actor(page, *side, Name::Short)) }
            }
            @if spells.iter().any(|spell| spell.side.is_none()) {
                li { (marks::contested()) " " (lang.say("band-key-contested")) }
            }
            li { (band::sample(&format!("m-{token}"), true)) " " (lang.say("band-key-possible")) }
            li { (band::sample("unknown", false)) " " (lang.say("control-unknown")) }
            @if timeline.pressure.iter().any(|(_, on)| *on) {
                li {
                    svg.sample width="26" height="12" aria-hidden="true" { line.siege x1="0" x2="26" y1="6" y2="6" {} }
                    " " (lang.say("pressure-besieged"))
                }
            }
            li {
                svg.sample width="14" height="12" aria-hidden="true" { rect.the-day x="1" y="1" width="11" height="10" {} }
                " " (lang.fill(if page.keep.day.is_some() { "band-key-day" } else { "band-key-last" }, &[("day", day.into())]))
            }
        }
    }
}
