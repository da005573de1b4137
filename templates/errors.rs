//! The page of an error, whole and in the reader's language.

use maud::{Markup, html};

use super::layout::{self, Frame, Head};
use crate::paths::{Expected, Keep, Lang, MapPage, SearchPage, Theme};

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
    /// The theme that the reader chose.
    pub theme: Option<Theme>,
    /// The address, path and query.
    pub here: &'a str,
}

/// The statuses that have words of their own; others go by their class.
const KNOWN: [u16; 7] = [400, 403, 404, 405, 406, 413, 503];

/// The page.
#[must_use]
pub fn page(lang: Lang, view: &ErrorView<'_>) -> Markup {
    let status = match view.status {
        status if KNOWN.contains(&status) => status,
        400..=499 => 400,
        _ => 500,
    };
    let title = lang.say(&format!("error-{status}"));
    let head = Head {
        title: title.clone(),
        description: title.clone(),
        tab: None,
        styles: &["css/table.css", "css/page.css"],
        script: layout::PLAIN,
    };
    let frame = Frame {
        lang,
        theme: view.theme,
        keep: Keep::default(),
        here: view.here,
        public_url: None,
        wanted: "",
    };
    let main = html! {
        main #main.page {
            p.eyebrow { (view.status) }
            h1 { (title) }
            (fault(lang, view))
            p { (lang.say(&format!("error-{status}-advice"))) }
            @if view.status == 404 { (search(lang)) }
            p { a href=(MapPage { lang }) { (lang.say("error-home")) } }
            @if let Some(id) = view.request_id.filter(|_| view.status >= 500) {
                p.quiet { (lang.weave("error-request", &[("id", html! { code dir="ltr" { (id) } }.into())])) }
            }
        }
    };
    layout::whole(&frame, &head, &html! {}, &main, &html! {})
}

/// The parameter, the value and what is expected.
fn fault(lang: Lang, view: &ErrorView<'_>) -> Markup {
    let Some((name, value)) = view.parameter else { return html! {} };
    let values = [
        ("name", html! { code dir="ltr" { (name) } }.into()),
        ("value", html! { code dir="auto" { (value) } }.into()),
    ];
    html! {
        p { (lang.weave("error-parameter", &values)) }
        @if let Some(expected) = view.expected {
            p { (lang.weave("error-expected", &[("expected", expected_words(lang, expected).into())])) }
        }
    }
}

fn expected_words(lang: Lang, expected: Expected) -> Markup {
    let words = |words: &[&str]| {
        html! {
            @for (n, word) in words.iter().enumerate() {
                @if n > 0 { (lang.say("comma")) " " }
                code dir="ltr" { (word) }
            }
        }
    };
    match expected {
        Expected::Day => html! { (lang.say("expected-day")) },
        Expected::Edition => html! { (lang.say("expected-edition")) },
        Expected::KnownEdition => html! { (lang.say("expected-known-edition")) },
        Expected::OneOf(list) => lang.weave("expected-one-of", &[("words", words(list).into())]),
        Expected::SomeOf(list) => lang.weave("expected-some-of", &[("words", words(list).into())]),
        Expected::Bbox => html! { (lang.say("expected-bbox")) },
        Expected::IdOf(kind) => {
            lang.weave("expected-id", &[("kind", lang.say(&format!("thing-{kind}")).into())])
        }
        Expected::Side => html! { (lang.say("expected-side")) },
        Expected::Bases => html! { (lang.say("expected-bases")) },
        Expected::OtherThan(name) => {
            lang.weave("expected-other-than", &[("name", words(&[name]).into())])
        }
        Expected::DayBefore(name) => {
            lang.weave("expected-day-before", &[("name", words(&[name]).into())])
        }
        Expected::DayAfter(name) => {
            lang.weave("expected-day-after", &[("name", words(&[name]).into())])
        }
        Expected::Number(least, most) => {
            let values = [("least", least.to_string().into()), ("most", most.to_string().into())];
            lang.weave("expected-number", &values)
        }
        Expected::DayFrom(first) => {
            let first = html! { code dir="ltr" { (first) } };
            lang.weave("expected-day-from", &[("first", first.into())])
        }
        Expected::Text => html! { (lang.say("expected-text")) },
        Expected::Once => html! { (lang.say("expected-once")) },
        Expected::Parameter(known) => {
            let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
            lang.weave("expected-parameter", &[("words", words(&names).into())])
        }
    }
}

fn search(lang: Lang) -> Markup {
    html! {
        form.search-page role="search" method="get" action=(SearchPage { lang }) {
            label for="q" { (lang.say("error-search")) }
            input #q type="search" name="q" autocomplete="off" dir="auto";
            button.button type="submit" { (lang.say("search-go")) }
        }
    }
}
