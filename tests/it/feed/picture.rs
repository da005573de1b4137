//! `/feed.geojson`: the whole picture of a day.

use geojson::{FeatureCollection, GeometryValue, feature::Id};
use khutut::domain::record::Record;
use serde_json::{Value, json};

use crate::support::{
    examples::{atlas_of, record_of},
    site::{PUBLIC_URL, Site},
};

fn ids(collection: &Value) -> Vec<&str> {
    collection["features"].as_array().unwrap().iter().map(|f| f["id"].as_str().unwrap()).collect()
}

fn feature<'a>(collection: &'a Value, id: &str) -> &'a Value {
    let features = collection["features"].as_array().unwrap();
    features.iter().find(|f| f["id"] == id).unwrap_or_else(|| panic!("no feature {id}"))
}

async fn on(day: &str) -> Value {
    Site::bundled().get(&format!("/feed.geojson?day={day}")).await.json()
}

#[tokio::test]
async fn khanasser_is_held_by_isis_on_the_24th_and_by_the_government_on_the_25th() {
    for (day, side) in
        [("2016-02-24", "isis"), ("2016-02-25", "government"), ("2017-01-27", "government")]
    {
        let collection = on(day).await;
        let place = &feature(&collection, "place/khanasser")["properties"];
        assert_eq!((&place["control"], &place["side"]), (&json!("held"), &json!(side)), "{day}");
    }
}

#[tokio::test]
async fn the_road_to_khanasser_is_open_again_only_days_after_it_is_retaken() {
    for (day, passability, certainty) in [
        ("2016-02-26", "cut", "certain"),
        ("2016-02-28", "open", "possible"),
        ("2016-02-29", "open", "certain"),
    ] {
        let collection = on(day).await;
        for id in ["segment/khanasser-road.6", "segment/khanasser-road.7"] {
            let road = &feature(&collection, id)["properties"];
            assert_eq!(road["passability"], passability, "{id} on {day}");
            assert_eq!(road["certainty"], certainty, "{id} on {day}");
        }
    }
}

#[tokio::test]
async fn the_answer_is_geojson_by_the_standard() {
    let answer = Site::bundled().get("/feed.geojson?day=2016-02-24").await;
    assert_eq!(answer.header("content-type"), "application/geo+json");
    let collection: FeatureCollection = answer.text().parse().unwrap();
    assert!(collection.features.len() > 300, "{} features", collection.features.len());
    for feature in &collection.features {
        let Some(Id::String(id)) = &feature.id else { panic!("{feature:?} has no id") };
        let geometry = &feature.geometry.as_ref().unwrap().value;
        match (id.split('/').next().unwrap(), geometry) {
            ("place", GeometryValue::Point { .. })
            | ("segment", GeometryValue::LineString { .. }) => {}
            ("front", GeometryValue::MultiLineString { .. })
            | ("area", GeometryValue::MultiPolygon { .. }) => continue,
            other => panic!("{id} is {other:?}"),
        }
        let url = feature.property("url").unwrap().as_str().unwrap();
        assert!(url.starts_with(&format!("{PUBLIC_URL}/en/")), "{url}");
    }
}

#[tokio::test]
async fn the_collection_says_what_it_is_and_whose() {
    let collection = on("2016-02-24").await;
    for (member, expected) in [
        ("type", json!("FeatureCollection")),
        ("day", json!("2016-02-24")),
        ("edition", json!(1)),
        ("published_at", json!("2026-01-01T10:00:00Z")),
        ("publisher", json!("Khutut")),
        ("license", json!("CC-BY-SA-4.0")),
        ("contact", Value::Null),
        ("update_frequency", json!("irregular")),
    ] {
        assert_eq!(collection[member], expected, "{member}");
        assert!(collection.as_object().unwrap().contains_key(member), "{member}");
    }
    assert!(collection["attribution"].as_str().unwrap().starts_with("Khutut, compiled"));
    for absent in ["outside_record", "not_served"] {
        assert!(collection.get(absent).is_none(), "{absent}");
    }
    let link = &collection["links"][0];
    assert_eq!(link["href"], format!("{PUBLIC_URL}/feed.geojson?day=2016-02-24"));
}

#[tokio::test]
async fn without_a_day_it_is_the_last_of_the_record() {
    let site = Site::bundled();
    let collection = site.get("/feed.geojson").await.json();
    assert_eq!(collection["day"], collection["record_until"]);
}

#[tokio::test]
async fn a_day_outside_the_record_is_answered_and_says_so() {
    for day in ["1999-12-31", "2030-01-01"] {
        let collection = on(day).await;
        assert_eq!(collection["outside_record"], true, "{day}");
        assert!(ids(&collection).len() > 300, "{day}");
    }
}

#[tokio::test]
async fn layers_are_served_as_asked() {
    let site = Site::bundled();
    for (layers, kinds) in [
        ("places", &["place"][..]),
        ("segments", &["segment"]),
        ("segments,places", &["place", "segment"]),
        ("fronts", &["front"]),
        ("areas", &["area"]),
        ("areas,places", &["place", "area"]),
        ("areas,fronts,segments,places", &["place", "segment", "front", "area"]),
    ] {
        let collection = site.get(&format!("/feed.geojson?layers={layers}")).await.json();
        let mut found: Vec<&str> =
            ids(&collection).iter().map(|id| id.split('/').next().unwrap()).collect();
        found.dedup();
        assert_eq!(found, kinds, "{layers}");
    }
}

#[tokio::test]
async fn a_box_holds_what_lies_in_it_and_the_roads_that_cross_it() {
    let site = Site::bundled();
    let all = site.get("/feed.geojson?day=2016-02-24").await.json();
    let part = site.get("/feed.geojson?day=2016-02-24&bbox=37.3,35.6,37.8,36.0").await.json();
    let expected = all["features"].as_array().unwrap().iter().filter(|f| {
        let at = &f["geometry"]["coordinates"];
        let [lon, lat] = [0, 1].map(|n| at[n].as_f64().unwrap_or(f64::NAN));
        (37.3..=37.8).contains(&lon) && (35.6..=36.0).contains(&lat)
    });
    let expected: Vec<&str> = expected.map(|f| f["id"].as_str().unwrap()).collect();
    let places: Vec<&str> = ids(&part).into_iter().filter(|id| id.starts_with("place/")).collect();
    assert!(places.contains(&"place/khanasser"));
    assert_eq!(places, expected);
    assert!(ids(&part).iter().any(|id| id.starts_with("segment/khanasser-road.")));
    assert!(ids(&part).len() < ids(&all).len() / 4);
}

/// Two places on either side of the antimeridian, and one far from it.
fn at_the_end_of_the_world() -> Record {
    let mut record = record_of(&json!({
        "actors": [{ "id": "us" }],
        "places": [{ "id": "east" }, { "id": "far" }, { "id": "west" }],
        "segments": [
            { "route_id": "road", "seq": 1, "from_place": "east", "to_place": "far" },
            { "route_id": "road", "seq": 2, "from_place": "far", "to_place": "far", "via": "10 10" },
        ],
    }));
    for (place, lon) in record.places.iter_mut().zip([179.0, 0.0, -179.0]) {
        (place.lon, place.lat) = (lon, 0.0);
    }
    record
}

#[tokio::test]
async fn a_box_with_west_beyond_east_crosses_the_antimeridian() {
    let site = Site::of(atlas_of(at_the_end_of_the_world()));
    let within = site.get("/feed.geojson?bbox=170,-5,-170,5").await.json();
    assert_eq!(ids(&within), ["place/east", "place/west", "segment/road.1"]);
    let edge = site.get("/feed.geojson?bbox=179,0,180,0").await.json();
    assert_eq!(ids(&edge), ["place/east", "segment/road.1"], "edges belong to a box");
    let whole = site.get("/feed.geojson?bbox=-180,-90,180,90").await.json();
    assert_eq!(ids(&whole).len(), 5);
}

#[tokio::test]
async fn what_is_only_claimed_moves_control_on_that_basis_alone() {
    let site = Site::of(atlas_of(record_of(&json!({
        "actors": [{ "id": "us" }, { "id": "them" }],
        "places": [{ "id": "town" }],
        "sources": [{
            "id": "ours", "publisher": "Ours", "publisher_kind": "party_media",
            "affiliation": "us",
        }],
        "events": [{
            "id": "e", "kind": "captured", "places": ["town"], "actor_to": "us",
            "date": "2016-02-24", "extent": "full",
        }],
        "claims": [{ "event": "e", "source": "ours", "stance": "asserts" }],
    }))));
    for (basis, control) in
        [("", "unknown"), ("&basis=assessed", "unknown"), ("&basis=claimed", "held")]
    {
        let collection = site.get(&format!("/feed.geojson?day=2016-02-25{basis}")).await.json();
        assert_eq!(feature(&collection, "place/town")["properties"]["control"], control, "{basis}");
    }
}

#[tokio::test]
async fn what_a_name_holds_breaks_no_json() {
    let mut record = record_of(&json!({ "places": [{ "id": "town" }] }));
    record.places[0].name_en = "a \"quoted\" \\ name\n\u{1}".into();
    record.info = vec![("publisher".into(), "\"}],<script>".into())];
    let site = Site::of(atlas_of(record));
    let collection = site.get("/feed.geojson?day=2016-02-24").await.json();
    assert_eq!(
        feature(&collection, "place/town")["properties"]["name_en"],
        "a \"quoted\" \\ name\n\u{1}"
    );
    assert_eq!(collection["publisher"], "\"}],<script>");
}
