//! The page of an actor: what it held over time and holds on the day, its events, its voices.

use maud::{Markup, html};

use super::{
    actors, claims,
    dates::Form,
    events, held,
    layout::{self, Head},
    marks,
    names::{self, Name},
    page::Page,
    sources, state,
};
use crate::{
    atlas::{PlaceOn, holdings::held_on, lists::Role},
    domain::{
        actor::Actor,
        control::Control,
        facts::EventFact,
        ids::{ActorIx, EventIx, PlaceIx},
        words::Certainty,
    },
    paths::{EventsPage, Given, PlacesPage, SourcesPage},
};

/// So many places, events, claims and media are listed; links lead to the rest.
const MOST: usize = 12;
const MOST_PLACES: usize = 60;
const MOST_EVENTS: usize = 30;

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, ix: ActorIx) -> Markup {
    let Some(row) = page.atlas.actor_row(ix) else { return html! {} };
    let name = page.of(&row.name_en, &row.name_ar);
    let head = Head {
        title: name.to_owned(),
        description: page.lang.fill("actor-description", &[("name", name.into())]),
        tab: None,
        styles: &["css/table.css", "css/page.css", "css/lists.css"],
        script: layout::PLAIN,
    };
    let all = page.atlas.named().all_of(ix);
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::outside(page))
                (layout::claimed_basis(page))
                p.eyebrow { (rank(page, ix)) }
                h1 { bdi { (name) } " " (names::other(page, &row.name_en, &row.name_ar)) }
                p.say { (marks::side(page, ix)) " " (sentence(page, ix, &all)) }
                (held::section(page, ix, &all))
                (holds(page, row, &all))
                (events_of(page, row, &all))
                (quoted(page, row, &all))
                (media(page, row, &all))
                (about(page, ix, row))
            }
        },
    )
}

/// "Side", or "Part of Syrian armed opposition".
fn rank(page: &Page<'_>, ix: ActorIx) -> Markup {
    match page.atlas.named().above(ix).get(1) {
        Some(parent) => {
            let parent = names::actor(page, *parent, Name::Whole);
            page.lang.weave("actor-part-of", &[("parent", parent.into())])
        }
        None => html! { (page.lang.say("actor-side")) },
    }
}

/// "24 February 2016: holds 64 places for certain and 2 possibly; contests 9."
fn sentence(page: &Page<'_>, ix: ActorIx, all: &[ActorIx]) -> Markup {
    let lang = page.lang;
    let steps = page.atlas.held_over_time(all, page.basis());
    let held = held_on(&steps, page.day);
    let contests = contested(page, all);
    let day = state::time(page, page.day, Form::Long);
    let day = |key| lang.weave(key, &[("day", day.clone().into())]);
    if held.all() == 0 && contests == 0 {
        return html! { (day("actor-holds-nothing")) @if steps.is_empty() { " " (lang.say("actor-never-held")) } };
    }
    let parts = [
        (held.certain > 0)
            .then(|| lang.fill("actor-holds-certain", &[("count", held.certain.into())])),
        (held.possible > 0)
            .then(|| lang.fill("actor-holds-possible", &[("count", held.possible.into())])),
        (contests > 0).then(|| lang.fill("actor-contests", &[("count", contests.into())])),
    ];
    let parts: Vec<Markup> = parts.into_iter().flatten().map(|part| html! { (part) }).collect();
    let values = [
        ("day", state::time(page, page.day, Form::Long).into()),
        ("parts", names::list(page, parts).into()),
    ];
    let below = all.len().saturating_sub(1);
    html! {
        (lang.weave("actor-sentence", &values))
        @if below > 0 && !page.atlas.named().below(ix).is_empty() { " " (lang.say("actor-with-below")) }
    }
}

fn contested(page: &Page<'_>, all: &[ActorIx]) -> usize {
    let history = &page.atlas.layer(page.basis()).history;
    let places = page.atlas.record.places.iter().zip(&history.places);
    let by_it = |control: &Control| matches!(control, Control::Contested(actors) if actors.iter().any(|a| all.binary_search(a).is_ok()));
    places.filter(|(place, timeline)| place.is_drawn() && by_it(timeline.control(page.day))).count()
}

/// The places that it holds on the day, the newest change first.
fn holds(page: &Page<'_>, row: &Actor, all: &[ActorIx]) -> Markup {
    let lang = page.lang;
    let on = page.on();
    let holdings = all.iter().flat_map(|actor| page.atlas.holdings(*actor, page.basis()));
    let now =
        holdings.filter(|h| h.from <= page.day && h.until.is_none_or(|until| page.day < until));
    let mut places: Vec<(std::cmp::Reverse<_>, PlaceIx)> =
        now.map(|holding| (std::cmp::Reverse(holding.from), holding.place)).collect();
    places.sort_unstable();
    let count = places.len();
    let shown = places.iter().take(MOST_PLACES).filter_map(|(_, ix)| on.place(*ix));
    let link = Given::of([("side", Some(row.id.as_str()))])
        .link(page.keep.on(page.day), PlacesPage { lang });
    let day = lang.day(page.day, Form::Long);
    html! {
        @if count > 0 {
            section {
                h2 {
                    (lang.fill("actor-holds-on", &[("day", day.into())]))
                    " " a href=(link) { (lang.fill("actor-all-places", &[("count", count.into())])) }
                }
                ul.holds { @for place in shown { (place_line(page, &place)) } }
                @if count > MOST_PLACES {
                    p { a href=(link) { (lang.fill("actor-more", &[("count", (count - MOST_PLACES).into())])) } }
                }
            }
        }
    }
}

fn place_line(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    html! {
        li {
            (marks::place(page, place)) " " (names::place(page, place.row)) " "
            @if let Some(date) = place.since { span.by { (state::since(page, date)) } }
            @if place.certainty == Some(Certainty::Possible) {
                " " span.pill { (page.lang.say("certainty-possible")) }
            }
        }
    }
}

/// Its events, the newest first, each with its part in it; links lead to all of a part.
fn events_of(page: &Page<'_>, row: &Actor, all: &[ActorIx]) -> Markup {
    let lang = page.lang;
    let events = page.atlas.named().events_of(all);
    let link = |role: Option<Role>| {
        let given = [("actor", Some(row.id.as_str())), ("role", role.map(Role::as_str))];
        Given::of(given).link(page.keep, EventsPage { lang })
    };
    let count = |role: Role| events.iter().filter(|ix| is(page, **ix, role, all)).count();
    html! {
        section {
            h2 {
                (lang.say("events"))
                @if !events.is_empty() {
                    " " a href=(link(None)) { (lang.fill("actor-all-events", &[("count", events.len().into())])) }
                }
            }
            @if events.is_empty() { p { (lang.say("events-none")) } } @else {
                ul.roles {
                    @for (role, n) in PARTS.map(|role| (role, count(role))) {
                        @if n > 0 { li { a href=(link(Some(role))) { (lang.say(&format!("actor-{role}"))) " (" (n) ")" } } }
                    }
                }
                ol.events {
                    @for ix in events.iter().rev().take(MOST_EVENTS) {
                        (events::line_with(page, *ix, Some(&part(page, *ix, all))))
                    }
                }
            }
        }
    }
}

/// The parts that an actor can have in an event.
const PARTS: [Role; 3] = [Role::Gains, Role::Loses, Role::TookPart];

fn is(page: &Page<'_>, ix: EventIx, role: Role, all: &[ActorIx]) -> bool {
    let fact = page.atlas.facts.event(ix);
    let has = |fact: &EventFact| role.actors(fact).iter().any(|a| all.binary_search(a).is_ok());
    fact.is_some_and(has)
}

/// Its first part in an event: what it gains or loses goes before that it took part.
fn part(page: &Page<'_>, ix: EventIx, all: &[ActorIx]) -> String {
    let role = PARTS.into_iter().find(|role| is(page, ix, *role, all)).unwrap_or(Role::TookPart);
    page.lang.say(&format!("role-{role}"))
}

/// The claims whose speaker belongs to it.
fn quoted(page: &Page<'_>, row: &Actor, all: &[ActorIx]) -> Markup {
    let lang = page.lang;
    let spoken = page.atlas.named().spoken_by(all);
    let link = Given::of([("actor", Some(row.id.as_str())), ("role", Some(Role::Speaks.as_str()))])
        .link(page.keep, EventsPage { lang });
    html! {
        @if !spoken.is_empty() {
            section {
                h2 {
                    (lang.say("actor-speaks"))
                    " " a href=(link) { (lang.fill("count-claims", &[("count", spoken.len().into())])) }
                }
                ul.claims { @for at in spoken.iter().rev().take(MOST) { (claims::by_speaker(page, *at)) } }
            }
        }
    }
}

/// The sources that are its medium.
fn media(page: &Page<'_>, row: &Actor, all: &[ActorIx]) -> Markup {
    let lang = page.lang;
    let media = page.atlas.named().media_of(all);
    let link =
        Given::of([("affiliation", Some(row.id.as_str()))]).link(page.keep, SourcesPage { lang });
    html! {
        @if !media.is_empty() {
            section {
                h2 {
                    (lang.say("actor-media"))
                    " " a href=(link) { (lang.fill("count-sources", &[("count", media.len().into())])) }
                }
                ul.claims {
                    @for source in media.iter().take(MOST).filter_map(|ix| page.atlas.source_row(*ix)) {
                        li { (sources::in_a_line(page, source)) }
                    }
                }
            }
        }
    }
}

/// Its other names, its place in the tree, the compilers' notes.
fn about(page: &Page<'_>, ix: ActorIx, row: &Actor) -> Markup {
    let below = page.atlas.named().below(ix);
    let notes = row.notes.as_deref();
    html! {
        @if !below.is_empty() || !row.alt_names.is_empty() || notes.is_some() {
            section {
                h2 { (page.lang.say("actor-about")) }
                @if !below.is_empty() {
                    ul.tree { @for actor in below { li { p { (actors::named(page, *actor)) } } } }
                }
                dl.facts {
                    @if !row.alt_names.is_empty() {
                        div {
                            dt { (page.lang.say("fact-names")) }
                            dd { @for (n, name) in row.alt_names.iter().enumerate() {
                                @if n > 0 { " · " } bdi { (name) }
                            } }
                        }
                    }
                    @if let Some(notes) = notes {
                        div { dt { (page.lang.say("fact-note")) } dd { bdi dir="auto" { (notes) } } }
                    }
                }
            }
        }
    }
}
