//! "Cite this view": the page as a line of text, its day and its edition frozen.
//!
//! Without JavaScript the text can be selected; with it two buttons copy it or its address, on the
//! map with the view that is drawn.

use maud::{Markup, html};

use super::{dates::Form, layout, page::Page};
use crate::paths::Lang;

/// The section of the footer. `title` is that of the page.
#[must_use]
pub fn section(page: &Page<'_>, title: &str) -> Markup {
    let lang = page.lang;
    let link = permalink(page);
    html! {
        section #cite.cite aria-labelledby="cite-title" {
            h2 #cite-title { (lang.say("cite")) }
            khutut-cite data-t-copied=(lang.say("cite-copied")) data-t-selected=(lang.say("cite-selected")) {
                p #cite-text data-day-part {
                    (text(page, title)) " "
                    a #cite-link href=(link) dir="ltr" { (link) }
                }
                p.copy hidden {
                    button.button type="button" data-copy="cite-text" { (lang.say("cite-copy")) }
                    " "
                    button.button type="button" data-copy="cite-link" { (lang.say("cite-copy-link")) }
                    " "
                    span role="status" {}
                }
            }
        }
    }
}

/// Publisher, page, day, record, edition, licence.
fn text(page: &Page<'_>, title: &str) -> Markup {
    let (lang, record) = (page.lang, &page.atlas.record);
    let site = lang.say("site");
    let publisher = record.info("publisher").map_or(site.as_str(), |name| name);
    let of = record.info(page.of("title_en", "title_ar")).unwrap_or(&site);
    let name = |text: &str| html! { bdi { (text) } };
    let values = [
        ("publisher", name(publisher).into()),
        ("title", html! { bdi { (marked(page, title)) } }.into()),
        ("day", lang.day(page.day, Form::Long).into()),
        ("record", name(of).into()),
        ("number", page.atlas.edition.number.to_string().into()),
        ("published", layout::published(page).into()),
    ];
    html! {
        (lang.weave("cite-text", &values))
        @if let Some(license) = record.info("license") {
            " " (lang.weave("license-line", &[("license", name(license).into())]))
        }
    }
}

/// A text with what is in the letters of the other language, from the first to the last, marked so.
fn marked(page: &Page<'_>, text: &str) -> Markup {
    let other = page.lang.other();
    let foreign = |c: char| match other {
        Lang::Ar => ('\u{0621}'..='\u{064A}').contains(&c),
        Lang::En => c.is_ascii_alphabetic(),
    };
    let last =
        text.char_indices().rev().find(|(_, c)| foreign(*c)).map(|(at, c)| at + c.len_utf8());
    let Some((first, last)) = text.find(foreign).zip(last) else { return html! { (text) } };
    let (before, rest) = text.split_at(first);
    let (piece, after) = rest.split_at(last - first);
    html! { (before) bdi lang=(other) dir=(other.dir()) { (piece) } (after) }
}

/// The address of the page with its day and its edition written out, whatever was asked.
#[must_use]
pub fn permalink(page: &Page<'_>) -> String {
    let (path, query) = page.here.split_once('?').unwrap_or((page.here, ""));
    let frozen =
        |part: &&str| ["day", "edition"].contains(&part.split('=').next().unwrap_or_default());
    let others = query.split('&').filter(|part| !part.is_empty() && !frozen(part));
    let (day, edition) = (page.day, page.atlas.edition.number);
    let mut link = format!("{}{path}?day={day}&edition={edition}", page.public_url);
    for part in others {
        link.push('&');
        link.push_str(part);
    }
    link
}
