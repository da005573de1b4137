//! The list of actors: the tree of each side, with what each holds on the day.

use std::collections::HashMap;

use maud::{Markup, html};

use super::{
    dates::Form,
    layout::{self, Head},
    marks,
    names::{self, Name},
    page::Page,
    state,
};
use crate::domain::{ids::ActorIx, place::Place};

/// How many drawn places each actor holds on the day, those of the actors below it included.
type Counts = HashMap<ActorIx, usize>;

/// The page.
#[must_use]
pub fn page(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let head = Head {
        title: lang.say("actors-title"),
        description: lang.say("actors-description"),
        tab: None,
        styles: &["css/lists.css"],
        script: layout::PLAIN,
    };
    let sides = page.atlas.marks.sides();
    let held = held(page);
    let values = [
        ("sides", sides.len().into()),
        ("actors", page.atlas.record.actors.len().to_string().into()),
        ("day", state::time(page, page.day, Form::Long).into()),
    ];
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                (layout::outside(page))
                (layout::claimed_basis(page))
                h1 { (lang.say("actors-title")) }
                p.say {
                    @if sides.is_empty() { (lang.say("actors-none")) }
                    @else { (lang.weave("actors-lede", &values)) }
                }
                @for (side, _) in sides {
                    section.side {
                        h2 { span { (marks::side(page, *side)) " " (named(page, *side)) } (facts(page, *side, &held)) }
                        (below(page, *side, &held, 0))
                    }
                }
            }
        },
    )
}

fn held(page: &Page<'_>) -> Counts {
    let mut counts = Counts::new();
    let history = &page.atlas.layer(page.basis()).history;
    let drawn = page.atlas.record.places.iter().zip(&history.places);
    for (_, timeline) in drawn.filter(|(place, _)| Place::is_drawn(place)) {
        let Some(holder) = timeline.control(page.day).holder() else { continue };
        for actor in page.atlas.named().above(holder) {
            *counts.entry(*actor).or_default() += 1;
        }
    }
    counts
}

/// The house name, linked, with that in the other script.
pub(super) fn named(page: &Page<'_>, ix: ActorIx) -> Markup {
    let Some(row) = page.atlas.actor_row(ix) else { return html! {} };
    html! { (names::actor(page, ix, Name::Whole)) " " (names::other(page, &row.name_en, &row.name_ar)) }
}

/// Its short name, what it holds, its events.
fn facts(page: &Page<'_>, ix: ActorIx, held: &Counts) -> Markup {
    let lang = page.lang;
    let named = page.atlas.named();
    let events = named.events_of(&named.all_of(ix)).len();
    let holds = held.get(&ix).copied().unwrap_or_default();
    let short = names::actor_text(page, ix, Name::Short);
    let parts = [
        (short != names::actor_text(page, ix, Name::Whole)).then(|| html! { bdi { (short) } }),
        (holds > 0).then(|| html! { (lang.fill("actors-holds", &[("count", holds.into())])) }),
        Some(html! { (lang.fill("count-events", &[("count", events.into())])) }),
    ];
    html! {
        span.by {
            @for (n, part) in parts.iter().flatten().enumerate() { @if n > 0 { " · " } (part) }
        }
    }
}

/// The actors below one, to any depth that a tree can have.
fn below(page: &Page<'_>, ix: ActorIx, held: &Counts, depth: usize) -> Markup {
    let actors = page.atlas.named().below(ix);
    html! {
        @if !actors.is_empty() && depth < page.atlas.facts.sides.len() {
            ul.tree {
                @for actor in actors {
                    li {
                        p { (named(page, *actor)) " " (facts(page, *actor, held)) }
                        (below(page, *actor, held, depth + 1))
                    }
                }
            }
        }
    }
}
