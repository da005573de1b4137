//! After sign-in, the form that was being sent when the session ended: one press sends it.

use maud::{Markup, html};

use super::{
    Room,
    form::button,
    layout::{self, Head},
};
use crate::paths::Desk;

/// The page.
#[must_use]
pub fn page(room: &Room<'_>, to: &str, carry: &str) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-resume-title");
    let main = html! {
        h1 { (title) }
        p.lead { (lang.say("nr-resume-lead")) }
        form method="post" action=(to) {
            (fields(carry))
            dl.facts {
                @for (name, value) in form_urlencoded::parse(carry.as_bytes()) {
                    @if !value.is_empty() {
                        div {
                            dt { bdi { (name) } }
                            dd { bdi dir="auto" { (value) } }
                        }
                    }
                }
            }
            p.acts {
                (button(room, "nr-resume-send"))
                a href=(Desk::Home) { (lang.say("nr-resume-not")) }
            }
        }
    };
    layout::page(room, &Head { title, has_faults: false, is_narrow: true }, &main)
}

/// The fields that were carried along, hidden.
pub(super) fn fields(carry: &str) -> Markup {
    html! {
        @for (name, value) in form_urlencoded::parse(carry.as_bytes()) {
            input type="hidden" name=(name) value=(value);
        }
    }
}
