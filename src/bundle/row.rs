//! One row with its cells: what is common to all cells, whatever they hold.
//!
//! Invariant: a cell that could not be read was reported; it counts as empty from then on, and
//! nothing more is said of it. So a row may be built with stand-ins: a bundle with a fault is never
//! handed on.

use std::{collections::HashMap, hash::Hash};

use super::{
    fault::{Fault, Text, turns_direction},
    table::{Line, Table},
};

/// A row that is being read.
pub(super) struct Row<'a> {
    table: &'a Table,
    line: &'a Line,
    pub(super) faults: Vec<Fault>,
    pub(super) warnings: Vec<Fault>,
}

impl<'a> Row<'a> {
    /// The row of a line.
    pub(super) fn new(table: &'a Table, line: &'a Line) -> Self {
        Self { table, line, faults: Vec::new(), warnings: Vec::new() }
    }

    /// Its number, as a spreadsheet counts it.
    pub(super) fn number(&self) -> u64 {
        self.line.number
    }

    /// The text of a cell; none if it is empty, missing or was reported.
    pub(super) fn given(&self, column: &str) -> Option<&'a str> {
        self.table.cell(self.line, column).filter(|text| !text.is_empty())
    }

    /// Whether a cell is there and blank.
    pub(super) fn lacks(&self, column: &str) -> bool {
        self.table.cell(self.line, column).is_some_and(|text| text.trim().is_empty())
    }

    /// Reports a cell.
    pub(super) fn fault(
        &mut self,
        column: &'static str,
        what: impl Into<Text>,
        remedy: impl Into<Text>,
    ) {
        let fault = self.at(column, what, remedy);
        self.faults.push(fault);
    }

    /// Reports a cell that is doubtful but may stand.
    pub(super) fn warn(
        &mut self,
        column: &'static str,
        what: impl Into<Text>,
        remedy: impl Into<Text>,
    ) {
        let warning = self.at(column, what, remedy);
        self.warnings.push(warning);
    }

    /// Reports a cell that must not be blank.
    pub(super) fn needs(
        &mut self,
        column: &'static str,
        what: impl Into<Text>,
        remedy: impl Into<Text>,
    ) {
        if self.lacks(column) {
            self.fault(column, what, remedy);
        }
    }

    /// Reports a key that an earlier row has; `column` holds the last part of the key.
    pub(super) fn unique<K: Eq + Hash>(
        &mut self,
        column: &'static str,
        key: K,
        seen: &mut HashMap<K, u64>,
    ) {
        if self.given(column).is_none() {
            return;
        }
        let first = *seen.entry(key).or_insert(self.line.number);
        if first != self.line.number {
            self.fault(
                column,
                format!("row {first} says the same of itself"),
                "let only one of them stand, or name them apart",
            );
        }
    }

    /// An optional text.
    pub(super) fn text(&self, column: &str) -> Option<String> {
        self.given(column).map(str::to_owned)
    }

    /// A text that must be there.
    pub(super) fn required(&mut self, column: &'static str) -> String {
        self.needs(column, "nothing stands here", "fill the cell");
        self.text(column).unwrap_or_default()
    }

    /// An optional name.
    pub(super) fn optional_name(&mut self, column: &'static str) -> Option<String> {
        let name = self.given(column)?;
        self.check_name(column, name);
        Some(name.to_owned())
    }

    /// The name in English or Arabic.
    pub(super) fn name(&mut self, column: &'static str, language: &'static str) -> String {
        let what = format!("the {language} name is missing");
        self.needs(column, what, "give it; a name is needed in English and in Arabic");
        self.optional_name(column).unwrap_or_default()
    }

    /// A list of names or ids.
    pub(super) fn list(&mut self, column: &'static str) -> Vec<String> {
        let Some(text) = self.given(column) else { return Vec::new() };
        let members: Vec<&str> = text.split('|').collect();
        if members.iter().any(|member| member.trim().is_empty()) {
            self.fault(
                column,
                "a member of the list is empty",
                "write a|b, with a text on each side",
            );
        }
        let mut sorted = members.clone();
        sorted.sort_unstable();
        let equal = sorted.windows(2).find_map(|pair| match pair {
            [one, other] if one == other && !one.is_empty() => Some(*one),
            _ => None,
        });
        if let Some(twice) = equal {
            self.fault(column, format!("the list names {twice} twice"), "name it once");
        }
        members.into_iter().map(str::to_owned).collect()
    }

    /// A list of names.
    pub(super) fn names(&mut self, column: &'static str) -> Vec<String> {
        let names = self.list(column);
        if let Some(text) = self.given(column) {
            self.check_name(column, text);
        }
        names
    }

    fn check_name(&mut self, column: &'static str, name: &str) {
        if let Some(c) = name.chars().find(|c| turns_direction(*c)) {
            let what = format!("the name holds U+{:04X}, which turns direction", u32::from(c));
            self.fault(column, what, "take it out; Arabic needs none");
        }
    }

    fn at(&self, column: &'static str, what: impl Into<Text>, remedy: impl Into<Text>) -> Fault {
        let value = self.table.cell(self.line, column).unwrap_or_default();
        self.table.fault(what, remedy).at(self.line.number, Some(column.into()), value)
    }
}
