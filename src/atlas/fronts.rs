//! The fronts and areas of a day, with their features for the feed.
//!
//! They change only on the layer's days of change, so what is made for one day is kept for all up to
//! the next of these; the kept ones are bounded by their size, and the least asked go first.

use std::sync::Arc;

use moka::sync::Cache;

use super::{Atlas, encode, on::OnDay};
use crate::domain::{
    control::ControlKind,
    front::{self, Area, Front, KnownPlace, OpenRoad, Partition, ROAD_KM},
    ids::{ActorIx, PlaceIx, SegmentIx},
    words::Passability,
};

/// So many bytes of kept days a layer may hold.
const KEPT_BYTES: u64 = 48 << 20;

/// The fronts and areas of a day.
#[derive(Debug)]
pub struct Fronts {
    /// The lines and polygons.
    pub partition: Partition,
    /// The feature of each front.
    pub fronts: Vec<Box<str>>,
    /// The feature of each area.
    pub areas: Vec<Box<str>>,
}

/// The days that are kept, by the number of days of change up to them.
#[derive(Debug)]
pub struct Kept(Cache<usize, Arc<Fronts>>);

impl Default for Kept {
    fn default() -> Self {
        // A point takes 16 bytes as numbers and about as many as text: twice the text.
        let bytes = |fronts: &Fronts| -> usize {
            fronts.fronts.iter().chain(&fronts.areas).map(|text| 2 * text.len()).sum()
        };
        let weigh =
            move |_: &usize, fronts: &Arc<Fronts>| u32::try_from(bytes(fronts)).unwrap_or(u32::MAX);
        Self(Cache::builder().max_capacity(KEPT_BYTES).weigher(weigh).build())
    }
}

impl OnDay<'_> {
    /// The fronts and areas of this day. The first to ask for it waits while they are made.
    #[must_use]
    pub fn fronts(&self) -> Arc<Fronts> {
        let days = &self.layer.change_days;
        let span = days.partition_point(|day| *day <= self.day);
        self.layer.fronts.0.get_with(span, || Arc::new(self.make_fronts()))
    }

    /// As `fronts`, made anew.
    #[must_use]
    pub fn make_fronts(&self) -> Fronts {
        let partition = front::partition(&self.known_places(), &self.open_roads());
        let atlas = self.atlas;
        Fronts {
            fronts: partition.fronts.iter().map(|front| front_feature(atlas, front)).collect(),
            areas: partition.areas.iter().map(|area| area_feature(atlas, area)).collect(),
            partition,
        }
    }

    /// The drawn places whose control is known, in recorded order: no governorate, and placed to
    /// within 10 km.
    #[must_use]
    pub fn known_places(&self) -> Vec<KnownPlace> {
        let sides = &self.atlas.facts.sides;
        let rows = self.atlas.record.places.iter().enumerate().filter(|(_, row)| row.is_drawn());
        let known = rows.filter_map(|(n, row)| {
            let control = self.layer.history.places.get(PlaceIx::at(n).pos())?.control(self.day);
            let mut of: Vec<ActorIx> = control.actors().iter().map(|a| sides.side(*a)).collect();
            of.sort_unstable();
            of.dedup();
            let contested = control.kind() == ControlKind::Contested;
            Some(KnownPlace { at: [row.lon, row.lat], sides: of, contested })
        });
        known.filter(|place| !place.sides.is_empty()).collect()
    }

    /// The segments that exactly one side can pass and nobody contests, in recorded order.
    #[must_use]
    pub fn open_roads(&self) -> Vec<OpenRoad> {
        let segments = (0..self.atlas.facts.segments.len()).map(SegmentIx::at);
        segments.filter_map(|ix| self.open_road(ix)).collect()
    }

    fn open_road(&self, ix: SegmentIx) -> Option<OpenRoad> {
        let passage = &self.layer.passage(ix, self.day)?.0.passage;
        let [side] = passage.open_for[..] else { return None };
        let line = self.atlas.line_of(ix);
        (passage.passability != Passability::Contested).then_some(OpenRoad { line, side })
    }
}

/// What a feature is called, in both languages.
struct Names {
    en: String,
    ar: String,
}

fn front_feature(atlas: &Atlas, front: &Front) -> Box<str> {
    let ids = front.sides.map(|side| atlas.facts.sides.id(side));
    let [a, b] = front.sides.map(|side| names_of(atlas, side));
    let names = Names {
        en: format!("Front line: {} – {}", a.en, b.en),
        ar: format!("خط الجبهة: {} – {}", a.ar, b.ar),
    };
    let mut out = String::new();
    open(&mut out, "front", &ids.join("~"), &names, |out| {
        out.push_str(r#"{"type":"MultiLineString","coordinates":"#);
        encode::list(out, &front.lines.0, points);
    });
    out.push_str(r#","sides":"#);
    encode::texts(&mut out, ids);
    out.push_str(r#","derived_from":"places""#);
    for (key, km) in [("nearest_km", front.nearest_km), ("farthest_km", front.farthest_km)] {
        out.extend([",\"", key, "\":"]);
        match km {
            Some(km) => encode::decimal(&mut out, km, 2),
            None => out.push_str("null"),
        }
    }
    out.push_str(r#","length_km":"#);
    encode::decimal(&mut out, front.length_km, 1);
    out.push_str("}}");
    out.into()
}

fn area_feature(atlas: &Atlas, area: &Area) -> Box<str> {
    let id = area.side.map(|side| atlas.facts.sides.id(side));
    let names = match area.side.map(|side| names_of(atlas, side)) {
        Some(side) => Names {
            en: format!("Area: {}", side.en),
            ar: format!("منطقة سيطرة: {}", side.ar),
        },
        None => {
            Names { en: "Contested area".into(), ar: "منطقة متنازع عليها".into() }
        }
    };
    let mut out = String::new();
    open(&mut out, "area", id.unwrap_or("contested"), &names, |out| {
        out.push_str(r#"{"type":"MultiPolygon","coordinates":"#);
        encode::list(out, &area.polygons.0, |out, polygon| {
            let rings = [polygon.exterior()].into_iter().chain(polygon.interiors());
            encode::list(out, rings, points);
        });
    });
    out.push_str(r#","side":"#);
    encode::text_or_null(&mut out, id);
    out.push_str(r#","derived_from":"places","places":"#);
    encode::number(&mut out, area.places);
    out.push_str(r#","reach_km":"#);
    encode::decimal(&mut out, area.reach_km, 1);
    out.push_str(r#","road_reach_km":"#);
    match area.side {
        Some(_) => encode::decimal(&mut out, ROAD_KM, 1),
        None => out.push_str("null"),
    }
    out.push_str(r#","between":"#);
    encode::list(&mut out, &area.between, |out, sides| {
        encode::texts(out, sides.iter().map(|side| atlas.facts.sides.id(*side)));
    });
    out.push_str("}}");
    out.into()
}

/// Opens a feature up to its own properties.
fn open(out: &mut String, kind: &str, id: &str, names: &Names, geometry: impl Fn(&mut String)) {
    out.push_str(r#"{"type":"Feature","id":"#);
    encode::text(out, &format!("{kind}/{id}"));
    out.push_str(r#","geometry":"#);
    geometry(out);
    out.push_str(r#"},"properties":{"name_en":"#);
    encode::text(out, &names.en);
    out.push_str(r#","name_ar":"#);
    encode::text(out, &names.ar);
    out.extend([r#","layer":""#, kind, r#"",""#, kind, r#"":"#]);
    encode::text(out, id);
}

fn names_of(atlas: &Atlas, side: ActorIx) -> Names {
    match atlas.actor_row(side) {
        Some(row) => Names { en: row.name_en.clone(), ar: row.name_ar.clone() },
        None => Names { en: atlas.facts.sides.id(side).into(), ar: String::new() },
    }
}

fn points(out: &mut String, line: &geo::LineString<f64>) {
    encode::list(out, &line.0, |out, at| encode::point(out, [at.x, at.y]));
}
