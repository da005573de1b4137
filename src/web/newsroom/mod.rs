//! The newsroom: sign-in, and the pages of whoever is signed in.
//!
//! Invariants: every address stands in the one table of `routes`, with who may ask it; `gate` holds
//! to it before any handler runs. A write comes from a page of this site. Answers are kept by
//! nobody and never compressed: no answer can hold a secret beside a text of somebody else's and
//! tell it by its length. Over plain HTTP from elsewhere nobody signs in.
//!
//! In reading order: the state; where a request comes from; the gate and the table; the pages.

mod hasher;
mod limits;
mod state;

mod client;
mod cookie;
mod visit;

mod gate;
mod onward;
mod routes;

mod invitation;
mod second_factor;
mod sign_in;

mod account;
mod desk;
mod people;
mod switches;

pub use client::{Peer, is_loopback_url};
pub use hasher::Hasher;
pub use limits::Limits;
pub use routes::{Route, Who, router, routes};
pub use state::Newsroom;
