//! What differs between two days: the places under another control, the segments that can be
//! passed otherwise. What changed in between and back again differs not.

use super::{
    Atlas,
    on::{OnDay, PlaceOn, SegmentOn},
};
use crate::domain::{
    day::Day,
    ids::{PlaceIx, SegmentIx},
    words::Basis,
};

/// Something that differs, as it is on the first and on the second day.
#[derive(Clone, PartialEq, Debug)]
pub enum Difference<'a> {
    /// A place under another control.
    Place(Box<[PlaceOn<'a>; 2]>),
    /// A segment that can be passed otherwise.
    Segment(Box<[SegmentOn<'a>; 2]>),
}

impl Atlas {
    /// What differs between two days: places, then segments, in recorded order. A difference of
    /// certainty alone is none.
    #[must_use]
    pub fn differences(&self, from: Day, to: Day, basis: Basis) -> Vec<Difference<'_>> {
        let (before, after) = (self.on(from, basis), self.on(to, basis));
        let places = before.places().zip(after.places());
        let places = places.filter(|(before, after)| before.control != after.control);
        let segments = before.segments().zip(after.segments());
        let segments = segments.filter(|(before, after)| before.passage.differs(after.passage));
        places
            .map(|(before, after)| Difference::Place(Box::new([before, after])))
            .chain(segments.map(|(a, b)| Difference::Segment(Box::new([a, b]))))
            .collect()
    }
}

impl OnDay<'_> {
    /// Appends the feature of a place up to the properties that go by the day; feature and
    /// properties stay open. `base` is the public URL.
    pub fn open_place(&self, out: &mut String, ix: PlaceIx, base: &str) {
        if let Some((head, address)) = self.atlas.heads.place(ix) {
            out.extend([head, base, address]);
        }
    }

    /// The same of a segment.
    pub fn open_segment(&self, out: &mut String, ix: SegmentIx, base: &str) {
        let (heads, segments) = (&self.atlas.heads.segments, &self.atlas.facts.segments);
        if let (Some(head), Some(segment)) = (heads.get(ix.pos()), segments.get(ix.pos())) {
            let route = segment.id.rsplit_once('.').map_or(segment.id.as_str(), |(id, _)| id);
            out.extend([head, base, "/en/routes/", route, "#segment/", &segment.id, "\""]);
        }
    }
}
