//! The network: rows of one road become one segment, shared by its routes (rule 6).

use std::collections::HashMap;

use super::{
    ids::{PlaceIx, RouteIx, SegmentIx},
    record::Record,
};

/// A piece of road between two places: one or several rows of `segments.csv` with the same ends
/// and the same line (rule 6).
#[derive(Debug, Clone)]
pub struct Segment {
    /// `route.seq` of its first row.
    pub id: String,
    /// The places where it begins and ends, as its first row runs.
    pub ends: [PlaceIx; 2],
    /// The row of `Record::segments` that names, directs and measures it.
    pub row: usize,
    /// Its length in kilometres, that row's.
    pub length_km: f64,
    /// Every route that runs over it with its number there, in the order of the rows.
    pub on: Vec<(RouteIx, u32)>,
}

/// The segments and where each row of a route leads.
pub(super) struct Roads {
    pub(super) segments: Vec<Segment>,
    by_row: HashMap<(RouteIx, u32), SegmentIx>,
    by_route: HashMap<RouteIx, Vec<SegmentIx>>,
}

impl Roads {
    pub(super) fn of(
        record: &Record,
        places: &HashMap<&str, PlaceIx>,
        routes: &HashMap<&str, RouteIx>,
    ) -> Self {
        let mut roads =
            Self { segments: Vec::new(), by_row: HashMap::new(), by_route: HashMap::new() };
        let mut by_line: HashMap<(PlaceIx, PlaceIx, Vec<[u64; 2]>), SegmentIx> = HashMap::new();
        for (n, row) in record.segments.iter().enumerate() {
            let ends = (
                places.get(row.from_place.as_str()).copied(),
                places.get(row.to_place.as_str()).copied(),
            );
            let (Some(&route), (Some(a), Some(b))) = (routes.get(row.route_id.as_str()), ends)
            else {
                continue;
            };
            let there: Vec<[u64; 2]> = row.via.iter().map(|p| p.map(f64::to_bits)).collect();
            let back: Vec<[u64; 2]> = there.iter().rev().copied().collect();
            let same = by_line.get(&(a, b, there.clone())).or_else(|| by_line.get(&(b, a, back)));
            let ix = same.copied().unwrap_or_else(|| {
                roads.segments.push(Segment {
                    id: format!("{}.{}", row.route_id, row.seq),
                    ends: [a, b],
                    row: n,
                    length_km: row.length_km,
                    on: Vec::new(),
                });
                SegmentIx::at(roads.segments.len() - 1)
            });
            by_line.entry((a, b, there)).or_insert(ix);
            if let Some(segment) = roads.segments.get_mut(ix.pos()) {
                segment.on.push((route, row.seq));
            }
            roads.by_row.insert((route, row.seq), ix);
            roads.by_route.entry(route).or_default().push(ix);
        }
        roads
    }

    /// The segments with these numbers on a route, all of it where none is given; each once.
    pub(super) fn named(&self, route: RouteIx, seqs: &[u32]) -> Vec<SegmentIx> {
        if seqs.is_empty() {
            return each_once(self.by_route.get(&route).into_iter().flatten().copied());
        }
        each_once(seqs.iter().filter_map(|seq| self.by_row.get(&(route, *seq)).copied()))
    }
}

/// The items, each where it first stands.
pub(super) fn each_once<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for item in items {
        if !found.contains(&item) {
            found.push(item);
        }
    }
    found
}
