//! The tables of segments: rows of a route, named by the route and their number.

use sqlx::PgConnection;

use super::{
    StoreError,
    columns::{column, count, list, revisions, things},
    family::{Family, Kept, Version},
};
use crate::domain::road::SegmentRow;

const TABLE: &str = "segment_revision";

struct Row {
    revision_id: i64,
    route_id: String,
    seq: i64,
    from_place: String,
    to_place: String,
    via: Vec<f64>,
    length_km: f64,
}

impl TryFrom<Row> for (i64, SegmentRow) {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let segment = SegmentRow {
            route_id: row.route_id,
            seq: count(TABLE, row.revision_id, row.seq)?,
            from_place: row.from_place,
            to_place: row.to_place,
            via: row.via.as_chunks::<2>().0.to_vec(),
            length_km: row.length_km,
        };
        Ok((row.revision_id, segment))
    }
}

impl Kept for SegmentRow {
    const FAMILY: Family = Family::Segment;

    fn key(&self) -> String {
        format!("{}.{}", self.route_id, self.seq)
    }

    async fn name(conn: &mut PgConnection, new: &[(i64, &Self)]) -> Result<(), StoreError> {
        let things: Vec<i64> = new.iter().map(|(thing, _)| *thing).collect();
        let routes: Vec<&str> = new.iter().map(|(_, row)| row.route_id.as_str()).collect();
        let numbers: Vec<i64> = new.iter().map(|(_, row)| i64::from(row.seq)).collect();
        sqlx::query!(
            "insert into segment (thing_id, route_id, seq)
            select thing_id, route_id, seq
            from unnest($1::bigint[], $2::text[], $3::bigint[]) as new (thing_id, route_id, seq)",
            &things,
            routes as _,
            &numbers
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
            "insert into segment_revision (
              revision_id, thing_id, from_place, to_place, via, length_km
            )
            select
              revision_id, thing_id, from_place, to_place, via::double precision[], length_km
            from unnest(
              $1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[],
              $6::double precision[]
            ) as new (revision_id, thing_id, from_place, to_place, via, length_km)",
            &revisions(versions),
            &things(versions),
            column(versions, |segment| segment.from_place.as_str()) as _,
            column(versions, |segment| segment.to_place.as_str()) as _,
            column(versions, |segment| list(segment.via.as_flattened())) as _,
            &column(versions, |segment| segment.length_km)
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
              version.revision_id, segment.route_id, segment.seq, version.from_place,
              version.to_place, version.via, version.length_km
            from segment_revision as version
            join segment on segment.thing_id = version.thing_id
            where version.revision_id = any($1)",
            revisions
        )
        .fetch_all(conn)
        .await?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
