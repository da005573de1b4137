//! The connections of whoever writes: the newsroom asks for one, or begins a transaction.

use sqlx::{PgConnection, PgPool, PgTransaction, Postgres, pool::PoolConnection};

use super::StoreError;

/// A connection, in a transaction or not, as the functions of this room take it.
pub type Connection = PgConnection;

/// A pool of connections as the application's role. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Pool(PgPool);

impl From<PgPool> for Pool {
    fn from(pool: PgPool) -> Self {
        Self(pool)
    }
}

impl Pool {
    /// A connection.
    ///
    /// # Errors
    /// The database is away.
    pub async fn acquire(&self) -> Result<PoolConnection<Postgres>, StoreError> {
        Ok(self.0.acquire().await?)
    }

    /// Begins a transaction; it is rolled back unless it is given to [`commit`].
    ///
    /// # Errors
    /// The database is away.
    pub async fn begin(&self) -> Result<PgTransaction<'static>, StoreError> {
        Ok(self.0.begin().await?)
    }
}

/// Commits a transaction: from here on it is acknowledged.
///
/// # Errors
/// What Postgres says; then nothing of it is kept.
pub async fn commit(tx: PgTransaction<'static>) -> Result<(), StoreError> {
    Ok(tx.commit().await?)
}
