//! A live example of each rule, found by rule in the record that is shown: for the page that explains
//! them.
//!
//! Of several the best attested is taken: that whose event has most claims.

use super::Atlas;
use crate::domain::{
    control::Control,
    day::Day,
    event::{Assessment, EventKind, Stance},
    facts::EventFact,
    ids::{EventIx, PlaceIx, SegmentIx},
    passability::Passage,
    reports::RoadState,
    source::PublisherKind,
    timeline::{Reports, State},
    words::{Basis, Passability, PassabilityBasis, Verification},
};

/// Something of the record that shows a rule at work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Example {
    /// An event.
    Event(EventIx),
    /// A place on a day.
    Place(PlaceIx, Day),
    /// A segment on a day.
    Segment(SegmentIx, Day),
    /// An edition.
    Edition(i32),
}

/// What is looked for, and what was found.
pub type Case = (&'static str, Option<Example>);

impl Atlas {
    /// The cases of the rules 1 to 10, in order. `day` is the day shown.
    #[must_use]
    pub fn examples(&self, day: Day) -> [Vec<Case>; 10] {
        [
            self.of_verification(),
            self.of_assessment(),
            self.of_change(),
            vec![("possible", self.best(self.states(|_, state, _| possible(state))))],
            vec![("unknown", self.unknown(day))],
            self.of_roads(day),
            vec![("base", self.base(day))],
            vec![("corrected", self.corrected())],
            vec![("light", self.light())],
            vec![("spellings", self.spellings(day))],
        ]
    }

    fn of_verification(&self) -> Vec<Case> {
        let of = |verification| self.event_that(move |event| event.verification == verification);
        let denied = |event: &EventFact| event.verification == Verification::Confirmed;
        let denied = self.events().filter(|(ix, e)| denied(e) && self.says(*ix, Stance::Denies));
        vec![
            ("confirmed", of(Verification::Confirmed)),
            ("reported", of(Verification::Reported)),
            ("claimed", of(Verification::Claimed)),
            ("disputed", of(Verification::Disputed)),
            ("refuted", of(Verification::Refuted)),
            ("denied", self.best(denied.map(|(ix, _)| (Example::Event(ix), ix)))),
        ]
    }

    fn of_assessment(&self) -> Vec<Case> {
        let of = |made| self.event_that(move |event| event.assessment == Some(made));
        let beside = self.layer(Basis::Assessed).beside.places.iter().enumerate();
        let beside = beside.flat_map(|(n, disputes)| {
            disputes.iter().map(move |d| (Example::Place(PlaceIx::at(n), d.from), d.event))
        });
        vec![
            ("accepted", of(Assessment::Accepted)),
            ("rejected", of(Assessment::Rejected)),
            ("beside", self.best(beside)),
        ]
    }

    fn of_change(&self) -> Vec<Case> {
        let taken = |kind| matches!(kind, EventKind::Captured | EventKind::Recaptured);
        let part = self.states(move |event, state, _| {
            taken(event.kind) && !event.full && matches!(state.control, Control::Contested(_))
        });
        let inside =
            self.states(move |event, _, place| taken(event.kind) && !event.places.contains(&place));
        let left = self.states(|event, state, _| {
            event.kind == EventKind::Withdrew && state.control == Control::Unknown
        });
        let held = self.states(|event, _, _| event.kind == EventKind::Held);
        vec![
            ("part", self.best(part)),
            ("inside", self.best(inside)),
            ("left", self.best(left)),
            ("held", self.best(held)),
            ("besieged", self.besieged()),
        ]
    }

    fn of_roads(&self, day: Day) -> Vec<Case> {
        let derived =
            |p: &Passage| p.passability == Passability::Cut && p.basis == PassabilityBasis::Derived;
        let shared = self.facts.segments.iter().position(|s| {
            s.on.first().is_some_and(|(first, _)| s.on.iter().any(|(route, _)| route != first))
        });
        vec![
            ("cut-though-held", self.cut_though_held()),
            ("cut-and-open", self.passage(|p| !p.cut_for.is_empty() && !p.open_for.is_empty())),
            ("derived", self.passage(derived)),
            ("shared", shared.map(|n| Example::Segment(SegmentIx::at(n), day))),
        ]
    }

    /// A segment that is still cut for a side when one of its ends comes back to that side.
    fn cut_though_held(&self) -> Option<Example> {
        let history = &self.layer(Basis::Assessed).history;
        let mut found = Vec::new();
        for (n, segment) in self.facts.segments.iter().enumerate() {
            let cuts = history.roads.get(n).into_iter().flat_map(|road| &road.reports);
            for cut in cuts.filter(|report| report.state == RoadState::Cut) {
                let ends = segment.ends.iter().filter_map(|end| history.places.get(end.pos()));
                let back = ends.flat_map(|timeline| &timeline.states).filter(|state| {
                    let holder = state.control.holder().map(|actor| self.facts.sides.side(actor));
                    let taken = state.event().and_then(|e| self.facts.event(e));
                    holder == Some(cut.side)
                        && state.from > cut.from
                        && cut.stands(state.from)
                        && taken.is_some_and(|e| e.kind != EventKind::Held)
                });
                found.extend(back.filter_map(|state| {
                    Some((Example::Segment(SegmentIx::at(n), state.from), state.event()?))
                }));
            }
        }
        self.best(found.into_iter())
    }

    /// The first segment that is passable in a way, on the first day on which it is.
    fn passage(&self, is: impl Fn(&Passage) -> bool) -> Option<Example> {
        let segments = self.layer(Basis::Assessed).passages.iter().enumerate();
        let mut spans = segments.flat_map(|(n, spans)| spans.iter().map(move |span| (n, span)));
        let found = spans.find(|(_, span)| span.from.is_some() && is(&span.passage));
        found.and_then(|(n, span)| Some(Example::Segment(SegmentIx::at(n), span.from?)))
    }

    fn besieged(&self) -> Option<Example> {
        let places = self.layer(Basis::Assessed).history.places.iter().enumerate();
        let mut begun = places.flat_map(|(n, t)| t.pressure.iter().map(move |p| (n, p)));
        let (n, (from, _)) = begun.find(|(_, (_, besieged))| *besieged)?;
        Some(Example::Place(PlaceIx::at(n), *from))
    }

    /// A place of which nothing is known on the day, else one on the day before its first report.
    fn unknown(&self, day: Day) -> Option<Example> {
        let drawn = || self.record.places.iter().enumerate().filter(|(_, row)| row.is_drawn());
        let timeline = |n: usize| self.layer(Basis::Assessed).history.places.get(n);
        let now = drawn()
            .find(|(n, _)| timeline(*n).is_some_and(|t| *t.control(day) == Control::Unknown));
        let before = || {
            drawn().find_map(|(n, _)| {
                let first = timeline(n)?.states.first()?.from;
                (Some(first) > self.extent().map(|e| e.0))
                    .then(|| Example::Place(PlaceIx::at(n), first.plus(-1)))
            })
        };
        now.map(|(n, _)| Example::Place(PlaceIx::at(n), day)).or_else(before)
    }

    /// A place from which a side's supplies come on the day.
    fn base(&self, day: Day) -> Option<Example> {
        let lasts = |from: Option<Day>, until: Option<Day>| {
            from.is_none_or(|from| from <= day) && until.is_none_or(|until| day < until)
        };
        let base = self.record.bases.iter().find(|base| lasts(base.from, base.until))?;
        Some(Example::Place(self.place(&base.place)?, day))
    }

    fn corrected(&self) -> Option<Example> {
        let edition = self.editions.after_first().find(|e| e.corrections().next().is_some())?;
        Some(Example::Edition(edition.edition.number))
    }

    /// An event that only maps and wikis assert.
    fn light(&self) -> Option<Example> {
        let weighs = |id: &str| {
            let source = self.source(id).and_then(|ix| self.source_row(ix));
            source.is_some_and(|s| {
                !matches!(s.publisher_kind, PublisherKind::Wiki | PublisherKind::Map)
            })
        };
        let light = |ix: &EventIx| {
            let claims = self.event_row(*ix).map_or(&[][..], |row| row.claims.as_slice());
            let mut asserting = claims.iter().filter(|c| c.stance == Stance::Asserts).peekable();
            asserting.peek().is_some() && !asserting.any(|c| weighs(&c.source))
        };
        let events = self.events().map(|(ix, _)| ix).filter(light);
        self.best(events.map(|ix| (Example::Event(ix), ix)))
    }

    /// The place with most spellings.
    fn spellings(&self, day: Day) -> Option<Example> {
        let places = self.record.places.iter().enumerate().rev();
        let (n, row) = places.max_by_key(|(_, row)| row.alt_names.len())?;
        (!row.alt_names.is_empty()).then(|| Example::Place(PlaceIx::at(n), day))
    }

    fn events(&self) -> impl Iterator<Item = (EventIx, &EventFact)> {
        self.facts.events.iter().enumerate().map(|(n, event)| (EventIx::at(n), event))
    }

    fn event_that(&self, is: impl Fn(&EventFact) -> bool) -> Option<Example> {
        let events = self.events().filter(|(_, event)| is(event));
        self.best(events.map(|(ix, _)| (Example::Event(ix), ix)))
    }

    /// The places on the first day of states of a kind, with the events that brought them.
    fn states(
        &self,
        is: impl Fn(&EventFact, &State, PlaceIx) -> bool,
    ) -> impl Iterator<Item = (Example, EventIx)> {
        let places = self.layer(Basis::Assessed).history.places.iter().enumerate();
        let states = places.flat_map(|(n, t)| t.spans().map(move |(s, _)| (PlaceIx::at(n), s)));
        states.filter_map(move |(place, state)| {
            let event = state.event()?;
            let fits = is(self.facts.event(event)?, state, place);
            fits.then_some((Example::Place(place, state.from), event))
        })
    }

    fn says(&self, event: EventIx, stance: Stance) -> bool {
        self.event_row(event).is_some_and(|row| row.claims.iter().any(|c| c.stance == stance))
    }

    /// The example whose event has most claims; of equal ones the first.
    fn best(&self, found: impl Iterator<Item = (Example, EventIx)>) -> Option<Example> {
        let claims = |ix: EventIx| self.event_row(ix).map_or(0, |row| row.claims.len());
        let mut best: Option<(usize, Example)> = None;
        for (example, event) in found {
            if best.is_none_or(|(most, _)| claims(event) > most) {
                best = Some((claims(event), example));
            }
        }
        best.map(|(_, example)| example)
    }
}

/// Whether a state is not yet certain on its first day.
fn possible(state: &State) -> bool {
    state.certain_day(state.from).is_some_and(|certain| certain > state.from)
}
