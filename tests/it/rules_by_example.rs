//! The worked cases of the rules: every answer that this floor can give is asked and compared.
//!
//! Asked here: verification, place, segment, feed, edtf. The supply questions come with supply.

use khutut::{
    atlas::Atlas,
    domain::{edtf::Edtf, record::Record, words::Basis},
};
use serde_json::{Value, json};

use crate::support::examples::{atlas_of, record_of};

#[test]
fn every_worked_case_has_the_answers_of_the_reference() {
    let text = include_str!("../rules-by-example.json");
    let examples: Value = serde_json::from_str(text).unwrap();
    let (mut asked, mut wrong) = (0, Vec::new());
    for case in examples["cases"].as_array().unwrap() {
        let answers = Answers::of(record_of(case));
        for question in case["expect"].as_array().unwrap() {
            let Some(answer) = answers.to(question) else { continue };
            asked += 1;
            let differs = question.as_object().unwrap().iter().any(|(field, expected)| {
                answer.get(field).is_some_and(|got| normal(got) != normal(expected))
            });
            if differs {
                wrong.push(format!("{}: {question}\n   we say {answer}", case["id"]));
            }
        }
    }
    assert!(asked > 500, "only {asked} questions were asked");
    assert!(wrong.is_empty(), "{} of {asked} answers differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Lists compare as sets.
fn normal(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<String> = items.iter().map(Value::to_string).collect();
            items.sort();
            json!(items)
        }
        other => other.clone(),
    }
}

struct Answers {
    atlas: Atlas,
}

impl Answers {
    fn of(record: Record) -> Self {
        Self { atlas: atlas_of(record) }
    }

    fn to(&self, question: &Value) -> Option<Value> {
        let text = |key: &str| question[key].as_str().unwrap();
        match text("ask") {
            "verification" => {
                let event = self.atlas.event(text("event")).unwrap();
                let verification = self.atlas.facts.event(event).unwrap().verification;
                Some(json!({ "is": verification.as_str() }))
            }
            "edtf" => Some(edtf(text("text"))),
            "place" => Some(self.feature(&format!("place/{}", text("place")), question)),
            "segment" => Some(self.feature(&format!("segment/{}", text("segment")), question)),
            "feed" => Some(self.feature(text("feature"), question)),
            _ => None,
        }
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
