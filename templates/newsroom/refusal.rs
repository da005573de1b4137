//! Pages that say no, and what to do.

use maud::{Markup, html};

use super::{
    Room,
    layout::{self, Head},
};
use crate::paths::{Desk, MapPage};

/// The page of what a role may not do.
#[must_use]
pub fn not_allowed(room: &Room<'_>) -> Markup {
    let more = html! { p { a href=(Desk::Home) { (room.lang.say("nr-to-desk")) } } };
    refusal(room, "nr-not-allowed", "nr-not-allowed-more", &more)
}

/// The page of a form that a read-only newsroom does not take.
#[must_use]
pub fn read_only(room: &Room<'_>) -> Markup {
    refusal(room, "nr-not-written", "nr-not-written-more", &html! {})
}

/// The page in place of sign-in where others could read along.
#[must_use]
pub fn insecure(room: &Room<'_>) -> Markup {
    let lang = room.lang;
    let more = html! {
        p { (lang.weave("nr-insecure-how", &[
            ("flag", html! { code dir="ltr" { "--public-url https://…" } }.into()),
            ("local", html! { code dir="ltr" { "http://localhost" } }.into()),
        ])) }
        p { a href=(MapPage { lang }) { (lang.say("nr-to-map")) } }
    };
    refusal(room, "nr-insecure", "nr-insecure-more", &more)
}

/// The page of a one-time link that works no more.
#[must_use]
pub fn used_up(room: &Room<'_>) -> Markup {
    let more =
        html! { p { a href=(room.link(Desk::SignIn)) { (room.lang.say("nr-sign-in-title")) } } };
    refusal(room, "nr-used-up", "nr-used-up-more", &more)
}

fn refusal(room: &Room<'_>, title: &str, advice: &str, more: &Markup) -> Markup {
    let title = room.lang.say(title);
    let main = html! {
        h1 { (title) }
        p.lead { (room.lang.say(advice)) }
        (more)
    };
    layout::page(room, &Head { title, has_faults: false, is_narrow: true }, &main)
}
