//! The private PostgreSQL that runs when no `DATABASE_URL` is given.
//!
//! [`PrivateServer::start`] takes a folder and answers with a running server that keeps the record
//! there; a [`Supervisor`] starts it again when it dies. What always holds:
//!
//! - **The server never outlives us.** It runs under a small shell (`watchdog.sh`) on a pipe from
//!   this process; however we end, `kill -9` included, the pipe closes and the shell stops it.
//! - **One folder, one server.** The shell holds a lock on the folder as long as it lives. Who gets
//!   the lock is the *owner*; who comes later is a *guest* of the same server, and may become the
//!   owner when the first is gone.
//! - **Data are never thrown away.** What cannot be started is left as it is, and a [`StartError`]
//!   says what happened and what to do.
//! - **Nobody else reaches it.** It listens on a Unix socket in a folder of mode 0700, never on TCP.
//! - PostgreSQL refuses to run as root, so root runs it as the folder's owner, else as `postgres`,
//!   else as `nobody`.
//!
//! The folder holds `data` (the cluster), `socket`, `postgres.log`, `postgres.lock` and, where root
//! had to copy the npm package's PostgreSQL out of a closed folder, `programs`.
//!
//! Inside, the database [`DATABASE`] belongs to the role [`OWNER_ROLE`], which runs the migrations;
//! the application works as [`APP_ROLE`] with what the migrations grant it.

mod error;
pub use error::StartError;

mod place;
pub use place::default_dir;

mod user;

mod find;

mod npm;

mod cluster;
pub use cluster::{APP_ROLE, DATABASE, OWNER_ROLE};

mod pidfile;

mod watchdog;

mod server;
pub use server::{Kind, PrivateServer};

mod supervise;
pub use supervise::Supervisor;
