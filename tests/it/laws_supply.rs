//! The laws of supply, tried on random networks and random records.

use std::sync::LazyLock;

use khutut::{
    atlas::{Atlas, supply::For},
    domain::{
        day::Day,
        ids::{ActorIx, PlaceIx, SegmentIx},
        passability::{Three, passage},
        supply::{Connected, SideNetwork, Totals, Usable, Way, ways},
        words::{Basis, Passability},
    },
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{
    examples::{atlas_of, record_of},
    random::records,
    site::Site,
};

/// Six places joined by twelve segments; two pairs of places by two each.
static NETWORK: LazyLock<Atlas> = LazyLock::new(|| {
    let joins = "ab ab bc cd de ef fa ac ce ea bd bd";
    let segments: Vec<Value> = joins
        .split(' ')
        .zip(1..)
        .map(|(join, n)| {
            json!({
                "route_id": "road", "seq": n, "from_place": join[..1], "to_place": join[1..],
                "via": format!("37.{n} 35.1"), "length_km": f64::from(n % 3 + 1) / 10.0,
            })
        })
        .collect();
    let places: Vec<Value> = "abcdef".chars().map(|c| json!({ "id": c.to_string() })).collect();
    atlas_of(record_of(&json!({ "places": places, "segments": segments })))
});

const ALL: u16 = 0b1111_1111_1111;

fn is_open(open: u16) -> impl Fn(SegmentIx) -> bool {
    move |segment| open >> segment.0 & 1 == 1
}

fn two_places() -> impl Strategy<Value = (PlaceIx, PlaceIx)> {
    (0u32..6, 1u32..6).prop_map(|(a, by)| (PlaceIx(a), PlaceIx((a + by) % 6)))
}

fn joined((from, to): (PlaceIx, PlaceIx), open: u16) -> bool {
    ways(&NETWORK.facts, from, to, is_open(open)).is_some()
}

/// Every way that meets no place twice, with its length in hundreds of metres and its ids.
fn all_ways(at: PlaceIx, to: PlaceIx, open: u16, been: &[PlaceIx]) -> Vec<(u32, Vec<String>)> {
    if at == to {
        return vec![(0, Vec::new())];
    }
    let mut found = Vec::new();
    for segment in NETWORK.facts.at_place[at.pos()].iter().filter(|s| is_open(open)(**s)) {
        let row = &NETWORK.facts.segments[segment.pos()];
        let next = if row.ends[0] == at { row.ends[1] } else { row.ends[0] };
        if been.contains(&next) {
            continue;
        }
        let been: Vec<PlaceIx> = been.iter().copied().chain([next]).collect();
        for (length, ids) in all_ways(next, to, open, &been) {
            let ids = [row.id.clone()].into_iter().chain(ids).collect();
            found.push((length + (segment.0 + 1) % 3 + 1, ids));
        }
    }
    found
}

fn ids(way: &Way) -> Vec<String> {
    way.segments.iter().map(|s| NETWORK.facts.segments[s.pos()].id.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_shortest_way_is_the_shortest_of_all_and_of_equal_ones_the_first_by_id(
        ends in two_places(), open in 0..=ALL,
    ) {
        let best = all_ways(ends.0, ends.1, open, &[ends.0]).into_iter().min();
        let found = ways(&NETWORK.facts, ends.0, ends.1, is_open(open)).map(|ways| {
            ((ways.shortest.length_km * 10.0).round() as u32, ids(&ways.shortest))
        });
        prop_assert_eq!(found, best);
    }

    #[test]
    fn an_open_segment_more_never_disconnects(ends in two_places(), open in 0..=ALL, n in 0..12) {
        prop_assert!(!joined(ends, open) || joined(ends, open | 1u16 << n));
    }

    #[test]
    fn without_a_sole_segment_there_is_no_way_and_without_another_there_is_one(
        ends in two_places(), open in 0..=ALL,
    ) {
        let Some(found) = ways(&NETWORK.facts, ends.0, ends.1, is_open(open)) else { return Ok(()) };
        for n in (0..12).filter(|n| open >> n & 1 == 1) {
            let sole = found.sole.contains(&SegmentIx(n));
            prop_assert_eq!(joined(ends, open & !(1u16 << n)), !sole, "segment {}", n);
        }
    }

    /// Menger: as many ways share no segment as segments must be cut to part the two places.
    #[test]
    fn as_many_ways_share_no_segment_as_cuts_it_takes(ends in two_places(), open in 0..=ALL) {
        let count = ways(&NETWORK.facts, ends.0, ends.1, is_open(open)).map_or(0, |w| w.count);
        let parting = (0..=ALL).filter(|cut| cut & !open == 0 && !joined(ends, open & !cut));
        prop_assert_eq!(parting.map(u16::count_ones).min().unwrap(), count);
    }

    #[test]
    fn the_two_places_may_be_swapped(ends in two_places(), open in 0..=ALL) {
        let there = ways(&NETWORK.facts, ends.0, ends.1, is_open(open));
        let back = ways(&NETWORK.facts, ends.1, ends.0, is_open(open));
        let of = |ways: &Option<_>| ways.as_ref().map(|ways: &khutut::domain::supply::Ways| {
            (ways.count, ways.sole.clone(), ways.shortest.length_km)
        });
        prop_assert_eq!(of(&there), of(&back));
    }
}

/// A random record on a network with rings.
fn cases() -> impl Strategy<Value = Value> {
    records(16).prop_map(|mut case| {
        let row = |n: u32, from: &str, to: &str, via: &str| {
            json!({ "route_id": "ring", "seq": n, "from_place": from, "to_place": to, "via": via })
        };
        case["segments"].as_array_mut().unwrap().extend([
            row(1, "a", "c", ""),
            row(2, "c", "a-north", ""),
            row(3, "a-north", "a", ""),
            row(4, "a", "b", "37.1 35.1"),
        ]);
        for (n, event) in case["events"].as_array_mut().unwrap().iter_mut().enumerate() {
            if n % 2 == 0 && event["route"] == "back" {
                event["route"] = json!("ring");
            }
            // A fight within one side is no fight: no source tells of one.
            let side = |name: &str| event[name].as_str().map(|id| id.replace("-army", ""));
            let (to, from) = (side("actor_to"), side("actor_from"));
            if to.is_some() && (to == from || event["kind"] == "contested") {
                let other = if to.as_deref() == Some("green") { "red" } else { "green" };
                event["actor_from"] = json!(other);
            }
        }
        case
    })
}

fn days() -> impl Iterator<Item = Day> {
    (16_825..16_890).map(Day)
}

fn sides(atlas: &Atlas) -> Vec<ActorIx> {
    ["red", "blue", "green"].iter().map(|id| atlas.side(id).unwrap()).collect()
}

fn network(atlas: &Atlas, side: ActorIx) -> &SideNetwork {
    atlas.layer(Basis::Assessed).network(side, &atlas.facts).unwrap()
}

fn pairs(atlas: &Atlas) -> Vec<(PlaceIx, PlaceIx)> {
    let ids = ["a", "b", "c", "a-north", "a-north-mill"];
    let places = ids.map(|id| atlas.place(id).unwrap());
    let of = |a: &PlaceIx| places.iter().map(|b| (*a, *b)).collect::<Vec<_>>();
    places.iter().flat_map(of).filter(|(a, b)| a != b).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_open_in_the_worst_reading_is_open_in_the_best(case in cases()) {
        let atlas = atlas_of(record_of(&case));
        for side in sides(&atlas) {
            for day in days() {
                for Usable { best, worst, unknown } in network(&atlas, side).on(day) {
                    prop_assert!(best || !worst, "{} on {day}", atlas.facts.sides.id(side));
                    prop_assert!(!(best && unknown));
                }
            }
        }
    }

    /// Where every date is one day and no report contradicts what stands, there is one reading:
    /// that of the map.
    #[test]
    fn certain_dates_are_read_as_the_map_shows_them(case in cases()) {
        let mut case = case;
        for event in case["events"].as_array_mut().unwrap() {
            let date = event["date"].as_str().unwrap();
            let date = date.split(['/', '~']).find(|part| part.len() == 10).unwrap().to_owned();
            event["date"] = json!(date);
            if event["kind"] == "held" {
                event["kind"] = json!("captured");
            }
        }
        let atlas = atlas_of(record_of(&case));
        let layer = atlas.layer(Basis::Assessed);
        for (side, day) in sides(&atlas).into_iter().flat_map(|s| days().map(move |d| (s, d))) {
            for (n, usable) in network(&atlas, side).on(day).into_iter().enumerate() {
                let three = Three::on(SegmentIx::at(n), day, &atlas.facts, &layer.history);
                let road = &layer.history.roads[n];
                let now = passage(three, road, day, &atlas.facts.sides);
                let open = now.open_for.contains(&side);
                prop_assert_eq!((usable.best, usable.worst), (open, open));
                prop_assert_eq!(usable.unknown, now.passability == Passability::Unknown);
            }
        }
    }

    #[test]
    fn a_period_swept_by_change_days_says_of_each_day_what_that_day_says(case in cases()) {
        let atlas = atlas_of(record_of(&case));
        let period = (Day(16_830), Day(16_885));
        for side in sides(&atlas) {
            let asked = For { side, basis: Basis::Assessed };
            for ends in pairs(&atlas).into_iter().step_by(3) {
                let history = atlas.supply_history(asked, ends, period).unwrap();
                let mut no = 0;
                for day in (period.0.0..period.1.0).map(Day) {
                    let said = atlas.supply(asked, ends, day).unwrap().connected;
                    let mut on = history.intervals.iter();
                    let interval = on.find(|i| i.from <= day && day < i.until).unwrap();
                    prop_assert_eq!(interval.connected, said, "{}", day);
                    no += i32::from(said == Connected::No);
                }
                let Totals { days_cut, longest_cut, days, .. } = history.totals;
                prop_assert_eq!((days_cut.min, days), (no, 55));
                prop_assert!(longest_cut.min <= longest_cut.max);
                prop_assert!(days_cut.min <= days_cut.max);
                let gaps = history.gaps.iter();
                prop_assert_eq!(gaps.map(|gap| gap.days.max).sum::<i32>(), days_cut.max);
                for gap in &history.gaps {
                    let sure = gap.sure_from.into_iter().chain(gap.sure_until);
                    prop_assert!(sure.into_iter().all(|d| gap.from <= d && d <= gap.until));
                    prop_assert_eq!(gap.verification.is_some(), !gap.events.is_empty());
                }
            }
        }
    }

    #[test]
    fn the_last_sure_way_is_on_the_latest_earlier_day_that_had_one(case in cases()) {
        let atlas = atlas_of(record_of(&case));
        for side in sides(&atlas) {
            let asked = For { side, basis: Basis::Assessed };
            for ends in pairs(&atlas).into_iter().step_by(4) {
                let on = |day| atlas.supply(asked, ends, day).unwrap();
                let mut latest = None;
                for day in days() {
                    let answer = on(day);
                    if answer.connected == Connected::Yes {
                        prop_assert_eq!(&answer.last, &None);
                        latest = Some((day, answer.ways.unwrap().shortest));
                    } else {
                        let last = answer.last.map(|last| (last.day, last.way));
                        prop_assert_eq!(&last, &latest, "{}", day);
                    }
                }
            }
        }
    }

    #[test]
    fn a_place_is_cut_off_if_no_base_answers_and_since_it_was_so_without_a_break(case in cases()) {
        let atlas = atlas_of(record_of(&case));
        let bases = [atlas.place("a").unwrap(), atlas.place("a-north").unwrap()];
        let place = atlas.place("c").unwrap();
        for side in sides(&atlas) {
            let asked = For { side, basis: Basis::Assessed };
            let mut since = None;
            for day in days() {
                let control = atlas.on(day, Basis::Assessed).place(place).unwrap();
                let says = bases.map(|b| atlas.supply(asked, (place, b), day).unwrap().connected);
                let any = |connected| says.contains(&connected);
                let expected = match control.side {
                    Some(holder) if holder == side && !any(Connected::Yes) => {
                        let possibly = any(Connected::Possibly);
                        (possibly || !any(Connected::Unknown)).then_some(possibly)
                    }
                    _ => None,
                };
                since = expected.and(since.or(Some(day)));
                let cut = atlas.cut_off(asked, &bases, day).unwrap();
                let cut = cut.iter().find(|cut| cut.place == place);
                prop_assert_eq!(cut.map(|cut| cut.possibly), expected, "{}", day);
                prop_assert_eq!(cut.map(|cut| cut.since), since, "{}", day);
            }
        }
    }

    #[test]
    fn what_would_be_cut_off_is_what_is_once_the_segment_is_cut(case in cases()) {
        let atlas = atlas_of(record_of(&case));
        let bases = [atlas.place("a").unwrap()];
        for (side, day) in sides(&atlas).into_iter().flat_map(|s| days().step_by(31).map(move |d| (s, d))) {
            let asked = For { side, basis: Basis::Assessed };
            for segment in (0..atlas.facts.segments.len()).map(SegmentIx::at) {
                let mut cut = case.clone();
                let id = &atlas.facts.segments[segment.pos()].id;
                let (route, seq) = id.split_once('.').unwrap();
                let seq: u32 = seq.parse().unwrap();
                // The last event of all, on the day asked.
                let mut events = cut["events"].as_array().unwrap().clone();
                events.retain(|event| {
                    let date = khutut::domain::edtf::Edtf::parse(event["date"].as_str().unwrap());
                    date.unwrap().applies() <= day
                });
                cut["events"] = json!(events);
                cut["claims"].as_array_mut().unwrap().retain(|c| events.iter().any(|e| e["id"] == c["event"]));
                let before = atlas_of(record_of(&cut));
                events.push(json!({
                    "id": "cut", "kind": "route_cut", "places": [], "route": route,
                    "segments": [seq], "actor_to": "green",
                    "actor_from": atlas.facts.sides.id(side), "date": day.to_string(),
                    "extent": "full"
                }));
                cut["events"] = json!(events);
                let after = atlas_of(record_of(&cut));
                let listed = |atlas: &Atlas| -> Vec<(PlaceIx, bool)> {
                    let cut = atlas.cut_off(asked, &bases, day).unwrap();
                    cut.into_iter().map(|cut| (cut.place, cut.possibly)).collect()
                };
                let (was, is) = (listed(&before), listed(&after));
                let worse = before.what_if_cut(asked, &bases, day, segment).unwrap();
                let worse: Vec<_> = worse.iter().map(|w| (w.place, w.possibly)).collect();
                let expected: Vec<_> = is.into_iter().filter(|now| !was.contains(now)).collect();
                prop_assert_eq!(worse, expected);
            }
        }
    }
}

#[tokio::test]
async fn the_same_record_gives_the_same_bytes() {
    let (site, twin) = (Site::bundled(), Site::bundled());
    for path in [
        "/feed/supply?side=government&from=hama&to=aleppo&day=2016-02-24",
        "/feed/supply/history?side=government&from=hama&to=aleppo",
        "/feed/routes/m5/history?side=opposition",
        "/feed/cutoff?side=government&day=2016-02-24",
        "/feed/diff?from=2016-02-20&to=2016-03-01",
    ] {
        assert_eq!(site.get(path).await.body, twin.get(path).await.body, "{path}");
    }
}
