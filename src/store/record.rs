//! Reads the record as an edition published it.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{
    StoreError,
    family::{Family, Kept},
    ledger,
};
use crate::domain::record::Record;

/// The record of an edition: of each thing its newest publication up to that edition, less what
/// was retracted by then. Rows stand in recorded order; events are not sorted by day.
///
/// Of a number beyond the newest edition it is the newest record: whether there is such an
/// edition, `edition` says.
///
/// # Errors
/// What Postgres says, or a row that the constraints should have kept out.
pub async fn load_record(conn: &mut PgConnection, edition: i32) -> Result<Record, StoreError> {
    let standing = ledger::standing(conn, edition).await?;
    Ok(Record {
        actors: rows(conn, &standing).await?,
        places: rows(conn, &standing).await?,
        routes: rows(conn, &standing).await?,
        segments: rows(conn, &standing).await?,
        sources: rows(conn, &standing).await?,
        events: rows(conn, &standing).await?,
        bases: rows(conn, &standing).await?,
        info: rows(conn, &standing).await?,
    })
}

/// The rows of one family, in recorded order.
async fn rows<R: Kept>(
    conn: &mut PgConnection,
    standing: &HashMap<Family, Vec<i64>>,
) -> Result<Vec<R>, StoreError> {
    let Some(revisions) = standing.get(&R::FAMILY) else {
        return Ok(Vec::new());
    };
    let places: HashMap<i64, usize> =
        revisions.iter().enumerate().map(|(place, revision)| (*revision, place)).collect();
    let mut rows = R::read(conn, revisions).await?;
    rows.sort_by_cached_key(|(revision, _)| places.get(revision).copied());
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}
