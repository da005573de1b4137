//! One's own account.

use jiff::Timestamp;
use maud::{Markup, html};

use super::{
    Fault, Room,
    form::{Field, Kind, button, field, summary},
    invitation::new_password,
    layout::{self, Head},
    moment::moment,
};
use crate::{
    domain::staff::Role,
    paths::{Desk, Lang},
};

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The user name.
    pub name: &'a str,
    /// What they may do.
    pub role: Role,
    /// Since when they are signed in.
    pub signed_in_at: Timestamp,
    /// The language that they chose; none: as the browser asks.
    pub language: Option<Lang>,
    /// Whether single letters work as keys.
    pub keys: bool,
    /// Since when an app is set up.
    pub second_factor_since: Option<Timestamp>,
    /// How many recovery codes are left.
    pub codes_left: i64,
    /// What is wrong.
    pub faults: &'a [Fault],
}

/// The page.
#[must_use]
pub fn page(room: &Room<'_>, view: &View<'_>) -> Markup {
    let lang = room.lang;
    let title = lang.say("nr-account-title");
    let faults = at_the_password(view.faults);
    let main = html! {
        (summary(room, &faults))
        h1 { (title) }
        dl.facts {
            div { dt { (lang.say("nr-user")) } dd { bdi { (view.name) } } }
            div { dt { (lang.say("nr-role")) } dd { (lang.say(&format!("nr-role-{}", view.role))) } }
            div { dt { (lang.say("nr-signed-in")) } dd { (moment(lang, view.signed_in_at)) } }
        }
        (settings(room, view))
        (password(room, &faults))
        (second_factor(room, view, &faults))
        section aria-labelledby="everywhere" {
            h2 #everywhere { (lang.say("nr-everywhere-title")) }
            p { (lang.say("nr-everywhere-more")) }
            form method="post" action=(Desk::SignOutEverywhere) {
                p.acts { button.act.second type="submit" { (lang.say("nr-everywhere")) } }
            }
        }
    };
    let head = Head { title, has_faults: !faults.is_empty(), is_narrow: true };
    layout::page(room, &head, &main)
}

fn settings(room: &Room<'_>, view: &View<'_>) -> Markup {
    let lang = room.lang;
    html! {
        section aria-labelledby="settings" {
            h2 #settings { (lang.say("nr-settings-title")) }
            form method="post" action=(Desk::Settings) {
                fieldset.field {
                    legend { (lang.say("nr-language")) }
                    label.choice {
                        input type="radio" name="language" value="" checked[view.language.is_none()];
                        span { (lang.say("nr-language-browser")) }
                    }
                    @for choice in Lang::ALL {
                        label.choice {
                            input type="radio" name="language" value=(choice) checked[view.language == Some(choice)];
                            span lang=(choice) dir=(choice.dir()) { (choice.say("language")) }
                        }
                    }
                }
                div.field {
                    label.choice {
                        input type="checkbox" name="keys" value="on" checked[view.keys];
                        span { (lang.say("nr-keys")) }
                    }
                }
                p.acts { (button(room, "nr-save")) }
            }
        }
    }
}

fn password(room: &Room<'_>, faults: &[Fault]) -> Markup {
    let current = current("current");
    html! {
        section aria-labelledby="new" {
            h2 #new { (room.lang.say("nr-password-title")) }
            p.hint { (room.lang.say("nr-password-more")) }
            form method="post" action=(Desk::Password) novalidate {
                (field(room, &current, faults))
                (new_password(room, faults))
                p.acts { (button(room, "nr-password-change")) }
            }
        }
    }
}

fn second_factor(room: &Room<'_>, view: &View<'_>, faults: &[Fault]) -> Markup {
    let lang = room.lang;
    let current = current("current-app");
    html! {
        section aria-labelledby="factor" {
            h2 #factor { (lang.say("nr-factor-title")) }
            @match view.second_factor_since {
                Some(since) => p {
                    (lang.weave("nr-factor-since", &[("since", moment(lang, since).into())]))
                    " "
                    (lang.fill("nr-codes-left", &[
                        ("count", usize::try_from(view.codes_left).unwrap_or_default().into()),
                    ]))
                },
                None => p { (lang.say("nr-factor-none")) },
            }
            form method="post" action=(Desk::SecondFactor) novalidate {
                (field(room, &current, faults))
                p.acts { (button(room, "nr-factor-another")) }
            }
        }
    }
}

fn current(id: &'static str) -> Field<'static> {
    Field {
        id,
        name: Some("current"),
        label: "nr-current-password",
        kind: Kind::Password,
        autocomplete: "current-password",
        ..Field::default()
    }
}

/// Too many tries are told at the present password, which is what was tried.
fn at_the_password(faults: &[Fault]) -> Vec<Fault> {
    let moved = |fault: &Fault| match *fault {
        Fault::TooOften { seconds } => Fault::TooOftenAtPassword { seconds },
        other => other,
    };
    faults.iter().map(moved).collect()
}
