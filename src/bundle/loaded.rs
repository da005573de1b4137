//! Words that take sides: a summary that uses one is pointed out, never refused (rule 10).

const ENGLISH: [&str; 8] =
    ["liberated", "terrorist", "terrorists", "regime", "regimes", "martyr", "martyrs", "martyred"];

/// Without the article and the letters that are written in one with a word.
const ARABIC: [&str; 10] = [
    "تحرير",
    "إرهابي",
    "ارهابي",
    "إرهابية",
    "إرهابيون",
    "إرهابيين",
    "إرهابيو",
    "شهيد",
    "شهداء",
    "شهيدا",
];

/// The first loaded word of a text, as it stands there.
///
/// ```
/// use khutut::bundle::loaded_word;
/// assert_eq!(loaded_word("The army liberated the town."), Some("liberated"));
/// assert_eq!(loaded_word("مقتل الإرهابيين في خناصر"), Some("الإرهابيين"));
/// // A name is no judgement.
/// assert_eq!(loaded_word("انسحبت هيئة تحرير الشام من البلدة"), None);
/// ```
#[must_use]
pub fn loaded_word(text: &str) -> Option<&str> {
    let mut words =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let names_hts = bare(word) == "تحرير" && words.peek() == Some(&"الشام");
        if !names_hts && is_loaded(word) {
            return Some(word);
        }
    }
    None
}

fn is_loaded(word: &str) -> bool {
    ENGLISH.iter().any(|loaded| word.eq_ignore_ascii_case(loaded)) || ARABIC.contains(&bare(word))
}

/// An Arabic word without and, for, by, as and the.
fn bare(word: &str) -> &str {
    let rest = word.strip_prefix('و').or_else(|| word.strip_prefix('ف')).unwrap_or(word);
    let rest = rest.strip_prefix("لل").unwrap_or(rest);
    let rest = rest.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(rest);
    rest.strip_prefix("ال").unwrap_or(rest)
}
