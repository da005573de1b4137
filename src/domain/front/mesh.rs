//! The triangles over which the plane is sorted out: their corners are the known places and the
//! points of a net, dense where grounds meet.
//!
//! A corner knows whose it is; a line runs through a triangle only where its corners differ. The
//! net has a fixed place in the plane, whatever is known.

use std::collections::BTreeMap;

use spade::{DelaunayTriangulation, HasPosition, Point2, Triangulation as _};

use super::{
    field::{CELL, Field},
    plane::Spot,
    quick::{Map, Set},
    sites::{Ground, PlaceSite, Site},
};

/// The width of the net in the plane: about 4 km in Syria.
const WIDE: f64 = 5.0;
/// So many steps of the dense net make one of the wide one, in a record whose fronts are lines.
const DENSE: i64 = 3;
/// The same where grounds meet nearly everywhere: in more cells than `MANY`.
const LESS_DENSE: i64 = 2;
/// So many cells of the wide net are as many as all fronts of Syria would cross, twice over.
const MANY: usize = 3_500;
/// The net keeps so far from a place, in the plane.
const CLEAR: f64 = 0.3;
/// The net goes so far beyond every reach, in the plane: more than the longest side of its cells.
const MARGIN: f64 = 1.4 * WIDE;
/// Each row of the net stands this share of a step farther east than the one below it: triangles
/// come out nearly even, and never four nodes lie on one circle, which would cost time.
const SLANT: f64 = 0.31;
/// A patch without a place and of fewer corners than this belongs to what lies around it.
const PATCH: usize = 8;

/// A corner of triangles.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    pub at: Spot,
    pub ground: Ground,
    number: usize,
}

impl HasPosition for Corner {
    type Scalar = f64;

    fn position(&self) -> Point2<f64> {
        Point2::new(self.at.x, self.at.y)
    }
}

/// Three corners, counter-clockwise, and the numbers of the sides from each to the next.
#[derive(Clone, Copy, Debug)]
pub(super) struct Triangle {
    pub corners: [usize; 3],
    pub sides: [usize; 3],
}

/// The triangles of a day.
#[derive(Debug)]
pub(super) struct Mesh {
    /// All corners; the places come first, in their order.
    pub corners: Vec<Corner>,
    /// The triangles that have unlike corners.
    pub mixed: Vec<Triangle>,
    /// For each corner the number of the patch (joined corners of one ground) that it is in.
    pub patch: Vec<usize>,
}

impl Mesh {
    /// Covers all that the sites reach.
    pub fn of(places: &[PlaceSite], roads: &[Site]) -> (Self, Field) {
        let sites: Vec<Site> =
            places.iter().map(PlaceSite::site).chain(roads.iter().copied()).collect();
        let field = Field::of(&sites, MARGIN);
        let corners = corners(places, &field);
        let triangles = triangulate(&corners);
        let mut mesh = Self { corners, mixed: Vec::new(), patch: Vec::new() };
        mesh.patch = mesh.patches(&triangles);
        mesh.clear_patches(&triangles, places.len());
        let unlike = |t: &Triangle| {
            let [a, b, c] = t.corners.map(|n| mesh.ground(n));
            a != b || b != c
        };
        mesh.mixed = triangles.into_iter().filter(unlike).collect();
        (mesh, field)
    }

    /// Whose a corner is.
    pub fn ground(&self, corner: usize) -> Ground {
        self.corners.get(corner).map_or(Ground::Nobody, |c| c.ground)
    }

    /// Joins corners of one ground along the sides of triangles.
    fn patches(&self, triangles: &[Triangle]) -> Vec<usize> {
        let mut up: Vec<usize> = (0..self.corners.len()).collect();
        for [a, b, c] in triangles.iter().map(|t| t.corners) {
            for (from, to) in [(a, b), (b, c), (c, a)] {
                // From either side: the outermost sides belong to one triangle only.
                if self.ground(from) == self.ground(to) {
                    join(&mut up, from, to);
                }
            }
        }
        (0..up.len()).map(|n| top(&mut up, n)).collect()
    }

    /// Gives small patches without a place to the ground that most of their neighbours have. What is
    /// nobody's stays so: no reach goes farther than stated.
    fn clear_patches(&mut self, triangles: &[Triangle], places: usize) {
        let mut sizes: Map<usize, usize> = Map::default();
        for patch in &self.patch {
            *sizes.entry(*patch).or_default() += 1;
        }
        let of_places: Set<usize> = self.patch.iter().take(places).copied().collect();
        let small = |patch: usize| {
            !of_places.contains(&patch) && sizes.get(&patch).is_some_and(|size| *size < PATCH)
        };
        let mut around: Map<usize, BTreeMap<Ground, usize>> = Map::default();
        for [a, b, c] in triangles.iter().map(|t| t.corners) {
            for (from, to) in [(a, b), (b, c), (c, a), (b, a), (c, b), (a, c)] {
                let patch = self.patch.get(from).copied().unwrap_or_default();
                if self.ground(from) != self.ground(to)
                    && self.ground(from) != Ground::Nobody
                    && small(patch)
                {
                    let neighbours = around.entry(patch).or_default();
                    *neighbours.entry(self.ground(to)).or_default() += 1;
                }
            }
        }
        if around.is_empty() {
            return;
        }
        for (corner, patch) in self.corners.iter_mut().zip(&self.patch) {
            let most = around.get(patch).and_then(|n| n.iter().max_by_key(|(g, c)| (**c, **g)));
            if let Some((ground, _)) = most {
                corner.ground = *ground;
            }
        }
        self.patch = self.patches(triangles);
    }
}

/// The top of a corner's tree; halves the way up as it goes.
fn top(up: &mut [usize], from: usize) -> usize {
    let mut at = from;
    while let Some(above) = up.get(at).copied().filter(|above| *above != at) {
        let higher = up.get(above).copied().unwrap_or(above);
        if let Some(slot) = up.get_mut(at) {
            *slot = higher;
        }
        at = higher;
    }
    at
}

fn join(up: &mut [usize], a: usize, b: usize) {
    let (a, b) = (top(up, a), top(up, b));
    if let Some(slot) = up.get_mut(a.max(b)) {
        *slot = a.min(b);
    }
}

fn corners(places: &[PlaceSite], field: &Field) -> Vec<Corner> {
    let mut found: Vec<(Spot, Ground)> = places.iter().map(|p| (p.at.spot(), p.ground)).collect();
    let clear = Clear::of(&found);
    let wide = wide_net(field);
    let cells = dense_cells(&wide, &found);
    let dense = if cells.len() > MANY { LESS_DENSE } else { DENSE };
    let needed = wide.iter().filter(|(node, ground)| !is_amid(**node, **ground, &wide));
    let mut nodes: Vec<(Node, Option<Ground>)> =
        needed.map(|((i, j), ground)| ((i * dense, j * dense), Some(*ground))).collect();
    for (i, j) in cells {
        let steps = (0..=dense).flat_map(|a| (0..=dense).map(move |b| (a, b)));
        let inner = steps.map(|(a, b)| (i * dense + a, j * dense + b));
        let new = inner.filter(|(i, j)| i % dense != 0 || j % dense != 0);
        nodes.extend(new.map(|node| (node, None)));
    }
    nodes.sort_unstable();
    nodes.dedup_by_key(|(node, _)| *node);
    let step = WIDE / dense as f64;
    let placed = nodes.into_iter().map(|(node, ground)| (spot_of(node, step), ground));
    let kept = placed.filter(|(spot, _)| !clear.is_near(*spot));
    found.extend(kept.map(|(spot, known)| (spot, known.unwrap_or_else(|| field.ground(spot)))));
    let numbered = found.into_iter().enumerate();
    numbered.map(|(number, (at, ground))| Corner { at, ground, number }).collect()
}

/// A node of a net, by column and row.
type Node = (i64, i64);

/// Where a node of a net of that step stands.
fn spot_of((i, j): Node, step: f64) -> Spot {
    Spot { x: (i as f64 + SLANT * j as f64) * step, y: j as f64 * step }
}

/// The cell of the wide net that a point lies in, by the node at its foot.
fn cell_of(spot: Spot) -> Node {
    let row = spot.y / WIDE;
    ((spot.x / WIDE - SLANT * row).floor() as i64, row.floor() as i64)
}

/// The nodes of the wide net within every reach and its margin.
fn wide_net(field: &Field) -> Map<Node, Ground> {
    let mut found = Map::default();
    for (i, j) in field.cells() {
        let (west, south) = (i as f64 * CELL, j as f64 * CELL);
        let first = |v: f64| (v / WIDE).ceil() as i64;
        for row in first(south)..first(south + CELL) {
            let shift = SLANT * row as f64 * WIDE;
            for column in first(west - shift)..first(west + CELL - shift) {
                let here = field.at(spot_of((column, row), WIDE));
                if here.near {
                    found.insert((column, row), here.ground);
                }
            }
        }
    }
    found
}

/// Whether all nodes up to two steps off have the same ground: no line comes near.
fn is_amid((i, j): Node, ground: Ground, wide: &Map<Node, Ground>) -> bool {
    const AROUND: [Node; 6] = [(1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)];
    let steps = AROUND.iter().flat_map(|(a, b)| [(2 * a, 2 * b), (*a, *b)]);
    let mut around = steps.map(|(a, b)| wide.get(&(i + a, j + b)));
    around.all(|other| other == Some(&ground))
}

/// The cells of the wide net in which grounds meet, and those beside them. Where one of them is
/// nobody's the wide net is enough, but for the small circles round contested places.
fn dense_cells(wide: &Map<Node, Ground>, places: &[(Spot, Ground)]) -> Vec<Node> {
    let meet = |a: Ground, b: Ground| {
        a != b
            && ((a != Ground::Nobody && b != Ground::Nobody)
                || a == Ground::Contested
                || b == Ground::Contested)
    };
    let corners = |(i, j): Node| {
        [(i, j), (i + 1, j), (i, j + 1), (i + 1, j + 1)].map(|node| wide.get(&node).copied())
    };
    let mut found = Vec::new();
    for cell in wide.keys() {
        let here = corners(*cell);
        let pairs = here
            .iter()
            .enumerate()
            .flat_map(|(n, a)| here.iter().skip(n + 1).map(move |b| (*a, *b)));
        if pairs.filter_map(|(a, b)| a.zip(b)).any(|(a, b)| meet(a, b)) {
            found.push(*cell);
        }
    }
    for (spot, ground) in places {
        let cell = cell_of(*spot);
        if corners(cell).into_iter().flatten().any(|corner| meet(corner, *ground)) {
            found.push(cell);
        }
    }
    found
}

/// The ground round places that the net keeps clear of.
struct Clear {
    cells: Map<(i64, i64), Vec<Spot>>,
}

impl Clear {
    fn of(places: &[(Spot, Ground)]) -> Self {
        let mut cells: Map<(i64, i64), Vec<Spot>> = Map::default();
        for (spot, _) in places {
            cells.entry(Self::cell(*spot)).or_default().push(*spot);
        }
        Self { cells }
    }

    fn cell(spot: Spot) -> (i64, i64) {
        ((spot.x / CLEAR).floor() as i64, (spot.y / CLEAR).floor() as i64)
    }

    fn is_near(&self, spot: Spot) -> bool {
        let (i, j) = Self::cell(spot);
        let beside = (-1..=1).flat_map(|di| (-1..=1).map(move |dj| (i + di, j + dj)));
        let mut near = beside.filter_map(|cell| self.cells.get(&cell)).flatten();
        near.any(|place| place.squared(spot) < CLEAR * CLEAR)
    }
}

/// The Delaunay triangles of the corners, counter-clockwise. None where they cannot be made, as
/// where fewer than three corners are.
fn triangulate(corners: &[Corner]) -> Vec<Triangle> {
    let Ok(made) = DelaunayTriangulation::<Corner>::bulk_load(corners.to_vec()) else {
        return Vec::new();
    };
    let triangle = made.inner_faces().map(|face| {
        let edges = face.adjacent_edges();
        Triangle {
            corners: edges.map(|edge| edge.from().data().number),
            sides: edges.map(|edge| edge.as_undirected().fix().index()),
        }
    });
    triangle.collect()
}
