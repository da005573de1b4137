//! The record's database: the server that `DATABASE_URL` names, else the private one.

use std::time::Duration;

use anyhow::Context;
use secrecy::ExposeSecret;
use sqlx::{
    ConnectOptions, Connection, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use crate::{
    config::RecordArgs,
    postgres::{self, Kind, PrivateServer, Supervisor},
    store,
};

/// How long a reader waits for a connection before the database counts as away.
const ACQUIRE: Duration = Duration::from_secs(5);
const CONNECTIONS: u32 = 8;

/// An open database, migrated. To be closed at the end.
pub(super) struct Database {
    /// Connections as the application's role.
    pub(super) pool: PgPool,
    private: Option<Supervisor>,
}

/// Opens the database that the settings name and brings its schema up to date.
pub(super) async fn open(args: &RecordArgs) -> anyhow::Result<Database> {
    let (application, owner, private) = match &args.database_url {
        Some(url) => {
            let url: PgConnectOptions = url
                .expose_secret()
                .parse()
                .context("DATABASE_URL is not like postgres://user:password@host/database")?;
            let owner = match &args.owner_url {
                Some(owner) => owner.expose_secret().parse().context(
                    "KHUTUT_OWNER_URL is not like postgres://user:password@host/database",
                )?,
                None => url.clone(),
            };
            (url, owner, None)
        }
        None => {
            let dir = args.data_dir.clone().unwrap_or_else(postgres::default_dir);
            let server = PrivateServer::start_async(dir, Kind::Lasting).await?;
            let options = (server.options_app(), server.options_owner());
            (options.0, options.1, Some(Supervisor::watch(server)?))
        }
    };
    let migrated = migrate(&owner, &application).await;
    let pool = match migrated {
        Ok(()) => connect(application).await,
        Err(error) => Err(error),
    };
    match pool {
        Ok(pool) => Ok(Database { pool, private }),
        Err(error) => {
            if let Some(private) = private {
                private.stop().await;
            }
            Err(error)
        }
    }
}

async fn migrate(owner: &PgConnectOptions, application: &PgConnectOptions) -> anyhow::Result<()> {
    let mut conn = owner.clone().connect().await.context("the database cannot be reached")?;
    store::migrate(&mut conn, Some(application.get_username())).await?;
    conn.close().await?;
    Ok(())
}

async fn connect(options: PgConnectOptions) -> anyhow::Result<PgPool> {
    // Plans are made for the values at hand: a generic one can be two hundred times slower.
    let options =
        options.application_name("khutut").options([("plan_cache_mode", "force_custom_plan")]);
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(ACQUIRE);
    pool.connect_with(options).await.context("the database cannot be reached")
}

impl Database {
    /// Closes the connections and stops the private server.
    pub(super) async fn close(self) {
        self.pool.close().await;
        if let Some(private) = self.private {
            private.stop().await;
        }
    }
}
