//! Watches the private server and starts it again when it dies.

use super::PrivateServer;
use std::{
    io,
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};
use tokio::{sync::oneshot, time::timeout};

/// How often the server is looked at.
const LOOK: Duration = Duration::from_millis(500);

/// The wait before the first new start. It doubles with each further one, up to the longest; a
/// server that stayed up for so long is new again.
const SHORTEST_DELAY: Duration = Duration::from_millis(200);
const LONGEST_DELAY: Duration = Duration::from_secs(10);

/// How long a stop may take: within it a server is stopped, by force in the end.
const STOP: Duration = Duration::from_secs(8);

/// A thread that keeps a private server running.
///
/// A server that dies is started again after 0.2 s, then with growing delay up to 10 s; so is a
/// guest's when its owner goes. Pools that were made from the server's options reconnect by
/// themselves. What happens goes to the log.
#[derive(Debug)]
pub struct Supervisor {
    /// Dropped to tell the thread to stop.
    going_on: mpsc::Sender<()>,
    /// Resolves when the thread has ended, and with it the server.
    ended: oneshot::Receiver<()>,
}

impl Supervisor {
    /// Watches `server` from now on, until it is stopped or dropped.
    pub fn watch(server: PrivateServer) -> io::Result<Self> {
        let (going_on, told) = mpsc::channel();
        let (end, ended) = oneshot::channel();
        thread::Builder::new().name("private-postgres".into()).spawn(move || {
            watch(server, &told);
            // Nobody waits for it where the supervisor was dropped.
            let _ = end.send(());
        })?;
        Ok(Self { going_on, ended })
    }

    /// Stops the server, if it is ours, and waits until it has ended; at most 8 s, as when it is
    /// just starting (it then ends with this process).
    pub async fn stop(self) {
        drop(self.going_on);
        if timeout(STOP, self.ended).await.is_err() {
            tracing::warn!("the private PostgreSQL is still ending");
        }
    }
}

fn watch(mut server: PrivateServer, told: &Receiver<()>) {
    let mut delay = SHORTEST_DELAY;
    let mut up_since = Instant::now();
    while goes_on_after(LOOK, told) {
        if server.is_alive() {
            if up_since.elapsed() > LONGEST_DELAY {
                delay = SHORTEST_DELAY;
            }
            continue;
        }
        tracing::warn!(?delay, "the private PostgreSQL is gone and will be started again");
        if !goes_on_after(delay, told) {
            break;
        }
        delay = (delay * 2).min(LONGEST_DELAY);
        match server.restart() {
            Ok(()) => up_since = Instant::now(),
            Err(error) => tracing::error!(%error, "the private PostgreSQL does not start"),
        }
    }
    server.stop();
}

/// Waits; false as soon as the supervisor was stopped.
fn goes_on_after(pause: Duration, told: &Receiver<()>) -> bool {
    told.recv_timeout(pause) == Err(RecvTimeoutError::Timeout)
}
