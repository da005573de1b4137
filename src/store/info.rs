//! The tables of the facts of the record itself: title, licence, contact.

use sqlx::PgConnection;

use super::{
    StoreError,
    columns::{column, revisions, things},
    family::{Family, Kept, Version},
};

/// Key and value of `record.csv`.
pub(super) type Info = (String, String);

struct Row {
    revision_id: i64,
    key: String,
    value: String,
}

impl Kept for Info {
    const FAMILY: Family = Family::Info;

    fn key(&self) -> String {
        self.0.clone()
    }

    async fn name(conn: &mut PgConnection, new: &[(i64, &Self)]) -> Result<(), StoreError> {
        let (things, keys): (Vec<i64>, Vec<&str>) =
            new.iter().map(|(thing, info)| (*thing, info.0.as_str())).unzip();
        sqlx::query!(
            "insert into info (thing_id, key)
            select thing_id, key
            from unnest($1::bigint[], $2::text[]) as new (thing_id, key)",
            &things,
            keys as _
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
            "insert into info_revision (revision_id, thing_id, value)
            select revision_id, thing_id, value
            from unnest($1::bigint[], $2::bigint[], $3::text[])
              as new (revision_id, thing_id, value)",
            &revisions(versions),
            &things(versions),
            column(versions, |info| info.1.as_str()) as _
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
            "select version.revision_id, info.key, version.value
            from info_revision as version
            join info on info.thing_id = version.thing_id
            where version.revision_id = any($1)",
            revisions
        )
        .fetch_all(conn)
        .await?;
        Ok(rows.into_iter().map(|row| (row.revision_id, (row.key, row.value))).collect())
    }
}
