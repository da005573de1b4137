//! What changed on the day of a page and on the three days before, with the marks of before and after.

use maud::{Markup, html};

use super::{dates::Form, marks, names, page::Page, state};
use crate::{
    atlas::changes::Change,
    domain::{day::Day, passability::Passage},
    paths::MapPage,
};

/// How many days before the day are told of too.
const EARLIER: i32 = 3;
/// The most lines that an earlier day has; the day itself has all.
const MOST: usize = 8;

/// The section "What changed" of the day.
#[must_use]
pub fn changes(page: &Page<'_>) -> Markup {
    let on = page.on();
    let today = on.changes();
    html! {
        section #changes.changes data-day-part {
            h2 { (page.lang.say("changes")) }
            @if today.is_empty() {
                p { (page.lang.say("changes-none")) }
            } @else {
                ul { @for change in &today { li { (line(page, change)) } } }
            }
            p { (nearest(page, on.change_before(), on.change_after())) }
            @for back in 1..=EARLIER { (earlier(page, page.day.plus(-back))) }
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
            ul { @for change in changes.iter().take(MOST) { li { (line(page, change)) } } }
            @if more > 0 {
                p { a href=(link) { (page.lang.fill("changes-more", &[("count", more.into())])) } }
            }
        }
    }
}

fn line(page: &Page<'_>, change: &Change<'_>) -> Markup {
    match change {
        Change::Place { before, now } => html! {
            span.pair { (marks::control(page, before)) (arrow()) (marks::place(page, now)) }
            span {
                (names::place(page, now.row)) " "
                span.what { (state::control_short(page, now.control)) }
            }
        },
        Change::Segment { before, now } => html! {
            span.pair { (marks::road(page, now.passage)) }
            span {
                a href=(names::segment_link(page, now.id)) {
                    bdi { (names::segment_text(page, now.ends)) }
                }
                " "
                span.what { (state::passage(page, now.passage)) (was(page, before, now.passage)) }
            }
        },
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
