//! What other sites are told of a page: its address, its other language, its title in a shared link.

use maud::{Markup, html};

use super::{
    layout::{Frame, Head},
    page::in_language,
};
use crate::paths::Lang;

/// The part of the head. Without an address of its own, as an error has none, only the words.
#[must_use]
pub fn meta(frame: &Frame<'_>, head: &Head) -> Markup {
    let lang = frame.lang;
    let address =
        |lang| Some(format!("{}{}", frame.public_url?, in_language(&clean(frame.here), lang)));
    html! {
        @if let Some(here) = address(lang) {
            link rel="canonical" href=(here);
            @for lang in Lang::ALL {
                link rel="alternate" hreflang=(lang) href=[address(lang)];
            }
            meta property="og:url" content=(here);
        }
        meta property="og:type" content="website";
        meta property="og:site_name" content=(lang.say("site"));
        meta property="og:title" content=(head.title);
        meta property="og:description" content=(head.description);
        meta property="og:locale" content=(locale(lang));
        meta property="og:locale:alternate" content=(locale(lang.other()));
        meta name="twitter:card" content="summary";
        meta name="twitter:title" content=(head.title);
        meta name="twitter:description" content=(head.description);
    }
}

/// A language with the country whose readers come first.
const fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en_GB",
        Lang::Ar => "ar_SY",
    }
}

/// An address without the parameters by which others follow their readers.
fn clean(here: &str) -> String {
    let Some((path, query)) = here.split_once('?') else { return here.to_owned() };
    let follows = |part: &&str| {
        let name = part.split('=').next().unwrap_or_default();
        name.starts_with("utm_") || ["fbclid", "gclid"].contains(&name)
    };
    let kept: Vec<&str> = query.split('&').filter(|part| !follows(part)).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_without_what_follows_its_reader() {
        for (here, told) in [
            ("/en/?utm_source=x&day=2016-02-24&fbclid=1", "/en/?day=2016-02-24"),
            ("/en/feed?utm_source=x", "/en/feed"),
            ("/en/table", "/en/table"),
        ] {
            assert_eq!(clean(here), told);
        }
    }
}
