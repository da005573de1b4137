//! A day as one GeoJSON FeatureCollection, assembled from fragments that the Atlas has ready.
//!
//! Places, then segments, each in recorded order, then fronts and areas by side. Source: RFC 7946; foreign members by its
//! section 6.1.

use std::sync::Arc;

use super::area::Area;
use crate::{
    atlas::{Atlas, OnDay, encode, fronts::Fronts},
    domain::{
        day::Day,
        front::Partition,
        ids::{PlaceIx, SegmentIx},
        words::Basis,
    },
};

/// The layers that a client may ask for.
pub const LAYERS: [&str; 4] = ["places", "segments", "fronts", "areas"];

/// About how many bytes a feature takes.
const PLACE_BYTES: usize = 640;
const SEGMENT_BYTES: usize = 1024;

/// What a client asks for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The day.
    pub day: Day,
    /// The events that apply.
    pub basis: Basis,
    /// The part of the map; none: all of it.
    pub area: Option<Area>,
    /// Some of `LAYERS`.
    pub layers: Vec<&'static str>,
    /// The public URL.
    pub base: Arc<str>,
    /// The path and query that were asked.
    pub address: String,
}

impl Wanted {
    /// Whether lines are asked for that are worked out when they are first asked for.
    #[must_use]
    pub fn needs_fronts(&self) -> bool {
        self.layers.iter().any(|layer| matches!(*layer, "fronts" | "areas"))
    }
}

/// Reads a list of layers; none if one is unknown, empty or named twice.
#[must_use]
pub fn layers(text: &str) -> Option<Vec<&'static str>> {
    let mut found: Vec<&'static str> = Vec::new();
    for name in text.split(',') {
        let layer = *LAYERS.iter().find(|layer| **layer == name)?;
        if found.contains(&layer) {
            return None;
        }
        found.push(layer);
    }
    Some(found)
}

/// The collection.
#[must_use]
pub fn write(atlas: &Atlas, wanted: &Wanted) -> String {
    let on = atlas.on(wanted.day, wanted.basis);
    let asks = |layer: &str| wanted.layers.contains(&layer);
    let places = if asks("places") { places(&on, wanted) } else { Vec::new() };
    let segments = if asks("segments") { segments(atlas, wanted) } else { Vec::new() };
    let made = wanted.needs_fronts().then(|| on.fronts());
    let derived = made.as_deref().map_or_else(Vec::new, |made| derived(made, wanted));
    let texts: usize = derived.iter().map(|text| text.len() + 2).sum();
    let size = places.len() * PLACE_BYTES + segments.len() * SEGMENT_BYTES + texts + 2048;
    let mut out = String::with_capacity(size);
    head(&mut out, atlas, wanted);
    out.push_str(r#","features":["#);
    on.write_places(&mut out, &places, ",\n", &wanted.base);
    let mut first = places.is_empty();
    for ix in segments {
        out.push_str(if first { "" } else { ",\n" });
        first = false;
        on.write_segment(&mut out, ix, &wanted.base);
    }
    for text in derived {
        out.extend([if first { "" } else { ",\n" }, text]);
        first = false;
    }
    out.push_str("]}\n");
    out
}

fn places(on: &OnDay<'_>, wanted: &Wanted) -> Vec<PlaceIx> {
    let Some(area) = &wanted.area else {
        return (0..on.atlas.record.places.len()).map(PlaceIx::at).collect();
    };
    let boxes = area.boxes();
    let mut found: Vec<PlaceIx> = boxes
        .flat_map(|[west, south, east, north]| on.places_within(west, south, east, north))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The features of fronts and areas that are asked for.
fn derived<'a>(made: &'a Fronts, wanted: &Wanted) -> Vec<&'a str> {
    let Partition { fronts, areas } = &made.partition;
    let asks = |layer: &str| wanted.layers.contains(&layer);
    let lies_in = |shape: &dyn Fn(&Area) -> bool| wanted.area.as_ref().is_none_or(shape);
    let fronts = made.fronts.iter().zip(fronts).filter(|_| asks("fronts"));
    let fronts = fronts.filter(|(_, front)| lies_in(&|area| area.meets(&front.lines)));
    let areas = made.areas.iter().zip(areas).filter(|_| asks("areas"));
    let areas = areas.filter(|(_, ground)| lies_in(&|area| area.meets(&ground.polygons)));
    fronts.map(|(text, _)| &**text).chain(areas.map(|(text, _)| &**text)).collect()
}

fn segments(atlas: &Atlas, wanted: &Wanted) -> Vec<SegmentIx> {
    let all = (0..atlas.facts.segments.len()).map(SegmentIx::at);
    match &wanted.area {
        None => all.collect(),
        Some(area) => all.filter(|ix| lies_in(area, atlas, *ix).unwrap_or_default()).collect(),
    }
}

fn lies_in(area: &Area, atlas: &Atlas, ix: SegmentIx) -> Option<bool> {
    Some(area.touches(atlas.line_of(ix).iter().copied()))
}

/// All members before `features`; the object stays open.
fn head(out: &mut String, atlas: &Atlas, wanted: &Wanted) {
    out.push_str(r#"{"type":"FeatureCollection","day":"#);
    encode::iso_or_null(out, Some(wanted.day));
    about(out, atlas, wanted.basis, &[wanted.day]);
    link(out, &wanted.base, &wanted.address);
}

/// The members that say which record it is, and whose; `days` are those that are shown.
pub(super) fn about(out: &mut String, atlas: &Atlas, basis: Basis, days: &[Day]) {
    out.push_str(r#","edition":"#);
    encode::number(out, atlas.edition.number);
    out.push_str(r#","basis":"#);
    encode::text(out, basis.as_str());
    out.push_str(r#","published_at":"#);
    encode::text(out, &atlas.edition.published_at.to_string());
    let (from, until) = atlas.extent().unzip();
    out.push_str(r#","record_from":"#);
    encode::iso_or_null(out, from);
    out.push_str(r#","record_until":"#);
    encode::iso_or_null(out, until);
    if days.iter().any(|day| atlas.is_outside(*day)) {
        out.push_str(r#","outside_record":true"#);
    }
    for (member, key) in [
        ("publisher", "publisher"),
        ("license", "license"),
        ("attribution", "attribution_en"),
        ("contact", "contact"),
        ("update_frequency", "update_frequency"),
    ] {
        out.extend([",\"", member, "\":"]);
        encode::text_or_null(out, atlas.record.info(key));
    }
}

/// The link of a collection to itself.
pub(super) fn link(out: &mut String, base: &str, address: &str) {
    out.push_str(r#","links":[{"rel":"self","type":"application/geo+json","href":"#);
    encode::text(out, &format!("{base}{address}"));
    out.push_str("}]");
}
