//! The clock of the newsroom: the machine's, and one that a test moves.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::{SignedDuration, Timestamp};

/// What time it is for sessions, codes, links and delays. Cheap to clone; all clones are one.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    ahead_s: Arc<AtomicI64>,
}

impl Clock {
    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let ahead = SignedDuration::from_secs(self.ahead_s.load(Ordering::Relaxed));
        Timestamp::now().checked_add(ahead).unwrap_or(Timestamp::MAX)
    }

    /// Moves this clock on, for tests.
    pub fn advance(&self, by: SignedDuration) {
        self.ahead_s.fetch_add(by.as_secs(), Ordering::Relaxed);
    }
}
