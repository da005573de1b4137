//! The date in a text of words: `february 2016`, `24 شباط 2016`, `2016-02-24`, `2016`.

use jiff::{ToSpan as _, civil::Date};

use crate::domain::day::Day;

/// The days that a text names: a day, a month or a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct When {
    /// The first.
    pub first: Day,
    /// The last.
    pub last: Day,
}

/// The names of the months as they are folded: English, of the Levant, of Egypt.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "كانون ثاني", "يناير"],
    &["february", "feb", "شباط", "فبراير"],
    &["march", "mar", "اذار", "مارس"],
    &["april", "apr", "نيسان", "ابريل"],
    &["may", "ايار", "مايو"],
    &["june", "jun", "حزيران", "يونيو"],
    &["july", "jul", "تموز", "يوليو"],
    &["august", "aug", "اب", "اغسطس"],
    &["september", "sep", "sept", "ايلول", "سبتمبر"],
    &["october", "oct", "تشرين اول", "اكتوبر"],
    &["november", "nov", "تشرين ثاني", "نوفمبر"],
    &["december", "dec", "كانون اول", "ديسمبر"],
];

/// The date, if there is one with its year, and the words that are none of it.
pub(super) fn read(words: &[String]) -> (Option<When>, Vec<String>) {
    let all = || (None, words.to_vec());
    let Some(at) = words.iter().position(|word| year(word).is_some()) else { return all() };
    let year = words.get(at).and_then(|word| year(word)).unwrap_or_default();
    let number = |at: Option<usize>| at.and_then(|at| words.get(at)).and_then(|word| small(word));
    let (month, day, first, last) = if let Some((month, from, to)) = named_month(words) {
        let before = from.checked_sub(1);
        let day = number(before).or_else(|| number(Some(to + 1)));
        let first = if number(before).is_some() { from - 1 } else { from };
        let after = number(before).is_none() && day.is_some();
        (Some(month), day, first.min(at), (to + usize::from(after)).max(at))
    } else if let Some(month) = number(Some(at + 1)).filter(|n| *n <= 12) {
        let day = number(Some(at + 2));
        (Some(month), day, at, at + 1 + usize::from(day.is_some()))
    } else if let (Some(day), Some(month)) = (number(at.checked_sub(2)), number(at.checked_sub(1)))
    {
        (Some(month), Some(day), at - 2, at)
    } else {
        (None, None, at, at)
    };
    let Some(when) = days(year, month, day) else { return all() };
    let beside = words.iter().enumerate().filter(|(n, _)| !(first..=last).contains(n));
    (Some(when), beside.map(|(_, word)| word.clone()).collect())
}

fn days(year: i16, month: Option<i8>, day: Option<i8>) -> Option<When> {
    let first = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    let next = match (month, day) {
        (_, Some(_)) => first.checked_add(1.day()),
        (Some(_), None) => first.checked_add(1.month()),
        (None, None) => first.checked_add(1.year()),
    };
    Some(When { first: first.into(), last: Day::from(next.ok()?).plus(-1) })
}

fn year(word: &str) -> Option<i16> {
    word.parse().ok().filter(|year| word.len() == 4 && (1900..2100).contains(year))
}

fn small(word: &str) -> Option<i8> {
    word.parse().ok().filter(|n| word.len() <= 2 && (1..=31).contains(n))
}

/// A month by its name: its number and where its words stand.
fn named_month(words: &[String]) -> Option<(i8, usize, usize)> {
    (0..words.len()).find_map(|at| {
        let one = words.get(at)?;
        let two = words.get(at + 1).map(|next| format!("{one} {next}"));
        (1..).zip(MONTHS).find_map(|(month, names)| {
            let is = |text: &str| names.contains(&text);
            let pair = two.as_deref().is_some_and(is);
            (pair || is(one)).then_some((month, at, at + usize::from(pair)))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{super::fold, *};

    fn told(text: &str) -> String {
        let (when, rest) = read(&fold::words(text));
        let when = when.map(|when| format!("{} {}", when.first, when.last));
        format!("{} | {}", when.unwrap_or_default(), rest.join(" "))
    }

    #[test]
    fn a_date_is_read_in_either_script_and_its_words_are_left_out() {
        let february = "2016-02-01 2016-02-29";
        assert_eq!(told("Khanasser February 2016"), format!("{february} | khanaser"));
        assert_eq!(told("خناصر شباط ٢٠١٦"), format!("{february} | خناصر"));
        assert_eq!(told("2016 feb"), format!("{february} | "));
        assert_eq!(told("دير الزور تشرين الثاني 2017"), "2017-11-01 2017-11-30 | دير زور");
        let day = "2016-02-24 2016-02-24";
        for text in
            ["2016-02-24", "24 February 2016", "24/2/2016", "February 24, 2016", "٢٤ شباط ٢٠١٦"]
        {
            assert_eq!(told(text), format!("{day} | "), "{text}");
        }
        assert_eq!(told("raqqa 2017"), "2017-01-01 2017-12-31 | raka");
    }

    #[test]
    fn what_is_no_date_stays_a_word() {
        assert_eq!(told("Base 80"), " | base 80");
        assert_eq!(told("سد تشرين"), " | سد تشرين");
        assert_eq!(told("30 February 2016"), " | 30 february 2016");
        assert_eq!(told("2016-13"), "2016-01-01 2016-12-31 | 13");
    }
}
