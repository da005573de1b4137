//! The tables of actors.

use sqlx::PgConnection;

use super::{
    StoreError,
    columns::{column, list, revisions, things},
    family::{Family, Kept, Version},
};
use crate::domain::actor::Actor;

struct Row {
    revision_id: i64,
    id: String,
    name_en: String,
    name_ar: String,
    alt_names: Vec<String>,
    short_en: Option<String>,
    short_ar: Option<String>,
    parent_id: Option<String>,
    colour: Option<String>,
    wikidata: Option<String>,
    notes: Option<String>,
}

impl From<Row> for (i64, Actor) {
    fn from(row: Row) -> Self {
        let actor = Actor {
            id: row.id,
            name_en: row.name_en,
            name_ar: row.name_ar,
            alt_names: row.alt_names,
            short_en: row.short_en,
            short_ar: row.short_ar,
            parent_id: row.parent_id,
            colour: row.colour,
            wikidata: row.wikidata,
            notes: row.notes,
        };
        (row.revision_id, actor)
    }
}

impl Kept for Actor {
    const FAMILY: Family = Family::Actor;

    fn key(&self) -> String {
        self.id.clone()
    }

    async fn name(conn: &mut PgConnection, new: &[(i64, &Self)]) -> Result<(), StoreError> {
        let (things, ids): (Vec<i64>, Vec<&str>) =
            new.iter().map(|(thing, actor)| (*thing, actor.id.as_str())).unzip();
        sqlx::query!(
            "insert into actor (thing_id, id)
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
            "insert into actor_revision (
              revision_id, thing_id, name_en, name_ar, alt_names, short_en, short_ar, parent_id,
              colour, wikidata, notes
            )
            select
              revision_id, thing_id, name_en, name_ar, alt_names::text[], short_en, short_ar,
              parent_id, colour, wikidata, notes
            from unnest(
              $1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],
              $7::text[], $8::text[], $9::text[], $10::text[], $11::text[]
            ) as new (
              revision_id, thing_id, name_en, name_ar, alt_names, short_en, short_ar, parent_id,
              colour, wikidata, notes
            )",
            &revisions(versions),
            &things(versions),
            column(versions, |actor| actor.name_en.as_str()) as _,
            column(versions, |actor| actor.name_ar.as_str()) as _,
            column(versions, |actor| list(&actor.alt_names)) as _,
            column(versions, |actor| actor.short_en.as_deref()) as _,
            column(versions, |actor| actor.short_ar.as_deref()) as _,
            column(versions, |actor| actor.parent_id.as_deref()) as _,
            column(versions, |actor| actor.colour.as_deref()) as _,
            column(versions, |actor| actor.wikidata.as_deref()) as _,
            column(versions, |actor| actor.notes.as_deref()) as _
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
              version.revision_id, actor.id, version.name_en, version.name_ar, version.alt_names,
              version.short_en, version.short_ar, version.parent_id, version.colour,
              version.wikidata, version.notes
            from actor_revision as version
            join actor on actor.thing_id = version.thing_id
            where version.revision_id = any($1)",
            revisions
        )
        .fetch_all(conn)
        .await?;
        Ok(rows.into_iter().map(Row::into).collect())
    }
}
