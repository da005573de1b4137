//! How long the fronts and areas of a day take (`cargo bench --bench fronts`): every day of change
//! of the bundled record, and days of a made record of 5,000 places. Limits: 20 ms and 300 ms.
#![allow(clippy::unwrap_used, reason = "a benchmark stops where its material is wrong")]
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

#[expect(dead_code, reason = "one size of several is used here")]
mod made;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use khutut::{
    atlas::{Atlas, Edition, Editions, Material},
    bundle::{self, Known},
    domain::{
        day::Day,
        front::{KnownPlace, partition},
        ids::ActorIx,
        record::Record,
        words::Basis,
    },
};

fn main() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let bundled = bundle::read(&dir, &Known::default(), &mut |_| {}).unwrap().record;
    let atlas = build(bundled);
    for basis in [Basis::Assessed, Basis::Claimed] {
        let days = atlas.layer(basis).change_days.clone();
        measure(&format!("bundled record, {basis:?}"), &atlas, &days, basis);
    }
    let size = made::Size { places: 5_000, spans_each: 20, events: 10_000 };
    let atlas = build(made::record(&size));
    let days: Vec<Day> = (0..10).map(|n| Day(16_000 + n * 131)).collect();
    measure(
        "5,000 places on a grid of 5 km, hands changed at random",
        &atlas,
        &days,
        Basis::Assessed,
    );
    scattered("5,000 places scattered, four sides in sectors", |x, y| match (x > 0.5, y > 0.5) {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (false, false) => 3,
    });
    scattered("5,000 places scattered, each of any of four sides", |x, y| {
        ((x * 7_919.0 + y * 104_729.0) as u32) % 4
    });
}

fn build(record: Record) -> Atlas {
    let published_at = "2026-01-01T00:00:00Z".parse().unwrap();
    let edition = Edition { number: 1, published_at, note: None };
    Atlas::build(Material { edition, record, editions: Editions::default() }).unwrap()
}

fn measure(name: &str, atlas: &Atlas, days: &[Day], basis: Basis) {
    let mut bytes = 0;
    let mut times: Vec<(Duration, Day)> = Vec::new();
    for day in days {
        let began = Instant::now();
        let made = atlas.on(*day, basis).make_fronts();
        times.push((began.elapsed(), *day));
        bytes += made.fronts.iter().chain(&made.areas).map(|text| text.len()).sum::<usize>();
    }
    println!("  {} bytes of features a day", bytes / days.len());
    report(name, times);
}

/// Places spread evenly over four by three degrees by a rule.
fn scattered(name: &str, side: impl Fn(f64, f64) -> u32) {
    let share = |n: u32, step: f64| (f64::from(n) * step).fract();
    let places: Vec<KnownPlace> = (0..5_000)
        .map(|n| {
            let (x, y) = (share(n, 0.754_877_666_2), share(n, 0.569_840_290_9));
            let at = [36.0 + 4.0 * x, 33.5 + 3.0 * y];
            KnownPlace { at, sides: vec![ActorIx(side(x, y))], contested: false }
        })
        .collect();
    let run = |_| {
        let began = Instant::now();
        let points: usize = partition(&places, &[]).areas.iter().map(|a| a.polygons.0.len()).sum();
        assert!(points > 0);
        (began.elapsed(), Day(0))
    };
    report(name, (0..5).map(run).collect());
}

fn report(name: &str, mut times: Vec<(Duration, Day)>) {
    times.sort_unstable();
    let (median, most) = (times[times.len() / 2].0, times[times.len() - 1]);
    println!("{name}: {} days, median {median:.1?}, most {:.1?} ({})", times.len(), most.0, most.1);
}
