//! One person, for admins: what can be done, and what was done.

use jiff::Timestamp;
use maud::{Markup, html};

use super::{
    Fault, Line, Room,
    form::{button, roles, summary},
    layout::{self, Head},
    moment::moment,
    people::state,
};
use crate::paths::{Desk, PersonPage};

crate::domain::words::words! {
    /// What an admin can do to a person: the last part of the form's address.
    Deed {
        /// Keep them from signing in.
        Disable = "disable",
        /// Let them sign in again.
        Enable = "enable",
        /// Give them another role.
        Role = "role",
        /// Take their second factor away.
        Reset = "reset-second-factor",
        /// End their sessions.
        End = "end-sessions",
        /// Make a new one-time link.
        Link = "link",
    }
}

/// A line of what was done.
#[derive(Clone, Copy, Debug)]
pub struct Past<'a> {
    /// When.
    pub at: Timestamp,
    /// By whom; none: on the command line.
    pub by: Option<&'a str>,
    /// What: a word of the audit.
    pub act: &'a str,
    /// Such as the new role.
    pub detail: Option<&'a str>,
}

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The person.
    pub line: Line<'a>,
    /// Whether it is one's own page.
    pub is_me: bool,
    /// What was done, the newest first.
    pub history: &'a [Past<'a>],
    /// What is wrong.
    pub faults: &'a [Fault],
}

/// The page.
#[must_use]
pub fn page(room: &Room<'_>, view: &View<'_>) -> Markup {
    let (lang, line) = (room.lang, &view.line);
    let main = html! {
        p { a href=(Desk::People) { (lang.say("nr-people-title")) } }
        (summary(room, view.faults))
        h1 { bdi { (line.name) } }
        p.lead { (lang.say(&format!("nr-role-{}", line.role))) " " (state(room, line)) }
        @if view.is_me { p.note { (lang.say("nr-is-me")) } } @else { (deeds(room, view)) }
        section aria-labelledby="past" {
            h2 #past { (lang.say("nr-past-title")) }
            ul.list { @for past in view.history { (past_line(room, past)) } }
        }
    };
    let (title, has_faults) = (line.name.to_owned(), !view.faults.is_empty());
    layout::page(room, &Head { title, has_faults, is_narrow: true }, &main)
}

fn deeds(room: &Room<'_>, view: &View<'_>) -> Markup {
    let (lang, line) = (room.lang, &view.line);
    let page = PersonPage { id: line.id };
    let simple = |deed: Deed, key: &str, more: &str| {
        html! {
            form.deed method="post" action=(page.deed(deed)) {
                p.hint { (lang.say(more)) }
                button.act.second type="submit" { (lang.say(key)) }
            }
        }
    };
    html! {
        section aria-labelledby="change-role" {
            h2 #change-role { (lang.say("nr-change-role")) }
            form method="post" action=(page.deed(Deed::Role)) {
                (roles(room, line.role.as_str(), view.faults))
                p.acts { (button(room, "nr-change-role-do")) }
            }
        }
        section aria-labelledby="access" {
            h2 #access { (lang.say("nr-access")) }
            @if line.disabled_at.is_some() {
                (simple(Deed::Enable, "nr-enable", "nr-enable-more"))
            } @else {
                (simple(Deed::Link, "nr-new-link", "nr-new-link-more"))
                @if line.has_second_factor { (simple(Deed::Reset, "nr-reset", "nr-reset-more")) }
                @if line.sessions > 0 { (simple(Deed::End, "nr-end", "nr-end-more")) }
                (simple(Deed::Disable, "nr-disable", "nr-disable-more"))
            }
        }
    }
}

fn past_line(room: &Room<'_>, past: &Past<'_>) -> Markup {
    let lang = room.lang;
    html! {
        li {
            p {
                (lang.say(&format!("nr-act-{}", past.act)))
                @if let Some(role) = past.detail { ": " (lang.say(&format!("nr-role-{role}"))) }
            }
            p.hint {
                (moment(lang, past.at)) " · "
                @match past.by {
                    Some(by) => bdi { (by) },
                    None => (lang.say("nr-command-line")),
                }
            }
        }
    }
}

/// The page that shows a one-time link: the only one that ever does.
#[must_use]
pub fn link(room: &Room<'_>, id: i64, name: &str, link: &str) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-link-title");
    let main = html! {
        h1 { (title) }
        p.lead { (lang.weave("nr-link-lead", &[("name", html! { b { bdi { (name) } } }.into())])) }
        div.field {
            label for="link" { (lang.say("nr-link")) }
            input #link type="text" readonly dir="ltr" value=(link);
        }
        p.note { (lang.say("nr-link-once")) }
        p { a href=(PersonPage { id }) { bdi { (name) } } }
        p { a href=(Desk::People) { (lang.say("nr-people-title")) } }
    };
    layout::page(room, &Head { title, has_faults: false, is_narrow: true }, &main)
}
