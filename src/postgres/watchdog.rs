//! The small shell that runs the server and stops it however this process ends.

use super::{Kind, StartError, find::Programs, pidfile::Running, place::Place};
use nix::sys::signal::Signal;
use std::{
    ffi::OsString,
    fs::File,
    os::unix::process::CommandExt,
    process::{Child, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// How long a server may take over a fast shutdown before it gets an immediate one. (Either way
/// nothing acknowledged is lost: the next start reads the write-ahead log.)
const FAST_SHUTDOWN: Duration = Duration::from_secs(5);

/// A log longer than this is begun anew at the next start.
const LONG_LOG: u64 = 1 << 20;

/// The shell over one server.
#[derive(Debug)]
pub(super) struct Watchdog {
    shell: Child,
    place: Place,
    kind: Kind,
}

impl Watchdog {
    /// Starts the server, which is not ready yet; the shell keeps `lock` as long as it lives.
    pub(super) fn spawn(
        place: &Place,
        programs: &Programs,
        kind: Kind,
        lock: &File,
    ) -> Result<Self, StartError> {
        let starting = StartError::system("starting PostgreSQL");
        let socket = place.make_socket_folder()?;
        let log = place.open_file(&place.log()).map_err(&starting)?;
        if log.metadata().is_ok_and(|log| log.len() > LONG_LOG) {
            log.set_len(0).map_err(&starting)?;
        }
        let temporary = match kind {
            Kind::Temporary => place.dir().as_os_str(),
            Kind::Lasting => "".as_ref(),
        };
        let mut shell = place.command("/bin/sh");
        shell.args(["-c", include_str!("watchdog.sh"), "khutut-postgres"]);
        shell.arg(temporary).arg(&socket).arg(programs.postgres());
        shell.arg("-D").arg(place.data()).args(settings(kind, &socket.to_string_lossy()));
        // Ctrl-C in the terminal is for us, and we stop the server in our own order.
        shell.process_group(0);
        shell.stdin(Stdio::piped()).stderr(log);
        shell.stdout(lock.try_clone().map_err(&starting)?);
        let shell = shell.spawn().map_err(&starting)?;
        Ok(Self { shell, place: place.clone(), kind })
    }

    /// Whether the server has ended. An error counts as ended: then we know nothing of it.
    pub(super) fn has_ended(&mut self) -> bool {
        !matches!(self.shell.try_wait(), Ok(None))
    }

    fn wait(&mut self, at_most: Duration) -> bool {
        let end = Instant::now() + at_most;
        while !self.has_ended() {
            if Instant::now() > end {
                return false;
            }
            sleep(Duration::from_millis(5));
        }
        true
    }
}

impl Drop for Watchdog {
    /// Stops the server; returns when it has ended, after its last checkpoint.
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        if !self.wait(FAST_SHUTDOWN) {
            tracing::warn!("the private PostgreSQL does not stop; it is now made to");
            if let Some(server) = Running::read(&self.place) {
                server.signal(Signal::SIGQUIT);
            }
            // It ends its own processes within five seconds.
            self.wait(FAST_SHUTDOWN * 2);
        }
        if self.kind == Kind::Temporary {
            // The shell did it, unless PostgreSQL's user may not remove it from the folder above.
            let _ = std::fs::remove_dir_all(self.place.dir());
        }
    }
}

/// The server's settings on its command line, which go before those of `postgresql.conf`.
fn settings(kind: Kind, socket: &str) -> Vec<OsString> {
    // The setting is a list: quoted, the path may have commas and spaces.
    let sockets = format!("unix_socket_directories=\"{}\"", socket.replace('"', "\"\""));
    let mut settings =
        vec!["listen_addresses=", "port=5432", "unix_socket_permissions=0700", &sockets];
    settings.extend(["timezone=UTC", "log_timezone=UTC", "lc_messages=C"]);
    settings.extend(match kind {
        Kind::Lasting => ["fsync=on", "full_page_writes=on"].as_slice(),
        Kind::Temporary => {
            &["fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off"]
        }
    });
    settings.iter().flat_map(|setting| ["-c".into(), setting.into()]).collect()
}
