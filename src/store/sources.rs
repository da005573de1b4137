//! The tables of sources.

use sqlx::PgConnection;

use super::{
    StoreError,
    columns::{column, date, first, last, revisions, things, word},
    family::{Family, Kept, Version},
};
use crate::domain::{
    edtf::Edtf,
    source::{PublisherKind, Reliability, Source},
};

const TABLE: &str = "source_revision";

struct Row {
    revision_id: i64,
    id: String,
    publisher: String,
    origin: Option<String>,
    publisher_kind: String,
    affiliation: Option<String>,
    title: Option<String>,
    language: Option<String>,
    url: Option<String>,
    published_on: Option<String>,
    notes: Option<String>,
    reliability: Option<String>,
    reliability_note: Option<String>,
    archived_url: Option<String>,
    capture_sha256: Option<String>,
}

impl TryFrom<Row> for (i64, Source) {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let revision = row.revision_id;
        let grade = |text| word(TABLE, revision, text, Reliability::from_word);
        let source = Source {
            publisher_kind: word(TABLE, revision, &row.publisher_kind, PublisherKind::from_word)?,
            published_on: match &row.published_on {
                Some(text) => Some(date(TABLE, revision, text)?),
                None => None,
            },
            reliability: row.reliability.as_deref().map(grade).transpose()?,
            id: row.id,
            publisher: row.publisher,
            origin: row.origin,
            affiliation: row.affiliation,
            title: row.title,
            language: row.language,
            url: row.url,
            notes: row.notes,
            reliability_note: row.reliability_note,
            archived_url: row.archived_url,
            capture_sha256: row.capture_sha256,
        };
        Ok((revision, source))
    }
}

impl Kept for Source {
    const FAMILY: Family = Family::Source;

    fn key(&self) -> String {
        self.id.clone()
    }

    async fn name(conn: &mut PgConnection, new: &[(i64, &Self)]) -> Result<(), StoreError> {
        let (things, ids): (Vec<i64>, Vec<&str>) =
            new.iter().map(|(thing, source)| (*thing, source.id.as_str())).unzip();
        sqlx::query!(
            "insert into source (thing_id, id)
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
        sqlx::query!(
            "insert into source_revision (
              revision_id, thing_id, publisher, origin, publisher_kind, affiliation, title,
              language, url, published_on, published_earliest, published_latest, notes,
              reliability, reliability_note, archived_url, capture_sha256
            )
            select
              revision_id, thing_id, publisher, origin, publisher_kind, affiliation, title,
              language, url, published_on, date '1970-01-01' + earliest,
              date '1970-01-01' + latest, notes, reliability, reliability_note, archived_url,
              capture_sha256
            from unnest(
              $1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],
              $7::text[], $8::text[], $9::text[], $10::text[], $11::integer[], $12::integer[],
              $13::text[], $14::text[], $15::text[], $16::text[], $17::text[]
            ) as new (
              revision_id, thing_id, publisher, origin, publisher_kind, affiliation, title,
              language, url, published_on, earliest, latest, notes, reliability,
              reliability_note, archived_url, capture_sha256
            )",
            &revisions(versions),
            &things(versions),
            column(versions, |source| source.publisher.as_str()) as _,
            column(versions, |source| source.origin.as_deref()) as _,
            column(versions, |source| source.publisher_kind.as_str()) as _,
            column(versions, |source| source.affiliation.as_deref()) as _,
            column(versions, |source| source.title.as_deref()) as _,
            column(versions, |source| source.language.as_deref()) as _,
            column(versions, |source| source.url.as_deref()) as _,
            column(versions, |source| source.published_on.as_ref().map(Edtf::as_str)) as _,
            column(versions, |source| first(source.published_on.as_ref())) as _,
            column(versions, |source| last(source.published_on.as_ref())) as _,
            column(versions, |source| source.notes.as_deref()) as _,
            column(versions, |source| source.reliability.map(Reliability::as_str)) as _,
            column(versions, |source| source.reliability_note.as_deref()) as _,
            column(versions, |source| source.archived_url.as_deref()) as _,
            column(versions, |source| source.capture_sha256.as_deref()) as _
        )
        .execute(conn)
        .await?;
        Ok(())
    }

    async fn read(
        conn: &mut PgConnection,
        revisions: &[i64],
    ) -> Result<Vec<(i64, Self)>, StoreError> {
        let rows = sqlx::query_as!(
            Row,
            "select
              version.revision_id, source.id, version.publisher, version.origin,
              version.publisher_kind, version.affiliation, version.title, version.language,
              version.url, version.published_on, version.notes, version.reliability,
              version.reliability_note, version.archived_url, version.capture_sha256
            from source_revision as version
            join source on source.thing_id = version.thing_id
            where version.revision_id = any($1)",
            revisions
        )
        .fetch_all(conn)
        .await?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
