//! The search field of the header: a form without JavaScript, a combobox with it.

use maud::{Markup, html};

use super::{kept, layout::Frame};
use crate::paths::{Keep, SearchPage, Suggestions};

/// The field. `static/js/elements/search.js` makes it a combobox.
#[must_use]
pub fn field(frame: &Frame<'_>) -> Markup {
    let lang = frame.lang;
    html! {
        khutut-search data-lang=(lang) data-suggestions=(Suggestions) data-t-list=(lang.say("find-list")) {
            form.search role="search" method="get" action=(SearchPage { lang }) {
                button.search-go type="submit" aria-label=(lang.say("search-go")) { (glass()) }
                input #find type="search" name="q" value=(frame.wanted) placeholder=(lang.say("search-hint"))
                    aria-label=(lang.say("search-label")) autocomplete="off" dir="auto"
                    aria-keyshortcuts="/" spellcheck="false" enterkeyhint="search";
                (kept("search-keep", frame.keep))
            }
        }
    }
}

/// Day, edition and basis as fields of a form, so that its answer keeps them.
#[must_use]
pub fn kept(id: &str, keep: Keep) -> Markup {
    html! {
        span id=(id) hidden data-day-part {
            (kept::fields(keep))
        }
    }
}

fn glass() -> Markup {
    html! {
        svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {
            circle cx="6.6" cy="6.6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6" {}
            path d="M10 10L14 14" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" {}
        }
    }
}
