//! The record in a real Postgres: what goes in comes out, edition by edition.

mod conflicts;
mod corrections;
mod editions;
mod ledger;
mod record;
mod rows;
