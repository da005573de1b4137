//! The feed, as another program sees it.

mod bad_input;
mod caching;
mod fronts;
mod picture;
mod supply;
