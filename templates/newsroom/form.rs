//! The parts of forms: the summary of faults, a field with its label, help and fault.
//!
//! After GOV.UK: the summary stands first, has the focus, and links to the fields; the same words
//! stand at the field; what was typed is kept, but passwords.

use maud::{Markup, html};

use super::{Fault, Room};
use crate::domain::staff::Role;

/// Where to go after sign-in, and the form that was being sent: hidden in the forms between.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Onward<'a> {
    /// A path of the newsroom.
    pub to: &'a str,
    /// The fields of a form for that path, encoded as a query; empty: none.
    pub carry: &'a str,
}

impl<'a> Onward<'a> {
    /// To a path, without a form.
    #[must_use]
    pub const fn to(to: &'a str) -> Self {
        Self { to, carry: "" }
    }

    pub(super) fn fields(&self) -> Markup {
        html! {
            @if !self.to.is_empty() { input type="hidden" name="to" value=(self.to); }
            @if !self.carry.is_empty() { input type="hidden" name="carry" value=(self.carry); }
        }
    }
}

/// The summary of what is wrong.
pub(super) fn summary(room: &Room<'_>, faults: &[Fault]) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.summary role="alert" tabindex="-1" autofocus {
                h2 { (room.lang.say("nr-problem")) }
                ul {
                    @for fault in faults {
                        li { a href={ "#" (fault.field()) } { (fault.words(room.lang)) } }
                    }
                }
            }
        }
    }
}

/// A field of one line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Field<'a> {
    /// Its id, by which a fault names it.
    pub(super) id: &'static str,
    /// Its name, where that differs.
    pub(super) name: Option<&'static str>,
    pub(super) label: &'static str,
    pub(super) hint: Option<Hint<'a>>,
    pub(super) value: &'a str,
    pub(super) kind: Kind,
    pub(super) autocomplete: &'static str,
}

/// Words of help.
#[derive(Clone, Copy, Debug)]
pub(super) enum Hint<'a> {
    Key(&'static str),
    Text(&'a str),
}

/// What is typed into a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Kind {
    #[default]
    Name,
    Password,
    Digits,
    Code,
}

pub(super) fn field(room: &Room<'_>, field: &Field<'_>, faults: &[Fault]) -> Markup {
    let Field { id, value, kind, autocomplete, .. } = *field;
    let fault = faults.iter().find(|fault| fault.field() == id);
    let described =
        [field.hint.map(|_| format!("{id}-hint")), fault.map(|_| format!("{id}-fault"))];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    html! {
        div.field.wrong[fault.is_some()] {
            label for=(id) { (room.lang.say(field.label)) }
            @match field.hint {
                Some(Hint::Key(key)) => p.hint id={ (id) "-hint" } { (room.lang.say(key)) },
                Some(Hint::Text(text)) => p.hint id={ (id) "-hint" } { (text) },
                None => {}
            }
            @if let Some(fault) = fault {
                p.fault id={ (id) "-fault" } { (fault.words(room.lang)) }
            }
            input id=(id) name=(field.name.unwrap_or(id))
                type=(if kind == Kind::Password { "password" } else { "text" })
                value=[(kind != Kind::Password).then_some(value)]
                class=[(kind == Kind::Digits).then_some("digits")]
                inputmode=[(kind == Kind::Digits).then_some("numeric")]
                dir=(if kind == Kind::Name { "auto" } else { "ltr" })
                aria-describedby=[(!described.is_empty()).then_some(described)]
                aria-invalid=[fault.map(|_| "true")]
                autocomplete=(autocomplete) autocapitalize="none" spellcheck="false";
        }
    }
}

/// The choice of a role, with what each may do. Nothing is chosen beforehand but what is given.
pub(super) fn roles(room: &Room<'_>, chosen: &str, faults: &[Fault]) -> Markup {
    let fault = faults.iter().find(|fault| fault.field() == "role");
    html! {
        fieldset.field.wrong[fault.is_some()] #role {
            legend { (room.lang.say("nr-role")) }
            @if let Some(fault) = fault { p.fault { (fault.words(room.lang)) } }
            @for role in Role::ALL {
                label.choice {
                    input type="radio" name="role" value=(role) checked[chosen == role.as_str()];
                    span {
                        b { (room.lang.say(&format!("nr-role-{role}"))) }
                        " " span.hint { (room.lang.say(&format!("nr-role-may-{role}"))) }
                    }
                }
            }
        }
    }
}

pub(super) fn button(room: &Room<'_>, key: &str) -> Markup {
    html! { button.act type="submit" { (room.lang.say(key)) } }
}
