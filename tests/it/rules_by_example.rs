//! The worked cases of the rules: every answer that this floor can give is asked and compared.
//!
//! Asked here: verification, place, segment, feed, edtf. The supply questions come with supply.

use khutut::domain::{
    as_of::{self, Beside},
    day::Day,
    edtf::Edtf,
    event::EventKind,
    facts::Facts,
    ids::{ActorIx, EventIx, PlaceIx, SegmentIx},
    passability::{self, PassageSpan},
    record::Record,
    sweep::{self, History},
    timeline::Reports,
    words::{Basis, Verification},
};
use serde_json::{Map, Value, json};

use crate::support::examples::record_of;

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
    record: Record,
    facts: Facts,
    on: [(Basis, History, Beside); 2],
}

impl Answers {
    fn of(mut record: Record) -> Self {
        record.sort_events();
        let facts = Facts::of(&record);
        let on = [Basis::Assessed, Basis::Claimed].map(|basis| {
            let history = sweep::sweep(&facts, basis);
            let beside = as_of::beside(&facts, &history, basis);
            (basis, history, beside)
        });
        Self { record, facts, on }
    }

    fn to(&self, question: &Value) -> Option<Value> {
        let claimed = question["basis"] == "claimed";
        let (_, history, beside) = &self.on[usize::from(claimed)];
        let day = || question["day"].as_str().unwrap().parse::<Day>().unwrap();
        let text = |key: &str| question[key].as_str().unwrap();
        match text("ask") {
            "verification" => {
                let at = self.record.events.iter().position(|e| e.id == text("event"))?;
                Some(json!({ "is": self.facts.events[at].verification.as_str() }))
            }
            "edtf" => Some(edtf(text("text"))),
            "place" => Some(self.place(text("place"), day(), history, beside)),
            "segment" => Some(self.segment(text("segment"), day(), history, beside)),
            "feed" => match text("feature").split_once('/')? {
                ("place", id) => Some(self.place(id, day(), history, beside)),
                (_, id) => Some(self.segment(id, day(), history, beside)),
            },
            _ => None,
        }
    }

    fn event_id(&self, ix: EventIx) -> &str {
        &self.record.events[ix.pos()].id
    }

    fn since(&self, ix: EventIx) -> &str {
        let event = &self.record.events[ix.pos()];
        if event.kind == EventKind::Held { event.date.start() } else { event.date.as_str() }
    }

    fn ids(&self, actors: &[ActorIx]) -> Vec<&str> {
        actors.iter().map(|a| self.facts.sides.id(*a)).collect()
    }

    fn events(&self, events: &[EventIx]) -> Vec<&str> {
        events.iter().map(|e| self.event_id(*e)).collect()
    }

    fn place(&self, id: &str, day: Day, history: &History, beside: &Beside) -> Value {
        let ix = PlaceIx::at(self.record.places.iter().position(|p| p.id == id).unwrap());
        let timeline = &history.places[ix.pos()];
        let control = timeline.control(day);
        let state = timeline.on(day);
        let event = state.and_then(|s| s.event());
        let held = control.holder();
        let contested = if held.is_some() { &[] } else { control.actors() };
        let verification = |e: EventIx| self.facts.events[e.pos()].verification;
        let mut answer = Map::new();
        let mut put = |key: &str, value: Value| answer.insert(key.into(), value);
        put("control", json!(control.kind().as_str()));
        put("holder", json!(held.map(|a| self.facts.sides.id(a))));
        put("side", json!(held.map(|a| self.facts.sides.id(self.facts.sides.side(a)))));
        put("contested_by", json!(self.ids(contested)));
        put("certainty", json!(state.map(|s| s.certainty(day).as_str())));
        put("pressure", json!(if timeline.besieged(day) { "besieged" } else { "none" }));
        put("since", json!(event.map(|e| self.since(e))));
        put("from_day", json!(state.map(|s| s.from.0)));
        put("certain_day", json!(state.and_then(|s| s.certain_day(day)).map(|d| d.0)));
        put("until_day", json!(timeline.until(day).map(|d| d.0)));
        let last = state.and_then(|s| s.last_reported(day, &self.facts));
        put("last_reported", json!(last.map(|d| d.to_string())));
        put("event", json!(event.map(|e| self.event_id(e))));
        put("verification", json!(event.map(verification).map(Verification::as_str)));
        put("disputed_by", json!(self.events(&as_of::place_disputes(ix, day, beside))));
        Value::Object(answer)
    }

    fn segment(&self, id: &str, day: Day, history: &History, beside: &Beside) -> Value {
        let ix = SegmentIx::at(self.facts.segments.iter().position(|s| s.id == id).unwrap());
        let spans = passability::spans(ix, &self.facts, history);
        let at = spans.partition_point(|s| s.from.is_none_or(|from| from <= day)) - 1;
        let PassageSpan { from, passage } = &spans[at];
        let grounds = as_of::grounds(ix, day, passage.basis, &self.facts, history);
        let disputes = &beside.segments[ix.pos()];
        let disputed = as_of::segment_disputes(ix, day, disputes, &self.facts, history);
        json!({
            "passability": passage.passability.as_str(),
            "passability_basis": passage.basis.as_str(),
            "certainty": passage.certainty.map(|c| c.as_str()),
            "open_for": self.ids(&passage.open_for),
            "cut_for": self.ids(&passage.cut_for),
            "cut_by": self.ids(&passage.cut_by),
            "since": grounds.since.map(|e| self.since(e)),
            "from_day": from.map(|d| d.0),
            "until_day": spans.get(at + 1).and_then(|s| s.from).map(|d| d.0),
            "last_reported": grounds.last_reported.map(|d| d.to_string()),
            "events": self.events(&grounds.events),
            "disputed_by": self.events(&disputed),
        })
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
