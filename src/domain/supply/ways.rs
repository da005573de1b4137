//! Ways over segments: whether there is one, the shortest, how many share no segment, and which
//! segments are on all of them.
//!
//! Segments run both ways. Two segments may join the same two places, so nothing here goes by
//! places alone. Lengths are compared in whole millimetres: equal ways are equal.

use petgraph::{
    Graph, Undirected,
    algo::{dijkstra, dinics},
    graph::NodeIndex,
    visit::EdgeRef as _,
};

use crate::domain::{
    facts::Facts,
    ids::{PlaceIx, SegmentIx},
};

/// A way from one place to another.
#[derive(Clone, PartialEq, Debug)]
pub struct Way {
    /// Its segments, in order.
    pub segments: Vec<SegmentIx>,
    /// Its length in kilometres.
    pub length_km: f64,
}

/// The ways between two places.
#[derive(Clone, PartialEq, Debug)]
pub struct Ways {
    /// The shortest; of equal ones the one whose ids sort first.
    pub shortest: Way,
    /// How many ways there are that share no segment.
    pub count: u32,
    /// The segments that are on every way, sorted by id.
    pub sole: Vec<SegmentIx>,
}

const MM_IN_KM: f64 = 1e6;

/// The ways between two different places over the segments that are open; none if there is no
/// way.
#[must_use]
pub fn ways(
    facts: &Facts,
    from: PlaceIx,
    to: PlaceIx,
    open: impl Fn(SegmentIx) -> bool,
) -> Option<Ways> {
    let shortest = shortest(facts, from, to, &open)?;
    let without =
        |out: SegmentIx| joined(facts, from, to, |segment| segment != out && open(segment));
    let mut sole: Vec<SegmentIx> =
        shortest.segments.iter().copied().filter(|segment| !without(*segment)).collect();
    sole.sort_by_key(|segment| id(facts, *segment));
    // Where a segment is on every way no two can do without it.
    let count = if sole.is_empty() { disjoint(facts, from, to, &open) } else { 1 };
    Some(Ways { shortest, count, sole })
}

/// The shortest way between two different places over the segments that are open, if there is
/// one; of equal ways the one whose ids, in order, sort first.
#[must_use]
pub fn shortest(
    facts: &Facts,
    from: PlaceIx,
    to: PlaceIx,
    open: impl Fn(SegmentIx) -> bool,
) -> Option<Way> {
    let mut graph: Graph<(), SegmentIx, Undirected> = Graph::new_undirected();
    facts.at_place.iter().for_each(|_| _ = graph.add_node(()));
    for (segment, [a, b]) in edges(facts, &open) {
        graph.add_edge(a, b, segment);
    }
    let (from, to) = (node(from), node(to));
    let left = dijkstra(&graph, to, Some(from), |edge| length(facts, *edge.weight()));
    let mut way = Way { segments: Vec::new(), length_km: *left.get(&from)? as f64 / MM_IN_KM };
    let mut at = from;
    while at != to {
        let here = *left.get(&at)?;
        let on_shortest = graph.edges(at).filter(|edge| {
            let beyond = left.get(&edge.target()).copied();
            beyond.is_some_and(|beyond| beyond + length(facts, *edge.weight()) == here)
        });
        let next = on_shortest.min_by_key(|edge| id(facts, *edge.weight()))?;
        way.segments.push(*next.weight());
        at = next.target();
    }
    Some(way)
}

/// The most ways that share no segment.
fn disjoint(facts: &Facts, from: PlaceIx, to: PlaceIx, open: impl Fn(SegmentIx) -> bool) -> u32 {
    let mut graph: Graph<(), u32> = Graph::new();
    facts.at_place.iter().for_each(|_| _ = graph.add_node(()));
    for (_, [a, b]) in edges(facts, &open) {
        graph.add_edge(a, b, 1);
        graph.add_edge(b, a, 1);
    }
    dinics(&graph, node(from), node(to)).0
}

/// Whether two places are joined over the segments that are open.
#[must_use]
pub(super) fn joined(
    facts: &Facts,
    from: PlaceIx,
    to: PlaceIx,
    open: impl Fn(SegmentIx) -> bool,
) -> bool {
    reached(facts, &[from], Some(to), open).get(to.pos()).copied().unwrap_or_default()
}

/// For each place whether it is joined to one of some places; if one is wanted alone, no more is
/// found out than whether it is.
#[must_use]
pub(super) fn reached(
    facts: &Facts,
    starts: &[PlaceIx],
    wanted: Option<PlaceIx>,
    open: impl Fn(SegmentIx) -> bool,
) -> Vec<bool> {
    let mut seen = vec![false; facts.at_place.len()];
    let mut waiting: Vec<PlaceIx> = Vec::new();
    let mut come = |place: PlaceIx, waiting: &mut Vec<PlaceIx>| {
        if let Some(seen) = seen.get_mut(place.pos()).filter(|seen| !**seen) {
            *seen = true;
            waiting.push(place);
        }
    };
    starts.iter().for_each(|place| come(*place, &mut waiting));
    while let Some(at) = waiting.pop().filter(|at| Some(*at) != wanted) {
        for segment in facts.at_place.get(at.pos()).into_iter().flatten() {
            if open(*segment)
                && let Some(row) = facts.segments.get(segment.pos())
            {
                row.ends.iter().for_each(|end| come(*end, &mut waiting));
            }
        }
    }
    seen
}

fn edges(
    facts: &Facts,
    open: impl Fn(SegmentIx) -> bool,
) -> impl Iterator<Item = (SegmentIx, [NodeIndex; 2])> {
    let all = facts.segments.iter().enumerate();
    let all = all.map(|(n, segment)| (SegmentIx::at(n), segment.ends.map(node)));
    all.filter(move |(segment, _)| open(*segment))
}

fn node(place: PlaceIx) -> NodeIndex {
    NodeIndex::new(place.pos())
}

fn id(facts: &Facts, segment: SegmentIx) -> &str {
    facts.segments.get(segment.pos()).map_or("", |segment| segment.id.as_str())
}

/// In millimetres: at least one, at most what can be added up.
fn length(facts: &Facts, segment: SegmentIx) -> u64 {
    let km = facts.segments.get(segment.pos()).map_or(0.0, |segment| segment.length_km);
    ((km * MM_IN_KM).round() as u64).clamp(1, 1 << 40)
}
