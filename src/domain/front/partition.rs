//! The fronts and areas of a day from what is known on it.

use std::collections::BTreeMap;

use geo::{LineString, MultiLineString, MultiPolygon};

use super::{
    arcs::{self, Arc},
    check,
    mesh::Mesh,
    nearest::{Distances, Places},
    plane::Grid,
    reach::{CONTESTED_KM, PLACE_KM},
    rings, simplify,
    sites::{self, Ground, KnownPlace, OpenRoad, PlaceSite, Site},
};
use crate::domain::ids::ActorIx;

/// The line between two sides.
#[derive(Clone, PartialEq, Debug)]
pub struct Front {
    /// The two sides, sorted.
    pub sides: [ActorIx; 2],
    /// Its lines, WGS 84 degrees with five decimals. It runs only where areas of the two meet: it
    /// ends at contested ground, at a third side's, and where knowledge ends.
    pub lines: MultiLineString<f64>,
    /// How far the nearest known place is from it, kilometres; none where no place is known.
    pub nearest_km: Option<f64>,
    /// No point of it is farther than this from a known place, kilometres; none as above.
    pub farthest_km: Option<f64>,
    /// Its length, kilometres.
    pub length_km: f64,
}

/// The ground of a side, or the contested ground.
#[derive(Clone, PartialEq, Debug)]
pub struct Area {
    /// The side; none where contested.
    pub side: Option<ActorIx>,
    /// Valid polygons by the right-hand rule, WGS 84 degrees with five decimals.
    pub polygons: MultiPolygon<f64>,
    /// For each polygon the sides whose places it rests on: those that contest it.
    pub between: Vec<Vec<ActorIx>>,
    /// How many points that are known it rests on, places at one point counted once.
    pub places: usize,
    /// How far it reaches from a place, kilometres.
    pub reach_km: f64,
}

/// Whose the ground is on a day.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Partition {
    /// One front for each pair of sides whose areas meet, sorted.
    pub fronts: Vec<Front>,
    /// One area for each side, sorted, then the contested one.
    pub areas: Vec<Area>,
}

/// How near unlike places may stand to each other, steps of the grid (metres): the next is tried
/// where lines do not stand apart by the one before, which only places a few metres apart cause.
const APART: [i64; 4] = [4, 40, 400, 4_000];

/// Parts the ground between the places whose control is known and the roads that one side alone
/// can pass.
///
/// Guarantee: the areas do not overlap; every held place lies in its side's area, unless another
/// side holds a place within four metres (then that point is contested); fronts and areas share
/// their lines; the order of places and roads does not matter for places.
///
/// Known breach: where several unlike places stand within about ten metres of each other the grid
/// has no room for their lines, and a held place among them is taken for contested as well.
#[must_use]
pub fn partition(places: &[KnownPlace], roads: &[OpenRoad]) -> Partition {
    let roads = sites::road_sites(roads);
    for apart in APART {
        let places = sites::place_sites(places, apart);
        if let Some(found) = attempt(&places, &roads) {
            return found;
        }
    }
    Partition::default()
}

fn attempt(places: &[PlaceSite], roads: &[Site]) -> Option<Partition> {
    let (mesh, field) = Mesh::of(places, roads);
    let (mut arcs, points) = arcs::trace(&mesh, &field);
    if !check::stands_apart(&arcs, &points, places) {
        return None;
    }
    simplify::simplify(&mut arcs, &points, places);
    Some(Partition {
        fronts: fronts(&arcs, &points, places),
        areas: areas(&arcs, &points, places, &mesh),
    })
}

fn fronts(arcs: &[Arc], points: &[Grid], places: &[PlaceSite]) -> Vec<Front> {
    let mut pairs: BTreeMap<[ActorIx; 2], Vec<Vec<Grid>>> = BTreeMap::new();
    for arc in arcs {
        if let [Ground::Held(a), Ground::Held(b)] = arc.grounds {
            let line = arc.points.iter().filter_map(|n| points.get(*n).copied()).collect();
            pairs.entry([a, b]).or_default().push(line);
        }
    }
    let places = Places::of(places);
    let front = |(sides, lines): ([ActorIx; 2], Vec<Vec<Grid>>)| {
        let Distances { nearest, farthest, length } = places.measure(&lines);
        let line = |line: &Vec<Grid>| -> LineString<f64> {
            line.iter().map(|at| at.degrees()).collect::<Vec<_>>().into()
        };
        Front {
            sides,
            lines: MultiLineString::new(lines.iter().map(line).collect()),
            nearest_km: Some(nearest).filter(|km| km.is_finite()),
            farthest_km: Some(farthest).filter(|km| km.is_finite()),
            length_km: length,
        }
    };
    pairs.into_iter().map(front).collect()
}

fn areas(arcs: &[Arc], points: &[Grid], places: &[PlaceSite], mesh: &Mesh) -> Vec<Area> {
    let mut sides: BTreeMap<usize, Vec<ActorIx>> = BTreeMap::new();
    for (place, patch) in places.iter().zip(&mesh.patch) {
        let list = sides.entry(*patch).or_default();
        list.extend(&place.sides);
        list.sort_unstable();
        list.dedup();
    }
    let area = |(ground, pieces): (Ground, Vec<rings::Piece>)| {
        let between = |(patch, _): &rings::Piece| sides.get(patch).cloned().unwrap_or_default();
        Area {
            side: if let Ground::Held(side) = ground { Some(side) } else { None },
            between: pieces.iter().map(between).collect(),
            polygons: MultiPolygon::new(pieces.into_iter().map(|(_, polygon)| polygon).collect()),
            places: places.iter().filter(|place| place.ground == ground).count(),
            reach_km: if ground == Ground::Contested { CONTESTED_KM } else { PLACE_KM },
        }
    };
    rings::polygons(arcs, points).into_iter().map(area).collect()
}
