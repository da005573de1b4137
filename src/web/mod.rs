//! HTTP: pages and feed, read from the Atlas alone, and the newsroom, which writes to Postgres.

pub mod app;
pub mod query;
pub mod shown;

pub mod error;
pub mod render;

pub mod caching;
pub mod encoding;
pub mod etag;
pub mod headers;
pub mod language;
pub mod request;

pub mod assets;
pub mod feed;
pub mod map;
pub mod newsroom;
pub mod pages;
pub mod theme;

pub mod health;

pub mod listen;
pub mod patience;
