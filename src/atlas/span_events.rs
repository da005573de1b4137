//! The events of the record for the time bar of the map, in the shape that `spans` documents.

use super::{Atlas, encode};
use crate::domain::{
    event::{Assessment, EventKind},
    facts::EventFact,
    ids::ActorIx,
    words::{Basis, Verification},
};

/// Appends the list. `side` gives the number of an actor's side.
pub(super) fn encode(
    out: &mut String,
    atlas: &Atlas,
    basis: Basis,
    side: impl Fn(ActorIx) -> usize,
) {
    let numbers = drawn_numbers(atlas);
    let told = atlas.facts.events.iter().filter(|event| is_told(event));
    encode::list(out, told, |out, event| {
        out.push('[');
        encode::day_or_null(out, event.earliest);
        out.push(',');
        encode::day_or_null(out, event.confirms_from());
        out.push(',');
        encode::number(out, kind(event.kind));
        out.push(',');
        number_or_null(out, event.to.map(&side));
        out.push(',');
        encode::number(out, u8::from(event.is_applied(basis)));
        out.push(',');
        let drawn = |place: &crate::domain::ids::PlaceIx| numbers.get(place.pos()).copied()?;
        number_or_null(out, event.places.iter().find_map(drawn));
        out.push(',');
        number_or_null(out, event.segments.first().map(|segment| segment.pos()));
        out.push(']');
    });
}

fn is_told(event: &EventFact) -> bool {
    event.assessment != Some(Assessment::Rejected)
        && (event.assessment.is_some() || event.verification != Verification::Refuted)
}

/// The number of each place among those that are drawn.
fn drawn_numbers(atlas: &Atlas) -> Vec<Option<usize>> {
    let mut next = 0;
    let mut number = |drawn: bool| {
        next += usize::from(drawn);
        drawn.then(|| next - 1)
    };
    atlas.record.places.iter().map(|place| number(place.is_drawn())).collect()
}

fn number_or_null(out: &mut String, number: Option<usize>) {
    match number {
        Some(number) => encode::number(out, number),
        None => out.push_str("null"),
    }
}

fn kind(kind: EventKind) -> u8 {
    match kind {
        EventKind::Captured | EventKind::Recaptured | EventKind::Withdrew | EventKind::Held => 1,
        EventKind::Contested => 2,
        EventKind::RouteCut => 3,
        EventKind::RouteReopened => 4,
        EventKind::SiegeBegun => 5,
        EventKind::SiegeLifted => 6,
        _ => 0,
    }
}
