//! The ledger: things, the headers of their revisions, and which of them stand in an edition.
//!
//! The same for every family. Rows are only ever added.

use std::{cmp::Reverse, collections::HashMap};

use sqlx::PgConnection;

use super::{StoreError, family::Family};

/// What is known of a thing before it is revised.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    /// The thing.
    pub(super) thing: i64,
    /// The number of its newest revision, drafts included; 0: there is none.
    pub(super) number: i32,
    /// The revision that was published last.
    pub(super) current: Option<i64>,
    /// Whether that one is a retraction.
    pub(super) retracted: bool,
    /// What a bundle said last, published or not.
    pub(super) said: Option<i64>,
}

/// The header of a revision that an import is about to write.
#[derive(Clone, Copy, Debug)]
pub(super) struct Header {
    /// The thing.
    pub(super) thing: i64,
    /// Its number among the thing's revisions.
    pub(super) number: i32,
    /// Why the record changes.
    pub(super) change_kind: &'static str,
    /// The revision that it follows.
    pub(super) based_on: Option<i64>,
}

/// The revisions that stand in an edition, by family, in recorded order. Retractions are among
/// them; they have no text.
pub(super) async fn standing(
    conn: &mut PgConnection,
    edition: i32,
) -> Result<HashMap<Family, Vec<i64>>, StoreError> {
    // One array a column, and sorted here: a tenth of the time of as many rows, sorted there.
    let rows = sqlx::query!(
        r#"select
          thing.family,
          array_agg(thing.ordinal) as "ordinals!",
          array_agg(publication.edition) as "editions!",
          array_agg(publication.revision_id) as "revisions!"
        from publication
        join thing on thing.id = publication.thing_id
        where publication.edition <= $1
        group by thing.family"#,
        edition
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let newest = newest(row.ordinals, row.editions, row.revisions);
            Ok((family(&row.family)?, newest))
        })
        .collect()
}

/// Of each thing the revision of its newest edition, in recorded order.
fn newest(ordinals: Vec<i64>, editions: Vec<i32>, revisions: Vec<i64>) -> Vec<i64> {
    let mut published: Vec<_> =
        ordinals.into_iter().zip(editions.into_iter().map(Reverse)).zip(revisions).collect();
    published.sort_unstable();
    published.dedup_by_key(|((ordinal, _), _)| *ordinal);
    published.into_iter().map(|(_, revision)| revision).collect()
}

/// What is known of every thing, by family and key.
pub(super) async fn states(
    conn: &mut PgConnection,
) -> Result<HashMap<Family, HashMap<String, State>>, StoreError> {
    let rows = sqlx::query!(
        r#"select
          thing.family, thing.key, thing.id,
          coalesce(latest.number, 0) as "number!",
          current.revision_id as "current?",
          coalesce(current.retracted, false) as "retracted!",
          said.id as "said?"
        from thing
        left join (
          select thing_id, max(number) as number
          from revision
          group by thing_id
        ) as latest on latest.thing_id = thing.id
        left join (
          select distinct on (publication.thing_id)
            publication.thing_id, revision_id, change_kind = 'retraction' as retracted
          from publication
          join revision on revision.id = publication.revision_id
          order by publication.thing_id, edition desc
        ) as current on current.thing_id = thing.id
        left join (
          select distinct on (thing_id) thing_id, id
          from revision
          where origin = 'bundle'
          order by thing_id, number desc
        ) as said on said.thing_id = thing.id"#
    )
    .fetch_all(conn)
    .await?;
    let mut states: HashMap<Family, HashMap<String, State>> = HashMap::new();
    for row in rows {
        let state = State {
            thing: row.id,
            number: row.number,
            current: row.current,
            retracted: row.retracted,
            said: row.said,
        };
        states.entry(family(&row.family)?).or_default().insert(row.key, state);
    }
    Ok(states)
}

/// Adds things that are new, after all of their family, and gives their numbers in order.
pub(super) async fn add_things(
    conn: &mut PgConnection,
    family: Family,
    keys: &[String],
) -> Result<Vec<i64>, StoreError> {
    let mut rows = sqlx::query!(
        "insert into thing (family, key, ordinal)
        select $1, new.key, new.n + coalesce(
          (select max(ordinal) from thing where family = $1),
          0
        )
        from unnest($2::text[]) with ordinality as new (key, n)
        returning id, ordinal",
        family.as_str(),
        keys
    )
    .fetch_all(conn)
    .await?;
    rows.sort_unstable_by_key(|row| row.ordinal);
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Adds the headers of a bundle's revisions, one of a thing at most, and gives their numbers in
/// order.
pub(super) async fn add_revisions(
    conn: &mut PgConnection,
    headers: &[Header],
    reason: Option<&str>,
) -> Result<Vec<i64>, StoreError> {
    let things: Vec<i64> = headers.iter().map(|header| header.thing).collect();
    let rows = sqlx::query!(
        "insert into revision (thing_id, number, change_kind, based_on, origin, reason)
        select thing_id, number, change_kind, based_on, 'bundle', $5
        from unnest($1::bigint[], $2::integer[], $3::text[], $4::bigint[])
          as new (thing_id, number, change_kind, based_on)
        returning id, thing_id",
        &things,
        &headers.iter().map(|header| header.number).collect::<Vec<_>>(),
        headers.iter().map(|header| header.change_kind).collect::<Vec<_>>() as _,
        headers.iter().map(|header| header.based_on).collect::<Vec<_>>() as _,
        reason
    )
    .fetch_all(conn)
    .await?;
    let of: HashMap<i64, i64> = rows.into_iter().map(|row| (row.thing_id, row.id)).collect();
    let missing = |thing| StoreError::corrupt("revision", thing);
    things.iter().map(|thing| of.get(thing).copied().ok_or_else(|| missing(*thing))).collect()
}

fn family(word: &str) -> Result<Family, StoreError> {
    Family::from_word(word).ok_or_else(|| StoreError::corrupt("thing", word))
}
