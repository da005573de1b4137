//! The supply page: the question as a sentence of fields, the answer in a word and a sentence, the
//! way or where the last one is broken, the map, and the whole period.

use maud::{Markup, html};

use super::{
    band,
    dates::Form,
    layout::{self, Head, Tab},
    legend::kilometres,
    names::{self, Name},
    page::Page,
    small_map::{self, About},
    state, supply_form, supply_period, supply_way,
    view::View,
};
use crate::{
    atlas::supply::For,
    domain::{
        day::Day,
        ids::{ActorIx, PlaceIx, SegmentIx},
        supply::{Answer, Connected},
    },
};

/// What is asked, as far as it could be read.
#[derive(Clone, PartialEq, Debug)]
pub struct Question {
    /// For which side.
    pub side: Option<ActorIx>,
    /// Where from.
    pub from: Option<PlaceIx>,
    /// Where to.
    pub to: Option<PlaceIx>,
    /// "What if this segment were cut?"
    pub cut: Option<SegmentIx>,
    /// The period of the history, its end excluded.
    pub period: (Day, Day),
    /// What was typed as the place from which.
    pub typed_from: String,
    /// What was typed as the place to which.
    pub typed_to: String,
    /// What was typed as the first day of the period.
    pub typed_start: String,
    /// What was typed as the day after its last.
    pub typed_end: String,
    /// What could not be read.
    pub faults: Vec<Fault>,
}

/// A parameter that could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Its name.
    pub parameter: &'static str,
    /// What was given.
    pub value: String,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with a parameter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// It is needed and was not given.
    Missing,
    /// It names no side.
    NoSide,
    /// It names no place.
    NoPlace,
    /// Both places are one.
    SamePlace,
    /// It is no day.
    NoDay,
    /// The period ends before it begins.
    Reversed,
    /// It names no segment.
    NoSegment,
}

/// A question that can be answered.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// For which side, by which events.
    pub of: For,
    /// From where to where.
    pub ends: (PlaceIx, PlaceIx),
    /// The period of the history, its end excluded.
    pub period: (Day, Day),
    /// The segment of "what if".
    pub cut: Option<SegmentIx>,
}

impl Asked {
    fn of(page: &Page<'_>, question: &Question) -> Option<Self> {
        if !question.faults.is_empty() {
            return None;
        }
        let of = For { side: question.side?, basis: page.basis() };
        let ends = (question.from?, question.to?);
        Some(Self { of, ends, period: question.period, cut: question.cut })
    }
}

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, question: &Question) -> Markup {
    let asked = Asked::of(page, question);
    let answer = asked.and_then(|a| Some((a, page.atlas.supply(a.of, a.ends, page.day)?)));
    let title = match &answer {
        Some((asked, answer)) => {
            page.lang.fill("supply-title-of", &title_values(page, asked, answer))
        }
        None => page.lang.say("supply-title"),
    };
    let wrong = !question.faults.is_empty();
    let title = if wrong {
        page.lang.fill("supply-title-wrong", &[("title", title.into())])
    } else {
        title
    };
    let head = Head {
        title,
        description: page.lang.say("supply-description"),
        tab: Some(Tab::Supply),
        styles: &["css/table.css", "css/page.css", "css/places.css", "css/supply.css"],
        script: layout::PLAIN,
    };
    let main = html! {
        main #main.page.supply {
            (layout::outside(page))
            (layout::claimed_basis(page))
            h1.supply-h { (page.lang.say("supply-title")) }
            (supply_form::faults(page, question))
            (supply_form::form(page, question))
            (band::hatch())
            @match &answer {
                Some((asked, answer)) => {
                    (answered(page, asked, answer))
                    (supply_period::history(page, asked))
                }
                None => (supply_form::examples(page)),
            }
            (method(page))
        }
    };
    layout::page(page, &head, &main)
}

fn title_values(
    page: &Page<'_>,
    asked: &Asked,
    answer: &Answer,
) -> [(&'static str, super::words::Value); 4] {
    let name = |ix| {
        let row = page.atlas.place_row(ix);
        row.map_or(String::new(), |row| page.of(&row.name_en, &row.name_ar).to_owned())
    };
    [
        ("answer", page.lang.say(&format!("supply-answer-{}", answer.connected)).into()),
        ("side", names::actor_text(page, asked.of.side, Name::Short).into()),
        ("from", name(asked.ends.0).into()),
        ("to", name(asked.ends.1).into()),
    ]
}

fn answered(page: &Page<'_>, asked: &Asked, answer: &Answer) -> Markup {
    html! {
        div.answer {
            div {
                div.answer-line {
                    p.answer-word.is-no[answer.connected == Connected::No] {
                        (page.lang.say(&format!("supply-answer-{}", answer.connected)))
                    }
                    p.say { (sentence(page, asked, answer)) }
                }
                (neither_end(page, asked))
                (supply_way::table(page, asked, answer))
                (supply_way::what_if(page, asked, answer))
            }
            (map(page, asked, answer))
        }
    }
}

/// The answer in a sentence: on which day, for whom, from where to where, by which way or since when.
fn sentence(page: &Page<'_>, asked: &Asked, answer: &Answer) -> Markup {
    let lang = page.lang;
    let day = state::time(page, page.day, Form::Long);
    let main = lang.weave(
        &format!("supply-say-{}", answer.connected),
        &[
            ("day", day.into()),
            ("side", names::actor(page, asked.of.side, Name::Whole).into()),
            ("from", names::place_at(page, asked.ends.0).into()),
            ("to", names::place_at(page, asked.ends.1).into()),
        ],
    );
    html! { (main) " " (supply_way::in_words(page, answer)) }
}

/// Said where the side holds neither end: the answer stands all the same.
fn neither_end(page: &Page<'_>, asked: &Asked) -> Markup {
    let on = page.on();
    let holds = |ix| {
        on.place(ix).is_some_and(|place| {
            let actors = place.control.actors();
            actors.iter().any(|a| page.atlas.facts.sides.side(*a) == asked.of.side)
        })
    };
    let side = names::actor(page, asked.of.side, Name::Whole);
    html! {
        @if !holds(asked.ends.0) && !holds(asked.ends.1) {
            p.notice { (page.lang.weave("supply-neither", &[("side", side.into())])) }
        }
    }
}

/// The map of the way, of the last one, or of the two places.
fn map(page: &Page<'_>, asked: &Asked, answer: &Answer) -> Markup {
    let way = match (&answer.ways, &answer.last) {
        (Some(ways), _) => &ways.shortest.segments[..],
        (None, Some(last)) => &last.way.segments[..],
        (None, None) => &[],
    };
    let ends = [asked.ends.0, asked.ends.1];
    let of_ends = ends.iter().filter_map(|ix| page.atlas.place_row(*ix)).map(|p| [p.lon, p.lat]);
    let points: Vec<[f64; 2]> =
        way.iter().flat_map(|ix| page.atlas.line_of(*ix)).chain(of_ends).collect();
    let view = View::holding(&points, 432.0, [280.0, 420.0], 20.0);
    let about = About { places: &ends, segments: way };
    let caption = page.lang.say(match (&answer.ways, &answer.last) {
        (Some(_), _) => "supply-map-way",
        (None, Some(_)) => "supply-map-last",
        (None, None) => "supply-map-none",
    });
    small_map::figure(page, view, about, &page.lang.say("supply-map"), &html! { (caption) })
}

/// How the answer is found, in a few lines.
fn method(page: &Page<'_>) -> Markup {
    html! {
        section.supply-method {
            h2 { (page.lang.say("supply-method")) }
            p { (page.lang.say("supply-method-text")) }
        }
    }
}

/// A length with its unit.
#[must_use]
pub fn km(page: &Page<'_>, length: f64) -> String {
    page.lang.fill("km", &[("number", kilometres(length).into())])
}
