//! Lays out the schema, and brings an older one up to date.
//!
//! Forward only. A schema that a newer program laid out is refused: this one does not know what
//! it means.

use sqlx::{PgConnection, migrate::Migrator};

static MIGRATIONS: Migrator = sqlx::migrate!();

/// The role that `migrate` gives the application's rights to, where there is one of this name.
const APPLICATION: &str = "khutut";

/// The schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// A newer program has migrated this database.
    #[error(
        "the database was laid out by a newer version of khutut (its schema is {database}, this \
         program knows {program}): install that version, or restore a back-up"
    )]
    Newer {
        /// The schema's version in the database.
        database: i64,
        /// The newest version that this program knows.
        program: i64,
    },
    /// A migration failed; its transaction was rolled back.
    #[error("the schema could not be brought up to date: {0}")]
    Failed(#[from] sqlx::migrate::MigrateError),
    /// Postgres refused or is away.
    #[error("the database: {0}")]
    Sql(#[from] sqlx::Error),
}

/// Brings the schema up to date and gives the application's role its rights. To be called as the
/// owner of the tables; two at once wait for each other.
///
/// `application` is the role that `DATABASE_URL` names, where that is not `khutut`.
///
/// # Errors
/// A newer schema, a failed migration, or what Postgres says.
pub async fn migrate(
    owner: &mut PgConnection,
    application: Option<&str>,
) -> Result<(), MigrateError> {
    refuse_newer(owner).await?;
    MIGRATIONS.run_direct(None, owner, false).await?;
    let application = application.unwrap_or(APPLICATION);
    sqlx::query!("select grant_application($1::text::name)", application).execute(owner).await?;
    Ok(())
}

/// Whether the database itself keeps this connection's role from changing what was published.
///
/// # Errors
/// What Postgres says.
pub async fn ledger_is_protected(conn: &mut PgConnection) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select not has_table_privilege('revision', 'update, delete, truncate') as "protected!""#
    )
    .fetch_one(conn)
    .await
}

async fn refuse_newer(owner: &mut PgConnection) -> Result<(), MigrateError> {
    let program = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or(0);
    let migrated =
        sqlx::query_scalar!(r#"select to_regclass('_sqlx_migrations') is not null as "migrated!""#)
            .fetch_one(&mut *owner)
            .await?;
    if !migrated {
        return Ok(());
    }
    let database = sqlx::query_scalar!(
        r#"select coalesce(max(version), 0) as "version!" from _sqlx_migrations"#
    )
    .fetch_one(owner)
    .await?;
    if database > program { Err(MigrateError::Newer { database, program }) } else { Ok(()) }
}
