//! Fronts and areas in `/feed.geojson`.

use serde_json::{Value, json};

use crate::support::{
    examples::{atlas_of, record_of},
    site::Site,
};

const LAYERS: &str = "layers=fronts,areas";

async fn derived(site: &Site, query: &str) -> Vec<Value> {
    let answer = site.get(&format!("/feed.geojson?{LAYERS}&{query}")).await;
    assert_eq!(answer.status, 200, "{query}");
    answer.json()["features"].as_array().unwrap().clone()
}

fn ids(features: &[Value]) -> Vec<&str> {
    features.iter().map(|feature| feature["id"].as_str().unwrap()).collect()
}

fn properties<'a>(features: &'a [Value], id: &str) -> &'a Value {
    let found = features.iter().find(|feature| feature["id"] == id);
    &found.unwrap_or_else(|| panic!("no {id} in {:?}", ids(features)))["properties"]
}

#[tokio::test]
async fn the_bundled_record_has_fronts_and_areas_that_say_what_they_rest_on() {
    let features = derived(&Site::bundled(), "day=2016-02-24").await;
    let front = properties(&features, "front/government~isis");
    assert_eq!(front["layer"], "front");
    assert_eq!(front["front"], "government~isis");
    assert_eq!(front["sides"], json!(["government", "isis"]));
    assert_eq!(front["derived_from"], "places");
    let [nearest, farthest] = ["nearest_km", "farthest_km"].map(|key| front[key].as_f64().unwrap());
    assert!(0.0 < nearest && nearest < 5.0 && nearest < farthest, "{nearest} {farthest}");
    for (key, start) in [("name_en", "Front line: "), ("name_ar", "خط الجبهة: ")] {
        assert!(front[key].as_str().unwrap().starts_with(start), "{}", front[key]);
    }
    let area = properties(&features, "area/isis");
    assert_eq!(area["layer"], "area");
    assert_eq!((&area["side"], &area["reach_km"]), (&json!("isis"), &json!(14)));
    let contested = properties(&features, "area/contested");
    assert_eq!((&contested["side"], &contested["reach_km"]), (&Value::Null, &json!(6)));
    let sides = contested["between"].as_array().unwrap();
    assert!(sides.contains(&json!(["government", "isis"])), "{sides:?}");
}

#[tokio::test]
async fn the_same_record_gives_the_same_bytes() {
    let query = format!("/feed.geojson?{LAYERS}&day=2015-10-23");
    let (first, second) = (Site::bundled().get(&query).await, Site::bundled().get(&query).await);
    assert_eq!(first.body, second.body);
}

#[tokio::test]
async fn days_between_two_changes_have_one_picture_and_a_change_another() {
    let site = Site::bundled();
    let before = derived(&site, "day=2016-02-22").await;
    let after = derived(&site, "day=2016-02-24").await;
    assert_ne!(before, after);
    let long_after = derived(&site, "day=2030-01-01").await;
    assert_eq!(long_after, derived(&site, "day=2031-01-01").await);
    assert!(derived(&site, "day=1999-01-01").await.is_empty(), "nothing is known");
}

#[tokio::test]
async fn a_box_holds_the_fronts_and_areas_that_reach_into_it() {
    let site = Site::bundled();
    let all = derived(&site, "day=2016-02-24").await;
    let khanasser = derived(&site, "day=2016-02-24&bbox=37.3,35.6,37.8,36.0").await;
    assert!(ids(&khanasser).contains(&"front/government~isis"));
    assert!(khanasser.len() < all.len());
    assert!(khanasser.iter().all(|feature| all.contains(feature)), "features stay whole");
    let inside = derived(&site, "day=2016-02-24&bbox=36.63,35.93,36.64,35.94").await;
    assert_eq!(ids(&inside), ["area/opposition"], "a box inside of an area meets it");
    assert!(derived(&site, "day=2016-02-24&bbox=10,10,11,11").await.is_empty());
}

#[tokio::test]
async fn what_is_only_claimed_moves_the_front_on_that_basis_alone() {
    let event = |id: &str, place: &str, to: &str| {
        json!({ "id": id, "kind": "captured", "places": [place], "actor_to": to,
                "date": "2016-02-24", "extent": "full" })
    };
    let mut record = record_of(&json!({
        "actors": [{ "id": "us" }, { "id": "them" }],
        "places": [{ "id": "hill" }, { "id": "town" }],
        "sources": [
            { "id": "ours", "publisher": "Ours", "publisher_kind": "party_media",
              "affiliation": "us" },
            { "id": "paper", "publisher": "Paper", "publisher_kind": "newspaper" },
        ],
        "events": [event("a", "town", "us"), event("b", "hill", "them")],
        "claims": [
            { "event": "a", "source": "ours", "stance": "asserts" },
            { "event": "b", "source": "paper", "stance": "asserts" },
        ],
    }));
    for (place, lon) in record.places.iter_mut().zip([37.0, 37.1]) {
        (place.lon, place.lat, place.coord_precision_m) = (lon, 35.0, 100);
    }
    let site = Site::of(atlas_of(record));
    let assessed = derived(&site, "day=2016-02-25").await;
    assert_eq!(ids(&assessed), ["area/them"]);
    let claimed = derived(&site, "day=2016-02-25&basis=claimed").await;
    assert_eq!(ids(&claimed), ["front/them~us", "area/them", "area/us"]);
}
