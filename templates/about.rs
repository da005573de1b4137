//! What this is: who publishes it, under which licences, whom to write to, how to cite it.

use maud::{Markup, html};

use super::{
    dates::Form,
    layout::{self, Head},
    page::Page,
    state,
};
use crate::paths::{CorrectionsPage, FeedPage, MethodPage};

/// What others made and this uses: its name, its licence, the message that says what it is for.
const OTHERS: [(&str, &str, &str); 5] = [
    ("Natural Earth", "public domain", "about-natural-earth"),
    ("GSHHG / WDBII", "LGPL-3.0-or-later", "about-gshhg"),
    ("MapLibre GL JS", "BSD-3-Clause", "about-maplibre"),
    ("Noto Sans, Noto Sans Arabic", "OFL-1.1", "about-noto"),
    ("PostgreSQL", "PostgreSQL", "about-postgresql"),
];

/// The page.
#[must_use]
pub fn page(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let head = Head {
        title: lang.say("about-title"),
        description: lang.say("about-description"),
        tab: None,
        styles: &["css/page.css", "css/texts.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                h1 { (lang.say("about-title")) }
                p.say { (lang.say("about-lede")) }
                section.prose {
                    h2 { (lang.say("about-record")) }
                    p { (size(page)) }
                    p { (lang.say("about-rules")) " " a href=(page.link(MethodPage { lang })) { (lang.say("method-title")) } }
                    p { (lang.say("about-corrections")) " " a href=(page.link(CorrectionsPage { lang })) { (lang.say("corrections-title")) } }
                    p { (lang.say("about-weak")) }
                }
                (contact(page))
                (licences(page))
                section.prose {
                    h2 { (lang.say("about-cite")) }
                    p { (lang.say("about-cite-how")) " " a href="#cite" { (lang.say("cite")) } }
                }
            }
        },
    )
}

/// "266 places, 81 road segments, 511 events with 1,375 claims of 715 sources, from … to …."
fn size(page: &Page<'_>) -> Markup {
    let record = &page.atlas.record;
    let claims: usize = record.events.iter().map(|event| event.claims.len()).sum();
    let (first, last) = page.atlas.extent().unwrap_or((page.day, page.day));
    let values = [
        ("places", record.places.len().to_string().into()),
        ("segments", page.atlas.facts.segments.len().to_string().into()),
        ("events", record.events.len().to_string().into()),
        ("claims", claims.to_string().into()),
        ("sources", record.sources.len().to_string().into()),
        ("first", state::time(page, first, Form::Long).into()),
        ("last", state::time(page, last, Form::Long).into()),
    ];
    page.lang.weave("about-size", &values)
}

fn contact(page: &Page<'_>) -> Markup {
    let (lang, record) = (page.lang, &page.atlas.record);
    let rhythm = record.info("update_frequency");
    html! {
        section {
            h2 { (lang.say("about-contact")) }
            dl.facts {
                @if let Some(publisher) = record.info("publisher") {
                    div { dt { (lang.say("about-publisher")) } dd { bdi { (publisher) } } }
                }
                div {
                    dt { (lang.say("about-write")) }
                    dd {
                        @match record.info("contact") {
                            Some(contact) => (address(contact)),
                            None => (lang.say("about-no-contact")),
                        }
                    }
                }
                @if let Some(rhythm) = rhythm {
                    div { dt { (lang.say("about-rhythm")) } dd { bdi lang="en" dir="ltr" { (rhythm) } } }
                }
            }
        }
    }
}

/// A web or mail address as a link, anything else as text.
fn address(contact: &str) -> Markup {
    let is_web =
        ["https://", "http://", "mailto:"].iter().any(|scheme| contact.starts_with(scheme));
    let mail = contact.contains('@') && !contact.contains([' ', ':', '/']);
    html! {
        @if is_web { a href=(contact) rel="noreferrer" dir="ltr" { (contact.trim_start_matches("mailto:")) } }
        @else if mail { a href=(format!("mailto:{contact}")) dir="ltr" { (contact) } }
        @else { bdi dir="auto" { (contact) } }
    }
}

fn licences(page: &Page<'_>) -> Markup {
    let (lang, record) = (page.lang, &page.atlas.record);
    let code = |text: &str| html! { bdi lang="en" dir="ltr" { (text) } };
    html! {
        section {
            h2 { (lang.say("about-licences")) }
            dl.facts {
                div {
                    dt { (lang.say("about-data")) }
                    dd {
                        @if let Some(license) = record.info("license") { (code(license)) ". " }
                        @if let Some(said) = record.info(page.of("attribution_en", "attribution_ar")) { (said) " " }
                        (lang.say("about-data-how")) " "
                        a href=(page.link(FeedPage { lang })) { (lang.say("feed-title")) }
                    }
                }
                div { dt { (lang.say("about-code")) } dd { (code("MIT OR Apache-2.0")) } }
                @for (name, license, what) in OTHERS {
                    div { dt { (code(name)) } dd { (lang.say(what)) " " (code(license)) } }
                }
            }
        }
    }
}
