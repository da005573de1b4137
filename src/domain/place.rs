//! A named point whose control the record follows.

use super::words::words;

words! {
    /// What a place is.
    PlaceKind {
        City = "city", Town = "town", Village = "village", District = "district",
        Governorate = "governorate", Airport = "airport", Airbase = "airbase",
        MilitaryBase = "military_base", Crossing = "crossing", Junction = "junction",
        Bridge = "bridge", Dam = "dam", PowerPlant = "power_plant", OilField = "oil_field",
        GasField = "gas_field", Industry = "industry", Hospital = "hospital",
        Stadium = "stadium", Hill = "hill", Island = "island", Ruins = "ruins", Area = "area",
    }
}

/// A place, as a row of `places.csv`.
#[derive(Clone, PartialEq, Debug)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// Name in English.
    pub name_en: String,
    /// Name in Arabic.
    pub name_ar: String,
    /// Other names and spellings, in either script.
    pub alt_names: Vec<String>,
    /// What it is.
    pub kind: PlaceKind,
    /// Longitude, WGS 84 degrees.
    pub lon: f64,
    /// Latitude, WGS 84 degrees.
    pub lat: f64,
    /// Within how many metres the position is known.
    pub coord_precision_m: u32,
    /// The place that it lies in.
    pub parent_id: Option<String>,
    /// Its GeoNames number.
    pub geonames_id: Option<String>,
    /// Its Wikidata item.
    pub wikidata: Option<String>,
    /// Where the position comes from, with its licence.
    pub coord_source: Option<String>,
}

impl Place {
    /// Whether it is drawn on the map and counted in the legend: no governorate, and known
    /// to within 10 km (design.md). The table and the feed list every place.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        self.kind != PlaceKind::Governorate && self.coord_precision_m <= 10_000
    }
}
