//! Every edition up to the one that is shown, with what each changed in the record.
//!
//! Loaded beside the record and read by the pages of corrections and editions alone. A record that
//! is written by hand has none: then only the edition that is shown is known.

use super::Edition;
use crate::domain::change::{ChangeKind, Family};

/// The editions, the oldest first.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Editions(pub Vec<Published>);

/// An edition and what it changed.
#[derive(Clone, PartialEq, Debug)]
pub struct Published {
    /// The edition.
    pub edition: Edition,
    /// How many rows it added or changed, by family and why.
    pub counts: Vec<Count>,
    /// The rows, corrections first; of the first edition none, of a large one not all.
    pub rows: Vec<RowChange>,
}

/// A number of rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Count {
    /// Of which family.
    pub family: Family,
    /// Why.
    pub kind: ChangeKind,
    /// How many.
    pub rows: usize,
}

/// What an edition changed of one row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowChange {
    /// Its family.
    pub family: Family,
    /// What names it: an id; of a segment `route.seq`, of a base `side/place/from`.
    pub key: String,
    /// Why.
    pub kind: ChangeKind,
    /// The public reason.
    pub reason: Option<String>,
    /// The fields that differ from the version before; none of a new or a retracted row.
    pub fields: Vec<FieldChange>,
}

/// A field before and after. Of a list only what was taken out and what was put in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldChange {
    /// Its name, as in a bundle.
    pub name: String,
    /// What it said.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
}

impl Editions {
    /// The edition with a number.
    #[must_use]
    pub fn get(&self, number: i32) -> Option<&Published> {
        self.0.iter().find(|published| published.edition.number == number)
    }

    /// The editions after the first, the newest first.
    pub fn after_first(&self) -> impl Iterator<Item = &Published> {
        self.0.iter().rev().filter(|published| published.edition.number > 1)
    }

    /// The same, with an edition that is known to be there.
    pub(super) fn with(mut self, edition: &Edition) -> Self {
        if self.get(edition.number).is_none() {
            let (counts, rows) = (Vec::new(), Vec::new());
            self.0.push(Published { edition: edition.clone(), counts, rows });
        }
        self
    }
}

impl Published {
    /// How many rows it added or changed.
    #[must_use]
    pub fn total(&self) -> usize {
        self.counts.iter().map(|count| count.rows).sum()
    }

    /// The rows that say otherwise than before.
    pub fn corrections(&self) -> impl Iterator<Item = &RowChange> {
        self.rows.iter().filter(|row| row.kind.is_correction())
    }
}
