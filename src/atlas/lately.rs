//! What a reader should hear first of a day: which road was cut or opened, and what changed hands
//! in the days before it.
//!
//! Values only; the words are in `templates/lede`. What is told still stands on the day.

use std::{cmp::Reverse, collections::HashSet};

use super::{
    on::OnDay,
    stretches::{Standing, Stretch},
};
use crate::domain::{
    control::Control,
    day::Day,
    event::EventKind,
    ids::{EventIx, PlaceIx},
    place::PlaceKind,
    timeline::{Reports, State},
    words::Certainty,
};

/// So many days, the day itself included, are lately.
pub const LATELY: i32 = 14;
/// The most roads that are told of.
const MOST_ROADS: usize = 2;

/// What happened lately.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Lately {
    /// Roads that were cut or opened again, the newest first.
    pub roads: Vec<Stretch>,
    /// The change of hands to hear of first: what is certain before what is possible, then what
    /// lies on those roads, then the greatest place, then the newest.
    pub places: Option<Hands>,
    /// How many more places changed hands, by what they are now; most first. What is contested is
    /// counted as one, without naming by whom.
    pub more: Vec<(Control, usize)>,
}

/// Places that came under the same control by the same date.
#[derive(Clone, PartialEq, Debug)]
pub struct Hands {
    /// Who controls them now.
    pub control: Control,
    /// The date of what brought it, as written.
    pub since: String,
    /// Whether it is certain on the day.
    pub certainty: Certainty,
    /// The places, the greatest first.
    pub places: Vec<PlaceIx>,
    from: Day,
}

impl OnDay<'_> {
    /// What happened in the days up to this one and still stands.
    #[must_use]
    pub fn lately(&self) -> Lately {
        let mut roads = self.stretches();
        roads.retain(|stretch| self.is_lately(stretch.from));
        roads.sort_by_key(|s| (Reverse(s.from), s.standing != Standing::Cut));
        let mut told = HashSet::new();
        roads.retain(|s| {
            told.insert((s.side, s.from, s.ends.iter().copied().min(), s.km.to_bits()))
        });
        roads.truncate(MOST_ROADS);
        let along = roads.iter().flat_map(|road| road.places.iter().copied()).collect();
        let mut hands = self.hands(&along).into_iter();
        Lately { roads, places: hands.next(), more: counted(hands) }
    }

    /// The last day, up to this one, on which anything changed.
    #[must_use]
    pub fn quiet_since(&self) -> Option<Day> {
        self.atlas.on(self.day.plus(1), self.basis).change_before()
    }

    fn is_lately(&self, from: Day) -> bool {
        from <= self.day && from > self.day.plus(-LATELY)
    }

    /// The changes of hands of the last days, what to hear of first on top. A report that a place
    /// is held is none.
    fn hands(&self, along: &HashSet<PlaceIx>) -> Vec<Hands> {
        let mut found: Vec<Hands> = Vec::new();
        for (n, _) in self.atlas.record.places.iter().enumerate().filter(|(_, p)| p.is_drawn()) {
            let Some((state, event)) = self.brought_lately(n) else { continue };
            let since = self.atlas.since(event).unwrap_or_default();
            match found.iter_mut().find(|h| h.control == state.control && h.since == since) {
                Some(hands) => hands.places.push(PlaceIx::at(n)),
                None => found.push(Hands {
                    control: state.control.clone(),
                    since: since.to_owned(),
                    certainty: state.certainty(self.day),
                    places: vec![PlaceIx::at(n)],
                    from: state.from,
                }),
            }
        }
        let rank = |place: &PlaceIx| (!along.contains(place), self.rank(*place));
        for hands in &mut found {
            hands.places.sort_by_key(|place| (rank(place), *place));
        }
        found.sort_by_key(|hands| {
            let possible = hands.certainty == Certainty::Possible;
            (possible, hands.places.first().map(rank), Reverse(hands.from))
        });
        found
    }

    fn brought_lately(&self, place: usize) -> Option<(&State, EventIx)> {
        let state = self.layer.history.places.get(place)?.on(self.day)?;
        let event = state.event().filter(|_| self.is_lately(state.from))?;
        let kind = self.atlas.facts.event(event)?.kind;
        (kind != EventKind::Held).then_some((state, event))
    }

    /// Cities before towns before villages before all else.
    fn rank(&self, place: PlaceIx) -> usize {
        let kinds = [PlaceKind::City, PlaceKind::Town, PlaceKind::District, PlaceKind::Village];
        let kind = self.atlas.place_row(place).map(|row| row.kind);
        kinds.iter().position(|k| Some(*k) == kind).unwrap_or(kinds.len())
    }
}

fn counted(hands: impl Iterator<Item = Hands>) -> Vec<(Control, usize)> {
    let mut counts: Vec<(Control, usize)> = Vec::new();
    for Hands { control, places, .. } in hands {
        let control = match control {
            Control::Contested(_) => Control::Contested(Vec::new()),
            control => control,
        };
        match counts.iter_mut().find(|(of, _)| *of == control) {
            Some((_, count)) => *count += places.len(),
            None => counts.push((control, places.len())),
        }
    }
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}
