//! Finding places by what people type, in either script and any spelling (trust.md).

use unicode_normalization::UnicodeNormalization;

use crate::domain::{ids::PlaceIx, place::PlaceKind, record::Record};

/// A place that a text names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Found {
    /// The place.
    pub place: PlaceIx,
    /// How well it fits; less is better.
    pub distance: u8,
}

/// The folded names of all places.
#[derive(Debug, Default)]
pub struct Search {
    names: Vec<(String, PlaceIx, u8)>,
}

impl Search {
    /// Indexes the names and spellings of a record's places.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let mut names = Vec::new();
        for (n, place) in record.places.iter().enumerate() {
            let weight = match place.kind {
                PlaceKind::City => 0,
                PlaceKind::Town => 1,
                PlaceKind::Governorate => 3,
                _ => 2,
            };
            let all = [&place.id, &place.name_en, &place.name_ar].into_iter();
            for name in all.chain(&place.alt_names) {
                names.push((fold(name), PlaceIx::at(n), weight));
            }
        }
        Self { names }
    }

    /// The places that a text names, best first: the whole name, its beginning, the beginning of
    /// one of its words, any part of it.
    #[must_use]
    pub fn find(&self, text: &str, limit: usize) -> Vec<Found> {
        let wanted = fold(text);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut best: Vec<((u8, u8, usize), PlaceIx)> = Vec::new();
        for (name, place, weight) in &self.names {
            let Some(distance) = distance(name, &wanted) else { continue };
            let rank = (distance, *weight, name.len());
            match best.iter_mut().find(|(_, p)| p == place) {
                Some(have) => have.0 = have.0.min(rank),
                None => best.push((rank, *place)),
            }
        }
        best.sort_unstable();
        best.into_iter()
            .take(limit)
            .map(|((distance, ..), place)| Found { place, distance })
            .collect()
    }
}

fn distance(name: &str, wanted: &str) -> Option<u8> {
    if name == wanted {
        Some(0)
    } else if name.starts_with(wanted) {
        Some(1)
    } else if name.split(' ').any(|word| word.starts_with(wanted)) {
        Some(2)
    } else if wanted.chars().count() > 2 && name.contains(wanted) {
        Some(3)
    } else {
        None
    }
}

/// Folds a name so that its spellings meet: marks and diacritics dropped, letters that are written
/// for each other made one, the article left out.
///
/// ```
/// use khutut::atlas::search::fold;
/// assert_eq!(fold("خَناصِر"), fold("خناصر"));
/// assert_eq!(fold("al-Safīra"), fold("as-Safira"));
/// assert_eq!(fold("Qamishli"), fold("Kamishlee"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let plain: String = text.nfkd().filter_map(letter).flat_map(char::to_lowercase).collect();
    let words = plain.split_whitespace().map(without_article).filter(|w| !w.is_empty());
    words.map(|word| latin(&word)).collect::<Vec<_>>().join(" ")
}

fn letter(c: char) -> Option<char> {
    Some(match c {
        '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' => return None,
        '\u{0300}'..='\u{036F}' | 'ʿ' | 'ʾ' | '\'' | '’' | '‘' | 'ʼ' | '`' => return None,
        'ة' => 'ه',
        'ى' => 'ي',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        c if c.is_alphanumeric() || c == '-' => c,
        _ => ' ',
    })
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// Leaves out `ال` and the Latin forms of the article, with its hyphen or alone.
fn without_article(word: &str) -> String {
    if let Some(rest) = word.strip_prefix("ال").filter(|rest| rest.chars().count() > 1) {
        return rest.to_owned();
    }
    let article = |first: &str| {
        matches!(first, "al" | "el" | "ul")
            || matches!(first, "ar" | "as" | "ash" | "ad" | "at" | "an" | "az" | "es" | "er")
    };
    match word.split_once('-') {
        Some((first, rest)) if article(first) => rest.replace('-', ""),
        _ if matches!(word, "al" | "el") => String::new(),
        _ => word.replace('-', " "),
    }
}

/// Makes one of the ways to write a sound in Latin letters, and of double letters.
fn latin(word: &str) -> String {
    let one = word.replace('q', "k").replace("ou", "u").replace("oo", "u").replace("ee", "i");
    let mut folded = String::with_capacity(one.len());
    for c in one.chars() {
        if !(c.is_ascii_alphabetic() && folded.ends_with(c)) {
            folded.push(c);
        }
    }
    folded
}
