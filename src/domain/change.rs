//! What a change of the record is of and why it was made: the words of the ledger.

use super::words::words;

words! {
    /// A family of rows: one file of a bundle, one table of revisions.
    Family {
        Actor = "actor", Place = "place", Route = "route", Segment = "segment",
        Source = "source", Event = "event", Base = "base", Info = "info",
    }
}

words! {
    /// Why the record changed (rule 8).
    ChangeKind {
        Event = "event", LateReport = "late_report", Correction = "correction",
        Clarification = "clarification", Reclassification = "reclassification",
        Retraction = "retraction",
    }
}

impl ChangeKind {
    /// Whether it changes what the record said before, rather than adding to it.
    #[must_use]
    pub const fn is_correction(self) -> bool {
        !matches!(self, Self::Event | Self::LateReport)
    }
}
