//! What a question of the feed asks: the edition, the side, places, days; each refused by its name.

use std::sync::Arc;

use axum::{http::Uri, response::Response};
use tokio::task::spawn_blocking;

use crate::{
    atlas::{Atlas, supply::For},
    domain::{
        day::Day,
        ids::{ActorIx, PlaceIx},
        words::Basis,
    },
    paths::{Expected, Parameters},
    web::{
        app::App,
        caching::{Cache, shared},
        error::{Error, Fault},
        query::Query,
        shown::{self, Newest},
    },
};

/// One question, answered from one edition.
pub(super) struct Asked {
    pub(super) atlas: Arc<Atlas>,
    pub(super) basis: Basis,
    query: Query,
}

impl Asked {
    /// Reads what every question has. Days are read before the edition is looked for.
    pub(super) async fn read(
        app: &App,
        newest: Newest,
        uri: &Uri,
        known: Parameters,
    ) -> Result<Self, Error> {
        let query = Query::strict(uri, known)?;
        let (basis, number) = (query.basis()?, query.edition()?);
        for (name, _) in known.iter().filter(|(_, expected)| *expected == Expected::Day) {
            query.day(name)?;
        }
        let atlas = newest.or(app, number).await.map_err(|e| shown::as_given(e, &query))?;
        Ok(Self { atlas, basis, query })
    }

    /// The side, and the basis.
    pub(super) fn side(&self) -> Result<For, Error> {
        let side = self.needed("side", |id| self.atlas.side(id))?;
        Ok(For { side, basis: self.basis })
    }

    /// Two different places.
    pub(super) fn ends(&self) -> Result<(PlaceIx, PlaceIx), Error> {
        let from = self.needed("from", |id| self.atlas.place(id))?;
        let to = self.needed("to", |id| self.atlas.place(id))?;
        if from == to {
            return Err(self.fault("to", Expected::OtherThan("from")));
        }
        Ok((from, to))
    }

    /// The day, by default the last of the record.
    pub(super) fn day(&self) -> Result<Day, Error> {
        Ok(self.query.day("day")?.unwrap_or_else(|| self.atlas.default_day()))
    }

    /// The period, its end excluded; by default that of the record.
    pub(super) fn period(&self) -> Result<(Day, Day), Error> {
        let (first, last) = self.atlas.extent().unwrap_or_else(|| {
            let day = self.atlas.default_day();
            (day, day)
        });
        let (start, end) = (self.query.day("start")?, self.query.day("end")?);
        let period = (start.unwrap_or(first), end.unwrap_or(last.plus(1)));
        if period.0 < period.1 {
            return Ok(period);
        }
        Err(match start {
            Some(_) => self.fault("start", Expected::DayBefore("end")),
            None => self.fault("end", Expected::DayAfter("start")),
        })
    }

    /// Two days that must be given, the second after the first.
    pub(super) fn two_days(&self) -> Result<(Day, Day), Error> {
        let day = |name| self.query.day(name)?.ok_or_else(|| self.query.wrong(name));
        let (from, to) = (day("from")?, day("to")?);
        if from < to { Ok((from, to)) } else { Err(self.fault("to", Expected::DayAfter("from"))) }
    }

    /// The bases, by default those that the record names for the side on the day.
    pub(super) fn bases(&self, side: ActorIx, day: Day) -> Result<Vec<PlaceIx>, Error> {
        let given = self.query.read("bases", |list| {
            let mut bases = Vec::new();
            for id in list.split(',') {
                let base = self.atlas.place(id).filter(|base| !bases.contains(base))?;
                bases.push(base);
            }
            Some(bases)
        })?;
        let bases = given.unwrap_or_else(|| self.atlas.bases(side, day));
        if bases.is_empty() { Err(self.query.wrong("bases")) } else { Ok(bases) }
    }

    /// The answer, written where it may take its time.
    pub(super) async fn answer(
        self,
        media_type: &'static str,
        write: impl FnOnce(&Atlas) -> Option<String> + Send + 'static,
    ) -> Result<Response, Error> {
        let written = spawn_blocking(move || write(&self.atlas)).await;
        let body = written.map_err(|error| Error::Internal(error.to_string()))?;
        let body = body.ok_or_else(|| Error::Internal("an answer without its rows".to_owned()))?;
        Ok(shared(Cache::Edition, media_type, body))
    }

    fn needed<T>(&self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, Error> {
        self.query.read(name, read)?.ok_or_else(|| self.query.wrong(name))
    }

    fn fault(&self, name: &str, expected: Expected) -> Error {
        let value = self.query.text(name).unwrap_or_default();
        Error::Parameter(Fault::new(name, value, expected))
    }
}
