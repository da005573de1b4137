//! Imports a bundle: merges its rows into the record and publishes one edition.
//!
//! All or nothing: it works inside the caller's transaction, and the caller commits when the
//! Atlas of the new edition could be built. Rows that the bundle does not have stay.

use sqlx::{Connection, PgConnection, PgTransaction};

use super::{StoreError, editions, family::Family, merge::Merge};
use crate::domain::record::Record;

/// Whose text is taken where staff and the bundle changed the same row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Prefer {
    /// The bundle's.
    Bundle,
    /// The record's, as staff left it.
    Record,
}

/// How to import.
#[derive(Default)]
pub struct ImportOptions<'a> {
    /// The public reason, written on every revision and on the edition.
    pub reason: Option<&'a str>,
    /// Whose text is taken in a conflict; none: conflicts are refused.
    pub prefer: Option<Prefer>,
    /// Told from time to time how many rows of the bundle are done.
    pub progress: Option<&'a mut (dyn FnMut(usize) + Send)>,
}

/// What an import did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Imported {
    /// The edition that it published; none: the bundle changes nothing.
    pub edition: Option<i32>,
    /// What became of the rows, by family.
    pub counts: Vec<(Family, Counts)>,
}

/// What became of the rows of a bundle.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Rows that the record did not have.
    pub added: usize,
    /// Rows whose text it took.
    pub changed: usize,
    /// Rows that leave the record as it is.
    pub unchanged: usize,
}

/// A row that staff and the bundle both changed, and not alike.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// Its family.
    pub family: Family,
    /// What names it: an id; of a segment `route.seq`, of a base `side/place/from`.
    pub id: String,
}

/// Nothing was imported. The transaction is to be rolled back.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Rows that staff and the bundle both changed: all of them.
    #[error("{} rows were changed by staff and by the bundle", .0.len())]
    Conflicts(Vec<Conflict>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Imported {
    /// What became of all rows.
    #[must_use]
    pub fn total(&self) -> Counts {
        self.counts.iter().fold(Counts::default(), |sum, (_, counts)| Counts {
            added: sum.added + counts.added,
            changed: sum.changed + counts.changed,
            unchanged: sum.unchanged + counts.unchanged,
        })
    }
}

/// Merges a bundle into the record and publishes what changes as one edition, all inside `tx`:
/// the caller reads the record of that edition, builds its Atlas, and commits, or rolls back. It
/// commits too where no edition was published: what the bundle said is noted for the next merge.
///
/// New rows are late reports, or events where they fill an empty database; that publishes edition
/// 1 even if the bundle is empty. Changed rows are corrections. Other publications wait from here
/// until `tx` ends.
///
/// # Errors
/// All conflicts, or the database: a reference that neither the bundle nor the record knows is
/// refused by a foreign key. Nothing is written then.
pub async fn import(
    tx: &mut PgTransaction<'_>,
    bundle: &Record,
    options: ImportOptions<'_>,
) -> Result<Imported, ImportError> {
    editions::lock_publishing(tx).await?;
    let first = editions::record_is_empty(tx).await?;
    // All or nothing, even if the caller commits after an error.
    let mut savepoint = tx.begin().await.map_err(StoreError::from)?;
    let merged = merge_all(&mut savepoint, bundle, first, options).await?;
    let edition = if first || !merged.revisions.is_empty() {
        let reason = merged.reason();
        Some(editions::publish(&mut savepoint, &merged.revisions, None, reason).await?)
    } else {
        None
    };
    savepoint.commit().await.map_err(StoreError::from)?;
    Ok(Imported { edition, counts: merged.counts })
}

/// Merges the families in the order in which they refer to each other.
async fn merge_all<'a>(
    conn: &mut PgConnection,
    bundle: &Record,
    first: bool,
    options: ImportOptions<'a>,
) -> Result<Merge<'a>, ImportError> {
    let mut merge = Merge::begin(conn, first, options).await?;
    merge.family(conn, &bundle.actors).await?;
    merge.family(conn, &bundle.places).await?;
    merge.family(conn, &bundle.routes).await?;
    merge.family(conn, &bundle.segments).await?;
    merge.family(conn, &bundle.sources).await?;
    merge.family(conn, &bundle.events).await?;
    merge.family(conn, &bundle.bases).await?;
    merge.family(conn, &bundle.info).await?;
    if merge.conflicts.is_empty() {
        Ok(merge)
    } else {
        Err(ImportError::Conflicts(merge.conflicts))
    }
}
