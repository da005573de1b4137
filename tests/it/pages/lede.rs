//! The opening of the map, by rule: what happened lately, or what stands.

use serde_json::{Value, json};

use super::{Tree, words};
use crate::support::{
    examples::{atlas_of, record_of},
    site::Site,
};

async fn lede(site: &Site, path: &str) -> String {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    words(Tree::of(answer.text()).one("#lede"))
}

#[tokio::test]
async fn three_days_tell_the_story_of_the_road() {
    let site = Site::bundled();
    for (day, english, arabic) in [
        (
            "2016-02-20",
            "The road from Hama to Aleppo has been open for Government of Syria and allied forces \
             since 4–5 November 2015, 232 km from end to end. ",
            "طريق حماة – حلب مفتوح أمام الحكومة السورية والقوات الحليفة منذ 4–5 تشرين الثاني 2015 \
             على كامل طوله البالغ 232 كم. ",
        ),
        (
            "2016-02-24",
            "The road from Hama to Aleppo has been cut for Government of Syria and allied forces \
             since 21–22 February: 95 km between Sheikh Hilal and Rasm al-Nafal. Held by \
             Islamic State since yesterday: Khanasser. ",
            "طريق حماة – حلب مقطوع على الحكومة السورية والقوات الحليفة منذ 21–22 شباط: 95 كم بين \
             الشيخ هلال ورسم النفل. تحت سيطرة تنظيم الدولة الإسلامية منذ أمس: خناصر. ",
        ),
        (
            "2016-03-01",
            "The road from Hama to Aleppo has been open again for Government of Syria and allied \
             forces since 28–29 February, after 6–8 days cut: 95 km between Sheikh Hilal and Rasm \
             al-Nafal. Held by Government of Syria and allied forces since 25 February: \
             Khanasser. ",
            "طريق حماة – حلب مفتوح من جديد أمام الحكومة السورية والقوات الحليفة منذ 28–29 شباط، \
             بعد انقطاع دام بين 6 و8 أيام: 95 كم بين الشيخ هلال ورسم النفل. تحت سيطرة \
             الحكومة السورية والقوات الحليفة منذ 25 شباط: خناصر. ",
        ),
    ] {
        let said = lede(&site, &format!("/en/?day={day}")).await;
        assert!(said.starts_with(english), "{day}: {said}");
        let said = lede(&site, &format!("/ar/?day={day}")).await;
        assert!(said.starts_with(arabic), "{day}: {said}");
    }
}

#[tokio::test]
async fn while_a_date_is_uncertain_it_is_possible_and_both_days_are_said() {
    let site = Site::bundled();
    let said = lede(&site, "/en/?day=2016-02-21").await;
    assert!(said.contains("has possibly been cut for Government"), "{said}");
    assert!(said.contains("since 21–22 February: 14 km between Khanasser and Rasm al-Nafal"));
    let said = lede(&site, "/en/?day=2016-02-28").await;
    assert!(said.contains("has possibly been open again for Government"), "{said}");
    for day in ["2016-02-21", "2016-02-28"] {
        assert!(!lede(&site, &format!("/en/?day={day}")).await.contains("around"), "{day}");
    }
}

/// A road of three pieces between four towns of two actors.
fn made(events: Value) -> Site {
    let mut record = record_of(&json!({
        "actors": [{"id": "Reds"}, {"id": "Blues"}],
        "places": [{"id": "North"}, {"id": "Mill"}, {"id": "Ford"}, {"id": "South"}],
        "segments": [
            {"route_id": "r", "seq": 1, "from_place": "North", "to_place": "Mill", "length_km": 10},
            {"route_id": "r", "seq": 2, "from_place": "Mill", "to_place": "Ford", "length_km": 20},
            {"route_id": "r", "seq": 3, "from_place": "Ford", "to_place": "South", "length_km": 30},
        ],
        "events": events,
    }));
    record.sort_events();
    Site::of(atlas_of(record))
}

fn cut(id: &str, segments: Value, date: &str) -> Value {
    json!({"id": id, "kind": "route_cut", "route": "r", "segments": segments, "actor_to": "Reds",
           "actor_from": "Blues", "date": date, "extent": "full"})
}

#[tokio::test]
async fn neighbouring_pieces_that_are_cut_for_one_side_are_told_as_one() {
    let site =
        made(json!([cut("a", json!([2]), "2020-01-10"), cut("b", json!([3]), "2020-01-12"),]));
    assert_eq!(
        lede(&site, "/en/?day=2020-01-12").await,
        "The road from North to South has been cut for Blues since 10 January: 50 km between Mill \
         and South."
    );
    let apart = made(json!([cut("a", json!([1, 3]), "2020-01-12")]));
    let said = lede(&apart, "/en/?day=2020-01-12").await;
    assert!(said.contains("since today: 10 km between North and Mill."), "{said}");
    assert!(said.contains("since today: 30 km between Ford and South."), "{said}");
}

#[tokio::test]
async fn where_nothing_happened_lately_it_says_what_stands_and_since_when() {
    let site = made(json!([
        cut("a", json!([2]), "2020-01-10"),
        {"id": "b", "kind": "captured", "places": ["Ford", "Mill"], "actor_to": "Reds",
         "date": "2020-01-10", "extent": "full"},
    ]));
    assert_eq!(
        lede(&site, "/en/?day=2020-06-01").await,
        "The road from North to South has been cut for Blues since 10 January: 20 km between Mill \
         and Ford. Nothing has changed since 10 January, for 143 days. Held: 2 places; contested: \
         0; unknown: 2. Roads: 20 km open, 20 km cut."
    );
    assert_eq!(
        lede(&site, "/en/?day=2020-01-11").await,
        "The road from North to South has been cut for Blues since yesterday: 20 km between Mill \
         and Ford. Held by Reds since yesterday: Mill and Ford."
    );
}

#[tokio::test]
async fn a_record_without_roads_or_without_anything_is_told_too() {
    let record = record_of(&json!({
        "actors": [{"id": "Reds"}],
        "places": [{"id": "North"}],
        "events": [{"id": "a", "kind": "captured", "places": ["North"], "actor_to": "Reds",
                    "date": "../2020-01-10", "extent": "full"}],
    }));
    let site = Site::of(atlas_of(record));
    let said = lede(&site, "/en/?day=2020-01-12").await;
    assert_eq!(said, "Held by Reds since 10 January or before: North.");
    let empty = Site::of(atlas_of(record_of(&json!({}))));
    let said = lede(&empty, "/en/").await;
    assert_eq!(said, "Held: 0 places; contested: 0; unknown: 0. Roads: 0 km open, 0 km cut.");
}
