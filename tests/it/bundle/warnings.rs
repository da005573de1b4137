//! What is doubtful is pointed out and never refused.

use super::Folder;

#[test]
fn a_source_older_than_its_event_is_pointed_out() {
    let folder = Folder::with("sources.csv", "2016-02-25", "2016-02-22");
    assert_eq!(
        folder.warnings(),
        [
            "claims.csv, row 2, column source, \"s1\": the source is of 2016-02-22, its event not \
             before 2016-02-23: compare the two dates",
            "claims.csv, row 4, column source, \"s1\": the source is of 2016-02-22, its event not \
             before 2016-02-24: compare the two dates",
        ]
    );
    let folder = Folder::with("sources.csv", "2016-02-25", "2016-02");
    assert!(folder.warnings().is_empty(), "it may be of the end of the month");
}

#[test]
fn a_repeated_claim_is_pointed_out_and_kept() {
    let folder = Folder::good();
    folder.append("claims.csv", b"e4,s2,doubts,,,,\ne4,s2,doubts,Another,,,\n");
    let warnings = folder.warnings();
    assert_eq!(warnings.len(), 1);
    assert!(warnings[0].starts_with("claims.csv, row 8, column source, \"s2\": row 6"));
    assert_eq!(folder.read().unwrap().record.events[3].claims.len(), 4);
}

#[test]
fn loaded_words_are_pointed_out_in_both_languages() {
    for (summary, word) in [
        ("The army Liberated it", "Liberated"),
        ("terrorists left", "terrorists"),
        ("the regime's men", "regime"),
        ("a martyr", "martyr"),
        ("تم تحرير البلدة", "تحرير"),
        ("والإرهابيين", "والإرهابيين"),
        ("سقط شهيد", "شهيد"),
        ("الشهداء", "الشهداء"),
    ] {
        let warnings = Folder::with("events.csv", "Red takes A.", summary).warnings();
        assert_eq!(warnings.len(), 1, "{summary}: {warnings:?}");
        assert!(warnings[0].contains(&format!("“{word}”")), "{}", warnings[0]);
    }
    for summary in ["Registers were found", "سيطرت هيئة تحرير الشام على البلدة"]
    {
        let folder = Folder::with("events.csv", "Red takes A.", summary);
        assert!(folder.warnings().is_empty(), "{summary}");
    }
}
