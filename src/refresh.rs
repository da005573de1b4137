//! The Atlas that the public sees now, and the older ones that can still be asked for.

use std::sync::Arc;

use arc_swap::ArcSwap;

use crate::atlas::Atlas;

/// Why an edition cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoEdition {
    /// There is no such edition.
    #[error("there is no edition {0}")]
    Unknown(i32),
    /// The database is away, and the edition is not at hand.
    #[error("the database is away, and edition {0} is not at hand")]
    Away(i32),
}

/// The newest Atlas and a way to older ones. Cheap to clone.
#[derive(Clone, Debug)]
pub struct CurrentAtlas {
    newest: Arc<ArcSwap<Atlas>>,
}

impl CurrentAtlas {
    /// An Atlas that is never refreshed and knows no other edition: for tests and benchmarks.
    #[must_use]
    pub fn fixed(atlas: Atlas) -> Self {
        Self { newest: Arc::new(ArcSwap::from_pointee(atlas)) }
    }

    /// The newest edition. A request takes it once and answers from it.
    #[must_use]
    pub fn newest(&self) -> Arc<Atlas> {
        self.newest.load_full()
    }

    /// An edition by its number.
    ///
    /// # Errors
    /// There is no such edition, or the database is away.
    pub async fn edition(&self, number: i32) -> Result<Arc<Atlas>, NoEdition> {
        let newest = self.newest();
        if newest.edition.number == number { Ok(newest) } else { Err(NoEdition::Unknown(number)) }
    }
}
