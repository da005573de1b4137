//! `Atlas::build(Material) -> Result<Atlas, Problems>`: publishing is building.

use std::sync::OnceLock;

use jiff::Timestamp;
use rstar::{RTree, primitives::GeomWithData};

use super::{
    editions::Editions,
    encode::Iso,
    heads::Heads,
    layer::Layer,
    lists::{Named, Texts, places::Orders, sources::ByPublisher},
    lookup::Ids,
    marks::Marks,
    on::OnDay,
    problem::{self, Problems},
    search::Search,
    spans,
};
use crate::domain::{day::Day, facts::Facts, ids::EventIx, record::Record, words::Basis};

/// A publication of the whole record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edition {
    /// Its number, from 1 without a gap.
    pub number: i32,
    /// When it was published, UTC.
    pub published_at: Timestamp,
    /// What it brings, as its publisher says.
    pub note: Option<String>,
}

/// What an Atlas is built from: an edition and the record that it publishes.
#[derive(Clone, PartialEq, Debug)]
pub struct Material {
    /// The edition.
    pub edition: Edition,
    /// The record, rows in recorded order.
    pub record: Record,
    /// The editions up to this one; may be left empty.
    pub editions: Editions,
}

/// One edition of the record, with its indexes.
///
/// Guarantee: `record.events` stand in the order in which they apply; every index of `ids` that it
/// hands out leads to a row.
#[derive(Debug)]
pub struct Atlas {
    /// The edition.
    pub edition: Edition,
    /// The editions up to this one, it among them.
    pub editions: Editions,
    /// The rows.
    pub record: Record,
    /// The rows as the rules read them.
    pub facts: Facts,
    /// How each side is drawn.
    pub marks: Marks,
    pub(super) heads: Heads,
    pub(super) points: RTree<GeomWithData<[f64; 2], u32>>,
    pub(super) ids: Ids,
    pub(super) events_at: Vec<Vec<EventIx>>,
    pub(super) events_on: Vec<Vec<EventIx>>,
    extent: Option<(Day, Day)>,
    assessed: Layer,
    claimed: OnceLock<Layer>,
    pub(super) search: Search,
    spans: [OnceLock<String>; 2],
    pub(super) named: OnceLock<Named>,
    pub(super) texts: Texts,
    pub(super) orders: Orders,
    pub(super) by_publisher: ByPublisher,
}

impl Atlas {
    /// Builds the Atlas of an edition.
    ///
    /// # Errors
    /// Every row that stands twice and every reference that leads nowhere.
    pub fn build(material: Material) -> Result<Self, Problems> {
        let Material { edition, mut record, editions } = material;
        problem::find(&record)?;
        record.sort_events();
        let facts = Facts::of(&record);
        let assessed = Layer::build(&record, &facts, Basis::Assessed);
        let mut events_at = vec![Vec::new(); record.places.len()];
        let mut events_on = vec![Vec::new(); facts.segments.len()];
        for (n, event) in facts.events.iter().enumerate() {
            file(&mut events_at, event.places.iter().map(|p| p.pos()), EventIx::at(n));
            file(&mut events_on, event.segments.iter().map(|s| s.pos()), EventIx::at(n));
        }
        Ok(Self {
            marks: Marks::of(&record, &facts.sides),
            heads: Heads::of(&record, &facts),
            points: points(&record),
            ids: Ids::of(&record, &facts),
            search: Search::of(&record, &facts, &events_at),
            events_at,
            events_on,
            extent: extent(&facts),
            assessed,
            claimed: OnceLock::new(),
            spans: Default::default(),
            named: OnceLock::new(),
            texts: Texts::default(),
            orders: Orders::default(),
            by_publisher: ByPublisher::default(),
            editions: editions.with(&edition),
            edition,
            record,
            facts,
        })
    }

    /// The record on a day, by the events of a basis.
    #[must_use]
    pub fn on(&self, day: Day, basis: Basis) -> OnDay<'_> {
        OnDay { atlas: self, day, basis, layer: self.layer(basis), iso: Iso::of(day) }
    }

    /// What the events of a basis make of the record. That of `claimed` is made when first asked.
    #[must_use]
    pub fn layer(&self, basis: Basis) -> &Layer {
        match basis {
            Basis::Assessed => &self.assessed,
            Basis::Claimed => {
                self.claimed.get_or_init(|| Layer::build(&self.record, &self.facts, basis))
            }
        }
    }

    /// The first and the last day of the record: the first earliest and the last latest day of
    /// its applied events, open ends not counted. None for a record without such days.
    #[must_use]
    pub fn extent(&self) -> Option<(Day, Day)> {
        self.extent
    }

    /// The day that is shown where none is asked: the last of the record, else that of the
    /// publication.
    #[must_use]
    pub fn default_day(&self) -> Day {
        let published = || self.edition.published_at.to_zoned(jiff::tz::TimeZone::UTC).date();
        self.extent.map_or_else(|| Day::from(published()), |(_, last)| last)
    }

    /// Whether a day lies outside the record.
    #[must_use]
    pub fn is_outside(&self, day: Day) -> bool {
        self.extent.is_none_or(|(first, last)| day < first || day > last)
    }

    /// All spans of the record for the map on a basis, as JSON (`spans`); made when first asked.
    #[must_use]
    pub fn spans_json(&self, basis: Basis) -> &str {
        let [assessed, claimed] = &self.spans;
        let kept = match basis {
            Basis::Assessed => assessed,
            Basis::Claimed => claimed,
        };
        kept.get_or_init(|| spans::encode(self, basis))
    }
}

fn file(lists: &mut [Vec<EventIx>], at: impl Iterator<Item = usize>, event: EventIx) {
    for n in at {
        if let Some(list) = lists.get_mut(n) {
            list.push(event);
        }
    }
}

fn points(record: &Record) -> RTree<GeomWithData<[f64; 2], u32>> {
    let places = record.places.iter().zip(0..);
    RTree::bulk_load(places.map(|(p, n)| GeomWithData::new([p.lon, p.lat], n)).collect())
}

fn extent(facts: &Facts) -> Option<(Day, Day)> {
    let applied = || facts.events.iter().filter(|e| e.is_applied(Basis::Assessed));
    let days = || applied().flat_map(|e| [e.earliest, e.latest]).flatten();
    let first = applied().filter_map(|e| e.earliest).min().or_else(|| days().min())?;
    let last = applied().filter_map(|e| e.latest).max().or_else(|| days().max())?;
    Some((first, last))
}
