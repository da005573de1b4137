//! The private PostgreSQL: it keeps the data and leaves no process, whatever happens.

mod app;
mod deaths;
mod folders;

use crate::support::databases;
use khutut::postgres::{Kind, PrivateServer};
use sqlx::{AssertSqlSafe, ConnectOptions, PgConnection, postgres::PgConnectOptions};
use std::{path::PathBuf, process::Command, sync::OnceLock};
use tempfile::TempDir;

/// An empty folder, deleted in the end.
fn folder() -> TempDir {
    tempfile::Builder::new().prefix("khutut-private-").tempdir().expect("a folder")
}

/// A folder in which a private server ran and was stopped: a copy, which is quicker.
fn used_folder() -> TempDir {
    static USED: OnceLock<PathBuf> = OnceLock::new();
    let used = USED.get_or_init(|| {
        let used = databases::scratch("used");
        PrivateServer::start(&used, Kind::Lasting).expect("a server").stop();
        used
    });
    let folder = folder();
    let copied = Command::new("cp").arg("-a").arg(used.join(".")).arg(folder.path()).status();
    assert!(copied.expect("cp").success());
    folder
}

fn start(folder: &TempDir) -> PrivateServer {
    PrivateServer::start(folder.path(), Kind::Lasting).expect("a server")
}

async fn connect(options: PgConnectOptions) -> PgConnection {
    options.connect().await.expect("a connection")
}

async fn run(connection: &mut PgConnection, statement: &'static str) -> Result<(), sqlx::Error> {
    sqlx::query(AssertSqlSafe(statement)).execute(connection).await.map(|_| ())
}

/// Writes what [`noted`] reads.
async fn note(server: &PrivateServer) {
    let mut owner = connect(server.options_owner()).await;
    run(&mut owner, "create table note as select 'kept'::text as text").await.expect("written");
    run(&mut owner, "grant select on note to khutut").await.expect("granted");
}

async fn noted(server: &PrivateServer) -> String {
    let mut app = connect(server.options_app()).await;
    sqlx::query_scalar("select text from note").fetch_one(&mut app).await.expect("the note")
}

#[tokio::test]
async fn what_was_written_is_there_after_a_stop_and_a_start() {
    let folder = used_folder();
    let server = start(&folder);
    note(&server).await;
    server.stop();
    app::assert_no_process_left(folder.path());
    assert_eq!(noted(&start(&folder)).await, "kept");
}

#[tokio::test]
async fn the_application_has_no_right_that_the_owner_did_not_grant() {
    let folder = used_folder();
    let server = start(&folder);
    note(&server).await;
    let mut app = connect(server.options_app()).await;
    for forbidden in
        ["update note set text = ''", "delete from note", "drop table note", "create table more ()"]
    {
        let error = run(&mut app, forbidden).await.expect_err(forbidden);
        let code = error.as_database_error().and_then(|error| error.code().map(String::from));
        assert_eq!(code.as_deref(), Some("42501"), "{forbidden}: {error}");
    }
}

#[tokio::test]
async fn arabic_letters_are_letters_and_text_sorts_by_code_point() {
    let folder = used_folder();
    let server = start(&folder);
    let mut app = connect(server.options_app()).await;
    let letters: bool =
        sqlx::query_scalar("select 'خناصر' ~ '^[[:alpha:]]+$' and lower('É') = 'é'")
            .fetch_one(&mut app)
            .await
            .expect("an answer");
    assert!(letters);
    let sorted: String = sqlx::query_scalar(
        "select string_agg(word, ' ' order by word) from unnest('{ب,a,B,ا}'::text[]) word",
    )
    .fetch_one(&mut app)
    .await
    .expect("an answer");
    assert_eq!(sorted, "B a ا ب");
}
