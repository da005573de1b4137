//! The search of the bundled record: spellings, slips, ids, dates, and what finds nothing.

use std::{fmt::Write as _, sync::LazyLock};

use khutut::atlas::{
    Atlas,
    search::{Answer, Grade, Thing},
};

use crate::support::site;

/// The share of the variants, in percent, that must be found in the first five.
const WANTED: usize = 98;

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| site::bundled(1));

fn id_of(thing: Thing) -> String {
    let atlas = &*ATLAS;
    match thing {
        Thing::Place(place) => format!("place/{}", atlas.record.places[place.pos()].id),
        Thing::Route(route) => format!("route/{}", atlas.record.routes[route.pos()].id),
        Thing::Actor(actor) => format!("actor/{}", atlas.actor_row(actor).unwrap().id),
        Thing::Source(source) => format!("source/{}", atlas.record.sources[source.pos()].id),
    }
}

fn ids(answer: &Answer) -> Vec<String> {
    answer.things.iter().map(|found| id_of(found.thing)).collect()
}

fn first(text: &str) -> String {
    ids(&ATLAS.search(text)).into_iter().next().unwrap_or_default()
}

fn events(text: &str) -> Vec<String> {
    let found = ATLAS.search(text).events;
    found.iter().map(|event| ATLAS.event_row(*event).unwrap().id.clone()).collect()
}

#[test]
fn nearly_every_variant_of_a_name_is_found_in_the_first_five() {
    let mut variants = csv::Reader::from_reader(include_str!("search_variants.csv").as_bytes());
    let (mut all, mut misses) = (0, String::new());
    for row in variants.records().map(Result::unwrap) {
        let (id, text) = (&row[0], &row[1]);
        let found = ids(&ATLAS.search(text));
        all += 1;
        if !found.iter().take(5).any(|found| found == id) {
            let at = found.iter().position(|found| found == id);
            let before = found.iter().take(5).cloned().collect::<Vec<_>>().join(" ");
            _ = writeln!(misses, "{text:?} does not find {id} (at {at:?}), but {before}");
        }
    }
    let missed = misses.lines().count();
    eprintln!("{missed} of {all} variants missed\n{misses}");
    assert!(all >= 400, "only {all} variants");
    assert!((all - missed) * 100 >= WANTED * all, "{missed} of {all} missed:\n{misses}");
}

#[test]
fn every_house_name_and_id_finds_its_own_thing_as_a_whole_name() {
    let record = &ATLAS.record;
    let places = record.places.iter().map(|p| ("place", &p.id, &p.name_en, &p.name_ar));
    let routes = record.routes.iter().map(|r| ("route", &r.id, &r.name_en, &r.name_ar));
    let actors = record.actors.iter().map(|a| ("actor", &a.id, &a.name_en, &a.name_ar));
    for (kind, id, en, ar) in places.chain(routes).chain(actors) {
        for text in [id, en, ar] {
            let answer = ATLAS.search(text);
            let whole = answer.things.iter().filter(|found| found.grade == Grade::Name);
            let found = whole.map(|found| id_of(found.thing)).any(|f| f == format!("{kind}/{id}"));
            assert!(found, "{text} does not find {kind}/{id}: {:?}", ids(&answer).get(..5));
        }
    }
}

#[test]
fn a_name_goes_before_a_beginning_and_a_city_before_a_village() {
    assert_eq!(first("hama"), "place/hama");
    assert_eq!(first("حلب"), "place/aleppo");
    assert_eq!(first("Raqqa"), "place/raqqa");
    assert_eq!(first("Aleppo governorate"), "place/aleppo-governorate");
    assert_eq!(first("Khanasser road"), "route/khanasser-road");
    assert_eq!(first("داعش"), "actor/isis");
    assert_eq!(first("SAA"), "actor/syrian-army");
    assert_eq!(first("kha"), "place/khanasser", "the most is told of it");
}

#[test]
fn a_word_of_what_a_place_lies_in_tells_places_of_one_name_apart() {
    assert_eq!(first("Hattin Raqqa"), "place/raqqa-hattin");
    assert_eq!(first("nayrab airbase"), "place/nayrab-airbase");
    assert_eq!(first("Hama city"), "place/hama");
    assert_eq!(first("مدينة الرقة"), "place/raqqa");
}

#[test]
fn numbers_are_not_spelled_another_way() {
    assert_eq!(first("Base 80"), "place/base-80");
    assert_eq!(first("brigade 93"), "place/brigade-93");
    assert_eq!(first("اللواء ١٣٧"), "place/brigade-137");
    assert_eq!(first("M5"), "route/m5");
    assert!(!ids(&ATLAS.search("brigade 94")).contains(&"place/brigade-93".to_owned()));
}

#[test]
fn events_are_found_by_place_and_month_in_either_script() {
    let english = events("Khanasser February 2016");
    assert!(english.contains(&"2016-02-23-khanasser-captured".to_owned()), "{english:?}");
    for text in ["خناصر شباط ٢٠١٦", "Hanasir feb 2016", "2016-02 Khanaser"] {
        let found = events(text);
        assert!(found.contains(&"2016-02-23-khanasser-captured".to_owned()), "{text}: {found:?}");
    }
    assert!(english.len() < events("Khanasser 2016").len());
    assert_eq!(first("Khanasser February 2016"), "place/khanasser", "the place stands beside them");
    let (first, last) = ("2016-02-01".parse().unwrap(), "2016-02-29".parse().unwrap());
    for event in ATLAS.search("Khanasser February 2016").events {
        let fact = ATLAS.facts.event(event).unwrap();
        assert!(fact.applies <= last && fact.latest.is_none_or(|day| day >= first), "{fact:?}");
    }
}

#[test]
fn an_event_is_found_by_its_id_and_by_words_of_its_summary() {
    let id = "2017-06-13-ithriya-attack";
    assert_eq!(events(id)[0], id);
    assert!(events("highway attacks Ithriya").contains(&id.to_owned()));
    assert!(events("هجوم إثريا").is_empty() || !events("لمهاجمة إثريا").is_empty());
    assert!(events("لمهاجمة إثريا").contains(&id.to_owned()));
}

#[test]
fn a_whole_date_is_a_day() {
    let day = "2016-02-24".parse().ok();
    for text in ["2016-02-24", "24 February 2016", "٢٤ شباط ٢٠١٦"] {
        assert_eq!(ATLAS.search(text).day, day, "{text}");
    }
    assert_eq!(ATLAS.search("February 2016").day, None);
}

#[test]
fn nonsense_finds_nothing_and_is_told_what_is_near() {
    for text in ["zzzz", "xylophone", "qwertyuiop", "asdfgh", "ضصثقف", "12345678", "bcdfg"] {
        let answer = ATLAS.search(text);
        assert!(answer.is_empty(), "{text} finds {:?} {:?}", ids(&answer), answer.events);
        assert!(answer.nearest.len() <= 3);
    }
    let near = ATLAS.search("Khnsrhmm").nearest;
    assert!(near.iter().any(|thing| id_of(*thing) == "place/khanasser"), "{near:?}");
    for nothing in ["", " ", "--", "'", "\u{202E}"] {
        assert_eq!(ATLAS.search(nothing), Answer::default(), "{nothing:?}");
    }
}

#[test]
fn anything_may_be_typed() {
    for text in ["a".repeat(100_000), "ا ".repeat(5_000), "\u{0651}".repeat(300), "0/0/0".into()] {
        _ = ATLAS.search(&text);
    }
}
