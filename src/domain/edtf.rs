//! An uncertain date as a source gives it: EDTF, kept as written, with its earliest and latest day.
//!
//! Accepted (product.md §1): ISO 8601-2 level 0 and level 1 without seasons, long or negative years
//! and times of day; and the level 2 one-of set closed at both ends. `~`, `?` and `%` widen nothing.
//! What runs backwards, and an interval without any day, is refused.

use std::fmt;

use edtf_core::Bound;
use jiff::civil::Date;

use super::day::Day;

/// An uncertain date.
///
/// Guarantee: at least one of `earliest` and `latest` is there, and earliest ≤ latest.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Edtf {
    text: Box<str>,
    earliest: Option<Day>,
    latest: Option<Day>,
}

/// A text is no date that the record accepts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{text}”: {reason} (at character {position})")]
pub struct NotAnEdtf {
    /// The text as it was given.
    pub text: String,
    /// Where it stops being a date, in characters, from 1.
    pub position: usize,
    /// What is wrong there.
    pub reason: &'static str,
}

type Fault = (usize, &'static str);
type Bounds = (Option<Day>, Option<Day>);

impl Edtf {
    /// Reads a date as written.
    ///
    /// ```
    /// use khutut::domain::edtf::Edtf;
    /// let date = Edtf::parse("2016-02-21/2016-02-22").unwrap();
    /// assert_eq!(date.earliest().unwrap().to_string(), "2016-02-21");
    /// assert_eq!(Edtf::parse("../2016-02-23").unwrap().earliest(), None);
    /// assert_eq!(Edtf::parse("2016-02-30").unwrap_err().position, 9);
    /// ```
    ///
    /// # Errors
    /// The text, the position and the reason.
    pub fn parse(text: &str) -> Result<Self, NotAnEdtf> {
        let fault = |(offset, reason): Fault| NotAnEdtf {
            text: text.to_owned(),
            position: text.get(..offset).map_or(0, |before| before.chars().count()) + 1,
            reason,
        };
        let (earliest, latest) = bounds(text).map_err(fault)?;
        if earliest.zip(latest).is_some_and(|(a, b)| a > b) {
            return Err(fault((0, "it runs backwards: its earliest day is after its latest")));
        }
        Ok(Self { text: text.into(), earliest, latest })
    }

    /// The date as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first day that it may mean; none where its start is open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        self.earliest
    }

    /// The last day that it may mean; none where its end is open or unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        self.latest
    }

    /// The day by which it takes its place in the order of events: its earliest, or its latest
    /// where the start is open (rule 4).
    #[must_use]
    pub fn applies(&self) -> Day {
        self.earliest.or(self.latest).unwrap_or(Day(0))
    }

    /// The start of an interval as written, the whole of anything else: what a lasting report
    /// gives as its beginning. The whole, too, where the start is open or unknown.
    #[must_use]
    pub fn start(&self) -> &str {
        match self.text.split_once('/') {
            Some((start, _)) if self.earliest.is_some() => start,
            _ => &self.text,
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn bounds(text: &str) -> Result<Bounds, Fault> {
    // Most dates are a plain day.
    if let Ok(day) = text.parse::<Day>() {
        return Ok((Some(day), Some(day)));
    }
    if let Some(inside) = text.strip_prefix('[') {
        let Some(inside) = inside.strip_suffix(']') else {
            return Err((text.len(), "a set closes with ]"));
        };
        return set(inside);
    }
    match text.split_once('/') {
        Some((start, end)) => interval(start, end),
        None => date(text, 0).map(|(a, b)| (Some(a), Some(b))),
    }
}

fn interval(start: &str, end: &str) -> Result<Bounds, Fault> {
    let open = |part: &str| part.is_empty() || part == "..";
    if open(start) && open(end) {
        return Err((0, "an interval needs a day at one end at least"));
    }
    let read =
        |part: &str, offset| if open(part) { Ok(None) } else { date(part, offset).map(Some) };
    let (first, last) = (read(start, 0)?, read(end, start.len() + 1)?);
    Ok((first.map(|d| d.0), last.map(|d| d.1)))
}

fn set(inside: &str) -> Result<Bounds, Fault> {
    let mut offset = 1;
    let (mut earliest, mut latest) = (None, None);
    for member in inside.split(',') {
        let (a, b) = match member.split_once("..") {
            None => date(member, offset)?,
            Some((from, to)) if from.is_empty() || to.is_empty() => {
                return Err((offset, "a set must be closed at both ends"));
            }
            Some((from, to)) => {
                let ends = (date(from, offset)?.0, date(to, offset + from.len() + 2)?.1);
                if ends.0 > ends.1 {
                    return Err((
                        offset,
                        "it runs backwards: its earliest day is after its latest",
                    ));
                }
                ends
            }
        };
        earliest = Some(earliest.map_or(a, |e: Day| e.min(a)));
        latest = Some(latest.map_or(b, |l: Day| l.max(b)));
        offset += member.len() + 1;
    }
    Ok((earliest, latest))
}

/// One date, perhaps with a qualifier at its end: its first and its last day.
fn date(text: &str, offset: usize) -> Result<(Day, Day), Fault> {
    shape(text).map_err(|(at, reason)| (offset + at, reason))?;
    let parsed = edtf_core::Edtf::parse(text).map_err(|e| (offset + e.offset, e.message))?;
    let bounds = parsed.bounds();
    let day = |bound| match bound {
        Bound::Date(d) => Some(Day::from(
            Date::new(
                i16::try_from(d.year).ok()?,
                i8::try_from(d.month).ok()?,
                i8::try_from(d.day).ok()?,
            )
            .ok()?,
        )),
        _ => None,
    };
    day(bounds.earliest).zip(day(bounds.latest)).ok_or((offset, "it has no first and last day"))
}

/// Only `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, with `XX` for what is not known from the right on,
/// and one qualifier at the end.
fn shape(text: &str) -> Result<(), Fault> {
    const EXPECTED: &str = "expected a date like 2016, 2016-02 or 2016-02-24";
    let bare = text.strip_suffix(['?', '~', '%']).unwrap_or(text);
    let mut unknown = false;
    for (n, part) in bare.split('-').enumerate() {
        let at = if n == 0 { 0 } else { n * 3 + 2 };
        let (digits, masked) = part.split_at(part.find('X').unwrap_or(part.len()));
        let len_fits = part.len() == if n == 0 { 4 } else { 2 };
        let plain = digits.bytes().all(|b| b.is_ascii_digit()) && masked.bytes().all(|b| b == b'X');
        if n > 2 || !len_fits || !plain {
            return Err((at.min(text.len()), EXPECTED));
        }
        if unknown && masked.is_empty() {
            return Err((at, "a known part cannot follow an unknown one"));
        }
        let whole_masks = if n == 0 { masked.len() <= 2 } else { masked.len() != 1 };
        if !whole_masks || (n > 0 && unknown && digits.len() == 2) {
            return Err((
                at,
                "only a whole month or day, or one or two digits of a year, may be X",
            ));
        }
        if n == 1 && unknown {
            return Err((at, "a month cannot follow an unknown year"));
        }
        if n == 1 && digits.parse::<u8>().is_ok_and(|month| month > 12) {
            return Err((at, "there is no such month (seasons are not accepted)"));
        }
        unknown = !masked.is_empty();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_placed_at_its_character() {
        let at = |text: &str| Edtf::parse(text).unwrap_err().position;
        assert_eq!(at("2016-02-01/2016-02-30"), 20);
        assert_eq!(at("[2016-02-01,2016-13]"), 18);
        assert_eq!(at("2016-X1"), 6);
        assert_eq!(at(""), 1);
    }

    #[test]
    fn ends_and_members_may_carry_what_a_date_alone_may() {
        for text in
            ["2016-02-XX~/2016-03?", "[2016-03,2016-02%]", "[2016-02~..2016-03-XX]", "201X?"]
        {
            assert!(Edtf::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_the_record_does_not_accept_is_refused() {
        for text in [
            "../..",
            "/",
            "[]",
            "[2016,]",
            "[2016-03..2016-02]",
            "2016-02-24~?",
            "XXXX",
            "2XXX",
            "2016-02-24 ",
            "-2016",
            "[2016, 2017]",
            "2016//2017",
            "20XX-XX",
            "٢٠١٦",
        ] {
            assert!(Edtf::parse(text).is_err(), "{text}");
        }
    }
}
