//! A running private server, ours or another process's of the same folder.

use super::{
    StartError,
    cluster::{self, APP_ROLE, DATABASE, OWNER_ROLE, SUPERUSER},
    find,
    pidfile::Running,
    place::Place,
    watchdog::Watchdog,
};
use nix::sys::signal::Signal;
use sqlx::postgres::PgConnectOptions;
use std::{
    fs,
    fs::File,
    io,
    path::{Path, PathBuf},
    thread::{self, sleep},
    time::{Duration, Instant},
};
use tokio::sync::oneshot;

/// What the data are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The record: every acknowledged write is on the disk.
    Lasting,
    /// A test: fast, unsafe, and the whole folder is deleted when the server stops.
    Temporary,
}

/// How long to wait for another process's server, or for an old one to end.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long our own server may take: after a crash it reads its write-ahead log first.
const RECOVERY: Duration = Duration::from_secs(120);

/// The private PostgreSQL of a data folder. Dropping it stops the server, if it is ours.
#[derive(Debug)]
pub struct PrivateServer {
    socket_folder: PathBuf,
    place: Place,
    kind: Kind,
    /// None: another process is the owner, and we are its guest.
    watchdog: Option<Watchdog>,
}

impl PrivateServer {
    /// Starts the server of `dir`, or joins the one that another process runs there.
    ///
    /// `dir` is made if it is absent; a folder that holds other things is refused. Blocks for about
    /// 2 s the first time, 0.3 s later, and up to two minutes after a crash: in async code use
    /// [`start_async`](Self::start_async).
    pub fn start(dir: &Path, kind: Kind) -> Result<Self, StartError> {
        let place = Place::open(dir)?;
        match claim(&place)? {
            Claim::Guest(owners) => {
                let socket_folder = owners.socket_folder;
                Ok(Self { socket_folder, place, kind, watchdog: None })
            }
            Claim::Owner(lock) => {
                let watchdog = run(&place, kind, &lock)?;
                let socket_folder = place.socket_folder();
                Ok(Self { socket_folder, place, kind, watchdog: Some(watchdog) })
            }
        }
    }

    /// [`start`](Self::start), on a thread of its own: who is told to stop meanwhile need not wait
    /// for it (a runtime waits for its blocking tasks; what such a thread began ends with us).
    pub async fn start_async(dir: PathBuf, kind: Kind) -> Result<Self, StartError> {
        let (done, started) = oneshot::channel();
        thread::spawn(move || {
            // Where nobody waits any more, the server comes back in the error and is stopped.
            let _ = done.send(Self::start(&dir, kind));
        });
        started.await.unwrap_or_else(|gone| {
            Err(StartError::System { doing: "waiting for it", source: io::Error::other(gone) })
        })
    }

    /// How the application connects, as the role [`APP_ROLE`]. Stays right when the server is
    /// started again, by whichever process.
    pub fn options_app(&self) -> PgConnectOptions {
        self.options(APP_ROLE, DATABASE)
    }

    /// How the migrations connect, as the role [`OWNER_ROLE`].
    pub fn options_owner(&self) -> PgConnectOptions {
        self.options(OWNER_ROLE, DATABASE)
    }

    /// How a superuser connects, to the database `postgres`: for tests that make databases.
    pub fn options_superuser(&self) -> PgConnectOptions {
        self.options(SUPERUSER, SUPERUSER)
    }

    /// Whether the server is ours, not another process's.
    pub fn is_owner(&self) -> bool {
        self.watchdog.is_some()
    }

    /// Whether the server runs and listens.
    pub fn is_alive(&mut self) -> bool {
        let ended = self.watchdog.as_mut().is_some_and(Watchdog::has_ended);
        !ended && Running::read(&self.place).is_some_and(|server| server.listens())
    }

    /// Starts the server again after it died: as the owner, or as the guest of who was quicker.
    pub fn restart(&mut self) -> Result<(), StartError> {
        // What is left of ours holds the lock.
        self.watchdog = None;
        *self = Self::start(self.place.dir(), self.kind)?;
        Ok(())
    }

    /// Stops the server, if it is ours, and returns when it has ended.
    pub fn stop(self) {}

    fn options(&self, role: &str, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(&self.socket_folder)
            .port(5432)
            .username(role)
            .database(database)
    }
}

enum Claim {
    /// The folder is ours as long as this file is open.
    Owner(File),
    /// Another process's server is ready.
    Guest(Running),
}

fn claim(place: &Place) -> Result<Claim, StartError> {
    let lock = place.open_lock()?;
    let end = Instant::now() + PATIENCE;
    loop {
        if lock.try_lock().is_ok() {
            return Ok(Claim::Owner(lock));
        }
        if let Some(server) = Running::read(place).filter(Running::is_ready) {
            return Ok(Claim::Guest(server));
        }
        if Instant::now() > end {
            return Err(StartError::OwnerNotReady { dir: place.dir().to_owned() });
        }
        sleep(Duration::from_millis(20));
    }
}

/// Runs the server of a place whose lock is ours, until it is ready.
fn run(place: &Place, kind: Kind, lock: &File) -> Result<Watchdog, StartError> {
    let begun = Instant::now();
    end_orphan(place)?;
    let version = cluster::version(place);
    let programs = find::find(place, version)?;
    if version.is_none() {
        cluster::make(place, &programs, kind)?;
    }
    loop {
        let log_before = fs::metadata(place.log()).map_or(0, |log| log.len());
        let mut watchdog = Watchdog::spawn(place, &programs, kind, lock)?;
        if becomes_ready(place, &mut watchdog) {
            tracing::info!(
                dir = %place.dir().display(), version = programs.major,
                milliseconds = begun.elapsed().as_millis(), "private PostgreSQL started"
            );
            return Ok(watchdog);
        }
        drop(watchdog);
        let said = end_of_log(place, log_before);
        // Parts of a killed server are still ending: they write no more, but must be gone first.
        if !said.contains("is still in use") || begun.elapsed() > PATIENCE {
            return Err(StartError::DidNotStart { log: place.log(), said });
        }
        sleep(Duration::from_millis(200));
    }
}

fn becomes_ready(place: &Place, watchdog: &mut Watchdog) -> bool {
    let end = Instant::now() + RECOVERY;
    while !watchdog.has_ended() && Instant::now() < end {
        if Running::read(place).is_some_and(|server| server.is_ready()) {
            return true;
        }
        sleep(Duration::from_millis(10));
    }
    false
}

/// Ends a server whose application and shell were both killed, so that nobody stopped it.
fn end_orphan(place: &Place) -> Result<(), StartError> {
    let Some(old) = Running::read(place) else { return Ok(()) };
    let begun = Instant::now();
    let mut asked = None;
    while old.is_server_of(place) {
        let waited = begun.elapsed();
        if waited > PATIENCE {
            return Err(StartError::StillRunning { dir: place.data(), pid: old.pid });
        }
        let ask = if waited < PATIENCE / 4 { Signal::SIGINT } else { Signal::SIGQUIT };
        if asked.replace(ask) != Some(ask) {
            tracing::warn!(pid = old.pid, "ending a private PostgreSQL that was left behind");
            old.signal(ask);
        }
        sleep(Duration::from_millis(20));
    }
    if place.pidfile().exists() && old.number_is_taken() {
        Running::forget_number(place).map_err(StartError::system("mending postmaster.pid"))?;
    }
    Ok(())
}

/// The last lines of the log from this start on.
fn end_of_log(place: &Place, from: u64) -> String {
    let log = fs::read(place.log()).unwrap_or_default();
    let from = usize::try_from(from).unwrap_or(0);
    let text = String::from_utf8_lossy(log.get(from..).unwrap_or(&log)).into_owned();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(15)..].join("\n")
}
