//! A made record of any size: places on a grid that change hands in turn, by rule and without
//! chance, so that every run measures the same.

use khutut::domain::{
    actor::Actor,
    day::Day,
    edtf::Edtf,
    event::{Claim, Event, EventKind, Extent, Stance},
    place::{Place, PlaceKind},
    record::Record,
    source::{PublisherKind, Source},
};

/// How much of it there is.
#[derive(Clone, Copy)]
pub struct Size {
    /// Places.
    pub places: usize,
    /// Times that each changes hands.
    pub spans_each: usize,
    /// Events; each names as many places as it takes.
    pub events: usize,
}

impl Size {
    /// 10,000 places, 200,000 spans, 100,000 events.
    pub const STATED: Self = Self { places: 10_000, spans_each: 20, events: 100_000 };
}

/// A made record.
pub fn record(size: &Size) -> Record {
    Record {
        actors: ACTORS.iter().map(|id| actor(id)).collect(),
        places: (0..size.places).map(place).collect(),
        sources: (0..200).map(source).collect(),
        events: events(size),
        ..Record::default()
    }
}

const ACTORS: [&str; 5] = ["government", "opposition", "isis", "sdf", "al-qaeda-aligned"];

fn actor(id: &str) -> Actor {
    Actor {
        id: id.into(),
        name_en: id.into(),
        name_ar: "طرف".into(),
        alt_names: Vec::new(),
        short_en: None,
        short_ar: None,
        parent_id: None,
        colour: None,
        wikidata: None,
        notes: None,
    }
}

fn place(n: usize) -> Place {
    let (row, column) = (n / 125, n % 125);
    Place {
        id: format!("place-{n}"),
        name_en: format!("Village number {n}"),
        name_ar: format!("القرية رقم {n}"),
        alt_names: Vec::new(),
        kind: PlaceKind::Village,
        lon: 36.0 + column as f64 * 0.05,
        lat: 33.0 + row as f64 * 0.05,
        coord_precision_m: 500,
        parent_id: None,
        geonames_id: None,
        wikidata: None,
        coord_source: Some("made".into()),
    }
}

fn source(n: usize) -> Source {
    Source {
        id: format!("source-{n}"),
        publisher: format!("Paper {}", n % 40),
        origin: None,
        publisher_kind: PublisherKind::Newspaper,
        affiliation: None,
        title: Some(format!("What happened, part {n}")),
        language: Some("en".into()),
        url: Some(format!("https://paper.example/{n}")),
        published_on: None,
        notes: None,
        reliability: None,
        reliability_note: None,
        archived_url: None,
        capture_sha256: None,
    }
}

fn events(size: &Size) -> Vec<Event> {
    let changes = size.places * size.spans_each;
    let each = changes.div_ceil(size.events);
    (0..size.events).map(|n| event(n, each, size)).collect()
}

/// The `n`th event: the next `each` changes, in an order in which every place has its turn.
fn event(n: usize, each: usize, size: &Size) -> Event {
    let first = n * each;
    let turn = first / size.places;
    let day = Day(15_400 + i32::try_from(n * 2_000 / size.events).unwrap());
    let wide = i32::try_from(n % 4).unwrap();
    let date = if wide == 0 { day.to_string() } else { format!("{day}/{}", day.plus(wide)) };
    let places = (first..first + each).map(|k| format!("place-{}", k % size.places));
    let gains = ACTORS[turn % 4];
    Event {
        id: format!("event-{n}"),
        kind: EventKind::Captured,
        places: places.collect(),
        route: None,
        segments: Vec::new(),
        actor_to: Some(gains.into()),
        actor_from: None,
        participants: Vec::new(),
        date: Edtf::parse(&date).unwrap(),
        extent: Extent::Full,
        summary_en: Some(format!("{gains} takes villages, as two papers say on that day.")),
        summary_ar: Some("سيطرة على قرى بحسب صحيفتين في ذلك اليوم.".into()),
        assessment: None,
        assessment_note: None,
        note: None,
        about: None,
        claims: vec![claim(n % 200)],
    }
}

fn claim(source: usize) -> Claim {
    Claim {
        source: format!("source-{source}"),
        stance: Stance::Asserts,
        speaker: None,
        speaker_actor: None,
        origin: None,
        date: None,
        credibility: None,
        note: None,
    }
}
