//! A small record with something in every field, and the steps that the tests of the store share.

use khutut::{
    domain::{
        actor::Actor,
        day::Day,
        edtf::Edtf,
        event::{Assessment, Claim, Event, EventKind, Extent, Stance},
        place::{Place, PlaceKind},
        record::Record,
        road::{Base, Route, SegmentRow},
        source::{PublisherKind, Reliability, Source},
    },
    store::{self, ImportError, ImportOptions, Imported},
};
use sqlx::PgPool;

use crate::support::databases::Database;

/// A record with two rows of most families, the second one as bare as it may be.
pub(super) fn small_record() -> Record {
    Record {
        actors: vec![
            actor("government"),
            Actor { parent_id: Some("government".into()), ..actor("army") },
        ],
        places: vec![place("hama"), Place { parent_id: Some("hama".into()), ..place("ithriya") }],
        routes: vec![Route {
            id: "road".into(),
            name_en: "Road".into(),
            name_ar: "طريق".into(),
            notes: Some("Coarse.".into()),
        }],
        segments: vec![segment(1, vec![[37.123_456_789, 35.1], [-0.5, 1e-7]]), segment(2, vec![])],
        sources: vec![full_source(), source("bare")],
        events: vec![event("first"), full_event()],
        bases: vec![base(None), base(Some(Day(16_855)))],
        info: vec![("title_en".into(), "Control".into()), ("contact".into(), String::new())],
    }
}

pub(super) fn actor(id: &str) -> Actor {
    Actor {
        id: id.into(),
        name_en: format!("The {id}"),
        name_ar: "طرف".into(),
        alt_names: vec!["say \"x\", {y}".into(), "back\\slash".into(), String::new()],
        short_en: Some("S".into()),
        short_ar: None,
        parent_id: None,
        colour: Some("#D7191C".into()),
        wikidata: Some("Q1".into()),
        notes: None,
    }
}

pub(super) fn place(id: &str) -> Place {
    Place {
        id: id.into(),
        name_en: id.into(),
        name_ar: "مكان".into(),
        alt_names: vec!["خناصر".into(), "al-X".into()],
        kind: PlaceKind::MilitaryBase,
        lon: 37.498_765_432_1,
        lat: -35.0,
        coord_precision_m: u32::MAX,
        parent_id: None,
        geonames_id: Some("12".into()),
        wikidata: None,
        coord_source: Some("estimated".into()),
    }
}

fn segment(seq: u32, via: Vec<[f64; 2]>) -> SegmentRow {
    SegmentRow {
        route_id: "road".into(),
        seq,
        from_place: "hama".into(),
        to_place: "ithriya".into(),
        via,
        length_km: 0.1 + 0.2,
    }
}

pub(super) fn source(id: &str) -> Source {
    Source {
        id: id.into(),
        publisher: "al-Binaa".into(),
        origin: None,
        publisher_kind: PublisherKind::Newspaper,
        affiliation: None,
        title: None,
        language: None,
        url: Some("https://example.org/1".into()),
        published_on: None,
        notes: None,
        reliability: None,
        reliability_note: None,
        archived_url: None,
        capture_sha256: None,
    }
}

fn full_source() -> Source {
    Source {
        origin: Some("SANA".into()),
        affiliation: Some("army".into()),
        title: Some("(«داعش»)".into()),
        language: Some("ar".into()),
        published_on: Some(date("2016-02-24~")),
        notes: Some("a\nb".into()),
        reliability: Some(Reliability::B),
        reliability_note: Some("Long known.".into()),
        archived_url: Some("https://example.org/2".into()),
        capture_sha256: Some("00".into()),
        ..source("full")
    }
}

pub(super) fn event(id: &str) -> Event {
    Event {
        id: id.into(),
        kind: EventKind::Captured,
        places: vec!["ithriya".into(), "hama".into()],
        route: None,
        segments: vec![],
        actor_to: Some("army".into()),
        actor_from: None,
        participants: vec![],
        date: date("../2016-02-23"),
        extent: Extent::Full,
        summary_en: Some("Taken.".into()),
        summary_ar: None,
        assessment: None,
        assessment_note: None,
        note: None,
        about: None,
        claims: vec![claim("bare")],
    }
}

fn full_event() -> Event {
    Event {
        kind: EventKind::RouteCut,
        places: vec![],
        route: Some("road".into()),
        segments: vec![2, 1],
        actor_from: Some("government".into()),
        participants: vec!["government".into(), "army".into()],
        date: date("[0000-01-01..9999-12-31]"),
        extent: Extent::Partial,
        summary_ar: Some("قُطع".into()),
        assessment: Some(Assessment::Rejected),
        assessment_note: Some("Range of fire.".into()),
        note: Some("Bound.".into()),
        // Later in the file than what it is about is not asked for.
        about: Some("full".into()),
        claims: vec![full_claim(), claim("full"), claim("bare")],
        ..event("full")
    }
}

pub(super) fn claim(source: &str) -> Claim {
    Claim {
        source: source.into(),
        stance: Stance::Asserts,
        speaker: None,
        speaker_actor: None,
        origin: None,
        date: None,
        credibility: None,
        note: None,
    }
}

fn full_claim() -> Claim {
    Claim {
        stance: Stance::Denies,
        speaker: Some("A commander".into()),
        speaker_actor: Some("army".into()),
        origin: Some("Reuters".into()),
        date: Some(date("2016-02-21/2016-02-22")),
        credibility: Some(6),
        note: Some("Twice.".into()),
        ..claim("bare")
    }
}

fn base(from: Option<Day>) -> Base {
    Base {
        side: "government".into(),
        place: "hama".into(),
        until: from.map(|day| day.plus(1)),
        from,
        note: from.map(|_| "Depots.".into()),
    }
}

fn date(text: &str) -> Edtf {
    Edtf::parse(text).unwrap()
}

/// Imports as the application, in a transaction of its own.
pub(super) async fn import(
    database: &Database,
    bundle: &Record,
    options: ImportOptions<'_>,
) -> Result<Imported, ImportError> {
    let mut tx = database.app.begin().await.unwrap();
    let imported = store::import(&mut tx, bundle, options).await?;
    tx.commit().await.unwrap();
    Ok(imported)
}

/// Imports what is expected to bring an edition, and gives its number.
pub(super) async fn publish(database: &Database, bundle: &Record) -> i32 {
    let imported = import(database, bundle, ImportOptions::default()).await.unwrap();
    imported.edition.expect("an edition")
}

/// The record as an edition published it.
pub(super) async fn record(pool: &PgPool, edition: i32) -> Record {
    let mut conn = pool.acquire().await.unwrap();
    store::load_record(&mut conn, edition).await.unwrap()
}

/// Publishes a change of an event's English summary as staff would, and gives the edition.
pub(super) async fn edit_summary(database: &Database, event: &str, summary: &str) -> i32 {
    let revision = revise(database, event, "correction").await;
    sqlx::query(
        "insert into event_revision
        select $1, thing_id, kind, places, route, segments, actor_to, actor_from, participants,
          date, earliest, latest, extent, $2, summary_ar, assessment, assessment_note, note, about
        from event_revision
        where revision_id = (select based_on from revision where id = $1)",
    )
    .bind(revision)
    .bind(summary)
    .execute(&database.app)
    .await
    .unwrap();
    sqlx::query(
        "insert into claim
        select $1, position, source, stance, speaker, speaker_actor, origin, date, earliest,
          latest, credibility, note
        from claim
        where revision_id = (select based_on from revision where id = $1)",
    )
    .bind(revision)
    .execute(&database.app)
    .await
    .unwrap();
    publish_revision(database, revision).await
}

/// Publishes a retraction of an event as staff would, and gives the edition.
pub(super) async fn retract(database: &Database, event: &str) -> i32 {
    let revision = revise(database, event, "retraction").await;
    publish_revision(database, revision).await
}

async fn revise(database: &Database, event: &str, change_kind: &str) -> i64 {
    sqlx::query("insert into person (name, role) values ('Rana', 'editor') on conflict do nothing")
        .execute(&database.app)
        .await
        .unwrap();
    sqlx::query_scalar(
        "insert into revision (thing_id, number, author, origin, change_kind, reason, based_on)
        select revision.thing_id, max(number) + 1, (select id from person), 'newsroom', $2,
          'It was so.', max(revision.id)
        from revision
        join event on event.thing_id = revision.thing_id
        where event.id = $1
        group by revision.thing_id
        returning id",
    )
    .bind(event)
    .bind(change_kind)
    .fetch_one(&database.app)
    .await
    .unwrap()
}

async fn publish_revision(database: &Database, revision: i64) -> i32 {
    let mut tx = database.app.begin().await.unwrap();
    let edition = store::publish(&mut tx, &[revision], None, None).await.unwrap();
    tx.commit().await.unwrap();
    edition
}
