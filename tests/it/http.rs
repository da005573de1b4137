//! HTTP itself: what holds for every address, and how connections are treated.

mod anything;
mod connections;
mod errors;
mod everywhere;
