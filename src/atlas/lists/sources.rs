//! The sources that fit some filters, by publisher, then the newest first.

use std::{cmp::Reverse, collections::BTreeMap, sync::OnceLock};

use super::{judge::Judged, texts::Wanted};
use crate::{
    atlas::{Atlas, search::fold},
    domain::{
        ids::{ActorIx, SourceIx},
        source::{PublisherKind, Reliability, Source},
    },
};

/// What the sources must be; none: anything.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SourceFilter {
    /// These words in the name of the publisher.
    pub publisher: Wanted,
    /// Of this kind of publisher.
    pub kind: Option<PublisherKind>,
    /// A medium of this actor or one below it.
    pub affiliation: Option<ActorIx>,
    /// Of this reliability.
    pub reliability: Option<Reliability>,
    /// In this language, as written.
    pub language: Option<String>,
    /// These words in publisher, origin or title.
    pub text: Wanted,
}

/// What fits, and the counts of each value of the filters.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SourcesFound {
    /// The sources.
    pub sources: Vec<SourceIx>,
    /// By kind of publisher.
    pub kinds: BTreeMap<PublisherKind, usize>,
    /// By the actor whose medium they are, those above it included.
    pub affiliations: BTreeMap<ActorIx, usize>,
    /// By reliability.
    pub reliabilities: BTreeMap<Reliability, usize>,
    /// By language.
    pub languages: BTreeMap<String, usize>,
}

/// The order of the list, made when first asked.
#[derive(Debug, Default)]
pub struct ByPublisher(OnceLock<Vec<SourceIx>>);

const KIND: usize = 0;
const AFFILIATION: usize = 1;
const RELIABILITY: usize = 2;
const LANGUAGE: usize = 3;

impl Source {
    /// Its reliability; F, cannot be judged, where none was given.
    #[must_use]
    pub fn reliability(&self) -> Reliability {
        self.reliability.unwrap_or(Reliability::F)
    }
}

impl Atlas {
    /// Every source, by publisher, then the newest first.
    #[must_use]
    pub fn sources_sorted(&self) -> &[SourceIx] {
        self.by_publisher.0.get_or_init(|| {
            let rows = &self.record.sources;
            let mut order: Vec<SourceIx> = (0..rows.len()).map(SourceIx::at).collect();
            order.sort_by_cached_key(|ix| {
                let row = rows.get(ix.pos());
                let date = row.and_then(|r| r.published_on.as_ref()).map(|d| d.applies());
                (row.map(|r| fold(&r.publisher)), Reverse(date), *ix)
            });
            order
        })
    }

    /// The sources that fit a filter.
    #[must_use]
    pub fn sources_that(&self, filter: &SourceFilter) -> SourcesFound {
        let mut found = SourcesFound::default();
        for ix in self.sources_sorted() {
            let Some(row) = self.source_row(*ix) else { continue };
            let actor = row.affiliation.as_deref().and_then(|id| self.facts.sides.by_id(id));
            let above = actor.map_or(&[][..], |actor| self.named().above(actor));
            let judged = Judged([
                filter.kind.is_none_or(|kind| kind == row.publisher_kind),
                filter.affiliation.is_none_or(|actor| above.contains(&actor)),
                filter.reliability.is_none_or(|grade| grade == row.reliability()),
                filter.language.is_none() || filter.language == row.language,
            ]);
            if judged.is_out() || !self.has_words(*ix, row, filter) {
                continue;
            }
            if judged.fits() {
                found.sources.push(*ix);
            }
            if judged.fits_but(KIND) {
                *found.kinds.entry(row.publisher_kind).or_default() += 1;
            }
            for actor in above.iter().filter(|_| judged.fits_but(AFFILIATION)) {
                *found.affiliations.entry(*actor).or_default() += 1;
            }
            if judged.fits_but(RELIABILITY) {
                *found.reliabilities.entry(row.reliability()).or_default() += 1;
            }
            if let Some(language) = row.language.as_ref().filter(|_| judged.fits_but(LANGUAGE)) {
                *found.languages.entry(language.clone()).or_default() += 1;
            }
        }
        found
    }

    fn has_words(&self, ix: SourceIx, row: &Source, filter: &SourceFilter) -> bool {
        let publisher = &filter.publisher;
        (filter.text.is_empty() || filter.text.is_in(self.texts.source(&self.record, ix)))
            && (publisher.is_empty() || publisher.is_in(&fold(&row.publisher)))
    }

    /// Whether any source is in this language, as written.
    #[must_use]
    pub fn has_language(&self, language: &str) -> bool {
        self.record.sources.iter().any(|row| row.language.as_deref() == Some(language))
    }
}
