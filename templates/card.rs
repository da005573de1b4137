//! The cards of the map: a place or a segment in a few lines, without a page around them.

use maud::{Markup, html};

use super::{
    dates::Form, differ, events, legend::kilometres, marks, names, page::Page, place, state,
};
use crate::{
    domain::ids::{PlaceIx, SegmentIx},
    paths::PlacePage,
};

/// The card of a place.
#[must_use]
pub fn place_card(page: &Page<'_>, ix: PlaceIx) -> Markup {
    let Some(on) = page.on().place(ix) else { return html! {} };
    let row = on.row;
    let link = page.link_on(page.day, PlacePage { lang: page.lang, id: row.id.clone() });
    let event = on.event.and_then(|event| page.atlas.facts.event(event));
    html! {
        div.card {
            p.eyebrow { (place::kind_line(page, row)) }
            h2 #card-title {
                bdi { (page.of(&row.name_en, &row.name_ar)) } " "
                (names::other(page, &row.name_en, &row.name_ar))
            }
            p.state { (marks::place(page, &on)) span { (state::place_line(page, &on)) } }
            @if let Some(fact) = event { p { (state::verification(page, fact.verification)) } }
            @if let Some(said) = state::last_reported(page, on.last_reported) { p.quiet { (said) } }
            (place::beside(page, &on))
            @if let Some(event) = on.event { (events::list(page, &[event])) }
            p { a href=(link) { (page.lang.say("card-place")) } }
        }
    }
}

/// The card of a segment.
#[must_use]
pub fn segment_card(page: &Page<'_>, ix: SegmentIx) -> Markup {
    let Some(on) = page.on().segment(ix) else { return html! {} };
    let [a, b] = on.ends;
    let km = page.lang.fill("km", &[("number", kilometres(on.length_km).into())]);
    html! {
        div.card {
            p.eyebrow { (page.lang.say("segment")) " · " (km) " · " (state::time(page, page.day, Form::Long)) }
            h2 #card-title { (names::place(page, a)) " – " (names::place(page, b)) }
            p.state { (marks::road(page, on.passage)) span { (state::segment_line(page, &on)) } }
            @if let Some(said) = state::last_reported(page, on.grounds.last_reported) { p.quiet { (said) } }
            (differ::differ(page, None, &on.disputed_by))
            @if !on.grounds.events.is_empty() { (events::list(page, &on.grounds.events)) }
            p { a href=(names::segment_link(&on_day(page), on.id)) { (page.lang.say("card-route")) } }
        }
    }
}

/// The page with its day in every link.
fn on_day<'a>(page: &Page<'a>) -> Page<'a> {
    Page { keep: page.keep.on(page.day), ..*page }
}
