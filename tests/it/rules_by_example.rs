//! The worked cases of the rules: every question is asked and every answer compared, supply
//! through the feed itself.

use khutut::{
    atlas::Atlas,
    domain::{edtf::Edtf, record::Record, words::Basis},
};
use serde_json::{Value, json};

use crate::support::{
    examples::{atlas_of, record_of},
    site::Site,
};

/// What of a question asks and is no part of the answer.
const ASKING: [&str; 6] = ["ask", "day", "basis", "text", "feature", "bases"];

#[tokio::test]
async fn every_worked_case_has_the_answers_of_the_reference() {
    let text = include_str!("../rules-by-example.json");
    let examples: Value = serde_json::from_str(text).unwrap();
    let (mut asked, mut wrong) = (0, Vec::new());
    for case in examples["cases"].as_array().unwrap() {
        let answers = Answers::of(&record_of(case));
        for question in case["expect"].as_array().unwrap() {
            let answer = answers.to(question).await;
            asked += 1;
            let differs = question.as_object().unwrap().iter().any(|(field, expected)| {
                let asking = ASKING.contains(&field.as_str()) && answer.get(field).is_none();
                !asking && !agrees(expected, &answer[field])
            });
            if differs {
                wrong.push(format!("{}: {question}\n   we say {answer}", case["id"]));
            }
        }
    }
    assert_eq!(asked, 644, "questions of the reference");
    assert!(wrong.is_empty(), "{} of {asked} answers differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Whether an answer says what is expected, whatever else it says. Lists of ids compare as sets,
/// lists of objects in their order.
fn agrees(expected: &Value, got: &Value) -> bool {
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            expected.iter().all(|(key, value)| got.get(key).is_some_and(|got| agrees(value, got)))
        }
        (Value::Array(expected), Value::Array(got)) => {
            let sorted = |items: &[Value]| {
                let mut items = items.to_vec();
                items.sort_by_key(|item| item.as_str().map(bare));
                items
            };
            let (expected, got) = (sorted(expected), sorted(got));
            expected.len() == got.len() && expected.iter().zip(&got).all(|(e, g)| agrees(e, g))
        }
        (Value::String(expected), Value::String(got)) => *expected == bare(got),
        _ => expected == got,
    }
}

/// Segments stand in the cases without the layer of their feature id.
fn bare(id: &str) -> String {
    id.strip_prefix("segment/").unwrap_or(id).to_owned()
}

struct Answers {
    atlas: Atlas,
    site: Site,
}

impl Answers {
    fn of(record: &Record) -> Self {
        Self { atlas: atlas_of(record.clone()), site: Site::of(atlas_of(record.clone())) }
    }

    async fn to(&self, question: &Value) -> Value {
        let text = |key: &str| question[key].as_str().unwrap();
        match text("ask") {
            "verification" => {
                let event = self.atlas.event(text("event")).unwrap();
                let verification = self.atlas.facts.event(event).unwrap().verification;
                json!({ "event": text("event"), "is": verification.as_str() })
            }
            "edtf" => edtf(text("text")),
            "place" => self.feature(&format!("place/{}", text("place")), question),
            "segment" => self.feature(&format!("segment/{}", text("segment")), question),
            "feed" => self.feature(text("feature"), question),
            "supply" => self.asked("/feed/supply", &["side", "from", "to", "day"], question).await,
            "history" | "gaps" => {
                let asking = ["side", "from", "to", "start", "end"];
                self.asked("/feed/supply/history", &asking, question).await
            }
            "cutoff" => self.asked("/feed/cutoff", &["side", "bases", "day"], question).await,
            other => panic!("nobody can ask {other}"),
        }
    }

    /// The answer of the feed.
    async fn asked(&self, path: &str, asking: &[&str], question: &Value) -> Value {
        let basis = question["basis"].as_str().unwrap_or("assessed");
        let mut address = format!("{path}?basis={basis}");
        for name in asking {
            let value = match &question[*name] {
                Value::Array(items) => {
                    items.iter().map(|item| item.as_str().unwrap()).collect::<Vec<_>>().join(",")
                }
                value => value.as_str().unwrap().to_owned(),
            };
            address.push_str(&format!("&{name}={value}"));
        }
        let answer = self.site.get(&address).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.text());
        answer.json()
    }

    /// The properties of a feature, as the feed gives them.
    fn feature(&self, id: &str, question: &Value) -> Value {
        let basis = if question["basis"] == "claimed" { Basis::Claimed } else { Basis::Assessed };
        let day = question["day"].as_str().unwrap().parse().unwrap();
        let on = self.atlas.on(day, basis);
        let mut json = String::new();
        match id.split_once('/').unwrap() {
            ("place", id) => on.write_places(&mut json, &[self.atlas.place(id).unwrap()], "", ""),
            (_, id) => on.write_segment(&mut json, self.atlas.segment(id).unwrap(), ""),
        }
        serde_json::from_str::<Value>(&json).unwrap()["properties"].take()
    }
}

fn edtf(text: &str) -> Value {
    match Edtf::parse(text) {
        Ok(date) => json!({
            "earliest": date.earliest().map(|d| d.to_string()),
            "latest": date.latest().map(|d| d.to_string()),
            "error": null,
        }),
        Err(_) => json!({ "error": true }),
    }
}
