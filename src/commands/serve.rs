//! `khutut serve`: pages and feed, from the newest edition.

use std::time::Instant;

use anyhow::Context;
use sqlx::PgPool;
use tokio::net::TcpListener;

use super::{bundled, database, import, note, say};
use crate::{
    config::{RecordArgs, ServeArgs},
    health::Health,
    refresh::CurrentAtlas,
    store,
    web::{self, app::App, listen},
};

/// Serves until it is told to stop.
pub(super) async fn serve(record: &RecordArgs, args: ServeArgs) -> anyhow::Result<()> {
    let began = Instant::now();
    // The address first: whoever mistyped it need not wait for a database.
    let address = args.address();
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}: choose another with --listen"))?;
    let public_url = args.public_url(listener.local_addr()?);
    let stop = listen::stop_signal();
    let database = database::open(record).await?;
    let served = run(&database.pool, listener, &public_url, stop, began).await;
    database.close().await;
    served
}

async fn run(
    pool: &PgPool,
    listener: TcpListener,
    public_url: &str,
    stop: impl Future<Output = ()> + Send + 'static,
    began: Instant,
) -> anyhow::Result<()> {
    if store::record_is_empty(&mut *pool.acquire().await?).await? {
        note("the record is empty: bringing in the bundled one");
        import::merge(pool, &bundled::read()?, None, None).await?;
    }
    let health = Health::default();
    let (atlas, refresh) = CurrentAtlas::start(pool.clone(), health.clone()).await?;
    let edition = atlas.newest().edition.number;
    let app = App { atlas, public_url: public_url.into(), health: health.clone() };
    tracing::info!(edition, ready_ms = began.elapsed().as_millis(), %public_url, "serving");
    say(format_args!("Khutut is at {public_url}/"));
    listen::serve(listener, web::app::router(app), health, listen::Limits::default(), stop).await;
    refresh.abort();
    Ok(())
}
