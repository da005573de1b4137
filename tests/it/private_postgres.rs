//! The private PostgreSQL: it keeps the data and leaves no process, whatever happens.

use crate::support::databases;

#[tokio::test]
async fn each_test_has_a_database_of_its_own() {
    let (one, other) = (databases::fresh().await, databases::fresh().await);
    sqlx::query("create table only_here ()").execute(&one.owner).await.expect("made");
    let found: Option<String> = sqlx::query_scalar("select to_regclass('only_here')::text")
        .fetch_one(&other.app)
        .await
        .expect("an answer");
    assert_eq!(found, None);
}
