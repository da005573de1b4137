//! The laws of fronts and areas, on random places and on the bundled record.

use std::collections::HashSet;

use geo::{
    BooleanOps as _, Contains as _, LineString, MultiPolygon, Point, Polygon, Validation as _,
    Winding as _, winding_order::WindingOrder,
};
use khutut::{
    atlas::Atlas,
    domain::{
        day::Day,
        front::{KnownPlace, OpenRoad, PLACE_KM, Partition, partition},
        ids::ActorIx,
        words::Basis,
    },
};
use proptest::prelude::*;

use crate::support::site;

/// One day in so many of the record's days of change is looked at in a debug build.
const SAMPLE: usize = 24;

fn held(lon: f64, lat: f64, side: u32) -> KnownPlace {
    KnownPlace { at: [lon, lat], sides: vec![ActorIx(side)], contested: false }
}

fn contested(lon: f64, lat: f64, sides: [u32; 2]) -> KnownPlace {
    KnownPlace { at: [lon, lat], sides: sides.map(ActorIx).to_vec(), contested: true }
}

/// Places within about 60 km of each other: close together, in line, at one point, far apart.
fn places() -> impl Strategy<Value = Vec<KnownPlace>> {
    let at = prop_oneof![
        4 => (0..60_000, 0..50_000),
        1 => (0..400, 0..400),
        1 => (0..40).prop_map(|n| (n * 1_500, 20_000)),
    ];
    let place = (at, 0u32..4, 0u32..6).prop_map(|((x, y), side, other)| {
        let (lon, lat) = (37.0 + f64::from(x) / 1e5, 35.5 + f64::from(y) / 1e5);
        match other {
            0 => contested(lon, lat, [side, side + 1]),
            _ => held(lon, lat, side),
        }
    });
    prop::collection::vec(place, 0..60)
}

fn roads() -> impl Strategy<Value = Vec<OpenRoad>> {
    let point = (0..60_000, 0..50_000)
        .prop_map(|(x, y)| [37.0 + f64::from(x) / 1e5, 35.5 + f64::from(y) / 1e5]);
    let road = (prop::collection::vec(point, 2..4), 0u32..4)
        .prop_map(|(line, side)| OpenRoad { line, side: ActorIx(side) });
    prop::collection::vec(road, 0..3)
}

/// What is wrong with a partition of these places.
fn faults(places: &[KnownPlace], found: &Partition) -> Vec<String> {
    let mut faults = Vec::new();
    for area in &found.areas {
        let side = area.side;
        if let Err(fault) = area.polygons.check_validation() {
            faults.push(format!("{side:?} is not valid: {fault}"));
        }
        for polygon in &area.polygons {
            if !is_right_handed(polygon) {
                faults.push(format!("{side:?} runs the wrong way"));
            }
        }
        let rings = area.polygons.iter().flat_map(rings).flat_map(LineString::coords);
        for at in rings
            .chain(found.fronts.iter().flat_map(|f| f.lines.iter()).flat_map(LineString::coords))
        {
            for value in [at.x, at.y] {
                if format!("{value:.5}").parse::<f64>().unwrap().to_bits() != value.to_bits() {
                    faults.push(format!("{value} has more than five decimals"));
                }
            }
        }
    }
    for (n, a) in found.areas.iter().enumerate() {
        for b in found.areas.iter().skip(n + 1) {
            faults.extend(
                overlap(&a.polygons, &b.polygons)
                    .map(|at| format!("{:?} and {:?} overlap at {at:?}", a.side, b.side)),
            );
        }
    }
    faults.extend(places.iter().filter(|p| !is_doubtful(p, places)).filter_map(|place| {
        let side = (!place.contested).then(|| place.sides[0]);
        let area = found.areas.iter().find(|area| area.side == side);
        let at = Point::new(round(place.at[0]), round(place.at[1]));
        let inside = area.is_some_and(|area| area.polygons.contains(&at));
        (!inside).then(|| format!("{place:?} does not lie in its area"))
    }));
    faults.extend(shared_lines(found));
    faults
}

/// Where two areas have ground in common: corners of one inside of the other, or an overlap wider
/// than the rounding of the boolean operation.
fn overlap(a: &MultiPolygon<f64>, b: &MultiPolygon<f64>) -> Option<Point<f64>> {
    use geo::{Area as _, InteriorPoint as _};
    let both = a.intersection(b);
    let wide = both.into_iter().find(|polygon| polygon.unsigned_area() > 1e-11);
    wide.and_then(|polygon| polygon.interior_point())
}

fn rings(polygon: &Polygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    [polygon.exterior()].into_iter().chain(polygon.interiors())
}

fn is_right_handed(polygon: &Polygon<f64>) -> bool {
    polygon.exterior().winding_order() == Some(WindingOrder::CounterClockwise)
        && polygon.interiors().iter().all(|r| r.winding_order() == Some(WindingOrder::Clockwise))
}

fn round(value: f64) -> f64 {
    (value * 1e5).round() / 1e5
}

/// Whether another side's place stands within a few metres: then no line can part them.
fn is_doubtful(place: &KnownPlace, places: &[KnownPlace]) -> bool {
    places.iter().any(|other| {
        (other.sides != place.sides || other.contested != place.contested)
            && (other.at[0] - place.at[0]).abs() < 6e-5
            && (other.at[1] - place.at[1]).abs() < 6e-5
    })
}

/// Every piece of a front is a piece of the edges of both areas.
fn shared_lines(found: &Partition) -> Vec<String> {
    type Bits = [u64; 4];
    let pieces = |line: &LineString<f64>| -> Vec<Bits> {
        let bits = |l: geo::Line<f64>| [l.start.x, l.start.y, l.end.x, l.end.y].map(f64::to_bits);
        line.lines().map(bits).collect()
    };
    let edges = |side: ActorIx| -> HashSet<Bits> {
        let areas = found.areas.iter().filter(|area| area.side == Some(side));
        let pieces = areas.flat_map(|a| a.polygons.iter()).flat_map(rings).flat_map(pieces);
        pieces.flat_map(|[a, b, c, d]| [[a, b, c, d], [c, d, a, b]]).collect()
    };
    let mut faults = Vec::new();
    for front in &found.fronts {
        for side in front.sides {
            let edges = edges(side);
            if !front.lines.iter().flat_map(pieces).all(|piece| edges.contains(&piece)) {
                faults.push(format!("front {:?} is not an edge of {side:?}", front.sides));
            }
        }
    }
    faults
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn areas_are_valid_stand_apart_and_hold_their_places(places in places(), roads in roads()) {
        let found = partition(&places, &roads);
        let faults = faults(&places, &found);
        prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
        prop_assert_eq!(found.areas.is_empty(), places.is_empty() && roads.is_empty());
    }

    #[test]
    fn the_order_of_places_does_not_matter(mut places in places()) {
        let found = partition(&places, &[]);
        places.reverse();
        prop_assert_eq!(partition(&places, &[]), found);
    }

    #[test]
    fn no_ground_is_farther_from_a_place_than_the_stated_reach(places in places()) {
        let found = partition(&places, &[]);
        for area in &found.areas {
            for at in area.polygons.iter().flat_map(|p| p.exterior().coords()) {
                let km = |p: &KnownPlace| {
                    let east = (p.at[0] - at.x) * 111.195 * p.at[1].to_radians().cos();
                    east.hypot((p.at[1] - at.y) * 111.195)
                };
                let nearest = places.iter().map(km).fold(f64::INFINITY, f64::min);
                prop_assert!(nearest < PLACE_KM + 0.3, "{nearest} km at {at:?}");
            }
        }
    }
}

#[test]
fn without_places_the_ground_is_nobodys() {
    assert_eq!(partition(&[], &[]), Partition::default());
}

#[test]
fn a_lone_place_has_a_disc_and_no_front() {
    let found = partition(&[held(37.0, 35.0, 3)], &[]);
    assert!(found.fronts.is_empty());
    let [area] = &found.areas[..] else { panic!("{:?}", found.areas) };
    assert_eq!((area.side, area.polygons.0.len(), area.places), (Some(ActorIx(3)), 1, 1));
    use geo::GeodesicArea as _;
    let km2 = area.polygons.geodesic_area_unsigned() / 1e6;
    assert!((590.0..620.0).contains(&km2), "a disc of 14 km has 616 km²: {km2}");
}

#[test]
fn the_front_runs_midway_between_two_places_and_says_how_near_they_are() {
    let found = partition(&[held(37.0, 35.0, 1), held(37.2, 35.0, 2)], &[]);
    let [front] = &found.fronts[..] else { panic!("{:?}", found.fronts) };
    assert_eq!(front.sides, [ActorIx(1), ActorIx(2)]);
    for at in front.lines.iter().flat_map(|line| line.coords()) {
        let is_end = (at.y - 35.0).abs() > 0.09;
        assert!((at.x - 37.1).abs() < if is_end { 0.005 } else { 0.001 }, "{at:?}");
    }
    let half = 0.1 * 111.195 * 35_f64.to_radians().cos();
    assert!((front.nearest_km.unwrap() - half).abs() < 0.1, "{front:?}");
    assert!((13.0..14.1).contains(&front.farthest_km.unwrap()), "{front:?}");
}

#[test]
fn a_contested_place_makes_a_width_between_the_sides() {
    let places = [held(37.0, 35.0, 1), contested(37.1, 35.0, [1, 2]), held(37.2, 35.0, 2)];
    let found = partition(&places, &[]);
    let area = found.areas.iter().find(|area| area.side.is_none()).unwrap();
    assert_eq!(area.between, vec![vec![ActorIx(1), ActorIx(2)]]);
    let front = &found.fronts[0].lines;
    assert!(front.iter().flat_map(|l| l.coords()).all(|at| (at.y - 35.0).abs() > 0.03));
}

#[test]
fn two_sides_at_one_point_contest_it() {
    let found = partition(&[held(37.0, 35.0, 1), held(37.0, 35.0, 2)], &[]);
    let [area] = &found.areas[..] else { panic!("{:?}", found.areas) };
    assert_eq!((area.side, &area.between[0][..]), (None, &[ActorIx(1), ActorIx(2)][..]));
}

#[test]
fn a_road_that_one_side_can_pass_has_ground_of_its_own() {
    let road = OpenRoad { line: vec![[37.0, 35.0], [37.6, 35.0]], side: ActorIx(1) };
    let found = partition(&[held(37.0, 35.0, 1)], &[road]);
    let ground = &found.areas[0].polygons;
    assert!(ground.contains(&Point::new(37.6, 35.05)) && !ground.contains(&Point::new(37.6, 35.1)));
}

#[test]
fn the_days_of_the_bundled_record_obey_the_laws() {
    let atlas = site::bundled(1);
    for basis in [Basis::Assessed, Basis::Claimed] {
        let days = &atlas.layer(basis).change_days;
        let faults = days.iter().step_by(SAMPLE).flat_map(|day| faults_on(&atlas, *day, basis));
        let faults: Vec<String> = faults.collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
#[ignore = "takes minutes: every day of change, on both bases"]
fn every_day_of_the_bundled_record_obeys_the_laws() {
    let atlas = site::bundled(1);
    for basis in [Basis::Assessed, Basis::Claimed] {
        let days = &atlas.layer(basis).change_days;
        let faults: Vec<String> =
            days.iter().flat_map(|day| faults_on(&atlas, *day, basis)).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

fn faults_on(atlas: &Atlas, day: Day, basis: Basis) -> Vec<String> {
    let on = atlas.on(day, basis);
    let found = on.make_fronts().partition;
    let faults = faults(&on.known_places(), &found);
    faults.into_iter().map(|fault| format!("{day}: {fault}")).collect()
}
