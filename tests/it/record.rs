//! What the bundled record says on days that people know.

use std::{path::Path, sync::LazyLock};

use khutut::{
    atlas::Atlas,
    bundle::{self, Known},
    domain::{day::Day, ids::PlaceIx, network::Segment, words::Basis},
};
use serde_json::{Value, json};

use crate::support::examples::atlas_of;

pub static ATLAS: LazyLock<Atlas> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    atlas_of(bundle::read(&data, &Known::default(), &mut |_| {}).unwrap().record)
});

fn place(id: &str, day: &str) -> Value {
    let mut out = String::new();
    let on = ATLAS.on(day.parse::<Day>().unwrap(), Basis::Assessed);
    on.write_places(&mut out, &[ATLAS.place(id).unwrap()], "", "");
    serde_json::from_str::<Value>(&out).unwrap()["properties"].take()
}

fn segment(id: &str, day: &str) -> Value {
    let mut out = String::new();
    let on = ATLAS.on(day.parse::<Day>().unwrap(), Basis::Assessed);
    on.write_segment(&mut out, ATLAS.segment(id).unwrap(), "");
    serde_json::from_str::<Value>(&out).unwrap()["properties"].take()
}

/// The segments of a route from one place of it to another.
fn stretch(route: &str, from: &str, to: &str) -> Vec<String> {
    let segments = ATLAS.segments_of(ATLAS.route(route).unwrap());
    let segments = segments.iter().map(|ix| &ATLAS.facts.segments[ix.pos()]);
    let ends = |end: PlaceIx| ATLAS.place_row(end).unwrap().id.as_str();
    let leads = |s: &&&Segment| s.ends.map(ends);
    let segments: Vec<&Segment> = segments.collect();
    let first = segments.iter().position(|s| leads(&s)[0] == from).unwrap();
    let last = segments.iter().position(|s| leads(&s)[1] == to).unwrap();
    segments[first..=last].iter().map(|s| s.id.clone()).collect()
}

#[test]
fn khanasser_changed_hands_in_february_2016_and_not_in_january_2017() {
    for (day, side) in
        [("2016-02-24", "isis"), ("2016-02-25", "government"), ("2017-01-27", "government")]
    {
        let said = place("khanasser", day);
        assert_eq!((&said["control"], &said["side"]), (&json!("held"), &json!(side)), "{day}");
    }
    let disputed = place("khanasser", "2017-01-27");
    assert!(!disputed["disputed_by"].as_array().unwrap().is_empty(), "the claim is drawn beside");
}

#[test]
fn the_road_stays_cut_after_the_town_is_retaken_and_opens_on_28_and_29_february() {
    let road = stretch("khanasser-road", "ithriya", "khanasser");
    assert!(!road.is_empty());
    for id in &road {
        assert_eq!(segment(id, "2016-02-26")["passability"], "cut", "{id}");
        for (day, certainty) in [("2016-02-28", "possible"), ("2016-02-29", "certain")] {
            let said = segment(id, day);
            assert_eq!(said["passability"], "open", "{id} on {day}");
            assert_eq!(said["certainty"], certainty, "{id} on {day}");
            assert!(said["open_for"].as_array().unwrap().contains(&json!("government")));
        }
    }
}

#[test]
fn the_m5_between_morek_and_zarbah_is_cut_for_one_side_and_open_for_another() {
    let road = stretch("m5", "morek", "zarbah");
    assert!(road.len() > 2);
    for id in &road {
        let said = segment(id, "2016-02-24");
        assert_eq!(said["passability"], "cut", "{id}");
        assert!(said["cut_for"].as_array().unwrap().contains(&json!("government")), "{id}");
        assert!(said["open_for"].as_array().unwrap().contains(&json!("opposition")), "{id}");
    }
}

#[test]
fn nothing_unknown_is_drawn_as_control() {
    for day in ["2012-01-01", "2013-09-15", "2016-02-24", "2017-11-20"] {
        let on = ATLAS.on(day.parse().unwrap(), Basis::Assessed);
        for unknown in on.places().filter(|p| p.control.actors().is_empty()) {
            let said = place(&unknown.row.id, day);
            assert_eq!(said["control"], "unknown");
            assert!(said["holder"].is_null() && said["side"].is_null());
            assert!(said["certainty"].is_null());
        }
    }
}

/// The counts that the record's own README gives.
#[test]
fn as_many_places_are_unknown_as_the_record_says() {
    for (day, unknown) in [
        ("2013-09-15", 43),
        ("2015-06-01", 23),
        ("2016-02-24", 17),
        ("2017-06-13", 15),
        ("2017-11-20", 9),
    ] {
        let on = ATLAS.on(day.parse().unwrap(), Basis::Assessed);
        assert_eq!(on.places().filter(|p| p.certainty.is_none()).count(), unknown, "{day}");
    }
}

#[test]
fn as_many_events_have_each_verification_as_the_record_says() {
    let count =
        |word: &str| ATLAS.facts.events.iter().filter(|e| e.verification.as_str() == word).count();
    let words = ["confirmed", "reported", "claimed", "disputed", "refuted"];
    assert_eq!(words.map(count), [342, 138, 15, 15, 1]);
}
