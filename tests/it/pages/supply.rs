//! The supply page: the answers of the bundled record in words, and what is wrong in a question.

use khutut::paths::Lang;

use super::{Tree, words};
use crate::support::site::Site;

const QUESTION: &str = "/supply?side=government&from=hama&to=aleppo";

async fn answer(lang: Lang, question: &str) -> Tree {
    let answer = Site::bundled().get(&format!("/{lang}{question}")).await;
    assert_eq!(answer.status, 200, "{question}");
    Tree::of(answer.text())
}

#[tokio::test]
async fn the_answer_stands_first_in_a_word_and_a_sentence() {
    for (day, english, arabic) in [
        ("2016-02-20", "Yes.", "نعم."),
        ("2016-02-21", "Possibly.", "ربما."),
        ("2016-02-24", "No.", "لا."),
        ("2012-01-05", "Not known.", "غير معروف."),
    ] {
        for (lang, word) in [(Lang::En, english), (Lang::Ar, arabic)] {
            let page = answer(lang, &format!("{QUESTION}&day={day}")).await;
            assert_eq!(words(page.one(".answer-word")), word, "{day}");
            assert!(words(page.one("title")).starts_with(word), "{day}");
        }
    }
}

#[tokio::test]
async fn a_way_is_told_by_its_road_its_length_and_what_of_it_is_sole() {
    let page = answer(Lang::En, &format!("{QUESTION}&day=2016-02-20")).await;
    let said = words(page.one(".answer-line .say"));
    assert!(said.contains("232 km"), "{said}");
    assert!(said.contains("every segment of it was a sole road"), "{said}");
    let rows = page.all("table.way tbody tr");
    assert_eq!(rows.len(), 13);
    assert!(rows.iter().all(|row| words(*row).contains("sole road")));
}

#[tokio::test]
async fn where_the_last_way_is_broken_each_segment_says_by_whom() {
    let page = answer(Lang::En, &format!("{QUESTION}&day=2016-02-24")).await;
    let rows: Vec<String> = page.all("table.way tbody tr").into_iter().map(words).collect();
    assert_eq!(rows.len(), 5);
    assert!(
        rows.iter().filter(|row| row.contains("Cut for Gov, by ISIS")).count() == 3,
        "{rows:?}"
    );
    assert!(page.all(".gaps > li").len() >= 5);
    assert!(!page.all(".events li").is_empty(), "the events behind the gaps are listed");
}

#[tokio::test]
async fn what_if_is_a_link_that_says_what_would_be_cut_off() {
    let page = answer(Lang::En, &format!("{QUESTION}&day=2016-02-20&cut=khanasser-road.7")).await;
    let said = words(page.one("#what-if"));
    assert!(said.contains("There would be no way"), "{said}");
    assert!(page.all(".cut-off li").len() > 3, "{said}");
}

#[tokio::test]
async fn places_may_be_named_in_either_script() {
    for question in ["from=Hama&to=Aleppo", "from=حماة&to=حلب"] {
        let question = format!("/supply?side=government&{question}&day=2016-02-24");
        let page = answer(Lang::En, &question).await;
        assert_eq!(words(page.one(".answer-word")), "No.", "{question}");
    }
}

#[tokio::test]
async fn a_question_that_cannot_be_read_names_each_fault_and_keeps_what_was_typed() {
    let site = Site::bundled();
    for (query, fields, english) in [
        ("side=nobody&from=hama&to=aleppo", &["side"][..], "“nobody” is not a side"),
        ("side=government&from=nowhere&to=aleppo", &["from"], "called “nowhere”"),
        ("side=government&from=hama&to=hama", &["to"], "Enter two different places"),
        ("side=government&from=hama", &["to"], "Enter the place they go to"),
        ("from=x&to=y", &["side", "from", "to"], "Choose whose supplies"),
        (
            "side=government&from=hama&to=aleppo&start=2016-01-01&end=2015-01-01",
            &["end"],
            "ends before",
        ),
        ("side=government&from=hama&to=aleppo&start=soon", &["start"], "“soon” is not a day"),
        ("side=government&from=hama&to=aleppo&cut=x.1", &["cut"], "not a road segment"),
        ("side=syrian-army&from=hama&to=aleppo", &["side"], "is not a side"),
    ] {
        for lang in Lang::ALL {
            let answer = site.get(&format!("/{lang}/supply?{query}")).await;
            assert_eq!(answer.status, 400, "{query}");
            let page = Tree::of(answer.text());
            let error = if lang == Lang::En { "Error:" } else { "خطأ:" };
            assert!(words(page.one("title")).starts_with(error), "{query}");
            let links = page.all(".problem a");
            let named: Vec<&str> =
                links.iter().map(|a| a.attr("href").unwrap().trim_start_matches('#')).collect();
            assert_eq!(named, fields, "{query}");
            if lang == Lang::En {
                assert!(words(page.one(".problem")).contains(english), "{query}");
            }
        }
    }
    let kept = Tree::of(site.get("/en/supply?from=nowhere&to=aleppo").await.text());
    assert_eq!(kept.one("#from").attr("value"), Some("nowhere"));
    assert_eq!(kept.one("#to").attr("value"), Some("Aleppo"));
}

#[tokio::test]
async fn without_a_question_the_page_offers_some() {
    for lang in Lang::ALL {
        let page = answer(lang, "/supply").await;
        let offers = page.all(".examples a");
        assert!(offers.len() > 2);
        for offer in offers {
            let answer = Site::bundled().get(offer.attr("href").unwrap()).await;
            assert_eq!(answer.status, 200);
        }
    }
}

#[tokio::test]
async fn a_side_that_holds_neither_end_and_a_day_outside_are_answered_and_said() {
    let page = answer(Lang::En, "/supply?side=isis&from=hama&to=homs&day=2016-02-24").await;
    assert!(words(page.one(".answer .notice")).contains("held neither place"));
    let page = answer(Lang::En, &format!("{QUESTION}&day=1999-01-01")).await;
    assert!(words(page.all(".notice")[0]).contains("outside the record"));
}

#[tokio::test]
async fn two_days_are_compared_in_words_numbers_rows_and_maps() {
    let page = answer(Lang::En, "/compare?from=2016-02-20&to=2016-02-24").await;
    let said = words(page.one(".say"));
    assert_eq!(said, "In 4 days 12 places and 5 road segments changed.");
    assert_eq!(page.all("khutut-compare .side svg[role=img]").len(), 2);
    assert_eq!(page.all(".rows li").len(), 17);
    let same = answer(Lang::En, "/compare?from=2016-02-20&to=2016-02-20").await;
    assert!(words(same.one(".say")).contains("Both days are the same"));
    let wrong = Site::bundled().get("/en/compare?from=2016-02-30").await;
    assert_eq!(wrong.status, 400);
    let arabic = answer(Lang::Ar, "/compare?from=2016-02-20&to=2016-02-24").await;
    assert!(words(arabic.one(".say")).contains("12 مكاناً"));
}
