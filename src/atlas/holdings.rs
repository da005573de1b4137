//! What each actor held and when: the spans of control, seen from the holder.

use super::{Atlas, layer::Layer};
use crate::domain::{
    day::Day,
    ids::{ActorIx, PlaceIx},
    record::Record,
    sweep::History,
    words::Basis,
};

/// A place while one actor held it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Holding {
    /// The place.
    pub place: PlaceIx,
    /// The first day on which it possibly held it.
    pub from: Day,
    /// The first day on which it certainly did; none: never.
    pub certain: Option<Day>,
    /// The first day after; none: it lasts.
    pub until: Option<Day>,
}

/// How many places were held on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Held {
    /// For certain.
    pub certain: usize,
    /// Possibly.
    pub possible: usize,
}

impl Held {
    /// Certain and possible together.
    #[must_use]
    pub const fn all(self) -> usize {
        self.certain + self.possible
    }
}

/// The holdings of each actor, of drawn places alone: those that the legend counts.
#[must_use]
pub(super) fn holdings(record: &Record, history: &History, actors: usize) -> Vec<Vec<Holding>> {
    let mut found = vec![Vec::new(); actors];
    let drawn = record.places.iter().zip(&history.places).enumerate();
    for (n, (_, timeline)) in drawn.filter(|(_, (place, _))| place.is_drawn()) {
        for (state, until) in timeline.spans() {
            let holder = state.control.holder();
            let Some(list) = holder.and_then(|actor| found.get_mut(actor.pos())) else { continue };
            let certain = state.reports.iter().filter_map(|report| report.certain).min();
            let certain = certain.map(|day: Day| day.max(state.from));
            let certain = certain.filter(|day| until.is_none_or(|until| *day < until));
            list.push(Holding { place: PlaceIx::at(n), from: state.from, certain, until });
        }
    }
    found
}

impl Atlas {
    /// What an actor itself held, on a basis, by place; made when first asked.
    #[must_use]
    pub fn holdings(&self, actor: ActorIx, basis: Basis) -> &[Holding] {
        let layer: &Layer = self.layer(basis);
        let make = || holdings(&self.record, &layer.history, self.facts.sides.len());
        layer.holdings.get_or_init(make).get(actor.pos()).map_or(&[], Vec::as_slice)
    }

    /// How many places some actors held together, from each day on which that changed. Days rise,
    /// each stands once; before the first it is none.
    #[must_use]
    pub fn held_over_time(&self, actors: &[ActorIx], basis: Basis) -> Vec<(Day, Held)> {
        let mut turns: Vec<(Day, i32, i32)> = Vec::new();
        for holding in actors.iter().flat_map(|actor| self.holdings(*actor, basis)) {
            let certain = holding.certain;
            turns.push((holding.from, 0, 1));
            turns.extend(certain.map(|day| (day, 1, -1)));
            let ends = if certain.is_some() { (-1, 0) } else { (0, -1) };
            turns.extend(holding.until.map(|day| (day, ends.0, ends.1)));
        }
        turns.sort_unstable();
        let (mut certain, mut possible) = (0, 0);
        let mut steps: Vec<(Day, Held)> = Vec::new();
        for (day, more_certain, more_possible) in turns {
            certain += more_certain;
            possible += more_possible;
            let count = |n: i32| usize::try_from(n).unwrap_or_default();
            let held = Held { certain: count(certain), possible: count(possible) };
            match steps.last_mut().filter(|(last, _)| *last == day) {
                Some(step) => step.1 = held,
                None => steps.push((day, held)),
            }
        }
        steps.dedup_by_key(|(_, held)| *held);
        steps
    }
}

/// What some steps say of one day.
#[must_use]
pub fn held_on(steps: &[(Day, Held)], day: Day) -> Held {
    let after = steps.partition_point(|(from, _)| *from <= day);
    after.checked_sub(1).and_then(|n| steps.get(n)).map_or(Held::default(), |(_, held)| *held)
}
