//! What the record says of a place or a segment as of a day: the facts that pages and feed show
//! (product.md §4).

use super::{
    control::Control,
    day::Day,
    effect::{Effect, effect},
    facts::Facts,
    ids::{EventIx, PlaceIx, SegmentIx},
    passability::{Passage, Three, passage},
    reports::RoadHistory,
    sweep::{History, road_report},
    timeline::{Report, Reports, State},
    words::{Basis, PassabilityBasis},
};

/// A claimed or disputed event that would give a place another state, while it is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Dispute {
    /// The event.
    pub event: EventIx,
    /// Its earliest day.
    pub from: Day,
    /// The day on which a later event brings or confirms a state; none while it is shown.
    pub until: Option<Day>,
}

/// The events that are drawn beside the state of each place and each segment, on one basis.
#[derive(Debug, Default)]
pub struct Beside {
    /// For each place, in order.
    pub places: Vec<Vec<Dispute>>,
    /// For each segment: the events that name it; whether they change it is asked per day.
    pub segments: Vec<Vec<Dispute>>,
}

/// Finds them.
#[must_use]
pub fn beside(facts: &Facts, history: &History, basis: Basis) -> Beside {
    let mut found = Beside {
        places: vec![Vec::new(); history.places.len()],
        segments: vec![Vec::new(); history.segments.len()],
    };
    for (n, event) in facts.events.iter().enumerate().filter(|(_, e)| e.is_beside(basis)) {
        let shown = |news: Option<&Vec<Day>>| Dispute {
            event: EventIx::at(n),
            from: event.applies,
            until: news
                .and_then(|days| days.get(days.partition_point(|d| *d <= event.applies)).copied()),
        };
        for place in &event.places {
            // Until the next news the state stays that of the event's own day.
            let now = history.places.get(place.pos()).map(|t| t.control(event.applies));
            if now.is_some_and(|now| changes(&effect(event, now, &facts.sides)))
                && let Some(list) = found.places.get_mut(place.pos())
            {
                list.push(shown(history.place_news.get(place.pos())));
            }
        }
        for segment in &event.segments {
            if let Some(list) = found.segments.get_mut(segment.pos()) {
                list.push(shown(history.segment_news.get(segment.pos())));
            }
        }
    }
    found
}

fn changes(effect: &Effect) -> bool {
    matches!(effect, Effect::Brings(_) | Effect::BringsUnsure(_))
}

/// The disputes of a list that are shown on a day.
pub fn shown(disputes: &[Dispute], day: Day) -> impl Iterator<Item = EventIx> {
    let on = move |d: &&Dispute| d.from <= day && d.until.is_none_or(|until| day < until);
    disputes.iter().filter(on).map(|d| d.event)
}

/// The disputed events that would change the passability of a segment if they came to stand on
/// the day asked.
#[must_use]
pub fn segment_disputes(
    segment: SegmentIx,
    day: Day,
    disputes: &[Dispute],
    facts: &Facts,
    history: &History,
) -> Vec<EventIx> {
    let none = RoadHistory::default();
    let road = history.roads.get(segment.pos()).unwrap_or(&none);
    let three = Three::on(segment, day, facts, history);
    let now = passage(three, road, day, &facts.sides);
    let would =
        |ix: &EventIx| supposed(*ix, day, three, road, facts).is_some_and(|p| p.differs(&now));
    shown(disputes, day).filter(would).collect()
}

/// The passability if an event came to stand on a day, after all others.
fn supposed(
    ix: EventIx,
    day: Day,
    three: Three<'_>,
    road: &RoadHistory,
    facts: &Facts,
) -> Option<Passage> {
    let event = facts.event(ix)?;
    let mut road = road.as_of(day);
    let side = |actor| facts.sides.side(actor);
    let report = Report { event: ix, applies: day, certain: Some(day) };
    if let Some((state, of, cutter)) = road_report(event) {
        road.report(state, side(of?), cutter.map(side), report);
    }
    let control = three.own.map_or(&Control::Unknown, |s| &s.control);
    let (Effect::Brings(control) | Effect::BringsUnsure(control)) =
        effect(event, control, &facts.sides)
    else {
        return Some(passage(three, &road, day, &facts.sides));
    };
    match &control {
        Control::Held(actor) => road.end_reopenings(Some(side(*actor)), day),
        Control::Contested(_) => road.end_reopenings(None, day),
        Control::Unknown => {}
    }
    let own = State { control, from: day, reports: vec![report] };
    Some(passage(Three { own: Some(&own), ..three }, &road, day, &facts.sides))
}

/// What lies behind the passability of a segment on a day.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grounds {
    /// The standing reports with their confirmations, else what brought the known states of the
    /// segment and its ends; in order.
    pub events: Vec<EventIx>,
    /// The event that it goes back to.
    pub since: Option<EventIx>,
    /// The last day on which any of it was reported.
    pub last_reported: Option<Day>,
}

/// Finds them.
#[must_use]
pub fn grounds(
    segment: SegmentIx,
    day: Day,
    basis: PassabilityBasis,
    facts: &Facts,
    history: &History,
) -> Grounds {
    if basis == PassabilityBasis::Reported {
        return history
            .roads
            .get(segment.pos())
            .map(|r| reported(r, day, facts))
            .unwrap_or_default();
    }
    let three = Three::on(segment, day, facts, history);
    let known = || three.reported().filter(|s| s.control != Control::Unknown);
    let mut events: Vec<EventIx> = known().filter_map(State::event).collect();
    events.sort_unstable();
    events.dedup();
    Grounds {
        since: events.last().copied(),
        last_reported: known().filter_map(|s| s.last_reported(day, facts)).max(),
        events,
    }
}

fn reported(road: &RoadHistory, day: Day, facts: &Facts) -> Grounds {
    let mut events: Vec<EventIx> =
        road.standing(day).flat_map(|r| r.by(day).map(|report| report.event)).collect();
    events.sort_unstable();
    events.dedup();
    Grounds {
        since: road.standing(day).filter_map(|r| r.event()).min(),
        last_reported: road.standing(day).filter_map(|r| r.last_reported(day, facts)).max(),
        events,
    }
}

/// The disputed events shown at a place on a day.
#[must_use]
pub fn place_disputes(place: PlaceIx, day: Day, beside: &Beside) -> Vec<EventIx> {
    beside.places.get(place.pos()).map(|list| shown(list, day).collect()).unwrap_or_default()
}
