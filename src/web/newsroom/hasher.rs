//! Where passwords are hashed: two at once, so that a flood of sign-ins costs two cores and 38 MiB
//! at most.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::{store::accounts, web::error::Error};

/// How many hashes are computed at once.
const AT_ONCE: usize = 2;
/// How many requests may wait or be at work; a hash takes about 20 ms, so nobody waits for a second.
const MOST: usize = 40;

/// Computes hashes. Cheap to clone; all clones are one.
#[derive(Clone, Debug)]
pub struct Hasher {
    places: Arc<Semaphore>,
    queue: Arc<Semaphore>,
    computed: Arc<AtomicU64>,
}

impl Default for Hasher {
    fn default() -> Self {
        Self {
            places: Arc::new(Semaphore::new(AT_ONCE)),
            queue: Arc::new(Semaphore::new(MOST)),
            computed: Arc::default(),
        }
    }
}

impl Hasher {
    /// Whether a password is that of a hash. Without a hash it takes as long, and the answer is no.
    ///
    /// # Errors
    /// Too many wait already.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool, Error> {
        self.compute(move || accounts::verify_password(&password, hash.as_deref())).await
    }

    /// The hash of a new password.
    ///
    /// # Errors
    /// Too many wait already, or the system gives no randomness.
    pub async fn hash(&self, password: String) -> Result<String, Error> {
        Ok(self.compute(move || accounts::hash_password(&password)).await??)
    }

    /// How many were computed since the start.
    #[must_use]
    pub fn computed(&self) -> u64 {
        self.computed.load(Ordering::Relaxed)
    }

    async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        let _waits = self.queue.try_acquire().map_err(|_| Error::Overloaded)?;
        let place = Arc::clone(&self.places).acquire_owned().await;
        let place = place.map_err(|error| Error::Internal(error.to_string()))?;
        self.computed.fetch_add(1, Ordering::Relaxed);
        // The place goes along: who hangs up frees none before the hash is done.
        let done = spawn_blocking(move || {
            let done = work();
            drop(place);
            done
        });
        done.await.map_err(|error| Error::Internal(error.to_string()))
    }
}
