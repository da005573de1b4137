//! Texts as letters in which spellings meet: without marks, without articles, one letter for each
//! way to write it.

use unicode_normalization::UnicodeNormalization;

/// The article in Latin letters: as it is written and as it sounds before letters of the sun.
const ARTICLES: [&str; 24] = [
    "al", "el", "ul", "il", "ar", "er", "as", "es", "ash", "esh", "ach", "ech", "ad", "ed", "at",
    "et", "an", "en", "az", "ez", "ath", "eth", "adh", "edh",
];

/// Folds a text so that its spellings meet: marks and diacritics dropped, letters that are written
/// for each other made one, articles left out, pairs of a letter made one.
///
/// ```
/// use khutut::atlas::search::fold;
/// assert_eq!(fold("خَناصِر"), fold("خناصر"));
/// assert_eq!(fold("al-Safīra"), fold("as-Safirah"));
/// assert_eq!(fold("Qamishli"), fold("Kamishlee"));
/// assert_ne!(fold("zzzz"), fold("z"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    words(text).join(" ")
}

/// The folded words of a text, articles left out where anything else is there.
pub(super) fn words(text: &str) -> Vec<String> {
    let plain = plain(text);
    let all = || plain.split_whitespace();
    let named = all().filter(|word| !ARTICLES.contains(word)).map(word).collect::<Vec<_>>();
    if named.is_empty() { all().map(str::to_owned).collect() } else { named }
}

/// All folded words joined, articles among them: what somebody types without spaces.
pub(super) fn joined(text: &str) -> String {
    pairs_joined(&plain(text).split_whitespace().map(canonical).collect::<String>())
}

/// A word without an article that is written into it (`albab`, `elraqqa`, `والرقة`), if it has one.
pub(super) fn without_article(word: &str) -> Option<&str> {
    let inside = ["al", "el", "وال", "بال", "لل"];
    let rest = inside.iter().find_map(|article| word.strip_prefix(article))?;
    (rest.chars().count() >= 3).then_some(rest)
}

/// Lower case letters and digits, and spaces for everything else; marks are gone.
fn plain(text: &str) -> String {
    text.nfkd().filter_map(letter).flat_map(char::to_lowercase).collect()
}

fn letter(c: char) -> Option<char> {
    Some(match c {
        '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' => return None,
        '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => return None,
        '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' => return None,
        'ʿ' | 'ʾ' | 'ʻ' | 'ʼ' | '\'' | '’' | '‘' | '`' | '´' | 'ء' => return None,
        'ة' | 'ۀ' | 'ە' => 'ه',
        'ى' | 'ی' => 'ي',
        'ٱ' => 'ا',
        'ک' => 'ك',
        'ı' => 'i',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        c if c.is_alphanumeric() => c,
        _ => ' ',
    })
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

fn word(plain: &str) -> String {
    let bare = plain.strip_prefix("ال").filter(|rest| rest.chars().count() > 1);
    pairs_joined(&canonical(bare.unwrap_or(plain)))
}

/// One of the ways to write a sound in Latin letters; `-ah` and `-eh` end as `-a`.
fn canonical(word: &str) -> String {
    if !word.bytes().any(|b| b.is_ascii_alphabetic()) {
        return word.to_owned();
    }
    let one = word.replace('q', "k").replace("ou", "u").replace("oo", "u").replace("ee", "i");
    match one.strip_suffix("ah").or_else(|| one.strip_suffix("eh")) {
        Some(stem) if !stem.is_empty() => format!("{stem}a"),
        _ => one,
    }
}

/// Makes one of a letter that stands twice: a run of four is still two.
fn pairs_joined(word: &str) -> String {
    let mut joined = String::with_capacity(word.len());
    let mut waiting = None;
    for c in word.chars() {
        if waiting == Some(c) && c.is_alphabetic() {
            waiting = None;
        } else {
            joined.push(c);
            waiting = Some(c);
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_name_meet() {
        for (a, b) in [
            ("إدلب", "ادلب"),
            ("الرقة", "رقه"),
            ("حلــب", "حلب"),
            ("Maʿarrat an-Nuʿman", "Maarrat al-Numan"),
            ("Dayr az-Zawr", "dayr zawr"),
            ("M5", "m٥"),
            ("ISIS", "isis"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
    }

    #[test]
    fn an_article_alone_is_a_word() {
        assert_eq!(fold("al"), "al");
        assert_eq!(fold("Deir ez"), "deir");
        assert_eq!(fold("--"), "");
    }
}
