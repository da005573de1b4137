//! How a person wants the newsroom.

use sqlx::PgConnection;

use super::super::StoreError;

/// Keeps a person's settings: the code of a language (none: as the browser asks), and whether
/// single letters work as keys.
///
/// # Errors
/// What Postgres says.
pub async fn set_settings(
    conn: &mut PgConnection,
    person: i64,
    language: Option<&str>,
    keys: bool,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into setting (person_id, language, keys)
        values ($1, $2, $3)
        on conflict (person_id) do update
        set language = excluded.language, keys = excluded.keys",
        person,
        language,
        keys
    )
    .execute(conn)
    .await?;
    Ok(())
}
