//! HTTP: pages and feed, read from the Atlas alone.

pub mod app;
pub mod assets;
