//! The page that a one-time link opens: a person chooses a password.

use maud::{Markup, html};

use super::{
    Fault, Room,
    form::{Field, Hint, Kind, button, field, summary},
    layout::{self, Head},
};
use crate::{
    domain::staff::{Role, SHORTEST_PASSWORD},
    paths::Desk,
};

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The user name.
    pub name: &'a str,
    /// What they may do.
    pub role: Role,
    /// The secret of the link.
    pub link: &'a str,
    /// What is wrong.
    pub faults: &'a [Fault],
}

/// The page.
#[must_use]
pub fn page(room: &Room<'_>, view: &View<'_>) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-invitation-title");
    let main = html! {
        (summary(room, view.faults))
        h1 { (title) }
        p.lead {
            (lang.weave("nr-invitation-lead", &[
                ("name", html! { b { bdi { (view.name) } } }.into()),
                ("role", lang.say(&format!("nr-role-{}", view.role)).into()),
            ]))
        }
        form method="post" action=(room.link(Desk::Invitation)) novalidate {
            input type="hidden" name="link" value=(view.link);
            // Password managers keep a password with the name that they find.
            input type="hidden" name="username" value=(view.name) autocomplete="username";
            (new_password(room, view.faults))
            p.acts { (button(room, "nr-invitation-send")) }
        }
    };
    let head = Head { title, has_faults: !view.faults.is_empty(), is_narrow: true };
    layout::page(room, &head, &main)
}

/// The two fields of a new password.
pub(super) fn new_password(room: &Room<'_>, faults: &[Fault]) -> Markup {
    let hint = room.lang.fill("nr-new-password-hint", &[("count", SHORTEST_PASSWORD.into())]);
    let new = Field {
        id: "password",
        label: "nr-new-password",
        hint: Some(Hint::Text(&hint)),
        kind: Kind::Password,
        autocomplete: "new-password",
        ..Field::default()
    };
    let again = Field {
        id: "password_again",
        label: "nr-password-again",
        kind: Kind::Password,
        autocomplete: "new-password",
        ..Field::default()
    };
    html! {
        (field(room, &new, faults))
        (field(room, &again, faults))
    }
}
