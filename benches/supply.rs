//! Supply over five years, on the bundled record and on a made one of 10,000 segments and 200,000
//! changes (`cargo bench --bench supply`). Stated: at most 20 ms and 2 s.
#![allow(clippy::unwrap_used, reason = "a benchmark stops where its material is wrong")]
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

mod made;

use std::{path::Path, sync::LazyLock};

use divan::{Bencher, black_box};
use khutut::{
    atlas::{Atlas, Edition, Editions, Material, supply::For},
    bundle::{self, Known},
    domain::{
        day::Day,
        ids::PlaceIx,
        record::Record,
        road::{Route, SegmentRow},
        supply::{SideNetwork, gaps, intervals},
        words::Basis,
    },
};
use made::Size;

/// A grid of villages, 125 in a row, each joined to the next and to the one above.
const GRID: Size = Size { places: 5_100, spans_each: 40, ..Size::STATED };

static BUNDLED: LazyLock<Atlas> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    build(bundle::read(&data, &Known::default(), &mut |_| {}).unwrap().record)
});
static MADE: LazyLock<Atlas> = LazyLock::new(|| build(with_roads(made::record(&GRID))));

fn main() {
    divan::main();
    let history = &MADE.layer(Basis::Assessed).history;
    let changes: usize = history.places.iter().map(|t| t.states.len()).sum();
    let side = MADE.side("government").unwrap();
    let asked = For { side, basis: Basis::Assessed };
    let found = MADE.supply_history(asked, corners(), five_years()).unwrap();
    println!(
        "\n{} segments, {changes} changes; {} intervals, {} gaps",
        MADE.facts.segments.len(),
        found.intervals.len(),
        found.gaps.len()
    );
}

fn build(record: Record) -> Atlas {
    let published_at = "2026-01-01T00:00:00Z".parse().unwrap();
    let edition = Edition { number: 1, published_at, note: None };
    Atlas::build(Material { edition, record, editions: Editions::default() }).unwrap()
}

fn with_roads(record: Record) -> Record {
    let places = record.places.len();
    let to_next = (0..places).filter(|n| n % 125 != 124).map(|n| (n, n + 1));
    let upwards = (0..places).map(|n| (n, n + 125));
    let ends = to_next.chain(upwards).filter(|(_, to)| *to < places);
    let row = |((from, to), seq): ((usize, usize), u32)| SegmentRow {
        route_id: "grid".into(),
        seq,
        from_place: format!("place-{from}"),
        to_place: format!("place-{to}"),
        via: Vec::new(),
        length_km: 4.0 + f64::from(seq % 7) / 10.0,
    };
    let route =
        Route {
            id: "grid".into(), name_en: "Grid".into(), name_ar: "شبكة".into(), notes: None
        };
    Record { routes: vec![route], segments: ends.zip(1..).map(row).collect(), ..record }
}

/// The first and the last village.
fn corners() -> (PlaceIx, PlaceIx) {
    (PlaceIx(0), PlaceIx::at(GRID.places - 1))
}

fn five_years() -> (Day, Day) {
    (Day(15_400), Day(15_400 + 5 * 365))
}

/// All of it, as when it is asked for the first time.
fn anew(atlas: &Atlas, ends: (PlaceIx, PlaceIx)) -> usize {
    let (facts, history) = (&atlas.facts, &atlas.layer(Basis::Assessed).history);
    let network = SideNetwork::of(atlas.side("government").unwrap(), facts, history);
    let intervals = intervals(&network, facts, ends, five_years());
    gaps(&network, (facts, history), ends, &intervals).len() + intervals.len()
}

#[divan::bench]
fn five_years_of_the_bundled_record(bencher: Bencher) {
    let ends = (BUNDLED.place("hama").unwrap(), BUNDLED.place("aleppo").unwrap());
    bencher.bench_local(|| black_box(anew(&BUNDLED, ends)));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn five_years_of_ten_thousand_segments(bencher: Bencher) {
    LazyLock::force(&MADE);
    bencher.bench_local(|| black_box(anew(&MADE, corners())));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn the_same_asked_again(bencher: Bencher) {
    let asked = For { side: MADE.side("government").unwrap(), basis: Basis::Assessed };
    bencher.bench_local(|| black_box(MADE.supply_history(asked, corners(), five_years())));
}
