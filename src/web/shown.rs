//! The edition that a request is answered from: taken once, so that its parts cannot disagree.

use std::{convert::Infallible, sync::Arc};

use axum::{
    extract::{FromRef, FromRequestParts},
    http::{Extensions, request::Parts},
};

use super::{
    app::App,
    error::{Error, Fault},
    query::Query,
};
use crate::{
    atlas::Atlas,
    paths::{Expected, Parameters},
};

/// The newest edition at the time at which the request came.
#[derive(Clone, Debug)]
pub struct Newest(pub Arc<Atlas>);

/// For pages: the edition of the parameter `edition`, else the newest.
///
/// It is refused as the page's own error where the parameter is wrong or names none.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The edition to show.
    pub atlas: Arc<Atlas>,
    /// Its number where the address names it, so that links can keep it.
    pub asked: Option<i32>,
}

const EDITION: Parameters = &[("edition", Expected::Edition)];

impl Newest {
    /// This edition, or the one with the number asked.
    ///
    /// # Errors
    /// There is no such edition, or the database is away.
    pub async fn or(self, app: &App, asked: Option<i32>) -> Result<Arc<Atlas>, Error> {
        match asked {
            Some(number) if number != self.0.edition.number => {
                Ok(app.atlas.edition(number).await?)
            }
            _ => Ok(self.0),
        }
    }

    fn of(extensions: &Extensions, app: &App) -> Self {
        extensions.get().cloned().unwrap_or_else(|| Self(app.atlas.newest()))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Newest
where
    App: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.extensions, &App::from_ref(state)))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Shown
where
    App: FromRef<S>,
{
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let app = App::from_ref(state);
        let query = Query::lenient(&parts.uri, EDITION);
        let asked = query.edition()?;
        let newest = Newest::of(&parts.extensions, &app);
        let atlas = newest.or(&app, asked).await.map_err(|error| as_given(error, &query))?;
        Ok(Self { atlas, asked })
    }
}

/// The error with the edition as its reader wrote it.
pub(super) fn as_given(error: Error, query: &Query) -> Error {
    match (error, query.text("edition")) {
        (Error::NoEdition(fault), Some(value)) => {
            Error::NoEdition(Fault { value: value.to_owned(), ..fault })
        }
        (error, _) => error,
    }
}
