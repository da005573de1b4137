//! What changed on a day: states of drawn places and passabilities of segments that begin on it.

use super::on::{OnDay, PlaceOn, SegmentOn};
use crate::domain::{
    control::Control,
    day::Day,
    ids::ActorIx,
    passability::Passage,
    words::{Passability, PassabilityBasis},
};

/// One change.
#[derive(Clone, PartialEq, Debug)]
pub enum Change<'a> {
    /// A place came under another control.
    Place {
        /// What it was on the day before.
        before: &'a Control,
        /// The place on the day.
        now: Box<PlaceOn<'a>>,
    },
    /// A segment came to be passable otherwise.
    Segment {
        /// What it was on the day before.
        before: &'a Passage,
        /// The segment on the day.
        now: Box<SegmentOn<'a>>,
    },
}

impl<'a> OnDay<'a> {
    /// What changed on this day, roads first. A change of certainty alone is none.
    #[must_use]
    pub fn changes(&self) -> Vec<Change<'a>> {
        let before = self.day.plus(-1);
        let mut found = Vec::new();
        for now in self.segments().filter(|s| s.from == Some(self.day)) {
            if let Some((span, _)) = self.layer.passage(now.ix, before)
                && span.passage.differs(now.passage)
            {
                found.push(Change::Segment { before: &span.passage, now: Box::new(now) });
            }
        }
        for now in self.places().filter(|p| p.from == Some(self.day) && p.row.is_drawn()) {
            if let Some(timeline) = self.layer.history.places.get(now.ix.pos()) {
                found.push(Change::Place { before: timeline.control(before), now: Box::new(now) });
            }
        }
        found
    }

    /// What is otherwise on this day than on another: drawn places that another side holds or
    /// contests, segments of another passability; roads first.
    #[must_use]
    pub fn changes_since(&self, other: Day) -> Vec<Change<'a>> {
        let sides = &self.atlas.facts.sides;
        let mut found = Vec::new();
        for now in self.segments() {
            if let Some((span, _)) = self.layer.passage(now.ix, other)
                && span.passage.differs(now.passage)
            {
                found.push(Change::Segment { before: &span.passage, now: Box::new(now) });
            }
        }
        for now in self.places().filter(|p| p.row.is_drawn()) {
            let Some(timeline) = self.layer.history.places.get(now.ix.pos()) else { continue };
            let before = timeline.control(other);
            if !before.same_by_side(now.control, sides) {
                found.push(Change::Place { before, now: Box::new(now) });
            }
        }
        found
    }

    /// The last day before this one on which something changed.
    #[must_use]
    pub fn change_before(&self) -> Option<Day> {
        let days = &self.layer.change_days;
        days.partition_point(|d| *d < self.day).checked_sub(1).and_then(|n| days.get(n)).copied()
    }

    /// The first day after this one on which something changes.
    #[must_use]
    pub fn change_after(&self) -> Option<Day> {
        let days = &self.layer.change_days;
        days.get(days.partition_point(|d| *d <= self.day)).copied()
    }

    /// The counts of the legend: drawn places by who controls them, kilometres by what can pass.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for place in self.places().filter(|p| p.row.is_drawn()) {
            match (place.side, place.control) {
                (Some(side), _) => match tally.held.iter_mut().find(|(s, _)| *s == side) {
                    Some((_, count)) => *count += 1,
                    None => tally.held.push((side, 1)),
                },
                (None, Control::Unknown) => tally.unknown += 1,
                (None, _) => tally.contested += 1,
            }
        }
        for segment in self.segments() {
            let passage = segment.passage;
            let cut = passage.passability == Passability::Cut;
            let derived_cut = cut && passage.basis == PassabilityBasis::Derived;
            let add = |km: &mut f64, applies: bool| *km += f64::from(applies) * segment.length_km;
            add(&mut tally.open_km, !passage.open_for.is_empty());
            add(&mut tally.cut_km, !passage.cut_for.is_empty() || derived_cut);
            add(&mut tally.contested_km, passage.passability == Passability::Contested);
            add(&mut tally.unknown_km, passage.passability == Passability::Unknown);
        }
        tally
    }
}

/// Counts of a day. A segment that is cut for one side and open for another counts in both.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Tally {
    /// Places held, by side.
    pub held: Vec<(ActorIx, usize)>,
    /// Places contested.
    pub contested: usize,
    /// Places of which nothing is known.
    pub unknown: usize,
    /// Kilometres open for some side.
    pub open_km: f64,
    /// Kilometres contested.
    pub contested_km: f64,
    /// Kilometres cut for some side, or between two.
    pub cut_km: f64,
    /// Kilometres of which nothing is known.
    pub unknown_km: f64,
}
