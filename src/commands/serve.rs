//! `khutut serve`: pages and feed, from the newest edition.

use std::time::Instant;

use anyhow::{Context, bail};
use sqlx::PgPool;
use tokio::net::TcpListener;

use super::{bundled, database, import, note, say};
use crate::{
    config::{RecordArgs, ServeArgs},
    health::Health,
    refresh::CurrentAtlas,
    store::{self, accounts},
    web::{self, app::App, listen, newsroom::Newsroom},
};

/// Serves until it is told to stop.
pub(super) async fn serve(record: &RecordArgs, args: ServeArgs) -> anyhow::Result<()> {
    let began = Instant::now();
    // The address first: whoever mistyped it need not wait for a database.
    let address = args.address();
    refuse_demo_in_public(record, &args)?;
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}: choose another with --listen"))?;
    let public_url = args.public_url(listener.local_addr()?);
    let stop = listen::stop_signal();
    let database = database::open(record).await?;
    let served = run(&database.pool, listener, &public_url, &args, stop, began).await;
    database.close().await;
    served
}

async fn run(
    pool: &PgPool,
    listener: TcpListener,
    public_url: &str,
    args: &ServeArgs,
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
    let newsroom = newsroom(pool, args).await?;
    let newsroom = Some(newsroom);
    let app = App { atlas, public_url: public_url.into(), health: health.clone(), newsroom };
    tracing::info!(edition, ready_ms = began.elapsed().as_millis(), %public_url, "serving");
    say(format_args!("Khutut is at {public_url}/"));
    listen::serve(listener, web::app::router(app), health, listen::Limits::default(), stop).await;
    refresh.abort();
    Ok(())
}

/// The newsroom, with the people of a demo if this is one.
async fn newsroom(pool: &PgPool, args: &ServeArgs) -> anyhow::Result<Newsroom> {
    let newsroom = Newsroom {
        proxies: args.trusted_proxy.clone().into(),
        demo: args.demo,
        ..Newsroom::new(pool.clone().into())
    };
    if args.demo {
        let mut tx = pool.begin().await?;
        let people = accounts::prepare_demo(&mut tx, newsroom.clock.now()).await?;
        tx.commit().await?;
        say(
            "*** DEMO: anybody on this machine who reads these lines may sign in at /newsroom/ ***",
        );
        for person in people {
            say(format_args!(
                "demo {}: user {} password {}",
                person.role, person.name, person.password
            ));
        }
    }
    Ok(newsroom)
}

/// A demo's passwords are printed: it is for one person at one machine, with a record of its own.
fn refuse_demo_in_public(record: &RecordArgs, args: &ServeArgs) -> anyhow::Result<()> {
    if !args.demo {
        return Ok(());
    }
    if record.database_url.is_some() {
        bail!("--demo works only with the private PostgreSQL: unset DATABASE_URL");
    }
    let address = args.address();
    let public = args.public_url.as_ref().is_some_and(|url| !web::newsroom::is_loopback_url(url));
    if !address.ip().is_loopback() || public || !args.trusted_proxy.is_empty() {
        bail!(
            "--demo works only on this machine's own addresses, such as --listen 127.0.0.1:3000, \
             and without a proxy or a public URL: its passwords are printed"
        );
    }
    Ok(())
}
