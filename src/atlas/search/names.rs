//! The names of places, roads and actors, and of sources, looked for whole and by their words.

use std::collections::HashMap;

use super::{
    answer::Thing,
    fold,
    lexicon::{Fit, Form, Grade, Kind, Lexicon},
    query::{Query, Term},
};
use crate::domain::{
    facts::Facts,
    ids::{PlaceIx, RouteIx, SourceIx},
    place::PlaceKind,
    record::Record,
};

/// A word that lies in what a thing lies in fits less well than one of its own.
const OUTSIDE: u16 = 30;
/// So does a word that was not needed and is not there.
const MISSING: u16 = 10;
/// A name beside the house name.
const OTHER_NAME: u16 = 1;
/// A word that is only begun.
const BEGUN: u16 = 8;

/// The things, and the words of their names.
#[derive(Debug)]
pub(super) struct Names {
    things: Vec<Row>,
    by_sound: bool,
    /// Stands for twice a thing's row, one more where it is not its house name.
    wholes: Lexicon,
    /// Stands for a thing's row.
    words: Lexicon,
}

#[derive(Debug)]
struct Row {
    thing: Thing,
    /// Its place among its kind: a city before a village.
    rank: u8,
    events: u32,
    parent: Option<usize>,
    length: u16,
}

/// For each thing how well it fits, if it does.
pub(super) type Fits = Vec<Option<Fit>>;

impl Names {
    /// The names of a record. `events` counts those of a place.
    pub fn of(record: &Record, facts: &Facts, events: impl Fn(PlaceIx) -> usize) -> Self {
        let mut names = Collected::default();
        places(record, &mut names, events);
        for (n, route) in record.routes.iter().enumerate() {
            let row = Row::of(Thing::Route(RouteIx::at(n)), 2, &route.name_en);
            names.add(row, &[&route.name_en, &route.name_ar, &route.id], &[]);
        }
        for actor in &record.actors {
            let Some(ix) = facts.sides.by_id(&actor.id) else { continue };
            let short = actor.short_en.iter().chain(&actor.short_ar);
            let other: Vec<&str> =
                actor.alt_names.iter().chain(short).map(String::as_str).collect();
            let row = Row::of(Thing::Actor(ix), 1, &actor.name_en);
            names.add(row, &[&actor.name_en, &actor.name_ar], &[&[&*actor.id], &*other].concat());
        }
        names.finished()
    }

    /// The publishers and titles of a record's sources. They are many and long: looked for by
    /// letters alone.
    pub fn of_sources(record: &Record) -> Self {
        let mut names = Collected::default();
        for (n, source) in record.sources.iter().enumerate() {
            let other = [source.title.as_deref().unwrap_or_default(), &source.id];
            let row = Row::of(Thing::Source(SourceIx::at(n)), 0, &source.publisher);
            names.add(row, &[&source.publisher], &other);
        }
        Names { by_sound: false, ..names.finished() }
    }

    /// How well each thing fits a query, and each word of it.
    pub fn find(&self, query: &Query) -> (Fits, Vec<Fits>) {
        let mut whole: Fits = vec![None; self.things.len()];
        for form in &query.wholes {
            self.by_whole(form, &mut whole);
        }
        let terms: Vec<Fits> = query.terms.iter().map(|term| self.by_word(term)).collect();
        if query.terms.len() > 1 || query.terms.iter().any(|term| !term.generic) {
            for (n, best) in whole.iter_mut().enumerate() {
                better(best, self.by_words(n, query, &terms));
            }
        }
        (whole, terms)
    }

    /// The things that fit, best first.
    pub fn ranked(&self, fits: &Fits) -> Vec<(Thing, Grade)> {
        let found = self.things.iter().zip(fits).filter_map(|(row, fit)| Some((row, (*fit)?)));
        let mut found: Vec<_> = found.collect();
        found.sort_by_key(|(row, fit)| {
            let house = fit.cost % 20 == 0;
            (fit.grade, fit.cost / 20, row.rank, u32::MAX - row.events, !house, row.length)
        });
        found.into_iter().map(|(row, fit)| (row.thing, fit.grade)).collect()
    }

    /// The thing of a row.
    pub fn thing(&self, row: usize) -> Option<Thing> {
        self.things.get(row).map(|row| row.thing)
    }

    /// Names that are nearest to what was asked, where nothing fits.
    pub fn nearest(&self, query: &Query, most: usize) -> Vec<Thing> {
        let Some(form) = query.wholes.first() else { return Vec::new() };
        let rows = self.wholes.nearest(form, 2 * most);
        let mut things: Vec<Thing> = Vec::new();
        for thing in rows.into_iter().filter_map(|row| self.thing((row / 2) as usize)) {
            if !things.contains(&thing) {
                things.push(thing);
            }
        }
        things.truncate(most);
        things
    }

    fn by_whole(&self, form: &Form, best: &mut Fits) {
        let mut see = |fit: Fit, rows: &[u32]| {
            for row in rows {
                let cost = fit.cost + if row % 2 == 0 { 0 } else { OTHER_NAME };
                if let Some(best) = best.get_mut((row / 2) as usize) {
                    better(best, Some(Fit { cost, ..fit }));
                }
            }
        };
        self.wholes.by_letters(form, &mut |whole, rows| {
            see(Fit { grade: if whole { Grade::Name } else { Grade::NamePrefix }, cost: 0 }, rows);
        });
        if self.by_sound {
            self.wholes.by_sound(form, &mut see);
        }
    }

    fn by_word(&self, term: &Term) -> Fits {
        let mut best = vec![None; self.things.len()];
        let mut see = |fit: Fit, rows: &[u32]| {
            for row in rows {
                if let Some(best) = best.get_mut(*row as usize) {
                    better(best, Some(fit));
                }
            }
        };
        for form in &term.forms {
            self.words.by_letters(form, &mut |whole, rows| {
                see(Fit { grade: Grade::WordPrefix, cost: if whole { 0 } else { BEGUN } }, rows);
            });
            if self.by_sound {
                self.words.by_sound(form, &mut see);
            }
        }
        best
    }

    /// How well a thing fits word by word: each is one of its own, or of what it lies in, or not
    /// needed; one at least is its own and says which thing it is.
    fn by_words(&self, row: usize, query: &Query, terms: &[Fits]) -> Option<Fit> {
        let fit_of = |row: usize, term: &Fits| term.get(row).copied().flatten();
        let mut sum = Fit { grade: Grade::WordPrefix, cost: 0 };
        let mut own = false;
        for (term, fits) in query.terms.iter().zip(terms) {
            let fit = fit_of(row, fits);
            own |= fit.is_some() && !term.generic;
            let outside = || self.around(row).find_map(|row| fit_of(row, fits));
            let outside = || outside().map(|fit| Fit { cost: fit.cost + OUTSIDE, ..fit });
            let without =
                || term.generic.then_some(Fit { grade: Grade::WordPrefix, cost: MISSING });
            let fit = fit.or_else(without).or_else(outside)?;
            sum = Fit { grade: sum.grade.max(fit.grade), cost: sum.cost + fit.cost };
        }
        own.then_some(sum)
    }

    /// The rows of what a thing lies in, from within; few, even where they lie in each other.
    fn around(&self, row: usize) -> impl Iterator<Item = usize> {
        let parent = |row: &usize| self.things.get(*row).and_then(|row| row.parent);
        std::iter::successors(parent(&row), parent).take(4)
    }
}

fn better(best: &mut Option<Fit>, fit: Option<Fit>) {
    if let Some(fit) = fit
        && best.is_none_or(|have| fit < have)
    {
        *best = Some(fit);
    }
}

impl Row {
    fn of(thing: Thing, rank: u8, name: &str) -> Self {
        let length = u16::try_from(name.len()).unwrap_or(u16::MAX);
        Self { thing, rank, events: 0, parent: None, length }
    }
}

#[derive(Default)]
struct Collected {
    things: Vec<Row>,
    wholes: HashMap<String, Vec<u32>>,
    words: HashMap<String, Vec<u32>>,
}

impl Collected {
    fn add(&mut self, row: Row, house: &[&str], other: &[&str]) {
        let number = u32::try_from(self.things.len()).unwrap_or(u32::MAX / 2);
        self.things.push(row);
        let all = house.iter().map(|name| (name, 0)).chain(other.iter().map(|name| (name, 1)));
        for (name, is_other) in all {
            let words = fold::words(name);
            for whole in [words.concat(), fold::joined(name)] {
                file(&mut self.wholes, whole, 2 * number + is_other);
            }
            for word in words {
                if let Some(bare) = fold::without_article(&word) {
                    file(&mut self.words, bare.to_owned(), number);
                }
                file(&mut self.words, word, number);
            }
        }
    }

    /// Words by which the thing that was added last is found beside those of its names.
    fn also(&mut self, words: &[&str]) {
        let number = u32::try_from(self.things.len().saturating_sub(1)).unwrap_or(u32::MAX / 2);
        words.iter().for_each(|word| file(&mut self.words, fold::fold(word), number));
    }

    fn finished(self) -> Names {
        Names {
            things: self.things,
            by_sound: true,
            wholes: Lexicon::of(Kind::Names, self.wholes),
            words: Lexicon::of(Kind::Words, self.words),
        }
    }
}

/// A name in brackets is a name of its own: `Kobani (Ayn al-Arab)`.
fn named(name: &str) -> Vec<&str> {
    let parts = name.split(['(', ')', '/']).map(str::trim).filter(|part| !part.is_empty());
    parts.collect()
}

fn file(words: &mut HashMap<String, Vec<u32>>, word: String, stands_for: u32) {
    let list = words.entry(word).or_default();
    if list.last() != Some(&stands_for) {
        list.push(stands_for);
    }
}

/// What people call a kind in English beside a name. The Arabic words are part of the names.
fn kind_words(kind: PlaceKind) -> Vec<&'static str> {
    match kind {
        PlaceKind::Airbase => vec!["airbase", "air", "base", "airport", "airfield"],
        PlaceKind::Governorate => vec!["governorate", "province"],
        PlaceKind::District => vec!["district"],
        kind => kind.as_str().split('_').collect(),
    }
}

fn places(record: &Record, names: &mut Collected, events: impl Fn(PlaceIx) -> usize) {
    let rows = record.places.iter().enumerate();
    let at: HashMap<&str, usize> = rows.map(|(n, place)| (place.id.as_str(), n)).collect();
    for (n, place) in record.places.iter().enumerate() {
        let rank = match place.kind {
            PlaceKind::City => 0,
            PlaceKind::Town => 1,
            PlaceKind::Governorate | PlaceKind::District => 3,
            _ => 2,
        };
        let row = Row {
            events: u32::try_from(events(PlaceIx::at(n))).unwrap_or(u32::MAX),
            parent: place.parent_id.as_deref().and_then(|id| at.get(id)).copied(),
            ..Row::of(Thing::Place(PlaceIx::at(n)), rank, &place.name_en)
        };
        let (english, arabic) = (named(&place.name_en), named(&place.name_ar));
        let house = [&*english, &*arabic, &[&*place.name_en, &*place.name_ar]].concat();
        let other = place.alt_names.iter().map(String::as_str).chain([&*place.id]);
        names.add(row, &house, &other.collect::<Vec<_>>());
        names.also(&kind_words(place.kind));
    }
}
