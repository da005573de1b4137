//! The pages of a place, a road and an event: sentences by rule, bands, small maps, what changed.

use serde_json::json;

use super::{Tree, words};
use crate::support::{
    examples::{atlas_of, record_of},
    site::Site,
};

async fn tree(site: &Site, path: &str) -> Tree {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    Tree::of(answer.text())
}

#[tokio::test]
async fn the_sentence_counts_how_often_khanasser_changed_hands() {
    let site = Site::bundled();
    let page = tree(&site, "/en/places/khanasser?day=2016-02-24").await;
    assert_eq!(
        words(page.one(".say")),
        "It changed hands 4 times for certain between 2013 and 2016. \
         Islamic State (ISIS/ISIL) held it for 2 days in February 2016."
    );
    let page = tree(&site, "/ar/places/khanasser").await;
    assert_eq!(
        words(page.one(".say")),
        "تبدّلت السيطرة عليه 4 مرات مؤكدة بين 2013 و2016. \
         بقي بيد تنظيم الدولة الإسلامية (داعش) يومين في شباط 2016."
    );
}

#[tokio::test]
async fn the_sentence_is_made_for_any_record() {
    let told = async |events: serde_json::Value| {
        let record = record_of(&json!({
            "actors": [{"id": "red"}, {"id": "blue"}], "places": [{"id": "p"}], "events": events,
        }));
        words(tree(&Site::of(atlas_of(record)), "/en/places/p").await.one(".say"))
    };
    let event = |id: &str, kind: &str, to: &str, from: &str, date: &str| {
        json!({"id": id, "kind": kind, "places": ["p"], "actor_to": to, "actor_from": from,
            "date": date, "extent": "full"})
    };
    assert_eq!(told(json!([])).await, "Nothing about who controls it is on record.");
    let held = event("1", "captured", "red", "blue", "2014-05-01");
    assert_eq!(told(json!([held])).await, "On record only red held it, since 1 May 2014.");
    let unsure = event("2", "captured", "blue", "red", "2014-06/..");
    assert_eq!(
        told(json!([held, unsure])).await,
        "It changed hands possibly once in 2014.",
        "an open end never becomes certain"
    );
    let fight = event("3", "contested", "red", "blue", "2013-01-01");
    assert_eq!(
        told(json!([fight, held])).await,
        "On record only red held it, since 1 May 2014. \
         It was contested once, first since 1 January 2013."
    );
}

#[tokio::test]
async fn the_band_calls_out_short_spells_and_frames_the_day() {
    let site = Site::bundled();
    let page = tree(&site, "/en/places/khanasser?day=2016-02-24").await;
    let called: Vec<String> = page.all(".callout .name").into_iter().map(words).collect();
    assert_eq!(called, ["Contested, 1 day", "Opp", "Contested, perhaps", "ISIS, 2 days"]);
    let band = page.one("svg.band");
    assert_eq!(page.all("svg.band .the-day").len(), 1);
    assert!(words(band).contains("23–24 Feb 2016"));
    let at = |page: &Tree| -> f64 {
        let frame = page.one("svg.band .frame").value().attr("x").unwrap().to_owned();
        frame.trim_end_matches('%').parse().unwrap()
    };
    let english = at(&page);
    let arabic = at(&tree(&site, "/ar/places/khanasser?day=2016-02-24").await);
    assert!((60.0..75.0).contains(&english), "{english}");
    assert!((25.0..40.0).contains(&arabic), "the past is at the right: {arabic}");
}

#[tokio::test]
async fn the_small_map_leads_to_the_map_of_the_day_and_shows_who_lies_around() {
    let site = Site::bundled();
    let page = tree(&site, "/en/places/khanasser?day=2016-02-24").await;
    let link = page.one(".small-map a").value().attr("href").unwrap().to_owned();
    assert!(link.starts_with("/en/?day=2016-02-24#") && link.ends_with("/35.782/37.499"), "{link}");
    assert_eq!(page.all(".small-map .chosen").len(), 2, "its ring and its name");
    assert_eq!(page.all(".small-map .cut-cross").len(), 2, "the road is cut at both sides");
    assert!(page.all(".small-map .mark").len() > 8);
    assert_eq!(words(page.one(".scale-bar")), "10 km");
    let caption = words(page.one(".small-map figcaption"));
    assert!(caption.starts_with("24 February 2016. Position known to ±1 km."), "{caption}");
    assert!(caption.contains("Natural Earth"), "{caption}");
    let near = words(page.all(".aside .near li")[0]);
    assert!(near.starts_with("Khanasser air defence battalion Gov 2.4 km north-west"), "{near}");
}

#[tokio::test]
async fn places_inside_and_the_parent_are_told() {
    let page = tree(&Site::bundled(), "/en/places/aleppo").await;
    assert!(words(page.one(".eyebrow")).starts_with("City · Aleppo Governorate"));
    assert!(page.all(".inside li").len() > 20);
}

#[tokio::test]
async fn disagreement_is_told_above_the_events() {
    let site = Site::bundled();
    let page = tree(&site, "/en/places/khanasser?day=2016-02-24").await;
    assert_eq!(
        words(page.one(".differ")),
        "Sources differ On the day: here 23 February 2016; UPI gives 24 February 2016."
    );
    let page = tree(&site, "/en/places/khanasser?day=2017-01-27").await;
    let differ = words(page.one(".differ"));
    assert!(differ.contains("SANA denies it. disputed Asserted by"), "{differ}");
    let answer = site.get("/en/places/khanasser?day=2017-01-27").await;
    let (box_at, events_at) = (answer.text().find("differ\""), answer.text().find("<ol class"));
    assert!(box_at < events_at, "the box comes first");
}

#[tokio::test]
async fn every_place_has_a_page_that_is_light() {
    let site = Site::bundled();
    for row in &crate::support::site::bundled(1).record.places {
        let answer =
            site.get_with(&format!("/ar/places/{}", row.id), &[("accept-encoding", "br")]).await;
        assert_eq!(answer.status, 200, "{}", row.id);
        assert!(answer.body.len() < 16_000, "{}: {} bytes", row.id, answer.body.len());
    }
}

#[tokio::test]
async fn the_road_says_in_words_and_numbers_how_often_it_was_cut() {
    let site = Site::bundled();
    let page = tree(&site, "/en/routes/khanasser-road?day=2016-02-24").await;
    let said = words(page.one(".say"));
    assert!(said.starts_with("Hama to Aleppo, 232 km. For Government of Syria"), "{said}");
    assert!(
        said.contains("it was cut ") && said.contains(" times between 2012 and 2017"),
        "{said}"
    );
    let figures: Vec<String> = page.all(".figures dd").into_iter().map(words).collect();
    assert_eq!(figures.len(), 4);
    assert_eq!(figures[3], "95 of 232 km");
    let cut = words(page.one(".cuts tr.now"));
    assert!(cut.contains("ISIS") && cut.contains("29 Feb 2016"), "{cut}");
}

#[tokio::test]
async fn the_strip_has_every_segment_in_map_order_for_the_side_asked() {
    let site = Site::bundled();
    let page = tree(&site, "/en/routes/khanasser-road?day=2016-02-24").await;
    let rows: Vec<String> = page.all(".rows:not(.again) li").into_iter().map(words).collect();
    assert_eq!(rows.len(), 13);
    assert_eq!(rows[0], "13 Aleppo–Nayrab air base");
    assert_eq!(rows[12], "1 Salamiyah–Hama");
    let link = page.all(".rows:not(.again) a")[5].value().attr("href").unwrap().to_owned();
    page.id(link.trim_start_matches('#'));
    assert!(page.all("svg.band.days .r-cut").len() >= 4, "four segments were cut");
    assert!(page.all(".cut-name").len() >= 2, "the cuts are called out");
    let other = tree(&site, "/en/routes/khanasser-road?day=2016-02-24&side=isis").await;
    assert!(other.all(".cut-name").is_empty(), "it was never cut for ISIS");
    let year = tree(&site, "/ar/routes/khanasser-road?year=2013").await;
    let current = year.all(".choices [aria-current]");
    assert_eq!(words(*current.last().unwrap()), "2013");
}

#[tokio::test]
async fn what_a_road_is_asked_wrongly_is_refused_by_name() {
    let site = Site::bundled();
    for asked in ["side=nobody", "side=syrian-army", "year=x", "year=0"] {
        let answer = site.get(&format!("/en/routes/m5?{asked}")).await;
        assert_eq!(answer.status, 400, "{asked}");
        let name = asked.split('=').next().unwrap();
        let main = words(Tree::of(answer.text()).one("main"));
        assert!(main.contains(&format!("The parameter {name} was given as")), "{main}");
    }
}

#[tokio::test]
async fn what_changed_on_a_road_is_told_with_its_events() {
    let page = tree(&Site::bundled(), "/en/routes/khanasser-road").await;
    let rows: Vec<String> = page.all(".road-changes tbody tr").into_iter().map(words).collect();
    assert!(rows.len() > 10, "{rows:#?}");
    let retaken =
        |row: &&String| row.starts_with("25 Feb 2016") && row.contains("Army retakes Khanasser");
    assert!(!rows.iter().any(|row| retaken(&row)), "the road stayed cut on that day: {rows:#?}");
    assert!(rows.iter().any(|row| row.starts_with("28 Feb 2016")), "{rows:#?}");
}

#[tokio::test]
async fn every_route_has_a_page_that_is_light_in_both_languages() {
    let site = Site::bundled();
    for row in &crate::support::site::bundled(1).record.routes {
        for lang in ["en", "ar"] {
            let path = format!("/{lang}/routes/{}", row.id);
            let answer = site.get_with(&path, &[("accept-encoding", "br")]).await;
            assert_eq!(answer.status, 200, "{path}");
            assert!(answer.body.len() < 20_000, "{path}: {} bytes", answer.body.len());
        }
    }
}

#[tokio::test]
async fn an_event_says_what_it_changed_or_why_it_changed_nothing() {
    let site = Site::bundled();
    let page = tree(&site, "/en/events/2016-02-23-khanasser-captured").await;
    let effects = words(page.one(".effects"));
    assert!(
        effects.starts_with(
            "Khanasser, before: Held by Government of Syria and allied forces. \
             After: Held by Islamic State (ISIS/ISIL)."
        ),
        "{effects}"
    );
    let page = tree(&site, "/en/events/2017-01-26-khanasser-captured").await;
    let effect = words(page.one(".effect"));
    assert_eq!(effect, "Nothing: it is disputed. It is drawn beside the control that stands.");
    let columns: Vec<String> = page.all(".stance-part h3").into_iter().map(words).collect();
    assert_eq!(columns, ["2 sources assert it", "2 sources deny it"]);
    assert_eq!(page.all("figure.small-map").len(), 1);
}

#[tokio::test]
async fn an_event_leads_to_what_happened_near_it() {
    let page = tree(&Site::bundled(), "/en/events/2016-02-23-khanasser-captured").await;
    let near: Vec<String> = page.all("ol.events li").into_iter().map(words).collect();
    assert!(near.iter().any(|row| row.contains("Government forces leave Khanasser")), "{near:#?}");
    assert!(near.len() <= 8);
}
