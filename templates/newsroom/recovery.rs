//! The page of a recovery code.

use maud::{Markup, html};

use super::{
    Room,
    code::{View, at_the_code},
    form::{Field, Hint, Kind, button, field, summary},
    layout::{self, Head},
};
use crate::paths::Desk;

/// The page.
#[must_use]
pub fn page(room: &Room<'_>, view: &View<'_>) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-recovery-title");
    let faults = at_the_code(view.faults);
    let code = Field {
        id: "code",
        label: "nr-recovery",
        hint: Some(Hint::Key("nr-recovery-hint")),
        value: view.typed,
        kind: Kind::Code,
        autocomplete: "off",
        ..Field::default()
    };
    let main = html! {
        (summary(room, &faults))
        h1 { (title) }
        p.lead { (lang.weave("nr-recovery-lead", &[("name", html! { b { bdi { (view.name) } } }.into())])) }
        form method="post" action=(room.link(Desk::Recovery)) novalidate {
            (view.onward.fields())
            (field(room, &code, &faults))
            p.acts {
                (button(room, "nr-sign-in"))
                a href=(room.link(Desk::Code)) { (lang.say("nr-use-code")) }
            }
        }
        p.keys { (lang.say("nr-recovery-lost")) }
    };
    let head = Head { title, has_faults: !faults.is_empty(), is_narrow: true };
    layout::page(room, &head, &main)
}
