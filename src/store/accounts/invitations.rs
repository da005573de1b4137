//! One-time links: a person chooses a password with one, the first time or after losing theirs.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgConnection;

use super::{super::StoreError, people::role, secret::Token};
use crate::domain::staff::Role;

/// How long a link works, in days.
pub const INVITATION_DAYS: usize = 7;

/// Whom a link lets in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Invited {
    /// The person.
    pub person: i64,
    /// The user name.
    pub name: String,
    /// What they may do.
    pub role: Role,
}

/// Makes a link for a person, in place of any earlier one, and gives its secret: this once.
///
/// # Errors
/// What Postgres says, or no randomness.
pub async fn invite(
    conn: &mut PgConnection,
    person: i64,
    by: Option<i64>,
    now: Timestamp,
) -> Result<Token, StoreError> {
    sqlx::query!(
        "update invitation
        set withdrawn_at = $2
        where person_id = $1 and used_at is null and withdrawn_at is null",
        person,
        now.to_sqlx() as _
    )
    .execute(&mut *conn)
    .await?;
    let token = Token::new()?;
    sqlx::query!(
        "insert into invitation (token_hash, person_id, invited_by, created_at, expires_at)
        values ($1, $2, $3, $4, $4::timestamptz + interval '7 days')",
        token.hash(),
        person,
        by,
        now.to_sqlx() as _
    )
    .execute(conn)
    .await?;
    Ok(token)
}

/// Whom a link lets in; nobody where it was used or withdrawn, is too old, or the person is
/// disabled.
///
/// # Errors
/// What Postgres says.
pub async fn invited(
    conn: &mut PgConnection,
    token: &Token,
    now: Timestamp,
) -> Result<Option<Invited>, StoreError> {
    let row = sqlx::query!(
        "select person.id, person.name, person.role
        from invitation
        join person on person.id = invitation.person_id
        where invitation.token_hash = $1
          and invitation.used_at is null
          and invitation.withdrawn_at is null
          and invitation.expires_at > $2
          and person.disabled_at is null",
        token.hash(),
        now.to_sqlx() as _
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Invited { role: role(&row.role, row.id)?, person: row.id, name: row.name }))
}

/// Uses a link up. False where somebody else was quicker, or it works no more.
///
/// # Errors
/// What Postgres says.
pub async fn use_invitation(
    conn: &mut PgConnection,
    token: &Token,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "update invitation
        set used_at = $2
        where token_hash = $1 and used_at is null and withdrawn_at is null and expires_at > $2",
        token.hash(),
        now.to_sqlx() as _
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}
