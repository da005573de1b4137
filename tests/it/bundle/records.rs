//! Any record: a strategy for property tests.

use khutut::domain::{
    actor::Actor,
    day::Day,
    edtf::Edtf,
    event::{Assessment, Claim, Event, EventKind, Extent, Stance},
    place::{Place, PlaceKind},
    record::{INFO_KEYS, Record},
    road::{Base, Route, SegmentRow},
    source::{PublisherKind, Reliability, Source},
};
use proptest::{option, prelude::*, sample::select};

/// Any record whose references hold and whose events say what any kind must say.
pub(super) fn record() -> impl Strategy<Value = Record> {
    [ids(), ids(), ids(), ids(), ids()].prop_flat_map(|ids| {
        let [actor_ids, place_ids, route_ids, source_ids, _] = &ids;
        let things = (actors(actor_ids), places(place_ids), sources(source_ids, actor_ids));
        let roads =
            (routes(route_ids), segments(route_ids, place_ids), bases(actor_ids, place_ids));
        (things, roads, events(&ids), info()).prop_map(|(things, roads, events, info)| Record {
            actors: things.0,
            places: things.1,
            sources: things.2,
            routes: roads.0,
            segments: roads.1,
            bases: roads.2,
            events,
            info,
        })
    })
}

/// A text of either script with all that CSV must quote.
fn text() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9 ,;|\"'\r\n\t=+@خناصر–é…]{0,12}[a-zخ\"]"
}

fn maybe_text() -> impl Strategy<Value = Option<String>> {
    option::of(text())
}

fn names() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set("[a-z ,\"\nحلب]{0,5}[aح]", 0..3).prop_map(Vec::from_iter)
}

fn ids() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set("[a-zA-Z0-9_-]{1,4}", 2..6).prop_map(Vec::from_iter).prop_shuffle()
}

fn date() -> impl Strategy<Value = Edtf> {
    let texts = select(vec![
        "2016",
        "201X",
        "2016-02~",
        "2016-02-24",
        "2016-02-XX?",
        "2016-02-21/2016-02-22",
        "../2016-02-23",
        "2016-02/..",
        "/2017",
        "[2016-02-20,2016-02-22..2016-02-24]",
    ]);
    texts.prop_map(|text| Edtf::parse(text).unwrap())
}

fn address() -> impl Strategy<Value = Option<String>> {
    option::of("https?://[a-z]{1,5}\\.org/[a-zخ,\"|?=&]{0,6}")
}

fn word<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

fn some(ids: &[String]) -> impl Strategy<Value = Vec<String>> + use<> {
    prop::sample::subsequence(ids.to_vec(), 0..=ids.len()).prop_shuffle()
}

fn one(ids: &[String]) -> impl Strategy<Value = String> + use<> {
    select(ids.to_vec())
}

/// One of the ids before this one, so that parents never loop.
fn earlier(ids: &[String], at: usize) -> BoxedStrategy<Option<String>> {
    if at == 0 { Just(None).boxed() } else { option::of(one(&ids[..at])).boxed() }
}

fn actors(ids: &[String]) -> impl Strategy<Value = Vec<Actor>> + use<> {
    let actor = |(at, id): (usize, &String)| {
        let id = id.clone();
        let names = (text(), text(), names(), maybe_text(), maybe_text());
        let rest = (option::of("#[0-9A-Fa-f]{6}"), option::of("Q[1-9]{1,5}"), maybe_text());
        (names, earlier(ids, at), rest).prop_map(move |(names, parent_id, rest)| Actor {
            id: id.clone(),
            name_en: names.0,
            name_ar: names.1,
            alt_names: names.2,
            short_en: names.3,
            short_ar: names.4,
            parent_id,
            colour: rest.0,
            wikidata: rest.1,
            notes: rest.2,
        })
    };
    ids.iter().enumerate().map(actor).collect::<Vec<_>>()
}

fn places(ids: &[String]) -> impl Strategy<Value = Vec<Place>> + use<> {
    let place = |(at, id): (usize, &String)| {
        let id = id.clone();
        let names = (text(), text(), names(), word(PlaceKind::ALL));
        let point = (-180.0..=180.0, -90.0..=90.0, 1..=1_000_000_u32);
        let rest = (option::of("[0-9]{1,8}"), option::of("Q[1-9]{1,5}"), maybe_text());
        (names, point, earlier(ids, at), rest).prop_map(move |(names, point, parent_id, rest)| {
            Place {
                id: id.clone(),
                name_en: names.0,
                name_ar: names.1,
                alt_names: names.2,
                kind: names.3,
                lon: point.0,
                lat: point.1,
                coord_precision_m: point.2,
                parent_id,
                geonames_id: rest.0,
                wikidata: rest.1,
                coord_source: rest.2,
            }
        })
    };
    ids.iter().enumerate().map(place).collect::<Vec<_>>()
}

fn routes(ids: &[String]) -> impl Strategy<Value = Vec<Route>> + use<> {
    let route = |id: &String| {
        let id = id.clone();
        (text(), text(), maybe_text()).prop_map(move |(name_en, name_ar, notes)| Route {
            id: id.clone(),
            name_en,
            name_ar,
            notes,
        })
    };
    ids.iter().map(route).collect::<Vec<_>>()
}

/// Every route has a segment 1.
fn segments(
    routes: &[String],
    places: &[String],
) -> impl Strategy<Value = Vec<SegmentRow>> + use<> {
    let segment = |route: &String| {
        let route_id = route.clone();
        let ends = prop::sample::subsequence(places.to_vec(), 2).prop_shuffle();
        let via = prop::collection::vec((-180.0..=180.0, -90.0..=90.0), 0..3);
        (ends, via, 1e-7..=1e7).prop_map(move |(ends, via, length_km)| SegmentRow {
            route_id: route_id.clone(),
            seq: 1,
            from_place: ends[0].clone(),
            to_place: ends[1].clone(),
            via: via.into_iter().map(|(lon, lat)| [lon, lat]).collect(),
            length_km,
        })
    };
    routes.iter().map(segment).collect::<Vec<_>>()
}

fn sources(ids: &[String], actors: &[String]) -> impl Strategy<Value = Vec<Source>> + use<> {
    let source = |id: &String| {
        let id = id.clone();
        let who = (text(), maybe_text(), word(PublisherKind::ALL), option::of(one(actors)));
        let what = (maybe_text(), maybe_text(), address(), date(), maybe_text());
        let further = (
            option::of(word(Reliability::ALL)),
            maybe_text(),
            address(),
            option::of("[0-9a-f]{64}"),
        );
        (who, what, further).prop_map(move |(who, what, further)| Source {
            id: id.clone(),
            publisher: who.0,
            origin: who.1,
            publisher_kind: who.2,
            affiliation: who.3,
            title: what.0,
            language: what.1,
            url: what.2,
            published_on: Some(what.3),
            notes: what.4,
            reliability: further.0,
            reliability_note: further.1,
            archived_url: further.2,
            capture_sha256: further.3,
        })
    };
    ids.iter().map(source).collect::<Vec<_>>()
}

fn claim(sources: &[String], actors: &[String]) -> impl Strategy<Value = Claim> + use<> {
    let who = (one(sources), word(Stance::ALL), maybe_text(), option::of(one(actors)));
    let rest = (maybe_text(), option::of(date()), option::of(1..=6_u8), maybe_text());
    (who, rest).prop_map(|(who, rest)| Claim {
        source: who.0,
        stance: who.1,
        speaker: who.2,
        speaker_actor: who.3,
        origin: rest.0,
        date: rest.1,
        credibility: rest.2,
        note: rest.3,
    })
}

/// Events that say whatever any kind must say.
fn events(ids: &[Vec<String>; 5]) -> impl Strategy<Value = Vec<Event>> + use<> {
    let [actors, places, routes, sources, events] = ids;
    let event = |(at, id): (usize, &String)| {
        let id = id.clone();
        let about = events[(at + 1) % events.len()].clone();
        let sides = prop::sample::subsequence(actors.clone(), 2).prop_shuffle();
        let where_ = (some(places), one(routes), prop::bool::ANY, sides, some(actors));
        let what = (word(EventKind::ALL), date(), word(Extent::ALL), text(), maybe_text());
        let judged = (option::of((word(Assessment::ALL), text())), maybe_text());
        let claims = prop::collection::vec(claim(sources, actors), 1..4);
        (where_, what, judged, claims).prop_map(move |(where_, what, judged, claims)| Event {
            id: id.clone(),
            kind: what.0,
            places: where_.0,
            route: Some(where_.1),
            segments: if where_.2 { vec![1] } else { Vec::new() },
            actor_to: Some(where_.3[0].clone()),
            actor_from: Some(where_.3[1].clone()),
            participants: where_.4,
            date: what.1,
            extent: what.2,
            summary_en: Some(what.3),
            summary_ar: what.4,
            assessment: judged.0.as_ref().map(|judged| judged.0),
            assessment_note: judged.0.map(|judged| judged.1),
            note: judged.1,
            about: Some(about.clone()),
            claims,
        })
    };
    events.iter().enumerate().map(event).collect::<Vec<_>>()
}

/// The first actor is always a side.
fn bases(actors: &[String], places: &[String]) -> impl Strategy<Value = Vec<Base>> + use<> {
    let side = actors[0].clone();
    let base = |place: &String| {
        let (side, place) = (side.clone(), place.clone());
        let days = (option::of(-700_000..=0_i32), option::of(1..=2_900_000_i32));
        (days, maybe_text()).prop_map(move |((from, until), note)| Base {
            side: side.clone(),
            place: place.clone(),
            from: from.map(Day),
            until: until.map(Day),
            note,
        })
    };
    places.iter().map(base).collect::<Vec<_>>()
}

fn info() -> impl Strategy<Value = Vec<(String, String)>> {
    let keys = prop::sample::subsequence(INFO_KEYS.to_vec(), 0..=INFO_KEYS.len()).prop_shuffle();
    let values = prop::collection::vec("[a-z,\"خ\n]{0,8}", INFO_KEYS.len());
    (keys, values)
        .prop_map(|(keys, values)| keys.into_iter().map(str::to_owned).zip(values).collect())
}
