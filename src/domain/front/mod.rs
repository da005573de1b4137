//! Fronts and areas of a day, derived from the places whose control is known and the roads that
//! are open for one side.
//!
//! In reading order: how far a place speaks for its ground (`reach`), the flat plane in which that
//! is measured (`plane`), what is known (`sites`), whose a point is (`field`), the triangles over
//! which the plane is sorted out (`mesh`), the lines between unlike corners (`arcs`), fewer points
//! for the same lines (`simplify`), the proof that nothing crosses (`check`), and the rings of
//! each side (`rings`). `partition` does all of it.
//!
//! Every line is made once and shared by the two areas beside it and by the front, on a grid of
//! 0.00001 degrees from which nothing is rounded later: areas can neither overlap nor gape.

mod arcs;
mod check;
mod field;
mod mesh;
mod nearest;
mod partition;
mod plane;
mod quick;
mod reach;
mod rings;
mod simplify;
mod sites;

pub use partition::{Area, Front, Partition, partition};
pub use reach::{CONTESTED_KM, PLACE_KM, ROAD_KM};
pub use sites::{Ground, KnownPlace, OpenRoad};
