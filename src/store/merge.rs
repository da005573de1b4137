//! Merges the rows of a bundle into the record, one family after another.
//!
//! Writes the revisions and gathers those that an edition is to publish; once there is a conflict
//! it goes on only to find the others.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{
    StoreError,
    decide::{Outcome, decide},
    family::{Family, Kept, Version},
    import::{Conflict, Counts, ImportOptions},
    ledger::{self, Header, State},
};

/// How many rows go to the database at once.
const CHUNK: usize = 5_000;

/// A merge under way.
pub(super) struct Merge<'o> {
    /// The revisions to publish.
    pub(super) revisions: Vec<i64>,
    /// What staff and the bundle both changed.
    pub(super) conflicts: Vec<Conflict>,
    /// What became of the rows of each family.
    pub(super) counts: Vec<(Family, Counts)>,
    options: ImportOptions<'o>,
    states: HashMap<Family, HashMap<String, State>>,
    /// Whether it fills an empty database.
    first: bool,
    done: usize,
}

/// A row of the bundle that is written.
struct Planned<'a, R> {
    row: &'a R,
    header: Header,
    /// Whether the edition publishes it; else it is only noted.
    published: bool,
}

impl<'o> Merge<'o> {
    /// Looks up what the record has.
    pub(super) async fn begin(
        conn: &mut PgConnection,
        first: bool,
        options: ImportOptions<'o>,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            revisions: Vec::new(),
            conflicts: Vec::new(),
            counts: Vec::new(),
            options,
            states: ledger::states(conn).await?,
            first,
            done: 0,
        })
    }

    /// The public reason of the import.
    pub(super) fn reason(&self) -> Option<&'o str> {
        self.options.reason
    }

    /// Merges the rows of a family, after the families that they refer to.
    pub(super) async fn family<R: Kept>(
        &mut self,
        conn: &mut PgConnection,
        rows: &[R],
    ) -> Result<(), StoreError> {
        let mut states = self.states.remove(&R::FAMILY).unwrap_or_default();
        let texts = texts::<R>(conn, rows, &states).await?;
        if self.conflicts.is_empty() {
            name_new(conn, rows, &mut states).await?;
        }
        let planned = self.plan(rows, &states, &texts);
        if !self.conflicts.is_empty() {
            return Ok(());
        }
        for chunk in planned.chunks(CHUNK) {
            self.write(conn, chunk).await?;
            self.tell(chunk.len());
        }
        self.tell(rows.len() - planned.len());
        Ok(())
    }

    /// Decides on each row, and counts.
    fn plan<'a, R: Kept>(
        &mut self,
        rows: &'a [R],
        states: &HashMap<String, State>,
        texts: &HashMap<i64, R>,
    ) -> Vec<Planned<'a, R>> {
        let mut planned = Vec::new();
        let mut counts = Counts::default();
        for row in rows {
            let id = row.key();
            // Unnamed only once there is a conflict: then nothing is written.
            let Some(state) = states.get(&id) else { continue };
            let text = |revision: Option<i64>| texts.get(&revision?);
            let outcome = if state.retracted {
                Outcome::Keep
            } else {
                decide(row, text(state.current), text(state.said), self.options.prefer)
            };
            match outcome {
                Outcome::Add => counts.added += 1,
                Outcome::Change => counts.changed += 1,
                Outcome::Keep | Outcome::Note => counts.unchanged += 1,
                Outcome::Conflict => self.conflicts.push(Conflict { family: R::FAMILY, id }),
            }
            planned.extend(self.planned(row, state, outcome));
        }
        self.counts.push((R::FAMILY, counts));
        planned
    }

    fn planned<'a, R>(
        &self,
        row: &'a R,
        state: &State,
        outcome: Outcome,
    ) -> Option<Planned<'a, R>> {
        let change_kind = match outcome {
            Outcome::Add if self.first => "event",
            Outcome::Add => "late_report",
            Outcome::Change | Outcome::Note => "correction",
            Outcome::Keep | Outcome::Conflict => return None,
        };
        let header = Header {
            thing: state.thing,
            number: state.number + 1,
            change_kind,
            based_on: state.current,
        };
        Some(Planned { row, header, published: outcome != Outcome::Note })
    }

    async fn write<R: Kept>(
        &mut self,
        conn: &mut PgConnection,
        planned: &[Planned<'_, R>],
    ) -> Result<(), StoreError> {
        let headers: Vec<Header> = planned.iter().map(|row| row.header).collect();
        let revisions = ledger::add_revisions(conn, &headers, self.options.reason).await?;
        let versions: Vec<Version<'_, R>> = revisions
            .iter()
            .zip(planned)
            .map(|(&revision, &Planned { row, header, .. })| Version {
                revision,
                thing: header.thing,
                row,
            })
            .collect();
        R::write(conn, &versions).await?;
        let published = revisions.iter().zip(planned).filter(|(_, row)| row.published);
        self.revisions.extend(published.map(|(revision, _)| revision));
        Ok(())
    }

    fn tell(&mut self, rows: usize) {
        self.done += rows;
        if let Some(progress) = &mut self.options.progress {
            progress(self.done);
        }
    }
}

/// The texts that the rows are compared with: the record's, and what a bundle said last.
async fn texts<R: Kept>(
    conn: &mut PgConnection,
    rows: &[R],
    states: &HashMap<String, State>,
) -> Result<HashMap<i64, R>, StoreError> {
    let known = rows.iter().filter_map(|row| states.get(&row.key()));
    let mut revisions: Vec<i64> =
        known.flat_map(|state| [state.current, state.said]).flatten().collect();
    revisions.sort_unstable();
    revisions.dedup();
    Ok(R::read(conn, &revisions).await?.into_iter().collect())
}

/// Names the rows that the record does not know, in their order, so that others can refer to them.
async fn name_new<R: Kept>(
    conn: &mut PgConnection,
    rows: &[R],
    states: &mut HashMap<String, State>,
) -> Result<(), StoreError> {
    let new: Vec<&R> = rows.iter().filter(|row| !states.contains_key(&row.key())).collect();
    for chunk in new.chunks(CHUNK) {
        let keys: Vec<String> = chunk.iter().map(|row| row.key()).collect();
        let things = ledger::add_things(conn, R::FAMILY, &keys).await?;
        let named: Vec<(i64, &R)> = things.into_iter().zip(chunk.iter().copied()).collect();
        R::name(conn, &named).await?;
        for (key, (thing, _)) in keys.into_iter().zip(named) {
            let state = State { thing, number: 0, current: None, retracted: false, said: None };
            states.insert(key, state);
        }
    }
    Ok(())
}
