//! The switches for the whole newsroom.

use jiff::Timestamp;
use maud::{Markup, html};

use super::{
    Room,
    layout::{self, Head},
    moment::moment,
};
use crate::{domain::staff::Switch, paths::Desk};

/// How a switch stands.
#[derive(Clone, Copy, Debug)]
pub struct State<'a> {
    /// Which.
    pub switch: Switch,
    /// Whether it is on.
    pub is_on: bool,
    /// When it was last turned.
    pub changed_at: Option<Timestamp>,
    /// By whom.
    pub changed_by: Option<&'a str>,
}

/// The page.
#[must_use]
pub fn page(room: &Room<'_>, states: &[State<'_>]) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-switches-title");
    let main = html! {
        h1 { (title) }
        p.lead { (lang.say("nr-switches-lead")) }
        @for state in states {
            section.card aria-labelledby=(state.switch) {
                h2 id=(state.switch) {
                    (lang.say(&format!("nr-switch-{}", state.switch)))
                    " "
                    span.tag.hot[state.is_on] { (lang.say(if state.is_on { "nr-on" } else { "nr-off" })) }
                }
                p { (lang.say(&format!("nr-switch-more-{}", state.switch))) }
                (when(room, state))
                form method="post" action=(Desk::Switches) {
                    input type="hidden" name="switch" value=(state.switch);
                    input type="hidden" name="to" value=(if state.is_on { "off" } else { "on" });
                    p.acts {
                        button.act.second type="submit" {
                            @let way = if state.is_on { "off" } else { "on" };
                            (lang.say(&format!("nr-turn-{}-{way}", state.switch)))
                        }
                    }
                }
            }
        }
    };
    layout::page(room, &Head { title, has_faults: false, is_narrow: true }, &main)
}

fn when(room: &Room<'_>, state: &State<'_>) -> Markup {
    let values = |at| {
        let name = state.changed_by.unwrap_or("–");
        [("at", moment(room.lang, at).into()), ("name", html! { bdi { (name) } }.into())]
    };
    html! {
        @if let Some(at) = state.changed_at {
            p.hint { (room.lang.weave("nr-switched", &values(at))) }
        }
    }
}
