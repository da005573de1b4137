//! The feed, as another program sees it.

mod bad_input;
mod caching;
mod picture;
mod supply;
