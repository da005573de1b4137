//! The time bar of the map: a field for any day and steps. What only a script can do (the pictures,
//! play, speeds) carries the class `live` and is not shown without one.

use maud::{Markup, html};

use super::{dates::Form, kept, map::Asks, page::Page};
use crate::{
    domain::day::Day,
    paths::{Lang, MapPage},
};

/// Days that a step moves, with the ids and texts of the step back and the step on.
const STEPS: [(i32, [&str; 2], [&str; 2]); 2] = [
    (1, ["day-before", "day-after"], ["time-day-before", "time-day-after"]),
    (7, ["week-before", "week-after"], ["time-week-before", "time-week-after"]),
];
/// Milliseconds that each step of play is shown, the usual one second.
const SPEEDS: [(&str, u32); 4] =
    [("time-slow", 1200), ("time-usual", 600), ("time-fast", 300), ("time-faster", 120)];

/// The bar.
#[must_use]
pub fn bar(page: &Page<'_>, asks: &Asks) -> Markup {
    let lang = page.lang;
    let (first, last) = page.atlas.extent().unwrap_or((page.day, page.day));
    html! {
        khutut-time data-t-bad=(lang.say("time-bad")) data-t-step=(lang.say("time-step-once")) {
            form #time method="get" action=(MapPage { lang }) {
                div.time-day {
                    label for="day" { (lang.say("time-day")) }
                    input #day name="day" type="text" value=(lang.day(page.day, Form::Short))
                        autocomplete="off" spellcheck="false" aria-describedby="day-bad";
                    button.plain type="submit" { (lang.say("time-go")) }
                    p #day-bad role="alert" {}
                }
                (kept(page, asks.since))
                (buttons(lang))
                (pace(lang))
                (links(page))
                div.bar.live {
                    input #day-range type="range" min=(first.0) max=(last.0)
                        value=(page.day.0.clamp(first.0, last.0)) aria-label=(lang.say("time-day"));
                }
            }
        }
        (keys(lang))
    }
}

/// What the form of the day keeps of the address.
#[must_use]
pub fn kept(page: &Page<'_>, since: Option<Day>) -> Markup {
    html! {
        @if let Some(since) = since { input type="hidden" name="from" value=(since); }
        (kept::fields(page.keep.without_day()))
    }
}

/// Back, play, on.
fn buttons(lang: Lang) -> Markup {
    let step = |id: &str, key: &str, mark: Markup| {
        html! {
            button.button id=(id) type="button" aria-label=(lang.say(key)) title=(lang.say(key)) {
                svg.turns width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" { (mark) }
            }
        }
    };
    html! {
        div.steps.live role="group" aria-label=(lang.say("time-steps")) {
            (step("step-before", "time-before", html! {
                path d="M10.6 2L3.6 7L10.6 12Z" {} path.line d="M2.6 2V12" {}
            }))
            (step("play", "time-play", html! {
                path.go d="M3 1.5L12 7L3 12.5Z" {} path.stop d="M3 2H6V12H3ZM8 2H11V12H8Z" {}
            }))
            (step("step-after", "time-after", html! {
                path d="M3.4 2L10.4 7L3.4 12Z" {} path.line d="M11.4 2V12" {}
            }))
        }
    }
}

/// How far a step goes and how fast play is; the keys.
fn pace(lang: Lang) -> Markup {
    html! {
        div.pace.live {
            select #step-by aria-label=(lang.say("time-step-by")) {
                @for by in ["change", "day", "week"] {
                    option value=(by) { (lang.say(&format!("time-by-{by}"))) }
                }
            }
            select #speed aria-label=(lang.say("time-speed")) {
                @for (key, ms) in SPEEDS {
                    option value=(ms) selected[ms == 600] { (lang.say(key)) }
                }
            }
            button.button #keys type="button" aria-label=(lang.say("keys")) title=(lang.say("keys"))
                aria-haspopup="dialog" { "?" }
        }
    }
}

/// The steps without a script.
fn links(page: &Page<'_>) -> Markup {
    let (lang, on) = (page.lang, page.on());
    let step = |id: &str, key: &str, day: Option<Day>| {
        let to = page.link_on(day.unwrap_or(page.day), MapPage { lang });
        html! { a id=(id) href=(to) hidden[day.is_none()] data-day-part { (lang.say(key)) } }
    };
    html! {
        p.links.plain {
            (step("change-before", "time-change-before", on.change_before()))
            (step("change-after", "time-change-after", on.change_after()))
            @for (days, ids, keys) in STEPS {
                @for ((id, key), days) in ids.iter().zip(keys).zip([-days, days]) {
                    (step(id, key, Some(page.day.plus(days))))
                }
            }
        }
    }
}

/// The keys of the map page, with the switch of the single letters.
fn keys(lang: Lang) -> Markup {
    let row = |keys: &[&str], key: &str| {
        html! {
            div {
                dt { @for key in keys { kbd { (key) } " " } }
                dd { (lang.say(key)) }
            }
        }
    };
    let [back, on] = if lang == Lang::Ar { ["→", "←"] } else { ["←", "→"] };
    let named = |key: &str| lang.say(key);
    html! {
        dialog #keys-list aria-labelledby="keys-title" {
            h2 #keys-title { (lang.say("keys")) }
            dl {
                (row(&[back, on], "keys-day"))
                (row(&[&format!("{} {back}", named("keys-shift")), &format!("{} {on}", named("keys-shift"))], "keys-week"))
                (row(&["Home", "End"], "keys-ends"))
                (row(&[&named("keys-space")], "keys-play"))
                (row(&["P", "N"], "keys-change"))
                (row(&["/"], "keys-search"))
                (row(&["Enter"], "keys-enter"))
                (row(&["Esc"], "keys-escape"))
                (row(&["?"], "keys-help"))
            }
            p { label { input #letters type="checkbox" checked; " " (lang.say("keys-letters")) } }
            form method="dialog" { button.button { (lang.say("map-close")) } }
        }
    }
}
