//! What the address of a page asks: the edition, the day, the basis, and how the reader reads.

use std::sync::Arc;

use axum::{
    extract::{FromRef, FromRequestParts},
    http::{Uri, request::Parts},
};

use crate::{
    atlas::Atlas,
    domain::day::Day,
    paths::{Expected, Keep, Lang, Parameters, Theme},
    templates::page::Page,
    web::{
        app::App,
        error::Error,
        query::{BASES, Query},
        shown::Shown,
        theme,
    },
};

/// The parameters of a page.
const PARAMETERS: Parameters =
    &[("day", Expected::Day), ("basis", Expected::OneOf(BASES)), ("q", Expected::Text)];

/// One request for a page, answered from one edition.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The edition.
    pub atlas: Arc<Atlas>,
    /// The number of the newest edition.
    pub newest: i32,
    /// The day: the one asked, else the last of the record.
    pub day: Day,
    /// What links keep.
    pub keep: Keep,
    /// What was searched for.
    pub wanted: String,
    theme: Option<Theme>,
    uri: Uri,
    public_url: Arc<str>,
}

impl Asked {
    /// The page to fill.
    #[must_use]
    pub fn page(&self, lang: Lang) -> Page<'_> {
        Page {
            lang,
            atlas: &self.atlas,
            newest: self.newest,
            day: self.day,
            keep: self.keep,
            theme: self.theme,
            here: self.uri.path_and_query().map_or("/", |here| here.as_str()),
            public_url: &self.public_url,
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Asked
where
    App: FromRef<S>,
{
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let app = App::from_ref(state);
        let query = Query::lenient(&parts.uri, PARAMETERS);
        let day = query.read("day", read_day)?;
        let basis = query.basis()?;
        let shown = Shown::from_request_parts(parts, state).await?;
        Ok(Self {
            newest: app.atlas.newest().edition.number.max(shown.atlas.edition.number),
            day: day.unwrap_or_else(|| shown.atlas.default_day()),
            keep: Keep { day, edition: shown.asked, basis },
            wanted: query.text("q").unwrap_or_default().trim().to_owned(),
            theme: theme::chosen(&parts.headers),
            uri: parts.uri.clone(),
            public_url: app.public_url,
            atlas: shown.atlas,
        })
    }
}

/// A day in digits of either script: `2016-02-24`, `٢٠١٦-٠٢-٢٤`.
fn read_day(text: &str) -> Option<Day> {
    text.trim().chars().map(ascii_digit).collect::<String>().parse().ok()
}

fn ascii_digit(c: char) -> char {
    let of = |zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c);
    match c {
        '٠'..='٩' => of('٠'),
        '۰'..='۹' => of('۰'),
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_digits_of_either_script() {
        let day = Some(Day(16_855));
        for text in ["2016-02-24", "٢٠١٦-٠٢-٢٤", "۲۰۱۶-۰۲-۲۴", " 2016-02-24 "] {
            assert_eq!(read_day(text), day, "{text}");
        }
        assert_eq!(read_day("٢٠١٦-١٣-٤٠"), None);
        assert_eq!(read_day("24 February 2016"), None);
    }
}
