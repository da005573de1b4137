//! Events, looked for by the words of their summaries, by their places and by dates.

use std::collections::HashMap;

use super::{
    answer::Thing,
    dates::When,
    distance::SLIP,
    fold,
    lexicon::{Form, Grade, Kind, Lexicon},
    names::{Fits, Names},
    query::{Query, Term},
};
use crate::{
    atlas::Atlas,
    domain::{facts::Facts, ids::EventIx, record::Record},
};

/// So far may a word of a summary be from one that was typed: one slip.
const FARTHEST: u16 = SLIP + 20;

/// The words of the summaries and kinds of events.
#[derive(Debug)]
pub(super) struct Events {
    words: Lexicon,
}

impl Events {
    /// The words of a record whose events are sorted.
    pub fn of(record: &Record) -> Self {
        let mut words: HashMap<String, Vec<u32>> = HashMap::new();
        // Summaries say the same words over and over: each is folded once.
        let mut folded: HashMap<&str, Vec<String>> = HashMap::new();
        for (event, number) in record.events.iter().zip(0..) {
            let texts = event.summary_en.iter().chain(&event.summary_ar).map(String::as_str);
            let kind = event.kind.as_str().split('_');
            for piece in texts.flat_map(str::split_whitespace).chain(kind) {
                for word in folded.entry(piece).or_insert_with(|| fold::words(piece)) {
                    match words.get_mut(word) {
                        Some(list) if list.last() == Some(&number) => {}
                        Some(list) => list.push(number),
                        None => _ = words.insert(word.clone(), vec![number]),
                    }
                }
            }
        }
        Self { words: Lexicon::of(Kind::Words, words) }
    }

    /// The events that fit every word and the date, the newest first. `terms`: how well each thing
    /// fits each word.
    pub fn find(
        &self,
        atlas: &Atlas,
        query: &Query,
        names: &Names,
        terms: &[Fits],
    ) -> Vec<EventIx> {
        let needed = query.terms.iter().zip(terms).filter(|(term, _)| !term.generic);
        let mut found: Option<Set> = query.when.map(|when| on(&atlas.facts, when));
        for (term, fits) in needed {
            let set = self.of_term(atlas, term, names, fits);
            found = Some(found.map_or_else(|| set.clone(), |found| found.both(&set)));
        }
        found.map_or_else(Vec::new, |set| set.descending().map(EventIx::at).collect())
    }

    /// The events of a word: in their summaries, or at the places that it fits best.
    fn of_term(&self, atlas: &Atlas, term: &Term, names: &Names, fits: &Fits) -> Set {
        let mut set = Set::of(atlas.facts.events.len());
        for form in &term.forms {
            self.words.by_letters(form, &mut |_, events| set.add_all(events));
        }
        let places = || {
            let found = fits.iter().enumerate().filter_map(|(row, fit)| Some((row, (*fit)?.grade)));
            found.filter_map(|(row, grade)| match names.thing(row)? {
                Thing::Place(place) => Some((place, grade)),
                _ => None,
            })
        };
        let best = places().map(|(_, grade)| grade).min();
        if let Some(best) = best.filter(|best| *best < Grade::Slip || set.is_empty()) {
            for (place, _) in places().filter(|(_, grade)| *grade <= best) {
                atlas.events_at(place).iter().for_each(|event| set.add(event.0));
            }
        } else if set.is_empty() {
            self.by_sound(&term.forms, &mut set);
        }
        set
    }

    fn by_sound(&self, forms: &[Form], set: &mut Set) {
        for form in forms {
            self.words.by_sound(form, &mut |fit, events| {
                if fit.cost <= FARTHEST {
                    set.add_all(events);
                }
            });
        }
    }
}

/// The events that may have happened within some days.
fn on(facts: &Facts, when: When) -> Set {
    let mut set = Set::of(facts.events.len());
    for (event, number) in facts.events.iter().zip(0..) {
        let last = event.latest.unwrap_or(event.applies);
        if event.applies <= when.last && last >= when.first {
            set.add(number);
        }
    }
    set
}

/// A set of numbers below a bound, a bit each.
#[derive(Clone)]
struct Set(Vec<u64>);

impl Set {
    fn of(bound: usize) -> Self {
        Self(vec![0; bound.div_ceil(64)])
    }

    fn add(&mut self, number: u32) {
        if let Some(bits) = self.0.get_mut((number / 64) as usize) {
            *bits |= 1 << (number % 64);
        }
    }

    fn add_all(&mut self, numbers: &[u32]) {
        numbers.iter().for_each(|number| self.add(*number));
    }

    fn is_empty(&self) -> bool {
        self.0.iter().all(|bits| *bits == 0)
    }

    fn both(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    fn descending(&self) -> impl Iterator<Item = usize> {
        let words = self.0.iter().enumerate().rev();
        words.flat_map(|(n, bits)| {
            (0..64).rev().filter(move |bit| bits >> bit & 1 == 1).map(move |bit| 64 * n + bit)
        })
    }
}
