//! What each edition changed: counts, and the rows with their fields before and after.
//!
//! Only what was published is read: the version before is that of the edition before, never a
//! draft. Of the first edition, which brings all of the record, rows are only counted.

use std::collections::HashMap;

use serde_json::{Map, Value};
use sqlx::PgConnection;

use super::{StoreError, editions};
use crate::{
    atlas::editions::{Count, Editions, FieldChange, Published, RowChange},
    domain::change::{ChangeKind, Family},
};

/// The most rows of an edition that are listed; all are counted.
const MOST_ROWS: i64 = 500;

/// The texts of revisions, by revision: columns and what stands in them.
type Texts = HashMap<i64, Map<String, Value>>;

struct Changed {
    edition: i32,
    family: String,
    key: String,
    change_kind: String,
    reason: Option<String>,
    revision_id: i64,
    before: Option<i64>,
}

/// The editions up to one, with what each changed.
///
/// # Errors
/// What Postgres says, or a row that the constraints should have kept out.
pub async fn load_editions(conn: &mut PgConnection, upto: i32) -> Result<Editions, StoreError> {
    let known = editions::list_editions(conn).await?.into_iter().filter(|e| e.number <= upto);
    let mut editions: Vec<Published> =
        known.map(|edition| Published { edition, counts: Vec::new(), rows: Vec::new() }).collect();
    for (number, count) in counts(conn, upto).await? {
        if let Some(of) = editions.iter_mut().find(|e| e.edition.number == number) {
            of.counts.push(count);
        }
    }
    let changed = changed(conn, upto).await?;
    let texts = texts(conn, &changed).await?;
    for row in changed {
        if let Some(of) = editions.iter_mut().find(|e| e.edition.number == row.edition) {
            of.rows.push(row_change(row, &texts)?);
        }
    }
    Ok(Editions(editions))
}

async fn counts(conn: &mut PgConnection, upto: i32) -> Result<Vec<(i32, Count)>, StoreError> {
    let rows = sqlx::query!(
        r#"select publication.edition, thing.family, revision.change_kind, count(*) as "rows!"
        from publication
        join thing on thing.id = publication.thing_id
        join revision on revision.id = publication.revision_id
        where publication.edition <= $1
        group by publication.edition, thing.family, revision.change_kind
        order by publication.edition, thing.family, revision.change_kind"#,
        upto
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let count = Count {
                family: family(&row.family)?,
                kind: kind(&row.change_kind)?,
                rows: usize::try_from(row.rows).unwrap_or_default(),
            };
            Ok((row.edition, count))
        })
        .collect()
}

/// The first rows of each edition after the first, corrections on top.
async fn changed(conn: &mut PgConnection, upto: i32) -> Result<Vec<Changed>, StoreError> {
    let rows = sqlx::query_as!(
        Changed,
        r#"select
          listed.edition as "edition!", listed.family as "family!", listed.key as "key!",
          listed.change_kind as "change_kind!", listed.reason as "reason?",
          listed.revision_id as "revision_id!",
          (
            select earlier.revision_id
            from publication as earlier
            where earlier.thing_id = listed.thing_id
              and earlier.edition < listed.edition
            order by earlier.edition desc
            limit 1
          ) as "before?"
        from (
          select
            publication.edition, publication.thing_id, publication.revision_id,
            thing.family, thing.key, revision.change_kind, revision.reason,
            row_number() over (
              partition by publication.edition
              order by
                revision.change_kind in ('event', 'late_report'), thing.family, thing.ordinal
            ) as n
          from publication
          join thing on thing.id = publication.thing_id
          join revision on revision.id = publication.revision_id
          where publication.edition between 2 and $1
        ) as listed
        where listed.n <= $2
        order by listed.edition, listed.n"#,
        upto,
        MOST_ROWS
    )
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// The texts of rows that have a version before, and of those versions.
async fn texts(conn: &mut PgConnection, changed: &[Changed]) -> Result<Texts, StoreError> {
    let pairs = changed.iter().filter_map(|row| Some([row.revision_id, row.before?]));
    let revisions: Vec<i64> = pairs.flatten().collect();
    if revisions.is_empty() {
        return Ok(Texts::new());
    }
    let rows = sqlx::query!(
        r#"select revision_id as "revision!", said::text as "said!"
        from (
          select revision_id, to_jsonb(version) as said
          from actor_revision as version
          union all
          select revision_id, to_jsonb(version)
          from place_revision as version
          union all
          select revision_id, to_jsonb(version)
          from route_revision as version
          union all
          select revision_id, to_jsonb(version)
          from segment_revision as version
          union all
          select revision_id, to_jsonb(version)
          from source_revision as version
          union all
          select revision_id, to_jsonb(version) || jsonb_build_object('claims', (
            select jsonb_agg(
              concat_ws(', ', source, stance, speaker, speaker_actor, origin, date, note)
              order by position
            )
            from claim
            where claim.revision_id = version.revision_id
          ))
          from event_revision as version
          union all
          select revision_id, to_jsonb(version)
          from base_revision as version
          union all
          select revision_id, to_jsonb(version)
          from info_revision as version
        ) as texts
        where revision_id = any($1)"#,
        &revisions
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let said = serde_json::from_str(&row.said);
            Ok((row.revision, said.map_err(|_| StoreError::corrupt("revision", row.revision))?))
        })
        .collect()
}

fn row_change(row: Changed, texts: &Texts) -> Result<RowChange, StoreError> {
    let said = |revision: Option<i64>| texts.get(&revision?);
    let fields = match (said(row.before), said(Some(row.revision_id))) {
        (Some(before), Some(after)) => differing(before, after),
        _ => Vec::new(),
    };
    Ok(RowChange {
        family: family(&row.family)?,
        kind: kind(&row.change_kind)?,
        key: row.key,
        reason: row.reason,
        fields,
    })
}

/// The columns that differ, less those of the ledger and those that follow from a date.
fn differing(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
    const OTHERS: [&str; 6] =
        ["revision_id", "thing_id", "earliest", "latest", "published_earliest", "published_latest"];
    let told = |name: &&String| !OTHERS.contains(&name.as_str());
    let pair = |name: &String| (before.get(name), after.get(name));
    let mut fields = Vec::new();
    for name in after.keys().filter(told).filter(|name| pair(name).0 != pair(name).1) {
        let (before, after) = match pair(name) {
            (Some(Value::Array(before)), Some(Value::Array(after))) => {
                (listed(before, after), listed(after, before))
            }
            (before, after) => (before.and_then(text), after.and_then(text)),
        };
        fields.push(FieldChange { name: name.clone(), before, after });
    }
    fields
}

/// The members of a list that another does not have; all of them where only the order differs.
fn listed(of: &[Value], other: &[Value]) -> Option<String> {
    let mut members: Vec<&Value> = of.iter().filter(|member| !other.contains(member)).collect();
    if members.is_empty() && other.iter().all(|member| of.contains(member)) {
        members = of.iter().collect();
    }
    let texts: Vec<String> = members.into_iter().filter_map(text).collect();
    (!texts.is_empty()).then(|| texts.join(" | "))
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

fn family(word: &str) -> Result<Family, StoreError> {
    Family::from_word(word).ok_or_else(|| StoreError::corrupt("thing", word))
}

fn kind(word: &str) -> Result<ChangeKind, StoreError> {
    ChangeKind::from_word(word).ok_or_else(|| StoreError::corrupt("revision", word))
}
