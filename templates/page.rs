//! What every page of the record knows: the edition, the day, the language, the address.

use axum_extra::routing::TypedPath;

use crate::{
    atlas::{Atlas, OnDay},
    domain::{day::Day, words::Basis},
    paths::{Keep, Lang, Theme},
};

/// A page that is being made.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Its language.
    pub lang: Lang,
    /// The edition that it shows.
    pub atlas: &'a Atlas,
    /// The number of the newest edition.
    pub newest: i32,
    /// The day that it shows: the one asked, else the last of the record.
    pub day: Day,
    /// What was asked in its address, for its links.
    pub keep: Keep,
    /// The theme that the reader chose.
    pub theme: Option<Theme>,
    /// Its address: path and query.
    pub here: &'a str,
    /// Where the public reaches this server, without a slash at its end.
    pub public_url: &'a str,
}

impl<'a> Page<'a> {
    /// The record on the day of the page.
    #[must_use]
    pub fn on(&self) -> OnDay<'a> {
        self.atlas.on(self.day, self.basis())
    }

    /// The events that apply.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.keep.basis
    }

    /// A link that keeps day, edition and basis.
    pub fn link(&self, path: impl TypedPath) -> String {
        self.keep.link(path)
    }

    /// A link to a path on another day.
    pub fn link_on(&self, day: Day, path: impl TypedPath) -> String {
        self.keep.on(day).link(path)
    }

    /// The text in the language of the page, of the two.
    #[must_use]
    pub const fn of<'t>(&self, en: &'t str, ar: &'t str) -> &'t str {
        match self.lang {
            Lang::En => en,
            Lang::Ar => ar,
        }
    }

    /// The address of this page in another language.
    #[must_use]
    pub fn here_in(&self, lang: Lang) -> String {
        in_language(self.here, lang)
    }
}

/// An address `/en/…` in another language; its query stays.
#[must_use]
pub fn in_language(here: &str, lang: Lang) -> String {
    let rest = here.strip_prefix('/').and_then(|rest| rest.find('/').map(|at| &rest[at..]));
    format!("/{lang}{}", rest.unwrap_or("/"))
}
