//! The table of claims: they belong to a version of an event, and are kept in its order.

use sqlx::PgConnection;

use super::{
    StoreError,
    columns::{date, first, gather, last, word},
    family::Version,
};
use crate::domain::{
    edtf::Edtf,
    event::{Claim, Event, Stance},
};

const TABLE: &str = "claim";

struct Row {
    revision_id: i64,
    position: i32,
    source: String,
    stance: String,
    speaker: Option<String>,
    speaker_actor: Option<String>,
    origin: Option<String>,
    date: Option<String>,
    credibility: Option<i16>,
    note: Option<String>,
}

/// A claim on its way out of the table.
struct Read {
    revision: i64,
    position: i32,
    claim: Claim,
}

impl TryFrom<Row> for Read {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let revision = row.revision_id;
        let graded =
            |number| u8::try_from(number).map_err(|_| StoreError::corrupt(TABLE, revision));
        let claim = Claim {
            stance: word(TABLE, revision, &row.stance, Stance::from_word)?,
            date: row.date.map(|text| date(TABLE, revision, &text)).transpose()?,
            credibility: row.credibility.map(graded).transpose()?,
            source: row.source,
            speaker: row.speaker,
            speaker_actor: row.speaker_actor,
            origin: row.origin,
            note: row.note,
        };
        Ok(Self { revision, position: row.position, claim })
    }
}

/// A claim on its way into the table.
struct Placed<'a> {
    revision: i64,
    position: i32,
    claim: &'a Claim,
}

/// Writes the claims of versions of events.
pub(super) async fn write(
    conn: &mut PgConnection,
    versions: &[Version<'_, Event>],
) -> Result<(), StoreError> {
    let claims = place(versions);
    sqlx::query!(
        "insert into claim (
          revision_id, position, source, stance, speaker, speaker_actor, origin, date, earliest,
          latest, credibility, note
        )
        select
          revision_id, place, source, stance, speaker, speaker_actor, origin, written,
          date '1970-01-01' + earliest, date '1970-01-01' + latest, credibility, note
        from unnest(
          $1::bigint[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
          $8::text[], $9::integer[], $10::integer[], $11::smallint[], $12::text[]
        ) as new (
          revision_id, place, source, stance, speaker, speaker_actor, origin, written, earliest,
          latest, credibility, note
        )",
        &claims.iter().map(|placed| placed.revision).collect::<Vec<_>>(),
        &claims.iter().map(|placed| placed.position).collect::<Vec<_>>(),
        column(&claims, |claim| claim.source.as_str()) as _,
        column(&claims, |claim| claim.stance.as_str()) as _,
        column(&claims, |claim| claim.speaker.as_deref()) as _,
        column(&claims, |claim| claim.speaker_actor.as_deref()) as _,
        column(&claims, |claim| claim.origin.as_deref()) as _,
        column(&claims, |claim| claim.date.as_ref().map(Edtf::as_str)) as _,
        column(&claims, |claim| first(claim.date.as_ref())) as _,
        column(&claims, |claim| last(claim.date.as_ref())) as _,
        column(&claims, |claim| claim.credibility.map(i16::from)) as _,
        column(&claims, |claim| claim.note.as_deref()) as _
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The claims of versions of events, each event's in its order.
pub(super) async fn read(
    conn: &mut PgConnection,
    revisions: &[i64],
) -> Result<Vec<(i64, Claim)>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        "select
          revision_id, position, source, stance, speaker, speaker_actor, origin, date,
          credibility, note
        from claim
        where revision_id = any($1)",
        revisions
    );
    let mut claims: Vec<Read> = gather(revisions.len(), rows.fetch(conn)).await?;
    // Here and not by the database, which would sort them on disk; mostly they are in order.
    claims.sort_by_key(|claim| (claim.revision, claim.position));
    Ok(claims.into_iter().map(|read| (read.revision, read.claim)).collect())
}

fn place<'a>(versions: &[Version<'a, Event>]) -> Vec<Placed<'a>> {
    let claims = |version: &Version<'a, Event>| {
        let revision = version.revision;
        (1..).zip(&version.row.claims).map(move |(position, claim)| Placed {
            revision,
            position,
            claim,
        })
    };
    versions.iter().flat_map(claims).collect()
}

fn column<'a, T>(claims: &[Placed<'a>], value: impl Fn(&'a Claim) -> T) -> Vec<T> {
    claims.iter().map(|placed| value(placed.claim)).collect()
}
