//! The search: what was found by kind, or what can be, or what was tried.

use maud::{Markup, html};

use super::{
    dates::Form,
    events, finder,
    layout::{self, Head},
    marks,
    names::{self, Name},
    page::Page,
    place, sources, state,
};
use crate::{
    atlas::search::{Answer, Thing, examples::Examples, fold},
    domain::{
        day::Day,
        ids::{ActorIx, PlaceIx, RouteIx, SourceIx},
    },
    paths::{MapPage, RoutePage, SearchPage, TablePage},
};

/// The most that is listed of one kind.
const MOST: usize = 20;

/// The page. `wanted` is what was searched for; empty where nothing was.
#[must_use]
pub fn page(page: &Page<'_>, wanted: &str, answer: &Answer) -> Markup {
    let lang = page.lang;
    let title = if wanted.is_empty() {
        lang.say("search-title")
    } else {
        lang.fill("search-title-for", &[("wanted", wanted.into())])
    };
    let head = Head {
        title,
        description: lang.say("search-description"),
        tab: None,
        styles: &["css/table.css", "css/page.css"],
        script: layout::PLAIN,
    };
    layout::searched(
        page,
        &head,
        wanted,
        &html! {
            main #main.page {
                (layout::outside(page))
                (layout::claimed_basis(page))
                h1 { (lang.say("search-title")) }
                (form(page, wanted))
                @if wanted.is_empty() {
                    p { (lang.say("search-empty")) }
                    (examples(page, &page.atlas.search_examples()))
                } @else if answer.is_empty() {
                    (nothing(page, wanted, answer))
                } @else {
                    (results(page, answer))
                }
            }
        },
    )
}

fn form(page: &Page<'_>, wanted: &str) -> Markup {
    html! {
        form.search-page role="search" aria-label=(page.lang.say("search-title")) method="get" action=(SearchPage { lang: page.lang }) {
            label for="q" { (page.lang.say("search-label")) }
            input #q type="search" name="q" value=(wanted) autocomplete="off" dir="auto";
            (finder::kept("search-page-keep", page.keep))
            button.button type="submit" { (page.lang.say("search-go")) }
        }
    }
}

fn results(page: &Page<'_>, answer: &Answer) -> Markup {
    let (mut places, mut roads, mut actors) = (Vec::new(), Vec::new(), Vec::new());
    for found in &answer.things {
        match found.thing {
            Thing::Place(place) => places.push(place),
            Thing::Route(route) => roads.push(route),
            Thing::Actor(actor) => actors.push(actor),
            Thing::Source(_) => {}
        }
    }
    let newest: Vec<_> = answer.events.iter().take(MOST).rev().copied().collect();
    html! {
        @if let Some(day) = answer.day { (day_line(page, day)) }
        (group(page, "search-places", &places, |place| place_line(page, *place)))
        (group(page, "search-roads", &roads, |road| road_line(page, *road)))
        (group(page, "search-actors", &actors, |actor| actor_line(page, *actor)))
        (group(page, "search-sources", &answer.sources, |source| source_line(page, *source)))
        @if !answer.events.is_empty() {
            section {
                (heading(page, "search-events", answer.events.len()))
                (events::list(page, &newest))
                (more(page, answer.events.len()))
            }
        }
    }
}

fn group<T>(page: &Page<'_>, title: &str, all: &[T], line: impl Fn(&T) -> Markup) -> Markup {
    html! {
        @if !all.is_empty() {
            section {
                (heading(page, title, all.len()))
                ol.results { @for one in all.iter().take(MOST) { li { (line(one)) } } }
                (more(page, all.len()))
            }
        }
    }
}

fn heading(page: &Page<'_>, title: &str, count: usize) -> Markup {
    html! { h2 { (page.lang.say(title)) " " span.quiet { (count) } } }
}

fn more(page: &Page<'_>, count: usize) -> Markup {
    html! {
        @if count > MOST {
            p { (page.lang.fill("search-more", &[("count", (count - MOST).into())])) }
        }
    }
}

/// Where a whole date was typed: the way to that day.
fn day_line(page: &Page<'_>, day: Day) -> Markup {
    let link = |path: String, key| html! { a href=(path) { (page.lang.say(key)) } };
    let values = [
        ("day", state::time(page, day, Form::Long).into()),
        ("map", link(page.link_on(day, MapPage { lang: page.lang }), "search-day-map").into()),
        (
            "table",
            link(page.link_on(day, TablePage { lang: page.lang }), "search-day-table").into(),
        ),
    ];
    html! { p.say { (page.lang.weave("search-day", &values)) } }
}

fn place_line(page: &Page<'_>, place: PlaceIx) -> Markup {
    let Some(place) = page.on().place(place) else { return html! {} };
    html! {
        (marks::place(page, &place)) " "
        b { (names::place(page, place.row)) } " "
        (names::other(page, &place.row.name_en, &place.row.name_ar))
        p.by {
            (place::kind_line(page, place.row)) " · "
            (page.lang.weave("on-day", &[
                ("day", state::time(page, page.day, Form::Short).into()),
                ("state", state::control_short(page, place.control).into()),
            ]))
        }
    }
}

fn road_line(page: &Page<'_>, road: RouteIx) -> Markup {
    let Some(row) = page.atlas.record.routes.get(road.pos()) else { return html! {} };
    let link = page.link(RoutePage { lang: page.lang, id: row.id.clone() });
    html! {
        b { a href=(link) { bdi { (page.of(&row.name_en, &row.name_ar)) } } } " "
        (names::other(page, &row.name_en, &row.name_ar))
    }
}

fn actor_line(page: &Page<'_>, actor: ActorIx) -> Markup {
    let Some(row) = page.atlas.actor_row(actor) else { return html! {} };
    let side = page.atlas.facts.sides.side(actor);
    html! {
        (marks::side(page, side)) " "
        b { (names::actor(page, actor, Name::Whole)) } " "
        (names::other(page, &row.name_en, &row.name_ar))
        @if side != actor {
            p.by {
                (page.lang.weave("search-side", &[("side", names::actor(page, side, Name::Whole).into())]))
            }
        }
    }
}

fn source_line(page: &Page<'_>, source: SourceIx) -> Markup {
    html! { @if let Some(row) = page.atlas.source_row(source) { (sources::in_a_line(page, row)) } }
}

/// What was tried, and the nearest names.
fn nothing(page: &Page<'_>, wanted: &str, answer: &Answer) -> Markup {
    let lang = page.lang;
    let folded = fold(wanted);
    let nearest = answer.nearest.iter().map(|thing| thing_link(page, *thing)).collect();
    html! {
        p.say { (lang.weave("search-none", &[("wanted", html! { bdi { (wanted) } }.into())])) }
        @if !folded.is_empty() {
            p { (lang.weave("search-tried", &[("words", html! { bdi { (folded) } }.into())])) }
        }
        @if !answer.nearest.is_empty() {
            p #nearest { (lang.weave("search-nearest", &[("names", names::list(page, nearest).into())])) }
        }
        p { (lang.say("search-advice")) }
    }
}

/// The name of a thing, linked to its page or, where it has none, to what is found by it.
fn thing_link(page: &Page<'_>, thing: Thing) -> Markup {
    match thing {
        Thing::Place(place) => names::place_at(page, place),
        Thing::Route(route) => match page.atlas.record.routes.get(route.pos()) {
            Some(row) => {
                let link = page.link(RoutePage { lang: page.lang, id: row.id.clone() });
                html! { a href=(link) { bdi { (page.of(&row.name_en, &row.name_ar)) } } }
            }
            None => html! {},
        },
        Thing::Actor(actor) => names::actor(page, actor, Name::Whole),
        Thing::Source(_) => html! {},
    }
}

fn examples(page: &Page<'_>, examples: &Examples) -> Markup {
    let name = |place: PlaceIx, lang| {
        let row = page.atlas.place_row(place)?;
        Some(if lang == crate::paths::Lang::En {
            row.name_en.as_str()
        } else {
            row.name_ar.as_str()
        })
    };
    let mut texts: Vec<String> = Vec::new();
    for place in &examples.places {
        texts.extend(name(*place, page.lang).map(str::to_owned));
    }
    texts.extend(
        examples
            .places
            .first()
            .and_then(|place| name(*place, page.lang.other()))
            .map(str::to_owned),
    );
    let road = examples.road.and_then(|road| page.atlas.record.routes.get(road.pos()));
    texts.extend(road.map(|row| page.of(&row.name_en, &row.name_ar).to_owned()));
    texts.extend(examples.month.and_then(|(place, day)| {
        let (year, month, _) = day.parts();
        let month = page.lang.edtf_text(&format!("{year:04}-{month:02}"), Form::Long);
        Some(format!("{} {month}", name(place, page.lang)?))
    }));
    html! {
        @if !texts.is_empty() {
            p { (page.lang.say("search-examples")) }
            ul #examples.results { @for text in &texts { li { (example(page, text)) } } }
        }
    }
}

/// A text that can be searched for, as a link to what is found.
fn example(page: &Page<'_>, text: &str) -> Markup {
    html! { a href=(search_link(page, text)) { bdi dir="auto" { (text) } } }
}

/// The link of a search; it keeps what the page's links keep.
#[must_use]
pub fn search_link(page: &Page<'_>, text: &str) -> String {
    let link = page.link(SearchPage { lang: page.lang });
    let query: String =
        form_urlencoded::Serializer::new(String::new()).append_pair("q", text).finish();
    format!("{link}{}{query}", if link.contains('?') { '&' } else { '?' })
}
