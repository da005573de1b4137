//! The laws of the record, tried on random records.

use khutut::{
    atlas::Atlas,
    domain::{
        day::Day,
        ids::{PlaceIx, SegmentIx},
        passability::{Three, passage},
        record::Record,
        words::{Basis, Certainty},
    },
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{
    examples::{atlas_of, record_of},
    random::{dates, records},
};

const BASES: [Basis; 2] = [Basis::Assessed, Basis::Claimed];

fn days() -> impl Iterator<Item = Day> {
    (16_820..16_900).map(Day)
}

/// Everything that the feed says of a record on every day, on both bases.
fn everything(record: &Record) -> Vec<String> {
    let atlas = atlas_of(record.clone());
    let mut features = Vec::new();
    for (day, basis) in days().flat_map(|day| BASES.map(|basis| (day, basis))) {
        features.extend(features_on(&atlas, day, basis));
    }
    features.sort();
    features
}

fn features_on(atlas: &Atlas, day: Day, basis: Basis) -> Vec<String> {
    let on = atlas.on(day, basis);
    let places = (0..atlas.record.places.len()).map(|n| {
        let mut json = format!("{day} ");
        on.write_places(&mut json, &[PlaceIx::at(n)], "", "");
        json
    });
    let segments = (0..atlas.facts.segments.len()).map(|n| {
        let mut json = format!("{day} ");
        on.write_segment(&mut json, SegmentIx::at(n), "");
        json
    });
    places.chain(segments).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_timeline_covers_time_without_gap_or_overlap(case in records(14)) {
        let atlas = atlas_of(record_of(&case));
        for basis in BASES {
            for place in atlas.on(Day(16_820), basis).places() {
                let mut ends = None;
                for day in days() {
                    let now = atlas.on(day, basis).place(place.ix).unwrap();
                    prop_assert!(now.from.is_none_or(|from| from <= day));
                    prop_assert!(now.until.is_none_or(|until| day < until));
                    if ends.is_some_and(|until| day == until) {
                        prop_assert_eq!(now.from, ends, "a span begins where the last one ended");
                    }
                    ends = now.until;
                }
            }
        }
    }

    #[test]
    fn the_spans_of_a_segment_say_on_each_day_what_that_day_says(case in records(14)) {
        let atlas = atlas_of(record_of(&case));
        for basis in BASES {
            let layer = atlas.layer(basis);
            for n in 0..atlas.facts.segments.len() {
                for day in days() {
                    let (span, until) = layer.passage(SegmentIx::at(n), day).unwrap();
                    let three = Three::on(SegmentIx::at(n), day, &atlas.facts, &layer.history);
                    let road = &layer.history.roads[n];
                    let now = passage(three, road, day, &atlas.facts.sides);
                    prop_assert_eq!(&span.passage, &now);
                    prop_assert!(span.from.is_none_or(|from| from <= day));
                    prop_assert!(until.is_none_or(|until| day < until));
                }
            }
        }
    }

    #[test]
    fn what_is_certain_on_a_day_was_possible_on_it(case in records(14)) {
        let atlas = atlas_of(record_of(&case));
        for (day, basis) in days().flat_map(|day| BASES.map(|basis| (day, basis))) {
            for place in atlas.on(day, basis).places() {
                if place.certainty == Some(Certainty::Certain) {
                    prop_assert!(place.from.is_some_and(|from| from <= day));
                    prop_assert!(place.certain_day >= place.from);
                }
            }
        }
    }

    #[test]
    fn a_rejected_event_changes_nothing_anywhere(case in records(14), date in dates()) {
        let mut with = case.clone();
        let rejected = json!({
            "id": "rejected", "kind": "captured", "places": ["a", "b", "c"], "route": "road",
            "actor_to": "green", "actor_from": "red", "date": date, "extent": "full",
            "assessment": "rejected"
        });
        with["events"].as_array_mut().unwrap().insert(0, rejected);
        prop_assert_eq!(everything(&record_of(&case)), everything(&record_of(&with)));
    }

    #[test]
    fn the_order_of_rows_that_do_not_depend_on_each_other_changes_nothing(
        case in records(14),
        shuffle in any::<prop::sample::Index>(),
    ) {
        let record = record_of(&case);
        let mut other = record.clone();
        let turn = |len: usize| shuffle.index(len.max(1));
        other.actors.rotate_left(turn(record.actors.len()));
        other.places.rotate_left(turn(record.places.len()));
        other.sources.rotate_left(turn(record.sources.len()));
        other.events.sort_by_key(|e| e.date.applies());
        for event in &mut other.events {
            let len = event.claims.len();
            event.claims.rotate_left(turn(len));
        }
        // Equal days keep their order; the days themselves may stand anyhow.
        other.events.sort_by_key(|e| (e.date.applies().0 * 7919) % 101);
        prop_assert_eq!(everything(&record), everything(&other));
    }

    #[test]
    fn a_place_is_encoded_as_the_pages_read_it(case in records(14)) {
        let atlas = atlas_of(record_of(&case));
        for (day, basis) in days().flat_map(|day| BASES.map(|basis| (day, basis))) {
            let on = atlas.on(day, basis);
            for place in on.places() {
                let mut text = String::new();
                on.write_places(&mut text, &[place.ix], "", "");
                let feature: Value = serde_json::from_str(&text).unwrap();
                let said = &feature["properties"];
                let besieged = if place.besieged { "besieged" } else { "none" };
                prop_assert_eq!(&said["control"], place.control.kind().as_str());
                prop_assert_eq!(&said["certainty"], &json!(place.certainty.map(|c| c.as_str())));
                prop_assert_eq!(&said["pressure"], besieged);
                prop_assert_eq!(&said["since"], &json!(place.since));
                prop_assert_eq!(&said["from_day"], &json!(place.from.map(|d| d.0)));
                prop_assert_eq!(&said["certain_day"], &json!(place.certain_day.map(|d| d.0)));
                prop_assert_eq!(&said["until_day"], &json!(place.until.map(|d| d.0)));
                let last = place.last_reported.map(|d| d.to_string());
                prop_assert_eq!(&said["last_reported"], &json!(last));
                let disputes: Vec<&str> =
                    atlas.event_ids(place.disputed_by.iter().copied()).collect();
                prop_assert_eq!(&said["disputed_by"], &json!(disputes));
            }
        }
    }
}
