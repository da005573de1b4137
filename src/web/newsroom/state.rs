//! What the newsroom's handlers share.

use std::sync::Arc;

use ipnet::IpNet;

use super::{Hasher, Limits};
use crate::store::{Pool, accounts::Clock};

/// The newsroom of one server. Cheap to clone; all clones are one.
#[derive(Clone, Debug)]
pub struct Newsroom {
    /// Connections for its writes.
    pub pool: Pool,
    /// What time it is.
    pub clock: Clock,
    /// Who has tried to sign in too often.
    pub limits: Arc<Limits>,
    /// Where passwords are hashed.
    pub hasher: Hasher,
    /// The proxies whose word about the client's address is taken.
    pub proxies: Arc<[IpNet]>,
    /// Whether this server is a demo.
    pub demo: bool,
}

impl Newsroom {
    /// A newsroom on a database, without proxies, and no demo.
    #[must_use]
    pub fn new(pool: Pool) -> Self {
        Self {
            pool,
            clock: Clock::default(),
            limits: Arc::default(),
            hasher: Hasher::default(),
            proxies: Arc::default(),
            demo: false,
        }
    }
}
