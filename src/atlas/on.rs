//! The Atlas on one day: the facts of each place and segment as pages and feed show them.

use super::{
    Atlas,
    encode::{self, Iso},
    layer::Layer,
    series::Gathered,
};
use crate::domain::{
    as_of::{self, Grounds},
    control::Control,
    day::Day,
    ids::{ActorIx, EventIx, PlaceIx, SegmentIx},
    passability::Passage,
    place::Place,
    timeline::Reports,
    words::{Basis, Certainty, Verification},
};

/// So many places are gathered and written at once: what they need fits the first cache.
const BATCH: usize = 128;

/// The record on a day, by the events of a basis.
#[derive(Clone, Copy, Debug)]
pub struct OnDay<'a> {
    /// The edition.
    pub atlas: &'a Atlas,
    /// The day asked.
    pub day: Day,
    /// The events that apply.
    pub basis: Basis,
    pub(super) layer: &'a Layer,
    /// The day's text.
    pub(super) iso: Iso,
}

/// A place on a day (product.md §4).
#[derive(Clone, PartialEq, Debug)]
pub struct PlaceOn<'a> {
    /// The place.
    pub ix: PlaceIx,
    /// Its row.
    pub row: &'a Place,
    /// Who controls it.
    pub control: &'a Control,
    /// The holder's topmost actor, where it is held.
    pub side: Option<ActorIx>,
    /// Certain or possible; none where control is unknown.
    pub certainty: Option<Certainty>,
    /// Whether it is besieged.
    pub besieged: bool,
    /// The date of what brought the state, as written.
    pub since: Option<&'a str>,
    /// The state's earliest day; none before the first report.
    pub from: Option<Day>,
    /// From when it is certain, as of the day asked; none: never.
    pub certain_day: Option<Day>,
    /// The earliest day of the next state.
    pub until: Option<Day>,
    /// When it was last reported, as of the day asked.
    pub last_reported: Option<Day>,
    /// What brought the state.
    pub event: Option<EventIx>,
    /// The verification of that event.
    pub verification: Option<Verification>,
    /// The claimed and disputed events that would give it another state.
    pub disputed_by: Vec<EventIx>,
}

/// A segment on a day (product.md §4).
#[derive(Clone, PartialEq, Debug)]
pub struct SegmentOn<'a> {
    /// The segment.
    pub ix: SegmentIx,
    /// Its id, `route.seq`.
    pub id: &'a str,
    /// The places at its ends.
    pub ends: [&'a Place; 2],
    /// Its length in kilometres.
    pub length_km: f64,
    /// Whether and for whom it can be passed.
    pub passage: &'a Passage,
    /// First day of this passability; none in the first span.
    pub from: Option<Day>,
    /// First day of the next one.
    pub until: Option<Day>,
    /// What lies behind it.
    pub grounds: Grounds,
    /// The date of what it goes back to, as written.
    pub since: Option<&'a str>,
    /// The claimed and disputed events that would change it.
    pub disputed_by: Vec<EventIx>,
}

impl<'a> OnDay<'a> {
    /// A place on this day.
    #[must_use]
    pub fn place(&self, ix: PlaceIx) -> Option<PlaceOn<'a>> {
        let (atlas, day) = (self.atlas, self.day);
        let timeline = self.layer.history.places.get(ix.pos())?;
        let state = timeline.on(day);
        let control = timeline.control(day);
        let event = state.and_then(|s| s.event());
        let known = state.filter(|_| *control != Control::Unknown);
        Some(PlaceOn {
            ix,
            row: atlas.place_row(ix)?,
            control,
            side: control.holder().map(|a| atlas.facts.sides.side(a)),
            certainty: known.map(|s| s.certainty(day)),
            besieged: timeline.besieged(day),
            since: event.and_then(|e| atlas.since(e)),
            from: state.map(|s| s.from),
            certain_day: state.and_then(|s| s.certain_day(day)),
            until: timeline.until(day),
            last_reported: state.and_then(|s| s.last_reported(day, &atlas.facts)),
            event,
            verification: event.and_then(|e| atlas.facts.event(e)).map(|e| e.verification),
            disputed_by: as_of::place_disputes(ix, day, &self.layer.beside),
        })
    }

    /// A segment on this day.
    #[must_use]
    pub fn segment(&self, ix: SegmentIx) -> Option<SegmentOn<'a>> {
        let (atlas, day, layer) = (self.atlas, self.day, self.layer);
        let segment = atlas.facts.segments.get(ix.pos())?;
        let (span, until) = layer.passage(ix, day)?;
        let [a, b] = segment.ends.map(|end| atlas.place_row(end));
        let grounds = as_of::grounds(ix, day, span.passage.basis, &atlas.facts, &layer.history);
        let disputes = layer.beside.segments.get(ix.pos())?;
        Some(SegmentOn {
            ix,
            id: &segment.id,
            ends: [a?, b?],
            length_km: atlas.record.segments.get(segment.row)?.length_km,
            passage: &span.passage,
            from: span.from,
            until,
            since: grounds.since.and_then(|e| atlas.since(e)),
            grounds,
            disputed_by: as_of::segment_disputes(ix, day, disputes, &atlas.facts, &layer.history),
        })
    }

    /// Every place, in recorded order.
    pub fn places(&self) -> impl Iterator<Item = PlaceOn<'a>> {
        (0..self.atlas.record.places.len()).filter_map(|n| self.place(PlaceIx::at(n)))
    }

    /// Every segment, in recorded order.
    pub fn segments(&self) -> impl Iterator<Item = SegmentOn<'a>> {
        (0..self.atlas.facts.segments.len()).filter_map(|n| self.segment(SegmentIx::at(n)))
    }

    /// The places within a bounding box, its edges included, in recorded order. Degrees; it does
    /// not cross the antimeridian.
    #[must_use]
    pub fn places_within(&self, west: f64, south: f64, east: f64, north: f64) -> Vec<PlaceIx> {
        let envelope = rstar::AABB::from_corners([west, south], [east, north]);
        let inside = self.atlas.points.locate_in_envelope(&envelope);
        let mut found: Vec<PlaceIx> = inside.map(|point| PlaceIx(point.data)).collect();
        found.sort_unstable();
        found
    }

    /// Appends the features of places, from their encoded fragments, `between` between two.
    /// `base` is the public URL, without a slash at its end.
    pub fn write_places(&self, out: &mut String, places: &[PlaceIx], between: &str, base: &str) {
        let mut gathered = Gathered::default();
        let mut separator = "";
        for batch in places.chunks(BATCH) {
            self.layer.series.gather(batch, self.day, &mut gathered);
            for (n, ix) in batch.iter().enumerate() {
                out.push_str(separator);
                separator = between;
                self.write_place(out, *ix, (&gathered, n), base);
            }
        }
    }

    fn write_place(&self, out: &mut String, ix: PlaceIx, gathered: (&Gathered, usize), base: &str) {
        let (atlas, layer) = (self.atlas, self.layer);
        self.open_place(out, ix, base);
        layer.series.write(out, gathered, (self.day, &self.iso), |out| {
            match layer.beside.places.get(ix.pos()) {
                Some(disputes) if !disputes.is_empty() => {
                    encode::texts(out, atlas.event_ids(as_of::shown(disputes, self.day)));
                }
                _ => out.push_str("[]"),
            }
        });
    }

    /// Appends the feature of a segment. `base` as in `write_places`.
    pub fn write_segment(&self, out: &mut String, ix: SegmentIx, base: &str) {
        let atlas = self.atlas;
        let Some(on) = self.segment(ix) else { return };
        self.open_segment(out, ix, base);
        let passage = on.passage;
        out.extend([r#","passability":""#, passage.passability.as_str()]);
        out.extend([r#"","passability_basis":""#, passage.basis.as_str(), "\""]);
        let lists = [
            (r#","open_for":"#, &passage.open_for),
            (r#","cut_for":"#, &passage.cut_for),
            (r#","cut_by":"#, &passage.cut_by),
        ];
        for (key, sides) in lists {
            out.push_str(key);
            encode::texts(out, sides.iter().map(|a| atlas.facts.sides.id(*a)));
        }
        out.push_str(r#","certainty":"#);
        encode::text_or_null(out, passage.certainty.map(Certainty::as_str));
        out.push_str(r#","since":"#);
        encode::text_or_null(out, on.since);
        out.push_str(r#","from_day":"#);
        encode::day_or_null(out, on.from);
        out.push_str(r#","until_day":"#);
        encode::day_or_null(out, on.until);
        out.push_str(r#","last_reported":"#);
        encode::iso_or_null(out, on.grounds.last_reported);
        out.push_str(r#","disputed_by":"#);
        encode::texts(out, atlas.event_ids(on.disputed_by.iter().copied()));
        out.push_str(r#","events":"#);
        encode::texts(out, atlas.event_ids(on.grounds.events.iter().copied()));
        out.push_str("}}");
    }
}

impl Atlas {
    /// The ids of events.
    pub fn event_ids(&self, events: impl Iterator<Item = EventIx>) -> impl Iterator<Item = &str> {
        events.filter_map(|ix| self.event_row(ix)).map(|row| row.id.as_str())
    }
}
