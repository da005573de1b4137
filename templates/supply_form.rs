//! The question of the supply page as a form that works without scripts, with what is wrong in it.

use maud::{Markup, html};

use super::{
    kept,
    names::{self, Name},
    page::Page,
    supply::{Fault, Question, Why},
};
use crate::{
    domain::ids::{ActorIx, PlaceIx, RouteIx},
    paths::SupplyPage,
};

/// The most roads that an empty page offers.
const EXAMPLES: usize = 6;

/// The summary of what is wrong, with links to the fields.
#[must_use]
pub fn faults(page: &Page<'_>, question: &Question) -> Markup {
    if question.faults.is_empty() {
        return html! {};
    }
    html! {
        div.problem role="alert" {
            h2 { (page.lang.say("supply-problem")) }
            ul {
                @for fault in &question.faults {
                    li {
                        a href=(format!("#{}", fault.parameter)) { (words(page, fault)) }
                        " " code dir="ltr" { (fault.parameter) "=" (fault.value) }
                    }
                }
            }
        }
    }
}

fn words(page: &Page<'_>, fault: &Fault) -> Markup {
    let key = match (fault.why, fault.parameter) {
        (Why::Missing, "side") => "supply-fault-side-missing",
        (Why::Missing, "from") => "supply-fault-from-missing",
        (Why::Missing, _) => "supply-fault-to-missing",
        (Why::NoSide, _) => "supply-fault-side",
        (Why::NoPlace, _) => "supply-fault-place",
        (Why::SamePlace, _) => "supply-fault-same",
        (Why::NoDay, _) => "supply-fault-day",
        (Why::Reversed, _) => "supply-fault-reversed",
        (Why::NoSegment, _) => "supply-fault-segment",
    };
    page.lang.weave(key, &[("value", html! { bdi { (fault.value) } }.into())])
}

/// The form.
#[must_use]
pub fn form(page: &Page<'_>, question: &Question) -> Markup {
    let lang = page.lang;
    let (start, end) = question.period;
    html! {
        form.ask method="get" action=(SupplyPage { lang }) {
            (side_field(page, question))
            (place_field(page, question, "from", question.from, &question.typed_from))
            (place_field(page, question, "to", question.to, &question.typed_to))
            (field(page, question, "day", |fault| html! {
                input #day name="day" type="text" value=(page.day) autocomplete="off" dir="ltr" aria-describedby=[fault];
            }))
            button.button.strong type="submit" { (lang.say("supply-ask")) }
            details.ask-more open[!(question.typed_start.is_empty() && question.typed_end.is_empty())] {
                summary { (lang.say("supply-period")) }
                div {
                    @for (name, typed, day) in [("start", &question.typed_start, start), ("end", &question.typed_end, end)] {
                        (field(page, question, name, |fault| html! {
                            input id=(name) name=(name) type="text" value=(typed) placeholder=(day)
                                autocomplete="off" dir="ltr" aria-describedby=[fault];
                        }))
                    }
                }
            }
            (kept::fields(page.keep.without_day()))
        }
        (choices(page))
    }
}

/// A field with its label and what is wrong with it; `control` is told what describes it.
fn field(
    page: &Page<'_>,
    question: &Question,
    name: &'static str,
    control: impl FnOnce(Option<String>) -> Markup,
) -> Markup {
    let fault = question.faults.iter().find(|fault| fault.parameter == name);
    let described_by = fault.map(|_| format!("{name}-fault"));
    html! {
        div.field.wrong[fault.is_some()] {
            label for=(name) { (page.lang.say(&format!("supply-{name}"))) }
            @if let Some(fault) = fault { p.fault id=[&described_by] { (words(page, fault)) } }
            (control(described_by))
        }
    }
}

fn side_field(page: &Page<'_>, question: &Question) -> Markup {
    let chosen = question.side.or_else(|| sides(page).next());
    field(page, question, "side", |fault| {
        html! {
            select #side name="side" aria-describedby=[fault] {
                @for side in sides(page) {
                    option value=(page.atlas.facts.sides.id(side)) selected[chosen == Some(side)] {
                        (names::actor_text(page, side, Name::Short))
                    }
                }
            }
        }
    })
}

fn place_field(
    page: &Page<'_>,
    question: &Question,
    name: &'static str,
    found: Option<PlaceIx>,
    typed: &str,
) -> Markup {
    let row = found.and_then(|ix| page.atlas.place_row(ix));
    let value = row.map_or(typed, |row| page.of(&row.name_en, &row.name_ar));
    field(page, question, name, |fault| {
        html! {
            input id=(name) name=(name) type="text" value=(value) list="on-roads" autocomplete="off"
                dir="auto" aria-describedby=[fault];
        }
    })
}

/// The places at the ends of segments, for the fields to choose from.
fn choices(page: &Page<'_>) -> Markup {
    let mut ends: Vec<PlaceIx> =
        page.atlas.facts.segments.iter().flat_map(|segment| segment.ends).collect();
    ends.sort_unstable();
    ends.dedup();
    html! {
        datalist #on-roads {
            @for row in ends.iter().filter_map(|ix| page.atlas.place_row(*ix)) {
                option value=(page.of(&row.name_en, &row.name_ar)) lang=(page.lang.other()) {
                    (page.of(&row.name_ar, &row.name_en))
                }
            }
        }
    }
}

/// The topmost actors, in the order of the record.
fn sides<'a>(page: &Page<'a>) -> impl Iterator<Item = ActorIx> + use<'a> {
    let sides = &page.atlas.facts.sides;
    (0..sides.len()).map(ActorIx::at).filter(|actor| sides.side(*actor) == *actor)
}

/// Questions that this record can answer: each road from end to end, for the side that reports
/// speak of most.
#[must_use]
pub fn examples(page: &Page<'_>) -> Markup {
    let routes = (0..page.atlas.record.routes.len()).map(RouteIx::at);
    let offers: Vec<Markup> =
        routes.filter_map(|route| example(page, route)).take(EXAMPLES).collect();
    html! {
        section {
            h2 { (page.lang.say("supply-examples")) }
            p { (page.lang.say("supply-empty")) }
            ul.examples { @for offer in offers { li { (offer) } } }
        }
    }
}

fn example(page: &Page<'_>, route: RouteIx) -> Option<Markup> {
    let (from, to) = page.atlas.ends_of(route).filter(|(from, to)| from != to)?;
    let side = side_of(page, route)?;
    let row = page.atlas.record.routes.get(route.pos())?;
    let values = [
        ("side", names::actor(page, side, Name::Short).into()),
        ("from", name(page, from).into()),
        ("to", name(page, to).into()),
    ];
    Some(html! {
        a href=(link(page, side, (from, to))) { (page.lang.weave("supply-example", &values)) }
        " " span.quiet { (page.of(&row.name_en, &row.name_ar)) }
    })
}

fn name(page: &Page<'_>, ix: PlaceIx) -> Markup {
    let row = page.atlas.place_row(ix);
    html! { bdi { @if let Some(row) = row { (page.of(&row.name_en, &row.name_ar)) } } }
}

/// The side for which a road was cut or reopened most often; of equal ones the first.
fn side_of(page: &Page<'_>, route: RouteIx) -> Option<ActorIx> {
    let layer = page.atlas.layer(page.basis());
    let spans = page.atlas.segments_of(route).into_iter();
    let spans = spans.filter_map(|ix| layer.passages.get(ix.pos())).flatten();
    let mut counts = vec![0_usize; page.atlas.facts.sides.len()];
    for side in spans.flat_map(|span| span.passage.cut_for.iter().chain(&span.passage.open_for)) {
        if let Some(count) = counts.get_mut(side.pos()) {
            *count += 1;
        }
    }
    let most = counts.iter().enumerate().rev().max_by_key(|(_, count)| **count)?;
    (*most.1 > 0).then(|| ActorIx::at(most.0))
}

/// The address of a question on the day of the page.
#[must_use]
pub fn link(page: &Page<'_>, side: ActorIx, (from, to): (PlaceIx, PlaceIx)) -> String {
    let id = |ix| page.atlas.place_row(ix).map_or("", |row| row.id.as_str());
    let base = page.link_on(page.day, SupplyPage { lang: page.lang });
    let side = page.atlas.facts.sides.id(side);
    format!("{base}&side={side}&from={}&to={}", id(from), id(to))
}
