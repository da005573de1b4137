//! What is wrong with a bundle, told so that a person finds the cell and can mend it.

use std::{borrow::Cow, error::Error, fmt};

use super::sheet::SHEETS;

/// A text that is fixed, or made for one fault.
pub(super) type Text = Cow<'static, str>;

/// One fault, or one warning, at one place of a bundle.
///
/// Shape: prints as `places.csv, row 12, column lon, "200": longitude must lie between -180 and
/// 180: give degrees WGS 84, as 37.5`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The file, by its name in the folder; the folder itself where that is missing.
    pub file: Text,
    /// The row as a spreadsheet counts it: the header is row 1, an empty line counts, a row whose
    /// cells hold line breaks is one row. None: the whole file.
    pub row: Option<u64>,
    /// The column, by its name in the header. None: the whole row.
    pub column: Option<Text>,
    /// What stands there, shortened to 60 characters.
    pub value: String,
    /// What is wrong.
    pub what: Text,
    /// What to do about it.
    pub remedy: Text,
}

/// Every fault of a bundle, in the order of files, rows and columns. Never empty as an error.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Faults(Vec<Fault>);

const LONGEST: usize = 60;

impl Fault {
    /// A fault of a whole file.
    pub(super) fn of_file(
        file: impl Into<Text>,
        what: impl Into<Text>,
        remedy: impl Into<Text>,
    ) -> Self {
        Self {
            file: file.into(),
            row: None,
            column: None,
            value: String::new(),
            what: what.into(),
            remedy: remedy.into(),
        }
    }

    /// The same fault at a row, with what stands there.
    pub(super) fn at(mut self, row: u64, column: Option<Text>, value: &str) -> Self {
        self.row = Some(row);
        self.column = column;
        self.value = shortened(value);
        self
    }

    fn place(&self) -> (usize, Option<u64>, usize) {
        let sheet = SHEETS.iter().position(|sheet| sheet.file == self.file);
        let column = sheet.and_then(|at| SHEETS.get(at)).and_then(|sheet| {
            sheet.all().position(|column| self.column.as_deref() == Some(column))
        });
        (sheet.unwrap_or(0), self.row, column.unwrap_or(usize::MAX))
    }
}

impl Faults {
    /// Puts faults in order.
    #[must_use]
    pub fn new(mut faults: Vec<Fault>) -> Self {
        faults.sort_by_cached_key(Fault::place);
        Self(faults)
    }

    /// The faults.
    #[must_use]
    pub fn as_slice(&self) -> &[Fault] {
        &self.0
    }

    /// The faults, taken out.
    #[must_use]
    pub fn into_vec(self) -> Vec<Fault> {
        self.0
    }
}

impl Error for Faults {}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, fault) in self.0.iter().enumerate() {
            write!(f, "{}{fault}", if n == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", visible(&self.file))?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
            if let Some(column) = &self.column {
                write!(f, ", column {}", visible(column))?;
            }
            write!(f, ", \"{}\"", visible(&self.value))?;
        }
        write!(f, ": {}: {}", visible(&self.what), visible(&self.remedy))
    }
}

/// Whether a character turns the direction of the text after it.
///
/// The marks U+200E, U+200F and U+061C are none: they turn nothing but themselves, and Arabic
/// texts carry them.
pub(super) fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The text on one line, with nothing that a terminal would obey.
fn visible(text: &str) -> Cow<'_, str> {
    let hidden = |c: char| c.is_control() || turns_direction(c);
    if !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let shown = text.chars().flat_map(|c| {
        let (plain, code) =
            if hidden(c) { (None, Some(c.escape_default())) } else { (Some(c), None) };
        plain.into_iter().chain(code.into_iter().flatten())
    });
    Cow::Owned(shown.collect())
}

fn shortened(value: &str) -> String {
    match value.char_indices().nth(LONGEST) {
        None => value.to_owned(),
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or(value)),
    }
}
