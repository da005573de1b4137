//! Rows of `places.csv`.

use std::collections::HashMap;

use crate::domain::place::{Place, PlaceKind};

use super::{
    log::Log,
    refs::Refs,
    row::Row,
    table::Table,
    write::{Cells, list, number, text},
};

/// Reads them.
pub(super) fn read(table: &Table, refs: &Refs<'_>, log: &mut Log<'_>) -> Vec<Place> {
    let mut seen = HashMap::new();
    let places = table.read(log, |row| place(row, refs, &mut seen));
    refs.place_tree.report_loops(table, log);
    places
}

/// The cells of one, in the order of the columns.
pub(super) fn cells(place: &Place) -> Cells<'_> {
    vec![
        (&*place.id).into(),
        (&*place.name_en).into(),
        (&*place.name_ar).into(),
        list(&place.alt_names),
        place.kind.as_str().into(),
        number(place.lon).into(),
        number(place.lat).into(),
        place.coord_precision_m.to_string().into(),
        text(&place.parent_id),
        text(&place.geonames_id),
        text(&place.wikidata),
        text(&place.coord_source),
    ]
}

/// Whether a longitude lies on the globe. Unit: degrees.
pub(super) fn is_lon(lon: f64) -> bool {
    (-180.0..=180.0).contains(&lon)
}

/// Whether a latitude lies on the globe. Unit: degrees.
pub(super) fn is_lat(lat: f64) -> bool {
    (-90.0..=90.0).contains(&lat)
}

fn place(row: &mut Row<'_>, refs: &Refs<'_>, seen: &mut HashMap<String, u64>) -> Option<Place> {
    let id = row.id("id");
    row.unique("id", id.clone(), seen);
    let kind = row.required_word("kind", PlaceKind::from_word, PlaceKind::ALL);
    let (lon, lat) = (row.decimal("lon"), row.decimal("lat"));
    if lon.is_some_and(|lon| !is_lon(lon)) {
        let what = "longitude must lie between -180 and 180";
        row.fault("lon", what, "give degrees WGS 84, as 37.5");
    }
    if lat.is_some_and(|lat| !is_lat(lat)) {
        let what = "latitude must lie between -90 and 90";
        row.fault("lat", what, "give degrees WGS 84, as 35.8");
    }
    let precision = row.whole("coord_precision_m");
    let place = Place {
        id,
        name_en: row.name("name_en", "English"),
        name_ar: row.name("name_ar", "Arabic"),
        alt_names: row.names("alt_names"),
        parent_id: row.reference("parent_id", &refs.places),
        geonames_id: row.shaped(
            "geonames_id",
            is_digits,
            "this is not a GeoNames number",
            "write digits only, as 170063",
        ),
        wikidata: row.wikidata("wikidata"),
        coord_source: row.text("coord_source"),
        kind: kind?,
        lon: lon?,
        lat: lat?,
        coord_precision_m: precision?,
    };
    Some(place)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}
