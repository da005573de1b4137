//! From Postgres to a ready Atlas, with the record of `benches/made`: how long it takes and what
//! memory it leaves in use (`cargo bench --bench load`).
#![allow(clippy::unwrap_used, reason = "a benchmark stops where its material is wrong")]
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

mod made;

use std::{fs, time::Instant};

use khutut::{
    postgres::{Kind, PrivateServer},
    refresh, store,
};
use sqlx::{ConnectOptions, Connection};

const RUNS: usize = 5;

#[tokio::main]
async fn main() {
    let dir = std::env::temp_dir().join(format!("khutut-bench-{}", std::process::id()));
    let server = PrivateServer::start_async(dir, Kind::Temporary).await.unwrap();
    let mut owner = server.options_owner().connect().await.unwrap();
    store::migrate(&mut owner, None).await.unwrap();
    let began = Instant::now();
    let mut tx = owner.begin().await.unwrap();
    let record = made::record(&made::Size::STATED);
    store::import(&mut tx, &record, store::ImportOptions::default()).await.unwrap();
    tx.commit().await.unwrap();
    drop(record);
    println!("import of 10,000 places and 100,000 events: {:.1?}", began.elapsed());
    sqlx::raw_sql("analyze").execute(&mut owner).await.unwrap();
    let mut conn = server.options_app().connect().await.unwrap();
    for run in 1..=RUNS {
        let began = Instant::now();
        let atlas = refresh::load(&mut conn, None).await.unwrap();
        println!(
            "load {run} of {} events to a ready Atlas: {:.2?}",
            atlas.record.events.len(),
            began.elapsed()
        );
        if run == RUNS {
            println!("{}", memory());
        }
    }
    conn.close().await.unwrap();
    owner.close().await.unwrap();
    server.stop();
}

/// Resident memory of this process, now and at its peak.
fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let lines = status.lines().filter(|l| l.starts_with("VmRSS") || l.starts_with("VmHWM"));
    lines.map(|l| l.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(", ")
}
