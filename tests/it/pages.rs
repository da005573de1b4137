//! The pages through the router: their facts, their form, their languages, their errors.

mod cite;
mod explained;
mod facts;
mod form;
mod lede;
mod lists;
mod map;
mod places;
mod scripts;
mod search;
mod supply;
mod texts;

use scraper::{ElementRef, Html, Node, Selector};

/// A page as a tree.
pub(crate) struct Tree(Html);

impl Tree {
    pub(crate) fn of(text: &str) -> Self {
        Self(Html::parse_document(text))
    }

    pub(crate) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    /// The one element that a selector finds.
    pub(crate) fn one(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found[0]
    }

    /// The element with an id, whatever characters that has.
    pub(crate) fn id(&self, id: &str) -> ElementRef<'_> {
        self.one(&format!("[id=\"{id}\"]"))
    }
}

/// The words of an element, blocks apart, spaces made single.
pub(crate) fn words(element: ElementRef<'_>) -> String {
    const BLOCKS: [&str; 9] = ["p", "h1", "h2", "h3", "li", "div", "dt", "dd", "td"];
    let mut text = String::new();
    for node in element.descendants() {
        match node.value() {
            Node::Text(piece) => text.push_str(piece),
            Node::Element(e) if BLOCKS.contains(&e.name()) => text.push(' '),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Addresses of every page of the bundled record, without the language.
pub(crate) const PAGES: [&str; 32] = [
    "/?day=2016-02-24",
    "/",
    "/?day=1999-01-01",
    "/table?day=2016-02-24",
    "/table?day=2016-02-24&basis=claimed",
    "/places/khanasser?day=2016-02-24",
    "/places/aleppo-governorate",
    "/routes/khanasser-road?day=2016-02-24",
    "/events/2017-01-26-khanasser-captured",
    "/places?day=2016-02-24",
    "/places?kind=city&side=isis&q=raqqa",
    "/routes?day=2016-02-24",
    "/actors?day=2016-02-24",
    "/actors/government?day=2016-02-24",
    "/actors/iraqi-forces",
    "/sources",
    "/sources/aawsat-20160223",
    "/events",
    "/events?actor=isis&place=khanasser",
    "/events?q=xylophone",
    "/feed",
    "/supply",
    "/supply?side=government&from=hama&to=aleppo&day=2016-02-24",
    "/compare?from=2016-02-20&to=2016-02-24",
    "/search",
    "/search?q=khanaser",
    "/search?q=Hama+february+2016&day=2016-02-24&edition=1&basis=claimed",
    "/search?q=xylophone",
    "/method",
    "/about",
    "/corrections",
    "/editions/1",
];
