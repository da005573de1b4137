//! Roads: named routes, the rows of their segments, and the bases that supplies come from.

use super::day::Day;

/// A named chain of segments, as a row of `routes.csv`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Route {
    /// Its id.
    pub id: String,
    /// Name in English.
    pub name_en: String,
    /// Name in Arabic.
    pub name_ar: String,
    /// Notes of the compilers.
    pub notes: Option<String>,
}

/// One row of `segments.csv`: a route runs between two places. Rows of two routes with the same
/// ends and the same line are one segment (rule 6): `facts` joins them.
#[derive(Clone, PartialEq, Debug)]
pub struct SegmentRow {
    /// The route.
    pub route_id: String,
    /// Its number along the route, from 1.
    pub seq: u32,
    /// The place where it begins.
    pub from_place: String,
    /// The place where it ends.
    pub to_place: String,
    /// Points between the ends, `[lon, lat]` in WGS 84 degrees.
    pub via: Vec<[f64; 2]>,
    /// Length in kilometres, above 0.
    pub length_km: f64,
}

/// A place from which a side's supplies on the network come, as a row of `bases.csv`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Base {
    /// The side.
    pub side: String,
    /// The place.
    pub place: String,
    /// First day; none: open.
    pub from: Option<Day>,
    /// The day after the last; none: open.
    pub until: Option<Day>,
    /// Why.
    pub note: Option<String>,
}
