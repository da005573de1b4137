//! The tables of routes.

use sqlx::PgConnection;

use super::{
    StoreError,
    columns::{column, revisions, things},
    family::{Family, Kept, Version},
};
use crate::domain::road::Route;

struct Row {
    revision_id: i64,
    id: String,
    name_en: String,
    name_ar: String,
    notes: Option<String>,
}

impl From<Row> for (i64, Route) {
    fn from(row: Row) -> Self {
        let route =
            Route { id: row.id, name_en: row.name_en, name_ar: row.name_ar, notes: row.notes };
        (row.revision_id, route)
    }
}

impl Kept for Route {
    const FAMILY: Family = Family::Route;

    fn key(&self) -> String {
        self.id.clone()
    }

    async fn name(conn: &mut PgConnection, new: &[(i64, &Self)]) -> Result<(), StoreError> {
        let (things, ids): (Vec<i64>, Vec<&str>) =
            new.iter().map(|(thing, route)| (*thing, route.id.as_str())).unzip();
        sqlx::query!(
            "insert into route (thing_id, id)
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
            "insert into route_revision (revision_id, thing_id, name_en, name_ar, notes)
            select revision_id, thing_id, name_en, name_ar, notes
            from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[])
              as new (revision_id, thing_id, name_en, name_ar, notes)",
            &revisions(versions),
            &things(versions),
            column(versions, |route| route.name_en.as_str()) as _,
            column(versions, |route| route.name_ar.as_str()) as _,
            column(versions, |route| route.notes.as_deref()) as _
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
              version.revision_id, route.id, version.name_en, version.name_ar, version.notes
            from route_revision as version
            join route on route.thing_id = version.thing_id
            where version.revision_id = any($1)",
            revisions
        )
        .fetch_all(conn)
        .await?;
        Ok(rows.into_iter().map(Row::into).collect())
    }
}
