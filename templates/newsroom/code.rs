//! The page of the app's code.

use maud::{Markup, html};

use super::{
    Fault, Onward, Room,
    form::{Field, Hint, Kind, button, field, summary},
    layout::{self, Head},
};
use crate::paths::Desk;

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// Who is signing in.
    pub name: &'a str,
    /// What was typed.
    pub typed: &'a str,
    /// Where to go afterwards.
    pub onward: Onward<'a>,
    /// What is wrong.
    pub faults: &'a [Fault],
}

/// The page.
#[must_use]
pub fn page(room: &Room<'_>, view: &View<'_>) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-code-title");
    let faults = at_the_code(view.faults);
    let main = html! {
        (summary(room, &faults))
        h1 { (title) }
        p.lead { (lang.weave("nr-code-lead", &[("name", html! { b { bdi { (view.name) } } }.into())])) }
        form method="post" action=(room.link(Desk::Code)) novalidate {
            (view.onward.fields())
            (field(room, &code_field(view.typed), &faults))
            p.acts {
                (button(room, "nr-sign-in"))
                a href=(room.link(Desk::Recovery)) { (lang.say("nr-use-recovery")) }
            }
        }
        p.keys { (lang.say("nr-how-long")) }
    };
    let head = Head { title, has_faults: !faults.is_empty(), is_narrow: true };
    layout::page(room, &head, &main)
}

/// The field of a code.
pub(super) fn code_field(typed: &str) -> Field<'_> {
    Field {
        id: "code",
        label: "nr-code",
        hint: Some(Hint::Key("nr-code-hint")),
        value: typed,
        kind: Kind::Digits,
        autocomplete: "one-time-code",
        ..Field::default()
    }
}

/// The faults, each at the one field that there is.
pub(super) fn at_the_code(faults: &[Fault]) -> Vec<Fault> {
    let moved = |fault: &Fault| match *fault {
        Fault::TooOften { seconds } => Fault::TooOftenAtCode { seconds },
        other => other,
    };
    faults.iter().map(moved).collect()
}
