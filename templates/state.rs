//! Control and passability in words.

use maud::{Markup, html};

use super::{
    dates::Form,
    names::{self, Name},
    page::Page,
};
use crate::{
    atlas::{PlaceOn, SegmentOn},
    domain::{
        control::Control,
        day::Day,
        ids::ActorIx,
        passability::Passage,
        words::{Certainty, Passability, PassabilityBasis, Verification},
    },
};

/// Who controls a place, as a sentence begins: "Held by …".
#[must_use]
pub fn control(page: &Page<'_>, control: &Control) -> Markup {
    match control {
        Control::Held(actor) => {
            let holder = names::actor(page, *actor, Name::Whole);
            page.lang.weave("state-held", &[("holder", holder.into())])
        }
        Control::Contested(actors) => {
            let actors = names::actors(page, actors, Name::Whole);
            page.lang.weave("state-contested", &[("actors", actors.into())])
        }
        Control::Unknown => html! { (page.lang.say("control-unknown")) },
    }
}

/// Who controls a place, for a table or a list: the holder's short name alone.
#[must_use]
pub fn control_short(page: &Page<'_>, control: &Control) -> Markup {
    match control {
        Control::Held(actor) => names::actor(page, *actor, Name::Short),
        Control::Contested(actors) => {
            let actors = names::actors(page, actors, Name::Short);
            page.lang.weave("state-contested-short", &[("actors", actors.into())])
        }
        Control::Unknown => html! { (page.lang.say("control-unknown")) },
    }
}

/// The same without links, for what is itself a link.
#[must_use]
pub fn control_name(page: &Page<'_>, control: &Control) -> Markup {
    let name = |actor: &ActorIx| names::actor_name(page, *actor, Name::Short);
    match control {
        Control::Held(actor) => name(actor),
        Control::Contested(actors) => {
            let actors = names::list(page, actors.iter().map(name).collect());
            page.lang.weave("state-contested-short", &[("actors", actors.into())])
        }
        Control::Unknown => html! { (page.lang.say("control-unknown")) },
    }
}

/// For whom a road is open and for whom it is cut.
#[must_use]
pub fn passage(page: &Page<'_>, passage: &Passage) -> Markup {
    let lang = page.lang;
    let sides = |sides| names::actors(page, sides, Name::Short);
    let cut = match (passage.cut_for.as_slice(), passage.cut_by.as_slice()) {
        ([], _) => None,
        (cut_for, []) => Some(lang.weave("road-cut-for", &[("sides", sides(cut_for).into())])),
        (cut_for, cut_by) => {
            let values = [("sides", sides(cut_for).into()), ("by", sides(cut_by).into())];
            Some(lang.weave("road-cut-for-by", &values))
        }
    };
    let open = (!passage.open_for.is_empty())
        .then(|| lang.weave("road-open-for", &[("sides", sides(&passage.open_for).into())]));
    match (passage.passability, cut, open) {
        (Passability::Contested, ..) => html! { (lang.say("passability-contested")) },
        (Passability::Cut, None, _) => html! { (lang.say("road-cut-between")) },
        (_, Some(cut), Some(open)) => {
            lang.weave("road-cut-and-open", &[("cut", cut.into()), ("open", open.into())])
        }
        (_, Some(one), None) | (_, None, Some(one)) => one,
        (_, None, None) => html! { (lang.say("passability-unknown")) },
    }
}

/// Whether a passability was reported or follows from who holds what.
#[must_use]
pub fn basis(page: &Page<'_>, passage: &Passage) -> String {
    match (passage.passability, passage.basis) {
        (Passability::Unknown, _) => page.lang.say("basis-unknown"),
        (_, PassabilityBasis::Reported) => page.lang.say("basis-reported"),
        (_, PassabilityBasis::Derived) => page.lang.say("basis-derived"),
    }
}

/// Certain or possible.
#[must_use]
pub fn certainty(page: &Page<'_>, certainty: Certainty) -> String {
    page.lang.say(match certainty {
        Certainty::Certain => "certainty-certain",
        Certainty::Possible => "certainty-possible",
    })
}

/// The verification of an event, as a label.
#[must_use]
pub fn verification(page: &Page<'_>, verification: Verification) -> Markup {
    let doubtful = matches!(verification, Verification::Disputed | Verification::Refuted);
    html! {
        span.pill.warn[doubtful] { (page.lang.say(&format!("verification-{verification}"))) }
    }
}

/// "since 21–22 February 2016"; of a report with an open start "since 23 February 2016 or before".
#[must_use]
pub fn since(page: &Page<'_>, since: &str) -> String {
    let open_end = since.strip_prefix("../").or_else(|| since.strip_prefix('/'));
    let (key, date) = open_end.map_or(("since", since), |end| ("since-before", end));
    let start = date.strip_suffix("/..").or_else(|| date.strip_suffix('/')).unwrap_or(date);
    page.lang.fill(key, &[("date", page.lang.edtf_text(start, Form::Long).into())])
}

/// "Last reported on 23 February 2016."
#[must_use]
pub fn last_reported(page: &Page<'_>, day: Option<Day>) -> Option<Markup> {
    let day = time(page, day?, Form::Long);
    Some(page.lang.weave("last-reported", &[("day", day.into())]))
}

/// A day as a `time` element.
#[must_use]
pub fn time(page: &Page<'_>, day: Day, form: Form) -> Markup {
    html! { time datetime=(day) { (page.lang.day(day, form)) } }
}

/// The state of a place in one line: who, since when, how sure, besieged or not.
#[must_use]
pub fn place_line(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    let mut parts = vec![control(page, place.control)];
    parts.extend(place.since.map(|date| html! { (since(page, date)) }));
    let mut line = spaced(parts);
    line.extend(place.certainty.map(|c| html! { (certainty(page, c)) }));
    line.extend(place.besieged.then(|| html! { (page.lang.say("pressure-besieged")) }));
    commas(page, line)
}

/// The state of a segment in one line: for whom, since when, how sure, how known.
#[must_use]
pub fn segment_line(page: &Page<'_>, segment: &SegmentOn<'_>) -> Markup {
    let mut parts = vec![passage(page, segment.passage)];
    parts.extend(segment.since.map(|date| html! { (since(page, date)) }));
    let mut line = spaced(parts);
    line.extend(segment.passage.certainty.map(|c| html! { (certainty(page, c)) }));
    if segment.passage.passability != Passability::Unknown {
        line.push(html! { (basis(page, segment.passage)) });
    }
    commas(page, line)
}

fn spaced(parts: Vec<Markup>) -> Vec<Markup> {
    vec![html! { @for (n, part) in parts.iter().enumerate() { @if n > 0 { " " } (part) } }]
}

fn commas(page: &Page<'_>, parts: Vec<Markup>) -> Markup {
    let comma = page.lang.say("comma");
    html! { @for (n, part) in parts.iter().enumerate() { @if n > 0 { (comma) " " } (part) } }
}
