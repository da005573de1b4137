//! Deaths of the application, of its server, and of both.

use super::{
    app::{self, App},
    note, noted, start, used_folder,
};
use khutut::postgres::Supervisor;
use sqlx::{PgPool, postgres::PgPoolOptions};
use std::{
    fs,
    os::unix::{
        fs::{MetadataExt, chown},
        process::CommandExt,
    },
    process::Command,
    time::{Duration, Instant},
};
use tokio::time::{sleep, timeout};

#[tokio::test]
async fn a_killed_application_leaves_no_process_and_loses_nothing() {
    let folder = used_folder();
    let app = App::start(folder.path());
    assert!(app.is_owner);
    note(&start(&folder)).await;
    app.kill();
    app::assert_no_process_left(folder.path());
    assert_eq!(noted(&start(&folder)).await, "kept");
}

#[tokio::test]
async fn application_and_server_killed_together_lose_nothing() {
    let folder = used_folder();
    let app = App::start(folder.path());
    note(&start(&folder)).await;
    app::kill_hard(app::server_in(folder.path()));
    app.kill();
    assert_eq!(noted(&start(&folder)).await, "kept");
}

#[tokio::test]
async fn a_server_that_nobody_was_left_to_stop_is_ended_and_started_anew() {
    let folder = used_folder();
    let app = App::start(folder.path());
    note(&start(&folder)).await;
    let orphan = app::server_in(folder.path());
    for watchdog in app::processes_of(folder.path()).into_iter().filter(|found| *found != orphan) {
        // A backend of the server would be one of them, but none is connected now.
        app::kill_hard(watchdog);
    }
    app.kill();
    assert!(app::processes_of(folder.path()).contains(&orphan), "the test has its orphan");
    let server = start(&folder);
    assert!(server.is_owner());
    assert_ne!(app::server_in(folder.path()), orphan);
    assert_eq!(noted(&server).await, "kept");
}

#[tokio::test]
async fn the_number_of_a_dead_server_may_have_gone_to_another_process() {
    let folder = used_folder();
    let server = start(&folder);
    note(&server).await;
    let pidfile = folder.path().join("data/postmaster.pid");
    let left = fs::read_to_string(&pidfile).expect("a running server's");
    server.stop();
    // PostgreSQL looks away where the process is another user's.
    let uid = fs::metadata(folder.path()).expect("there").uid();
    let mut other = Command::new("sleep").arg("60").uid(uid).spawn().expect("a process");
    let (_, rest) = left.split_once('\n').expect("lines");
    fs::write(&pidfile, format!("{}\n{rest}", other.id())).expect("written");
    chown(&pidfile, Some(uid), None).expect("given");
    let server = start(&folder);
    assert_eq!(noted(&server).await, "kept");
    assert_eq!(other.try_wait().expect("known"), None, "the other process lives");
    other.kill().expect("killed");
    other.wait().expect("ended");
}

#[tokio::test]
async fn a_server_that_dies_is_started_again_and_the_same_pool_goes_on() {
    let folder = used_folder();
    let server = start(&folder);
    let pool = pool(server.options_app());
    let supervisor = Supervisor::watch(server).expect("a thread");
    answers_within(&pool, Duration::from_secs(1)).await;
    app::kill_hard(app::server_in(folder.path()));
    answers_within(&pool, Duration::from_secs(5)).await;
    supervisor.stop().await;
    app::assert_no_process_left(folder.path());
}

#[tokio::test]
async fn a_guest_becomes_the_owner_when_the_owner_is_killed() {
    let folder = used_folder();
    let owner = App::start(folder.path());
    let guest = start(&folder);
    assert!(owner.is_owner && !guest.is_owner());
    let pool = pool(guest.options_app());
    let supervisor = Supervisor::watch(guest).expect("a thread");
    answers_within(&pool, Duration::from_secs(1)).await;
    let first = app::server_in(folder.path());
    owner.kill();
    sleep(Duration::from_millis(300)).await;
    answers_within(&pool, Duration::from_secs(5)).await;
    assert_ne!(app::server_in(folder.path()), first);
    supervisor.stop().await;
    app::assert_no_process_left(folder.path());
}

#[tokio::test]
async fn a_guest_that_goes_leaves_the_owners_server_alone() {
    let folder = used_folder();
    let owner = start(&folder);
    note(&owner).await;
    let guest = App::start(folder.path());
    assert!(!guest.is_owner);
    guest.kill();
    assert_eq!(noted(&owner).await, "kept");
}

fn pool(options: sqlx::postgres::PgConnectOptions) -> PgPool {
    PgPoolOptions::new().acquire_timeout(Duration::from_secs(1)).connect_lazy_with(options)
}

/// Fails unless a query is answered in time, after however many that are not.
async fn answers_within(pool: &PgPool, limit: Duration) {
    let begun = Instant::now();
    let asking = async {
        while sqlx::query("select 1").execute(pool).await.is_err() {
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(limit, asking).await.expect("the database is back in time");
    eprintln!("answered after {} ms", begun.elapsed().as_millis());
}
