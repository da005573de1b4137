//! The audit: what staff did, line by line. It is only added to.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgConnection;

use super::super::StoreError;
use crate::domain::words::words;

words! {
    /// What was done.
    Act {
        PersonAdded = "person_added", Invited = "invited", InvitationUsed = "invitation_used",
        PasswordSet = "password_set", RoleSet = "role_set", Disabled = "disabled",
        Enabled = "enabled", SecondFactorSet = "second_factor_set",
        SecondFactorReset = "second_factor_reset", RecoveryCodeUsed = "recovery_code_used",
        SignedIn = "signed_in", SignedOut = "signed_out", SessionsEnded = "sessions_ended",
        SwitchedOn = "switched_on", SwitchedOff = "switched_off",
    }
}

/// A line of the audit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// By whom; none: the command line.
    pub by: Option<String>,
    /// What.
    pub act: Act,
    /// To whom.
    pub person: Option<String>,
    /// Such as the new role.
    pub detail: Option<String>,
}

/// Writes a line: who (none: the command line) did what to whom.
///
/// # Errors
/// What Postgres says.
pub async fn note(
    conn: &mut PgConnection,
    by: Option<i64>,
    act: Act,
    person: Option<i64>,
    detail: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into audit (at, by, act, person_id, detail)
        values ($1, $2, $3, $4, $5)",
        now.to_sqlx() as _,
        by,
        act.as_str(),
        person,
        detail
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The newest lines about a person, the newest first.
///
/// # Errors
/// What Postgres says.
pub async fn recent(
    conn: &mut PgConnection,
    person: i64,
    most: i64,
) -> Result<Vec<Entry>, StoreError> {
    let rows = sqlx::query!(
        r#"select audit.at, author.name as "by?", audit.act, subject.name as "person?",
          audit.detail
        from audit
        left join person as author on author.id = audit.by
        left join person as subject on subject.id = audit.person_id
        where audit.person_id = $1
        order by audit.id desc
        limit $2"#,
        person,
        most
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Entry {
                at: row.at.to_jiff(),
                by: row.by,
                act: Act::from_word(&row.act)
                    .ok_or_else(|| StoreError::corrupt("audit", row.act))?,
                person: row.person,
                detail: row.detail,
            })
        })
        .collect()
}
