//! The tables of events. An event is read and written with its claims, as one version.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{
    StoreError, claims,
    columns::{column, count, date, first, gather, last, list, revisions, things, word},
    family::{Family, Kept, Version},
};
use crate::domain::event::{Assessment, Event, EventKind, Extent};

const TABLE: &str = "event_revision";

struct Row {
    revision_id: i64,
    id: String,
    kind: String,
    places: Vec<String>,
    route: Option<String>,
    segments: Vec<i64>,
    actor_to: Option<String>,
    actor_from: Option<String>,
    participants: Vec<String>,
    date: String,
    extent: String,
    summary_en: Option<String>,
    summary_ar: Option<String>,
    assessment: Option<String>,
    assessment_note: Option<String>,
    note: Option<String>,
    about: Option<String>,
}

impl TryFrom<Row> for (i64, Event) {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let revision = row.revision_id;
        let judged = |text| word(TABLE, revision, text, Assessment::from_word);
        let segments = row.segments.into_iter().map(|seq| count(TABLE, revision, seq));
        let event = Event {
            kind: word(TABLE, revision, &row.kind, EventKind::from_word)?,
            segments: segments.collect::<Result<_, _>>()?,
            date: date(TABLE, revision, &row.date)?,
            extent: word(TABLE, revision, &row.extent, Extent::from_word)?,
            assessment: row.assessment.as_deref().map(judged).transpose()?,
            id: row.id,
            places: row.places,
            route: row.route,
            actor_to: row.actor_to,
            actor_from: row.actor_from,
            participants: row.participants,
            summary_en: row.summary_en,
            summary_ar: row.summary_ar,
            assessment_note: row.assessment_note,
            note: row.note,
            about: row.about,
            claims: Vec::new(),
        };
        Ok((revision, event))
    }
}

impl Kept for Event {
    const FAMILY: Family = Family::Event;

    fn key(&self) -> String {
        self.id.clone()
    }

    async fn name(conn: &mut PgConnection, new: &[(i64, &Self)]) -> Result<(), StoreError> {
        let (things, ids): (Vec<i64>, Vec<&str>) =
            new.iter().map(|(thing, event)| (*thing, event.id.as_str())).unzip();
        sqlx::query!(
            "insert into event (thing_id, id)
            select thing_id, id
            from unnest($1::bigint[], $2::text[]) as new (thing_id, id)",
            &things,
            ids as _
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn write(
        conn: &mut PgConnection,
        versions: &[Version<'_, Self>],
    ) -> Result<(), StoreError> {
        write_events(conn, versions).await?;
        claims::write(conn, versions).await
    }

    async fn read(
        conn: &mut PgConnection,
        revisions: &[i64],
    ) -> Result<Vec<(i64, Self)>, StoreError> {
        let mut events = read_events(conn, revisions).await?;
        let at: HashMap<i64, usize> =
            events.iter().enumerate().map(|(n, (revision, _))| (*revision, n)).collect();
        for (revision, claim) in claims::read(conn, revisions).await? {
            let event = at.get(&revision).and_then(|n| events.get_mut(*n));
            event.ok_or_else(|| StoreError::corrupt("claim", revision))?.1.claims.push(claim);
        }
        Ok(events)
    }
}

async fn write_events(
    conn: &mut PgConnection,
    versions: &[Version<'_, Event>],
) -> Result<(), StoreError> {
    sqlx::query!(
        "insert into event_revision (
          revision_id, thing_id, kind, places, route, segments, actor_to, actor_from,
          participants, date, earliest, latest, extent, summary_en, summary_ar, assessment,
          assessment_note, note, about
        )
        select
          revision_id, thing_id, kind, places::text[], route, segments::bigint[], actor_to,
          actor_from, participants::text[], written, date '1970-01-01' + earliest,
          date '1970-01-01' + latest, extent, summary_en, summary_ar, assessment,
          assessment_note, note, about
        from unnest(
          $1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
          $8::text[], $9::text[], $10::text[], $11::integer[], $12::integer[], $13::text[],
          $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::text[]
        ) as new (
          revision_id, thing_id, kind, places, route, segments, actor_to, actor_from,
          participants, written, earliest, latest, extent, summary_en, summary_ar, assessment,
          assessment_note, note, about
        )",
        &revisions(versions),
        &things(versions),
        column(versions, |event| event.kind.as_str()) as _,
        column(versions, |event| list(&event.places)) as _,
        column(versions, |event| event.route.as_deref()) as _,
        column(versions, |event| list(&event.segments)) as _,
        column(versions, |event| event.actor_to.as_deref()) as _,
        column(versions, |event| event.actor_from.as_deref()) as _,
        column(versions, |event| list(&event.participants)) as _,
        column(versions, |event| event.date.as_str()) as _,
        column(versions, |event| first(Some(&event.date))) as _,
        column(versions, |event| last(Some(&event.date))) as _,
        column(versions, |event| event.extent.as_str()) as _,
        column(versions, |event| event.summary_en.as_deref()) as _,
        column(versions, |event| event.summary_ar.as_deref()) as _,
        column(versions, |event| event.assessment.map(Assessment::as_str)) as _,
        column(versions, |event| event.assessment_note.as_deref()) as _,
        column(versions, |event| event.note.as_deref()) as _,
        column(versions, |event| event.about.as_deref()) as _
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn read_events(
    conn: &mut PgConnection,
    revisions: &[i64],
) -> Result<Vec<(i64, Event)>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        "select
          version.revision_id, event.id, version.kind, version.places, version.route,
          version.segments, version.actor_to, version.actor_from, version.participants,
          version.date, version.extent, version.summary_en, version.summary_ar,
          version.assessment, version.assessment_note, version.note, version.about
        from event_revision as version
        join event on event.thing_id = version.thing_id
        where version.revision_id = any($1)",
        revisions
    );
    gather(revisions.len(), rows.fetch(conn)).await
}
