//! Every kind of fault is reported once, where it is, with what stands there; and nothing else is.

use khutut::bundle::{Fault, Known};

use super::Folder;

/// File, old text, new text; then the row, column and value of the only fault, and a part of what
/// is said.
type Case =
    (&'static str, &'static str, &'static str, u64, &'static str, &'static str, &'static str);

fn check(cases: &[Case]) {
    for &(file, old, new, row, column, value, what) in cases {
        let folder = Folder::with(file, old, new);
        let faults = folder.read().expect_err(new).into_vec();
        let [fault] = faults.as_slice() else { panic!("{old} -> {new}: {faults:#?}") };
        let place = (&*fault.file, fault.row, fault.column.as_deref(), &*fault.value);
        assert_eq!(place, (file, Some(row), Some(column), value), "{fault}");
        assert!(fault.what.contains(what), "{fault}");
        assert!(!fault.remedy.is_empty(), "{fault}");
    }
}

#[test]
fn the_small_bundle_has_no_fault() {
    let bundle = Folder::good().read().expect("it is good");
    assert_eq!(bundle.record.events.len(), 4);
    assert_eq!(bundle.record.events[0].claims.len(), 2);
    assert!(bundle.warnings.is_empty(), "{:?}", bundle.warnings);
}

#[test]
fn faults_of_actors_and_places_are_reported() {
    const BIDI: &str = "Blue\u{202E}";
    check(&[
        ("actors.csv", "\ngrey,", "\n,", 5, "id", "", "nothing stands here"),
        ("actors.csv", "\ngrey,", "\ngrey sky,", 5, "id", "grey sky", "not an id"),
        ("actors.csv", "\ngrey,", "\nred,", 5, "id", "red", "row 2 says the same"),
        ("actors.csv", ",أزرق,", ",,", 4, "name_ar", "", "the Arabic name is missing"),
        ("actors.csv", ",Blue,", ", ,", 4, "name_en", " ", "the English name is missing"),
        ("actors.csv", ",Blue,", ",Blue\u{202E},", 4, "name_en", BIDI, "U+202E"),
        ("actors.csv", ",Blue,", ",Bl\0ue,", 4, "name_en", "Bl\0ue", "U+0000"),
        ("actors.csv", "Reds|", "Reds||", 3, "alt_names", "Reds||الحمر", "empty"),
        ("actors.csv", "Reds|الحمر", "Reds|Reds", 3, "alt_names", "Reds|Reds", "Reds twice"),
        ("actors.csv", ",red,,", ",reds,,", 3, "parent_id", "reds", "no actor"),
        ("actors.csv", "#D7191C", "red", 2, "colour", "red", "not a colour"),
        ("actors.csv", "Q858", "858", 2, "wikidata", "858", "Wikidata"),
        ("places.csv", "\nd,", "\na,", 5, "id", "a", "row 2 says the same"),
        ("places.csv", ",town,", ",metropolis,", 2, "kind", "metropolis", "not known"),
        ("places.csv", ",town,", ",,", 2, "kind", "", "nothing stands here"),
        ("places.csv", "37.5,", "200,", 2, "lon", "200", "between -180 and 180"),
        ("places.csv", "37.5,", "NaN,", 2, "lon", "NaN", "not a number"),
        ("places.csv", "35.8,", ",", 2, "lat", "", "no number"),
        ("places.csv", "35.8,", "-90.1,", 2, "lat", "-90.1", "between -90 and 90"),
        ("places.csv", ",250,", ",0,", 2, "coord_precision_m", "0", "whole number"),
        ("places.csv", ",250,", ",2.5,", 2, "coord_precision_m", "2.5", "whole number"),
        ("places.csv", "170063", "one", 2, "geonames_id", "one", "GeoNames"),
        ("places.csv", "500,a,", "500,x,", 3, "parent_id", "x", "no place"),
    ]);
}

#[test]
fn faults_of_roads_and_bases_are_reported() {
    const VIA: &str = "37.55 35.85;200 35.86";
    check(&[
        ("routes.csv", "طريق", "", 2, "name_ar", "", "the Arabic name is missing"),
        ("segments.csv", "road,3", "rod,3", 4, "route_id", "rod", "no route"),
        ("segments.csv", ",b,c,", ",b,x,", 3, "to_place", "x", "no place"),
        ("segments.csv", ",b,c,", ",,c,", 3, "from_place", "", "no place is named"),
        ("segments.csv", ",b,c,", ",b,b,", 3, "to_place", "b", "ends where it begins"),
        ("segments.csv", "37.57 35.86", "200 35.86", 2, "via", VIA, "point 2"),
        ("segments.csv", ",11.0", ",0", 3, "length_km", "0", "above 0"),
        ("segments.csv", ",11.0", ",inf", 3, "length_km", "inf", "not a number"),
        ("bases.csv", "blue,c,", "red-army,c,", 3, "side", "red-army", "belongs to another"),
        ("bases.csv", "blue,c,", "blue,,", 3, "place", "", "no place is named"),
        ("bases.csv", "blue,c,,", "red,a,2016-01-01,", 3, "place", "a", "row 2 says the same"),
        ("bases.csv", "2016-03-01", "2016-01-01", 2, "until", "2016-01-01", "backwards"),
        ("bases.csv", "2016-01-01", "2016-01~", 2, "from", "2016-01~", "not a day"),
        ("record.csv", "title_en", "title_fr", 2, "key", "title_fr", "not known"),
        ("record.csv", "contact", "title_en", 3, "key", "title_en", "row 2 says the same"),
    ]);
}

#[test]
fn a_segment_may_stand_once_in_a_route() {
    let folder = Folder::good();
    folder.append("segments.csv", b"road,2,a,c,,9.0\n");
    let fault = folder.fault();
    assert_eq!((fault.row, fault.column.as_deref(), &*fault.value), (Some(5), Some("seq"), "2"));
}

#[test]
fn faults_of_sources_and_claims_are_reported() {
    check(&[
        ("sources.csv", "Paper", "", 2, "publisher", "", "publisher is missing"),
        ("sources.csv", "newspaper", "paper", 2, "publisher_kind", "paper", "not known"),
        ("sources.csv", ",red,", ",green,", 3, "affiliation", "green", "no actor"),
        ("sources.csv", "2016-02-26~", "", 3, "published_on", "", "neither a date nor an address"),
        ("sources.csv", "2016-02-25", "2016-02-30", 2, "published_on", "2016-02-30", "character 9"),
        ("sources.csv", "https://", "ftp://", 2, "url", "ftp://example.org/1", "no address"),
        ("claims.csv", "e4,s2,d", "e5,s2,d", 6, "event", "e5", "no event"),
        ("claims.csv", "e4,s2,d", "e4,s3,d", 6, "source", "s3", "no source"),
        ("claims.csv", "e4,s2,d", "e4,,d", 6, "source", "", "no source is named"),
        ("claims.csv", "doubts", "thinks", 6, "stance", "thinks", "not known"),
        ("claims.csv", "spokesman,red", "spokesman,tan", 3, "speaker_actor", "tan", "no actor"),
        ("claims.csv", "2016-02-24", "2016-24", 3, "date", "2016-24", "at character"),
    ]);
}

#[test]
fn faults_of_events_are_reported() {
    check(&[
        ("events.csv", ",captured,", ",took,", 2, "kind", "took", "not known"),
        ("events.csv", ",a|b,", ",a|x,", 2, "places", "a|x", "no place of the id x"),
        ("events.csv", ",a|b,", ",,", 2, "places", "", "neither a place nor a route"),
        ("events.csv", ",road,", ",way,", 3, "route", "way", "no route"),
        ("events.csv", "1|2", "1|4", 3, "segments", "1|4", "no segment 4"),
        ("events.csv", "1|2", "1|two", 3, "segments", "1|two", "two is not the number"),
        ("events.csv", "c,,,,,red|", "c,,1,,,red|", 4, "route", "", "not of which route"),
        ("events.csv", ",red,blue,", ",,blue,", 2, "actor_to", "", "captured must say who"),
        ("events.csv", ",red,blue,", ",red,tan,", 2, "actor_from", "tan", "no actor"),
        ("events.csv", ",blue,red-army,", ",,red-army,", 3, "actor_to", "", "who cuts"),
        ("events.csv", ",blue,red-army,", ",blue,,", 3, "actor_from", "", "who loses"),
        ("events.csv", "red|red-army", "red", 4, "participants", "red", "two parties"),
        ("events.csv", "red|red-army", "red|tan", 4, "participants", "red|tan", "of the id tan"),
        ("events.csv", "2016-02-23", "", 2, "date", "", "date is missing"),
        ("events.csv", "2016-02-23", "2016-13", 2, "date", "2016-13", "at character 6"),
        ("events.csv", "2016-02-23", "2016-03/2016-02", 2, "date", "2016-03/2016-02", "backwards"),
        ("events.csv", ",partial,", ",half,", 3, "extent", "half", "not known"),
        ("events.csv", "Red takes A.", "", 2, "summary_en", "", "no summary"),
        ("events.csv", "accepted", "agreed", 4, "assessment", "agreed", "not known"),
        ("events.csv", "accepted", "", 4, "assessment", "", "without its assessment"),
        ("events.csv", "Seen on film.", "", 4, "assessment_note", "", "without its reason"),
        ("events.csv", ",e1\n", ",e9\n", 5, "about", "e9", "no event"),
        ("events.csv", ",e1\n", ",e4\n", 5, "about", "e4", "about itself"),
        ("events.csv", ",e1\n", ",\n", 5, "about", "", "which event"),
    ]);
    let fault = Folder::with("claims.csv", "e3,s2,asserts,,,,\n", "").fault();
    assert_eq!((&*fault.file, fault.row, &*fault.value), ("events.csv", Some(4), "e3"));
}

#[test]
fn each_kind_of_event_says_what_it_must() {
    for (kind, columns) in [
        ("captured", &["actor_to"][..]),
        ("recaptured", &["actor_to"]),
        ("held", &["actor_to"]),
        ("withdrew", &["actor_from"]),
        ("contested", &["participants"]),
        ("route_cut", &["route", "actor_to", "actor_from"]),
        ("route_reopened", &["route", "actor_to"]),
        ("participation_disputed", &["about"]),
        ("clash", &[]),
        ("siege_begun", &[]),
    ] {
        let folder = Folder::good();
        let row = format!("e5,{kind},a,,,,,,2016,full,What.,,,,,\n");
        folder.append("events.csv", row.as_bytes());
        folder.append("claims.csv", b"e5,s1,asserts,,,,\n");
        let faults = folder.read().map_or_else(khutut::bundle::Faults::into_vec, |_| Vec::new());
        let found: Vec<_> = faults.iter().filter_map(|fault| fault.column.as_deref()).collect();
        assert_eq!(found, columns, "{kind}");
    }
}

#[test]
fn what_belongs_to_itself_is_reported_once() {
    let fault = Folder::with("places.csv", "250,,", "250,c,").fault();
    assert_eq!((fault.row, fault.column.as_deref()), (Some(2), Some("parent_id")));
    assert!(fault.what.contains("a > c > b > a"), "{fault}");
    let fault = Folder::with("actors.csv", ",red,,", ",red-army,,").fault();
    assert!(fault.what.contains("red-army > red-army"), "{fault}");
}

#[test]
fn a_loop_through_the_record_is_reported() {
    let known =
        Known { places: [("z".to_owned(), Some("b".to_owned()))].into(), ..Known::default() };
    let folder = Folder::with("places.csv", "250,,", "250,z,");
    let faults = folder.read_beside(&known).expect_err("a loop").into_vec();
    assert_eq!(faults.len(), 1);
    assert!(faults[0].what.contains("a > z > b > a"), "{}", faults[0]);
}

#[test]
fn what_only_the_record_has_is_a_fault_of_a_bundle_alone() {
    let folder = Folder::with("events.csv", ",red,blue,", ",red,tan,");
    assert_eq!(folder.fault().value, "tan");
    let known = Known { actors: [("tan".to_owned(), None)].into(), ..Known::default() };
    assert!(folder.read_beside(&known).is_ok());
}

#[test]
fn a_claim_comes_with_its_event() {
    let folder = Folder::good();
    folder.append("claims.csv", b"e9,s1,asserts,,,,\n");
    let known = Known { events: ["e9".to_owned()].into(), ..Known::default() };
    let faults = folder.read_beside(&known).expect_err("no such row").into_vec();
    assert!(faults[0].what.contains("in the record, but not in this bundle"), "{}", faults[0]);
}

#[test]
fn all_faults_of_all_files_come_at_once_in_order() {
    let folder = Folder::with("actors.csv", ",أزرق,", ",,");
    folder.replace("places.csv", "35.8,", "98,");
    folder.replace("places.csv", ",town,", ",metropolis,");
    folder.replace("events.csv", ",partial,", ",half,");
    folder.replace("claims.csv", "doubts", "thinks");
    folder.replace("record.csv", "title_en", "title");
    let places: Vec<String> = folder.faults().iter().map(place).collect();
    assert_eq!(
        places,
        [
            "actors.csv 4 name_ar",
            "places.csv 2 kind",
            "places.csv 2 lat",
            "events.csv 3 extent",
            "claims.csv 6 stance",
            "record.csv 2 key",
        ]
    );
}

#[test]
fn every_wrong_cell_of_a_row_is_reported() {
    let columns = |file, old, new| -> Vec<String> {
        let faults = Folder::with(file, old, new).faults();
        faults.iter().filter_map(|fault| Some(fault.column.as_deref()?.to_owned())).collect()
    };
    let claim = ("e4,s2,asserts,,,,", ",s9,agrees,,nobody,,then");
    let all = ["event", "source", "stance", "speaker_actor", "date"];
    assert_eq!(columns("claims.csv", claim.0, claim.1), all);
    let place = ("d,D,دال,,hill,37.8,36.1,500,,,,", "d,,,|,mount,x,y,z,q,one,858,");
    let all = [
        "name_en",
        "name_ar",
        "alt_names",
        "kind",
        "lon",
        "lat",
        "coord_precision_m",
        "parent_id",
        "geonames_id",
        "wikidata",
    ];
    assert_eq!(columns("places.csv", place.0, place.1), all);
    let segment = ("road,3,a,c,,21.0", "way,0,x,,1,none");
    let all = ["route_id", "seq", "from_place", "to_place", "via", "length_km"];
    assert_eq!(columns("segments.csv", segment.0, segment.1), all);
}

#[test]
fn a_fault_is_one_line_that_says_where_what_and_what_to_do() {
    let folder = Folder::with("places.csv", "37.5,", "200,");
    assert_eq!(
        folder.fault().to_string(),
        "places.csv, row 2, column lon, \"200\": longitude must lie between -180 and 180: \
         give degrees WGS 84, as 37.5"
    );
    let long = format!("a\nb{}", "x".repeat(100));
    let folder = Folder::with("places.csv", ",town,", &format!(",\"{long}\","));
    let line = folder.fault().to_string();
    assert!(line.contains("\"a\\nbxxx") && line.contains("x…\""), "{line}");
    assert!(!line.contains('\n'), "{line}");
}

fn place(fault: &Fault) -> String {
    let column = fault.column.as_deref().unwrap_or("-");
    format!("{} {} {column}", fault.file, fault.row.unwrap_or(0))
}
