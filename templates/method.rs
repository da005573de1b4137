//! The rules as they are enforced, in plain words, each with live examples of the record shown.

use maud::{Markup, html};

use super::{
    dates::Form,
    layout::{self, Head, Tab},
    names,
    page::Page,
    revisions,
};
use crate::{
    atlas::examples::{Case, Example},
    domain::{day::Day, ids::PlaceIx},
    paths::{PlacePage, RoutePage},
};

/// How many paragraphs each rule takes, from the first.
const PARAGRAPHS: [u8; 10] = [3, 2, 4, 2, 2, 4, 2, 3, 2, 2];

/// The page.
#[must_use]
pub fn page(page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let head = Head {
        title: lang.say("method-title"),
        description: lang.say("method-description"),
        tab: Some(Tab::Method),
        styles: &["css/page.css", "css/texts.css"],
        script: layout::PLAIN,
    };
    let cases = page.atlas.examples(page.day);
    let rules: Vec<_> = (1..).zip(PARAGRAPHS).zip(&cases).collect();
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                h1 { (lang.say("method-title")) }
                p.say { (lang.say("method-lede")) }
                ol.contents {
                    @for ((n, _), _) in &rules {
                        li { a href=(format!("#rule-{n}")) { (n) ". " (title(page, *n)) } }
                    }
                }
                @for ((n, paragraphs), cases) in rules { (rule(page, n, paragraphs, cases)) }
            }
        },
    )
}

fn title(page: &Page<'_>, n: u8) -> String {
    page.lang.say(&format!("method-{n}-title"))
}

fn rule(page: &Page<'_>, n: u8, paragraphs: u8, cases: &[Case]) -> Markup {
    html! {
        section.prose id=(format!("rule-{n}")) {
            h2 { span { (n) ". " (title(page, n)) } }
            @for part in 1..=paragraphs { p { (page.lang.say(&format!("method-{n}-{part}"))) } }
            div.examples {
                h3 { (page.lang.say("method-examples")) }
                ul { @for (case, found) in cases { li { (example(page, case, *found)) } } }
            }
        }
    }
}

/// "A disputed event: …", or that the record has none.
fn example(page: &Page<'_>, case: &str, found: Option<Example>) -> Markup {
    let case = page.lang.say(&format!("method-case-{case}"));
    let found = found.map(|example| match example {
        Example::Event(ix) => names::event(page, ix),
        Example::Place(ix, day) => place(page, ix, day),
        Example::Segment(ix, day) => segment(page, ix, day),
        Example::Edition(number) => revisions::link(page, number),
    });
    let found = found.unwrap_or_else(|| html! { (page.lang.say("method-none")) });
    page.lang.weave("method-example", &[("case", case.into()), ("found", found.into())])
}

fn place(page: &Page<'_>, ix: PlaceIx, day: Day) -> Markup {
    let Some(row) = page.atlas.place_row(ix) else { return html! {} };
    let link = page.link_on(day, PlacePage { lang: page.lang, id: row.id.clone() });
    let name = html! { bdi { (page.of(&row.name_en, &row.name_ar)) } };
    on_day(page, &link, &name, day)
}

fn segment(page: &Page<'_>, ix: crate::domain::ids::SegmentIx, day: Day) -> Markup {
    let Some(on) = page.atlas.on(day, page.basis()).segment(ix) else { return html! {} };
    let route = on.id.rsplit_once('.').map_or(on.id, |(route, _)| route).to_owned();
    let page_of = page.link_on(day, RoutePage { lang: page.lang, id: route });
    let name = html! { bdi { (names::segment_text(page, on.ends)) } };
    on_day(page, &format!("{page_of}#segment/{}", on.id), &name, day)
}

fn on_day(page: &Page<'_>, link: &str, name: &Markup, day: Day) -> Markup {
    html! {
        a href=(link) { (name) (page.lang.say("comma")) " " (page.lang.day(day, Form::Long)) }
    }
}
