//! Where a day lies on a band of time, in percent of its width.
//!
//! Time runs with the script: in Arabic the past is at the right. Percentages, so that nothing is
//! stretched and nothing needs a style.

use super::page::Page;
use crate::{domain::day::Day, paths::Lang};

/// A stretch of time laid out over the width of a band.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scale {
    /// Its first day.
    pub from: Day,
    /// The day after its last.
    pub until: Day,
    /// Whether time runs from right to left.
    pub mirrored: bool,
}

impl Scale {
    /// From one day until another, in the direction of the page's script.
    #[must_use]
    pub fn of(page: &Page<'_>, from: Day, until: Day) -> Self {
        Self { from, until: until.max(from.plus(1)), mirrored: page.lang == Lang::Ar }
    }

    /// The years of the record, whole; none for a record without days.
    #[must_use]
    pub fn years(page: &Page<'_>) -> Option<Self> {
        let (first, last) = page.atlas.extent()?;
        let next = last.parts().0.saturating_add(1);
        Some(Self::of(page, first_of(first.parts().0), first_of(next)))
    }

    /// The weeks around the day of the page.
    #[must_use]
    pub fn around(page: &Page<'_>, before: i32, after: i32) -> Self {
        Self::of(page, page.day.plus(-before), page.day.plus(after + 1))
    }

    /// Where a day begins, in percent from the left.
    #[must_use]
    pub fn percent(self, day: Day) -> f64 {
        let share = f64::from(day.0 - self.from.0) / f64::from((self.until.0 - self.from.0).max(1));
        100.0 * if self.mirrored { 1.0 - share } else { share }
    }

    /// Left edge and width of an interval, in percent, within the band; none outside of it.
    #[must_use]
    pub fn place(self, from: Day, until: Day) -> Option<(f64, f64)> {
        let (from, until) = (from.max(self.from), until.min(self.until));
        let (a, b) = (self.percent(from), self.percent(until));
        (from < until).then(|| (a.min(b), (a - b).abs()))
    }

    /// Whether a day lies within.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day < self.until
    }

    /// The first days of the years within, thinned so that their names have room: at most twelve.
    #[must_use]
    pub fn year_starts(self) -> Vec<(i16, Day)> {
        let (first, last) = (self.from.parts().0, self.until.plus(-1).parts().0);
        let step = usize::try_from((last - first) / 12 + 1).unwrap_or(1);
        let years = (first..=last).step_by(step).map(|year| (year, first_of(year)));
        years.filter(|(_, day)| self.contains(*day)).collect()
    }

    /// The days within.
    pub fn days(self) -> impl Iterator<Item = Day> {
        (self.from.0..self.until.0).map(Day)
    }
}

/// The first day of a year.
#[must_use]
pub fn first_of(year: i16) -> Day {
    format!("{year:04}-01-01").parse().unwrap_or(Day(0))
}

/// A percentage as an attribute.
#[must_use]
pub fn percent(value: f64) -> String {
    let text = format!("{value:.3}");
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(mirrored: bool) -> Scale {
        Scale { from: Day(100), until: Day(200), mirrored }
    }

    #[test]
    fn the_past_is_at_the_left_in_english_and_at_the_right_in_arabic() {
        let near = |a: Option<(f64, f64)>, b: (f64, f64)| {
            a.is_some_and(|a| (a.0 - b.0).abs() < 1e-9 && (a.1 - b.1).abs() < 1e-9)
        };
        assert!(near(scale(false).place(Day(110), Day(130)), (10.0, 20.0)));
        assert!(near(scale(true).place(Day(110), Day(130)), (70.0, 20.0)));
    }

    #[test]
    fn what_reaches_out_of_the_band_is_cut_and_what_lies_outside_is_not_drawn() {
        assert_eq!(scale(false).place(Day(0), Day(300)), Some((0.0, 100.0)));
        assert_eq!(scale(false).place(Day(0), Day(100)), None);
        assert_eq!(scale(false).place(Day(200), Day(300)), None);
        assert_eq!(scale(false).place(Day(150), Day(150)), None);
    }

    #[test]
    fn many_years_are_thinned_and_few_are_not() {
        let years = |from: &str, until: &str| {
            let day = |text: &str| text.parse().unwrap();
            Scale { from: day(from), until: day(until), mirrored: false }.year_starts()
        };
        let few: Vec<i16> = years("2012-01-01", "2018-01-01").iter().map(|y| y.0).collect();
        assert_eq!(few, [2012, 2013, 2014, 2015, 2016, 2017]);
        assert!(years("1950-01-01", "2018-01-01").len() <= 12);
    }

    #[test]
    fn percentages_are_as_short_as_they_can_be() {
        assert_eq!([0.0, 12.5, 100.0 / 3.0].map(percent), ["0%", "12.5%", "33.333%"]);
    }
}
