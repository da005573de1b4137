//! What can go wrong between the program and the database.

/// The database did not answer as it should.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Postgres refused or is away; constraint names are inside.
    #[error("the database: {0}")]
    Sql(#[from] sqlx::Error),
    /// A secret could not be made.
    #[error("no secret can be made: {0}")]
    Secret(String),
    /// A row that the constraints should have kept out.
    #[error("the database has a row in {table} that cannot be read: {id}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The row: its revision, or what names it.
        id: String,
    },
}

impl StoreError {
    /// Whether the database is away, rather than at odds with what it was asked.
    #[must_use]
    pub fn is_away(&self) -> bool {
        use sqlx::Error::{Io, PoolClosed, PoolTimedOut, Tls, WorkerCrashed};
        match self {
            Self::Sql(Io(_) | PoolClosed | PoolTimedOut | Tls(_) | WorkerCrashed) => true,
            // Postgres is starting or stopping, or refuses more connections: classes 57P and 53.
            Self::Sql(sqlx::Error::Database(error)) => {
                let code = error.code().unwrap_or_default();
                code.starts_with("57P") || code.starts_with("53") || code.starts_with("08")
            }
            _ => false,
        }
    }

    /// A row that cannot be read.
    pub(super) fn corrupt(table: &'static str, id: impl ToString) -> Self {
        Self::Corrupt { table, id: id.to_string() }
    }
}

impl From<super::accounts::NoRandomness> for StoreError {
    fn from(why: super::accounts::NoRandomness) -> Self {
        Self::Secret(why.to_string())
    }
}
