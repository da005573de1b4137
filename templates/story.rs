//! What happened to a place over the whole record, in a sentence or two, made by rule.

use maud::{Markup, html};

use super::{
    dates::Form,
    names::{self, Name},
    page::Page,
    state,
};
use crate::domain::{
    hands::{self, Hands, Spell},
    timeline::Timeline,
};

/// The longest spell that is told of as a short one, days.
const SHORT: i32 = 62;

/// The sentences. They end with a full stop.
#[must_use]
pub fn story(page: &Page<'_>, timeline: &Timeline) -> Markup {
    let spells = hands::spells(timeline, &page.atlas.facts.sides);
    let hands = hands::hands(&spells);
    html! {
        (changed(page, hands, &spells))
        @if let Some(spell) = shortest(&spells) { " " (short(page, spell)) }
    }
}

fn changed(page: &Page<'_>, hands: Hands, spells: &[Spell]) -> Markup {
    let lang = page.lang;
    let Some((first, last)) = hands.days else { return never(page, spells) };
    let [first, last] = [first, last].map(|day| day.parts().0);
    let when = if first == last {
        lang.fill("story-in", &[("year", first.to_string().into())])
    } else {
        let values = [("first", first.to_string().into()), ("last", last.to_string().into())];
        lang.fill("story-between", &values)
    };
    if hands.certain == 0 {
        let times = html! { b { (lang.fill("story-times-possible", &[("count", hands.possible.into())])) } };
        return lang.weave("story-hands", &[("times", times.into()), ("when", when.into())]);
    }
    let times =
        html! { b { (lang.fill("story-times-certain", &[("count", hands.certain.into())])) } };
    let told = lang.weave("story-hands", &[("times", times.into()), ("when", when.into())]);
    html! {
        (told)
        @if hands.possible > hands.certain {
            " " (lang.fill("story-at-most", &[("count", hands.possible.into())]))
        }
    }
}

/// It never changed hands: one side, or several that fight for it, or nothing known.
fn never(page: &Page<'_>, spells: &[Spell]) -> Markup {
    let lang = page.lang;
    if spells.is_empty() {
        return html! { (lang.say("story-nothing")) };
    }
    let since = |spell: &Spell| {
        let event = spell.began.and_then(|event| page.atlas.since(event)).unwrap_or_default();
        state::since(page, event)
    };
    let held = spells.iter().find_map(|spell| Some((spell, spell.side?)));
    let fights: Vec<&Spell> = spells.iter().filter(|spell| spell.side.is_none()).collect();
    html! {
        @if let Some((spell, side)) = held {
            @let side = names::actor(page, side, Name::Whole);
            (lang.weave("story-never", &[("side", side.into()), ("since", since(spell).into())])) " "
        }
        @if let Some(first) = fights.first() {
            (lang.fill("story-contested", &[("count", fights.len().into()), ("since", since(first).into())]))
        }
    }
}

/// The shortest time for which a side held it for certain after another had it.
fn shortest(spells: &[Spell]) -> Option<&Spell> {
    let later = spells.iter().skip(1).filter(|spell| spell.side.is_some() && spell.is_certain());
    let short = later.filter(|spell| spell.days().is_some_and(|(_, most)| most <= SHORT));
    short.min_by_key(|spell| spell.days().map(|(least, most)| (most, least)))
}

fn short(page: &Page<'_>, spell: &Spell) -> Markup {
    let lang = page.lang;
    let (Some(side), Some((least, most)), Some(until)) = (spell.side, spell.days(), spell.until)
    else {
        return html! {};
    };
    let count = |days: i32| usize::try_from(days).unwrap_or_default();
    let days = if least == most {
        lang.fill("story-days", &[("count", count(most).into())])
    } else {
        let values = [("least", count(least).into()), ("most", count(most).into())];
        lang.fill("story-days-between", &values)
    };
    let ((year, month, _), last) = (spell.from.parts(), until.plus(-1).parts());
    let when = if (year, month) == (last.0, last.1) {
        let month = lang.edtf_text(&format!("{year:04}-{month:02}"), Form::Long);
        lang.fill("story-in", &[("year", month.into())])
    } else {
        lang.fill("date-from", &[("date", lang.day(spell.from, Form::Long).into())])
    };
    let side = names::actor(page, side, Name::Whole);
    lang.weave(
        "story-spell",
        &[("side", side.into()), ("days", days.into()), ("when", when.into())],
    )
}
