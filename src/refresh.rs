//! The Atlas that the public sees now, the task that keeps it newest, and the older ones.
//!
//! A notice from Postgres is a nudge. The task looks for a newer edition on a notice, on a lost
//! connection, when told to, and every minute; a failed look keeps the Atlas and is told by
//! `health`. Readers never wait for any of this.

use std::{sync::Arc, time::Duration};

use arc_swap::ArcSwap;
use jiff::Timestamp;
use moka::future::Cache;
use sqlx::{Connection, PgConnection, PgPool, postgres::PgListener};
use tokio::{sync::Notify, task::JoinHandle, time::timeout};

use crate::{
    atlas::{Atlas, Edition, Material, Problems},
    health::Health,
    store::{self, StoreError},
};

/// How often the task looks when nothing nudges it.
const POLL: Duration = Duration::from_secs(60);
/// How long it waits before it tries again while Postgres is away.
const RETRY: Duration = Duration::from_secs(1);
/// How long a look may take; a load of the stated size takes about a second.
const PATIENCE: Duration = Duration::from_secs(120);
/// How many older editions stay at hand.
const OLDER: u64 = 8;

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

/// An Atlas could not be made from the database.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What it holds does not hold together.
    #[error(transparent)]
    Problems(#[from] Problems),
    /// Nothing was published yet.
    #[error("nothing was published yet")]
    Empty,
    /// It took too long, or the building was stopped.
    #[error("the record could not be loaded in time")]
    Interrupted,
}

impl From<sqlx::Error> for LoadError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(StoreError::Sql(error))
    }
}

/// The newest Atlas and a way to older ones. Cheap to clone.
#[derive(Clone, Debug)]
pub struct CurrentAtlas {
    newest: Arc<ArcSwap<Atlas>>,
    nudge: Arc<Notify>,
    older: Option<Older>,
}

/// The way to older editions: built one at a time, a few kept.
#[derive(Clone, Debug)]
struct Older {
    pool: PgPool,
    kept: Cache<i32, Arc<Atlas>>,
    one_at_a_time: Arc<tokio::sync::Mutex<()>>,
}

impl CurrentAtlas {
    /// An Atlas that is never refreshed and knows no other edition: for tests and benchmarks.
    #[must_use]
    pub fn fixed(atlas: Atlas) -> Self {
        Self {
            newest: Arc::new(ArcSwap::from_pointee(atlas)),
            nudge: Arc::new(Notify::new()),
            older: None,
        }
    }

    /// Loads the newest edition and keeps it newest, until the task that it gives is aborted.
    /// It listens first and loads then, so that no edition falls between.
    ///
    /// # Errors
    /// The first load failed: there is nothing to serve.
    pub async fn start(pool: PgPool, health: Health) -> Result<(Self, JoinHandle<()>), LoadError> {
        let listener = listen(&pool).await?;
        let atlas = load(&mut *pool.acquire().await?, None).await?;
        health.refreshed(Timestamp::now());
        let mut current = Self::fixed(atlas);
        current.older = Some(Older {
            pool: pool.clone(),
            kept: Cache::new(OLDER),
            one_at_a_time: Arc::default(),
        });
        let task = tokio::spawn(current.clone().keep_newest(pool, health, Some(listener)));
        Ok((current, task))
    }

    /// The newest edition. A request takes it once and answers from it.
    #[must_use]
    pub fn newest(&self) -> Arc<Atlas> {
        self.newest.load_full()
    }

    /// Tells the task to look for a newer edition now.
    pub fn nudge(&self) {
        self.nudge.notify_one();
    }

    /// An edition by its number.
    ///
    /// # Errors
    /// There is no such edition, or the database is away.
    pub async fn edition(&self, number: i32) -> Result<Arc<Atlas>, NoEdition> {
        let newest = self.newest();
        if newest.edition.number == number {
            return Ok(newest);
        }
        // What another process published a moment ago may be newer than what is at hand.
        match &self.older {
            Some(older) if number > 0 => older.edition(number).await,
            _ => Err(NoEdition::Unknown(number)),
        }
    }

    async fn keep_newest(self, pool: PgPool, health: Health, mut listener: Option<PgListener>) {
        loop {
            let wait = if health.is_database_away() { RETRY } else { POLL };
            tokio::select! {
                () = notice(&mut listener) => {}
                () = self.nudge.notified() => {}
                () = tokio::time::sleep(wait) => {}
            }
            match self.look(&pool, &mut listener).await {
                Ok(()) => health.refreshed(Timestamp::now()),
                Err(error) => {
                    tracing::warn!(%error, "the record could not be refreshed");
                    health.database_away();
                }
            }
        }
    }

    /// Looks for a newer edition and swaps it in.
    async fn look(
        &self,
        pool: &PgPool,
        listener: &mut Option<PgListener>,
    ) -> Result<(), LoadError> {
        if listener.is_none() {
            *listener = Some(listen(pool).await?);
        }
        let mut conn = pool.acquire().await?;
        let number = store::newest_edition(&mut conn).await?.ok_or(LoadError::Empty)?.number;
        if number != self.newest().edition.number {
            let atlas = timeout(PATIENCE, load(&mut conn, Some(number)));
            self.newest.store(Arc::new(atlas.await.map_err(|_| LoadError::Interrupted)??));
        }
        Ok(())
    }
}

impl Older {
    async fn edition(&self, number: i32) -> Result<Arc<Atlas>, NoEdition> {
        if let Some(atlas) = self.kept.get(&number).await {
            return Ok(atlas);
        }
        let _turn = self.one_at_a_time.lock().await;
        if let Some(atlas) = self.kept.get(&number).await {
            return Ok(atlas);
        }
        let away = |error: LoadError| {
            tracing::warn!(%error, edition = number, "an edition could not be loaded");
            NoEdition::Away(number)
        };
        let mut conn = self.pool.acquire().await.map_err(|e| away(e.into()))?;
        let known = store::edition(&mut conn, number).await.map_err(|e| away(e.into()))?;
        known.ok_or(NoEdition::Unknown(number))?;
        let atlas = Arc::new(load(&mut conn, Some(number)).await.map_err(away)?);
        self.kept.insert(number, atlas.clone()).await;
        Ok(atlas)
    }
}

async fn listen(pool: &PgPool) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(store::NOTICES).await?;
    Ok(listener)
}

/// Waits for a notice, or for the connection to be lost: then the listener is given up.
async fn notice(listener: &mut Option<PgListener>) {
    let Some(open) = listener else { return std::future::pending().await };
    if !matches!(open.try_recv().await, Ok(Some(_))) {
        *listener = None;
    }
}

/// Loads an edition (none: the newest) and builds its Atlas.
///
/// # Errors
/// The database, what is wrong with the record, or nothing was published.
pub async fn load(conn: &mut PgConnection, number: Option<i32>) -> Result<Atlas, LoadError> {
    let began = std::time::Instant::now();
    let mut tx = conn.begin().await?;
    let edition = match number {
        Some(number) => store::edition(&mut tx, number).await?,
        None => store::newest_edition(&mut tx).await?,
    };
    let edition: Edition = edition.ok_or(LoadError::Empty)?;
    let record = store::load_record(&mut tx, edition.number).await?;
    let editions = store::load_editions(&mut tx, edition.number).await?;
    tx.rollback().await?;
    let number = edition.number;
    let loaded = began.elapsed();
    let atlas = build(Material { edition, record, editions }).await?;
    let (load_ms, total_ms) = (loaded.as_millis(), began.elapsed().as_millis());
    tracing::info!(edition = number, load_ms, total_ms, "the Atlas of an edition is built");
    Ok(atlas)
}

/// Builds an Atlas on a thread of its own: it takes the better part of a second for a large record.
///
/// # Errors
/// What is wrong with the record.
pub async fn build(material: Material) -> Result<Atlas, LoadError> {
    let built = tokio::task::spawn_blocking(move || Atlas::build(material)).await;
    Ok(built.map_err(|_| LoadError::Interrupted)??)
}
