//! What a person proves themselves with: the password's hash and the second factor.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgConnection;

use super::{
    super::StoreError,
    people::role,
    sessions::{EndedWhy, end_sessions},
    totp::TotpSecret,
};
use crate::domain::staff::Role;

/// Who might be signing in: what is known of a user name. Says nothing to whoever asks.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The person.
    pub id: i64,
    /// What they may do.
    pub role: Role,
    /// Whether they may not sign in.
    pub is_disabled: bool,
    /// Whether they were made by `serve --demo`.
    pub is_demo: bool,
    /// The hash of the password; none: not yet come.
    pub password_hash: Option<String>,
}

/// What is known of a user name.
///
/// # Errors
/// What Postgres says.
pub async fn candidate(
    conn: &mut PgConnection,
    name: &str,
) -> Result<Option<Candidate>, StoreError> {
    let row = sqlx::query!(
        r#"select person.id, person.role, person.disabled_at is not null as "is_disabled!",
          coalesce(credential.is_demo, false) as "is_demo!",
          credential.password_hash as "password_hash?"
        from person
        left join credential on credential.person_id = person.id
        where person.name = $1"#,
        name
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Candidate {
        id: row.id,
        role: role(&row.role, row.id)?,
        is_disabled: row.is_disabled,
        is_demo: row.is_demo,
        password_hash: row.password_hash,
    }))
}

/// Sets a person's password by its hash and ends every session but `keep`. A person of a demo
/// becomes an ordinary one by it.
///
/// # Errors
/// What Postgres says.
pub async fn set_password(
    conn: &mut PgConnection,
    id: i64,
    hash: &str,
    keep: Option<i64>,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into credential (person_id, password_hash, password_set_at)
        values ($1, $2, $3)
        on conflict (person_id) do update
        set password_hash = excluded.password_hash,
          password_set_at = excluded.password_set_at,
          is_demo = false",
        id,
        hash,
        now.to_sqlx() as _
    )
    .execute(&mut *conn)
    .await?;
    end_sessions(conn, id, keep, EndedWhy::Password, now).await
}

/// A person's second factor.
#[derive(Clone, Debug)]
pub struct SecondFactor {
    /// The one that works.
    pub secret: Option<TotpSecret>,
    /// Since when.
    pub since: Option<Timestamp>,
    /// One that is being set up.
    pub offered: Option<TotpSecret>,
}

/// A person's second factor; empty where they have none.
///
/// # Errors
/// What Postgres says.
pub async fn second_factor(conn: &mut PgConnection, id: i64) -> Result<SecondFactor, StoreError> {
    let row = sqlx::query!(
        "select totp_secret, totp_since, totp_offered
        from credential
        where person_id = $1",
        id
    )
    .fetch_optional(conn)
    .await?;
    let read = |bytes: Option<Vec<u8>>| bytes.and_then(|bytes| TotpSecret::stored(&bytes));
    Ok(match row {
        Some(row) => SecondFactor {
            secret: read(row.totp_secret),
            since: row.totp_since.map(jiff_sqlx::Timestamp::to_jiff),
            offered: read(row.totp_offered),
        },
        None => SecondFactor { secret: None, since: None, offered: None },
    })
}

/// Offers a secret to be set up, and gives the one that stands: an earlier offer is kept, so that a
/// page that is loaded again shows the same picture.
///
/// # Errors
/// What Postgres says.
pub async fn offer_second_factor(
    conn: &mut PgConnection,
    id: i64,
    new: &TotpSecret,
) -> Result<TotpSecret, StoreError> {
    let stands = sqlx::query_scalar!(
        r#"update credential
        set totp_offered = coalesce(totp_offered, $2)
        where person_id = $1
        returning totp_offered as "offered!""#,
        id,
        new.bytes()
    )
    .fetch_one(conn)
    .await?;
    TotpSecret::stored(&stands).ok_or_else(|| StoreError::corrupt("credential", id))
}

/// Makes the offered secret the one that works; `step` is that of its first code.
///
/// # Errors
/// What Postgres says.
pub async fn accept_offered(
    conn: &mut PgConnection,
    id: i64,
    step: i64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "update credential
        set totp_secret = totp_offered,
          totp_offered = null,
          totp_since = $3,
          totp_last_step = $2
        where person_id = $1 and totp_offered is not null",
        id,
        step,
        now.to_sqlx() as _
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Uses the code of a step up. False where a code of it or of a later step was used already.
///
/// # Errors
/// What Postgres says.
pub async fn use_step(conn: &mut PgConnection, id: i64, step: i64) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "update credential
        set totp_last_step = $2
        where person_id = $1
          and totp_secret is not null
          and coalesce(totp_last_step < $2, true)",
        id,
        step
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Takes the second factor and the recovery codes from a person, and ends their sessions: an editor
/// or admin sets another up at the next sign-in.
///
/// # Errors
/// What Postgres says.
pub async fn reset_second_factor(
    conn: &mut PgConnection,
    id: i64,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update credential
        set totp_secret = null,
          totp_since = null,
          totp_last_step = null,
          totp_offered = null
        where person_id = $1",
        id
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("delete from recovery_code where person_id = $1", id).execute(&mut *conn).await?;
    end_sessions(conn, id, None, EndedWhy::SecondFactor, now).await
}
