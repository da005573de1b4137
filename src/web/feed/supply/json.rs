//! The answers of a day as JSON.

use serde::Serialize;

use crate::{
    atlas::{Atlas, supply::For},
    domain::{
        day::Day,
        ids::{ActorIx, PlaceIx, SegmentIx},
        supply::{Answer, CutOff},
    },
};

#[derive(Serialize)]
struct Supply<'a> {
    side: &'a str,
    from: &'a str,
    to: &'a str,
    day: String,
    #[serde(flatten)]
    of: Of,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    outside_record: bool,
    connected: &'static str,
    way: Vec<String>,
    length_km: Option<f64>,
    ways: u32,
    sole: Vec<String>,
    last: Option<Last>,
}

#[derive(Serialize)]
struct Last {
    day: String,
    way: Vec<String>,
    length_km: f64,
    broken_at: Vec<String>,
}

#[derive(Serialize)]
struct Cut<'a> {
    side: &'a str,
    bases: Vec<&'a str>,
    day: String,
    #[serde(flatten)]
    of: Of,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    outside_record: bool,
    places: Vec<CutPlace<'a>>,
}

#[derive(Serialize)]
struct CutPlace<'a> {
    place: &'a str,
    cut_off: &'static str,
    since: String,
}

/// What an answer is made from.
#[derive(Serialize)]
pub(super) struct Of {
    edition: i32,
    basis: &'static str,
}

impl Of {
    pub(super) fn edition(atlas: &Atlas, who: For) -> Self {
        Self { edition: atlas.edition.number, basis: who.basis.as_str() }
    }
}

/// The answer for two places on a day.
pub(super) fn supply(
    atlas: &Atlas,
    who: For,
    ends: (PlaceIx, PlaceIx),
    day: Day,
) -> Option<String> {
    let Answer { connected, ways, last } = atlas.supply(who, ends, day)?;
    let last = last.map(|last| Last {
        day: last.day.to_string(),
        way: segments(atlas, &last.way.segments),
        length_km: last.way.length_km,
        broken_at: segments(atlas, &last.broken_at),
    });
    let shortest = ways.as_ref().map(|ways| &ways.shortest);
    text(&Supply {
        side: side(atlas, who.side),
        from: place(atlas, ends.0),
        to: place(atlas, ends.1),
        day: day.to_string(),
        of: Of::edition(atlas, who),
        outside_record: atlas.is_outside(day),
        connected: connected.as_str(),
        way: shortest.map(|way| segments(atlas, &way.segments)).unwrap_or_default(),
        length_km: shortest.map(|way| way.length_km),
        ways: ways.as_ref().map_or(0, |ways| ways.count),
        sole: ways.as_ref().map(|ways| segments(atlas, &ways.sole)).unwrap_or_default(),
        last,
    })
}

/// The places that are cut off on a day, by id.
pub(super) fn cut_off(atlas: &Atlas, who: For, bases: &[PlaceIx], day: Day) -> Option<String> {
    let one = |cut: CutOff| CutPlace {
        place: place(atlas, cut.place),
        cut_off: if cut.possibly { "possibly" } else { "yes" },
        since: cut.since.to_string(),
    };
    let mut places: Vec<CutPlace<'_>> =
        atlas.cut_off(who, bases, day)?.into_iter().map(one).collect();
    places.sort_by_key(|cut| cut.place);
    text(&Cut {
        side: side(atlas, who.side),
        bases: bases.iter().map(|base| place(atlas, *base)).collect(),
        day: day.to_string(),
        of: Of::edition(atlas, who),
        outside_record: atlas.is_outside(day),
        places,
    })
}

/// JSON with a line's end.
pub(super) fn text(answer: &impl Serialize) -> Option<String> {
    let mut text = serde_json::to_string(answer).ok()?;
    text.push('\n');
    Some(text)
}

pub(super) fn side(atlas: &Atlas, side: ActorIx) -> &str {
    atlas.facts.sides.id(side)
}

pub(super) fn sides<'a>(atlas: &'a Atlas, sides: &[ActorIx]) -> Vec<&'a str> {
    sides.iter().map(|actor| side(atlas, *actor)).collect()
}

pub(super) fn place(atlas: &Atlas, place: PlaceIx) -> &str {
    atlas.place_row(place).map_or("", |row| row.id.as_str())
}

pub(super) fn segments(atlas: &Atlas, segments: &[SegmentIx]) -> Vec<String> {
    segments.iter().map(|ix| segment(atlas, *ix)).collect()
}

/// Its feature id.
pub(super) fn segment(atlas: &Atlas, segment: SegmentIx) -> String {
    let id = atlas.facts.segments.get(segment.pos()).map_or("", |segment| segment.id.as_str());
    format!("segment/{id}")
}
