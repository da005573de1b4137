//! Small records written as JSON, in the form of `rules-by-example.json`.

use khutut::{
    atlas::{Atlas, Edition, Editions, Material},
    domain::{
        actor::Actor,
        edtf::Edtf,
        event::{Assessment, Claim, Event, EventKind, Extent, Stance},
        place::{Place, PlaceKind},
        record::Record,
        road::{Route, SegmentRow},
        source::{PublisherKind, Source},
    },
};
use serde_json::Value;

/// The record of a case: what no rule reads is filled with something valid, and an event that no
/// claim names is asserted by one independent newspaper.
pub fn record_of(case: &Value) -> Record {
    let rows = |table: &str| case[table].as_array().cloned().unwrap_or_default();
    let mut record = Record {
        actors: rows("actors").iter().map(actor).collect(),
        places: rows("places").iter().map(place).collect(),
        segments: rows("segments").iter().map(segment).collect(),
        sources: rows("sources").iter().map(source).collect(),
        events: rows("events").iter().map(event).collect(),
        ..Record::default()
    };
    for row in &record.segments {
        if !record.routes.iter().any(|r| r.id == row.route_id) {
            record.routes.push(route(&row.route_id));
        }
    }
    for row in rows("claims") {
        let event = record.events.iter_mut().find(|e| e.id == row["event"]).unwrap();
        event.claims.push(claim(&row));
    }
    record.sources.push(newspaper());
    for event in &mut record.events {
        if event.claims.is_empty() {
            event.claims.push(claim(&serde_json::json!({
                "source": "the-newspaper", "stance": "asserts"
            })));
        }
    }
    record
}

/// The Atlas of a record, as edition 1.
pub fn atlas_of(record: Record) -> Atlas {
    let published_at = "2026-01-01T00:00:00Z".parse().unwrap();
    let edition = Edition { number: 1, published_at, note: None };
    Atlas::build(Material { edition, record, editions: Editions::default() }).unwrap()
}

fn text(row: &Value, key: &str) -> Option<String> {
    row[key].as_str().map(str::to_owned)
}

fn list(row: &Value, key: &str) -> Vec<String> {
    match &row[key] {
        Value::Array(items) => items.iter().map(|i| i.as_str().unwrap().to_owned()).collect(),
        Value::String(one) => one.split('|').map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

fn actor(row: &Value) -> Actor {
    let id = text(row, "id").unwrap();
    Actor {
        name_en: id.clone(),
        name_ar: "اسم".into(),
        parent_id: text(row, "parent_id"),
        id,
        alt_names: Vec::new(),
        short_en: None,
        short_ar: None,
        colour: None,
        wikidata: None,
        notes: None,
    }
}

fn place(row: &Value) -> Place {
    let id = text(row, "id").unwrap();
    Place {
        name_en: id.clone(),
        name_ar: "مكان".into(),
        alt_names: Vec::new(),
        kind: PlaceKind::Town,
        lon: 37.0,
        lat: 35.0,
        coord_precision_m: 1000,
        parent_id: text(row, "parent_id"),
        geonames_id: None,
        wikidata: None,
        coord_source: None,
        id,
    }
}

fn route(id: &str) -> Route {
    Route { id: id.into(), name_en: id.into(), name_ar: "طريق".into(), notes: None }
}

fn segment(row: &Value) -> SegmentRow {
    let via = text(row, "via").unwrap_or_default();
    let point = |p: &str| {
        let mut numbers = p.split(' ').map(|n| n.parse::<f64>().unwrap());
        [numbers.next().unwrap(), numbers.next().unwrap()]
    };
    SegmentRow {
        route_id: text(row, "route_id").unwrap(),
        seq: u32::try_from(row["seq"].as_u64().unwrap()).unwrap(),
        from_place: text(row, "from_place").unwrap(),
        to_place: text(row, "to_place").unwrap(),
        via: via.split(';').filter(|p| !p.is_empty()).map(point).collect(),
        length_km: row["length_km"].as_f64().unwrap_or(10.0),
    }
}

fn source(row: &Value) -> Source {
    let kind = text(row, "publisher_kind").unwrap();
    Source {
        id: text(row, "id").unwrap(),
        publisher: text(row, "publisher").unwrap(),
        origin: text(row, "origin"),
        publisher_kind: PublisherKind::from_word(&kind).unwrap(),
        affiliation: text(row, "affiliation"),
        ..newspaper()
    }
}

fn newspaper() -> Source {
    Source {
        id: "the-newspaper".into(),
        publisher: "Paper".into(),
        origin: Some("Paper".into()),
        publisher_kind: PublisherKind::Newspaper,
        affiliation: None,
        title: None,
        language: None,
        url: Some("https://paper.example/".into()),
        published_on: None,
        notes: None,
        reliability: None,
        reliability_note: None,
        archived_url: None,
        capture_sha256: None,
    }
}

fn event(row: &Value) -> Event {
    let segments = row["segments"].as_array().cloned().unwrap_or_default();
    let number = |n: &Value| u32::try_from(n.as_u64().unwrap()).unwrap();
    let assessment = text(row, "assessment");
    Event {
        id: text(row, "id").unwrap(),
        kind: EventKind::from_word(&text(row, "kind").unwrap()).unwrap(),
        places: list(row, "places"),
        route: text(row, "route"),
        segments: segments.iter().map(number).collect(),
        actor_to: text(row, "actor_to"),
        actor_from: text(row, "actor_from"),
        participants: list(row, "participants"),
        date: Edtf::parse(row["date"].as_str().unwrap()).unwrap(),
        extent: Extent::from_word(&text(row, "extent").unwrap()).unwrap(),
        summary_en: Some("Summary.".into()),
        summary_ar: None,
        assessment: assessment.as_deref().map(|a| Assessment::from_word(a).unwrap()),
        assessment_note: assessment.map(|_| "Why.".into()),
        note: None,
        about: text(row, "about"),
        claims: Vec::new(),
    }
}

fn claim(row: &Value) -> Claim {
    Claim {
        source: text(row, "source").unwrap(),
        stance: Stance::from_word(&text(row, "stance").unwrap()).unwrap(),
        speaker: text(row, "speaker"),
        speaker_actor: text(row, "speaker_actor"),
        origin: text(row, "origin"),
        date: None,
        credibility: None,
        note: None,
    }
}
