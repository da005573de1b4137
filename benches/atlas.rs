//! Measured paths of the Atlas, on a made record of 10,000 places, 200,000 spans and 100,000
//! events (`cargo bench --bench atlas`).
#![allow(clippy::unwrap_used, reason = "a benchmark stops where its material is wrong")]
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

mod made;

use divan::{Bencher, black_box};
use khutut::{
    atlas::{Atlas, Edition, Editions, Material},
    domain::{day::Day, ids::PlaceIx, record::Record, words::Basis},
};
use made::Size;
use std::sync::LazyLock;

/// 1,000 places with the same history each, and with ten times as much.
const A_TENTH: Size = Size { places: 1_000, spans_each: 20, events: 10_000 };
const LONG: Size = Size { places: 1_000, spans_each: 200, events: 100_000 };

/// The record whose figures the issues state.
static ATLAS: LazyLock<Atlas> = LazyLock::new(|| made(&Size::STATED));
/// A tenth of the places, each with the same history.
static FEWER: LazyLock<Atlas> = LazyLock::new(|| made(&A_TENTH));
/// As `FEWER`, each place with ten times the history.
static LONGER: LazyLock<Atlas> = LazyLock::new(|| made(&LONG));

fn main() {
    divan::main();
    let spans = ATLAS.layer(Basis::Assessed).history.places.iter();
    let spans: usize = spans.map(|t| t.spans().count()).sum();
    println!(
        "\n{} places, {spans} spans, {} events; one day is {} bytes",
        ATLAS.record.places.len(),
        ATLAS.record.events.len(),
        day_of(&ATLAS, Day(16_000)).len()
    );
}

fn made(size: &Size) -> Atlas {
    build(made::record(size))
}

fn build(record: Record) -> Atlas {
    let published_at = "2026-01-01T00:00:00Z".parse().unwrap();
    let edition = Edition { number: 1, published_at, note: None };
    Atlas::build(Material { edition, record, editions: Editions::default() }).unwrap()
}

fn day_of(atlas: &Atlas, day: Day) -> String {
    let on = atlas.on(day, Basis::Assessed);
    let mut out = String::with_capacity(atlas.record.places.len() * 640);
    let places: Vec<PlaceIx> = (0..atlas.record.places.len()).map(PlaceIx::at).collect();
    on.write_places(&mut out, &places, ",\n", "https://khutut.example");
    out
}

/// Days spread over the record, so that no run meets a warm one.
fn days() -> impl Iterator<Item = Day> {
    (0..).map(|n| Day(15_400 + (n * 397) % 2_000))
}

#[divan::bench]
fn all_places_of_a_day(bencher: Bencher) {
    let mut days = days();
    bencher.with_inputs(|| days.next().unwrap()).bench_local_values(|day| day_of(&ATLAS, day));
}

#[divan::bench]
fn a_day_of_a_tenth_of_the_places(bencher: Bencher) {
    let mut days = days();
    bencher.with_inputs(|| days.next().unwrap()).bench_local_values(|day| day_of(&FEWER, day));
}

#[divan::bench]
fn the_same_with_ten_times_the_history(bencher: Bencher) {
    let mut days = days();
    bencher.with_inputs(|| days.next().unwrap()).bench_local_values(|day| day_of(&LONGER, day));
}

#[divan::bench]
fn a_box_of_about_a_thousand_places(bencher: Bencher) {
    let mut days = days();
    bencher.with_inputs(|| days.next().unwrap()).bench_local_values(|day| {
        let on = ATLAS.on(day, Basis::Assessed);
        let mut out = String::with_capacity(800_000);
        let places = on.places_within(36.0, 33.0, 38.0, 34.25);
        on.write_places(&mut out, &places, ",\n", "https://khutut.example");
        out
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn build_from_its_rows(bencher: Bencher) {
    bencher
        .with_inputs(|| made::record(&Size::STATED))
        .bench_local_values(|record| black_box(build(record)));
}

#[divan::bench(sample_count = 20)]
fn all_spans_for_the_map(bencher: Bencher) {
    let size = Size { places: 5_000, spans_each: 20, events: 50_000 };
    bencher
        .with_inputs(|| made(&size))
        .bench_local_refs(|atlas| black_box(atlas.spans_json(Basis::Assessed).len()));
}
