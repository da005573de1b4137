//! The events, one after the other, make the timelines (rules 3, 4 and 6).
//!
//! Guarantee: a rejected or refuted event changes nothing; events that do not touch the same
//! places or segments may stand in any order.

use super::{
    control::Control,
    day::Day,
    effect::{Effect, effect, takes_around, takes_inside},
    event::EventKind,
    facts::{EventFact, Facts},
    ids::{EventIx, PlaceIx, SegmentIx},
    reports::{RoadHistory, RoadState},
    timeline::{Report, State, Timeline},
    words::Basis,
};

/// What the events make of the record on one basis.
#[derive(Debug, Default)]
pub struct History {
    /// The control of each place.
    pub places: Vec<Timeline>,
    /// The control of each segment itself.
    pub segments: Vec<Timeline>,
    /// What was reported of each segment.
    pub roads: Vec<RoadHistory>,
    /// The days of the events that brought or confirmed anything at each place, rising.
    pub place_news: Vec<Vec<Day>>,
    /// The same on each segment itself, reports included.
    pub segment_news: Vec<Vec<Day>>,
}

/// The siege of a place while it lasts: the day it last began or was reported again, and who held
/// the place at the end of that day.
#[derive(Clone, Copy)]
struct Siege {
    day: Day,
    besieged: Besieged,
}

#[derive(Clone, Copy)]
enum Besieged {
    /// The day is not over yet.
    NotYetSeen,
    /// It was contested: whoever comes to hold it ends the siege.
    Anyone,
    /// Nobody known: the first holder reported later is the besieged one.
    FirstReported,
    Holder(super::ids::ActorIx),
}

/// Applies the events of a basis in order.
#[must_use]
pub fn sweep(facts: &Facts, basis: Basis) -> History {
    let mut sweep = Sweep::new(facts);
    for (n, event) in facts.events.iter().enumerate() {
        if event.is_applied(basis) {
            sweep.apply(EventIx::at(n), event);
        }
    }
    sweep.history
}

struct Sweep<'a> {
    facts: &'a Facts,
    history: History,
    sieges: Vec<Option<Siege>>,
}

impl<'a> Sweep<'a> {
    fn new(facts: &'a Facts) -> Self {
        let (places, segments) = (facts.inside.len(), facts.segments.len());
        Self {
            facts,
            history: History {
                places: vec![Timeline::default(); places],
                segments: vec![Timeline::default(); segments],
                roads: vec![RoadHistory::default(); segments],
                place_news: vec![Vec::new(); places],
                segment_news: vec![Vec::new(); segments],
            },
            sieges: vec![None; places],
        }
    }

    fn apply(&mut self, ix: EventIx, event: &EventFact) {
        for place in &event.places {
            self.at_place(*place, ix, event);
        }
        if takes_around(event) {
            for place in self.inside(event) {
                let now = self.history.places.get(place.pos()).and_then(|t| t.states.last());
                if now.is_some_and(|s| takes_inside(event, &s.control, &self.facts.sides)) {
                    self.at_place(place, ix, event);
                }
            }
        }
        for segment in &event.segments {
            self.on_segment(*segment, ix, event);
        }
    }

    /// The places inside those that the event names, without these; each once.
    fn inside(&self, event: &EventFact) -> Vec<PlaceIx> {
        let mut found: Vec<PlaceIx> =
            event.places.iter().flat_map(|p| self.facts.within(*p)).collect();
        found.sort_unstable();
        found.dedup();
        found.retain(|p| !event.places.contains(p));
        found
    }

    fn at_place(&mut self, place: PlaceIx, ix: EventIx, event: &EventFact) {
        self.siege(place, event);
        let Some(timeline) = self.history.places.get_mut(place.pos()) else { return };
        let outcome = advance(timeline, ix, event, self.facts);
        if outcome != Outcome::Nothing
            && let Some(news) = self.history.place_news.get_mut(place.pos())
        {
            news.push(event.applies);
        }
        if let Outcome::Came(by) = outcome {
            self.siege_ends(place, by, event.applies);
            for segment in self.facts.at_place.get(place.pos()).into_iter().flatten() {
                self.end_reopenings(*segment, by, event.applies);
            }
        }
    }

    fn on_segment(&mut self, segment: SegmentIx, ix: EventIx, event: &EventFact) {
        let Some(timeline) = self.history.segments.get_mut(segment.pos()) else { return };
        let outcome = advance(timeline, ix, event, self.facts);
        if let Outcome::Came(by) = outcome {
            self.end_reopenings(segment, by, event.applies);
        }
        let reported = self.report(segment, ix, event);
        if (reported || outcome != Outcome::Nothing)
            && let Some(news) = self.history.segment_news.get_mut(segment.pos())
        {
            news.push(event.applies);
        }
    }

    /// A cut is for the side that loses the road, a reopening for the side that can pass.
    fn report(&mut self, segment: SegmentIx, ix: EventIx, event: &EventFact) -> bool {
        let side = |actor: Option<_>| actor.map(|a| self.facts.sides.side(a));
        let Some((state, of, cutter)) = road_report(event) else { return false };
        let (Some(of), Some(road)) = (side(of), self.history.roads.get_mut(segment.pos())) else {
            return false;
        };
        let report = Report { event: ix, applies: event.applies, certain: event.latest };
        road.report(state, of, side(cutter), report);
        true
    }

    fn end_reopenings(&mut self, segment: SegmentIx, by: Came, day: Day) {
        let by = match by {
            Came::Held(side) => Some(side),
            Came::Contested => None,
            Came::Unknown => return,
        };
        if let Some(road) = self.history.roads.get_mut(segment.pos()) {
            road.end_reopenings(by, day);
        }
    }
}

/// What kind of report of a road an event is: the state, for which actor, by which cutter.
#[must_use]
pub fn road_report(
    event: &EventFact,
) -> Option<(RoadState, Option<super::ids::ActorIx>, Option<super::ids::ActorIx>)> {
    match event.kind {
        EventKind::RouteCut => Some((RoadState::Cut, event.from, event.to)),
        EventKind::RouteReopened => Some((RoadState::Reopened, event.to, None)),
        _ => None,
    }
}

/// How a new state came out, by side.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Came {
    Held(super::ids::ActorIx),
    Contested,
    Unknown,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Nothing,
    Confirmed,
    Came(Came),
}

/// Applies an event to a timeline.
fn advance(timeline: &mut Timeline, ix: EventIx, event: &EventFact, facts: &Facts) -> Outcome {
    let now = timeline.states.last().map_or(&Control::Unknown, |s| &s.control);
    let (control, certain) = match effect(event, now, &facts.sides) {
        Effect::Nothing => return Outcome::Nothing,
        Effect::Confirms => {
            let certain = event.confirms_from();
            if let Some(state) = timeline.states.last_mut() {
                state.reports.push(Report { event: ix, applies: event.applies, certain });
            }
            return Outcome::Confirmed;
        }
        Effect::Brings(control) => (control, event.confirms_from()),
        Effect::BringsUnsure(control) => (control, None),
    };
    let came = match &control {
        Control::Held(actor) => Came::Held(facts.sides.side(*actor)),
        Control::Contested(_) => Came::Contested,
        Control::Unknown => Came::Unknown,
    };
    let report = Report { event: ix, applies: event.applies, certain };
    timeline.states.push(State { control, from: event.applies, reports: vec![report] });
    Outcome::Came(came)
}

/// Sieges.
impl Sweep<'_> {
    fn siege(&mut self, place: PlaceIx, event: &EventFact) {
        self.see_besieged(place, event.applies);
        let day = event.applies;
        let Some(siege) = self.sieges.get_mut(place.pos()) else { return };
        let was = siege.is_some();
        match event.kind {
            EventKind::SiegeBegun => *siege = Some(Siege { day, besieged: Besieged::NotYetSeen }),
            EventKind::SiegeLifted => *siege = None,
            _ => return,
        }
        let is = siege.is_some();
        if was != is {
            self.set_pressure(place, day, is);
        }
    }

    /// Who held the place at the end of the day on which the siege began, once that day is over.
    fn see_besieged(&mut self, place: PlaceIx, today: Day) {
        let now = self.history.places.get(place.pos()).and_then(|t| t.states.last());
        let now = now.map_or(&Control::Unknown, |s| &s.control);
        if let Some(Some(siege)) = self.sieges.get_mut(place.pos())
            && matches!(siege.besieged, Besieged::NotYetSeen)
            && siege.day < today
        {
            siege.besieged = match now {
                Control::Held(actor) => Besieged::Holder(self.facts.sides.side(*actor)),
                Control::Contested(_) => Besieged::Anyone,
                Control::Unknown => Besieged::FirstReported,
            };
        }
    }

    /// Another side that comes to hold the place, on a later day, ends the siege.
    fn siege_ends(&mut self, place: PlaceIx, by: Came, day: Day) {
        let (Came::Held(side), Some(slot)) = (by, self.sieges.get_mut(place.pos())) else { return };
        let Some(siege) = slot else { return };
        let ends = match siege.besieged {
            Besieged::NotYetSeen => false,
            Besieged::Anyone => true,
            Besieged::Holder(holder) => holder != side,
            Besieged::FirstReported => {
                siege.besieged = Besieged::Holder(side);
                false
            }
        };
        if ends {
            *slot = None;
            self.set_pressure(place, day, false);
        }
    }

    fn set_pressure(&mut self, place: PlaceIx, day: Day, besieged: bool) {
        if let Some(timeline) = self.history.places.get_mut(place.pos()) {
            timeline.pressure.push((day, besieged));
        }
    }
}
