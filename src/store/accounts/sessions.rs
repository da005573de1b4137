//! Sessions: a browser in which somebody is signed in, until it is left, forgotten or too old.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgConnection;

use super::{super::StoreError, people::role, secret::Token};
use crate::domain::{staff::Role, words::words};

/// How long a session lasts without use, in hours.
pub const IDLE_HOURS: usize = 2;
/// How long it lasts in any case, in hours.
pub const LONGEST_HOURS: usize = 12;

words! {
    /// Why a session ended.
    EndedWhy {
        /// By its person.
        SignedOut = "signed_out",
        /// By its person, with all others.
        Everywhere = "everywhere",
        /// Another one took its place in the same browser.
        Renewed = "renewed",
        /// The password was changed.
        Password = "password",
        /// The role was changed.
        Role = "role",
        /// The second factor was taken away or changed.
        SecondFactor = "second_factor",
        /// The person was disabled.
        Disabled = "disabled",
        /// An admin ended it.
        EndedByAdmin = "ended_by_admin",
        /// The newsroom was locked down.
        LockDown = "lock_down",
        /// The demo was started anew.
        Demo = "demo",
    }
}

/// A session that is open, and whose it is.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its number.
    pub id: i64,
    /// The person's number.
    pub person: i64,
    /// The user name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether a code was entered too.
    pub second_factor: bool,
    /// Whether an app is set up.
    pub has_second_factor: bool,
    /// Whether the person was made by `serve --demo`.
    pub is_demo: bool,
    /// When they signed in.
    pub created_at: Timestamp,
    /// The code of the language that they chose.
    pub language: Option<String>,
    /// Whether single letters work as keys.
    pub keys: bool,
}

/// Begins a session in a browser, in place of the one that it had, and gives its secret.
///
/// # Errors
/// What Postgres says, or no randomness.
pub async fn start_session(
    conn: &mut PgConnection,
    person: i64,
    second_factor: bool,
    instead_of: Option<&Token>,
    now: Timestamp,
) -> Result<Token, StoreError> {
    if let Some(old) = instead_of {
        end_session(conn, old, EndedWhy::Renewed, now).await?;
    }
    // Long over: nobody asks any more who was signed in then.
    sqlx::query!(
        "delete from session
        where person_id = $1 and seen_at < $2::timestamptz - interval '30 days'",
        person,
        now.to_sqlx() as _
    )
    .execute(&mut *conn)
    .await?;
    let token = Token::new()?;
    sqlx::query!(
        "insert into session (token_hash, person_id, created_at, seen_at, second_factor)
        values ($1, $2, $3, $3, $4)",
        token.hash(),
        person,
        now.to_sqlx() as _,
        second_factor
    )
    .execute(conn)
    .await?;
    Ok(token)
}

/// The open session of a secret; none where it ended, is too old, or its person is disabled.
///
/// # Errors
/// What Postgres says.
pub async fn find_session(
    conn: &mut PgConnection,
    token: &Token,
    now: Timestamp,
) -> Result<Option<Session>, StoreError> {
    let row = sqlx::query!(
        r#"select session.id, session.created_at, session.second_factor,
          session.seen_at < $2::timestamptz - interval '1 minute' as "is_stale!",
          person.id as person, person.name, person.role,
          coalesce(credential.totp_secret is not null, false) as "has_second_factor!",
          coalesce(credential.is_demo, false) as "is_demo!",
          setting.language as "language?", coalesce(setting.keys, true) as "keys!"
        from session
        join person on person.id = session.person_id
        left join credential on credential.person_id = person.id
        left join setting on setting.person_id = person.id
        where session.token_hash = $1
          and session.ended_at is null
          and session.seen_at > $2::timestamptz - interval '2 hours'
          and session.created_at > $2::timestamptz - interval '12 hours'
          and person.disabled_at is null"#,
        token.hash(),
        now.to_sqlx() as _
    )
    .fetch_optional(&mut *conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    if row.is_stale {
        sqlx::query!(
            "update session set seen_at = greatest(seen_at, $2) where id = $1",
            row.id,
            now.to_sqlx() as _
        )
        .execute(conn)
        .await?;
    }
    Ok(Some(Session {
        id: row.id,
        role: role(&row.role, row.person)?,
        person: row.person,
        name: row.name,
        second_factor: row.second_factor,
        has_second_factor: row.has_second_factor,
        is_demo: row.is_demo,
        created_at: row.created_at.to_jiff(),
        language: row.language,
        keys: row.keys,
    }))
}

/// Ends the session of a secret.
///
/// # Errors
/// What Postgres says.
pub async fn end_session(
    conn: &mut PgConnection,
    token: &Token,
    why: EndedWhy,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update session
        set ended_at = $2, ended_why = $3
        where token_hash = $1 and ended_at is null",
        token.hash(),
        now.to_sqlx() as _,
        why.as_str()
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends every session of a person, but the one to keep.
///
/// # Errors
/// What Postgres says.
pub async fn end_sessions(
    conn: &mut PgConnection,
    person: i64,
    keep: Option<i64>,
    why: EndedWhy,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update session
        set ended_at = $3, ended_why = $4
        where person_id = $1 and id is distinct from $2 and ended_at is null",
        person,
        keep,
        now.to_sqlx() as _,
        why.as_str()
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Ends every session of who is no admin: the newsroom is locked down.
///
/// # Errors
/// What Postgres says.
pub async fn end_sessions_below_admin(
    conn: &mut PgConnection,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update session
        set ended_at = $1, ended_why = 'lock_down'
        from person
        where person.id = session.person_id and person.role <> 'admin' and ended_at is null",
        now.to_sqlx() as _
    )
    .execute(conn)
    .await?;
    Ok(())
}
