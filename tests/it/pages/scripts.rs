//! Text of the other language is marked as such, on every page.

use khutut::paths::Lang;
use scraper::{ElementRef, Node};

use super::{PAGES, Tree};
use crate::support::site::Site;

/// Whether an element, or what it stands in, says that its text is of a language, of any, or code.
fn is_marked(element: ElementRef<'_>, other: Lang) -> bool {
    let mut at = Some(element);
    while let Some(element) = at {
        let value = element.value();
        if ["code", "script", "noscript", "title"].contains(&value.name()) {
            return true;
        }
        if let Some(lang) = value.attr("lang") {
            return lang == other.code() || !["en", "ar"].contains(&lang);
        }
        // What people wrote, in whatever language: the browser goes by its letters.
        if value.attr("dir") == Some("auto") {
            return true;
        }
        at = element.parent().and_then(ElementRef::wrap);
    }
    false
}

/// Whether a text is of the other language: any Arabic word on an English page; on an Arabic page
/// a phrase of four Latin words, since names and addresses stand in Latin letters there too.
fn is_foreign(text: &str, page: Lang) -> bool {
    let arabic = |c: char| ('\u{0621}'..='\u{064A}').contains(&c);
    match page {
        Lang::En => text.chars().any(arabic),
        Lang::Ar => {
            let latin = |word: &str| word.chars().all(|c| c.is_ascii_lowercase()) && word.len() > 1;
            let words: Vec<&str> = text.split_whitespace().collect();
            words.windows(4).any(|four| four.iter().all(|word| latin(word)))
        }
    }
}

#[tokio::test]
async fn text_of_the_other_language_carries_its_lang() {
    let site = Site::bundled();
    let mut faults = Vec::new();
    for (lang, page) in Lang::ALL.iter().flat_map(|lang| PAGES.map(|page| (*lang, page))) {
        let path = format!("/{lang}{page}");
        let answer = site.get(&path).await;
        let tree = Tree::of(answer.text());
        for element in tree.all("body *") {
            for node in element.children() {
                let Node::Text(text) = node.value() else { continue };
                if is_foreign(text, lang) && !is_marked(element, lang.other()) {
                    faults.push(format!("{path}: {}", text.trim()));
                }
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} texts:\n{}", faults.len(), faults.join("\n"));
}
