//! Random records: a few actors, places and roads, and any events about them.

use proptest::prelude::*;
use serde_json::{Value, json};

const ACTORS: [&str; 5] = ["red", "red-army", "blue", "blue-army", "green"];
const PLACES: [&str; 5] = ["a", "b", "c", "a-north", "a-north-mill"];
const KINDS: [&str; 12] = [
    "captured",
    "captured",
    "recaptured",
    "withdrew",
    "held",
    "held",
    "contested",
    "route_cut",
    "route_reopened",
    "siege_begun",
    "siege_lifted",
    "clash",
];

/// A record as `examples::record_of` reads it, with `most` events at most.
pub fn records(most: usize) -> impl Strategy<Value = Value> {
    prop::collection::vec(event(), 1..most).prop_map(|events| {
        let numbered = events.into_iter().enumerate().map(|(n, (mut event, claims))| {
            let id = format!("e{n}");
            event["id"] = json!(id);
            (event, claims.into_iter().map(move |(source, stance)| {
                json!({ "event": id, "source": source, "stance": stance })
            }).collect::<Vec<_>>())
        });
        let (events, claims): (Vec<_>, Vec<_>) = numbered.unzip();
        json!({
            "actors": [
                { "id": "red" }, { "id": "red-army", "parent_id": "red" }, { "id": "blue" },
                { "id": "blue-army", "parent_id": "blue" }, { "id": "green" }
            ],
            "places": [
                { "id": "a" }, { "id": "b" }, { "id": "c" },
                { "id": "a-north", "parent_id": "a" },
                { "id": "a-north-mill", "parent_id": "a-north" }
            ],
            "segments": [
                { "route_id": "road", "seq": 1, "from_place": "a", "to_place": "b" },
                { "route_id": "road", "seq": 2, "from_place": "b", "to_place": "c" },
                { "route_id": "back", "seq": 1, "from_place": "b", "to_place": "a" }
            ],
            "sources": [
                { "id": "paper", "publisher": "Paper", "publisher_kind": "newspaper" },
                { "id": "wire", "publisher": "Wire", "publisher_kind": "agency" },
                { "id": "wiki", "publisher": "Wiki", "publisher_kind": "wiki" },
                { "id": "red-tv", "publisher": "Red TV", "publisher_kind": "broadcaster",
                  "affiliation": "red" }
            ],
            "events": events,
            "claims": claims.concat(),
        })
    })
}

/// A date within six weeks of 2016, in one of the forms that the record accepts.
pub fn dates() -> impl Strategy<Value = String> {
    let day = |n: u32| format!("2016-{:02}-{:02}", 2 + n / 28, 1 + n % 28);
    (0u32..42, 0u32..6, 0u8..10).prop_map(move |(n, wide, form)| match form {
        0..=4 => day(n),
        5 | 6 => format!("{}/{}", day(n), day(n + wide)),
        7 => format!("../{}", day(n)),
        8 => format!("{}/..", day(n)),
        _ => format!("{}~", day(n)),
    })
}

type Claims = Vec<(&'static str, &'static str)>;

fn event() -> impl Strategy<Value = (Value, Claims)> {
    let actor = || prop::sample::select(&ACTORS[..]);
    let maybe = || prop::option::of(actor());
    let claim = (
        prop::sample::select(&["paper", "wire", "wiki", "red-tv"][..]),
        prop::sample::select(&["asserts", "asserts", "asserts", "denies", "doubts"][..]),
    );
    let about = (
        prop::sample::select(&KINDS[..]),
        prop::sample::subsequence(&PLACES[..], 1..=2),
        prop::sample::select(&["road", "back"][..]),
        any::<bool>(),
        prop::option::weighted(0.1, prop::sample::select(&["accepted", "rejected"][..])),
    );
    let who = (actor(), maybe(), prop::sample::subsequence(&ACTORS[..], 0..=2), any::<bool>());
    (about, who, dates(), prop::collection::vec(claim, 0..3)).prop_map(
        |(
            (kind, places, route, whole, assessment),
            (to, from, participants, full),
            date,
            claims,
        )| {
            let on_road = kind.starts_with("route_") || (places.len() == 2 && whole);
            let heir = kind != "withdrew" || whole;
            let mut event = json!({
                "kind": kind, "places": places, "actor_from": from.unwrap_or("blue"),
                "participants": participants, "date": date,
                "extent": if full { "full" } else { "partial" },
            });
            if heir {
                event["actor_to"] = json!(to);
            }
            if from.is_none() && kind != "route_cut" && kind != "withdrew" {
                event["actor_from"] = Value::Null;
            }
            if on_road {
                event["route"] = json!(route);
                event["segments"] = if whole { json!([]) } else { json!([1]) };
            }
            if let Some(assessment) = assessment {
                event["assessment"] = json!(assessment);
            }
            (event, claims)
        },
    )
}
