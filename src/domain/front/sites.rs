//! What is known on a day, as sites: points of the plane that speak for the ground around them.
//!
//! Places that stand at one point of the grid are one site. Held and contested there: held. Held by
//! two sides there: contested, for no line could part them.

use std::collections::BTreeMap;

use super::{
    plane::{Grid, LAST_LATITUDE, Spot},
    reach::{CONTESTED_KM, PLACE_KM, ROAD_KM, ROAD_STEP_KM},
};
use crate::domain::ids::ActorIx;

/// Whose a point is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Ground {
    /// Nothing near enough is known.
    Nobody,
    /// A side's.
    Held(ActorIx),
    /// Fought over.
    Contested,
}

/// A place whose control is known.
#[derive(Clone, PartialEq, Debug)]
pub struct KnownPlace {
    /// Longitude and latitude, WGS 84 degrees.
    pub at: [f64; 2],
    /// The sides that hold it (one) or contest it (more, or one alone); sorted, each once.
    pub sides: Vec<ActorIx>,
    /// Whether it is contested.
    pub contested: bool,
}

/// A road that exactly one side can pass.
#[derive(Clone, PartialEq, Debug)]
pub struct OpenRoad {
    /// Its line, WGS 84 degrees.
    pub line: Vec<[f64; 2]>,
    /// The side.
    pub side: ActorIx,
}

/// A point that speaks for the ground around it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Site {
    pub at: Spot,
    pub ground: Ground,
    /// How far it speaks, kilometres.
    pub reach: f64,
    /// Kilometres for one of the plane.
    pub scale: f64,
}

/// A site that is a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct PlaceSite {
    pub at: Grid,
    pub ground: Ground,
    pub sides: Vec<ActorIx>,
}

impl PlaceSite {
    pub fn site(&self) -> Site {
        let reach = if self.ground == Ground::Contested { CONTESTED_KM } else { PLACE_KM };
        let at = self.at.spot();
        Site { at, ground: self.ground, reach, scale: at.scale() }
    }
}

/// The places as sites, sorted by position. Unlike ones nearer than `apart` steps of the grid in
/// longitude and latitude are taken for one point.
pub(super) fn place_sites(places: &[KnownPlace], apart: i64) -> Vec<PlaceSite> {
    let mut at: BTreeMap<Grid, Vec<&KnownPlace>> = BTreeMap::new();
    let possible = |p: &&KnownPlace| p.at[0].is_finite() && p.at[1].abs() <= LAST_LATITUDE;
    for place in places.iter().filter(possible).filter(|p| !p.sides.is_empty()) {
        at.entry(Grid::of(place.at[0], place.at[1])).or_default().push(place);
    }
    let mut found: Vec<PlaceSite> = at.into_iter().map(|(at, here)| one_site(at, &here)).collect();
    if apart > 0 {
        contest_near(&mut found, apart);
    }
    found
}

fn one_site(at: Grid, here: &[&KnownPlace]) -> PlaceSite {
    let sides_of = |contested: bool| {
        let these = here.iter().filter(|p| p.contested == contested);
        let mut sides: Vec<ActorIx> = these.flat_map(|p| p.sides.iter().copied()).collect();
        sides.sort_unstable();
        sides.dedup();
        sides
    };
    let held = sides_of(false);
    match held.as_slice() {
        [] => PlaceSite { at, ground: Ground::Contested, sides: sides_of(true) },
        [side] => PlaceSite { at, ground: Ground::Held(*side), sides: held },
        _ => PlaceSite { at, ground: Ground::Contested, sides: held },
    }
}

/// Makes unlike sites that stand too near for a line between them contested.
fn contest_near(sites: &mut [PlaceSite], apart: i64) {
    let unlike =
        |a: &PlaceSite, b: &PlaceSite| (b.at.lat - a.at.lat).abs() < apart && a.ground != b.ground;
    let mut mixed: Vec<(usize, Vec<ActorIx>)> = Vec::new();
    for (n, a) in sites.iter().enumerate() {
        let near = sites.iter().enumerate().skip(n + 1);
        for (m, b) in near.take_while(|(_, b)| b.at.lon - a.at.lon < apart) {
            if unlike(a, b) {
                let both: Vec<ActorIx> = a.sides.iter().chain(&b.sides).copied().collect();
                mixed.push((n, both.clone()));
                mixed.push((m, both));
            }
        }
    }
    for (n, sides) in mixed {
        if let Some(site) = sites.get_mut(n) {
            site.ground = Ground::Contested;
            site.sides.extend(sides);
            site.sides.sort_unstable();
            site.sides.dedup();
        }
    }
}

/// The points at which roads speak for their ground, each once.
pub(super) fn road_sites(roads: &[OpenRoad]) -> Vec<Site> {
    let mut sites: Vec<Site> = roads.iter().flat_map(road_points).collect();
    sites.sort_by_key(|site| (site.at.snap(), site.ground));
    sites.dedup_by_key(|site| (site.at.snap(), site.ground));
    sites
}

fn road_points(road: &OpenRoad) -> Vec<Site> {
    let inside = |p: &&[f64; 2]| p[0].is_finite() && p[1].abs() <= LAST_LATITUDE;
    let line: Vec<Spot> =
        road.line.iter().filter(inside).map(|p| Grid::of(p[0], p[1]).spot()).collect();
    let mut found = Vec::new();
    for (a, b) in line.iter().zip(line.iter().skip(1)) {
        let length = a.squared(*b).sqrt() * a.scale();
        let steps = (length / ROAD_STEP_KM).ceil().max(1.0) as u32;
        found.extend((0..=steps).map(|n| Spot::between(*a, *b, f64::from(n) / f64::from(steps))));
    }
    let site =
        |at: Spot| Site { at, ground: Ground::Held(road.side), reach: ROAD_KM, scale: at.scale() };
    found.into_iter().map(site).collect()
}
