//! What goes in comes out, and what is there already is not written twice.

use std::path::Path;

use khutut::{
    bundle,
    domain::record::Record,
    store::{Counts, Family, ImportOptions},
};

use super::rows::{actor, claim, event, import, place, publish, record, small_record};
use crate::support::databases::fresh;

#[tokio::test]
async fn every_field_is_read_back_as_it_was_imported() {
    let database = fresh().await;
    let edition = publish(&database, &small_record()).await;
    assert_eq!(edition, 1);
    assert_eq!(record(&database.app, 1).await, small_record());
}

#[tokio::test]
async fn the_same_bundle_twice_publishes_nothing() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    let again = import(&database, &small_record(), ImportOptions::default()).await.unwrap();
    assert_eq!(again.edition, None);
    assert_eq!(again.total(), Counts { added: 0, changed: 0, unchanged: 15 });
    let revisions: i64 =
        sqlx::query_scalar("select count(*) from revision").fetch_one(&database.app).await.unwrap();
    assert_eq!(revisions, 15, "no revision was added");
}

#[tokio::test]
async fn what_a_bundle_does_not_have_stays_and_what_is_new_comes_last() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    let bundle = Record {
        actors: vec![actor("isis"), actor("government"), actor("aaa")],
        ..Record::default()
    };
    let imported = import(&database, &bundle, ImportOptions::default()).await.unwrap();
    assert_eq!(imported.edition, Some(2));
    let actors = imported.counts.iter().find(|(family, _)| *family == Family::Actor).unwrap();
    assert_eq!(actors.1, Counts { added: 2, changed: 0, unchanged: 1 });
    let mut expected = small_record();
    expected.actors.extend([actor("isis"), actor("aaa")]);
    assert_eq!(record(&database.app, 2).await, expected);
}

#[tokio::test]
async fn a_changed_row_is_a_correction_and_the_old_edition_is_as_it_was() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    let mut bundle = small_record();
    bundle.events[0].claims.push(claim("full"));
    bundle.segments[1].length_km = 7.0;
    let options = ImportOptions { reason: Some("A second source."), ..ImportOptions::default() };
    let imported = import(&database, &bundle, options).await.unwrap();
    assert_eq!(imported.total(), Counts { added: 0, changed: 2, unchanged: 13 });
    assert_eq!(record(&database.app, 1).await, small_record());
    assert_eq!(record(&database.app, 2).await, bundle);
    let kinds: Vec<(String, Option<String>)> = sqlx::query_as(
        "select change_kind, reason from revision join publication on revision_id = id
        where edition = 2",
    )
    .fetch_all(&database.app)
    .await
    .unwrap();
    let correction = ("correction".to_owned(), Some("A second source.".to_owned()));
    assert_eq!(kinds, [correction.clone(), correction]);
}

#[tokio::test]
async fn what_fills_the_empty_database_are_events_and_what_comes_later_late_reports() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    let mut bundle = small_record();
    bundle.events.push(event("third"));
    publish(&database, &bundle).await;
    let kinds: Vec<(i32, String)> = sqlx::query_as(
        "select distinct edition, change_kind from revision join publication on revision_id = id
        order by edition",
    )
    .fetch_all(&database.app)
    .await
    .unwrap();
    assert_eq!(kinds, [(1, "event".to_owned()), (2, "late_report".to_owned())]);
}

#[tokio::test]
async fn an_empty_bundle_makes_an_empty_first_edition_and_no_second() {
    let database = fresh().await;
    assert_eq!(publish(&database, &Record::default()).await, 1);
    assert_eq!(record(&database.app, 1).await, Record::default());
    let again = import(&database, &Record::default(), ImportOptions::default()).await.unwrap();
    assert_eq!(again.edition, None);
}

#[tokio::test]
async fn a_row_may_refer_to_one_that_comes_later_in_its_file() {
    let database = fresh().await;
    let mut bundle = small_record();
    bundle.actors.reverse();
    bundle.places.reverse();
    bundle.events[0].about = Some("full".into());
    publish(&database, &bundle).await;
    assert_eq!(record(&database.app, 1).await, bundle);
}

#[tokio::test]
async fn a_row_may_refer_to_what_only_the_record_has() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    let bundle = Record { events: vec![event("third")], ..Record::default() };
    assert_eq!(publish(&database, &bundle).await, 2);
}

#[tokio::test]
async fn ten_thousand_rows_keep_their_order_and_progress_ends_at_all_of_them() {
    let database = fresh().await;
    let places: Vec<_> = (0..10_001).rev().map(|n| place(&format!("place-{n}"))).collect();
    let bundle = Record { places, ..Record::default() };
    let mut told = Vec::new();
    let mut progress = |done| told.push(done);
    let options = ImportOptions { progress: Some(&mut progress), ..ImportOptions::default() };
    import(&database, &bundle, options).await.unwrap();
    assert!(record(&database.app, 1).await == bundle);
    assert!(told.is_sorted());
    assert_eq!(told.last(), Some(&10_001));
}

#[tokio::test]
async fn the_bundled_record_is_read_back_as_it_was_imported() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let bundle = bundle::read(&data, &bundle::Known::default(), &mut |_| {}).unwrap();
    let database = fresh().await;
    publish(&database, &bundle.record).await;
    assert!(record(&database.app, 1).await == bundle.record);
    let again = import(&database, &bundle.record, ImportOptions::default()).await.unwrap();
    assert_eq!(again.edition, None);
}

#[tokio::test]
async fn every_edition_stays_as_it_was_through_many_imports() {
    let database = fresh().await;
    let mut expected = small_record();
    expected.events.extend((0..40).map(|n| event(&format!("event-{n}"))));
    let mut editions = Vec::new();
    for round in 1..8 {
        // Each round changes other events, the last ones first, and brings a new one.
        for n in (0..expected.events.len()).step_by(round + 1) {
            expected.events[n].note = Some(format!("round {round}"));
        }
        expected.events.push(event(&format!("new-{round}")));
        let noted = Some(format!("round {round}"));
        let said = expected.events.iter().rev().filter(|event| {
            round == 1 || event.note == noted || event.id.ends_with(&format!("new-{round}"))
        });
        let mut events: Vec<_> = said.cloned().collect();
        if round == 1 {
            events.reverse();
        }
        let bundle = Record { events, ..small_record() };
        publish(&database, &bundle).await;
        editions.push(expected.clone());
    }
    for (edition, expected) in (1..).zip(editions) {
        assert!(record(&database.app, edition).await == expected, "edition {edition}");
    }
}
