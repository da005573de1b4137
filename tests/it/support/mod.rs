//! What the tests share. Start here: each module says at its door how a test uses it.

#![allow(dead_code, reason = "some helpers wait for the tests that use them")]

pub(crate) mod databases;

pub mod examples;
pub(crate) mod newsroom;
pub mod program;
pub mod random;
pub mod site;
pub(crate) mod tcp_server;
