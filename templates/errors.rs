//! The page of an error, whole and in the reader's language.

use maud::{DOCTYPE, Markup, html};

use crate::paths::{Expected, Lang};

/// What is known of an error.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ErrorView<'a> {
    /// The HTTP status.
    pub status: u16,
    /// The parameter at fault: its name and the value given.
    pub parameter: Option<(&'a str, &'a str)>,
    /// What that parameter must be.
    pub expected: Option<Expected>,
    /// The name of the request in the logs.
    pub request_id: Option<&'a str>,
}

/// The page.
#[must_use]
pub fn page(lang: Lang, view: &ErrorView<'_>) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(lang) dir=(lang.dir()) {
            head { title { (view.status) } }
            body { main {
                h1 { (view.status) }
                @if let Some((name, value)) = view.parameter {
                    p { bdi { (name) } " " bdi { (value) } }
                }
            } }
        }
    }
}
