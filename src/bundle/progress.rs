//! How far reading or writing has come: for whoever shows it.

/// Some rows of a file are done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// The file.
    pub file: &'static str,
    /// Rows done, the header not counted.
    pub rows: u64,
    /// Rows in all.
    pub of: u64,
}

/// After how many rows it is told again.
pub(super) const EVERY: u64 = 1_000;
