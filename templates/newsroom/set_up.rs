//! Setting an app up, and the recovery codes, which are shown once.

use maud::{Markup, html};

use super::{
    Fault, Onward, Room,
    code::{at_the_code, code_field},
    form::{button, field, summary},
    layout::{self, Head},
    qr,
};
use crate::paths::Desk;

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What the picture says to the app.
    pub uri: &'a str,
    /// The same to type by hand.
    pub base32: &'a str,
    /// What was typed.
    pub typed: &'a str,
    /// Where to go afterwards.
    pub onward: Onward<'a>,
    /// What is wrong.
    pub faults: &'a [Fault],
}

/// The page with the picture.
#[must_use]
pub fn page(room: &Room<'_>, view: &View<'_>) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-set-up-title");
    let faults = at_the_code(view.faults);
    let main = html! {
        (summary(room, &faults))
        h1 { (title) }
        p.lead { (lang.say("nr-set-up-lead")) }
        ol.steps {
            li { (lang.say("nr-set-up-app")) }
            li {
                (lang.say("nr-set-up-scan"))
                div { (qr::drawing(view.uri, &lang.say("nr-set-up-picture"))) }
                p.hint { (lang.say("nr-set-up-type")) }
                p { code dir="ltr" { (in_fours(view.base32)) } }
            }
            li { (lang.say("nr-set-up-enter")) }
        }
        form method="post" action=(room.link(Desk::SetUp)) novalidate {
            (view.onward.fields())
            (field(room, &code_field(view.typed), &faults))
            p.acts { (button(room, "nr-set-up-done")) }
        }
    };
    let head = Head { title, has_faults: !faults.is_empty(), is_narrow: true };
    layout::page(room, &head, &main)
}

/// The page with the recovery codes: the only one that ever shows them.
#[must_use]
pub fn codes(room: &Room<'_>, codes: &[String], onward: &Onward<'_>) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-codes-title");
    let main = html! {
        h1 { (title) }
        p.lead { (lang.say("nr-codes-lead")) }
        ul.codes dir="ltr" {
            @for code in codes { li { code { (code) } } }
        }
        p.note { (lang.say("nr-codes-once")) }
        @if onward.carry.is_empty() {
            p.acts { a.act href=(onward.to) { (lang.say("nr-codes-kept")) } }
        } @else {
            form method="post" action=(onward.to) {
                (super::resume::fields(onward.carry))
                p.acts { (button(room, "nr-codes-kept")) }
            }
        }
    };
    layout::page(room, &Head { title, has_faults: false, is_narrow: true }, &main)
}

fn in_fours(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
