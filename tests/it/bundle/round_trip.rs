//! What is written reads back the same, and what is read is written back the same.

use std::{collections::BTreeSet, fs, path::Path};

use khutut::{
    bundle::{Known, Progress, read, write},
    domain::record::Record,
};
use proptest::{prelude::*, sample::select};

use super::{Folder, GOOD, records::record};

fn data() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))
}

fn read_again(record: &Record) -> (tempfile::TempDir, Record) {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), record, &mut |_| {}).unwrap();
    let again = read(dir.path(), &Known::default(), &mut |_| {}).unwrap_or_else(|e| panic!("{e}"));
    (dir, again.record)
}

#[test]
fn the_bundled_record_has_no_fault() {
    let bundle = read(data(), &Known::default(), &mut |_| {}).unwrap_or_else(|e| panic!("{e}"));
    let record = &bundle.record;
    let claims: usize = record.events.iter().map(|event| event.claims.len()).sum();
    let counts = (record.actors.len(), record.places.len(), record.events.len(), claims);
    assert_eq!(counts, (35, 266, 511, 1375), "as data/README.md says");
}

#[test]
fn the_bundled_record_is_written_back_byte_for_byte() {
    let record = read(data(), &Known::default(), &mut |_| {}).unwrap().record;
    let (dir, again) = read_again(&record);
    assert!(again == record);
    for (file, _) in GOOD {
        let before = fs::read_to_string(data().join(file)).unwrap();
        let after = fs::read_to_string(dir.path().join(file)).unwrap();
        if file == "segments.csv" {
            assert_eq!(shortest_numbers(&before), shortest_numbers(&after));
        } else {
            assert!(before == after, "{file} is written differently");
        }
    }
    let (dir_again, _) = read_again(&again);
    for (file, _) in GOOD {
        let bytes = [&dir, &dir_again].map(|dir| fs::read(dir.path().join(file)).unwrap());
        assert!(bytes[0] == bytes[1], "{file} is written differently the second time");
    }
}

/// The points of the bundled segments are written with a zero at the end here and there
/// (`37.10 36.15`), which numbers don't keep.
fn shortest_numbers(text: &str) -> Vec<&str> {
    text.split([',', ' ', ';', '\n']).map(|cell| cell.trim_end_matches('0')).collect()
}

#[test]
fn writing_replaces_what_was_there_and_leaves_nothing_beside() {
    let folder = Folder::good();
    let record = folder.read().unwrap().record;
    write(folder.path(), &Record::default(), &mut |_| {}).unwrap();
    assert_eq!(folder.read().unwrap().record, Record::default());
    write(folder.path(), &record, &mut |_| {}).unwrap();
    assert_eq!(folder.read().unwrap().record, record);
    let files: BTreeSet<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files.len(), GOOD.len(), "{files:?}");
}

#[test]
fn a_failed_writing_leaves_the_files_as_they_were() {
    let folder = Folder::good();
    let record = folder.read().unwrap().record;
    // The last file cannot be begun: a folder stands in its way.
    fs::create_dir(folder.file(".record.csv.part")).unwrap();
    let error = write(folder.path(), &Record::default(), &mut |_| {}).unwrap_err();
    assert!(error.to_string().contains("record.csv.part"), "{error}");
    assert_eq!(folder.read().unwrap().record, record);
}

#[test]
fn progress_is_told_up_to_the_last_row() {
    let mut told = Vec::new();
    read(data(), &Known::default(), &mut |progress| told.push(progress)).unwrap();
    let last = Progress { file: "claims.csv", rows: 1375, of: 1375 };
    assert!(told.contains(&Progress { rows: 1000, ..last }) && told.contains(&last), "{told:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_stands_in_a_file_is_read_or_refused(
        file in 0..GOOD.len(),
        at in prop::collection::vec((any::<prop::sample::Index>(), damage()), 1..4),
    ) {
        let (name, text) = GOOD[file];
        let mut bytes = text.as_bytes().to_vec();
        for (at, damage) in at {
            let at = at.index(bytes.len());
            bytes.splice(at..at + 1, damage);
        }
        let folder = Folder::good();
        fs::write(folder.file(name), bytes).unwrap();
        match folder.read() {
            Ok(bundle) => prop_assert_eq!(read_again(&bundle.record).1, bundle.record),
            Err(faults) => prop_assert!(!faults.as_slice().is_empty()),
        }
    }

    #[test]
    fn any_record_reads_back_as_it_was_written(record in record()) {
        prop_assert_eq!(read_again(&record).1, record);
    }
}

/// What may take the place of a byte.
fn damage() -> impl Strategy<Value = Vec<u8>> {
    let marks: Vec<&[u8]> =
        vec![b"", b"\"", b",", b"\n", b"\r", b"|", b" ", b"0", b"-", b"\xFF", b"\0", b"\n\n"];
    prop_oneof![select(marks).prop_map(<[u8]>::to_vec), prop::collection::vec(any::<u8>(), 0..3)]
}
