//! The parts of features that are the same on every day: ids, geometry, names.

use super::encode;
use crate::domain::{facts::Facts, ids::PlaceIx, place::Place, record::Record};

/// What of a feature never changes.
#[derive(Debug, Default)]
pub struct Heads {
    /// With the length up to the public URL.
    places: Vec<(Box<str>, usize)>,
    pub(super) segments: Vec<Box<str>>,
}

impl Heads {
    pub(super) fn of(record: &Record, facts: &Facts) -> Self {
        Self {
            places: record.places.iter().map(place_head).collect(),
            segments: (0..facts.segments.len()).map(|n| segment_head(n, record, facts)).collect(),
        }
    }
}

impl Heads {
    /// What of a place stands before and after the public URL.
    pub(super) fn place(&self, ix: PlaceIx) -> Option<(&str, &str)> {
        let (text, url) = self.places.get(ix.pos())?;
        text.split_at_checked(*url)
    }
}

fn names(out: &mut String, en: &str, ar: &str) {
    out.push_str(r#""name_en":"#);
    encode::text(out, en);
    out.push_str(r#","name_ar":"#);
    encode::text(out, ar);
}

/// Up to the end of `url`, without the public URL in it; and where that goes.
fn place_head(place: &Place) -> (Box<str>, usize) {
    let mut out = String::with_capacity(320);
    out.push_str(r#"{"type":"Feature","id":"#);
    encode::text(&mut out, &format!("place/{}", place.id));
    out.push_str(r#","geometry":{"type":"Point","coordinates":"#);
    encode::point(&mut out, [place.lon, place.lat]);
    out.push_str(r#"},"properties":{"#);
    names(&mut out, &place.name_en, &place.name_ar);
    out.push_str(r#","layer":"place","place":"#);
    encode::text(&mut out, &place.id);
    out.extend([r#","kind":""#, place.kind.as_str(), r#"","precision_m":"#]);
    encode::number(&mut out, place.coord_precision_m);
    out.push_str(r#","url":""#);
    let url = out.len();
    out.extend(["/en/places/", &place.id, "\""]);
    (out.into(), url)
}

/// Up to the public URL in `url`.
fn segment_head(n: usize, record: &Record, facts: &Facts) -> Box<str> {
    let mut out = String::with_capacity(512);
    let Some(segment) = facts.segments.get(n) else { return out.into() };
    let ends = segment.ends.map(|end| record.places.get(end.pos()));
    let (Some(row), [Some(a), Some(b)]) = (record.segments.get(segment.row), ends) else {
        return out.into();
    };
    out.push_str(r#"{"type":"Feature","id":"#);
    encode::text(&mut out, &format!("segment/{}", segment.id));
    out.push_str(r#","geometry":{"type":"LineString","coordinates":"#);
    let line = [[a.lon, a.lat]].into_iter().chain(row.via.iter().copied()).chain([[b.lon, b.lat]]);
    encode::list(&mut out, line, encode::point);
    out.push_str(r#"},"properties":{"#);
    names(
        &mut out,
        &format!("{} – {}", a.name_en, b.name_en),
        &format!("{} – {}", a.name_ar, b.name_ar),
    );
    out.push_str(r#","layer":"segment","segment":"#);
    encode::text(&mut out, &segment.id);
    out.push_str(r#","routes":"#);
    let mut routes: Vec<&str> = Vec::new();
    for (route, _) in &segment.on {
        let id = record.routes.get(route.pos()).map_or("", |r| r.id.as_str());
        if !routes.contains(&id) {
            routes.push(id);
        }
    }
    encode::texts(&mut out, routes);
    out.push_str(r#","from_place":"#);
    encode::text(&mut out, &a.id);
    out.push_str(r#","to_place":"#);
    encode::text(&mut out, &b.id);
    out.push_str(r#","length_km":"#);
    encode::decimal(&mut out, row.length_km, 3);
    out.push_str(r#","url":""#);
    out.into()
}
