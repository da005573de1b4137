//! The password page.

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
    /// The user name that was typed.
    pub user: &'a str,
    /// Where to go afterwards.
    pub onward: Onward<'a>,
    /// What is wrong.
    pub faults: &'a [Fault],
    /// Whether a session has just ended: then it is said that nothing is lost.
    pub expired: bool,
}

/// The page.
#[must_use]
pub fn page(room: &Room<'_>, view: &View<'_>) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-sign-in-title");
    let user = Field {
        id: "user",
        label: "nr-user",
        value: view.user,
        autocomplete: "username",
        ..Field::default()
    };
    let password = Field {
        id: "password",
        label: "nr-password",
        hint: Some(Hint::Key("nr-password-hint")),
        kind: Kind::Password,
        autocomplete: "current-password",
        ..Field::default()
    };
    let main = html! {
        (summary(room, view.faults))
        h1 { (title) }
        p.lead { (lang.say("nr-sign-in-lead")) }
        @if view.expired {
            p.note { (lang.say(if view.onward.carry.is_empty() { "nr-session-over" } else { "nr-session-over-kept" })) }
        }
        form method="post" action=(room.link(Desk::SignIn)) novalidate {
            (view.onward.fields())
            (field(room, &user, view.faults))
            (field(room, &password, view.faults))
            p.acts { (button(room, "nr-continue")) }
        }
        details {
            summary { (lang.say("nr-cannot-sign-in")) }
            p { (lang.say("nr-cannot-sign-in-more")) }
        }
    };
    let head = Head { title, has_faults: !view.faults.is_empty(), is_narrow: true };
    layout::page(room, &head, &main)
}
