//! The lines between unlike grounds: each from one junction of three grounds to the next, or
//! closed; each made once.
//!
//! A line crosses a side of a triangle once, strictly between its corners, and meets others only
//! at a junction inside a triangle: lines cannot cross.

use super::{
    field::Field,
    mesh::{Mesh, Triangle},
    plane::{Grid, Spot},
    quick::Map,
    sites::Ground,
};

/// How often the way between two corners is halved to find where the ground changes.
const HALVINGS: u32 = 5;
/// A line keeps away from the ends of a side of a triangle by this share of it, of a long one by no
/// more than `KEEP_MOST` of the plane, so that no reach is overstepped.
const KEEP: f64 = 0.04;
const KEEP_MOST: f64 = 0.1;

/// A line with one ground on its left and another, greater one on its right.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Arc {
    /// Numbers of points; of a closed line the first stands at the end again.
    pub points: Vec<usize>,
    /// Whose the left and the right are.
    pub grounds: [Ground; 2],
    /// The patches on the left and on the right.
    pub patches: [usize; 2],
}

impl Arc {
    /// Whether it ends where it begins.
    pub fn is_closed(&self) -> bool {
        self.points.len() > 1 && self.points.first() == self.points.last()
    }
}

/// A piece of an arc inside one triangle.
struct Piece {
    from: usize,
    to: usize,
    /// Corners on its left and right.
    corners: [usize; 2],
}

/// The arcs of a mesh, and the points that they name.
pub(super) fn trace(mesh: &Mesh, field: &Field) -> (Vec<Arc>, Vec<Grid>) {
    let mut cut =
        Cut { mesh, field, spots: Vec::new(), crossings: Map::default(), pieces: Vec::new() };
    for triangle in &mesh.mixed {
        cut.triangle(*triangle);
    }
    let points = cut.spots.iter().map(|spot| spot.snap()).collect();
    (chain(mesh, &cut.pieces, cut.spots.len()), points)
}

struct Cut<'a> {
    mesh: &'a Mesh,
    field: &'a Field,
    spots: Vec<Spot>,
    crossings: Map<usize, usize>,
    pieces: Vec<Piece>,
}

impl Cut<'_> {
    fn triangle(&mut self, triangle: Triangle) {
        let [a, b, c] = triangle.corners.map(|n| self.mesh.ground(n));
        match (a == b, b == c, c == a) {
            (true, true, _) => {}
            (true, false, _) => self.corner(turned(turned(triangle))),
            (_, true, _) => self.corner(triangle),
            (_, _, true) => self.corner(turned(triangle)),
            _ => self.junction(triangle),
        }
    }

    /// The first corner is unlike the two others.
    fn corner(&mut self, Triangle { corners: [lone, next, last], sides: [to, _, from] }: Triangle) {
        let (from, to) = (self.crossing(to, lone, next), self.crossing(from, lone, last));
        self.piece(from, to, [lone, next]);
    }

    /// All three are unlike.
    fn junction(&mut self, Triangle { corners, sides }: Triangle) {
        let [a, b, c] = corners;
        let pairs = [(a, b), (b, c), (c, a)];
        let mut crossings = [0; 3];
        for ((slot, side), (from, to)) in crossings.iter_mut().zip(sides).zip(pairs) {
            *slot = self.crossing(side, from, to);
        }
        let middle = self.middle(corners, crossings);
        let junction = self.spots.len();
        self.spots.push(middle);
        for ((left, right), crossing) in pairs.into_iter().zip(crossings) {
            self.piece(crossing, junction, [left, right]);
        }
    }

    /// Where three grounds meet: at the edge of what is known where one of them is nobody's, else
    /// amid the crossings.
    fn middle(&self, [a, b, c]: [usize; 3], crossings: [usize; 3]) -> Spot {
        let last = [[b, c, a], [c, a, b], [a, b, c]];
        let tip = last.iter().find(|t| self.mesh.ground(t[2]) == Ground::Nobody);
        if let Some(spot) = tip.and_then(|corners| self.tip(*corners)) {
            return spot;
        }
        let mut middle = Spot::default();
        let ends: Vec<Spot> =
            crossings.iter().filter_map(|n| self.spots.get(*n)).copied().collect();
        for spot in &ends {
            middle = Spot { x: middle.x + spot.x / 3.0, y: middle.y + spot.y / 3.0 };
        }
        // In a hole of what is known, too small for the net, they meet at its edge.
        let towards = [0.0, 0.25, 0.5, 0.75, 0.9];
        let tried = towards.iter().flat_map(|s| ends.iter().map(|e| Spot::between(middle, *e, *s)));
        tried.into_iter().find(|at| self.field.ground(*at) != Ground::Nobody).unwrap_or(middle)
    }

    /// The last known point between the grounds of two corners on the way to the third, which is
    /// nobody's.
    fn tip(&self, corners: [usize; 3]) -> Option<Spot> {
        let [a, b, beyond] = corners.map(|n| self.mesh.corners.get(n));
        let (a, b, beyond) = (a?, b?, beyond?.at);
        let across = |share: f64| {
            let from = Spot::between(a.at, beyond, share);
            let to = Spot::between(b.at, beyond, share);
            self.change(from, to, |ground| ground == a.ground)
        };
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if self.field.ground(across(middle)) == Ground::Nobody {
                high = middle;
            } else {
                low = middle;
            }
        }
        // Not amid the two: from one to the next the change may leap to where nothing is known.
        let keep = keep(a.at.squared(beyond).max(b.at.squared(beyond)).sqrt());
        Some(across(low.clamp(keep, 1.0 - keep)))
    }

    /// Directs a piece so that the lesser ground is on its left.
    fn piece(&mut self, from: usize, to: usize, [left, right]: [usize; 2]) {
        let turned = self.mesh.ground(left) > self.mesh.ground(right);
        self.pieces.push(if turned {
            Piece { from: to, to: from, corners: [right, left] }
        } else {
            Piece { from, to, corners: [left, right] }
        });
    }

    /// Where the ground changes on a side of triangles.
    fn crossing(&mut self, side: usize, a: usize, b: usize) -> usize {
        if let Some(found) = self.crossings.get(&side) {
            return *found;
        }
        let number = self.spots.len();
        let corners = &self.mesh.corners;
        let spot = match (corners.get(a.min(b)), corners.get(a.max(b))) {
            (Some(from), Some(to)) => self.change(from.at, to.at, |ground| ground == from.ground),
            _ => Spot::default(),
        };
        self.spots.push(spot);
        self.crossings.insert(side, number);
        number
    }

    /// The point up to which the ground is still as it was at the first.
    fn change(&self, from: Spot, to: Spot, still: impl Fn(Ground) -> bool) -> Spot {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if still(self.field.ground(Spot::between(from, to, middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        let keep = keep(from.squared(to).sqrt());
        Spot::between(from, to, (0.5 * (low + high)).clamp(keep, 1.0 - keep))
    }
}

/// The share of a side of this length, of the plane, that a line keeps away from its ends.
fn keep(long: f64) -> f64 {
    KEEP.min(KEEP_MOST / long.max(KEEP_MOST))
}

/// The same triangle, begun at its next corner.
fn turned(Triangle { corners: [a, b, c], sides: [ab, bc, ca] }: Triangle) -> Triangle {
    Triangle { corners: [b, c, a], sides: [bc, ca, ab] }
}

/// Joins pieces end to end.
fn chain(mesh: &Mesh, pieces: &[Piece], points: usize) -> Vec<Arc> {
    let mut leaving: Vec<Vec<usize>> = vec![Vec::new(); points];
    let mut meeting = vec![0_usize; points];
    for (n, piece) in pieces.iter().enumerate() {
        if let Some(list) = leaving.get_mut(piece.from) {
            list.push(n);
        }
        for point in [piece.from, piece.to] {
            if let Some(count) = meeting.get_mut(point) {
                *count += 1;
            }
        }
    }
    let is_junction = |point: usize| meeting.get(point).is_some_and(|count| *count > 2);
    let mut used = vec![false; pieces.len()];
    let mut arcs = Vec::new();
    let first = (0..pieces.len()).filter(|n| pieces.get(*n).is_some_and(|p| is_junction(p.from)));
    for start in first.chain(0..pieces.len()) {
        if used.get(start).copied().unwrap_or(true) {
            continue;
        }
        let mut walked = Vec::new();
        let mut at = Some(start);
        while let Some(n) = at {
            let (Some(piece), Some(slot)) = (pieces.get(n), used.get_mut(n)) else { break };
            if *slot {
                break;
            }
            *slot = true;
            walked.push(piece);
            let next = leaving.get(piece.to).and_then(|list| list.first()).copied();
            at = next.filter(|_| !is_junction(piece.to));
        }
        arcs.extend(arc_of(mesh, &walked));
    }
    arcs
}

fn arc_of(mesh: &Mesh, pieces: &[&Piece]) -> Option<Arc> {
    let first = pieces.first()?;
    let points = [first.from].into_iter().chain(pieces.iter().map(|p| p.to)).collect();
    Some(Arc {
        points,
        grounds: first.corners.map(|n| mesh.ground(n)),
        patches: first.corners.map(|n| mesh.patch.get(n).copied().unwrap_or_default()),
    })
}
