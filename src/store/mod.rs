//! The record in Postgres: every version of every row, and which of them each edition published.
//!
//! Free functions on a connection, composed in a transaction that the caller opens. The ledger is
//! only ever added to: a *thing* (a place, an event) has *revisions*, an *edition* publishes some
//! of them, and the record of edition N is of each thing its newest publication up to N.
//!
//! In reading order: the schema; editions; the record of an edition; imports; then what is
//! inside: the families of rows, and one file for the tables of each. Apart from the record:
//! [`accounts`], who may come into the newsroom.

mod error;
mod migrate;
mod pool;

mod corrections;
mod editions;
mod record;

mod decide;
mod import;
mod merge;

mod columns;
mod family;
mod ledger;

mod actors;
mod bases;
mod claims;
mod events;
mod info;
mod places;
mod routes;
mod segments;
mod sources;

pub mod accounts;

pub use corrections::load_editions;
pub use editions::{NOTICES, edition, list_editions, newest_edition, publish, record_is_empty};
pub use error::StoreError;
pub use family::Family;
pub use import::{Conflict, Counts, ImportError, ImportOptions, Imported, Prefer, import};
pub use migrate::{MigrateError, ledger_is_protected, migrate};
pub use pool::{Connection, Pool, commit};
pub use record::load_record;
