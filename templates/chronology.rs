//! The chronology: every event that fits the filters, the newest first, by month.

use maud::{Markup, html};

use super::{
    dates::Form,
    events,
    filters::{Choice, Filters, Part},
    layout::{self, Head, Tab},
    names::{self, Name},
    page::Page,
    places::actor_choices,
};
use crate::{
    atlas::lists::{EventFilter, EventsFound, Role},
    domain::{
        event::EventKind,
        ids::{EventIx, RouteIx},
        words::Verification,
    },
    paths::{EventsPage, Given},
};

/// The page.
#[must_use]
pub fn page(
    page: &Page<'_>,
    given: &Given,
    filter: &EventFilter,
    found: &EventsFound,
    part: Part,
) -> Markup {
    let lang = page.lang;
    let filters = Filters::of(page, EventsPage { lang }, given);
    let head = Head {
        title: filters.title("chronology-title", part, |name| chosen(page, name, given, filter)),
        description: lang.say("chronology-description"),
        tab: Some(Tab::Chronology),
        styles: &["css/table.css", "css/lists.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::claimed_basis(page))
                h1 { (lang.say("chronology-title")) }
                p.say { (lede(page, given, found)) }
                (form(page, &filters, filter, found))
                (filters.chosen(|name| chosen(page, name, given, filter)))
                @if found.events.is_empty() {
                    (filters.none("chronology-none"))
                } @else {
                    (years(page, found, part, &filters))
                    (months(page, part.of(&found.events)))
                    (filters.pager(part))
                }
            }
        },
    )
}

/// "511 events from 2012 to 2017, the newest first."
fn lede(page: &Page<'_>, given: &Given, found: &EventsFound) -> Markup {
    let lang = page.lang;
    let all = page.atlas.facts.events.len();
    let year = |ix: Option<&EventIx>| {
        let fact = ix.and_then(|ix| page.atlas.facts.event(*ix));
        fact.map(|fact| fact.applies.parts().0.to_string()).unwrap_or_default()
    };
    let mut values = vec![
        ("count", found.events.len().into()),
        ("first", year(found.events.last()).into()),
        ("last", year(found.events.first()).into()),
    ];
    if given.is_empty() {
        return html! { @if all > 0 { (lang.fill("chronology-lede", &values)) } };
    }
    values.push(("all", all.to_string().into()));
    html! { (lang.fill("chronology-fit", &values)) }
}

fn form(
    page: &Page<'_>,
    filters: &Filters<'_>,
    filter: &EventFilter,
    found: &EventsFound,
) -> Markup {
    let lang = page.lang;
    let kind = |kind: &EventKind| {
        let count = found.kinds.get(kind).copied().unwrap_or_default();
        (kind.to_string(), lang.say(&format!("event-{kind}")), count)
    };
    let kinds: Vec<Choice> = EventKind::ALL.iter().map(kind).collect();
    let verification = |v: &Verification| {
        let count = found.verifications.get(v).copied().unwrap_or_default();
        (v.to_string(), lang.say(&format!("verification-{v}")), count)
    };
    let verifications: Vec<Choice> = Verification::ALL.iter().map(verification).collect();
    let actors =
        actor_choices(page, filter.actor, |ix| found.actors.get(&ix).copied().unwrap_or(0));
    let route = |ix: RouteIx| {
        let row = page.atlas.record.routes.get(ix.pos())?;
        let count = found.routes.get(&ix).copied().unwrap_or_default();
        Some((row.id.clone(), page.of(&row.name_en, &row.name_ar).to_owned(), count))
    };
    let routes: Vec<Choice> =
        (0..page.atlas.record.routes.len()).filter_map(|n| route(RouteIx::at(n))).collect();
    filters.form(
        false,
        &html! {
            (filters.text("q", "chronology-q"))
            (filters.select("actor", "chronology-actor", &actors))
            (roles(page, filter))
            (filters.text("place", "chronology-place"))
            (filters.select("route", "route", &routes))
            (filters.select("kind", "col-kind", &kinds))
            (filters.select("verification", "col-verification", &verifications))
            (filters.text("from", "chronology-from"))
            (filters.text("to", "chronology-to"))
        },
    )
}

/// What the actor does; without counts, as a role alone says little.
fn roles(page: &Page<'_>, filter: &EventFilter) -> Markup {
    let lang = page.lang;
    html! {
        div.filter.is-role {
            label for="filter-role" { (lang.say("chronology-role")) }
            select #filter-role name="role" {
                option value="" { (lang.say("filters-any")) }
                @for role in Role::ALL {
                    option value=(role) selected[filter.role == Some(*role)] {
                        (lang.say(&format!("role-{role}")))
                    }
                }
            }
        }
    }
}

/// A filter that is given, in words: the key of its label, its value.
fn chosen(
    page: &Page<'_>,
    name: &str,
    given: &Given,
    filter: &EventFilter,
) -> Option<(String, String)> {
    let (lang, said) = (page.lang, given.get(name)?);
    let (key, value) = match name {
        "q" => ("chronology-q", said.to_owned()),
        "actor" => {
            ("chronology-actor", names::actor_text(page, filter.actor?, Name::Whole).to_owned())
        }
        "role" => ("chronology-role", lang.say(&format!("role-{}", filter.role?))),
        "place" => {
            let row = page.atlas.place_row(filter.place?)?;
            ("chronology-place", page.of(&row.name_en, &row.name_ar).to_owned())
        }
        "route" => {
            let row = page.atlas.record.routes.get(filter.route?.pos())?;
            ("route", page.of(&row.name_en, &row.name_ar).to_owned())
        }
        "kind" => ("col-kind", lang.say(&format!("event-{}", filter.kind?))),
        "verification" => {
            ("col-verification", lang.say(&format!("verification-{}", filter.verification?)))
        }
        "from" => ("chronology-from", lang.day(filter.from?, Form::Long)),
        "to" => ("chronology-to", lang.day(filter.to?, Form::Long)),
        _ => return None,
    };
    Some((key.to_owned(), value))
}

/// Links to the first event of each year.
fn years(page: &Page<'_>, found: &EventsFound, part: Part, filters: &Filters<'_>) -> Markup {
    let year = |ix: &EventIx| page.atlas.facts.event(*ix).map(|f| f.applies.parts().0);
    let mut at = 0;
    let mut years = Vec::new();
    for of_year in found.events.chunk_by(|a, b| year(a) == year(b)) {
        if let Some(first) = of_year.first() {
            years.push((year(first).unwrap_or_default(), at / part.per.max(1) + 1, *first));
        }
        at += of_year.len();
    }
    html! {
        @if years.len() > 1 {
            nav.years-nav aria-label=(page.lang.say("chronology-years")) {
                @for (year, number, first) in years {
                    a href=(format!("{}#{}", filters.page_link(number), month_id(page, first))) { (year) }
                }
            }
        }
    }
}

fn months(page: &Page<'_>, shown: &[EventIx]) -> Markup {
    let month = |ix: &EventIx| month_id(page, *ix);
    html! {
        @for of_month in shown.chunk_by(|a, b| month(a) == month(b)) {
            @if let Some(first) = of_month.first() {
                section.month {
                    h2 id=(month(first)) {
                        (page.lang.edtf_text(&month(first), Form::Long))
                        span.quiet { (page.lang.fill("count-events", &[("count", of_month.len().into())])) }
                    }
                    ol.events { @for event in of_month { (events::line(page, *event)) } }
                }
            }
        }
    }
}

/// `2016-02`: the month by which an event stands in the order.
fn month_id(page: &Page<'_>, ix: EventIx) -> String {
    let Some(fact) = page.atlas.facts.event(ix) else { return String::new() };
    let (year, month, _) = fact.applies.parts();
    format!("{year:04}-{month:02}")
}
