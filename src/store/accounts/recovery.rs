//! Recovery codes: for who has lost the phone, each once, kept as hashes.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgConnection;

use super::{super::StoreError, secret};

/// How many a person gets.
const CODES: usize = 10;
/// Letters and digits that are not taken for one another: 32, so 5 bits each.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// Makes new codes in place of all earlier ones, and gives them: this once.
///
/// # Errors
/// What Postgres says.
pub async fn new_recovery_codes(
    conn: &mut PgConnection,
    id: i64,
) -> Result<Vec<String>, StoreError> {
    let codes = (0..CODES).map(|_| code()).collect::<Result<Vec<_>, _>>()?;
    let hashes: Vec<Vec<u8>> = codes.iter().map(|code| hash(code)).collect();
    sqlx::query!("delete from recovery_code where person_id = $1", id).execute(&mut *conn).await?;
    sqlx::query!(
        "insert into recovery_code (person_id, code_hash)
        select $1, code_hash
        from unnest($2::bytea[]) as new (code_hash)",
        id,
        &hashes
    )
    .execute(conn)
    .await?;
    Ok(codes)
}

/// Uses a code up. False where it is none of this person's, or was used.
///
/// # Errors
/// What Postgres says.
pub async fn use_recovery_code(
    conn: &mut PgConnection,
    id: i64,
    code: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "update recovery_code
        set used_at = $3
        where person_id = $1 and code_hash = $2 and used_at is null",
        id,
        hash(code),
        now.to_sqlx() as _
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// How many codes a person has left.
///
/// # Errors
/// What Postgres says.
pub async fn unused_recovery_codes(conn: &mut PgConnection, id: i64) -> Result<i64, StoreError> {
    let left = sqlx::query_scalar!(
        r#"select count(*) as "left!" from recovery_code where person_id = $1 and used_at is null"#,
        id
    )
    .fetch_one(conn)
    .await?;
    Ok(left)
}

/// Sixteen letters in fours, 80 random bits: `k7pq-m2xw-…`.
fn code() -> Result<String, StoreError> {
    let bytes: [u8; 16] = secret::random()?;
    let letter = |byte: &u8| LETTERS.get(usize::from(byte & 31)).copied().map_or('a', char::from);
    let fours: Vec<String> =
        bytes.chunks(4).map(|four| four.iter().map(letter).collect()).collect();
    Ok(fours.join("-"))
}

/// The hash of a code, however it is typed.
fn hash(code: &str) -> Vec<u8> {
    let plain: String =
        code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    secret::hash(plain.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_one_however_it_is_typed() {
        let one = code().unwrap();
        assert_eq!(one.len(), 19);
        assert_ne!(code().unwrap(), one);
        assert_eq!(hash(&one), hash(&format!(" {} ", one.to_uppercase().replace('-', " "))));
    }
}
