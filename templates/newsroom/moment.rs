//! A moment of the newsroom's clock: day and time, UTC.

use jiff::{Timestamp, tz::TimeZone};
use maud::{Markup, html};

use crate::{domain::day::Day, paths::Lang, templates::dates::Form};

/// Day, hour and minute.
pub(super) fn moment(lang: Lang, at: Timestamp) -> Markup {
    let zoned = at.to_zoned(TimeZone::UTC);
    let day = lang.day(Day::from(zoned.date()), Form::Long);
    let time = format!("{:02}:{:02}", zoned.hour(), zoned.minute());
    let values = [("day", day.into()), ("time", time.into())];
    html! { time datetime=(at) { (lang.fill("nr-moment", &values)) } }
}
