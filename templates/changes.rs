//! What changed on the day of a page and on the three days before, or between two days, with the
//! marks of before and after.

use maud::{Markup, html};

use super::{dates::Form, marks, names, page::Page, state, time};
use crate::{
    atlas::changes::Change,
    domain::{day::Day, passability::Passage},
    paths::MapPage,
};

/// How many days before the day are told of too.
const EARLIER: i32 = 3;
/// The most changes that an earlier day has; the day itself has all.
const MOST: usize = 8;

/// The most changes between two days: what is more is counted.
const MOST_BETWEEN: usize = 120;

/// The section "What changed": of the day, or since another day.
#[must_use]
pub fn changes(page: &Page<'_>, since: Option<Day>) -> Markup {
    html! {
        section #changes.changes data-day-part {
            h2 { (page.lang.say(if since.is_some() { "range-title" } else { "changes" })) }
            div.change-list {
                @match since {
                    Some(since) => (between(page, since)),
                    None => (lately(page)),
                }
            }
            (range_form(page, since))
        }
    }
}

fn lately(page: &Page<'_>) -> Markup {
    let on = page.on();
    let today = on.changes();
    html! {
        @if today.is_empty() {
            p.now { (page.lang.say("changes-none")) }
        } @else {
            ul.now { (lines(page, &today)) }
        }
        p { (nearest(page, on.change_before(), on.change_after())) }
        @for back in 1..=EARLIER { (earlier(page, page.day.plus(-back))) }
    }
}

/// What is otherwise than on another day.
fn between(page: &Page<'_>, since: Day) -> Markup {
    let lang = page.lang;
    let changes = page.on().changes_since(since);
    let more = changes.len().saturating_sub(MOST_BETWEEN);
    let days = [
        ("from", state::time(page, since, Form::Long).into()),
        ("to", state::time(page, page.day, Form::Long).into()),
    ];
    let roads = changes.iter().filter(|c| matches!(c, Change::Segment { .. })).count();
    let counts = [("places", (changes.len() - roads).into()), ("roads", roads.into())];
    html! {
        p.now { (lang.weave("range-days", &days)) " " (lang.fill("range-counts", &counts)) }
        ul { (lines(page, changes.get(..MOST_BETWEEN).unwrap_or(&changes))) }
        @if more > 0 { p { (lang.fill("changes-more", &[("count", more.into())])) } }
        p { a #range-end href=(page.link_on(page.day, MapPage { lang })) { (lang.say("range-end")) } }
    }
}

/// The form that asks for what changed since a day.
fn range_form(page: &Page<'_>, since: Option<Day>) -> Markup {
    let lang = page.lang;
    let value = since.map(|day| lang.day(day, Form::Short));
    html! {
        form #range.range method="get" action=(MapPage { lang }) {
            label for="from" { (lang.say("range-from")) }
            input #from name="from" type="text" value=[value] autocomplete="off"
                placeholder=(lang.day(page.day.plus(-EARLIER), Form::Short));
            input type="hidden" name="day" value=(page.day);
            (time::kept(page, None))
            button.button type="submit" { (lang.say("range-go")) }
        }
    }
}

/// The changes of an earlier day, its first lines.
fn earlier(page: &Page<'_>, day: Day) -> Markup {
    let changes = page.atlas.on(day, page.basis()).changes();
    let link = page.link_on(day, MapPage { lang: page.lang });
    let more = changes.len().saturating_sub(MOST);
    html! {
        @if !changes.is_empty() {
            h3 { (page.lang.weekday(day)) " " (state::time(page, day, Form::Long)) }
            ul { (lines(page, changes.get(..MOST).unwrap_or(&changes))) }
            @if more > 0 {
                p { a href=(link) { (page.lang.fill("changes-more", &[("count", more.into())])) } }
            }
        }
    }
}

/// Lines; places that changed alike share one.
fn lines(page: &Page<'_>, changes: &[Change<'_>]) -> Markup {
    let mut groups: Vec<Vec<&Change<'_>>> = Vec::new();
    for change in changes {
        let group = groups.iter_mut().find(|g| g.first().is_some_and(|first| alike(first, change)));
        match group {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    html! { @for group in groups { li { (line(page, &group)) } } }
}

fn alike(a: &Change<'_>, b: &Change<'_>) -> bool {
    match (a, b) {
        (Change::Place { before, now }, Change::Place { before: was, now: is }) => {
            before == was && now.control == is.control && now.certainty == is.certainty
        }
        _ => false,
    }
}

fn line(page: &Page<'_>, group: &[&Change<'_>]) -> Markup {
    let comma = page.lang.say("comma");
    let names = group.iter().filter_map(|change| match change {
        Change::Place { now, .. } => Some(names::place(page, now.row)),
        Change::Segment { .. } => None,
    });
    match group.first() {
        Some(Change::Place { before, now }) => html! {
            span.pair { (marks::control(page, before)) (arrow()) (marks::place(page, now)) }
            span {
                @for (n, name) in names.enumerate() { @if n > 0 { (comma) " " } (name) }
                " "
                span.what { (state::control_short(page, now.control)) }
            }
        },
        Some(Change::Segment { before, now }) => html! {
            span.pair { (marks::road(page, now.passage)) }
            span {
                a href=(names::segment_link(page, now.id)) {
                    bdi { (names::segment_text(page, now.ends)) }
                }
                " "
                span.what { (state::passage(page, now.passage)) (was(page, before, now.passage)) }
            }
        },
        None => html! {},
    }
}

/// What the road was before, where that is another word.
fn was(page: &Page<'_>, before: &Passage, now: &Passage) -> Markup {
    let word = page.lang.say(&format!("passability-{}", before.passability));
    html! {
        @if before.passability != now.passability {
            " " (page.lang.fill("change-before", &[("state", word.into())]))
        }
    }
}

fn arrow() -> Markup {
    html! {
        svg.arrow width="10" height="8" viewBox="0 0 10 8" aria-hidden="true" {
            path d="M0 4H9M6 1L9 4L6 7" {}
        }
    }
}

/// When it changed last and when it changes next.
fn nearest(page: &Page<'_>, before: Option<Day>, after: Option<Day>) -> Markup {
    let link = |key, day: Option<Day>| {
        let day = day?;
        let href = page.link_on(day, MapPage { lang: page.lang });
        let name = page.lang.day(day, Form::Long);
        Some(page.lang.weave(key, &[("day", html! { a href=(href) { (name) } }.into())]))
    };
    let sentences = [link("change-last", before), link("change-next", after)];
    html! { @for sentence in sentences.into_iter().flatten() { (sentence) " " } }
}
