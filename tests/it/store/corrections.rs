//! What an edition changed is read back from the ledger and stands on the pages.

use khutut::{
    domain::{change::ChangeKind, record::Record},
    refresh,
    store::{self, ImportOptions},
};

use super::rows::{actor, edit_summary, event, import, place, publish, retract, small_record};
use crate::{
    pages::{Tree, words},
    support::{
        databases::{Database, fresh},
        site::Site,
    },
};

/// The site as it shows the newest edition.
async fn site(database: &Database) -> Site {
    let mut conn = database.app.acquire().await.unwrap();
    Site::of(refresh::load(&mut conn, None).await.unwrap())
}

async fn main(site: &Site, path: &str) -> String {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    assert!(!answer.text().contains('⟦'), "{path}: a message is missing");
    words(Tree::of(answer.text()).one("main"))
}

/// The small record with a place moved and renamed, an event of one place less, and a new actor.
fn changed() -> Record {
    let mut bundle = small_record();
    bundle.places[0].lon = 36.75;
    bundle.places[0].name_ar = "حماة".into();
    bundle.events[0].places = vec!["ithriya".into()];
    bundle.actors.push(actor("isis"));
    bundle
}

#[tokio::test]
async fn a_changed_bundle_stands_on_the_pages_of_corrections_and_of_its_edition() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    let before = site(&database).await;
    let none = main(&before, "/en/corrections").await;
    assert!(none.contains("Nothing has been changed since Edition 1, published"), "{none}");

    let reason = Some("A better position");
    let options = ImportOptions { reason, ..ImportOptions::default() };
    assert_eq!(import(&database, &changed(), options).await.unwrap().edition, Some(2));
    let site = site(&database).await;
    let page = main(&site, "/en/corrections").await;
    for said in [
        "Edition 2, ",
        "Reason: A better position",
        "Late report 1 actor Correction 1 event and 1 place",
        "Correction Place hama",
        "lon before: 37.4987654321 after: 36.75",
        "name_ar before: مكان after: حماة",
        "places before: hama after: empty",
    ] {
        assert!(page.contains(said), "{said} is missing in {page}");
    }
    assert!(!page.contains("The isis"), "what was only added is counted: {page}");
    let edition = main(&site, "/en/editions/2").await;
    assert!(edition.contains("Late report Actor The isis"), "{edition}");
    assert!(edition.contains("Reason: A better position"), "{edition}");
    let first = main(&site, "/en/editions/1").await;
    assert!(first.contains("The first edition brought the whole record."), "{first}");
    assert!(first.contains("New event 2 actors"), "{first}");
    assert!(!first.contains("ithriya"), "the rows of the first are only counted: {first}");
    let arabic = main(&site, "/ar/corrections").await;
    assert!(arabic.contains("السبب: A better position"), "{arabic}");
    assert!(arabic.contains("تصحيح مكان حماة"), "{arabic}");
    for path in ["/en/editions/3", "/en/editions/0", "/en/editions/x", "/ar/editions/99999999999"] {
        assert_eq!(site.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_correction_and_a_retraction_are_told_with_their_reason_and_drafts_are_not() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    edit_summary(&database, "first", "Said better.").await;
    retract(&database, "first").await;
    let mut conn = database.app.acquire().await.unwrap();
    sqlx::query(
        "insert into revision (thing_id, number, author, origin, change_kind, reason)
        select thing_id, 9, (select id from person), 'newsroom', 'correction', 'Secret.' from event
        where id = 'first'",
    )
    .execute(&mut *conn)
    .await
    .unwrap();
    let editions = store::load_editions(&mut conn, 3).await.unwrap();
    let kinds: Vec<_> =
        editions.after_first().flat_map(|e| e.corrections()).map(|row| row.kind).collect();
    assert_eq!(kinds, [ChangeKind::Retraction, ChangeKind::Correction]);
    let page = main(&site(&database).await, "/en/corrections").await;
    assert!(page.contains("Retraction Event first Reason: It was so."), "{page}");
    assert!(page.contains("summary_en before:") && page.contains("after: Said better."), "{page}");
    assert!(!page.contains("Secret"), "{page}");
    let upto = store::load_editions(&mut conn, 2).await.unwrap();
    assert_eq!(upto.0.len(), 2, "an older edition knows nothing of later ones");
}

#[tokio::test]
async fn of_a_large_edition_not_every_row_is_listed_but_all_are_counted() {
    let database = fresh().await;
    publish(&database, &small_record()).await;
    let places = (0..700).map(|n| place(&format!("p{n}"))).collect();
    let mut bundle = Record { places, events: vec![event("first")], ..Record::default() };
    bundle.events[0].note = Some("Corrected.".into());
    publish(&database, &bundle).await;
    let mut conn = database.app.acquire().await.unwrap();
    let editions = store::load_editions(&mut conn, 2).await.unwrap();
    let second = editions.get(2).unwrap();
    assert_eq!((second.rows.len(), second.total()), (500, 701));
    assert_eq!(second.rows[0].kind, ChangeKind::Correction, "corrections stand on top");
    let page = main(&site(&database).await, "/en/editions/2").await;
    assert!(page.contains("201 more rows are counted and not listed."), "{page}");
}
