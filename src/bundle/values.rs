//! Cells that hold a value of the record: ids and what they refer to, words, dates, numbers,
//! addresses.

use std::{fmt::Display, str::FromStr};

use crate::domain::{day::Day, edtf::Edtf};

use super::{refs::Names, row::Row};

const LONGEST_ID: usize = 200;
/// Greatest whole number: what every database and every reader of JSON can hold.
const GREATEST: u32 = i32::MAX as u32;

impl<'a> Row<'a> {
    /// The id of the row.
    pub(super) fn id(&mut self, column: &'static str) -> String {
        let id = self.required(column);
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let fits = id.len() <= LONGEST_ID && id.chars().all(plain);
        // Browsers and file systems read an id of dots alone as a step in a path.
        if !id.trim().is_empty() && (!fits || id.chars().all(|c| c == '.')) {
            self.fault(
                column,
                "this is not an id",
                "use at most 200 of the letters a-z, digits, - _ and .",
            );
        }
        id
    }

    /// What a cell refers to, if anything.
    pub(super) fn reference(&mut self, column: &'static str, to: &Names<'_>) -> Option<String> {
        let id = self.given(column)?;
        if !to.has(id) {
            let what = format!("there is no {} of this id", to.noun);
            self.fault(column, what, format!("add it to {} or correct the id", to.file));
        }
        Some(id.to_owned())
    }

    /// What a cell refers to, which must be there.
    pub(super) fn required_reference(&mut self, column: &'static str, to: &Names<'_>) -> String {
        let what = format!("no {} is named", to.noun);
        self.needs(column, what, format!("give an id of {}", to.file));
        self.reference(column, to).unwrap_or_default()
    }

    /// What the members of a list refer to.
    pub(super) fn references(&mut self, column: &'static str, to: &Names<'_>) -> Vec<String> {
        let ids = self.list(column);
        for id in ids.iter().filter(|id| !id.trim().is_empty() && !to.has(id)) {
            let what = format!("there is no {} of the id {id}", to.noun);
            self.fault(column, what, format!("add it to {} or correct the id", to.file));
        }
        ids
    }

    /// A word of a closed list, if one is given.
    pub(super) fn word<T: Copy + Display>(
        &mut self,
        column: &'static str,
        read: fn(&str) -> Option<T>,
        all: &[T],
    ) -> Option<T> {
        let text = self.given(column)?;
        let word = read(text);
        if word.is_none() {
            self.fault(
                column,
                "this word is not known here",
                format!("use one of {}", listed(all)),
            );
        }
        word
    }

    /// A word of a closed list, which must be there.
    pub(super) fn required_word<T: Copy + Display>(
        &mut self,
        column: &'static str,
        read: fn(&str) -> Option<T>,
        all: &[T],
    ) -> Option<T> {
        if self.given(column).is_none() {
            let remedy = format!("use one of {}", listed(all));
            self.needs(column, "nothing stands here", remedy);
        }
        self.word(column, read, all)
    }

    /// An uncertain date, if one is given.
    pub(super) fn date(&mut self, column: &'static str) -> Option<Edtf> {
        match Edtf::parse(self.given(column)?) {
            Ok(date) => Some(date),
            Err(e) => {
                let what = format!("no date: {}, at character {}", e.reason, e.position);
                self.fault(
                    column,
                    what,
                    "write EDTF, as 2016-02-24, 2016-02~ or 2016-02-21/2016-02-22",
                );
                None
            }
        }
    }

    /// A day, if one is given.
    pub(super) fn day(&mut self, column: &'static str) -> Option<Day> {
        let day = self.given(column)?.parse().ok();
        if day.is_none() {
            self.fault(column, "this is not a day", "write year, month and day, as 2016-02-24");
        }
        day
    }

    /// A whole number above 0, which must be there.
    pub(super) fn whole(&mut self, column: &'static str) -> Option<u32> {
        self.needs(column, "no number stands here", "give a whole number above 0");
        let number = whole_number(self.given(column)?.trim());
        if number.is_none() && !self.lacks(column) {
            self.fault(
                column,
                format!("this is not a whole number from 1 to {GREATEST}"),
                "write digits only, as 250",
            );
        }
        number
    }

    /// A number, which must be there.
    pub(super) fn decimal(&mut self, column: &'static str) -> Option<f64> {
        const REMEDY: &str = "write digits with a point, as 37.5";
        self.needs(column, "no number stands here", REMEDY);
        let number = finite(self.given(column)?);
        if number.is_none() && !self.lacks(column) {
            self.fault(column, "this is not a number", REMEDY);
        }
        number
    }

    /// An address, if one is given.
    pub(super) fn address(&mut self, column: &'static str) -> Option<String> {
        self.shaped(
            column,
            is_address,
            "this is no address of the web",
            "begin with http:// or https:// and leave no spaces",
        )
    }

    /// A Wikidata item, if one is given.
    pub(super) fn wikidata(&mut self, column: &'static str) -> Option<String> {
        self.shaped(column, is_item, "this is not a Wikidata item", "write Q and a number, as Q858")
    }

    /// A text of a certain shape, if one is given.
    pub(super) fn shaped(
        &mut self,
        column: &'static str,
        fits: fn(&str) -> bool,
        what: &'static str,
        remedy: &'static str,
    ) -> Option<String> {
        let text = self.given(column)?;
        if !fits(text) {
            self.fault(column, what, remedy);
        }
        Some(text.to_owned())
    }
}

/// A whole number from 1, in digits.
pub(super) fn whole_number(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    u32::from_str(text).ok().filter(|n| digits && (1..=GREATEST).contains(n))
}

/// A number that is not infinite.
pub(super) fn finite(text: &str) -> Option<f64> {
    f64::from_str(text).ok().filter(|n| n.is_finite())
}

fn is_address(text: &str) -> bool {
    let rest = text.split_once("://").filter(|(scheme, _)| {
        scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
    });
    rest.is_some_and(|(_, rest)| {
        rest.starts_with(|c: char| c.is_alphanumeric() || c == '[')
            && !text.contains(char::is_whitespace)
    })
}

fn is_item(text: &str) -> bool {
    text.strip_prefix('Q').is_some_and(|number| whole_number(number).is_some())
}

fn listed<T: Display>(all: &[T]) -> String {
    all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
