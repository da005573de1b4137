//! A day of the world: a whole civil day, counted from 1970-01-01.
//!
//! Intervals of days are half-open, `[from, until)`. No time of day, no time zone.

use std::{fmt, str::FromStr};

use jiff::civil::Date;

/// A civil day. Unit: days since 1970-01-01, negative before it.
///
/// Shape: prints and parses as ISO 8601 `YYYY-MM-DD`, years 0000 to 9999.
///
/// ```
/// use khutut::domain::day::Day;
/// let day: Day = "2016-02-24".parse().unwrap();
/// assert_eq!(day, Day(16_855));
/// assert_eq!(day.to_string(), "2016-02-24");
/// assert!("2016-02-30".parse::<Day>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day(pub i32);

/// A text is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is not a day of the form YYYY-MM-DD")]
pub struct NotADay {
    /// The text as it was given.
    pub text: String,
}

const EPOCH: Date = Date::constant(1970, 1, 1);
/// The first day that can be written, 0000-01-01.
const FIRST: i32 = -719_528;
/// The last day that can be written, 9999-12-31.
const LAST: i32 = 2_932_896;

impl Day {
    /// The day `count` days later (earlier, if negative); stays within years 0000 to 9999.
    #[must_use]
    pub fn plus(self, count: i32) -> Self {
        Self(self.0.saturating_add(count).clamp(FIRST, LAST))
    }

    /// The civil date of this day.
    #[must_use]
    pub fn date(self) -> Date {
        let days = jiff::Span::new().days(self.0.clamp(FIRST, LAST));
        EPOCH.checked_add(days).unwrap_or(EPOCH)
    }

    /// `[year, month, day]`, month and day counted from 1.
    #[must_use]
    pub fn parts(self) -> (i16, i8, i8) {
        let date = self.date();
        (date.year(), date.month(), date.day())
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        let days = date.since(EPOCH).map_or(0, |span| span.get_days());
        Self(days)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let wrong = || NotADay { text: text.to_owned() };
        let mut parts = text.split('-');
        let mut number = |len: usize| -> Option<i16> {
            let part = parts.next().filter(|p| p.len() == len)?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?
        };
        let (year, month, day) = (number(4), number(2), number(2));
        let (Some(year), Some(month), Some(day), None) = (year, month, day, parts.next()) else {
            return Err(wrong());
        };
        let small = |n: i16| i8::try_from(n).map_err(|_| wrong());
        Date::new(year, small(month)?, small(day)?).map(Self::from).map_err(|_| wrong())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_day_reads_back_as_it_is_written(n in FIRST..=LAST) {
            let day = Day(n);
            prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
        }

        #[test]
        fn the_order_of_days_is_the_order_of_their_texts(a in FIRST..=LAST, b in FIRST..=LAST) {
            prop_assert_eq!(a.cmp(&b), Day(a).to_string().cmp(&Day(b).to_string()));
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in
            ["", "2016-2-4", "2016-13-40", "20160224", "2016-02-30", "+016-02-01", "2016-02-24 "]
        {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }
}
