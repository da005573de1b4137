//! What is wrong with the form of a file, whatever it says of the record; and what is not.

use std::fs;

use khutut::bundle::Known;

use super::{Folder, GOOD};

#[test]
fn a_missing_folder_or_file_is_reported() {
    let folder = Folder::good();
    let nowhere = folder.path().join("nowhere");
    let faults = khutut::bundle::read(&nowhere, &Known::default(), &mut |_| {})
        .expect_err("there is none")
        .to_string();
    assert!(faults.contains("nowhere: there is no such folder"), "{faults}");
    for (file, _) in GOOD {
        let folder = Folder::good();
        fs::remove_file(folder.file(file)).unwrap();
        if matches!(file, "bases.csv" | "record.csv") {
            assert!(folder.read().is_ok(), "{file} may be missing");
        } else {
            let fault = folder.fault();
            assert_eq!(
                (&*fault.file, fault.row, &*fault.what),
                (file, None, "the file is missing")
            );
        }
    }
}

#[test]
fn a_wrong_header_is_reported() {
    let said = |old, new| -> Vec<String> {
        let faults = Folder::with("claims.csv", old, new).faults();
        faults
            .iter()
            .map(|f| format!("{} {}", f.column.as_deref().unwrap_or("-"), f.what))
            .collect()
    };
    let missing = "stance the column is missing";
    assert_eq!(said(",stance,", ",attitude,"), [missing, "attitude there is no such column"]);
    assert_eq!(said(",origin,", ",speaker,").len(), 2);
    assert_eq!(said("event,source,stance,speaker,speaker_actor,origin,date", "x,y,z").len(), 1);
    let folder = Folder::good();
    fs::write(folder.file("claims.csv"), "").unwrap();
    assert_eq!(folder.fault().what, "the file is empty");
}

#[test]
fn columns_may_stand_in_any_order_and_further_ones_may_follow() {
    let folder = Folder::good();
    let claims = "credibility,source,event,stance,speaker,speaker_actor,origin,date,note\n\
                  2,s1,e1,asserts,,,,,seen\n,s1,e2,asserts,,,,,\n,s1,e3,asserts,,,,,\n\
                  ,s1,e4,asserts,,,,,\n";
    fs::write(folder.file("claims.csv"), claims).unwrap();
    let claim = folder.read().expect("it is good").record.events[0].claims[0].clone();
    assert_eq!((claim.source.as_str(), claim.credibility), ("s1", Some(2)));
    assert_eq!(claim.note.as_deref(), Some("seen"));
    folder.replace("claims.csv", "2,s1", "7,s1");
    assert_eq!(folder.fault().column.as_deref(), Some("credibility"));
}

#[test]
fn what_is_not_utf_8_is_reported_with_its_cell() {
    let folder = Folder::good();
    folder.append("actors.csv", b"tan,Tan,\xC7\xCD,,,,,,,\n");
    let fault = folder.fault();
    assert_eq!((fault.row, fault.column.as_deref()), (Some(6), Some("name_ar")));
    assert!(fault.what.contains("not UTF-8 from its byte 1 on"), "{fault}");
    let folder = Folder::good();
    fs::write(folder.file("bases.csv"), b"\xFF\xFEs\0i\0d\0e\0").unwrap();
    assert_eq!(folder.fault().what, "the header is not UTF-8");
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_are_accepted() {
    let folder = Folder::good();
    let good = folder.read().unwrap().record;
    for (file, text) in GOOD {
        let text = format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
        fs::write(folder.file(file), text).unwrap();
    }
    assert_eq!(folder.read().unwrap().record, good);
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    for end in ["\n", "\r\n"] {
        let folder = Folder::good();
        let text = "id,name_en,name_ar,notes|road,Road,طريق,\"three\nlines\nlong\"|||way,Way,,|";
        fs::write(folder.file("routes.csv"), text.replace('|', end)).unwrap();
        assert_eq!(folder.fault().row, Some(5), "two empty lines are rows 3 and 4");
    }
}

#[test]
fn a_row_with_a_wrong_number_of_cells_is_reported_alone() {
    let fault = Folder::with("places.csv", "500,a,,,", "500,a,,").fault();
    assert_eq!((fault.row, fault.column.as_deref()), (Some(3), None));
    assert_eq!(fault.what, "the row has 11 cells, the header 12");
    assert_eq!(fault.value, "b,B,باء,,village,37.6,35.9,500,a,,");
}

#[test]
fn a_quotation_mark_without_its_partner_is_reported() {
    let faults = Folder::with("actors.csv", "marks\"\"\"", "marks\"\"").faults();
    assert_eq!(faults.len(), 1, "what was not read is nobody's fault: {faults:#?}");
    assert!(faults[0].what.contains("quotation mark"), "{}", faults[0]);
}

#[test]
fn an_empty_row_is_reported_once() {
    let folder = Folder::good();
    folder.append("actors.csv", b",,,,,,,,,\n");
    assert_eq!(folder.fault().what, "the row is empty");
}
