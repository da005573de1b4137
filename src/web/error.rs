//! Every way in which a request can fail, for pages and feed alike.
//!
//! A handler returns an `Error`; `render` makes it a whole page in the reader's language, or
//! problem JSON below `/feed`. What is internal goes to the log and to nobody else.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::{paths::Expected, refresh::NoEdition, store::StoreError};

/// Why a request gets no answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Error {
    /// There is no such page, or no such thing as the path names: 404.
    NotFound,
    /// A parameter is wrong: 400.
    Parameter(Fault),
    /// A parameter names an edition that is not there: 404.
    NoEdition(Fault),
    /// Neither a coding that we speak nor the plain body is accepted: 406.
    NotAcceptable,
    /// The database is away, and the answer is not at hand: 503.
    Away,
    /// More is asked than can be answered: 503.
    Overloaded,
    /// Something is broken here: 500. The reason is logged.
    Internal(String),
}

/// A parameter with the value that was given and what it must be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The name of the parameter.
    pub name: String,
    /// Its value, as it was given.
    pub value: String,
    /// What it must be.
    pub expected: Expected,
}

impl Fault {
    /// A fault of a parameter.
    pub fn new(name: impl Into<String>, value: impl Into<String>, expected: Expected) -> Self {
        Self { name: name.into(), value: value.into(), expected }
    }
}

impl Error {
    /// The status of its answer.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::NoEdition(_) => StatusCode::NOT_FOUND,
            Self::Parameter(_) => StatusCode::BAD_REQUEST,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::Away | Self::Overloaded => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The parameter that is at fault.
    #[must_use]
    pub const fn fault(&self) -> Option<&Fault> {
        match self {
            Self::Parameter(fault) | Self::NoEdition(fault) => Some(fault),
            _ => None,
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Self::Internal(why) = &self {
            tracing::error!(why, "a request failed");
        }
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<NoEdition> for Error {
    fn from(none: NoEdition) -> Self {
        match none {
            NoEdition::Unknown(number) => {
                Self::NoEdition(Fault::new("edition", number.to_string(), Expected::KnownEdition))
            }
            NoEdition::Away(_) => Self::Away,
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        if error.is_away() { Self::Away } else { Self::Internal(error.to_string()) }
    }
}
