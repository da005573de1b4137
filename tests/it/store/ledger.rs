//! What was published is never changed, and a schema that is not ours is left alone.

use khutut::store::{self, MigrateError};
use sqlx::{AssertSqlSafe, PgPool};

use super::rows::{publish, small_record};
use crate::support::databases::{fresh, unmigrated};

/// Every table of the ledger.
async fn ledger(pool: &PgPool) -> Vec<String> {
    sqlx::query_scalar(
        "select table_name::text from information_schema.tables
        where table_schema = 'public' and table_name not in (
          'person', 'credential', 'recovery_code', 'session', 'invitation', 'switch', 'setting',
          '_sqlx_migrations'
        )
        order by table_name",
    )
    .fetch_all(pool)
    .await
    .unwrap()
}

async fn refusal(pool: &PgPool, statement: String) -> String {
    let error = sqlx::query(AssertSqlSafe(statement.clone())).execute(pool).await;
    let Err(error) = error else { panic!("{statement} went through") };
    error.as_database_error().unwrap().code().unwrap().into_owned()
}

#[tokio::test]
async fn nobody_changes_or_deletes_what_is_in_the_ledger() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    let tables = ledger(&database.owner).await;
    assert!(tables.len() > 20, "{tables:?}");
    for table in tables {
        let column: String = sqlx::query_scalar(
            "select column_name::text from information_schema.columns
            where table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'
            order by ordinal_position limit 1",
        )
        .bind(&table)
        .fetch_one(&database.owner)
        .await
        .unwrap();
        for statement in [
            format!("update {table} set {column} = {column}"),
            format!("delete from {table}"),
            format!("truncate {table} cascade"),
        ] {
            let not_permitted = "42501";
            assert_eq!(refusal(&database.app, statement.clone()).await, not_permitted);
            let restricted = "23001";
            assert_eq!(refusal(&database.owner, statement).await, restricted);
        }
    }
}

#[tokio::test]
async fn the_program_knows_whether_the_ledger_is_protected() {
    let database = fresh().await;
    let mut app = database.app.acquire().await.unwrap();
    assert!(store::ledger_is_protected(&mut app).await.unwrap());
    let mut owner = database.owner.acquire().await.unwrap();
    assert!(!store::ledger_is_protected(&mut owner).await.unwrap());
}

#[tokio::test]
async fn migrations_run_once_and_give_the_application_its_rights() {
    let database = unmigrated().await;
    let mut owner = database.owner.acquire().await.unwrap();
    for _ in 0..2 {
        store::migrate(&mut owner, None).await.unwrap();
    }
    assert_eq!(publish(&database, &small_record()).await, 1);
}

#[tokio::test]
async fn migrations_run_where_there_is_no_such_role() {
    let database = unmigrated().await;
    let mut owner = database.owner.acquire().await.unwrap();
    store::migrate(&mut owner, Some("nobody_of_this_name")).await.unwrap();
}

#[tokio::test]
async fn a_newer_schema_is_refused_and_left_alone() {
    let database = unmigrated().await;
    let mut owner = database.owner.acquire().await.unwrap();
    store::migrate(&mut owner, None).await.unwrap();
    sqlx::query(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
        values (9999, 'of tomorrow', true, '', 0)",
    )
    .execute(&mut *owner)
    .await
    .unwrap();
    let refused = store::migrate(&mut owner, None).await.unwrap_err();
    assert!(matches!(refused, MigrateError::Newer { database: 9999, .. }), "{refused}");
    assert!(refused.to_string().contains("newer version of khutut"), "{refused}");
}
