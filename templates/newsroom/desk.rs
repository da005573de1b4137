//! The desk. It shows what is there today: who one is, what the public sees, what one may do here.

use maud::{Markup, html};

use super::{
    Room,
    layout::{self, Head},
    moment::moment,
};
use crate::{
    domain::staff::Role,
    paths::{Desk, MapPage},
};

/// The page.
#[must_use]
pub fn page(room: &Room<'_>) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-desk-title");
    let main = html! {
        h1 { (title) }
        div.two {
            section aria-labelledby="may" {
                h2 #may { (lang.say("nr-desk-may")) }
                ul.list {
                    (item(room, Desk::Account, "nr-account-title", "nr-desk-account"))
                    @if room.me.is_some_and(|me| me.role >= Role::Admin) {
                        (item(room, Desk::People, "nr-people-title", "nr-desk-people"))
                        (item(room, Desk::Switches, "nr-switches-title", "nr-desk-switches"))
                    }
                }
                p.note { (lang.say("nr-desk-coming")) }
            }
            div {
                @if let Some(me) = room.me {
                    section.card aria-labelledby="who" {
                        h2 #who { (lang.say("nr-desk-who")) }
                        p { b { bdi { (me.name) } } }
                        p { (lang.say(&format!("nr-role-{}", me.role))) }
                        p.hint { (lang.say(&format!("nr-role-may-{}", me.role))) }
                    }
                }
                section.card aria-labelledby="public" {
                    h2 #public { (lang.say("nr-desk-public")) }
                    p {
                        (lang.weave("nr-desk-editions", &[
                            ("count", usize::try_from(room.edition.number).unwrap_or_default().into()),
                            ("published", moment(lang, room.edition.published_at).into()),
                        ]))
                    }
                    p { a href=(MapPage { lang }) { (lang.say("nr-to-map")) } }
                }
            }
        }
    };
    layout::page(room, &Head { title, has_faults: false, is_narrow: false }, &main)
}

fn item(room: &Room<'_>, page: Desk, title: &str, more: &str) -> Markup {
    html! {
        li {
            p.t { a href=(page) { (room.lang.say(title)) } }
            p.hint { (room.lang.say(more)) }
        }
    }
}
