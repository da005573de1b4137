//! How often a place changed hands, and how long each side had it: a timeline told in spells.
//!
//! A spell is a run of states in which the same side holds the place, or in which it is contested.
//! One whose end is on its own first day (another side came and left at an uncertain time) is a
//! spell too: it has no day for certain.

use super::{
    control::Control,
    day::Day,
    ids::{ActorIx, EventIx},
    sides::Sides,
    timeline::{Reports as _, State, Timeline},
};

/// A time in which one side held a place, or in which it was contested.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spell {
    /// The side that held it; none: it was contested.
    pub side: Option<ActorIx>,
    /// Its earliest day.
    pub from: Day,
    /// The day from which it is certain; none: it never was.
    pub certain: Option<Day>,
    /// The earliest day of what came after; none while it lasts.
    pub until: Option<Day>,
    /// The day from which what came after is certain.
    pub gone: Option<Day>,
    /// What began it.
    pub began: Option<EventIx>,
    /// What ended it.
    pub ended: Option<EventIx>,
}

impl Spell {
    /// Whether the side had it for certain on some day.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.certain.is_some_and(|day| self.until.is_none_or(|until| day < until))
    }

    /// How many days it lasted, at least and at most; none while it lasts.
    #[must_use]
    pub fn days(&self) -> Option<(i32, i32)> {
        let until = self.until?;
        let least = self.certain.map_or(0, |certain| (until.0 - certain.0).max(0));
        Some((least, self.gone.unwrap_or(until).max(until).0 - self.from.0))
    }
}

/// The spells of a timeline, in order; what is unknown is none.
#[must_use]
pub fn spells(timeline: &Timeline, sides: &Sides) -> Vec<Spell> {
    let mut spells: Vec<Spell> = Vec::new();
    let mut running = false;
    for state in &timeline.states {
        let side = state.control.holder().map(|holder| sides.side(holder));
        if let Some(last) = spells.last_mut().filter(|_| running) {
            if last.side == side && state.control != Control::Unknown {
                last.certain = first(last.certain, certain(state));
                continue;
            }
            last.until = Some(state.from);
            last.gone = certain(state);
            last.ended = state.event();
        }
        running = state.control != Control::Unknown;
        if running {
            spells.push(Spell {
                side,
                from: state.from,
                certain: certain(state),
                until: None,
                gone: None,
                began: state.event(),
                ended: None,
            });
        }
    }
    spells
}

fn certain(state: &State) -> Option<Day> {
    state.reports().iter().filter_map(|report| report.certain).min()
}

fn first(a: Option<Day>, b: Option<Day>) -> Option<Day> {
    a.into_iter().chain(b).min()
}

/// How often a place went from one side to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hands {
    /// Times for certain: from a side that had it for certain to another that had it so.
    pub certain: usize,
    /// Times at most: with what is only possible.
    pub possible: usize,
    /// Of the changes that are certain (if there is none, of all) the first and the last earliest
    /// day; none where it never changed hands.
    pub days: Option<(Day, Day)>,
}

/// Counts the changes of hands. Coming to be contested is none: who has it next decides.
#[must_use]
pub fn hands(spells: &[Spell]) -> Hands {
    let changes = |wanted: &dyn Fn(&Spell) -> bool| {
        let held: Vec<&Spell> = spells.iter().filter(|s| s.side.is_some() && wanted(s)).collect();
        let pairs = held.iter().zip(held.iter().skip(1));
        pairs.filter(|(a, b)| a.side != b.side).map(|(_, b)| b.from).collect::<Vec<Day>>()
    };
    let (certain, possible) = (changes(&Spell::is_certain), changes(&|_| true));
    let told = if certain.is_empty() { &possible } else { &certain };
    Hands {
        certain: certain.len(),
        possible: possible.len(),
        days: told.first().copied().zip(told.last().copied()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::timeline::Report;

    fn state(control: Control, from: i32, certain: Option<i32>) -> State {
        let report = Report { event: EventIx(0), applies: Day(from), certain: certain.map(Day) };
        State { control, from: Day(from), reports: vec![report] }
    }

    fn held(side: u32, from: i32, certain: impl Into<Option<i32>>) -> State {
        state(Control::Held(ActorIx(side)), from, certain.into())
    }

    fn told(states: Vec<State>) -> (Vec<Spell>, Hands) {
        let timeline = Timeline { states, pressure: Vec::new() };
        let spells = spells(&timeline, &Sides::default());
        let hands = hands(&spells);
        (spells, hands)
    }

    #[test]
    fn a_place_that_came_back_changed_hands_twice() {
        let (spells, hands) = told(vec![held(1, 0, 0), held(2, 10, 10), held(1, 12, 12)]);
        assert_eq!((hands.certain, hands.possible), (2, 2));
        assert_eq!(hands.days, Some((Day(10), Day(12))));
        assert_eq!(spells[1].days(), Some((2, 2)));
        assert_eq!(spells[2].days(), None, "it lasts");
    }

    #[test]
    fn who_came_and_left_on_unknown_days_held_it_possibly() {
        let (spells, hands) = told(vec![held(1, 0, 0), held(2, 10, 40), held(1, 10, 40)]);
        assert_eq!((hands.certain, hands.possible), (0, 2));
        assert!(!spells[1].is_certain());
        assert_eq!(spells[1].days(), Some((0, 30)));
    }

    #[test]
    fn a_fight_between_two_holdings_of_one_side_is_no_change_of_hands() {
        let fight = state(Control::between([ActorIx(1), ActorIx(2)]), 5, Some(5));
        let (spells, hands) = told(vec![held(1, 0, 0), fight, held(1, 8, 8)]);
        assert_eq!((hands.certain, hands.possible, hands.days), (0, 0, None));
        assert_eq!(
            spells.iter().map(|s| s.side.is_some()).collect::<Vec<_>>(),
            [true, false, true]
        );
    }

    #[test]
    fn what_is_unknown_ends_a_spell_and_begins_none() {
        let unknown = state(Control::Unknown, 5, Some(7));
        let (spells, hands) = told(vec![held(1, 0, 0), unknown, held(1, 9, 9)]);
        assert_eq!(spells.len(), 2);
        assert_eq!(spells[0].days(), Some((5, 7)));
        assert_eq!(hands.possible, 0);
    }
}
