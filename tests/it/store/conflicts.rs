//! A bundle and staff change the same rows.

use khutut::{
    domain::record::Record,
    store::{Conflict, Family, ImportError, ImportOptions, Prefer},
};

use super::rows::{edit_summary, import, publish, record, retract, small_record};
use crate::support::databases::{Database, fresh};

fn prefer(whom: Prefer) -> ImportOptions<'static> {
    ImportOptions { prefer: Some(whom), ..ImportOptions::default() }
}

fn with_summary(text: &str) -> Record {
    let mut bundle = small_record();
    bundle.events[0].summary_en = Some(text.to_owned());
    bundle
}

async fn summary(database: &Database, edition: i32) -> String {
    record(&database.app, edition).await.events[0].summary_en.clone().unwrap()
}

/// A record whose first event staff have edited, as edition 2.
async fn edited() -> Database {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    assert_eq!(edit_summary(&database, "first", "Staff's.").await, 2);
    database
}

#[tokio::test]
async fn where_only_staff_changed_a_row_theirs_stays() {
    let database = edited().await;
    let mut bundle = small_record();
    bundle.places[0].name_en = "Hamah".into();
    assert_eq!(publish(&database, &bundle).await, 3);
    assert_eq!(summary(&database, 3).await, "Staff's.");
}

#[tokio::test]
async fn all_conflicts_are_listed_and_nothing_is_written() {
    let database = edited().await;
    edit_summary(&database, "full", "Staff's too.").await;
    let mut bundle = with_summary("The bundle's.");
    bundle.events[1].note = None;
    bundle.places[0].name_en = "Hamah".into();
    let refused = import(&database, &bundle, ImportOptions::default()).await.unwrap_err();
    let ImportError::Conflicts(conflicts) = refused else { panic!("{refused}") };
    let conflict = |id: &str| Conflict { family: Family::Event, id: id.into() };
    assert_eq!(conflicts, [conflict("first"), conflict("full")]);
    assert_eq!(record(&database.app, 9).await.places, small_record().places);
}

#[tokio::test]
async fn nothing_of_a_refused_import_is_left_even_if_its_transaction_commits() {
    let database = edited().await;
    let mut bundle = with_summary("The bundle's.");
    bundle.places[0].name_en = "Hamah".into();
    let mut tx = database.app.begin().await.unwrap();
    khutut::store::import(&mut tx, &bundle, ImportOptions::default()).await.unwrap_err();
    tx.commit().await.unwrap();
    let revisions: i64 =
        sqlx::query_scalar("select count(*) from revision").fetch_one(&database.app).await.unwrap();
    assert_eq!(revisions, 16);
}

#[tokio::test]
async fn the_bundle_may_be_preferred() {
    let database = edited().await;
    let bundle = with_summary("The bundle's.");
    let imported = import(&database, &bundle, prefer(Prefer::Bundle)).await.unwrap();
    assert_eq!(imported.edition, Some(3));
    assert_eq!(summary(&database, 3).await, "The bundle's.");
    assert_eq!(summary(&database, 2).await, "Staff's.");
}

#[tokio::test]
async fn the_record_may_be_preferred_and_is_not_asked_again_for_the_same_bundle() {
    let database = edited().await;
    let bundle = with_summary("The bundle's.");
    let imported = import(&database, &bundle, prefer(Prefer::Record)).await.unwrap();
    assert_eq!(imported.edition, None);
    let again = import(&database, &bundle, ImportOptions::default()).await.unwrap();
    assert_eq!(again.edition, None);
    assert_eq!(summary(&database, 9).await, "Staff's.");
    let other = with_summary("Another.");
    let refused = import(&database, &other, ImportOptions::default()).await.unwrap_err();
    assert!(matches!(refused, ImportError::Conflicts(_)), "{refused}");
}

#[tokio::test]
async fn a_bundle_that_says_what_staff_say_ends_the_difference() {
    let database = edited().await;
    let agreed =
        import(&database, &with_summary("Staff's."), ImportOptions::default()).await.unwrap();
    assert_eq!(agreed.edition, None);
    assert_eq!(publish(&database, &with_summary("Later.")).await, 3);
    assert_eq!(summary(&database, 3).await, "Later.");
}

#[tokio::test]
async fn a_draft_of_staff_is_no_conflict() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    sqlx::query("insert into person (name, role) values ('Rana', 'reporter')")
        .execute(&database.app)
        .await
        .unwrap();
    sqlx::query(
        "insert into revision (thing_id, number, author, origin, change_kind)
        select thing_id, 2, person.id, 'newsroom', 'event' from event, person
        where event.id = 'first'",
    )
    .execute(&database.app)
    .await
    .unwrap();
    assert_eq!(publish(&database, &with_summary("The bundle's.")).await, 2);
}

#[tokio::test]
async fn what_staff_retracted_stays_retracted_and_loads_in_the_old_edition() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    assert_eq!(retract(&database, "first").await, 2);
    for options in [ImportOptions::default(), prefer(Prefer::Bundle)] {
        let imported = import(&database, &with_summary("The bundle's."), options).await.unwrap();
        assert_eq!(imported.edition, None);
    }
    assert_eq!(record(&database.app, 1).await, small_record());
    let ids: Vec<_> =
        record(&database.app, 2).await.events.into_iter().map(|event| event.id).collect();
    assert_eq!(ids, ["full"]);
}
