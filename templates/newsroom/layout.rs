//! The frame of every newsroom page: head, dark header, what everybody must know, the page.
//!
//! Invariants: one `main` with one `h1`; no script, nothing inline; no link that this person may not
//! follow. A demo, a read-only and a locked newsroom are said on every page.

use maud::{DOCTYPE, Markup, html};

use super::moment::moment;
use crate::{
    atlas::Edition,
    domain::staff::Role,
    paths::{Desk, Lang, Theme},
    web::assets::url,
};

/// Who is signed in.
#[derive(Clone, Copy, Debug)]
pub struct Me<'a> {
    /// The user name.
    pub name: &'a str,
    /// What they may do.
    pub role: Role,
    /// Whether single letters work as keys.
    pub keys: bool,
}

/// What every newsroom page knows.
#[derive(Clone, Copy, Debug)]
pub struct Room<'a> {
    /// Its language.
    pub lang: Lang,
    /// The language that the address asks, where nobody is signed in: links keep it.
    pub asked: Option<Lang>,
    /// The theme that the reader chose.
    pub theme: Option<Theme>,
    /// The address, path and query.
    pub here: &'a str,
    /// Who is signed in.
    pub me: Option<Me<'a>>,
    /// Whether nothing is written.
    pub read_only: bool,
    /// Whether only admins may come in.
    pub lock_down: bool,
    /// Whether this server is a demo.
    pub demo: bool,
    /// What the public sees.
    pub edition: &'a Edition,
}

/// A page's title, whether its form has faults, and whether it is one column.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) has_faults: bool,
    pub(super) is_narrow: bool,
}

impl Room<'_> {
    /// An address that keeps the language that was asked.
    pub(super) fn link(&self, page: Desk) -> String {
        match self.asked {
            Some(lang) => format!("{page}?lang={lang}"),
            None => page.to_string(),
        }
    }

    /// This address in another language, for who is not signed in.
    fn in_other_language(&self) -> String {
        let (path, query) = self.here.split_once('?').unwrap_or((self.here, ""));
        let mut kept = form_urlencoded::Serializer::new(String::new());
        let pairs = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "lang");
        kept.extend_pairs(pairs).append_pair("lang", self.lang.other().code());
        format!("{path}?{}", kept.finish())
    }
}

pub(super) fn page(room: &Room<'_>, head: &Head, main: &Markup) -> Markup {
    let lang = room.lang;
    html! {
        (DOCTYPE)
        html lang=(lang) dir=(lang.dir()) data-theme=[room.theme.map(Theme::as_str)] {
            head {
                meta charset="utf-8";
                title {
                    @if head.has_faults { (lang.say("nr-error-title")) " " }
                    (head.title) " · " (lang.say("nr-newsroom")) " · " (lang.say("site"))
                }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                link rel="icon" type="image/svg+xml" href=(url("icon.svg"));
                @for sheet in ["css/tokens.css", "css/base.css", "css/newsroom.css"] {
                    link rel="stylesheet" href=(url(sheet));
                }
            }
            body.newsroom {
                a.skip href="#main" { (lang.say("skip")) }
                (header(room))
                (notices(room))
                main #main.narrow[head.is_narrow] { (main) }
            }
        }
    }
}

fn header(room: &Room<'_>) -> Markup {
    let lang = room.lang;
    html! {
        header.staff {
            div.in {
                p.mark { (lang.say("site")) " " span { (lang.say("nr-newsroom")) } }
                @if let Some(me) = room.me { (nav(room, me)) }
                div.me {
                    (other_language(room))
                    @if let Some(me) = room.me {
                        a href=(Desk::Account) aria-current=[here(room, Desk::Account)] {
                            (lang.weave("nr-me", &[
                                ("name", html! { bdi { (me.name) } }.into()),
                                ("role", lang.say(&format!("nr-role-{}", me.role)).into()),
                            ]))
                        }
                        form method="post" action=(Desk::SignOut) {
                            button.plain type="submit" { (lang.say("nr-sign-out")) }
                        }
                    }
                }
            }
        }
    }
}

/// Only what this person may ask.
fn nav(room: &Room<'_>, me: Me<'_>) -> Markup {
    let items = [
        (Desk::Home, "nr-nav-desk", Role::Reporter),
        (Desk::People, "nr-nav-people", Role::Admin),
        (Desk::Switches, "nr-nav-switches", Role::Admin),
    ];
    html! {
        nav aria-label=(room.lang.say("nr-newsroom")) {
            @for (page, key, _) in items.iter().filter(|(_, _, role)| me.role >= *role) {
                a href=(page) aria-current=[here(room, *page)] { (room.lang.say(key)) }
            }
        }
    }
}

fn here(room: &Room<'_>, page: Desk) -> Option<&'static str> {
    (room.here.split('?').next() == Some(page.as_str())).then_some("page")
}

/// A link before sign-in; afterwards it is a setting, so a form.
fn other_language(room: &Room<'_>) -> Markup {
    let lang = room.lang.other();
    let name = html! { span lang=(lang) dir=(lang.dir()) { (lang.say("language")) } };
    html! {
        @if room.me.is_some() {
            form method="post" action=(Desk::Language) {
                input type="hidden" name="language" value=(lang);
                input type="hidden" name="to" value=(room.here);
                button.plain type="submit" { (name) }
            }
        } @else {
            a href=(room.in_other_language()) hreflang=(lang) { (name) }
        }
    }
}

/// What everybody must know: what the public sees, and what is switched.
fn notices(room: &Room<'_>) -> Markup {
    let lang = room.lang;
    html! {
        section aria-label=(lang.say("nr-notices")) {
            @if room.demo { p.alarm { b { (lang.say("nr-demo")) } " " (lang.say("nr-demo-more")) } }
            @if room.lock_down { p.alarm { b { (lang.say("nr-lock-down-on")) } " " (lang.say("nr-lock-down-more")) } }
            @if room.read_only { p.alarm { b { (lang.say("nr-read-only-on")) } " " (lang.say("nr-read-only-more")) } }
            @if room.me.is_some() {
                div.strip {
                    p.in {
                        (lang.weave("nr-public-sees", &[
                            ("number", room.edition.number.to_string().into()),
                            ("published", moment(lang, room.edition.published_at).into()),
                        ]))
                    }
                }
            }
        }
    }
}
