//! What the server knows of its own state: told by the task that refreshes the Atlas and by the
//! signal that stops it, read by the health pages.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicI64, Ordering},
};

use jiff::Timestamp;

/// A handle on the state of the server. Cheap to clone; all clones are one.
#[derive(Clone, Debug, Default)]
pub struct Health {
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    stopping: AtomicBool,
    database_away: AtomicBool,
    /// Seconds since 1970; 0: never.
    refreshed: AtomicI64,
}

impl Health {
    /// The newest edition was looked for in the database, and is the one that is shown.
    pub fn refreshed(&self, now: Timestamp) {
        self.state.refreshed.store(now.as_second(), Ordering::Relaxed);
        self.state.database_away.store(false, Ordering::Relaxed);
    }

    /// The database did not answer; the last edition goes on being shown.
    pub fn database_away(&self) {
        self.state.database_away.store(true, Ordering::Relaxed);
    }

    /// The server is asked to stop: it is not ready any more, and answers what it is asked until
    /// it ends.
    pub fn stop(&self) {
        self.state.stopping.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    #[must_use]
    pub fn is_stopping(&self) -> bool {
        self.state.stopping.load(Ordering::Relaxed)
    }

    /// Whether the database did not answer when it was last asked.
    #[must_use]
    pub fn is_database_away(&self) -> bool {
        self.state.database_away.load(Ordering::Relaxed)
    }

    /// When the newest edition was last looked for with success.
    #[must_use]
    pub fn last_refreshed(&self) -> Option<Timestamp> {
        let seconds = self.state.refreshed.load(Ordering::Relaxed);
        Timestamp::from_second(seconds).ok().filter(|_| seconds != 0)
    }
}
