//! Days and uncertain dates in words: "23 February 2016", "21–22 February 2016", "by 23 February 2016".
//!
//! Western digits in both languages; months of the Levant in Arabic.

use crate::{
    domain::{day::Day, edtf::Edtf},
    paths::Lang,
};

/// How long months are written. Arabic has one form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// `23 February 2016`
    Long,
    /// `23 Feb 2016`
    Short,
    /// `23 February`, where the year is this one; else as `Long`
    In(i16),
}

use Form::{In, Long, Short};

const WEEKDAYS: [&str; 7] = [
    "weekday-thursday",
    "weekday-friday",
    "weekday-saturday",
    "weekday-sunday",
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
];

impl Lang {
    /// A day in words.
    #[must_use]
    pub fn day(self, day: Day, form: Form) -> String {
        let (year, month, number) = day.parts();
        let date = Date { year: format!("{year:04}"), month: month_of(month), day: day_of(number) };
        self.date(&date, form)
    }

    /// The name of the day in its week.
    #[must_use]
    pub fn weekday(self, day: Day) -> String {
        // 1970-01-01 was a Thursday.
        let at = usize::try_from(day.0.rem_euclid(7)).unwrap_or_default();
        self.say(WEEKDAYS.get(at).unwrap_or(&"weekday-thursday"))
    }

    /// An uncertain date in words.
    #[must_use]
    pub fn edtf(self, date: &Edtf, form: Form) -> String {
        self.edtf_text(date.as_str(), form)
    }

    /// The text of an uncertain date, or of the start of one, in words; as it is where it is none.
    #[must_use]
    pub fn edtf_text(self, text: &str, form: Form) -> String {
        if let Some(set) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            return self.one_of(set, form);
        }
        let Some((start, end)) = text.split_once('/') else { return self.single(text, form) };
        match (is_open(start), is_open(end)) {
            (true, _) => self.fill("date-by", &[("date", self.single(end, form).into())]),
            (_, true) => self.fill("date-from", &[("date", self.single(start, form).into())]),
            _ => self.range(start, end, form),
        }
    }

    fn one_of(self, set: &str, form: Form) -> String {
        let member = |member: &str| match member.split_once("..") {
            Some((from, to)) => self.range(from, to, form),
            None => self.single(member, form),
        };
        let all: Vec<String> = set.split(',').map(member).collect();
        match all.as_slice() {
            [one] => one.clone(),
            all => all.join(&self.say("date-or")),
        }
    }

    /// `21–22 February 2016`, `28 February – 1 March 2016`, `28 December 2015 – 3 January 2016`.
    fn range(self, start: &str, end: &str, form: Form) -> String {
        if start == end {
            return self.single(start, form);
        }
        let whole = |text| Date::read(text).filter(|d| d.day.is_some() && !has_doubt(text));
        if let (Some(a), Some(b)) = (whole(start), whole(end))
            && a.year == b.year
        {
            if a.month == b.month {
                let days = format!("{}–{}", a.day.unwrap_or_default(), b.day.unwrap_or_default());
                return self.date(&Date { day: Some(days), ..b }, form);
            }
            let first = self.fill(
                "date-day-month",
                &[
                    ("day", a.day.clone().unwrap_or_default().into()),
                    ("month", self.month(a.month.unwrap_or(1), form).into()),
                ],
            );
            return format!("{first} – {}", self.date(&b, form));
        }
        format!("{} – {}", self.single(start, form), self.single(end, form))
    }

    /// One date, with what is doubtful about it.
    fn single(self, text: &str, form: Form) -> String {
        let (bare, doubt) = match text.char_indices().last() {
            Some((at, '~')) => (text.get(..at), Some("date-about")),
            Some((at, '?')) => (text.get(..at), Some("date-perhaps")),
            Some((at, '%')) => (text.get(..at), Some("date-perhaps-about")),
            _ => (Some(text), None),
        };
        let bare = bare.unwrap_or(text);
        let Some(date) = Date::read(bare) else { return text.to_owned() };
        let words = self.date(&date, form);
        let unknown_part = bare.contains("-XX").then_some("date-some-day");
        let words = match unknown_part {
            Some(key) => self.fill(key, &[("date", words.into())]),
            None => words,
        };
        match doubt {
            Some(key) => self.fill(key, &[("date", words.into())]),
            None => words,
        }
    }

    fn date(self, date: &Date, form: Form) -> String {
        let Some(month) = date.month else { return self.year(&date.year) };
        let month = self.month(month, form);
        let known_year = matches!(form, In(year) if format!("{year:04}") == date.year);
        match &date.day {
            None if known_year => month,
            Some(day) if known_year => {
                self.fill("date-day-month", &[("day", day.clone().into()), ("month", month.into())])
            }
            None => format!("{month} {}", date.year),
            Some(day) => {
                let values = [("day", day.clone()), ("month", month), ("year", date.year.clone())];
                self.fill("date-day", &values.map(|(name, value)| (name, value.into())))
            }
        }
    }

    fn year(self, year: &str) -> String {
        if !year.contains('X') {
            return year.to_owned();
        }
        let ends = [("first", year.replace('X', "0")), ("last", year.replace('X', "9"))];
        self.fill("date-some-year", &ends.map(|(name, value)| (name, value.into())))
    }

    fn month(self, month: u8, form: Form) -> String {
        let key = match form {
            Long | In(_) => format!("month-{month}"),
            Short => format!("month-short-{month}"),
        };
        self.say(&key)
    }
}

/// The parts of one date that are known.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Date {
    /// Four digits, or with `X` for those not known.
    year: String,
    /// From 1.
    month: Option<u8>,
    /// One day, or two with a dash between.
    day: Option<String>,
}

impl Date {
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.trim_end_matches(['~', '?', '%']).split('-');
        let year = parts.next().filter(|y| y.len() == 4)?.to_owned();
        let mut number = || parts.next().and_then(|part| part.parse::<u8>().ok());
        let month = number().filter(|m| (1..=12).contains(m));
        let day = number().filter(|_| month.is_some()).map(|d| d.to_string());
        Some(Self { year, month, day })
    }
}

fn has_doubt(text: &str) -> bool {
    text.ends_with(['~', '?', '%'])
}

fn is_open(end: &str) -> bool {
    end.is_empty() || end == ".."
}

fn month_of(month: i8) -> Option<u8> {
    u8::try_from(month).ok()
}

fn day_of(day: i8) -> Option<String> {
    Some(day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uncertain_dates_are_said_in_words() {
        for (text, english, arabic) in [
            ("2016-02-23", "23 February 2016", "23 شباط 2016"),
            ("2016-02", "February 2016", "شباط 2016"),
            ("2016", "2016", "2016"),
            ("2016-02-21/2016-02-22", "21–22 February 2016", "21–22 شباط 2016"),
            ("2016-02-28/2016-03-01", "28 February – 1 March 2016", "28 شباط – 1 آذار 2016"),
            (
                "2015-12-28/2016-01-03",
                "28 December 2015 – 3 January 2016",
                "28 كانون الأول 2015 – 3 كانون الثاني 2016",
            ),
            ("2012/2013-08", "2012 – August 2013", "2012 – آب 2013"),
            ("../2016-02-23", "by 23 February 2016", "حتى 23 شباط 2016"),
            ("/2016-02-23", "by 23 February 2016", "حتى 23 شباط 2016"),
            ("2016-02-23/..", "from 23 February 2016", "منذ 23 شباط 2016"),
            ("2016-02-23~", "about 23 February 2016", "نحو 23 شباط 2016"),
            ("2016-02-23?", "perhaps 23 February 2016", "ربما 23 شباط 2016"),
            ("2016-02-23%", "perhaps about 23 February 2016", "ربما نحو 23 شباط 2016"),
            ("2016-02-XX", "some day of February 2016", "يوم ما من شباط 2016"),
            ("2016-XX-XX", "some day of 2016", "يوم ما من 2016"),
            ("201X", "some year from 2010 to 2019", "سنة ما بين 2010 و2019"),
            (
                "[2016-02-21,2016-02-23]",
                "21 February 2016 or 23 February 2016",
                "21 شباط 2016 أو 23 شباط 2016",
            ),
            ("[2016-02-21..2016-02-23]", "21–23 February 2016", "21–23 شباط 2016"),
            (
                "2016-02-21~/2016-02-23",
                "about 21 February 2016 – 23 February 2016",
                "نحو 21 شباط 2016 – 23 شباط 2016",
            ),
        ] {
            assert!(Edtf::parse(text).is_ok(), "{text}");
            assert_eq!(Lang::En.edtf_text(text, Long), english, "{text}");
            assert_eq!(Lang::Ar.edtf_text(text, Long), arabic, "{text}");
        }
    }

    #[test]
    fn a_year_that_is_known_is_not_said() {
        for (text, said) in [
            ("2016-02-21/2016-02-22", "21–22 February"),
            ("2016-02-28/2016-03-01", "28 February – 1 March"),
            ("2015-12-28/2016-01-03", "28 December 2015 – 3 January"),
            ("2016-02", "February"),
            ("2015-11-04/2015-11-05", "4–5 November 2015"),
        ] {
            assert_eq!(Lang::En.edtf_text(text, In(2016)), said);
        }
    }

    #[test]
    fn short_months_are_english_only() {
        let day = Day(16_854);
        assert_eq!(Lang::En.day(day, Short), "23 Feb 2016");
        assert_eq!(Lang::Ar.day(day, Short), "23 شباط 2016");
        assert_eq!(Lang::En.weekday(day), "Tuesday");
        assert_eq!(Lang::Ar.weekday(day), "الثلاثاء");
    }
}
