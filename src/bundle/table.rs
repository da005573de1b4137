//! One file of a bundle as a table: its columns found by name, its rows as texts.
//!
//! Guarantee: what a later stage gets from a table is UTF-8 without control characters; a cell that
//! is not has been reported and is not given out, so that nothing is said of it twice. Columns may
//! stand in any order.

use std::{collections::HashSet, fs, io, path::Path};

use csv::StringRecord;

use super::{
    fault::{Fault, Text},
    log::Log,
    progress::{EVERY, Progress},
    row::Row,
    sheet::Sheet,
};

/// A file that was read.
pub(super) struct Table {
    pub(super) sheet: &'static Sheet,
    /// Whether every row was read: else what is missing here may well be there.
    pub(super) complete: bool,
    /// Of each column in the order of the header, its name; none for one that is not known or
    /// stands there a second time.
    pub(super) header: Vec<Option<&'static str>>,
    pub(super) lines: Vec<Line>,
    /// Cells that were reported and are not given out, by row and position.
    pub(super) spoiled: HashSet<(u64, usize)>,
}

/// A row as it was read.
pub(super) struct Line {
    /// As a spreadsheet counts it.
    pub(super) number: u64,
    /// Whether it has as many cells as the header.
    pub(super) whole: bool,
    pub(super) cells: StringRecord,
}

impl Table {
    /// Reads a file of the folder and reports what is wrong with its form.
    pub(super) fn open(dir: &Path, sheet: &'static Sheet, log: &mut Log<'_>) -> Self {
        let mut table = Self {
            sheet,
            complete: false,
            header: Vec::new(),
            lines: Vec::new(),
            spoiled: HashSet::new(),
        };
        match fs::read(dir.join(sheet.file)) {
            Ok(bytes) => table.parse(&bytes, &mut log.faults),
            Err(e) if e.kind() == io::ErrorKind::NotFound && sheet.may_be_missing => {
                table.complete = true;
            }
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                log.faults.push(table.fault("the file is missing", "add it; a header is enough"));
            }
            Err(e) => log.faults.push(table.fault(
                format!("the file cannot be read ({e})"),
                "make it a file that you may read",
            )),
        }
        table
    }

    /// Makes something of each whole row.
    pub(super) fn read<'a, T>(
        &'a self,
        log: &mut Log<'_>,
        mut make: impl FnMut(&mut Row<'a>) -> Option<T>,
    ) -> Vec<T> {
        let of = self.lines.len() as u64;
        let mut made = Vec::with_capacity(self.lines.len());
        for (line, done) in self.lines.iter().zip(1..) {
            if line.whole {
                let mut row = Row::new(self, line);
                made.extend(make(&mut row));
                log.faults.append(&mut row.faults);
                log.warnings.append(&mut row.warnings);
            }
            if done % EVERY == 0 || done == of {
                (log.progress)(Progress { file: self.sheet.file, rows: done, of });
            }
        }
        made
    }

    /// The texts of some columns in every row, rows with a wrong number of cells included; empty
    /// where there is none.
    pub(super) fn cells<'a, const N: usize>(
        &'a self,
        columns: [&str; N],
    ) -> impl Iterator<Item = (u64, [&'a str; N])> + use<'a, N> {
        let at = columns.map(|column| self.position(column));
        self.lines.iter().map(move |line| {
            let cell = |at: Option<usize>| at.and_then(|at| line.cells.get(at)).unwrap_or_default();
            (line.number, at.map(cell))
        })
    }

    /// Whether every row and these columns were read.
    pub(super) fn is_complete(&self, columns: &[&str]) -> bool {
        // A file that may be missing and is has no header, and no rows to miss.
        self.complete
            && (self.lines.is_empty() || columns.iter().all(|c| self.position(c).is_some()))
    }

    /// The text of a cell; none if its column is missing or it was reported already.
    pub(super) fn cell<'a>(&'a self, line: &'a Line, column: &str) -> Option<&'a str> {
        let at = self.position(column)?;
        let spoiled = !self.spoiled.is_empty() && self.spoiled.contains(&(line.number, at));
        line.cells.get(at).filter(|_| !spoiled)
    }

    /// A fault of this file.
    pub(super) fn fault(&self, what: impl Into<Text>, remedy: impl Into<Text>) -> Fault {
        Fault::of_file(self.sheet.file, what, remedy)
    }

    /// Where a column stands.
    pub(super) fn position(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| *name == Some(column))
    }
}
