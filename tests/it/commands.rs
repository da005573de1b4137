//! The commands as a user runs them, and the server through real failures.

use std::{fs, path::Path, time::Duration};

use crate::support::{
    databases::{self, scratch},
    program::{Server, data, eventually, khutut, postmaster, run, said, signal},
};

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A copy of the bundled record with one file changed.
fn changed_bundle(name: &str, file: &str, from: &str, to: &str) -> std::path::PathBuf {
    let dir = scratch(name);
    fs::create_dir_all(&dir).unwrap();
    for entry in fs::read_dir(data()).unwrap().flatten() {
        fs::copy(entry.path(), dir.join(entry.file_name())).unwrap();
    }
    let changed = fs::read_to_string(dir.join(file)).unwrap();
    assert!(changed.contains(from), "{file} has no {from}");
    fs::write(dir.join(file), changed.replacen(from, to, 1)).unwrap();
    dir
}

#[test]
fn a_good_bundle_passes_the_check_and_a_bad_one_tells_every_fault() {
    let good = run(&["check", text(&data())]);
    assert!(good.status.success(), "{}", said(&good));
    let bad = changed_bundle("check", "places.csv", ",36.274,", ",361.274,");
    fs::write(bad.join("bases.csv"), "side,place,from,until,note\nnobody,nowhere,,,\n").unwrap();
    let bad = run(&["check", text(&bad)]);
    assert!(!bad.status.success());
    for part in ["places.csv", "row 2", "lon", "361.274", "bases.csv", "nobody", "nowhere"] {
        assert!(said(&bad).contains(part), "no {part} in:\n{}", said(&bad));
    }
}

#[test]
fn every_command_explains_itself_and_a_wrong_one_fails() {
    for words in [&["--help"][..], &["serve", "--help"], &["import", "--help"]] {
        let help = run(words);
        assert!(help.status.success());
        assert!(said(&help).contains("KHUTUT_DATA_DIR"), "{words:?}");
    }
    assert!(!run(&["fly"]).status.success());
    let taken = khutut(&["serve", "--listen", "256.0.0.1:1"]).output().unwrap();
    assert!(!taken.status.success());
}

#[tokio::test]
async fn an_import_changes_the_record_once_and_its_export_is_stable() {
    let database = databases::fresh().await;
    let url = database.url();
    let with = |words: &[&str]| {
        khutut(words)
            .env("DATABASE_URL", &url)
            .env("KHUTUT_OWNER_URL", database.owner_url())
            .output()
    };
    let (a, b) = (scratch("export-a"), scratch("export-b"));
    let first = with(&["import", text(&data())]).unwrap();
    assert!(first.status.success() && said(&first).contains("edition 1"), "{}", said(&first));
    let again = with(&["import", text(&data())]).unwrap();
    assert!(said(&again).contains("nothing new"), "{}", said(&again));
    for dir in [&a, &b] {
        let export = with(&["export", text(dir)]).unwrap();
        assert!(export.status.success(), "{}", said(&export));
    }
    for entry in fs::read_dir(&a).unwrap().flatten() {
        let (a, b) =
            (fs::read(entry.path()).unwrap(), fs::read(b.join(entry.file_name())).unwrap());
        assert!(a == b, "{:?} differs between two exports", entry.file_name());
    }
    let corrected = changed_bundle("import", "places.csv", ",36.274,", ",36.275,");
    let second = with(&["import", text(&corrected), "--reason", "A better position"]).unwrap();
    assert!(said(&second).contains("edition 2: 0 rows added, 1 changed"), "{}", said(&second));
}

#[tokio::test]
async fn a_bundle_with_faults_writes_nothing() {
    let database = databases::fresh().await;
    let bad = changed_bundle("faults", "events.csv", ",full,", ",whole,");
    let bad = khutut(&["import", text(&bad)])
        .env("DATABASE_URL", database.url())
        .env("KHUTUT_OWNER_URL", database.owner_url())
        .output()
        .unwrap();
    assert!(!bad.status.success());
    let editions: i64 = sqlx::query_scalar("select count(*) from edition")
        .fetch_one(&database.owner)
        .await
        .unwrap();
    assert_eq!(editions, 0, "{}", said(&bad));
}

#[tokio::test]
async fn the_server_fills_an_empty_record_and_stops_without_leaving_a_process() {
    let dir = scratch("serve");
    let server = Server::start(&[("KHUTUT_DATA_DIR", text(&dir))]);
    let (status, feed) = server.get("/feed.geojson?day=2016-02-24").await;
    assert_eq!(status, 200);
    assert!(feed.contains(r#""id":"place/khanasser""#));
    let postgres = postmaster(&dir).expect("a private PostgreSQL runs");
    let (code, took) = server.stop();
    assert_eq!(code, Some(0));
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert!(!Path::new(&format!("/proc/{postgres}")).exists(), "PostgreSQL is left");
}

#[tokio::test]
async fn a_server_that_was_killed_starts_again_with_its_record() {
    let dir = scratch("killed");
    let settings = [("KHUTUT_DATA_DIR", text(&dir))];
    Server::start(&settings).kill();
    let server = Server::start(&settings);
    assert_eq!(server.get("/feed.geojson?edition=1").await.0, 200);
    assert_eq!(server.get("/feed.geojson?edition=2").await.0, 404);
}

#[tokio::test]
async fn readers_go_on_while_postgres_is_away_and_see_the_next_edition_after() {
    let dir = scratch("away");
    let settings = [("KHUTUT_DATA_DIR", text(&dir))];
    let server = Server::start(&settings);
    let (_, before) = server.get("/feed.geojson?day=2016-02-24").await;
    signal(postmaster(&dir).unwrap(), "KILL");
    for _ in 0..20 {
        let (status, now) = server.get("/feed.geojson?day=2016-02-24").await;
        assert_eq!((status, now == before), (200, true), "the feed stands still");
        assert_eq!(server.get("/en/?day=2016-02-24").await.0, 200, "pages go on");
    }
    eventually("the private server is started again", async || postmaster(&dir).is_some()).await;
    let corrected = changed_bundle("away-import", "places.csv", ",36.274,", ",36.275,");
    eventually("an import by another process", async || {
        let words = ["import", text(&corrected), "--data-dir", text(&dir)];
        run(&words).status.success()
    })
    .await;
    eventually("the new edition is shown", async || {
        server.get("/feed.geojson?day=2016-02-24").await.1.contains(r#""edition":2"#)
    })
    .await;
}
