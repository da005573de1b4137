//! A day as a person writes it: "24 Feb 2016", "٢٤ شباط ٢٠١٦", "2016/2/24".
//!
//! Only what has one reading is a day: "24/2/2016" is, "3/2/2016" is not, and a day of the week
//! that does not fit is a contradiction. Digits of either script; English months, Arabic months of
//! the Levant and those of the Gregorian names. The browser reads the same
//! (`static/js/lib/day_words.js`); one table tests both.

use super::day::Day;

/// Reads a day; none where the text is no day, or could be two.
///
/// ```
/// use khutut::domain::{day::Day, day_words::read};
/// let day = Some(Day(16_855));
/// assert_eq!(read("Wednesday 24 February 2016"), day);
/// assert_eq!(read("٢٤ شباط ٢٠١٦"), day);
/// assert_eq!(read("3/2/2016"), None);
/// ```
#[must_use]
pub fn read(text: &str) -> Option<Day> {
    let mut said = Said::default();
    for token in tokens(text)? {
        said.take(&token)?;
    }
    let day = said.day()?;
    // 1970-01-01 was a Thursday, number 4 of the week.
    let fits = said.weekday.is_none_or(|n| i64::from(day.0 + 4).rem_euclid(7) == n);
    fits.then_some(day)
}

/// English names are told by their first letters, `least` of them or more.
const ENGLISH: [(&str, usize); 12] = [
    ("january", 3),
    ("february", 3),
    ("march", 3),
    ("april", 3),
    ("may", 3),
    ("june", 3),
    ("july", 3),
    ("august", 3),
    ("september", 3),
    ("october", 3),
    ("november", 3),
    ("december", 3),
];

/// Arabic names as `plain` writes them: of the Levant, then the Gregorian ones.
const ARABIC: [&[&str]; 12] = [
    &["كانون الثاني", "يناير"],
    &["شباط", "فبراير"],
    &["اذار", "مارس"],
    &["نيسان", "ابريل"],
    &["ايار", "مايو"],
    &["حزيران", "يونيو", "يونيه"],
    &["تموز", "يوليو", "يوليه"],
    &["اب", "اغسطس"],
    &["ايلول", "سبتمبر"],
    &["تشرين الاول", "اكتوبر"],
    &["تشرين الثاني", "نوفمبر"],
    &["كانون الاول", "ديسمبر"],
];

/// From Sunday, number 0.
const WEEKDAYS: [(&str, &str); 7] = [
    ("sunday", "الاحد"),
    ("monday", "الاثنين"),
    ("tuesday", "الثلاثاء"),
    ("wednesday", "الاربعاء"),
    ("thursday", "الخميس"),
    ("friday", "الجمعة"),
    ("saturday", "السبت"),
];

/// Words that say nothing.
const PARTICLES: [&str; 12] =
    ["the", "of", "on", "st", "nd", "rd", "th", "يوم", "في", "من", "عام", "سنة"];

/// What a text has said so far.
#[derive(Default)]
struct Said {
    /// Numbers, each with how many digits it was written in.
    numbers: Vec<(i16, usize)>,
    month: Option<i8>,
    weekday: Option<i64>,
    /// The first word of a month's name of two.
    begun: Option<String>,
}

impl Said {
    /// None where the token makes it no day.
    fn take(&mut self, token: &str) -> Option<()> {
        if token.starts_with(|c: char| c.is_ascii_digit()) {
            self.numbers.push((token.parse().ok().filter(|_| token.len() <= 4)?, token.len()));
            return (self.numbers.len() <= 3 && self.begun.is_none()).then_some(());
        }
        let word = match self.begun.take() {
            Some(first) => format!("{first} {token}"),
            None if matches!(token, "كانون" | "تشرين") => {
                self.begun = Some(token.to_owned());
                return Some(());
            }
            None => token.to_owned(),
        };
        if PARTICLES.contains(&word.as_str()) {
            return Some(());
        }
        if let Some(month) = month(&word) {
            // "شباط/فبراير" says one month twice.
            let before = self.month.replace(month);
            return before.is_none_or(|before| before == month).then_some(());
        }
        let weekday = WEEKDAYS.iter().position(|(en, ar)| word == *ar || begins(en, &word, 3))?;
        self.weekday.replace(i64::try_from(weekday).ok()?).is_none().then_some(())
    }

    fn day(&self) -> Option<Day> {
        if self.begun.is_some() {
            return None;
        }
        let (year, month, day) = match (self.numbers.as_slice(), self.month) {
            (&[(year, 4), (day, 1 | 2)] | &[(day, 1 | 2), (year, 4)], Some(month)) => {
                (year, i16::from(month), day)
            }
            (&[(year, 4), (month, 1 | 2), (day, 1 | 2)], None) => (year, month, day),
            (&[(a, 1 | 2), (b, 1 | 2), (year, 4)], None) if a > 12 || a == b => (year, b, a),
            (&[(a, 1 | 2), (b, 1 | 2), (year, 4)], None) if b > 12 => (year, a, b),
            _ => return None,
        };
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        jiff::civil::Date::new(year, month, day).ok().map(Day::from)
    }
}

fn month(word: &str) -> Option<i8> {
    let english = ENGLISH.iter().position(|(name, least)| begins(name, word, *least));
    let at = english.or_else(|| ARABIC.iter().position(|names| names.contains(&word)))?;
    i8::try_from(at + 1).ok()
}

fn begins(name: &str, word: &str, least: usize) -> bool {
    word.len() >= least && name.starts_with(word)
}

/// Runs of digits and of letters; none where anything but the usual signs stands between them.
fn tokens(text: &str) -> Option<Vec<String>> {
    let text = text.trim();
    let is_sign = |c: char| matches!(c, '-' | '/' | '.' | ',' | '،' | '\'');
    if text.starts_with(is_sign) || text.chars().count() > 60 {
        return None;
    }
    let mut tokens: Vec<String> = Vec::new();
    let mut before = Kind::Between;
    for c in text.chars().filter_map(plain) {
        let kind = match c {
            c if c.is_ascii_digit() => Kind::Digit,
            c if c.is_alphabetic() => Kind::Letter,
            c if c.is_whitespace() || is_sign(c) => Kind::Between,
            _ => return None,
        };
        match (kind == before, tokens.last_mut()) {
            _ if kind == Kind::Between => {}
            (true, Some(last)) => last.push(c),
            _ => tokens.push(c.to_string()),
        }
        before = kind;
    }
    Some(tokens)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digit,
    Letter,
    Between,
}

/// A character without what writers vary in: script of digits, case, hamza. None for marks of
/// direction, vowels and the stretch.
fn plain(c: char) -> Option<char> {
    let of = |zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10);
    match c {
        '٠'..='٩' => of('٠'),
        '۰'..='۹' => of('۰'),
        'أ' | 'إ' | 'آ' => Some('ا'),
        '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{0640}' | '\u{064b}'..='\u{0652}' => None,
        '\u{2066}'..='\u{2069}' => None,
        c => Some(c.to_ascii_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    /// The table that the browser's reader is tested with too.
    #[derive(Deserialize)]
    struct Table {
        day: String,
        read: Vec<String>,
        refused: Vec<String>,
    }

    #[test]
    fn the_table_is_read_as_it_says() {
        let table: Table =
            serde_json::from_str(include_str!("../../tests/day-words.json")).unwrap();
        let day = table.day.parse().ok();
        assert!(day.is_some() && table.read.len() > 20 && table.refused.len() > 20);
        for text in &table.read {
            assert_eq!(read(text), day, "{text}");
        }
        for text in &table.refused {
            assert_eq!(read(text), None, "{text}");
        }
    }

    fn arabic(number: impl ToString) -> String {
        let digit = |c: char| char::from_u32(u32::from(c) - 48 + 0x660).unwrap();
        number.to_string().chars().map(digit).collect()
    }

    proptest! {
        #[test]
        fn every_day_is_read_in_every_way_of_writing_it(n in -354_285..2_932_896) {
            let day = Day(n);
            let (year, month, date) = day.parts();
            let at = usize::try_from(month - 1).unwrap();
            let week = usize::try_from((n + 4).rem_euclid(7)).unwrap();
            let (english, (sunday, day_ar)) = (ENGLISH[at].0, WEEKDAYS[week]);
            let mut ways = vec![
                day.to_string(),
                format!("{date} {english} {year}"),
                format!("{} {date}, {year}", english[..3].to_uppercase()),
                format!("{sunday} {date} {} {year}", &english[..3]),
                format!("{year}/{month}/{date}"),
            ];
            for name in ARABIC[at] {
                ways.push(format!("{date} {name} {year}"));
                ways.push(format!("{day_ar} {} {name} {}", arabic(date), arabic(year)));
            }
            for way in ways {
                prop_assert_eq!(read(&way), Some(day), "{}", way);
            }
        }

        #[test]
        fn what_could_be_two_days_is_none(a in 1..=12, b in 1..=12, year in 1000..=9999) {
            prop_assert_eq!(read(&format!("{a}/{b}/{year}")).is_some(), a == b);
        }

        #[test]
        fn any_text_is_answered(text in "\\PC{0,40}") {
            if let Some(day) = read(&text) {
                prop_assert_eq!(read(&day.to_string()), Some(day));
            }
        }
    }
}
