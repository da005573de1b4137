//! What an edition changed, as parts of pages: how many rows of what, and each row before and after.

use maud::{Markup, html};

use super::{names, page::Page};
use crate::{
    atlas::editions::{FieldChange, Published, RowChange},
    domain::{
        change::{ChangeKind, Family},
        day::Day,
    },
    paths::{EditionPage, Lang, RoutePage},
};

/// The day on which an edition was published, UTC.
#[must_use]
pub fn published(page: &Page<'_>, of: &Published) -> Markup {
    let at = of.edition.published_at;
    let day = Day::from(at.to_zoned(jiff::tz::TimeZone::UTC).date());
    html! { time datetime=(at) { (page.lang.day(day, super::dates::Form::Long)) } }
}

/// "Edition 2", linked to its page, which is read from the newest record.
#[must_use]
pub fn link(page: &Page<'_>, number: i32) -> Markup {
    let to = EditionPage { lang: page.lang, number: number.to_string() };
    let name = page.lang.fill("edition-name", &[("number", number.to_string().into())]);
    html! { a href=(page.keep.newest().link(to)) { (name) } }
}

/// What its publisher or its import said of it.
#[must_use]
pub fn note(page: &Page<'_>, of: &Published) -> Markup {
    let note = of.edition.note.as_deref().filter(|note| !note.is_empty());
    html! {
        @if let Some(note) = note {
            p.why { (page.lang.weave("edition-reason", &[("reason", quoted(note).into())])) }
        }
    }
}

/// How many rows it added and changed, by why and by family.
#[must_use]
pub fn counts(page: &Page<'_>, of: &Published) -> Markup {
    let lang = page.lang;
    let line = |kind: &ChangeKind| {
        let counts = of.counts.iter().filter(|count| count.kind == *kind);
        let items: Vec<Markup> = counts
            .map(|count| {
                let key = format!("rows-{}", count.family);
                html! { (lang.fill(&key, &[("count", count.rows.into())])) }
            })
            .collect();
        (!items.is_empty()).then(|| (*kind, names::list(page, items)))
    };
    html! {
        dl.facts {
            @for (kind, list) in ChangeKind::ALL.iter().filter_map(line) {
                div { dt { (why(page, kind)) } dd { (list) } }
            }
        }
    }
}

/// Rows, each with its reason and what differs.
#[must_use]
pub fn rows<'r>(
    page: &Page<'_>,
    of: &Published,
    rows: impl Iterator<Item = &'r RowChange>,
) -> Markup {
    let note = of.edition.note.as_deref();
    html! {
        ul.revisions {
            @for row in rows {
                li {
                    p {
                        span.pill { (why(page, row.kind)) } " "
                        span.what { (page.lang.say(&format!("family-{}", row.family))) } " "
                        (thing(page, row.family, &row.key))
                    }
                    @if let Some(reason) = row.reason.as_deref().filter(|r| Some(*r) != note) {
                        p.why { (page.lang.weave("edition-reason", &[("reason", quoted(reason).into())])) }
                    }
                    @if !row.fields.is_empty() {
                        dl.fields { @for field in &row.fields { (differs(page, field)) } }
                    }
                }
            }
        }
    }
}

fn why(page: &Page<'_>, kind: ChangeKind) -> String {
    page.lang.say(&format!("change-kind-{kind}"))
}

/// A field before and after. What is in one language by its name is marked so.
fn differs(page: &Page<'_>, field: &FieldChange) -> Markup {
    let lang = Lang::ALL.into_iter().find(|lang| field.name.ends_with(&format!("_{lang}")));
    let value = |value: &Option<String>| {
        html! {
            @match value {
                Some(value) => bdi lang=[lang] dir="auto" { (value) },
                None => span.quiet { (page.lang.say("field-empty")) },
            }
        }
    };
    html! {
        div {
            dt { code dir="ltr" { (field.name) } }
            dd {
                del { span.visually-hidden { (page.lang.say("field-before")) " " } (value(&field.before)) }
                " "
                ins { span.visually-hidden { (page.lang.say("field-after")) " " } (value(&field.after)) }
            }
        }
    }
}

/// What a row is of, by name and linked, or by its id where it is no longer shown.
fn thing(page: &Page<'_>, family: Family, key: &str) -> Markup {
    let atlas = page.atlas;
    let linked = match family {
        Family::Place => atlas.place(key).map(|ix| names::place_at(page, ix)),
        Family::Event => atlas.event(key).map(|ix| names::event(page, ix)),
        Family::Segment => atlas.segment(key).map(|ix| names::segment(page, ix)),
        Family::Route => route(page, key),
        Family::Actor => {
            let actor = atlas.facts.sides.by_id(key);
            actor.map(|ix| names::actor(page, ix, names::Name::Whole))
        }
        Family::Source => {
            let source = atlas.source(key).and_then(|ix| atlas.source_row(ix));
            source.map(
                |row| html! { bdi dir="auto" { (row.publisher) } " " code dir="ltr" { (key) } },
            )
        }
        Family::Base | Family::Info => None,
    };
    linked.unwrap_or_else(|| html! { code dir="ltr" { (key) } })
}

fn route(page: &Page<'_>, id: &str) -> Option<Markup> {
    let route = page.atlas.record.routes.get(page.atlas.route(id)?.pos())?;
    let link = page.link(RoutePage { lang: page.lang, id: route.id.clone() });
    Some(html! { a href=(link) { bdi { (page.of(&route.name_en, &route.name_ar)) } } })
}

/// A text of a person, in whatever language.
fn quoted(text: &str) -> Markup {
    html! { q { bdi dir="auto" { (text) } } }
}
