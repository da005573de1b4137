//! The stated distances: beyond them the ground is nobody's, because nothing is known of it.

/// How far from a place its side's area reaches, kilometres.
pub const PLACE_KM: f64 = 14.0;
/// How far from a road that one side alone can pass, kilometres.
pub const ROAD_KM: f64 = 8.0;
/// How far round a contested place the ground is contested, kilometres.
pub const CONTESTED_KM: f64 = 6.0;

/// A road speaks for its ground at points so far apart, kilometres.
pub(super) const ROAD_STEP_KM: f64 = 3.0;
/// Lines leave out points that lie nearer than this to the rest, kilometres.
pub(super) const SMOOTH_KM: f64 = 0.03;
