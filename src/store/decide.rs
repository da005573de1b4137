//! What an import does with each row of the bundle: a merge of three texts, the bundle's, the
//! record's, and what a bundle said last.
//!
//! Pure. The record's own change stays, the bundle's own change is taken; where both changed a
//! row and not alike, that is a conflict. A row that staff retracted stays retracted, whatever
//! the bundle says and whichever is preferred.

use super::import::Prefer;

/// What becomes of a row of the bundle.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Outcome {
    /// The record has no such row: it is added.
    Add,
    /// The record takes the bundle's text.
    Change,
    /// The record stays as it is, and what the bundle says is known already.
    Keep,
    /// The record stays as it is; what the bundle says now is noted for the next merge.
    Note,
    /// Both changed it.
    Conflict,
}

/// Decides on a row. `record` is its text in the newest edition, `said` what a bundle said last,
/// published or not.
///
/// ```text
/// bundle  record  said
/// a       –       –     add
/// a       a       a     keep
/// b       a       a     change
/// a       b       a     keep      staff's stays
/// b       b       a     note      both say the same by now
/// c       b       a     conflict  unless one is preferred
/// ```
pub(super) fn decide<R: PartialEq>(
    bundle: &R,
    record: Option<&R>,
    said: Option<&R>,
    prefer: Option<Prefer>,
) -> Outcome {
    let known = said == Some(bundle);
    match record {
        None => Outcome::Add,
        Some(record) if known || record == bundle => {
            if known {
                Outcome::Keep
            } else {
                Outcome::Note
            }
        }
        Some(record) if said == Some(record) => Outcome::Change,
        Some(_) => match prefer {
            None => Outcome::Conflict,
            Some(Prefer::Bundle) => Outcome::Change,
            Some(Prefer::Record) => Outcome::Note,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_of_the_table_holds() {
        let decide = |bundle, record, said| decide(&bundle, record, said, None);
        assert_eq!(decide('a', None, None), Outcome::Add);
        assert_eq!(decide('a', Some(&'a'), Some(&'a')), Outcome::Keep);
        assert_eq!(decide('b', Some(&'a'), Some(&'a')), Outcome::Change);
        assert_eq!(decide('a', Some(&'b'), Some(&'a')), Outcome::Keep);
        assert_eq!(decide('b', Some(&'b'), Some(&'a')), Outcome::Note);
        assert_eq!(decide('c', Some(&'b'), Some(&'a')), Outcome::Conflict);
        assert_eq!(decide('c', Some(&'b'), None), Outcome::Conflict);
    }

    #[test]
    fn a_preference_decides_conflicts_and_nothing_else() {
        for (prefer, conflict) in
            [(Prefer::Bundle, Outcome::Change), (Prefer::Record, Outcome::Note)]
        {
            assert_eq!(decide(&'c', Some(&'b'), Some(&'a'), Some(prefer)), conflict);
            assert_eq!(decide(&'a', Some(&'b'), Some(&'a'), Some(prefer)), Outcome::Keep);
            assert_eq!(decide(&'b', Some(&'a'), Some(&'a'), Some(prefer)), Outcome::Change);
        }
    }
}
