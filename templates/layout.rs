//! The frame of every page: head, header, the line of an older edition, footer.
//!
//! Invariants: one `main`, one `h1` inside it, a title of its own; nothing inline that the content
//! policy forbids; no link to what is not there yet.

use maud::{DOCTYPE, Markup, html};

use super::{
    cite,
    dates::Form,
    finder,
    page::{Page, in_language},
    share,
};
use crate::{
    domain::day::Day,
    paths::{
        AboutPage, ActorsPage, CorrectionsPage, EventsPage, FeedPage, Keep, Lang, MapPage,
        MethodPage, PlacesPage, RoutesPage, SourcesPage, SupplyPage, TablePage, Theme,
    },
    web::assets::url,
};

/// A page in the header.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tab {
    /// The map.
    Map,
    /// The table of a day.
    Table,
    /// The places.
    Places,
    /// The roads.
    Roads,
    /// The supply question.
    Supply,
    /// The chronology.
    Chronology,
    /// The rules explained.
    Method,
    /// The feed explained.
    Feed,
}

/// What a page says of itself.
#[derive(Clone, Debug)]
pub struct Head {
    /// Its title, without the name of the site.
    pub title: String,
    /// What is on it, in a sentence.
    pub description: String,
    /// Its place in the header, if it has one.
    pub tab: Option<Tab>,
    /// Style sheets beside those of every page.
    pub styles: &'static [&'static str],
    /// Its script.
    pub script: &'static str,
}

/// The script of a page without one of its own.
pub const PLAIN: &str = "js/pages/page.js";

/// What the frame needs to know; an error page has no more than this.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The language.
    pub lang: Lang,
    /// The theme that the reader chose.
    pub theme: Option<Theme>,
    /// What links keep.
    pub keep: Keep,
    /// The address, path and query.
    pub here: &'a str,
    /// Where the public reaches this server, if the page may be found by others.
    pub public_url: Option<&'a str>,
    /// What was searched for.
    pub wanted: &'a str,
}

/// A page of the record.
#[must_use]
pub fn page(page: &Page<'_>, head: &Head, main: &Markup) -> Markup {
    searched(page, head, "", main)
}

/// A page of the record that answers a search.
#[must_use]
pub fn searched(page: &Page<'_>, head: &Head, wanted: &str, main: &Markup) -> Markup {
    let frame = Frame {
        lang: page.lang,
        theme: page.theme,
        keep: page.keep,
        here: page.here,
        public_url: Some(page.public_url),
        wanted,
    };
    whole(&frame, head, &older_edition(page), main, &footer(page, head))
}

/// Any page.
#[must_use]
pub fn whole(
    frame: &Frame<'_>,
    head: &Head,
    banner: &Markup,
    main: &Markup,
    footer: &Markup,
) -> Markup {
    let lang = frame.lang;
    html! {
        (DOCTYPE)
        html lang=(lang) dir=(lang.dir()) data-theme=[frame.theme.map(Theme::as_str)] {
            (html_head(frame, head))
            body {
                a.skip href="#main" { (lang.say("skip")) }
                (header(frame, head.tab))
                (banner)
                (main)
                (footer)
            }
        }
    }
}

fn html_head(frame: &Frame<'_>, head: &Head) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            title { (head.title) " · " (frame.lang.say("site")) }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="description" content=(head.description);
            (share::meta(frame, head))
            link rel="icon" type="image/svg+xml" href=(url("icon.svg"));
            @for sheet in ["css/tokens.css", "css/base.css", "css/parts.css", "css/search.css"].iter().chain(head.styles) {
                link rel="stylesheet" href=(url(sheet));
            }
            link rel="stylesheet" media="print" href=(url("css/print.css"));
            script type="module" src=(url(head.script)) {}
        }
    }
}

fn header(frame: &Frame<'_>, current: Option<Tab>) -> Markup {
    let (lang, keep) = (frame.lang, frame.keep);
    let (own, other) = (lang.say("site"), lang.other().say("site"));
    let tabs = [
        (Tab::Map, "nav-map", keep.link(MapPage { lang })),
        (Tab::Table, "nav-table", keep.link(TablePage { lang })),
        (Tab::Places, "nav-places", keep.link(PlacesPage { lang })),
        (Tab::Roads, "nav-roads", keep.link(RoutesPage { lang })),
        (Tab::Supply, "nav-supply", keep.link(SupplyPage { lang })),
        (Tab::Chronology, "nav-chronology", keep.link(EventsPage { lang })),
        (Tab::Method, "nav-method", keep.link(MethodPage { lang })),
        (Tab::Feed, "nav-feed", keep.link(FeedPage { lang })),
    ];
    html! {
        header.top {
            a #brand.brand href=(keep.link(MapPage { lang })) data-day-part {
                (logo())
                b { (own) }
                " "
                span lang=(lang.other()) dir=(lang.other().dir()) { (other) }
            }
            nav #nav aria-label=(lang.say("nav")) data-day-part {
                @for (tab, key, link) in tabs {
                    a href=(link) aria-current=[(current == Some(tab)).then_some("page")] {
                        (lang.say(key))
                    }
                }
            }
            (finder::field(frame))
            a #language.button href=(in_language(frame.here, lang.other())) lang=(lang.other())
                dir=(lang.other().dir()) hreflang=(lang.other()) data-day-part data-keep-view {
                (lang.other().say("language"))
            }
            (theme_switch(frame))
        }
    }
}

fn logo() -> Markup {
    html! {
        svg.logo width="26" height="20" viewBox="0 0 26 20" aria-hidden="true" {
            path.logo-a d="M1 15C7 15 8 5 14 5S20 12 25 12" {}
            path.logo-b d="M1 9C6 9 9 15.5 14 15.5S20 5 25 5" {}
        }
    }
}

/// Without JavaScript a form, with it a button.
fn theme_switch(frame: &Frame<'_>) -> Markup {
    let lang = frame.lang;
    let to = if frame.theme == Some(Theme::Dark) { Theme::Light } else { Theme::Dark };
    let icon = html! {
        svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {
            circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="1.5" {}
            path d="M8 2.4A5.6 5.6 0 0 1 8 13.6Z" fill="currentColor" {}
        }
    };
    html! {
        khutut-theme {
            button.button type="button" hidden aria-pressed="false" aria-label=(lang.say("theme-dark")) {
                (icon)
            }
        }
        noscript {
            form method="post" action=(Theme::FORM) {
                input type="hidden" name="to" value=(to.as_str());
                input type="hidden" name="back" value=(frame.here);
                button.button type="submit" aria-label=(lang.say(&format!("theme-{}", to.as_str()))) {
                    (icon)
                }
            }
        }
    }
}

/// The line across the top where an older edition is shown, with the way back.
fn older_edition(page: &Page<'_>) -> Markup {
    let (lang, edition) = (page.lang, &page.atlas.edition);
    if edition.number >= page.newest {
        return html! {};
    }
    let back = Keep { basis: page.keep.basis, ..page.keep }.newest().link(path_of(page.here));
    html! {
        p.notice {
            (lang.weave("edition-older", &[
                ("number", edition.number.to_string().into()),
                ("published", published(page).into()),
                ("newest", page.newest.to_string().into()),
            ]))
            " "
            a href=(back) { (lang.say("edition-back")) }
        }
    }
}

/// The address without its query.
fn path_of(here: &str) -> &str {
    here.split_once('?').map_or(here, |(path, _)| path)
}

/// The day on which the edition was published, UTC.
#[must_use]
pub fn published(page: &Page<'_>) -> Markup {
    let at = page.atlas.edition.published_at;
    let day = Day::from(at.to_zoned(jiff::tz::TimeZone::UTC).date());
    html! { time datetime=(at) { (page.lang.day(day, Form::Long)) } }
}

/// The pages that the header has no room for.
fn more_pages(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let links = [
        ("nav-actors", page.link(ActorsPage { lang })),
        ("nav-sources", page.link(SourcesPage { lang })),
        ("corrections-title", page.link(CorrectionsPage { lang })),
        ("nav-about", page.link(AboutPage { lang })),
    ];
    html! {
        nav aria-label=(lang.say("nav-more")) {
            @for (key, link) in links { a href=(link) { (lang.say(key)) } }
        }
    }
}

fn footer(page: &Page<'_>, head: &Head) -> Markup {
    let (lang, record) = (page.lang, &page.atlas.record);
    let info = |en: &str, ar: &str| record.info(page.of(en, ar));
    html! {
        footer.foot {
            (cite::section(page, &head.title))
            (more_pages(page))
            @if let Some(title) = info("title_en", "title_ar") { p { b { (title) } } }
            p {
                (lang.weave("edition-line", &[
                    ("number", page.atlas.edition.number.to_string().into()),
                    ("published", published(page).into()),
                ]))
            }
            @if let Some(license) = record.info("license") {
                p { (lang.weave("license-line", &[("license", html! { bdi { (license) } }.into())])) }
            }
            @if let Some(attribution) = info("attribution_en", "attribution_ar") {
                p { (attribution) }
            }
        }
    }
}

/// Said first where the day lies outside the record.
#[must_use]
pub fn outside(page: &Page<'_>) -> Markup {
    let Some((first, last)) = page.atlas.extent().filter(|_| page.atlas.is_outside(page.day))
    else {
        return html! {};
    };
    let day = |day| super::state::time(page, day, Form::Long);
    let values = [("first", day(first).into()), ("last", day(last).into())];
    html! { p.notice { (page.lang.weave("day-outside", &values)) } }
}

/// Said first where claimed and disputed events are applied too.
#[must_use]
pub fn claimed_basis(page: &Page<'_>) -> Markup {
    html! {
        @if page.basis() == crate::domain::words::Basis::Claimed {
            p.notice { (page.lang.say("basis-claimed-shown")) }
        }
    }
}
