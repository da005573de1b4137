//! The form of a file: how bytes become a table, and what may be wrong with them before anything
//! is said of the record.

use csv::{ByteRecord, StringRecord};

use super::{
    fault::{Fault, Text},
    table::{Line, Table},
};

impl Table {
    /// Takes in a file and reports what is wrong with its form.
    pub(super) fn parse(&mut self, bytes: &[u8], faults: &mut Vec<Fault>) {
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
                "add it; a cell may be empty where nothing is known",
            );
            faults.push(fault.at(row, Some((*column).into()), ""));
        }
        true
    }

    fn take_row(&mut self, number: u64, record: &ByteRecord, faults: &mut Vec<Fault>) {
        if record.iter().all(<[u8]>::is_empty) {
            let fault = self.fault("the row is empty", "take it out");
            faults.push(fault.at(number, None, ""));
            return;
        }
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
