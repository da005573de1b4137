//! A gap of supply in words: when it began and ended, with both ends where they are uncertain, and
//! numbers from what is certain to what is possible.

use super::{dates::Form, page::Page};
use crate::domain::{
    day::Day,
    supply::{Bounds, Gap},
};

/// "3–6", or "5" where both are the same.
#[must_use]
pub fn range(Bounds { min, max }: Bounds) -> String {
    if min == max { max.to_string() } else { format!("{min}–{max}") }
}

/// The day it began: "21–22 Feb 2016" where it first was only possible.
#[must_use]
pub fn began(page: &Page<'_>, gap: &Gap) -> String {
    between(page, gap.from, gap.sure_from.unwrap_or(gap.from))
}

/// The first day with a way again; or that it goes on past the period, which ends before `end`.
#[must_use]
pub fn ended(page: &Page<'_>, gap: &Gap, end: Day) -> String {
    if gap.until >= end {
        return page.lang.say("gap-goes-on");
    }
    between(page, gap.sure_until.unwrap_or(gap.until).min(gap.until), gap.until)
}

fn between(page: &Page<'_>, first: Day, last: Day) -> String {
    page.lang.edtf_text(&format!("{first}/{last}"), Form::Short)
}
