//! The search in a made record of 10,000 places and 100,000 events: well under 5 ms an answer
//! (`cargo bench --bench search`).
#![allow(clippy::unwrap_used, reason = "a benchmark stops where its material is wrong")]

mod made;

use std::sync::LazyLock;

use divan::{Bencher, black_box};
use khutut::atlas::{Atlas, Edition, Editions, Material};
use made::Size;

/// Texts that look for a name, as letters are added, slipped in, and of nonsense.
const TEXTS: [&str; 10] = [
    "s",
    "sari",
    "Saribakot",
    "saribkaot",
    "ساريباكوت",
    "sh",
    "Khanasser",
    "village takes papers",
    "Saribakot February 2013",
    "qwertyuiopasdf",
];

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| {
    let mut record = made::record(&Size::STATED);
    for (n, place) in record.places.iter_mut().enumerate() {
        (place.name_en, place.name_ar) = name(n);
    }
    let edition =
        Edition { number: 1, published_at: "2026-01-01T00:00:00Z".parse().unwrap(), note: None };
    Atlas::build(Material { edition, record, editions: Editions::default() }).unwrap()
});

fn main() {
    divan::main();
}

/// Four syllables: 10,000 names, each in both scripts.
fn name(n: usize) -> (String, String) {
    const SYLLABLES: [(&str, &str); 10] = [
        ("sa", "سا"),
        ("ri", "ري"),
        ("ba", "با"),
        ("kot", "كوت"),
        ("kha", "خا"),
        ("shu", "شو"),
        ("mar", "مر"),
        ("dil", "ديل"),
        ("ghan", "غان"),
        ("tay", "تاي"),
    ];
    let digits = [n / 1000 % 10, n / 100 % 10, n / 10 % 10, n % 10];
    let of = |digit: usize| SYLLABLES[digit];
    (digits.map(|d| of(d).0).concat(), digits.map(|d| of(d).1).concat())
}

#[divan::bench(args = TEXTS)]
fn an_answer(bencher: Bencher, text: &str) {
    let atlas = &*ATLAS;
    bencher.bench(|| black_box(atlas.search(black_box(text))));
}
