//! The files of a bundle and their columns, in the order in which they are read, faults are listed
//! and files are written.

/// One file of a bundle.
pub(super) struct Sheet {
    /// Its name.
    pub(super) file: &'static str,
    /// Whether a bundle may do without it.
    pub(super) may_be_missing: bool,
    /// Columns that must be there.
    pub(super) columns: &'static [&'static str],
    /// Columns that may follow.
    pub(super) further: &'static [&'static str],
}

impl Sheet {
    /// Every column that it may have.
    pub(super) fn all(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.columns.iter().chain(self.further).copied()
    }
}

const fn sheet(file: &'static str, columns: &'static [&'static str]) -> Sheet {
    Sheet { file, may_be_missing: false, columns, further: &[] }
}

pub(super) const ACTORS: Sheet = sheet(
    "actors.csv",
    &[
        "id",
        "name_en",
        "name_ar",
        "alt_names",
        "short_en",
        "short_ar",
        "parent_id",
        "colour",
        "wikidata",
        "notes",
    ],
);

pub(super) const PLACES: Sheet = sheet(
    "places.csv",
    &[
        "id",
        "name_en",
        "name_ar",
        "alt_names",
        "kind",
        "lon",
        "lat",
        "coord_precision_m",
        "parent_id",
        "geonames_id",
        "wikidata",
        "coord_source",
    ],
);

pub(super) const ROUTES: Sheet = sheet("routes.csv", &["id", "name_en", "name_ar", "notes"]);

pub(super) const SEGMENTS: Sheet =
    sheet("segments.csv", &["route_id", "seq", "from_place", "to_place", "via", "length_km"]);

pub(super) const SOURCES: Sheet = Sheet {
    file: "sources.csv",
    may_be_missing: false,
    columns: &[
        "id",
        "publisher",
        "origin",
        "publisher_kind",
        "affiliation",
        "title",
        "language",
        "url",
        "published_on",
        "notes",
    ],
    further: &["reliability", "reliability_note", "archived_url", "capture_sha256"],
};

pub(super) const EVENTS: Sheet = sheet(
    "events.csv",
    &[
        "id",
        "kind",
        "places",
        "route",
        "segments",
        "actor_to",
        "actor_from",
        "participants",
        "date",
        "extent",
        "summary_en",
        "summary_ar",
        "assessment",
        "assessment_note",
        "note",
        "about",
    ],
);

pub(super) const CLAIMS: Sheet = Sheet {
    file: "claims.csv",
    may_be_missing: false,
    columns: &["event", "source", "stance", "speaker", "speaker_actor", "origin", "date"],
    further: &["credibility", "note"],
};

pub(super) const BASES: Sheet = Sheet {
    file: "bases.csv",
    may_be_missing: true,
    columns: &["side", "place", "from", "until", "note"],
    further: &[],
};

pub(super) const INFO: Sheet =
    Sheet { file: "record.csv", may_be_missing: true, columns: &["key", "value"], further: &[] };

/// Every file.
pub(super) const SHEETS: [&Sheet; 9] =
    [&ACTORS, &PLACES, &ROUTES, &SEGMENTS, &SOURCES, &EVENTS, &CLAIMS, &BASES, &INFO];
