//! What to search for, by rule from the record: for whoever does not know what it holds.

use std::collections::HashMap;

use crate::{
    atlas::Atlas,
    domain::{
        day::Day,
        ids::{PlaceIx, RouteIx},
        place::PlaceKind,
    },
};

/// Things of the record of which most is told.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Examples {
    /// The places with the most events.
    pub places: Vec<PlaceIx>,
    /// The road with the most events.
    pub road: Option<RouteIx>,
    /// The first of the places and a day of the month in which most happened there.
    pub month: Option<(PlaceIx, Day)>,
}

/// So many places are named.
const PLACES: usize = 3;

impl Atlas {
    /// Examples of what can be searched for. None of a record without events.
    #[must_use]
    pub fn search_examples(&self) -> Examples {
        let busy = |place: &PlaceIx| self.events_at(*place).len();
        let rows = self.record.places.iter().enumerate();
        let named = rows.filter(|(_, row)| row.kind != PlaceKind::Governorate);
        let mut places: Vec<_> = named.map(|(n, _)| PlaceIx::at(n)).collect();
        places.retain(|place| busy(place) > 0);
        places.sort_by_key(|place| std::cmp::Reverse(busy(place)));
        places.truncate(PLACES);
        let roads = (0..self.record.routes.len()).map(RouteIx::at);
        let events = |road: &RouteIx| -> usize {
            self.segments_of(*road).iter().map(|segment| self.events_on(*segment).len()).sum()
        };
        let road = roads.rev().max_by_key(events).filter(|road| events(road) > 0);
        let month = places.first().and_then(|place| Some((*place, self.busiest_month(*place)?)));
        Examples { places, road, month }
    }

    fn busiest_month(&self, place: PlaceIx) -> Option<Day> {
        let mut months: HashMap<(i16, i8), (usize, Day)> = HashMap::new();
        for event in self.events_at(place).iter().filter_map(|event| self.facts.event(*event)) {
            let (year, month, _) = event.applies.parts();
            let day = event.applies;
            months.entry((year, month)).and_modify(|count| count.0 += 1).or_insert((1, day));
        }
        months.into_values().max_by_key(|(count, day)| (*count, day.0)).map(|(_, day)| day)
    }
}
