//! A list of words, each with what it stands for, in which a word is looked for by letters and by
//! sound.

use std::collections::{HashMap, HashSet};

use super::{
    distance::{Pattern, SLIP},
    sound::{Kinds, Sound},
};

/// How a thing was found, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Grade {
    /// By a name of it, whole.
    Name,
    /// By the beginning of a name.
    NamePrefix,
    /// By words of a name, or their beginnings.
    WordPrefix,
    /// By another spelling of a name or of its words.
    Variant,
    /// By what is a slip of the hand away from one.
    Slip,
}

/// How well something fits: a grade, and within it a cost. Less is better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Fit {
    pub grade: Grade,
    pub cost: u16,
}

/// A word to look for.
pub(super) struct Form {
    letters: String,
    count: usize,
    pattern: Pattern,
}

/// What a lexicon's words are: that says how freely they may be slipped in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Whole names.
    Names,
    /// Single words.
    Words,
}

/// The words. Invariant: they are sorted by their letters, each stands once.
#[derive(Debug)]
pub(super) struct Lexicon {
    kind: Kind,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    letters: Box<str>,
    sound: Sound,
    kinds: Kinds,
    stands_for: Box<[u32]>,
}

impl Form {
    /// A folded word.
    pub fn of(letters: String) -> Self {
        let pattern = Pattern::of(&Sound::of(&letters));
        Self { count: letters.chars().count(), letters, pattern }
    }
}

impl Lexicon {
    /// The lexicon of words, each with what it stands for, in rising order.
    pub fn of(kind: Kind, words: HashMap<String, Vec<u32>>) -> Self {
        let entry = |(letters, stands_for): (String, Vec<u32>)| {
            let sound = Sound::of(&letters);
            let (kinds, stands_for) = (sound.kinds(), stands_for.into());
            Entry { letters: letters.into(), kinds, sound, stands_for }
        };
        let mut entries: Vec<Entry> = words.into_iter().map(entry).collect();
        entries.sort_unstable_by(|a, b| a.letters.cmp(&b.letters));
        Self { kind, entries }
    }

    /// Hands on what the words that begin with these letters stand for, and whether the word is
    /// whole.
    pub fn by_letters(&self, form: &Form, see: &mut impl FnMut(bool, &[u32])) {
        let first = self.entries.partition_point(|entry| *entry.letters < *form.letters);
        for entry in self.entries.iter().skip(first) {
            if !entry.letters.starts_with(&form.letters) {
                break;
            }
            see(entry.letters.len() == form.letters.len(), &entry.stands_for);
        }
    }

    /// Hands on what the words that sound like it stand for, and how well they fit.
    pub fn by_sound(&self, form: &Form, see: &mut impl FnMut(Fit, &[u32])) {
        let bounds = Bounds::of(self.kind, form);
        for entry in &self.entries {
            if form.pattern.kinds.missing_in(&entry.kinds) > bounds.missing {
                continue;
            }
            if let Some(fit) = bounds.fit(form, &entry.sound) {
                see(fit, &entry.stands_for);
            }
        }
    }

    /// What the words nearest to these letters stand for, however far, at most `most` words.
    pub fn nearest(&self, form: &Form, most: usize) -> Vec<u32> {
        let half = form.pattern.len().div_ceil(2);
        let limit = SLIP.saturating_mul(u16::try_from(half).unwrap_or(u16::MAX));
        let mut near: Vec<(u16, &Entry)> = Vec::new();
        for entry in &self.entries {
            let missing = form.pattern.kinds.missing_in(&entry.kinds);
            if usize::from(missing) <= half / 2 + 1 {
                let whole = form.pattern.distance(&entry.sound, limit).whole;
                near.extend((whole <= limit).then_some((whole, entry)));
            }
        }
        near.sort_by_key(|(distance, entry)| (*distance, entry.letters.len()));
        let mut seen = HashSet::new();
        let all = near.iter().flat_map(|(_, entry)| entry.stands_for.iter().copied());
        all.filter(|stands_for| seen.insert(*stands_for)).take(most).collect()
    }
}

/// What may be between a word that is looked for and one that is found.
struct Bounds {
    /// By spelling.
    spelling: u16,
    /// So many slips of the hand, in the whole and in a beginning.
    slips: u16,
    prefix_slips: u16,
    /// So many consonants may be missing.
    missing: u8,
}

impl Bounds {
    /// Short words are looked for strictly: nearly everything is near to them.
    fn of(kind: Kind, form: &Form) -> Self {
        let codes = u16::try_from(form.pattern.len()).unwrap_or(u16::MAX);
        let fewest = if kind == Kind::Names { 4 } else { 5 };
        let slips = match form.count {
            9.. => 2,
            count if count >= fewest => 1,
            _ => 0,
        };
        Self {
            spelling: codes.saturating_mul(12).min(SLIP - 5),
            slips,
            prefix_slips: u16::from(form.count >= 6),
            missing: u8::try_from(slips).unwrap_or_default(),
        }
    }

    fn fit(&self, form: &Form, sound: &Sound) -> Option<Fit> {
        /// What is begun fits less well than what is whole.
        const BEGUN: u16 = 30;
        let limit = self.slips * SLIP + self.spelling;
        let distance = form.pattern.distance(sound, limit);
        let fit = |grade, cost| Some(Fit { grade, cost });
        let begun = form.pattern.len() >= 3;
        let apart = form.pattern.len().abs_diff(sound.codes().len());
        // A short name is not slipped into by what is longer.
        let short = sound.codes().len() < 4;
        let alike = apart <= usize::from(self.slips) + usize::from(!short);
        let beside = if self.slips > 1 { self.spelling / 4 } else { self.spelling / 2 };
        if distance.whole <= self.spelling {
            fit(Grade::Variant, distance.whole)
        } else if begun && distance.prefix <= self.spelling / 2 {
            fit(Grade::Variant, BEGUN + distance.prefix)
        } else if self.slips > 0 && alike && distance.whole <= self.slips * SLIP + beside {
            fit(Grade::Slip, distance.whole)
        } else if self.prefix_slips > 0 && distance.prefix <= SLIP + self.spelling / 4 {
            fit(Grade::Slip, BEGUN + distance.prefix)
        } else {
            None
        }
    }
}
