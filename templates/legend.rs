//! The legend of the map: what each mark and dash means, with counts and kilometres of the day.
//!
//! Shape: a row that can be switched off carries its name in `data-row`: a side's id,
//! `places-contested`, `places-unknown`, `road-open`, `road-contested`, `road-cut`, `road-unknown`, `fronts`.
//! The script makes a button of it; without one there is no map to switch it off on.

use maud::{Markup, html};

use super::{
    marks::{self, Doubt},
    names::{self, Name},
    page::Page,
};
use crate::{
    atlas::changes::Tally,
    domain::{control::Control, ids::ActorIx, words::Passability},
    paths::TablePage,
};

/// The legend of the day of a page.
#[must_use]
pub fn legend(page: &Page<'_>) -> Markup {
    let tally = page.on().tally();
    html! {
        section #legend.legend data-day-part {
            h2 {
                (page.lang.say("legend"))
                " "
                a href=(page.link_on(page.day, TablePage { lang: page.lang })) {
                    (page.lang.say("legend-as-table"))
                }
            }
            (places(page, &tally))
            (roads(page, &tally))
            (doubts(page))
        }
    }
}

fn places(page: &Page<'_>, tally: &Tally) -> Markup {
    let lang = page.lang;
    // A side that never held anything is left out; one that holds nothing today stands with 0.
    let sides = page.atlas.marks.sides().iter().map(|(side, _)| *side);
    let rows: Vec<(ActorIx, usize)> = sides
        .map(|side| (side, tally.held.iter().find(|(s, _)| *s == side).map_or(0, |(_, n)| *n)))
        .filter(|(side, count)| *count > 0 || ever_held(page, *side))
        .collect();
    html! {
        div {
            h3 { (lang.say("legend-places")) }
            ul {
                @for (side, count) in rows {
                    li.none[count == 0] data-row=(page.atlas.facts.sides.id(side)) {
                        (marks::side(page, side))
                        span { (names::actor_name(page, side, Name::Short)) }
                        b { (count) }
                    }
                }
                li data-row="places-contested" {
                    (marks::contested())
                    span { (lang.say("control-contested")) }
                    b { (tally.contested) }
                }
                li data-row="places-unknown" {
                    (marks::control(page, &Control::Unknown))
                    span { (lang.say("control-unknown")) }
                    b { (tally.unknown) }
                }
            }
        }
    }
}

fn ever_held(page: &Page<'_>, side: ActorIx) -> bool {
    let sides = &page.atlas.facts.sides;
    let held =
        |control: &Control| control.holder().is_some_and(|holder| sides.side(holder) == side);
    let history = &page.atlas.layer(page.basis()).history;
    history.places.iter().flat_map(|t| &t.states).any(|state| held(&state.control))
}

fn roads(page: &Page<'_>, tally: &Tally) -> Markup {
    let lang = page.lang;
    let sides: Vec<&str> = tally.held.iter().map(|(s, _)| marks::token(page, *s)).take(2).collect();
    let sides = if sides.is_empty() { vec!["unknown"] } else { sides };
    let rows = [
        (Passability::Open, tally.open_km),
        (Passability::Contested, tally.contested_km),
        (Passability::Cut, tally.cut_km),
        (Passability::Unknown, tally.unknown_km),
    ];
    let word = |kind: Passability| lang.say(&format!("passability-{kind}"));
    html! {
        div {
            h3 { (lang.say("legend-roads")) }
            ul.roads {
                @for (kind, km) in rows {
                    li.none[km < 0.5] data-row=(format!("road-{kind}"))
                        data-name=(lang.fill("legend-road", &[("state", word(kind).into())])) {
                        (marks::road_kind(kind, &sides))
                        span { (word(kind)) }
                        b { (kilometres(km)) }
                    }
                }
                li data-row="fronts" data-name=(lang.say("legend-fronts")) {
                    (marks::front())
                    span { (lang.say("legend-front")) }
                }
                li.key { (marks::cut_for()) span { (lang.say("legend-cut-for")) } }
            }
        }
    }
}

/// How doubt and pressure are drawn.
fn doubts(page: &Page<'_>) -> Markup {
    let worn = page.on().tally().held.first().map_or("unknown", |(s, _)| marks::token(page, *s));
    html! {
        ul.doubts {
            @for doubt in Doubt::ALL {
                li.key { (marks::doubt(doubt, worn)) span { (page.lang.say(doubt.key())) } }
            }
        }
    }
}

/// Whole kilometres, thousands apart: `1,286`.
#[must_use]
pub fn kilometres(km: f64) -> String {
    let digits = format!("{km:.0}");
    let mut out = String::with_capacity(digits.len() + 2);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
