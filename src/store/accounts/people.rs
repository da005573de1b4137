//! The people of the newsroom: added, given a role, disabled. Never deleted: revisions name them.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgConnection;

use super::{
    super::StoreError,
    sessions::{EndedWhy, end_sessions},
};
use crate::domain::staff::Role;

/// A person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Its number.
    pub id: i64,
    /// The user name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Since when they may not sign in; none: they may.
    pub disabled_at: Option<Timestamp>,
}

/// What became of a change to a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Changed {
    /// It is done.
    Yes,
    /// It was so already.
    Already,
}

struct Row {
    id: i64,
    name: String,
    role: String,
    disabled_at: Option<jiff_sqlx::Timestamp>,
}

impl TryFrom<Row> for Person {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            role: role(&row.role, row.id)?,
            id: row.id,
            name: row.name,
            disabled_at: row.disabled_at.map(jiff_sqlx::Timestamp::to_jiff),
        })
    }
}

/// The role with this word.
pub(super) fn role(word: &str, person: i64) -> Result<Role, StoreError> {
    Role::from_word(word).ok_or_else(|| StoreError::corrupt("person", person))
}

/// Adds a person who has no password yet, and gives their number; none where the name is taken.
///
/// # Errors
/// What Postgres says.
pub async fn add_person(
    conn: &mut PgConnection,
    name: &str,
    role: Role,
    now: Timestamp,
) -> Result<Option<i64>, StoreError> {
    let id = sqlx::query_scalar!(
        "insert into person (name, role, created_at)
        values ($1, $2, $3)
        on conflict on constraint person_name_unique do nothing
        returning id",
        name,
        role.as_str(),
        now.to_sqlx() as _
    )
    .fetch_optional(conn)
    .await?;
    Ok(id)
}

/// The person of a number.
///
/// # Errors
/// What Postgres says.
pub async fn person(conn: &mut PgConnection, id: i64) -> Result<Option<Person>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "select id, name, role, disabled_at
        from person
        where id = $1",
        id
    )
    .fetch_optional(conn)
    .await?;
    row.map(Person::try_from).transpose()
}

/// The person of a name.
///
/// # Errors
/// What Postgres says.
pub async fn person_named(
    conn: &mut PgConnection,
    name: &str,
) -> Result<Option<Person>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "select id, name, role, disabled_at
        from person
        where name = $1",
        name
    )
    .fetch_optional(conn)
    .await?;
    row.map(Person::try_from).transpose()
}

/// Keeps a person from signing in and ends what they are signed in with.
///
/// # Errors
/// What Postgres says.
pub async fn disable(
    conn: &mut PgConnection,
    id: i64,
    now: Timestamp,
) -> Result<Changed, StoreError> {
    let done = sqlx::query!(
        "update person
        set disabled_at = $2
        where id = $1 and disabled_at is null",
        id,
        now.to_sqlx() as _
    )
    .execute(&mut *conn)
    .await?;
    end_sessions(conn, id, None, EndedWhy::Disabled, now).await?;
    Ok(changed(done.rows_affected()))
}

/// Lets a person sign in again.
///
/// # Errors
/// What Postgres says.
pub async fn enable(conn: &mut PgConnection, id: i64) -> Result<Changed, StoreError> {
    let done = sqlx::query!(
        "update person
        set disabled_at = null
        where id = $1 and disabled_at is not null",
        id
    )
    .execute(conn)
    .await?;
    Ok(changed(done.rows_affected()))
}

/// Gives a person another role. They sign in anew: no session goes from one role into another.
///
/// # Errors
/// What Postgres says.
pub async fn set_role(
    conn: &mut PgConnection,
    id: i64,
    role: Role,
    now: Timestamp,
) -> Result<Changed, StoreError> {
    let done = sqlx::query!(
        "update person
        set role = $2
        where id = $1 and role <> $2",
        id,
        role.as_str()
    )
    .execute(&mut *conn)
    .await?;
    let done = changed(done.rows_affected());
    if done == Changed::Yes {
        end_sessions(conn, id, None, EndedWhy::Role, now).await?;
    }
    Ok(done)
}

const fn changed(rows: u64) -> Changed {
    if rows == 0 { Changed::Already } else { Changed::Yes }
}

/// A person as the list of people shows them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Who.
    pub person: Person,
    /// Whether they chose a password: else they are invited and have not come yet.
    pub has_password: bool,
    /// Whether an app is set up.
    pub has_second_factor: bool,
    /// When they last used the newsroom.
    pub seen_at: Option<Timestamp>,
    /// How many sessions they are signed in with.
    pub sessions: i64,
    /// Until when their one-time link works, if one is out.
    pub invited_until: Option<Timestamp>,
}

/// Everybody, or the one person of a number, by name.
///
/// # Errors
/// What Postgres says.
pub async fn list_people(
    conn: &mut PgConnection,
    only: Option<i64>,
    now: Timestamp,
) -> Result<Vec<Listed>, StoreError> {
    let rows = sqlx::query!(
        r#"select person.id, person.name, person.role, person.disabled_at,
          credential.person_id is not null as "has_password!",
          credential.totp_secret is not null as "has_second_factor!",
          (
            select max(session.seen_at)
            from session
            where session.person_id = person.id
          ) as seen_at,
          (
            select count(*)
            from session
            where session.person_id = person.id
              and session.ended_at is null
              and session.seen_at > $2::timestamptz - interval '2 hours'
              and session.created_at > $2::timestamptz - interval '12 hours'
          ) as "sessions!",
          (
            select max(invitation.expires_at)
            from invitation
            where invitation.person_id = person.id
              and invitation.used_at is null
              and invitation.withdrawn_at is null
              and invitation.expires_at > $2
          ) as invited_until
        from person
        left join credential on credential.person_id = person.id
        where $1::bigint is null or person.id = $1
        order by person.name"#,
        only,
        now.to_sqlx() as _
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Listed {
                person: Person {
                    role: role(&row.role, row.id)?,
                    id: row.id,
                    name: row.name,
                    disabled_at: row.disabled_at.map(jiff_sqlx::Timestamp::to_jiff),
                },
                has_password: row.has_password,
                has_second_factor: row.has_second_factor,
                seen_at: row.seen_at.map(jiff_sqlx::Timestamp::to_jiff),
                sessions: row.sessions,
                invited_until: row.invited_until.map(jiff_sqlx::Timestamp::to_jiff),
            })
        })
        .collect()
}
