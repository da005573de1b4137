//! The texts of the pages: complete in both languages, and the same colours in both ways to be dark.

use std::{collections::BTreeMap, fs, path::Path};

use khutut::paths::Lang;

use super::PAGES;
use crate::support::site::Site;

/// The messages of a language: key to the variables that it uses.
fn messages(lang: Lang) -> BTreeMap<String, Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang.code());
    let mut found = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap().flatten() {
        let text = fs::read_to_string(file.path()).unwrap();
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                key = name.to_owned();
                assert!(!found.contains_key(&key), "{key} stands twice in {lang}");
                found.insert(key.clone(), Vec::new());
            }
            let Some(variables) = found.get_mut(&key) else { continue };
            for piece in line.split('$').skip(1) {
                let name = |c: char| c.is_ascii_alphanumeric() || c == '-';
                let variable: String = piece.chars().take_while(|c| name(*c)).collect();
                if !variables.contains(&variable) {
                    variables.push(variable);
                    variables.sort();
                }
            }
        }
    }
    found
}

#[test]
fn every_message_is_there_in_both_languages_with_the_same_variables() {
    let (english, arabic) = (messages(Lang::En), messages(Lang::Ar));
    assert!(english.len() > 200, "only {} messages", english.len());
    let missing = |of: &BTreeMap<String, Vec<String>>, other: &BTreeMap<String, Vec<String>>| {
        of.keys().filter(|key| !other.contains_key(*key)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(missing(&english, &arabic), Vec::<String>::new(), "missing in Arabic");
    assert_eq!(missing(&arabic, &english), Vec::<String>::new(), "missing in English");
    for (key, variables) in &english {
        assert_eq!(variables, &arabic[key], "{key} uses other variables in Arabic");
    }
}

#[test]
fn every_message_that_the_templates_name_is_there_and_none_is_left_over() {
    let english = messages(Lang::En);
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")];
    let mut code = String::new();
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(folder).unwrap().flatten() {
            if file.path().is_dir() {
                folders.push(file.path());
                continue;
            }
            let text = fs::read_to_string(file.path()).unwrap();
            code.push_str(text.split("#[cfg(test)]").next().unwrap());
        }
    }
    let literals: Vec<&str> = code.split('"').skip(1).step_by(2).collect();
    let built: Vec<&str> =
        literals.iter().filter_map(|l| l.split_once('{')).map(|(stem, _)| stem).collect();
    let built: Vec<&str> = built.into_iter().filter(|stem| stem.ends_with('-')).collect();
    let used = |key: &str| {
        literals.contains(&key)
            || built.iter().any(|stem| key.starts_with(stem))
            || ["feed-answer-", "feed-member-", "feed-property-"]
                .iter()
                .any(|stem| key.starts_with(stem))
    };
    let idle: Vec<&String> = english.keys().filter(|key| !used(key)).collect();
    // Used by the tests of words, and kept as the examples there.
    let idle: Vec<_> =
        idle.iter().filter(|k| !["until-day", "count-places"].contains(&k.as_str())).collect();
    assert!(idle.is_empty(), "no template uses {idle:?}");
}

#[tokio::test]
async fn no_page_shows_the_key_of_a_missing_message() {
    let site = Site::bundled();
    let more = ["/nothing", "/?day=x", "/places/khanasser/card", "/segments/m5.1/card"];
    for (lang, page) in
        Lang::ALL.iter().flat_map(|l| PAGES.iter().chain(&more).map(move |p| (l, p)))
    {
        let path = format!("/{lang}{page}");
        let answer = site.get(&path).await;
        let missing = answer.text().split('⟦').nth(1).and_then(|rest| rest.split('⟧').next());
        assert_eq!(missing, None, "{path}");
    }
}

#[tokio::test]
async fn every_event_has_a_page_in_both_languages() {
    let site = Site::bundled();
    let atlas = crate::support::site::bundled(1);
    for row in &atlas.record.events {
        for lang in Lang::ALL {
            let answer = site.get(&format!("/{lang}/events/{}", row.id)).await;
            assert_eq!(answer.status, 200, "{}", row.id);
            assert!(!answer.text().contains('⟦'), "{}: a message is missing", row.id);
        }
    }
}

#[test]
fn the_dark_colours_are_the_same_whoever_chose_them() {
    let tokens = include_str!("../../../static/css/tokens.css");
    let blocks: Vec<Vec<&str>> = tokens
        .split("/*@dark*/")
        .skip(1)
        .map(|rest| rest.split("/*@end*/").next().unwrap().split_whitespace().collect())
        .collect();
    assert_eq!(blocks.len(), 2);
    assert_eq!(blocks[0], blocks[1]);
}
