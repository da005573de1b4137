//! The list of places: who holds each on the day, by the topmost place that they lie in.

use maud::{Markup, html};

use super::{
    dates::Form,
    filters::{Choice, Filters, Part},
    layout::{self, Head, Tab},
    marks,
    names::{self, Name},
    page::Page,
    state,
};
use crate::{
    atlas::{
        PlaceOn,
        lists::{PlaceFilter, PlacesFound},
    },
    domain::{
        control::ControlKind,
        ids::{ActorIx, PlaceIx},
        place::PlaceKind,
        words::Certainty,
    },
    paths::{EventsPage, Given, PlacesPage},
};

/// The page.
#[must_use]
pub fn page(
    page: &Page<'_>,
    given: &Given,
    filter: &PlaceFilter,
    found: &PlacesFound,
    part: Part,
) -> Markup {
    let lang = page.lang;
    let filters = Filters::of(page, PlacesPage { lang }, given);
    let head = Head {
        title: filters.title("places-title", part, |name| chosen(page, name, given, filter)),
        description: lang.say("places-description"),
        tab: Some(Tab::Places),
        styles: &["css/table.css", "css/lists.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::outside(page))
                (layout::claimed_basis(page))
                h1 { (lang.say("places-title")) }
                p.say { (lede(page, given, found)) }
                (form(page, &filters, filter, found))
                (filters.chosen(|name| chosen(page, name, given, filter)))
                @if found.places.is_empty() {
                    (filters.none("places-none"))
                } @else {
                    (table(page, found, part, &filters))
                    (filters.pager(part))
                }
            }
        },
    )
}

/// "266 places. On 24 February 2016 held: 64; …"
fn lede(page: &Page<'_>, given: &Given, found: &PlacesFound) -> Markup {
    let lang = page.lang;
    let all = page.atlas.record.places.len();
    let count = if given.is_empty() {
        html! { (lang.fill("places-count", &[("count", all.into())])) }
    } else {
        let values = [("count", found.places.len().into()), ("all", all.to_string().into())];
        html! { (lang.fill("places-fit", &values)) }
    };
    let of = |kind| found.controls.get(&kind).copied().unwrap_or_default().to_string();
    let values = [
        ("day", state::time(page, page.day, Form::Long).into()),
        ("held", of(ControlKind::Held).into()),
        ("contested", of(ControlKind::Contested).into()),
        ("unknown", of(ControlKind::Unknown).into()),
    ];
    html! {
        (count)
        @if given.get("side").is_none() && given.get("control").is_none() {
            " " (lang.weave("places-lede", &values))
        }
    }
}

fn form(
    page: &Page<'_>,
    filters: &Filters<'_>,
    filter: &PlaceFilter,
    found: &PlacesFound,
) -> Markup {
    let lang = page.lang;
    let groups: Vec<Choice> =
        found.groups.iter().map(|(ix, n)| place_choice(page, *ix, *n)).collect();
    let within = filter.within.filter(|ix| !found.groups.contains_key(ix));
    let groups: Vec<Choice> = groups
        .into_iter()
        .chain(within.map(|ix| place_choice(page, ix, found.places.len())))
        .collect();
    let kind = |kind: &PlaceKind| {
        let count = found.kinds.get(kind).copied().unwrap_or_default();
        (kind.to_string(), lang.say(&format!("kind-{kind}")), count)
    };
    let kinds: Vec<Choice> = PlaceKind::ALL.iter().map(kind).collect();
    let control = |kind: &ControlKind| {
        let count = found.controls.get(kind).copied().unwrap_or_default();
        (kind.to_string(), lang.say(&format!("control-{kind}")), count)
    };
    let controls: Vec<Choice> = ControlKind::ALL.iter().map(control).collect();
    let sides = actor_choices(page, filter.side, |ix| found.sides.get(&ix).copied().unwrap_or(0));
    filters.form(
        true,
        &html! {
            (filters.text("q", "places-q"))
            (filters.select("within", "places-within", &groups))
            (filters.select("kind", "col-kind", &kinds))
            (filters.select("control", "col-control", &controls))
            (filters.select("side", "places-side", &sides))
        },
    )
}

fn place_choice(page: &Page<'_>, ix: PlaceIx, count: usize) -> Choice {
    let Some(row) = page.atlas.place_row(ix) else { return Choice::default() };
    (row.id.clone(), page.of(&row.name_en, &row.name_ar).to_owned(), count)
}

/// Actors to choose from: every side with those below it that count, or are chosen.
pub(super) fn actor_choices(
    page: &Page<'_>,
    chosen: Option<ActorIx>,
    count: impl Fn(ActorIx) -> usize,
) -> Vec<Choice> {
    let sides = page.atlas.marks.sides().iter().map(|(side, _)| (*side, 0_usize));
    let mut next: Vec<(ActorIx, usize)> = sides.rev().collect();
    let mut choices = Vec::new();
    while let Some((actor, depth)) = next.pop() {
        let n = count(actor);
        if n > 0 || chosen == Some(actor) {
            let name = names::actor_text(page, actor, Name::Whole);
            let id = page.atlas.facts.sides.id(actor).to_owned();
            choices.push((id, format!("{}{name}", "\u{2003}".repeat(depth)), n));
        }
        let below = page.atlas.named().below(actor).iter().rev();
        next.extend(below.map(|actor| (*actor, depth + 1)));
    }
    choices
}

/// A filter that is given, in words: the key of its label, its value.
fn chosen(
    page: &Page<'_>,
    name: &str,
    given: &Given,
    filter: &PlaceFilter,
) -> Option<(String, String)> {
    let said = given.get(name)?;
    let (key, value) = match name {
        "q" => ("places-q", said.to_owned()),
        "within" => ("places-within", place_choice(page, filter.within?, 0).1),
        "kind" => ("col-kind", page.lang.say(&format!("kind-{}", filter.kind?))),
        "control" => ("col-control", page.lang.say(&format!("control-{}", filter.control?))),
        "side" => ("places-side", names::actor_text(page, filter.side?, Name::Whole).to_owned()),
        _ => return None,
    };
    Some((key.to_owned(), value))
}

fn table(page: &Page<'_>, found: &PlacesFound, part: Part, filters: &Filters<'_>) -> Markup {
    let lang = page.lang;
    let shown = part.of(&found.places);
    let same = |a: &PlaceIx, b: &PlaceIx| page.atlas.group(*a) == page.atlas.group(*b);
    html! {
        section {
            h2 #places { (lang.fill("count-places", &[("count", part.total.into())])) (filters.shown(part)) }
            div.scroll {
                table.list aria-labelledby="places" {
                    thead {
                        tr {
                            @for key in ["col-place", "col-kind", "col-control", "col-since", "col-reported"] {
                                th scope="col" { (lang.say(key)) }
                            }
                            th.n scope="col" { (lang.say("events")) }
                        }
                    }
                    @for group in shown.chunk_by(same) { (group_rows(page, found, group)) }
                }
            }
        }
    }
}

/// The places that lie in one, under its name with how many fit there in all.
fn group_rows(page: &Page<'_>, found: &PlacesFound, group: &[PlaceIx]) -> Markup {
    let top = group.first().and_then(|ix| page.atlas.group(*ix));
    let on = page.on();
    html! {
        tbody {
            tr.group {
                th colspan="6" scope="rowgroup" {
                    @match top {
                        Some(top) => {
                            (names::place_at(page, top)) " "
                            span.quiet { (found.groups.get(&top).copied().unwrap_or(group.len())) }
                        }
                        None => (page.lang.say("places-alone")),
                    }
                }
            }
            @for place in group.iter().filter_map(|ix| on.place(*ix)) { (row(page, &place)) }
        }
    }
}

fn row(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    let (lang, row) = (page.lang, place.row);
    let events = page.atlas.events_at(place.ix).len();
    let link = Given::of([("place", Some(row.id.as_str()))]).link(page.keep, EventsPage { lang });
    html! {
        tr {
            th scope="row" { (names::place(page, row)) " " (names::other(page, &row.name_en, &row.name_ar)) }
            td { (lang.say(&format!("kind-{}", row.kind))) }
            td {
                (marks::place(page, place)) " " (state::control_short(page, place.control))
                @if place.certainty == Some(Certainty::Possible) {
                    " " span.pill { (lang.say("certainty-possible")) }
                }
                @if place.besieged { " " span.pill { (lang.say("pressure-besieged")) } }
            }
            td { @if let Some(date) = place.since { (lang.edtf_text(date, Form::Short)) } }
            td { @if let Some(day) = place.last_reported { (state::time(page, day, Form::Short)) } }
            td.n {
                @if events > 0 {
                    a href=(link) title=(lang.fill("places-events", &[("count", events.into())])) { (events) }
                } @else { "0" }
            }
        }
    }
}
