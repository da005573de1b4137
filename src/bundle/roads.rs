//! Rows of `routes.csv`, `segments.csv` and `bases.csv`.

use std::collections::HashMap;

use crate::domain::road::{Base, Route, SegmentRow};

use super::{
    log::Log,
    places::{is_lat, is_lon},
    refs::Refs,
    row::Row,
    table::Table,
    values::finite,
    write::{Cells, number, text},
};

/// Reads routes.
pub(super) fn routes(table: &Table, log: &mut Log<'_>) -> Vec<Route> {
    let mut seen = HashMap::new();
    table.read(log, |row| {
        let id = row.id("id");
        row.unique("id", id.clone(), &mut seen);
        Some(Route {
            id,
            name_en: row.name("name_en", "English"),
            name_ar: row.name("name_ar", "Arabic"),
            notes: row.text("notes"),
        })
    })
}

/// Reads rows of segments.
pub(super) fn segments(table: &Table, refs: &Refs<'_>, log: &mut Log<'_>) -> Vec<SegmentRow> {
    let mut seen = HashMap::new();
    table.read(log, |row| segment(row, refs, &mut seen))
}

/// Reads bases.
pub(super) fn bases(table: &Table, refs: &Refs<'_>, log: &mut Log<'_>) -> Vec<Base> {
    let mut seen = HashMap::new();
    table.read(log, |row| Some(base(row, refs, &mut seen)))
}

/// The cells of a route, in the order of the columns.
pub(super) fn route_cells(route: &Route) -> Cells<'_> {
    vec![
        (&*route.id).into(),
        (&*route.name_en).into(),
        (&*route.name_ar).into(),
        text(&route.notes),
    ]
}

/// The cells of a row of segments, in the order of the columns.
pub(super) fn segment_cells(segment: &SegmentRow) -> Cells<'_> {
    let point = |[lon, lat]: &[f64; 2]| format!("{} {}", number(*lon), number(*lat));
    vec![
        (&*segment.route_id).into(),
        segment.seq.to_string().into(),
        (&*segment.from_place).into(),
        (&*segment.to_place).into(),
        segment.via.iter().map(point).collect::<Vec<_>>().join(";").into(),
        number(segment.length_km).into(),
    ]
}

/// The cells of a base, in the order of the columns.
pub(super) fn base_cells(base: &Base) -> Cells<'_> {
    vec![
        (&*base.side).into(),
        (&*base.place).into(),
        base.from.map(|day| day.to_string()).unwrap_or_default().into(),
        base.until.map(|day| day.to_string()).unwrap_or_default().into(),
        text(&base.note),
    ]
}

fn segment(
    row: &mut Row<'_>,
    refs: &Refs<'_>,
    seen: &mut HashMap<(String, u32), u64>,
) -> Option<SegmentRow> {
    let route_id = row.required_reference("route_id", &refs.routes);
    let seq = row.whole("seq");
    if let Some(seq) = seq {
        row.unique("seq", (route_id.clone(), seq), seen);
    }
    let from_place = row.required_reference("from_place", &refs.places);
    let to_place = row.required_reference("to_place", &refs.places);
    if !to_place.is_empty() && from_place == to_place {
        row.fault("to_place", "the segment ends where it begins", "name two places");
    }
    let via = via(row);
    let length_km = row.decimal("length_km");
    if length_km.is_some_and(|length| length <= 0.0) {
        row.fault("length_km", "a length must be above 0", "give kilometres, as 11.8");
    }
    Some(SegmentRow { route_id, seq: seq?, from_place, to_place, via, length_km: length_km? })
}

fn via(row: &mut Row<'_>) -> Vec<[f64; 2]> {
    let Some(text) = row.given("via") else { return Vec::new() };
    let points: Vec<_> = text.split(';').map(point).collect();
    if let Some(at) = points.iter().position(Option::is_none) {
        row.fault(
            "via",
            format!("point {} is no longitude and latitude on the globe", at + 1),
            "write lon lat;lon lat in degrees WGS 84, as 37.545 35.72;37.525 35.83",
        );
    }
    points.into_iter().flatten().collect()
}

fn point(text: &str) -> Option<[f64; 2]> {
    let (lon, lat) = text.trim().split_once(' ')?;
    let (lon, lat) = (finite(lon)?, finite(lat.trim_start())?);
    (is_lon(lon) && is_lat(lat)).then_some([lon, lat])
}

fn base(row: &mut Row<'_>, refs: &Refs<'_>, seen: &mut HashMap<[Option<String>; 3], u64>) -> Base {
    row.unique("place", ["side", "place", "from"].map(|column| row.text(column)), seen);
    let side = row.required_reference("side", &refs.actors);
    if !refs.actor_tree.is_topmost(&side) {
        row.fault(
            "side",
            "this actor belongs to another",
            "name the topmost actor, which is the side",
        );
    }
    let place = row.required_reference("place", &refs.places);
    let (from, until) = (row.day("from"), row.day("until"));
    if from.zip(until).is_some_and(|(from, until)| from >= until) {
        let what = "the interval runs backwards or holds no day";
        row.fault("until", what, "give a day after `from`: `until` is the day after the last");
    }
    Base { side, place, from, until, note: row.text("note") }
}
