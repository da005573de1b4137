//! What a form hands on to its answer: day, edition and basis as hidden fields, as links keep them.

use maud::{Markup, html};

use crate::{domain::words::Basis, paths::Keep};

/// The fields. A form with a field for the day of its own leaves the day out (`Keep::without_day`).
#[must_use]
pub fn fields(keep: Keep) -> Markup {
    html! {
        @if let Some(day) = keep.day { input type="hidden" name="day" value=(day); }
        @if let Some(edition) = keep.edition { input type="hidden" name="edition" value=(edition); }
        @if keep.basis != Basis::Assessed { input type="hidden" name="basis" value=(keep.basis); }
    }
}
