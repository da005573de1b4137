//! What the bundled record says of supplies, on days and periods that people know.

use khutut::{
    atlas::{
        Atlas,
        supply::{For, SupplyHistory},
    },
    domain::{
        ids::{PlaceIx, SegmentIx},
        supply::{Answer, Connected},
        words::{Basis, Verification},
    },
};

use crate::record::ATLAS;

fn who(side: &str) -> For {
    For { side: ATLAS.side(side).unwrap(), basis: Basis::Assessed }
}

fn ends(from: &str, to: &str) -> (PlaceIx, PlaceIx) {
    (ATLAS.place(from).unwrap(), ATLAS.place(to).unwrap())
}

/// Whether the government side could supply one place from another.
fn supply(from: &str, to: &str, day: &str) -> Answer {
    ATLAS.supply(who("government"), ends(from, to), day.parse().unwrap()).unwrap()
}

fn connected(from: &str, to: &str, day: &str) -> Connected {
    supply(from, to, day).connected
}

fn history(from: &str, to: &str, start: &str, end: &str) -> SupplyHistory {
    let period = (start.parse().unwrap(), end.parse().unwrap());
    ATLAS.supply_history(who("government"), ends(from, to), period).unwrap()
}

fn ids<'a>(atlas: &'a Atlas, segments: &[SegmentIx]) -> Vec<&'a str> {
    segments.iter().map(|ix| atlas.facts.segments[ix.pos()].id.as_str()).collect()
}

#[test]
fn the_only_way_from_hama_to_aleppo_is_the_khanasser_road_and_every_segment_of_it_is_sole() {
    let answer = supply("hama", "aleppo", "2016-02-20");
    assert_eq!(answer.connected, Connected::Yes);
    assert_eq!(answer.last, None);
    let ways = answer.ways.unwrap();
    assert_eq!(ways.count, 1);
    let road = ATLAS.segments_of(ATLAS.route("khanasser-road").unwrap());
    assert_eq!(ways.shortest.segments, road);
    let (mut sole, mut way) = (ids(&ATLAS, &ways.sole), ids(&ATLAS, &road));
    assert!(sole.is_sorted(), "{sole:?}");
    sole.sort_unstable();
    way.sort_unstable();
    assert_eq!(sole, way);
    assert!((100.0..300.0).contains(&ways.shortest.length_km), "{} km", ways.shortest.length_km);
}

#[test]
fn from_hama_to_aleppo_the_days_are_those_that_people_know() {
    for (day, expected) in [
        ("2016-02-20", Connected::Yes),
        ("2016-02-21", Connected::Possibly),
        ("2016-02-22", Connected::No),
        ("2016-02-25", Connected::No),
        ("2016-02-27", Connected::No),
        ("2016-02-28", Connected::Possibly),
        ("2016-02-29", Connected::Yes),
        ("2016-03-03", Connected::Yes),
        ("2016-03-04", Connected::Possibly),
        ("2016-03-07", Connected::Possibly),
        ("2017-03-19", Connected::No),
        ("2017-03-20", Connected::No),
    ] {
        assert_eq!(connected("hama", "aleppo", day), expected, "{day}");
    }
}

#[test]
fn on_22_february_the_road_is_cut_at_more_than_one_place_by_two_sides() {
    let answer = supply("hama", "aleppo", "2016-02-22");
    let last = answer.last.unwrap();
    assert_eq!(last.day.to_string(), "2016-02-20");
    assert!(last.broken_at.len() > 1, "{:?}", ids(&ATLAS, &last.broken_at));
    let gaps = history("hama", "aleppo", "2016-02-01", "2016-03-01").gaps;
    let [gap] = gaps.as_slice() else { panic!("{gaps:?}") };
    let days = [Some(gap.from), gap.sure_from, gap.sure_until, Some(gap.until)];
    let days = days.map(|day| day.unwrap().to_string());
    assert_eq!(days, ["2016-02-21", "2016-02-22", "2016-02-28", "2016-02-29"]);
    assert_eq!((gap.days.min, gap.days.max), (6, 8));
    let by: Vec<&str> = gap.cut_by.iter().map(|side| ATLAS.facts.sides.id(*side)).collect();
    assert!(by.len() >= 2 && by.contains(&"isis"), "{by:?}");
    assert!(last.broken_at.iter().all(|segment| gap.segments.contains(segment)));
    let verified = |verification| gap.verification == Some(verification);
    assert!(verified(Verification::Confirmed) || verified(Verification::Reported));
    for event in &gap.events {
        assert!(!ATLAS.event_row(*event).unwrap().claims.is_empty(), "every event has its sources");
    }
}

#[test]
fn from_august_2013_to_march_2016_there_were_three_to_six_cuts_of_84_to_176_days() {
    let history = history("hama", "aleppo", "2013-08-01", "2016-04-01");
    let totals = history.totals;
    assert_eq!((totals.cuts.min, totals.cuts.max), (3, 6));
    assert_eq!((totals.days_cut.min, totals.days_cut.max), (84, 176));
    assert_eq!((totals.longest_cut.min, totals.longest_cut.max), (66, 91));
    let [first, others @ ..] = history.gaps.as_slice() else { panic!() };
    assert_eq!(first.last, None, "no sure way is on record before October 2013");
    for gap in others {
        assert!(gap.last.is_some_and(|day| day < gap.from), "{gap:?}");
        assert!(!gap.segments.is_empty() && !gap.events.is_empty(), "{gap:?}");
        assert!(!gap.cut_by.is_empty() && gap.verification.is_some(), "{gap:?}");
    }
}

#[test]
fn deir_ez_zor_is_reached_by_the_desert_in_september_2017() {
    for day in ["2015-01-01", "2015-07-01", "2015-12-31", "2016-06-01", "2017-09-04"] {
        let connected = connected("homs", "deir-ez-zor", day);
        assert_ne!(connected, Connected::Yes, "{day}");
        assert_ne!(connected, Connected::Possibly, "{day}");
    }
    let reached = supply("homs", "deir-ez-zor", "2017-09-05");
    assert_eq!(reached.connected, Connected::Yes);
    let way = ids(&ATLAS, &reached.ways.unwrap().shortest.segments).join(" ");
    assert!(way.contains("dez-desert-corridor."), "{way}");
    assert_ne!(connected("homs", "deir-ez-zor-airport", "2017-09-08"), Connected::Yes);
    assert_eq!(connected("homs", "deir-ez-zor-airport", "2017-09-09"), Connected::Yes);
    for day in ["2017-10-05", "2017-10-06"] {
        assert_eq!(connected("homs", "deir-ez-zor", day), Connected::No, "{day}");
    }
}

#[test]
fn the_m5_north_of_hama_carries_the_opposition_and_not_the_government() {
    let day = "2016-02-24".parse().unwrap();
    let ends = ends("morek", "zarbah");
    let opposition = ATLAS.supply(who("opposition"), ends, day).unwrap();
    assert_eq!(opposition.connected, Connected::Yes);
    assert_eq!(connected("morek", "zarbah", "2016-02-24"), Connected::No);
}

#[test]
fn a_road_from_end_to_end_is_the_question_over_its_own_segments() {
    let period = ("2013-08-01".parse().unwrap(), "2016-04-01".parse().unwrap());
    let route = ATLAS.route("khanasser-road").unwrap();
    let road = ATLAS.route_history(who("government"), route, period).unwrap();
    let question = history("hama", "aleppo", "2013-08-01", "2016-04-01");
    assert_eq!(road.through.intervals, question.intervals, "it was the only way");
    assert_eq!(road.segments.len(), 13);
    for (_, spans) in &road.segments {
        assert_eq!((spans[0].from, spans.last().unwrap().until), period);
        assert!(spans.windows(2).all(|two| two[0].until == two[1].from));
    }
}

#[test]
fn safira_is_cut_off_while_the_road_is_and_would_be_if_a_segment_before_it_were_cut() {
    let gov = who("government");
    let safira = ATLAS.place("as-safira").unwrap();
    let bases = ATLAS.bases(gov.side, "2016-02-24".parse().unwrap());
    assert!(bases.contains(&ATLAS.place("hama").unwrap()));
    for (day, since) in [
        ("2016-02-20", None),
        ("2016-02-21", Some("2016-02-21 possibly")),
        ("2016-02-24", Some("2016-02-21")),
        ("2016-02-28", Some("2016-02-21 possibly")),
        ("2016-02-29", None),
    ] {
        let cut = ATLAS.cut_off(gov, &bases, day.parse().unwrap()).unwrap();
        let listed = cut.iter().find(|cut| cut.place == safira);
        let said =
            listed.map(|c| format!("{}{}", c.since, if c.possibly { " possibly" } else { "" }));
        assert_eq!(said.as_deref(), since, "{day}");
    }
    let day = "2016-02-20".parse().unwrap();
    let road = ATLAS.segments_of(ATLAS.route("khanasser-road").unwrap());
    let to_safira = ATLAS.supply(gov, ends("hama", "as-safira"), day).unwrap().ways.unwrap();
    for segment in road {
        let worse = ATLAS.what_if_cut(gov, &bases, day, segment).unwrap();
        let cut = worse.iter().any(|worse| worse.place == safira && !worse.possibly);
        assert_eq!(cut, to_safira.sole.contains(&segment), "{:?}", ids(&ATLAS, &[segment]));
    }
    let elsewhere = ATLAS.segment("azaz-aleppo.1").unwrap();
    assert_eq!(ATLAS.what_if_cut(gov, &bases, day, elsewhere).unwrap(), []);
}
