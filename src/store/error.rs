//! What can go wrong between the program and the database.

/// The database did not answer as it should.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Postgres refused or is away; constraint names are inside.
    #[error("the database: {0}")]
    Sql(#[from] sqlx::Error),
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
    /// A row that cannot be read.
    pub(super) fn corrupt(table: &'static str, id: impl ToString) -> Self {
        Self::Corrupt { table, id: id.to_string() }
    }
}
