//! What a link hands on from the page that it stands on: day, edition and basis.

use std::fmt::{Display, Write as _};

use crate::domain::{day::Day, words::Basis};

/// The parameters that a link keeps. What is not given is left to the page that it leads to.
///
/// ```
/// use khutut::{domain::{day::Day, words::Basis}, paths::{Keep, Lang, TablePage}};
/// let keep = Keep { day: Some(Day(16_855)), edition: Some(2), basis: Basis::Assessed };
/// assert_eq!(keep.link(TablePage { lang: Lang::En }), "/en/table?day=2016-02-24&edition=2");
/// assert_eq!(Keep::default().link(TablePage { lang: Lang::Ar }), "/ar/table");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Keep {
    /// The day, where one was asked.
    pub day: Option<Day>,
    /// The edition, where one was asked.
    pub edition: Option<i32>,
    /// The basis; `assessed` is not written.
    pub basis: Basis,
}

impl Default for Keep {
    fn default() -> Self {
        Self { day: None, edition: None, basis: Basis::Assessed }
    }
}

impl Keep {
    /// The same with another day.
    #[must_use]
    pub const fn on(self, day: Day) -> Self {
        Self { day: Some(day), ..self }
    }

    /// The same without the day: for what has days of its own.
    #[must_use]
    pub const fn without_day(self) -> Self {
        Self { day: None, ..self }
    }

    /// The same without the edition: what leads to the newest one.
    #[must_use]
    pub const fn newest(self) -> Self {
        Self { edition: None, ..self }
    }

    /// A path with these parameters.
    #[must_use]
    pub fn link(self, path: impl Display) -> String {
        let mut link = path.to_string();
        let day = self.day.map(|day| ("day", day.to_string()));
        let edition = self.edition.map(|number| ("edition", number.to_string()));
        let basis = (self.basis != Basis::Assessed).then(|| ("basis", self.basis.to_string()));
        for (n, (name, value)) in [day, edition, basis].into_iter().flatten().enumerate() {
            let mark = if n == 0 { '?' } else { '&' };
            // Writing to a String cannot fail.
            _ = write!(link, "{mark}{name}={value}");
        }
        link
    }
}
