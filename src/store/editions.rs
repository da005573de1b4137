//! Editions: what was published when.
//!
//! They are numbered 1, 2, 3 … without a gap: the database gives the number, and publications
//! wait for each other until they commit or roll back.

use sqlx::{PgConnection, PgTransaction};

use super::StoreError;
use crate::atlas::Edition;

/// The channel on which Postgres announces an edition; the payload is its number.
pub const NOTICES: &str = "khutut_edition";

struct Row {
    number: i32,
    published_at: jiff_sqlx::Timestamp,
    note: Option<String>,
}

impl From<Row> for Edition {
    fn from(row: Row) -> Self {
        Self { number: row.number, published_at: row.published_at.to_jiff(), note: row.note }
    }
}

/// The newest edition; none where nothing was ever published.
///
/// # Errors
/// What Postgres says.
pub async fn newest_edition(conn: &mut PgConnection) -> Result<Option<Edition>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "select number, published_at, note
        from edition
        order by number desc
        limit 1"
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(Edition::from))
}

/// The edition of a number, if there is one.
///
/// # Errors
/// What Postgres says.
pub async fn edition(conn: &mut PgConnection, number: i32) -> Result<Option<Edition>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "select number, published_at, note
        from edition
        where number = $1",
        number
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(Edition::from))
}

/// Every edition, the first one first.
///
/// # Errors
/// What Postgres says.
pub async fn list_editions(conn: &mut PgConnection) -> Result<Vec<Edition>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        "select number, published_at, note
        from edition
        order by number"
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(Edition::from).collect())
}

/// Whether nothing was ever published.
///
/// # Errors
/// What Postgres says.
pub async fn record_is_empty(conn: &mut PgConnection) -> Result<bool, StoreError> {
    Ok(newest_edition(conn).await?.is_none())
}

/// Publishes revisions as a new edition, by a person or (none) an import, and gives its number.
/// Nobody sees it before the transaction commits; then Postgres sends the notice.
///
/// # Errors
/// What Postgres says: of a thing only one revision fits into an edition, and a revision is
/// published once.
pub async fn publish(
    tx: &mut PgTransaction<'_>,
    revisions: &[i64],
    by: Option<i64>,
    note: Option<&str>,
) -> Result<i32, StoreError> {
    let number = sqlx::query_scalar!(
        "insert into edition (published_by, note)
        values ($1, $2)
        returning number",
        by,
        note
    )
    .fetch_one(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into publication (thing_id, edition, revision_id)
        select revision.thing_id, $1, revision.id
        from unnest($2::bigint[]) as wanted (id)
        join revision on revision.id = wanted.id",
        number,
        revisions
    )
    .execute(&mut **tx)
    .await?;
    Ok(number)
}

/// Waits until no other publication is under way, and keeps others waiting until `tx` ends: what
/// is newest now is what the next edition follows.
pub(super) async fn lock_publishing(tx: &mut PgTransaction<'_>) -> Result<(), StoreError> {
    sqlx::query!("select lock_publishing()").execute(&mut **tx).await?;
    Ok(())
}
