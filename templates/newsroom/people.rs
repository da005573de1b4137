//! Everybody in the newsroom, and the form that invites somebody.

use jiff::Timestamp;
use maud::{Markup, html};

use super::{
    Fault, Room,
    form::{Field, Hint, button, field, roles, summary},
    layout::{self, Head},
    moment::moment,
};
use crate::{
    domain::staff::Role,
    paths::{Desk, PersonPage},
};

/// A person in the list.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The number.
    pub id: i64,
    /// The user name.
    pub name: &'a str,
    /// What they may do.
    pub role: Role,
    /// Since when they may not sign in.
    pub disabled_at: Option<Timestamp>,
    /// Whether they chose a password.
    pub has_password: bool,
    /// Whether an app is set up.
    pub has_second_factor: bool,
    /// When they last used the newsroom.
    pub seen_at: Option<Timestamp>,
    /// How many sessions are open.
    pub sessions: usize,
    /// Until when their one-time link works.
    pub invited_until: Option<Timestamp>,
}

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// Everybody.
    pub people: &'a [Line<'a>],
    /// The name that was typed.
    pub name: &'a str,
    /// The role that was chosen.
    pub role: &'a str,
    /// What is wrong.
    pub faults: &'a [Fault],
}

/// The page.
#[must_use]
pub fn page(room: &Room<'_>, view: &View<'_>) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-people-title");
    let name = Field {
        id: "name",
        label: "nr-user",
        hint: Some(Hint::Key("nr-name-hint")),
        value: view.name,
        autocomplete: "off",
        ..Field::default()
    };
    let main = html! {
        (summary(room, view.faults))
        h1 { (title) }
        div.two {
            section aria-labelledby="all" {
                h2 #all { (lang.fill("nr-people-count", &[("count", view.people.len().into())])) }
                ul.list { @for line in view.people { (entry(room, line)) } }
            }
            section.card aria-labelledby="invite" {
                h2 #invite { (lang.say("nr-invite-title")) }
                p.hint { (lang.say("nr-invite-more")) }
                form method="post" action=(Desk::Invite) novalidate {
                    (field(room, &name, view.faults))
                    (roles(room, view.role, view.faults))
                    p.acts { (button(room, "nr-invite")) }
                }
            }
        }
    };
    let head = Head { title, has_faults: !view.faults.is_empty(), is_narrow: false };
    layout::page(room, &head, &main)
}

fn entry(room: &Room<'_>, line: &Line<'_>) -> Markup {
    let lang = room.lang;
    html! {
        li {
            p.t {
                a href=(PersonPage { id: line.id }) { bdi { (line.name) } }
                " " span.tag { (lang.say(&format!("nr-role-{}", line.role))) }
                " " (state(room, line))
            }
            p.hint {
                (lang.say(if line.has_second_factor { "nr-has-factor" } else { "nr-has-no-factor" }))
                " · "
                @match line.seen_at {
                    Some(at) => (lang.weave("nr-seen", &[("at", moment(lang, at).into())])),
                    None => (lang.say("nr-never-seen")),
                }
            }
        }
    }
}

/// Whether somebody may come in; nothing is said where they may.
pub(super) fn state(room: &Room<'_>, line: &Line<'_>) -> Markup {
    let lang = room.lang;
    html! {
        @if line.disabled_at.is_some() {
            span.tag.hot { (lang.say("nr-disabled")) }
        } @else if let Some(until) = line.invited_until {
            span.tag { (lang.weave("nr-invited-until", &[("until", moment(lang, until).into())])) }
        } @else if !line.has_password {
            span.tag { (lang.say("nr-link-over")) }
        }
    }
}
