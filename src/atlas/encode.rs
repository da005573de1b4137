//! JSON, written piece by piece into one text.

use std::fmt::Write;

use crate::domain::day::Day;

/// Appends a string with its quotes.
pub fn text(out: &mut String, value: &str) {
    out.push('"');
    let mut rest = value;
    while let Some(at) = rest.find(|c: char| c < ' ' || c == '"' || c == '\\') {
        let (plain, from) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = from.chars();
        match chars.next() {
            Some(c @ ('"' | '\\')) => out.extend(['\\', c]),
            Some(c) => _ = write!(out, "\\u{:04x}", u32::from(c)),
            None => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

/// Appends a string, or `null`.
pub fn text_or_null(out: &mut String, value: Option<&str>) {
    match value {
        Some(value) => text(out, value),
        None => out.push_str("null"),
    }
}

/// Appends a whole number.
pub fn number(out: &mut String, value: impl itoa::Integer) {
    out.push_str(itoa::Buffer::new().format(value));
}

/// Appends the number of a day (days since 1970-01-01), or `null`.
pub fn day_or_null(out: &mut String, day: Option<Day>) {
    match day {
        Some(day) => number(out, day.0),
        None => out.push_str("null"),
    }
}

/// A day as ISO 8601, years 0000 to 9999, ready to be appended many times.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Iso([u8; 10]);

impl Iso {
    /// Writes a day out.
    #[must_use]
    pub fn of(day: Day) -> Self {
        let (year, month, date) = day.parts();
        let digit = |n: u16, unit: u16| b'0' + (n / unit % 10) as u8;
        let (year, month) = (year.unsigned_abs(), u16::from(month.unsigned_abs()));
        let date = u16::from(date.unsigned_abs());
        let [y, m, d] = [year, month, date];
        Self([
            digit(y, 1000),
            digit(y, 100),
            digit(y, 10),
            digit(y, 1),
            b'-',
            digit(m, 10),
            digit(m, 1),
            b'-',
            digit(d, 10),
            digit(d, 1),
        ])
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// Appends a day as ISO 8601 in quotes, or `null`.
pub fn iso_or_null(out: &mut String, day: Option<Day>) {
    match day {
        Some(day) => out.extend(["\"", Iso::of(day).as_str(), "\""]),
        None => out.push_str("null"),
    }
}

/// Appends a list of strings.
pub fn texts<'a>(out: &mut String, values: impl IntoIterator<Item = &'a str>) {
    list(out, values, text);
}

/// Appends a list, each item as `item` writes it.
pub fn list<T>(
    out: &mut String,
    values: impl IntoIterator<Item = T>,
    mut item: impl FnMut(&mut String, T),
) {
    out.push('[');
    for (n, value) in values.into_iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        item(out, value);
    }
    out.push(']');
}

/// Appends a coordinate: `[lon,lat]` in degrees with at most 5 decimals (about a metre).
pub fn point(out: &mut String, [lon, lat]: [f64; 2]) {
    out.push('[');
    decimal(out, lon, 5);
    out.push(',');
    decimal(out, lat, 5);
    out.push(']');
}

/// Appends a number with at most `places` decimals.
pub fn decimal(out: &mut String, value: f64, places: usize) {
    let start = out.len();
    _ = write!(out, "{value:.places$}");
    while out.ends_with('0') && out.get(start..).is_some_and(|n| n.contains('.')) {
        out.pop();
    }
    if out.ends_with('.') {
        out.pop();
    }
    if out.get(start..) == Some("-0") {
        out.replace_range(start.., "0");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(f: impl FnOnce(&mut String)) -> String {
        let mut out = String::new();
        f(&mut out);
        out
    }

    proptest! {
        #[test]
        fn every_text_reads_back(value in "\\PC*|[\\x00-\\x7f]*") {
            let json = written(|out| text(out, &value));
            prop_assert_eq!(serde_json::from_str::<String>(&json).unwrap(), value);
        }

        #[test]
        fn a_day_is_written_as_it_prints(n in -700_000..2_900_000) {
            let day = Day(n);
            prop_assert_eq!(written(|out| iso_or_null(out, Some(day))), format!("\"{day}\""));
        }
    }

    #[test]
    fn a_decimal_has_no_idle_digits() {
        for (value, expected) in [
            (37.5, "37.5"),
            (100.0, "100"),
            (0.0, "0"),
            (-0.000_001, "0"),
            (35.123_456, "35.12346"),
        ] {
            assert_eq!(written(|out| decimal(out, value, 5)), expected);
        }
    }
}
