//! What the text filter of a list looks in: names, titles and summaries, folded as the search folds.

use crate::{
    atlas::{Atlas, search::fold},
    domain::{
        ids::{EventIx, PlaceIx, SourceIx},
        record::Record,
    },
};
use std::sync::OnceLock;

/// The folded texts of a record, each made when first asked.
#[derive(Debug, Default)]
pub struct Texts {
    places: OnceLock<Vec<String>>,
    events: OnceLock<Vec<String>>,
    sources: OnceLock<Vec<String>>,
}

/// What a reader looks for: words, each of which must be there, in any spelling.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wanted(Vec<String>);

impl Wanted {
    /// The words of a text. One without any letter or digit is looked for as it is, and is nowhere.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let folded = fold(text);
        let words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        let bare = text.trim();
        Self(if words.is_empty() && !bare.is_empty() { vec![bare.to_owned()] } else { words })
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a folded text has every word.
    #[must_use]
    pub fn is_in(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word.as_str()))
    }
}

impl Texts {
    /// The names of a place, one a line.
    pub(super) fn place(&self, record: &Record, ix: PlaceIx) -> &str {
        let all = self.places.get_or_init(|| {
            let names = |row: &crate::domain::place::Place| {
                let all = [&row.id, &row.name_en, &row.name_ar].into_iter().chain(&row.alt_names);
                all.map(|name| fold(name)).collect::<Vec<_>>().join("\n")
            };
            record.places.iter().map(names).collect()
        });
        all.get(ix.pos()).map_or("", String::as_str)
    }

    /// The summaries of an event.
    pub(super) fn event(&self, record: &Record, ix: EventIx) -> &str {
        let all = self.events.get_or_init(|| {
            let texts = |row: &crate::domain::event::Event| {
                let both = [&row.summary_en, &row.summary_ar].into_iter().flatten();
                both.map(|text| fold(text)).collect::<Vec<_>>().join("\n")
            };
            record.events.iter().map(texts).collect()
        });
        all.get(ix.pos()).map_or("", String::as_str)
    }

    /// Publisher, origin and title of a source.
    pub(super) fn source(&self, record: &Record, ix: SourceIx) -> &str {
        let all = self.sources.get_or_init(|| {
            let texts = |row: &crate::domain::source::Source| {
                let texts = [Some(&row.publisher), row.origin.as_ref(), row.title.as_ref()];
                texts.into_iter().flatten().map(|text| fold(text)).collect::<Vec<_>>().join("\n")
            };
            record.sources.iter().map(texts).collect()
        });
        all.get(ix.pos()).map_or("", String::as_str)
    }
}

impl Atlas {
    /// The place with this id, else the first with this name, in either script and any spelling.
    #[must_use]
    pub fn place_named(&self, text: &str) -> Option<PlaceIx> {
        let wanted = fold(text);
        let is_named = |ix: &PlaceIx| {
            self.texts.place(&self.record, *ix).split('\n').any(|name| name == wanted)
        };
        let named = || (0..self.record.places.len()).map(PlaceIx::at).find(is_named);
        self.place(text).or_else(|| named().filter(|_| !wanted.is_empty()))
    }
}
