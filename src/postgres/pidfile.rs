//! What a running server writes of itself in `postmaster.pid`.
//!
//! The file outlives a killed server, so nothing in it is believed without a look at the process.

use super::place::Place;
use nix::{
    errno::Errno,
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use std::{
    fs,
    io::{self, Read, Write},
    os::unix::net::UnixStream,
    path::PathBuf,
    time::Duration,
};

/// A server that runs in a data folder, or did when it was killed.
#[derive(Debug)]
pub(super) struct Running {
    pub(super) pid: i32,
    pub(super) socket_folder: PathBuf,
    ready: bool,
}

impl Running {
    pub(super) fn read(place: &Place) -> Option<Self> {
        let text = fs::read_to_string(place.pidfile()).ok()?;
        // Process, data folder, start, port, socket folder, address, shared memory, state.
        let mut lines = text.lines();
        Some(Self {
            pid: lines.next()?.trim().parse().ok().filter(|pid| *pid > 0)?,
            socket_folder: lines.nth(3).unwrap_or_default().into(),
            ready: lines.nth(2).is_some_and(|state| state.trim() == "ready"),
        })
    }

    /// Whether it says that it is ready, and answers a request too: what a killed server wrote
    /// stays, and for a moment even its socket takes connections that nobody will serve.
    pub(super) fn is_ready(&self) -> bool {
        self.ready && self.greets().is_ok()
    }

    /// Whether somebody listens on its socket, busy or not. A killed server's socket refuses.
    pub(super) fn listens(&self) -> bool {
        self.connect().is_ok()
    }

    fn connect(&self) -> io::Result<UnixStream> {
        UnixStream::connect(self.socket_folder.join(".s.PGSQL.5432"))
    }

    /// Asks for TLS, which is answered at once and in one byte, before any sign-in.
    fn greets(&self) -> io::Result<()> {
        let mut stream = self.connect()?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        // The request's length, then its code: "SSLRequest" in PostgreSQL's manual, chapter 54.7.
        stream.write_all(&[0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f])?;
        stream.read_exact(&mut [0])
    }

    /// Whether a process has its number: perhaps another one, which got the number later.
    pub(super) fn number_is_taken(&self) -> bool {
        kill(Pid::from_raw(self.pid), None) != Err(Errno::ESRCH)
    }

    /// Whether its process is the server of this place: a server works in its data folder.
    pub(super) fn is_server_of(&self, place: &Place) -> bool {
        match fs::read_link(format!("/proc/{}/cwd", self.pid)) {
            Ok(folder) => folder == place.data(),
            // No such process, not for us to see (and so not ours), or a system without /proc.
            Err(_) => self.number_is_taken() && self.listens(),
        }
    }

    pub(super) fn signal(&self, signal: Signal) {
        // It may have ended by itself by now.
        let _ = kill(Pid::from_raw(self.pid), signal);
    }

    /// Puts a number that no process can have in place of one that another process got since.
    ///
    /// PostgreSQL would refuse to start beside that process. The file is not removed: by its other
    /// lines PostgreSQL sees whether parts of the old server still use its memory.
    pub(super) fn forget_number(place: &Place) -> io::Result<()> {
        let text = fs::read_to_string(place.pidfile())?;
        let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
        fs::write(place.pidfile(), format!("{}\n{rest}", i32::MAX))
    }
}
