//! One edition of the record as one immutable value, with its indexes.
//!
//! Whole, never patched: an Atlas is built from a `Material` and never changed; everything that
//! is derived from the record lives inside it, so that nothing can go stale apart.

pub mod build;
pub mod on;
pub mod problem;

pub mod changes;
pub mod diff;
pub mod editions;
pub mod encode;
pub mod examples;
pub mod fronts;
pub mod heads;
pub mod holdings;
pub mod lately;
pub mod layer;
pub mod lists;
mod lookup;
pub mod marks;
mod moments;
pub mod near;
pub mod outcomes;
pub mod road;
pub mod search;
pub mod series;
mod span_events;
pub mod spans;
pub mod stretches;
pub mod supply;

pub use build::{Atlas, Edition, Material};
pub use editions::Editions;
pub use on::{OnDay, PlaceOn, SegmentOn};
pub use problem::{Problem, Problems};
