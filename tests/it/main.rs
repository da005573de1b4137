//! The integration tests: one binary, so that one temporary database cluster serves all of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says aloud what it leaves out"
)]

mod support;

mod browser;
mod bundle;
mod commands;
mod own_server;
mod private_postgres;
mod store;

mod feed;
mod http;
mod newsroom;

mod floors;
mod fronts;
mod laws;
mod laws_supply;
mod pages;
mod record;
mod record_supply;
mod rules_by_example;
mod search;
