//! `GET /feed/diff?from=&to=`: what differs between two days, as one GeoJSON FeatureCollection.
//!
//! A feature of the picture for each place under another control and each segment that can be
//! passed otherwise; what goes by the day stands in `before` (as of `from`) and `after` (as of
//! `to`), each with the properties of the picture that say what it is and by what.

use std::sync::Arc;

use axum::{extract::State, http::Uri, response::Response};

use super::{
    asked::Asked,
    collection::{about, link},
};
use crate::{
    atlas::{Atlas, PlaceOn, SegmentOn, diff::Difference, encode},
    domain::{
        day::Day,
        ids::{ActorIx, EventIx},
        words::{Basis, Certainty, Verification},
    },
    paths::{Expected, Parameters},
    web::{app::App, error::Error, query::BASES, shown::Newest},
};

const PARAMETERS: Parameters = &[
    ("from", Expected::Day),
    ("to", Expected::Day),
    ("basis", Expected::OneOf(BASES)),
    ("edition", Expected::Edition),
];

/// The handler.
pub async fn get(State(app): State<App>, newest: Newest, uri: Uri) -> Result<Response, Error> {
    let asked = Asked::read(&app, newest, &uri, PARAMETERS).await?;
    let (days, basis) = (asked.two_days()?, asked.basis);
    let base = Arc::clone(&app.public_url);
    let address = uri.path_and_query().map_or(uri.path(), |p| p.as_str()).to_owned();
    let write = move |atlas: &Atlas| Some(collection(atlas, days, basis, (&base, &address)));
    asked.answer("application/geo+json", write).await
}

fn collection(
    atlas: &Atlas,
    (from, to): (Day, Day),
    basis: Basis,
    (base, address): (&str, &str),
) -> String {
    let mut out = String::new();
    out.push_str(r#"{"type":"FeatureCollection","from":"#);
    encode::iso_or_null(&mut out, Some(from));
    out.push_str(r#","to":"#);
    encode::iso_or_null(&mut out, Some(to));
    about(&mut out, atlas, basis, &[from, to]);
    link(&mut out, base, address);
    out.push_str(r#","features":"#);
    let on = atlas.on(to, basis);
    encode::list(&mut out, atlas.differences(from, to, basis), |out, difference| {
        match difference {
            Difference::Place(days) => {
                on.open_place(out, days[1].ix, base);
                both(out, days.as_ref(), |out, place| of_place(out, atlas, place));
            }
            Difference::Segment(days) => {
                on.open_segment(out, days[1].ix, base);
                both(out, days.as_ref(), |out, segment| of_segment(out, atlas, segment));
            }
        }
        out.push_str("}}");
    });
    out.push_str("}\n");
    out
}

fn both<T>(out: &mut String, [before, after]: &[T; 2], mut write: impl FnMut(&mut String, &T)) {
    out.push_str(r#","before":{"#);
    write(out, before);
    out.push_str(r#"},"after":{"#);
    write(out, after);
    out.push('}');
}

fn of_place(out: &mut String, atlas: &Atlas, place: &PlaceOn<'_>) {
    let control = place.control;
    let id = |actor: ActorIx| atlas.facts.sides.id(actor);
    out.extend([r#""control":""#, control.kind().as_str(), r#"","holder":"#]);
    encode::text_or_null(out, control.holder().map(id));
    out.push_str(r#","side":"#);
    encode::text_or_null(out, place.side.map(id));
    let contested = if control.holder().is_some() { &[][..] } else { control.actors() };
    sides(out, "contested_by", atlas, contested);
    certainty(out, place.certainty);
    out.push_str(r#","since":"#);
    encode::text_or_null(out, place.since);
    out.push_str(r#","event":"#);
    encode::text_or_null(out, atlas.event_ids(place.event.into_iter()).next());
    out.push_str(r#","verification":"#);
    encode::text_or_null(out, place.verification.map(Verification::as_str));
}

fn of_segment(out: &mut String, atlas: &Atlas, segment: &SegmentOn<'_>) {
    let passage = segment.passage;
    out.extend([r#""passability":""#, passage.passability.as_str()]);
    out.extend([r#"","passability_basis":""#, passage.basis.as_str(), "\""]);
    sides(out, "open_for", atlas, &passage.open_for);
    sides(out, "cut_for", atlas, &passage.cut_for);
    sides(out, "cut_by", atlas, &passage.cut_by);
    certainty(out, passage.certainty);
    out.push_str(r#","since":"#);
    encode::text_or_null(out, segment.since);
    events(out, atlas, &segment.grounds.events);
}

fn sides(out: &mut String, name: &str, atlas: &Atlas, actors: &[ActorIx]) {
    out.extend([",\"", name, "\":"]);
    encode::texts(out, actors.iter().map(|actor| atlas.facts.sides.id(*actor)));
}

fn events(out: &mut String, atlas: &Atlas, events: &[EventIx]) {
    out.push_str(r#","events":"#);
    encode::texts(out, atlas.event_ids(events.iter().copied()));
}

fn certainty(out: &mut String, certainty: Option<Certainty>) {
    out.push_str(r#","certainty":"#);
    encode::text_or_null(out, certainty.map(Certainty::as_str));
}
