//! A database of its own for each test, migrated, and empty otherwise.
//!
//! ```ignore
//! #[tokio::test]
//! async fn a_place_that_was_saved_is_found() {
//!     let database = databases::fresh().await;
//!     save(&database.app, …).await;          // as the application: what the migrations grant
//!     sqlx::query("…").execute(&database.owner).await; // as the owner, for what it may not do
//! }
//! ```
//!
//! The first call starts a temporary PostgreSQL for the whole test binary (about 1.5 s) and runs
//! the migrations in a template; each test then gets a copy of it (about 0.05 s). All ends and is
//! deleted with the process. So: `cargo test`, not a runner with one process per test.
//!
//! Databases are apart, roles are the cluster's: a test must not change or drop a role.

use khutut::postgres::{APP_ROLE, Kind, OWNER_ROLE, PrivateServer};
use nix::{errno::Errno, sys::signal::kill, unistd::Pid};
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{
    env, fs,
    future::Future,
    path::PathBuf,
    process,
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    thread,
    time::Duration,
};

/// A test's own database.
#[derive(Debug, Clone)]
pub(crate) struct Database {
    /// The application's connections: what production code is given.
    pub(crate) app: PgPool,
    /// The owner's, who may do all: to arrange what the application has no right to.
    pub(crate) owner: PgPool,
}

impl Database {
    /// The address of this database as the application, as `DATABASE_URL` has it.
    pub(crate) fn url(&self) -> String {
        url(&self.app)
    }

    /// The address of this database as the owner, as `KHUTUT_OWNER_URL` has it.
    pub(crate) fn owner_url(&self) -> String {
        url(&self.owner)
    }
}

/// A migrated database that nobody else uses.
pub(crate) async fn fresh() -> Database {
    create("template_khutut").await
}

/// A database without any table, not even the migrations'.
pub(crate) async fn unmigrated() -> Database {
    create("template1").await
}

async fn create(template: &str) -> Database {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let name = format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let server = server();
    create_database(server, &name, template).await;
    let pool = |role: PgConnectOptions| {
        // Few: all tests share the server's hundred. None is opened before it is needed.
        PgPoolOptions::new()
            .max_connections(4)
            .acquire_timeout(Duration::from_secs(20))
            .connect_lazy_with(role.database(&name))
    };
    Database { app: pool(server.options_app()), owner: pool(server.options_owner()) }
}

/// A path where a test may put what is to be deleted when all tests are over.
pub(crate) fn scratch(name: &str) -> PathBuf {
    server();
    folder().join(name)
}

fn folder() -> PathBuf {
    env::temp_dir().join(format!("{FOLDER}{}", process::id()))
}

const FOLDER: &str = "khutut-test-";

/// Deletes what earlier test binaries left: PostgreSQL's user, who deletes the folder when ours is
/// gone, has no right to delete what a test put there as root.
fn sweep() {
    for entry in fs::read_dir(env::temp_dir()).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let process = name.to_str().and_then(|name| name.strip_prefix(FOLDER)?.parse().ok());
        if process.is_some_and(|process| kill(Pid::from_raw(process), None) == Err(Errno::ESRCH)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// The binary's server, with the migrated template.
fn server() -> &'static PrivateServer {
    static SERVER: OnceLock<PrivateServer> = OnceLock::new();
    SERVER.get_or_init(|| {
        sweep();
        let server = PrivateServer::start(&folder(), Kind::Temporary).expect("a test PostgreSQL");
        // A runtime of its own: the caller's has one thread, which is waiting here.
        block_on_a_thread(make_template(&server));
        server
    })
}

async fn make_template(server: &PrivateServer) {
    create_database(server, "template_khutut", "template1").await;
    let owner = server.options_owner().database("template_khutut");
    let pool = PgPool::connect_with(owner).await.expect("the template database");
    sqlx::migrate!("./migrations").run(&pool).await.expect("the migrations run");
    // A database with connections cannot be copied.
    pool.close().await;
}

async fn create_database(server: &PrivateServer, name: &str, template: &str) {
    let mut superuser = server.options_superuser().connect().await.expect("the test PostgreSQL");
    for statement in [
        format!("create database {name} template {template} owner {OWNER_ROLE}"),
        format!("grant connect, temporary on database {name} to {APP_ROLE}"),
    ] {
        sqlx::query(AssertSqlSafe(statement)).execute(&mut superuser).await.expect("a database");
    }
    superuser.close().await.expect("closed");
}

fn block_on_a_thread(work: impl Future<Output = ()> + Send) {
    thread::scope(|scope| {
        scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(work);
        });
    });
}

/// The socket's folder goes into the query: in the place of a host it would need to be one.
fn url(pool: &PgPool) -> String {
    let options = pool.connect_options();
    let folder = options.get_socket().expect("a socket").display().to_string();
    let database = options.get_database().expect("a name");
    format!("postgres://{}@localhost/{database}?host={folder}", options.get_username())
}
