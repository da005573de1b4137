//! Small steps between a row and the columns of its table.
//!
//! Many rows are written by one statement: each column is handed over as one array.

use std::fmt::{Display, Write};

use futures_util::{Stream, TryStreamExt, pin_mut};

use super::{StoreError, family::Version};
use crate::domain::{day::Day, edtf::Edtf};

/// One column of many versions.
pub(super) fn column<'a, R, T>(versions: &[Version<'a, R>], value: impl Fn(&'a R) -> T) -> Vec<T> {
    versions.iter().map(|version| value(version.row)).collect()
}

/// The revisions of many versions.
pub(super) fn revisions<R>(versions: &[Version<'_, R>]) -> Vec<i64> {
    versions.iter().map(|version| version.revision).collect()
}

/// The things of many versions.
pub(super) fn things<R>(versions: &[Version<'_, R>]) -> Vec<i64> {
    versions.iter().map(|version| version.thing).collect()
}

/// A list as Postgres writes it, `{"a","b"}`: an array of arrays could not be ragged.
pub(super) fn list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    let mut text = String::from("{");
    for item in items {
        if text.len() > 1 {
            text.push(',');
        }
        let bare = item.to_string().replace('\\', "\\\\").replace('"', "\\\"");
        // Writing to a String cannot fail.
        let _ = write!(text, "\"{bare}\"");
    }
    text.push('}');
    text
}

/// Days since 1970-01-01.
pub(super) fn number(day: Option<Day>) -> Option<i32> {
    day.map(|day| day.0)
}

/// First and last day of a date, as numbers of days.
pub(super) fn first(date: Option<&Edtf>) -> Option<i32> {
    number(date.and_then(Edtf::earliest))
}

/// Last day of a date, as a number of days.
pub(super) fn last(date: Option<&Edtf>) -> Option<i32> {
    number(date.and_then(Edtf::latest))
}

/// A word of the record, read back.
pub(super) fn word<W>(
    table: &'static str,
    revision: i64,
    text: &str,
    from_word: impl Fn(&str) -> Option<W>,
) -> Result<W, StoreError> {
    from_word(text).ok_or_else(|| StoreError::corrupt(table, revision))
}

/// A date, read back.
pub(super) fn date(table: &'static str, revision: i64, text: &str) -> Result<Edtf, StoreError> {
    Edtf::parse(text).map_err(|_| StoreError::corrupt(table, revision))
}

/// A number that is not negative, read back.
pub(super) fn count<N: TryFrom<i64>>(
    table: &'static str,
    revision: i64,
    number: i64,
) -> Result<N, StoreError> {
    N::try_from(number).map_err(|_| StoreError::corrupt(table, revision))
}

/// Turns about so many rows into what they say while they arrive: many are not held twice.
pub(super) async fn gather<Row, T>(
    about: usize,
    rows: impl Stream<Item = sqlx::Result<Row>>,
) -> Result<Vec<T>, StoreError>
where
    T: TryFrom<Row, Error = StoreError>,
{
    pin_mut!(rows);
    let mut said = Vec::with_capacity(about);
    while let Some(row) = rows.try_next().await? {
        said.push(row.try_into()?);
    }
    Ok(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_quoted_as_postgres_reads_it() {
        assert_eq!(list::<&str>([]), "{}");
        assert_eq!(
            list(["a,b", "say \"x\"", "back\\slash", ""]),
            r#"{"a,b","say \"x\"","back\\slash",""}"#
        );
        assert_eq!(list([1, 2]), r#"{"1","2"}"#);
    }
}
