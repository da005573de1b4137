//! The parameters of an address, read by its own table of names.
//!
//! The feed refuses what it does not know, what stands twice and what is empty. Pages ignore the
//! unknown (shared links carry it), take the first of several, and count empty as not given.

use axum::http::Uri;

use super::error::{Error, Fault};
use crate::{
    domain::{day::Day, words::Basis},
    paths::{Expected, Parameters},
};

/// The words of `basis`.
pub const BASES: &[&str] = &["assessed", "claimed"];

/// The parameters of one request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Query {
    known: Parameters,
    given: Vec<(String, String)>,
}

impl Query {
    /// The parameters of the feed.
    ///
    /// # Errors
    /// The first that is unknown, repeated or empty.
    pub fn strict(uri: &Uri, known: Parameters) -> Result<Self, Error> {
        let given = pairs(uri);
        for (n, (name, value)) in given.iter().enumerate() {
            let expected = match known.iter().find(|(k, _)| k == name) {
                None => Expected::Parameter(known),
                Some(_) if given.iter().take(n).any(|(other, _)| other == name) => Expected::Once,
                Some((_, expected)) if value.is_empty() => *expected,
                Some(_) => continue,
            };
            return Err(Error::Parameter(Fault::new(name, value, expected)));
        }
        Ok(Self { known, given })
    }

    /// The parameters of a page.
    #[must_use]
    pub fn lenient(uri: &Uri, known: Parameters) -> Self {
        let mut given = pairs(uri);
        given.retain(|(name, value)| !value.is_empty() && known.iter().any(|(k, _)| k == name));
        Self { known, given }
    }

    /// The value of a parameter as it was given.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.given.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The value of a parameter as `read` understands it.
    ///
    /// # Errors
    /// It was given, and `read` finds nothing in it.
    pub fn read<T>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        let Some(value) = self.text(name) else { return Ok(None) };
        match read(value) {
            Some(value) => Ok(Some(value)),
            None => Err(self.wrong(name)),
        }
    }

    /// The error that names a parameter, the value given and what is expected.
    #[must_use]
    pub fn wrong(&self, name: &str) -> Error {
        let expected = self.known.iter().find(|(k, _)| *k == name).map(|(_, e)| *e);
        let value = self.text(name).unwrap_or_default();
        Error::Parameter(Fault::new(name, value, expected.unwrap_or(Expected::Text)))
    }

    /// The day in a parameter.
    ///
    /// # Errors
    /// It is not of the form `YYYY-MM-DD`, or no such day exists.
    pub fn day(&self, name: &str) -> Result<Option<Day>, Error> {
        self.read(name, |value| value.parse().ok())
    }

    /// The number of an edition in `edition`, 1 or greater.
    ///
    /// # Errors
    /// It is no such number. Whether there is such an edition is not asked here.
    pub fn edition(&self) -> Result<Option<i32>, Error> {
        self.read("edition", edition_number)
    }

    /// The basis in `basis`; `assessed` where none is given.
    ///
    /// # Errors
    /// It is no basis.
    pub fn basis(&self) -> Result<Basis, Error> {
        Ok(self.read("basis", Basis::from_word)?.unwrap_or(Basis::Assessed))
    }
}

/// The number that a text of digits names, 1 or greater. One too great for an edition stands for
/// the greatest, which no record reaches.
pub(in crate::web) fn edition_number(text: &str) -> Option<i32> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let number = text.parse().unwrap_or(i32::MAX);
    (digits && number > 0).then_some(number)
}

/// Names and values, percent signs and `+` decoded; what is not UTF-8 becomes U+FFFD.
pub(super) fn pairs(uri: &Uri) -> Vec<(String, String)> {
    let query = uri.query().unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}
