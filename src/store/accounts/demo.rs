//! The people of a demo: one of each role, with passwords that are printed and no second factor.
//!
//! They are of use only in a server that was started as a demo; each start gives them new
//! passwords.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgConnection;

use super::{
    super::StoreError,
    password::hash_password,
    people::{add_person, person_named, set_role},
    secret,
    sessions::{EndedWhy, end_sessions},
};
use crate::domain::staff::Role;

/// A person of the demo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DemoPerson {
    /// The user name.
    pub name: String,
    /// The password, to be printed.
    pub password: String,
    /// What they may do.
    pub role: Role,
}

/// Makes the people of the demo, or gives them new passwords.
///
/// # Errors
/// What Postgres says, or no randomness.
pub async fn prepare_demo(
    conn: &mut PgConnection,
    now: Timestamp,
) -> Result<Vec<DemoPerson>, StoreError> {
    let mut people = Vec::new();
    for role in Role::ALL.iter().copied() {
        let (name, password) = (format!("demo-{role}"), password()?);
        let id = match add_person(conn, &name, role, now).await? {
            Some(id) => id,
            None => match person_named(conn, &name).await? {
                Some(person) => person.id,
                None => continue,
            },
        };
        set_role(conn, id, role, now).await?;
        end_sessions(conn, id, None, EndedWhy::Demo, now).await?;
        let hash = hash_password(&password)?;
        sqlx::query!(
            "insert into credential (person_id, password_hash, password_set_at, is_demo)
            values ($1, $2, $3, true)
            on conflict (person_id) do update
            set password_hash = excluded.password_hash,
              password_set_at = excluded.password_set_at,
              is_demo = true,
              totp_secret = null, totp_since = null, totp_last_step = null, totp_offered = null",
            id,
            hash,
            now.to_sqlx() as _
        )
        .execute(&mut *conn)
        .await?;
        people.push(DemoPerson { name, password, role });
    }
    Ok(people)
}

/// Two words of four syllables, which can be typed: 48 random bits.
fn password() -> Result<String, StoreError> {
    const FIRST: &[u8; 16] = b"bdfghjklmnprstvz";
    const SECOND: &[u8; 4] = b"aiou";
    let bytes: [u8; 8] = secret::random()?;
    let of = |letters: &[u8], at: u8| letters.get(usize::from(at) % letters.len()).copied();
    let syllable = |byte: &u8| [of(FIRST, byte >> 2), of(SECOND, byte & 3)];
    let words: Vec<String> = bytes
        .chunks(4)
        .map(|four| four.iter().flat_map(syllable).flatten().map(char::from).collect())
        .collect();
    Ok(words.join("-"))
}
