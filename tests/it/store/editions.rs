//! Editions are numbered without a gap, announced, and all or nothing.

use khutut::{
    domain::record::Record,
    store::{self, ImportError, ImportOptions, NOTICES},
};
use sqlx::postgres::PgListener;

use super::rows::{actor, event, import, publish, small_record};
use crate::support::databases::fresh;

fn with_actor(id: &str) -> Record {
    Record { actors: vec![actor(id)], ..Record::default() }
}

#[tokio::test]
async fn an_empty_record_has_no_edition_and_a_filled_one_has() {
    let database = fresh().await;
    let mut conn = database.app.acquire().await.unwrap();
    assert!(store::record_is_empty(&mut conn).await.unwrap());
    assert_eq!(store::newest_edition(&mut conn).await.unwrap(), None);
    publish(&database, &small_record()).await;
    assert!(!store::record_is_empty(&mut conn).await.unwrap());
    let newest = store::newest_edition(&mut conn).await.unwrap().unwrap();
    assert_eq!(newest.number, 1);
    assert_eq!(store::edition(&mut conn, 1).await.unwrap(), Some(newest.clone()));
    assert_eq!(store::edition(&mut conn, 2).await.unwrap(), None);
    assert_eq!(store::list_editions(&mut conn).await.unwrap(), [newest]);
}

#[tokio::test]
async fn an_edition_is_announced_when_it_can_be_read() {
    let database = fresh().await;
    let mut listener = PgListener::connect_with(&database.app).await.unwrap();
    listener.listen(NOTICES).await.unwrap();
    publish(&database, &small_record()).await;
    let notice = listener.recv().await.unwrap();
    assert_eq!(notice.payload(), "1");
    let mut conn = database.app.acquire().await.unwrap();
    assert!(store::edition(&mut conn, 1).await.unwrap().is_some());
}

#[tokio::test]
async fn imports_at_once_give_editions_without_a_gap() {
    let database = fresh().await;
    let imports: Vec<_> = (0..12)
        .map(|n| {
            let database = database.clone();
            tokio::spawn(async move {
                let mut tx = database.app.begin().await.unwrap();
                let bundle = with_actor(&format!("actor-{n}"));
                store::import(&mut tx, &bundle, ImportOptions::default()).await.unwrap();
                // Every third one fails after it has published.
                if n % 3 == 0 { tx.rollback().await } else { tx.commit().await }.unwrap();
            })
        })
        .collect();
    for import in imports {
        import.await.unwrap();
    }
    let mut conn = database.app.acquire().await.unwrap();
    let editions = store::list_editions(&mut conn).await.unwrap();
    let numbers: Vec<_> = editions.iter().map(|edition| edition.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
    assert!(editions.is_sorted_by_key(|edition| edition.published_at));
    let record = store::load_record(&mut conn, 8).await.unwrap();
    assert_eq!(record.actors.len(), 8);
}

#[tokio::test]
async fn a_failed_import_uses_no_number_and_leaves_nothing() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    let mut bad = with_actor("isis");
    bad.events
        .push(khutut::domain::event::Event { actor_to: Some("nobody".into()), ..event("third") });
    let refused = import(&database, &bad, ImportOptions::default()).await.unwrap_err();
    assert!(matches!(refused, ImportError::Store(_)), "{refused}");
    let mut conn = database.app.acquire().await.unwrap();
    let actors = store::load_record(&mut conn, 9).await.unwrap().actors;
    assert_eq!(actors, small_record().actors);
    assert_eq!(publish(&database, &with_actor("isis")).await, 2);
}

#[tokio::test]
async fn an_event_cannot_name_what_the_record_does_not_know() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    let mut wrong = [event("a"), event("b"), event("c")];
    wrong[0].places.push("nowhere".into());
    wrong[1].participants.push("nobody".into());
    (wrong[2].route, wrong[2].segments) = (Some("road".into()), vec![3]);
    let constraints = [
        "event_revision_places_known",
        "event_revision_participants_known",
        "event_revision_segments_known",
    ];
    for (event, constraint) in wrong.into_iter().zip(constraints) {
        let bundle = Record { events: vec![event], ..Record::default() };
        let refused = import(&database, &bundle, ImportOptions::default()).await.unwrap_err();
        let ImportError::Store(store::StoreError::Sql(sql)) = refused else { panic!("{refused}") };
        assert_eq!(sql.as_database_error().unwrap().constraint(), Some(constraint));
    }
}
