//! The page of a place: what happened to it in a sentence, its control through time, its events,
//! where it lies and what lies around it.

use maud::{Markup, html};

use super::{
    control_band,
    dates::Form,
    differ, events,
    layout::{self, Head},
    marks, names,
    page::Page,
    place_aside, spans, state, story,
};
use crate::{
    atlas::PlaceOn,
    domain::{control::Control, ids::PlaceIx, place::Place, timeline::Timeline},
    paths::MapPage,
};

/// The page.
#[must_use]
pub fn page(page: &Page<'_>, ix: PlaceIx) -> Markup {
    let history = &page.atlas.layer(page.basis()).history;
    let (Some(place), Some(timeline)) = (page.on().place(ix), history.places.get(ix.pos())) else {
        return html! {};
    };
    let row = place.row;
    let name = page.of(&row.name_en, &row.name_ar);
    let other = page.of(&row.name_ar, &row.name_en);
    let values = [("name", name.into()), ("other", other.into())];
    let head = Head {
        title: page.lang.fill("place-title", &values),
        description: page.lang.fill("place-description", &values),
        tab: None,
        styles: &["css/table.css", "css/page.css", "css/places.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::outside(page))
                (layout::claimed_basis(page))
                p.eyebrow { (kind_line(page, row)) }
                h1 { bdi { (name) } " " (names::other(page, &row.name_en, &row.name_ar)) }
                p.say { (story::story(page, timeline)) }
                p.today { (marks::place(page, &place)) " " span { (sentence(page, &place)) } }
                (beside(page, &place))
                (history_part(page, timeline))
                div.columns {
                    div {
                        (events_part(page, ix))
                        (inside_part(page, ix))
                    }
                    (place_aside::aside(page, ix, row))
                }
            }
        },
    )
}

/// "Town · Aleppo Governorate · ±1 km"
#[must_use]
pub fn kind_line(page: &Page<'_>, row: &Place) -> Markup {
    let parent = row.parent_id.as_deref().and_then(|id| page.atlas.place(id));
    html! {
        (page.lang.say(&format!("kind-{}", row.kind)))
        @if let Some(parent) = parent { " · " (names::place_at(page, parent)) }
        " · " span title=(page.lang.say("precision")) { (precision(page, row)) }
    }
}

/// "±1 km"
#[must_use]
pub fn precision(page: &Page<'_>, row: &Place) -> String {
    let metres = row.coord_precision_m;
    let (number, key) = if metres < 1000 {
        (metres.to_string(), "plus-minus-m")
    } else {
        let km = f64::from(metres) / 1000.0;
        (format!("{km:.1}").trim_end_matches(".0").to_owned(), "plus-minus-km")
    };
    page.lang.fill(key, &[("number", number.into())])
}

/// "24 February 2016: Held by … since 23 February 2016, certain. Last reported on …"
fn sentence(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    let map = page.link_on(page.day, MapPage { lang: page.lang });
    let day = html! { a href=(map) { (state::time(page, page.day, Form::Long)) } };
    html! {
        (page.lang.weave("on-day", &[("day", day.into()), ("state", state::place_line(page, place).into())]))
        @if let Some(reported) = state::last_reported(page, place.last_reported) { " " (reported) }
        @if *place.control == Control::Unknown { " " (unknown(page, place)) }
    }
}

/// What is known nearest where nothing is known of the day.
fn unknown(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    match (place.from, place.until) {
        (None, Some(first)) => {
            let day = state::time(page, first, Form::Long);
            page.lang.weave("unknown-before", &[("day", day.into())])
        }
        (None, None) => html! { (page.lang.say("unknown-ever")) },
        _ => html! {},
    }
}

/// Where sources do not agree on who held it on the day.
#[must_use]
pub fn beside(page: &Page<'_>, place: &PlaceOn<'_>) -> Markup {
    differ::differ(page, place.event, &place.disputed_by)
}

fn history_part(page: &Page<'_>, timeline: &Timeline) -> Markup {
    let lang = page.lang;
    let years = page.atlas.extent().map(|(first, last)| [first.parts().0, last.parts().0]);
    let days = [page.day.plus(-control_band::ZOOM.0), page.day.plus(control_band::ZOOM.1)];
    let days = lang.edtf_text(&format!("{}/{}", days[0], days[1]), Form::Long);
    html! {
        section {
            h2 {
                @match years {
                    Some([first, last]) if !timeline.states.is_empty() => {
                        (lang.fill("place-control-years", &[("first", first.to_string().into()), ("last", last.to_string().into())]))
                        " "
                        span.beside-h { (lang.fill("place-control-below", &[("days", days.into())])) }
                    }
                    _ => (lang.say("place-control")),
                }
            }
            @if timeline.states.is_empty() {
                p { (lang.say("unknown-ever")) }
            } @else {
                (control_band::band(page, timeline))
                details { summary { (lang.say("place-spans")) } (spans::control(page, timeline)) }
            }
        }
    }
}

fn events_part(page: &Page<'_>, ix: PlaceIx) -> Markup {
    let events = page.atlas.events_at(ix);
    html! {
        section {
            h2 { (page.lang.say("events")) span.beside-h { (events.len()) } }
            (events::list(page, events))
        }
    }
}

/// The places inside of it, to any depth.
fn inside_part(page: &Page<'_>, ix: PlaceIx) -> Markup {
    let inside = page.atlas.facts.within(ix);
    let on = page.on();
    html! {
        @if !inside.is_empty() {
            section.inside-part {
                h2 { (page.lang.say("place-inside")) span.beside-h { (inside.len()) } }
                ul.near.inside {
                    @for place in inside.iter().filter_map(|ix| on.place(*ix)) {
                        li {
                            (marks::place(page, &place)) " "
                            span {
                                (names::place(page, place.row)) " "
                                span.what { (state::control_short(page, place.control)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
