//! Rows of `record.csv`: facts of the record itself.

use std::collections::HashMap;

use crate::domain::record::INFO_KEYS;

use super::{log::Log, table::Table, write::Cells};

/// Reads them. A value may be empty.
pub(super) fn read(table: &Table, log: &mut Log<'_>) -> Vec<(String, String)> {
    let mut seen = HashMap::new();
    table.read(log, |row| {
        let key = row.required("key");
        if !row.lacks("key") {
            row.unique("key", key.clone(), &mut seen);
            if row.given("key").is_some_and(|key| !INFO_KEYS.contains(&key)) {
                let remedy = format!("use one of {}", INFO_KEYS.join(", "));
                row.fault("key", "this key is not known here", remedy);
            }
        }
        Some((key, row.text("value").unwrap_or_default()))
    })
}

/// The cells of one, in the order of the columns.
pub(super) fn cells((key, value): &(String, String)) -> Cells<'_> {
    vec![key.as_str().into(), value.as_str().into()]
}
