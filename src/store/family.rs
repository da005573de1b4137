//! The families of the record's rows, and what each tells the ledger about how it is kept.
//!
//! A row belongs to a thing, which has a key within its family and a place in the recorded order.
//! What differs between families is only the key and the table: that is `Kept`. Merging, history
//! and publication are written once, for all.

use sqlx::PgConnection;

use super::StoreError;
pub use crate::domain::change::Family;

/// A version of a row that is about to be written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Version<'a, R> {
    /// Its revision, whose header is there already.
    pub(super) revision: i64,
    /// The thing that it is about.
    pub(super) thing: i64,
    /// The text.
    pub(super) row: &'a R,
}

/// A row of a family, and how its tables are read and written.
pub(super) trait Kept: PartialEq + Send + Sync + Sized {
    /// Its family.
    const FAMILY: Family;

    /// What names it within the family.
    fn key(&self) -> String;

    /// Writes the identities that others refer to, of things that are new: `(thing, row)`.
    async fn name(conn: &mut PgConnection, new: &[(i64, &Self)]) -> Result<(), StoreError>;

    /// Writes versions, after the identities that they refer to.
    async fn write(
        conn: &mut PgConnection,
        versions: &[Version<'_, Self>],
    ) -> Result<(), StoreError>;

    /// The versions of these revisions, in any order; a retraction has none.
    async fn read(
        conn: &mut PgConnection,
        revisions: &[i64],
    ) -> Result<Vec<(i64, Self)>, StoreError>;
}
