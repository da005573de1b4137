//! The lists with their filters, the actor and the source, on the bundled record.

use std::collections::BTreeSet;

use khutut::{
    atlas::holdings::held_on,
    domain::{
        day::Day,
        words::{Basis, Certainty},
    },
    paths::Lang,
};
use serde_json::json;

use super::{Tree, words};
use crate::support::{
    examples::{atlas_of, record_of},
    site::{Site, bundled},
};

async fn tree(site: &Site, path: &str) -> Tree {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    Tree::of(answer.text())
}

/// The ids of the events on a page, in order.
fn events(page: &Tree) -> Vec<String> {
    let links = page.all("ol.events li > div > a:first-child");
    let id = |href: &str| href.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
    links.iter().map(|a| id(a.value().attr("href").unwrap())).collect()
}

#[tokio::test]
async fn the_pages_of_the_chronology_have_every_event_once_the_newest_first() {
    let (site, atlas) = (Site::bundled(), bundled(1));
    let mut all = Vec::new();
    for number in 1..=6 {
        all.extend(events(&tree(&site, &format!("/ar/events?page={number}")).await));
    }
    let newest: Vec<&str> = atlas.record.events.iter().rev().map(|e| e.id.as_str()).collect();
    assert_eq!(all, newest);
    assert_eq!(site.get("/ar/events?page=7").await.status, 400);
    let first = tree(&site, "/en/events").await;
    let next = first.one("a[rel=next]").value().attr("href");
    assert_eq!(next, Some("/en/events?page=2"));
    for link in first.all(".years-nav a") {
        let (path, month) = link.value().attr("href").unwrap().split_once('#').unwrap();
        tree(&site, path).await.id(month);
    }
}

#[tokio::test]
async fn the_count_beside_a_value_is_what_choosing_it_gives() {
    let site = Site::bundled();
    for (path, item) in [
        ("/en/events?actor=isis&q=khanasser", "ol.events li"),
        ("/en/events?role=loses&from=2016-02-01&to=2016-03-31", "ol.events li"),
        ("/ar/events?role=speaks&verification=disputed", "ol.events li"),
        ("/en/places?day=2016-02-24&control=held&kind=town", "tbody tr:not(.group)"),
        ("/en/sources?kind=party_media", "tbody tr"),
    ] {
        let page = tree(&site, path).await;
        let mut tried = 0;
        for select in page.all(".filters select") {
            let name = select.value().attr("name").unwrap();
            let options = scraper::Selector::parse("option").unwrap();
            for option in select.select(&options).filter(|o| words(*o).ends_with(')')) {
                let said = words(option);
                let count = said.rsplit_once('(').unwrap().1.trim_end_matches(')');
                let value = option.value().attr("value").unwrap();
                let (base, query) = path.split_once('?').unwrap();
                let others = query.split('&').filter(|p| p.split('=').next() != Some(name));
                let query: Vec<&str> = others.collect();
                let chosen = format!("{base}?{}&{name}={value}", query.join("&"));
                let found = tree(&site, &chosen).await.all(item).len();
                let count: usize = count.parse().unwrap();
                assert_eq!(found, count.min(100), "{chosen}");
                tried += 1;
            }
        }
        assert!(tried > 5, "{path}: {tried} values");
    }
}

#[tokio::test]
async fn events_are_found_by_actor_place_road_part_and_words() {
    let site = Site::bundled();
    for (query, count) in [
        ("actor=isis", 100),
        ("actor=isis&place=khanasser", 12),
        ("place=khanasser", 18),
        ("place=%D8%AE%D9%86%D8%A7%D8%B5%D8%B1", 18),
        ("place=Khanaser", 18),
        ("actor=quds-force", 1),
        ("actor=quds-force&role=gains", 0),
        ("kind=border_reached", 1),
        ("kind=siege_begun&to=2012-12-31", 1),
        ("q=al-Asharah+pocket", 1),
        ("q=%21%21", 0),
        ("actor=&place=&kind=&q=++&from=&page=&utm_source=x", 100),
    ] {
        let page = tree(&site, &format!("/en/events?{query}")).await;
        assert_eq!(events(&page).len(), count, "{query}");
    }
    let day = tree(&site, "/en/events?from=2016-02-24&to=2016-02-24").await;
    let found = events(&day);
    assert!(found.iter().any(|id| id.starts_with("2016-02")), "{found:?}");
    assert!(!found.contains(&"2016-02-23-khanasser-captured".to_owned()), "over before that day");
    let iran = tree(&site, "/en/events?actor=iran").await;
    let below = events(&tree(&site, "/en/events?actor=quds-force").await);
    assert!(events(&iran).contains(&below[0]), "who is below counts");
}

#[tokio::test]
async fn an_empty_list_says_so_and_each_link_drops_one_filter() {
    let site = Site::bundled();
    for (path, said) in [
        ("/en/events?actor=isis&kind=border_reached&day=2016-02-24", "No event fits."),
        ("/ar/events?q=xylophone&kind=clash", "لا حدث يوافق."),
        ("/en/places?kind=dam&within=latakia-governorate", "No place fits."),
        ("/ar/sources?q=xylophone&language=en", "لا مصدر يوافق."),
    ] {
        let page = tree(&site, path).await;
        assert!(words(page.one(".none-fits")).starts_with(said), "{path}");
        let drops = page.all(".chosen a.button");
        assert_eq!(drops.len(), 2, "{path}");
        for link in drops {
            let href = link.value().attr("href").unwrap();
            let names = |path: &str| path.split(['?', '&']).skip(1).count();
            assert_eq!(names(href), names(path) - 1, "{href}");
            assert_eq!(href.contains("day="), path.contains("day="), "{href}");
            assert_eq!(site.get(href).await.status, 200, "{href}");
        }
        let clear = page.one(".none-fits a").value().attr("href").unwrap();
        assert!(tree(&site, clear).await.all(".none-fits").is_empty(), "{clear}");
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_by_name() {
    let site = Site::bundled();
    for (path, said) in [
        ("/en/events?actor=nobody", "actor was given as nobody. Expected: the id of an actor"),
        ("/en/events?place=nowhere", "place was given as nowhere."),
        ("/en/events?route=x", "route was given as x. Expected: the id of a road of the record"),
        ("/en/events?kind=won", "kind was given as won. Expected: one of captured, recaptured"),
        ("/en/events?verification=sure", "verification was given as sure."),
        ("/en/events?role=wins", "Expected: one of gains, loses, took_part, speaks"),
        ("/en/events?from=2016-13-40", "from was given as 2016-13-40. Expected: a day"),
        ("/en/events?from=2016-02-24&to=2016-02-20", "Expected: a day that is not before"),
        ("/en/events?page=0", "page was given as 0. Expected: a whole number from 1"),
        ("/en/events?page=99", "page was given as 99. Expected: a whole number from 1 to 6."),
        ("/en/places?side=x", "side was given as x."),
        ("/en/places?within=x", "within was given as x."),
        ("/en/places?kind=x", "kind was given as x. Expected: one of city, town"),
        ("/en/places?control=x", "Expected: one of held, contested, unknown"),
        ("/en/sources?affiliation=x", "affiliation was given as x."),
        ("/en/sources?reliability=G", "Expected: one of A, B, C, D, E, F"),
        ("/en/sources?language=xx", "Expected: the id of a language of the record"),
        ("/en/routes?page=2", "page was given as 2."),
        ("/ar/events?actor=nobody", "المتوقع: معرّف طرف في السجل"),
        ("/ar/events?from=2016-02-24&to=2016-02-20", "يوم لا يسبق يوم from"),
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 400, "{path}");
        let main = words(Tree::of(answer.text()).one("main"));
        assert!(main.contains(said), "{path}: {main}");
    }
}

#[tokio::test]
async fn the_list_of_places_agrees_with_the_table_of_the_day() {
    let site = Site::bundled();
    let table = tree(&site, "/en/table?day=2016-02-24").await;
    for (query, rows) in [
        ("side=government", "tr[data-side=government]"),
        ("side=isis", "tr[data-side=isis]"),
        ("control=contested", "tr[data-control=contested]"),
        ("control=unknown", "tr[data-control=unknown]"),
        ("q=", "tr[data-control]"),
    ] {
        let list = tree(&site, &format!("/ar/places?day=2016-02-24&{query}")).await;
        let found = list.all("tbody tr:not(.group)").len();
        assert_eq!(found, table.all(rows).len(), "{query}");
    }
    let list = tree(&site, "/en/places?day=2016-02-24&q=khanaser").await;
    let found: Vec<String> = list.all("tbody tr:not(.group)").into_iter().map(words).collect();
    assert_eq!(found[0], "Khanasser خناصر Town ISIS 23 Feb 2016 23 Feb 2016 18");
    assert!(words(list.all("tr.group")[0]).starts_with("Aleppo Governorate"));
}

#[tokio::test]
async fn places_stand_by_governorate_and_name_in_the_order_of_each_script() {
    let site = Site::bundled();
    for lang in Lang::ALL {
        let page = tree(&site, &format!("/{lang}/places")).await;
        let groups: Vec<String> = page.all("tr.group a").into_iter().map(words).collect();
        assert_eq!(groups.len(), 9, "{groups:?}");
        assert_eq!(groups.iter().collect::<BTreeSet<_>>().len(), 9, "each once");
    }
    let page = tree(&site, "/en/places?within=deir-ez-zor").await;
    let names: Vec<String> = page.all("tbody th[scope=row] a").into_iter().map(words).collect();
    assert_eq!(names.len(), 23, "the city and what lies in it");
    assert!(names.iter().any(|name| name == "Deir ez-Zor"));
}

#[tokio::test]
async fn the_list_of_roads_has_the_kilometres_of_each_state() {
    let site = Site::bundled();
    let page = tree(&site, "/en/routes?day=2016-02-24").await;
    let row = page.all("tbody tr").into_iter().find(|row| {
        words(*row).starts_with("Hama-Salamiyah-Ithriya-Khanasser-Safira-Aleppo supply road")
    });
    let said = words(row.unwrap());
    assert!(said.contains("from Hama to Aleppo 13 232 126 11 95 – 22 Feb 2016 31"), "{said}");
    for row in page.all("tbody tr") {
        let cells: Vec<String> =
            row.select(&scraper::Selector::parse("td").unwrap()).map(words).collect();
        let number = |n: usize| cells[n].parse::<i32>().unwrap_or(0);
        let parts: i32 = (3..7).map(number).sum();
        assert!((parts - number(1)).abs() <= 2, "{cells:?}");
    }
    let arabic = tree(&site, "/ar/routes?day=2016-02-24").await;
    let first = |page: &Tree| {
        let line = page.all(".road-strip")[0];
        let lines = scraper::Selector::parse("line").unwrap();
        line.select(&lines).next().unwrap().value().attr("x2").unwrap().to_owned()
    };
    assert_ne!(first(&page), "100%");
    assert_eq!(first(&arabic), "100%", "in Arabic the road begins at the right");
}

#[tokio::test]
async fn an_actor_says_what_it_held_and_its_chart_says_the_same() {
    let site = Site::bundled();
    let page = tree(&site, "/en/actors/isis?day=2016-02-24").await;
    let said = words(page.one(".say"));
    assert_eq!(
        said,
        "24 February 2016: holds 105 places for certain, possibly holds 2 places and contests 18 places."
    );
    let map = tree(&site, "/en/?day=2016-02-24").await;
    let legend: Vec<String> = map.all("#legend li").into_iter().map(words).collect();
    assert!(legend.iter().any(|row| row == "ISIS 107" || row == "ISIS107"), "{legend:?}");
    let rows: Vec<String> = page.all(".held + details tbody tr").into_iter().map(words).collect();
    assert_eq!(rows.len(), 6, "{rows:?}");
    let end = tree(&site, "/en/actors/isis?day=2015-12-31").await;
    let year = rows.iter().find(|row| row.starts_with("31 December 2015")).unwrap();
    let numbers: Vec<&str> = year.split(' ').skip(3).collect();
    let end = words(end.one(".say"));
    assert!(end.contains(&format!("holds {} places for certain", numbers[0])), "{end} / {year}");
    let (left, right) = (drawn(&page), drawn(&tree(&site, "/ar/actors/isis").await));
    assert_eq!(left.len(), right.len());
    for (left, right) in left.iter().zip(&right) {
        assert!((left.0 + left.1 + right.0 - 100.0).abs() < 0.01, "{left:?} {right:?}");
    }
}

/// Left edge and width of each stretch of the chart, in percent.
fn drawn(page: &Tree) -> Vec<(f64, f64)> {
    let number = |rect: &scraper::ElementRef<'_>, name| {
        rect.value().attr(name).unwrap().trim_end_matches('%').parse::<f64>().unwrap()
    };
    page.all(".held g rect").iter().map(|rect| (number(rect, "x"), number(rect, "width"))).collect()
}

#[test]
fn what_was_held_over_time_is_what_each_day_says() {
    let atlas = bundled(1);
    let sides = &atlas.facts.sides;
    let (first, last) = atlas.extent().unwrap();
    for id in ["isis", "government", "opposition", "ypg", "us-coalition"] {
        let all = atlas.named().all_of(sides.by_id(id).unwrap());
        for basis in [Basis::Assessed, Basis::Claimed] {
            let steps = atlas.held_over_time(&all, basis);
            assert!(steps.windows(2).all(|pair| pair[0].0 < pair[1].0));
            for day in (first.0 - 3..=last.0 + 3).step_by(29).map(Day) {
                let on = atlas.on(day, basis);
                let held = on.places().filter(|place| {
                    let holder = place.control.holder();
                    place.row.is_drawn() && holder.is_some_and(|actor| all.contains(&actor))
                });
                let (certain, possible): (Vec<_>, Vec<_>) =
                    held.partition(|place| place.certainty == Some(Certainty::Certain));
                let said = held_on(&steps, day);
                assert_eq!(
                    (said.certain, said.possible),
                    (certain.len(), possible.len()),
                    "{id} {day}"
                );
            }
        }
    }
}

#[tokio::test]
async fn a_source_shows_its_fields_and_every_claim_with_its_event() {
    let site = Site::bundled();
    let page = tree(&site, "/en/sources/yemenextra-20170909").await;
    let facts = words(page.one("dl.facts"));
    for said in ["Hezbollah media wing", "speaks for Hezbollah (Lebanon)", "F, cannot be judged"] {
        assert!(facts.contains(said), "{said}: {facts}");
    }
    let link = page.one("dl a.address");
    assert_eq!(link.value().attr("rel"), Some("external noopener noreferrer"));
    assert_eq!(link.value().attr("href"), Some(words(link).as_str()));
    let around = scraper::ElementRef::wrap(link.parent().unwrap()).unwrap().value();
    assert_eq!((around.name(), around.attr("dir")), ("bdi", Some("ltr")));

    let page = tree(&site, "/ar/sources/aawsat-20160223").await;
    assert_eq!(page.all("ul.claims > li").len(), 43);
    assert_eq!(page.all("ul.claims > li > a[href^='/ar/events/']").len(), 43);
    assert_eq!(page.one("h1 bdi").value().attr("lang"), Some("ar"));
    let said = words(page.one(".say"));
    assert_eq!(said, "فيه 43 ادعاءً: تأكيد 42 وتشكيك 1.");
}

#[tokio::test]
async fn the_page_of_an_event_leads_to_its_sources_and_actors() {
    let site = Site::bundled();
    let page = tree(&site, "/en/events/2016-02-23-khanasser-captured?day=2016-02-24").await;
    let to = |start: &str| page.all(&format!("main a[href^='{start}']")).len();
    assert!(to("/en/sources/") >= 7, "{} sources", to("/en/sources/"));
    assert!(to("/en/actors/isis?day=2016-02-24") >= 1);
    assert!(to("/en/places/khanasser") >= 1);
}

#[tokio::test]
async fn a_record_of_nothing_and_one_of_many_sides_have_all_lists() {
    let site = Site::of(atlas_of(record_of(&json!({}))));
    for lang in Lang::ALL {
        for path in ["places", "routes", "actors", "sources", "events"] {
            let page = tree(&site, &format!("/{lang}/{path}")).await;
            assert!(words(page.one("main")).chars().count() > 10, "{path}");
        }
    }
    let ids: Vec<_> = (1..=9).map(|n| json!({ "id": format!("side-{n}") })).collect();
    let events: Vec<_> = (1..=9)
        .map(|n| {
            json!({ "id": format!("e{n}"), "kind": "captured", "places": [format!("p{n}")],
                "actor_to": format!("side-{n}"), "date": "2016-02-24", "extent": "full" })
        })
        .collect();
    let places: Vec<_> = (1..=9).map(|n| json!({ "id": format!("p{n}") })).collect();
    let record = json!({ "actors": ids, "events": events, "places": places });
    let site = Site::of(atlas_of(record_of(&record)));
    let map = tree(&site, "/en/?day=2016-02-24").await;
    let named: Vec<String> = map.all("#legend .m-name").into_iter().map(words).collect();
    assert_eq!(named, ["side-8", "side-9"], "where no shape is left the mark has the name");
    let list = tree(&site, "/en/actors?day=2016-02-24").await;
    assert_eq!(list.all("section.side").len(), 9);
    let alone = tree(&site, "/en/places").await;
    assert_eq!(words(alone.one("tr.group")), "In no place of the record");
}
