//! The switches for the whole newsroom: read-only, and lock-down. They hold from the next request.

use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::PgConnection;

use super::{super::StoreError, sessions::end_sessions_below_admin};
use crate::domain::staff::Switch;

/// How a switch stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SwitchState {
    /// Which.
    pub switch: Switch,
    /// Whether it is on.
    pub is_on: bool,
    /// When it was last turned.
    pub changed_at: Option<Timestamp>,
    /// By whom.
    pub changed_by: Option<String>,
}

/// Both switches.
///
/// # Errors
/// What Postgres says.
pub async fn switches(conn: &mut PgConnection) -> Result<Vec<SwitchState>, StoreError> {
    let rows = sqlx::query!(
        r#"select switch.name, switch.is_on, switch.changed_at, person.name as "changed_by?"
        from switch
        left join person on person.id = switch.changed_by
        order by switch.name desc"#
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let switch = Switch::from_word(&row.name);
            Ok(SwitchState {
                switch: switch.ok_or_else(|| StoreError::corrupt("switch", row.name))?,
                is_on: row.is_on,
                changed_at: row.changed_at.map(jiff_sqlx::Timestamp::to_jiff),
                changed_by: row.changed_by,
            })
        })
        .collect()
}

/// Turns a switch. A lock-down ends every session of who is no admin.
///
/// # Errors
/// What Postgres says.
pub async fn set_switch(
    conn: &mut PgConnection,
    switch: Switch,
    on: bool,
    by: Option<i64>,
    now: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query!(
        "update switch
        set is_on = $2, changed_at = $3, changed_by = $4
        where name = $1",
        switch.as_str(),
        on,
        now.to_sqlx() as _,
        by
    )
    .execute(&mut *conn)
    .await?;
    if on && switch == Switch::LockDown {
        end_sessions_below_admin(conn, now).await?;
    }
    Ok(())
}
