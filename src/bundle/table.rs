//! One file of a bundle as a table: its columns found by name, its rows as texts.
//!
//! Guarantee: what a later stage gets from a table is UTF-8 without control characters; a cell that
//! is not has been reported and is not given out, so that nothing is said of it twice. Columns may
//! stand in any order.

use std::{collections::HashSet, fs, io, path::Path};

use csv::{ByteRecord, StringRecord};

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
    complete: bool,
    /// Of each column in the order of the header, its name; none for one that is not known or
    /// stands there a second time.
    header: Vec<Option<&'static str>>,
    lines: Vec<Line>,
    /// Cells that were reported and are not given out, by row and position.
    spoiled: HashSet<(u64, usize)>,
}

/// A row as it was read.
pub(super) struct Line {
    /// As a spreadsheet counts it.
    pub(super) number: u64,
    /// Whether it has as many cells as the header.
    whole: bool,
    cells: StringRecord,
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

    fn position(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| *name == Some(column))
    }

    fn parse(&mut self, bytes: &[u8], faults: &mut Vec<Fault>) {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let (mut record, mut number, mut start) = (ByteRecord::new(), 0, 0);
        self.complete = true;
        // Reading from memory, with rows of any length, does not fail.
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let end = usize::try_from(reader.position().byte()).unwrap_or(bytes.len());
            let raw = bytes.get(start..end).unwrap_or_default();
            number += 1 + empty_lines(raw, start == 0 || bytes.get(start - 1) != Some(&b'\r'));
            start = end;
            let first = self.header.is_empty();
            if first && !self.take_header(number, &record, faults) {
                self.complete = false;
                return;
            }
            if raw.iter().filter(|byte| **byte == b'"').count() % 2 == 1 {
                faults.push(self.unclosed(number, &record));
                self.complete = false;
            } else if !first {
                self.take_row(number, &record, faults);
            }
        }
        if self.header.is_empty() {
            self.complete = false;
            faults.push(self.fault("the file is empty", "give it a header, which is enough"));
        }
    }

    /// Whether there is a header that rows can be read by.
    fn take_header(&mut self, row: u64, record: &ByteRecord, faults: &mut Vec<Fault>) -> bool {
        let expected = || self.sheet.columns.join(",");
        let Ok(names) = StringRecord::from_byte_record(record.clone()) else {
            let text = String::from_utf8_lossy(record.as_slice());
            let fault = self.fault("the header is not UTF-8", "save the file as UTF-8");
            faults.push(fault.at(row, None, &text));
            return false;
        };
        if !names.iter().any(|name| self.sheet.columns.contains(&name)) {
            let fault = self.fault("this is not the header", format!("begin with {}", expected()));
            faults.push(fault.at(row, None, &joined(&names)));
            return false;
        }
        for name in &names {
            let known = self.sheet.all().find(|column| *column == name);
            let again = known.is_some_and(|column| self.header.contains(&Some(column)));
            self.header.push(known.filter(|_| !again));
            let what = match (known, again) {
                (Some(_), false) => continue,
                (Some(_), true) => "the column stands there twice",
                (None, _) => "there is no such column",
            };
            let remedy = format!("take it out; the columns are {}", expected());
            faults.push(self.fault(what, remedy).at(row, Some(name.to_owned().into()), name));
        }
        for column in self.sheet.columns.iter().filter(|c| self.position(c).is_none()) {
            let fault = self.fault(
                "the column is missing",
                "add it; its cells may be empty where \
                 nothing is known",
            );
            faults.push(fault.at(row, Some((*column).into()), ""));
        }
        true
    }

    fn take_row(&mut self, number: u64, record: &ByteRecord, faults: &mut Vec<Fault>) {
        let whole = record.len() == self.header.len();
        let cells = StringRecord::from_byte_record(record.clone());
        let sound = cells.as_ref().is_ok_and(|cells| !cells.as_slice().contains(is_refused));
        let cells =
            cells.unwrap_or_else(|e| StringRecord::from_byte_record_lossy(e.into_byte_record()));
        if !sound {
            for (at, bytes) in record.iter().enumerate() {
                faults.extend(self.spoils(number, at, bytes));
            }
        }
        if !whole {
            let what =
                format!("the row has {} cells, the header {}", record.len(), self.header.len());
            let remedy = "give one cell for each column; put a text with commas into quotation \
                          marks";
            faults.push(self.fault(what, remedy).at(number, None, &joined(&cells)));
        }
        self.lines.push(Line { number, whole, cells });
    }

    /// The fault of a cell that is not text; the cell is not given out.
    fn spoils(&mut self, row: u64, at: usize, bytes: &[u8]) -> Option<Fault> {
        let text = String::from_utf8_lossy(bytes);
        let fault = match std::str::from_utf8(bytes) {
            Err(e) => self.fault(
                format!("the cell is not UTF-8 from its byte {} on", e.valid_up_to() + 1),
                "save the file as UTF-8",
            ),
            Ok(text) => {
                let c = text.chars().find(|c| is_refused(*c))?;
                self.fault(
                    format!("the cell holds the control character U+{:04X}", u32::from(c)),
                    "take it out",
                )
            }
        };
        self.spoiled.insert((row, at));
        let column = self.header.get(at).copied().flatten().map(Text::from);
        Some(fault.at(row, column, &text))
    }

    fn unclosed(&self, row: u64, record: &ByteRecord) -> Fault {
        let text = String::from_utf8_lossy(record.as_slice());
        self.fault(
            "a quotation mark opens or closes without its partner",
            "close it, and double each one inside a cell; what follows was not read",
        )
        .at(row, None, &text)
    }
}

/// Whether a character has no place in a text. Line breaks and tabs have.
fn is_refused(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// How many empty lines, which a CSV reader passes over, come before a row. After a carriage
/// return the first line feed belongs to the row before.
fn empty_lines(raw: &[u8], fresh: bool) -> u64 {
    let mut count = 0;
    let mut rest = if fresh { raw } else { raw.strip_prefix(b"\n").unwrap_or(raw) };
    while let Some(after) = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")) {
        count += 1;
        rest = after;
    }
    count
}

fn joined(cells: &StringRecord) -> String {
    cells.iter().collect::<Vec<_>>().join(",")
}
