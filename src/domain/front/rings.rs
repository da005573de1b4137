//! The rings of each ground, joined from arcs, and the polygons that they make.
//!
//! A ring keeps its ground on the left: outer rings run counter-clockwise, holes clockwise (the
//! right-hand rule of RFC 7946, section 3.1.6). The rings of one patch make one polygon: it has one
//! outer ring, for a patch hangs together.

use std::collections::{BTreeMap, HashMap};

use geo::{LineString, Polygon};

use super::{arcs::Arc, plane::Grid, sites::Ground};

/// A polygon with the patch that it is made of.
pub(super) type Piece = (usize, Polygon<f64>);

/// The polygons of every ground that is somebody's, in the order of their patches.
pub(super) fn polygons(arcs: &[Arc], points: &[Grid]) -> BTreeMap<Ground, Vec<Piece>> {
    let mut found: BTreeMap<Ground, BTreeMap<usize, Vec<Vec<Grid>>>> = BTreeMap::new();
    for (ground, patch, ring) in rings(arcs, points) {
        found.entry(ground).or_default().entry(patch).or_default().push(ring);
    }
    let polygons = |patches: BTreeMap<usize, Vec<Vec<Grid>>>| {
        patches.into_iter().filter_map(|(patch, rings)| Some((patch, polygon(rings)?))).collect()
    };
    found.into_iter().map(|(ground, patches)| (ground, polygons(patches))).collect()
}

/// A side of an arc, walked so that its ground is on the left.
struct Half<'a> {
    arc: &'a Arc,
    back: bool,
}

impl Half<'_> {
    fn points(&self) -> impl Iterator<Item = usize> {
        let list = &self.arc.points;
        let count = list.len();
        let at = move |n: usize| if self.back { count - 1 - n } else { n };
        (0..count).filter_map(move |n| list.get(at(n)).copied())
    }

    fn patch(&self) -> usize {
        let [left, right] = self.arc.patches;
        if self.back { right } else { left }
    }
}

/// Every ring, closed, with its ground and patch.
fn rings(arcs: &[Arc], points: &[Grid]) -> Vec<(Ground, usize, Vec<Grid>)> {
    let mut halves: BTreeMap<Ground, Vec<Half<'_>>> = BTreeMap::new();
    for arc in arcs {
        for (ground, back) in arc.grounds.into_iter().zip([false, true]) {
            halves.entry(ground).or_default().push(Half { arc, back });
        }
    }
    halves.remove(&Ground::Nobody);
    let mut found = Vec::new();
    for (ground, halves) in &halves {
        let walked = walk(halves).into_iter();
        found.extend(walked.map(|(patch, ring)| {
            (*ground, patch, ring.iter().filter_map(|n| points.get(*n).copied()).collect())
        }));
    }
    found
}

/// Joins the halves of one ground end to end.
fn walk(halves: &[Half<'_>]) -> Vec<(usize, Vec<usize>)> {
    let first = |half: &Half<'_>| half.points().next();
    let open = halves.iter().enumerate().filter(|(_, half)| !half.arc.is_closed());
    let starts: HashMap<usize, usize> =
        open.filter_map(|(n, half)| Some((first(half)?, n))).collect();
    let mut used = vec![false; halves.len()];
    let mut found = Vec::new();
    for start in 0..halves.len() {
        let mut ring: Vec<usize> = Vec::new();
        let mut at = Some(start);
        let mut patch = 0;
        while let Some(n) = at {
            let (Some(half), Some(slot)) = (halves.get(n), used.get_mut(n)) else { break };
            if *slot {
                break;
            }
            *slot = true;
            patch = half.patch();
            ring.extend(half.points().skip(usize::from(!ring.is_empty())));
            at = ring.last().and_then(|end| starts.get(end)).copied();
        }
        if !ring.is_empty() {
            found.push((patch, ring));
        }
    }
    found
}

/// A polygon of rings of which one runs counter-clockwise.
fn polygon(mut rings: Vec<Vec<Grid>>) -> Option<Polygon<f64>> {
    let outer = rings.iter().position(|ring| doubled_area(ring) > 0)?;
    let outer = line(&rings.remove(outer));
    Some(Polygon::new(outer, rings.iter().map(|ring| line(ring)).collect()))
}

fn line(ring: &[Grid]) -> LineString<f64> {
    ring.iter().map(|at| at.degrees()).collect::<Vec<_>>().into()
}

fn doubled_area(ring: &[Grid]) -> i64 {
    let pairs = ring.iter().zip(ring.iter().skip(1));
    pairs.map(|(a, b)| a.lon * b.lat - b.lon * a.lat).sum()
}
