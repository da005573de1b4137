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
    templates::{
        map::{Asks, Chosen},
        page::Page,
    },
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

/// What the map is asked beside the day.
const MAP: Parameters = &[
    ("from", Expected::Day),
    ("place", Expected::IdOf("place")),
    ("segment", Expected::IdOf("segment")),
];

impl Asked {
    /// What the address asks of the map: the day to compare with, the place or segment chosen.
    ///
    /// # Errors
    /// The first of its parameters that is no day, or no id of the record.
    pub fn of_map(&self) -> Result<Asks, Error> {
        let query = Query::lenient(&self.uri, MAP);
        let place = query.read("place", |id| self.atlas.place(id))?;
        let segment = query.read("segment", |id| self.atlas.segment(id))?;
        let chosen = place.map(Chosen::Place).or(segment.map(Chosen::Segment));
        Ok(Asks { since: query.day("from")?, chosen })
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
        let day = query.day("day")?;
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
