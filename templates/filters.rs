//! The filters of a list: one form that works without a script, links that drop a filter, pages.

use std::ops::Range;

use axum_extra::routing::TypedPath;
use maud::{Markup, html};

use super::{kept, page::Page};
use crate::paths::Given;

/// A part of a long list: one page of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// Its number, from 1.
    pub number: usize,
    /// How many things a page has.
    pub per: usize,
    /// How many things there are.
    pub total: usize,
}

impl Part {
    /// How many pages there are, one at least.
    #[must_use]
    pub fn pages(self) -> usize {
        self.total.div_ceil(self.per.max(1)).max(1)
    }

    /// The positions of its things.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        let from = self.number.saturating_sub(1).saturating_mul(self.per).min(self.total);
        from..(from + self.per).min(self.total)
    }

    /// Its things.
    #[must_use]
    pub fn of<T>(self, all: &[T]) -> &[T] {
        all.get(self.range()).unwrap_or_default()
    }
}

/// A value of a filter: how the address writes it, its words, how many things have it.
pub type Choice = (String, String, usize);

/// The filters of one list.
#[derive(Clone, Debug)]
pub struct Filters<'a> {
    page: &'a Page<'a>,
    path: String,
    given: &'a Given,
}

impl<'a> Filters<'a> {
    /// The filters that the address of a list gives.
    pub fn of(page: &'a Page<'a>, path: impl TypedPath, given: &'a Given) -> Self {
        Self { page, path: path.to_string(), given }
    }

    /// The form. `with_day` where the list has a field for the day; else its links keep the day.
    #[must_use]
    pub fn form(&self, with_day: bool, fields: &Markup) -> Markup {
        let (page, lang) = (self.page, self.page.lang);
        html! {
            form.filters method="get" action=(self.path) aria-label=(lang.say("filters")) {
                @if with_day { (self.field("day", "time-day", &page.day.to_string())) }
                (fields)
                (kept::fields(if with_day { page.keep.without_day() } else { page.keep }))
                button.button type="submit" { (lang.say("filters-go")) }
            }
        }
    }

    /// A field for a text; days and ids are left to right.
    #[must_use]
    pub fn text(&self, name: &'static str, key: &str) -> Markup {
        self.field(name, key, self.given.get(name).unwrap_or_default())
    }

    fn field(&self, name: &str, key: &str, value: &str) -> Markup {
        let is_day = matches!(name, "day" | "from" | "to");
        html! {
            div class=(format!("filter is-{name}")) {
                label for=(format!("filter-{name}")) { (self.page.lang.say(key)) }
                input id=(format!("filter-{name}")) name=(name) type=(if name == "q" { "search" } else { "text" })
                    value=(value) autocomplete="off" dir=(if is_day { "ltr" } else { "auto" })
                    placeholder=[is_day.then_some("2016-02-24")];
            }
        }
    }

    /// A list to choose from, each with its count; what nothing has is left out, unless chosen.
    #[must_use]
    pub fn select(&self, name: &'static str, key: &str, choices: &[Choice]) -> Markup {
        let chosen = self.given.get(name);
        let shown = choices.iter().filter(|(value, _, n)| *n > 0 || chosen == Some(value.as_str()));
        html! {
            div class=(format!("filter is-{name}")) {
                label for=(format!("filter-{name}")) { (self.page.lang.say(key)) }
                select id=(format!("filter-{name}")) name=(name) {
                    option value="" { (self.page.lang.say("filters-any")) }
                    @for (value, words, count) in shown {
                        option value=(value) selected[chosen == Some(value.as_str())] {
                            (words) " (" (count) ")"
                        }
                    }
                }
            }
        }
    }

    /// The filters that are given, each with a link that drops it. `words` says the value of one.
    #[must_use]
    pub fn chosen(&self, words: impl Fn(&str) -> Option<(String, String)>) -> Markup {
        let lang = self.page.lang;
        let given: Vec<_> =
            self.given.names().filter_map(|name| Some((name, words(name)?))).collect();
        html! {
            @if !given.is_empty() {
                ul.chosen aria-label=(lang.say("filters-given")) {
                    @for (name, (label, value)) in &given {
                        li {
                            a.button href=(self.given.without(name).link(self.page.keep, &self.path))
                                title=(lang.say("filters-drop")) {
                                span.quiet { (lang.say(label)) } " " bdi { (value) }
                                span.visually-hidden { " " (lang.say("filters-drop")) }
                                span.drop aria-hidden="true" { "×" }
                            }
                        }
                    }
                    @if given.len() > 1 {
                        li { a href=(self.page.keep.link(&self.path)) { (lang.say("filters-clear")) } }
                    }
                }
            }
        }
    }

    /// The title of the page: that of the list, what is asked of it, which page of it.
    #[must_use]
    pub fn title(
        &self,
        key: &str,
        part: Part,
        words: impl Fn(&str) -> Option<(String, String)>,
    ) -> String {
        let lang = self.page.lang;
        let values = self.given.names().filter_map(|name| Some(words(name)?.1));
        let comma = format!("{} ", lang.say("comma"));
        let asked = values.collect::<Vec<_>>().join(&comma);
        let mut title = lang.say(key);
        if !asked.is_empty() {
            title = format!("{title}{} {asked}", lang.say("colon"));
        }
        if part.number > 1 {
            let values = [("number", part.number.to_string().into())];
            title = format!("{title}{comma}{}", lang.fill("pager-page", &values));
        }
        title
    }

    /// What stands where nothing fits; the links that drop a filter stand above it.
    #[must_use]
    pub fn none(&self, key: &str) -> Markup {
        let lang = self.page.lang;
        html! {
            p.none-fits {
                (lang.say(key)) " "
                @if !self.given.is_empty() {
                    (lang.say("filters-remove")) " "
                    a href=(self.page.keep.link(&self.path)) { (lang.say("filters-clear")) }
                }
            }
        }
    }

    /// A link to this list with another value of one filter.
    #[must_use]
    pub fn with(&self, name: &'static str, value: impl Into<String>) -> String {
        self.given.with(name, value).link(self.page.keep, &self.path)
    }

    /// A link to a page of this list.
    #[must_use]
    pub fn page_link(&self, number: usize) -> String {
        if number == 1 {
            return self.given.link(self.page.keep, &self.path);
        }
        self.with("page", number.to_string())
    }

    /// The links between the pages of a list, where it has several.
    #[must_use]
    pub fn pager(&self, part: Part) -> Markup {
        let lang = self.page.lang;
        let pages = part.pages();
        let near = |n: usize| n == 1 || n == pages || n.abs_diff(part.number) <= 2;
        let numbers: Vec<usize> = (1..=pages).filter(|n| near(*n)).collect();
        html! {
            @if pages > 1 {
                nav.pager aria-label=(lang.say("pager")) {
                    @if part.number > 1 {
                        a.button rel="prev" href=(self.page_link(part.number - 1)) { (lang.say("pager-before")) }
                    }
                    @for (at, number) in numbers.iter().enumerate() {
                        @if at > 0 && numbers.get(at - 1).is_some_and(|before| before + 1 < *number) {
                            span aria-hidden="true" { "…" }
                        }
                        a.button href=(self.page_link(*number))
                            aria-label=(lang.fill("pager-page", &[("number", number.to_string().into())]))
                            aria-current=[(*number == part.number).then_some("page")] { (number) }
                    }
                    @if part.number < pages {
                        a.button rel="next" href=(self.page_link(part.number + 1)) { (lang.say("pager-after")) }
                    }
                }
            }
        }
    }

    /// "1–100 of 511", where a list has several pages.
    #[must_use]
    pub fn shown(&self, part: Part) -> Markup {
        let range = part.range();
        let values = [
            ("first", (range.start + 1).to_string().into()),
            ("last", range.end.to_string().into()),
            ("total", part.total.to_string().into()),
        ];
        html! {
            @if part.pages() > 1 { span.quiet { (self.page.lang.fill("pager-shown", &values)) } }
        }
    }
}
