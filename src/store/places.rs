//! The tables of places.

use sqlx::PgConnection;

use super::{
    StoreError,
    columns::{column, count, list, revisions, things, word},
    family::{Family, Kept, Version},
};
use crate::domain::place::{Place, PlaceKind};

const TABLE: &str = "place_revision";

struct Row {
    revision_id: i64,
    id: String,
    name_en: String,
    name_ar: String,
    alt_names: Vec<String>,
    kind: String,
    lon: f64,
    lat: f64,
    coord_precision_m: i64,
    parent_id: Option<String>,
    geonames_id: Option<String>,
    wikidata: Option<String>,
    coord_source: Option<String>,
}

impl TryFrom<Row> for (i64, Place) {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let revision = row.revision_id;
        let place = Place {
            kind: word(TABLE, revision, &row.kind, PlaceKind::from_word)?,
            coord_precision_m: count(TABLE, revision, row.coord_precision_m)?,
            id: row.id,
            name_en: row.name_en,
            name_ar: row.name_ar,
            alt_names: row.alt_names,
            lon: row.lon,
            lat: row.lat,
            parent_id: row.parent_id,
            geonames_id: row.geonames_id,
            wikidata: row.wikidata,
            coord_source: row.coord_source,
        };
        Ok((revision, place))
    }
}

impl Kept for Place {
    const FAMILY: Family = Family::Place;

    fn key(&self) -> String {
        self.id.clone()
    }

    async fn name(conn: &mut PgConnection, new: &[(i64, &Self)]) -> Result<(), StoreError> {
        let (things, ids): (Vec<i64>, Vec<&str>) =
            new.iter().map(|(thing, place)| (*thing, place.id.as_str())).unzip();
        sqlx::query!(
            "insert into place (thing_id, id)
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
            "insert into place_revision (
              revision_id, thing_id, name_en, name_ar, alt_names, kind, lon, lat,
              coord_precision_m, parent_id, geonames_id, wikidata, coord_source
            )
            select
              revision_id, thing_id, name_en, name_ar, alt_names::text[], kind, lon, lat,
              coord_precision_m, parent_id, geonames_id, wikidata, coord_source
            from unnest(
              $1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],
              $7::double precision[], $8::double precision[], $9::bigint[], $10::text[],
              $11::text[], $12::text[], $13::text[]
            ) as new (
              revision_id, thing_id, name_en, name_ar, alt_names, kind, lon, lat,
              coord_precision_m, parent_id, geonames_id, wikidata, coord_source
            )",
            &revisions(versions),
            &things(versions),
            column(versions, |place| place.name_en.as_str()) as _,
            column(versions, |place| place.name_ar.as_str()) as _,
            column(versions, |place| list(&place.alt_names)) as _,
            column(versions, |place| place.kind.as_str()) as _,
            &column(versions, |place| place.lon),
            &column(versions, |place| place.lat),
            &column(versions, |place| i64::from(place.coord_precision_m)),
            column(versions, |place| place.parent_id.as_deref()) as _,
            column(versions, |place| place.geonames_id.as_deref()) as _,
            column(versions, |place| place.wikidata.as_deref()) as _,
            column(versions, |place| place.coord_source.as_deref()) as _
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
              version.revision_id, place.id, version.name_en, version.name_ar, version.alt_names,
              version.kind, version.lon, version.lat, version.coord_precision_m,
              version.parent_id, version.geonames_id, version.wikidata, version.coord_source
            from place_revision as version
            join place on place.thing_id = version.thing_id
            where version.revision_id = any($1)",
            revisions
        )
        .fetch_all(conn)
        .await?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
