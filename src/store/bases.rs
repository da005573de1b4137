//! The tables of bases: named by the side, the place and the first day.

use sqlx::PgConnection;

use super::{
    StoreError,
    columns::{column, number, revisions, things},
    family::{Family, Kept, Version},
};
use crate::domain::{day::Day, road::Base};

struct Row {
    revision_id: i64,
    side: String,
    place: String,
    from_day: Option<i32>,
    until_day: Option<i32>,
    note: Option<String>,
}

impl From<Row> for (i64, Base) {
    fn from(row: Row) -> Self {
        let base = Base {
            side: row.side,
            place: row.place,
            from: row.from_day.map(Day),
            until: row.until_day.map(Day),
            note: row.note,
        };
        (row.revision_id, base)
    }
}

impl Kept for Base {
    const FAMILY: Family = Family::Base;

    fn key(&self) -> String {
        let from = self.from.map_or_else(String::new, |day| day.to_string());
        format!("{}/{}/{from}", self.side, self.place)
    }

    async fn name(conn: &mut PgConnection, new: &[(i64, &Self)]) -> Result<(), StoreError> {
        let things: Vec<i64> = new.iter().map(|(thing, _)| *thing).collect();
        let sides: Vec<&str> = new.iter().map(|(_, base)| base.side.as_str()).collect();
        let places: Vec<&str> = new.iter().map(|(_, base)| base.place.as_str()).collect();
        let days: Vec<Option<i32>> = new.iter().map(|(_, base)| number(base.from)).collect();
        let keys: Vec<String> = new.iter().map(|(_, base)| base.key()).collect();
        sqlx::query!(
            "insert into base (thing_id, side, place, from_day, key)
            select thing_id, side, place, date '1970-01-01' + from_day, key
            from unnest($1::bigint[], $2::text[], $3::text[], $4::integer[], $5::text[])
              as new (thing_id, side, place, from_day, key)",
            &things,
            sides as _,
            places as _,
            days as _,
            &keys
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
            "insert into base_revision (revision_id, thing_id, until_day, note)
            select revision_id, thing_id, date '1970-01-01' + until_day, note
            from unnest($1::bigint[], $2::bigint[], $3::integer[], $4::text[])
              as new (revision_id, thing_id, until_day, note)",
            &revisions(versions),
            &things(versions),
            column(versions, |base| number(base.until)) as _,
            column(versions, |base| base.note.as_deref()) as _
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
              version.revision_id, base.side, base.place,
              base.from_day - date '1970-01-01' as from_day,
              version.until_day - date '1970-01-01' as until_day,
              version.note
            from base_revision as version
            join base on base.thing_id = version.thing_id
            where version.revision_id = any($1)",
            revisions
        )
        .fetch_all(conn)
        .await?;
        Ok(rows.into_iter().map(Row::into).collect())
    }
}
