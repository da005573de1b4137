//! The list of sources, by publisher, with how many claims each makes.

use maud::{Markup, html};

use super::{
    dates::Form,
    event_claims,
    filters::{Choice, Filters, Part},
    layout::{self, Head},
    names::{self, Name},
    page::Page,
    places::actor_choices,
};
use crate::{
    atlas::lists::{SourceFilter, SourcesFound},
    domain::{
        ids::SourceIx,
        source::{PublisherKind, Reliability, Source},
    },
    paths::{Given, Lang, SourcePage, SourcesPage},
};

/// The languages that have a name here; others are shown by their code.
const LANGUAGES: [&str; 14] =
    ["ar", "de", "en", "es", "fa", "fr", "it", "ku", "nl", "no", "pt", "ru", "tr", "vi"];

/// The page.
#[must_use]
pub fn page(
    page: &Page<'_>,
    given: &Given,
    filter: &SourceFilter,
    found: &SourcesFound,
    part: Part,
) -> Markup {
    let lang = page.lang;
    let filters = Filters::of(page, SourcesPage { lang }, given);
    let head = Head {
        title: filters.title("sources-title", part, |name| chosen(page, name, given, filter)),
        description: lang.say("sources-description"),
        tab: None,
        styles: &["css/table.css", "css/lists.css"],
        script: layout::PLAIN,
    };
    layout::page(
        page,
        &head,
        &html! {
            main #main.page {
                h1 { (lang.say("sources-title")) }
                p.say { (lede(page, given, found)) }
                (form(page, &filters, filter, found))
                (filters.chosen(|name| chosen(page, name, given, filter)))
                @if found.sources.is_empty() {
                    (filters.none("sources-none"))
                } @else {
                    (table(page, part.of(&found.sources), part, &filters))
                    (filters.pager(part))
                }
            }
        },
    )
}

/// "715 sources make 1375 claims."
fn lede(page: &Page<'_>, given: &Given, found: &SourcesFound) -> Markup {
    let named = page.atlas.named();
    let claims: usize = found.sources.iter().map(|ix| named.claims_of(*ix).len()).sum();
    let count = ("count", found.sources.len().into());
    let all = ("all", page.atlas.record.sources.len().to_string().into());
    let claims = page.lang.fill("count-claims", &[("count", claims.into())]);
    html! {
        @if given.is_empty() { (page.lang.fill("sources-lede", &[count, ("claims", claims.into())])) }
        @else { (page.lang.fill("sources-fit", &[count, all, ("claims", claims.into())])) }
    }
}

fn form(
    page: &Page<'_>,
    filters: &Filters<'_>,
    filter: &SourceFilter,
    found: &SourcesFound,
) -> Markup {
    let lang = page.lang;
    let kind = |kind: &PublisherKind| {
        let count = found.kinds.get(kind).copied().unwrap_or_default();
        (kind.to_string(), lang.say(&format!("publisher-{kind}")), count)
    };
    let kinds: Vec<Choice> = PublisherKind::ALL.iter().map(kind).collect();
    let grade = |grade: &Reliability| {
        let count = found.reliabilities.get(grade).copied().unwrap_or_default();
        (grade.to_string(), reliability(page, *grade), count)
    };
    let grades: Vec<Choice> = Reliability::ALL.iter().map(grade).collect();
    let language = |(code, n): (&String, &usize)| (code.clone(), language(lang, code), *n);
    let languages: Vec<Choice> = found.languages.iter().map(language).collect();
    let count = |ix| found.affiliations.get(&ix).copied().unwrap_or(0);
    let actors = actor_choices(page, filter.affiliation, count);
    filters.form(
        false,
        &html! {
            (filters.text("q", "sources-q"))
            (filters.text("publisher", "sources-publisher"))
            (filters.select("kind", "sources-kind", &kinds))
            (filters.select("affiliation", "sources-affiliation", &actors))
            (filters.select("reliability", "sources-reliability", &grades))
            (filters.select("language", "sources-language", &languages))
        },
    )
}

/// A filter that is given, in words: the key of its label, its value.
fn chosen(
    page: &Page<'_>,
    name: &str,
    given: &Given,
    filter: &SourceFilter,
) -> Option<(String, String)> {
    let (lang, said) = (page.lang, given.get(name)?);
    let (key, value) = match name {
        "q" => ("sources-q", said.to_owned()),
        "publisher" => ("sources-publisher", said.to_owned()),
        "kind" => ("sources-kind", lang.say(&format!("publisher-{}", filter.kind?))),
        "affiliation" => (
            "sources-affiliation",
            names::actor_text(page, filter.affiliation?, Name::Whole).to_owned(),
        ),
        "reliability" => ("sources-reliability", reliability(page, filter.reliability?)),
        "language" => ("sources-language", language(lang, said)),
        _ => return None,
    };
    Some((key.to_owned(), value))
}

fn table(page: &Page<'_>, shown: &[SourceIx], part: Part, filters: &Filters<'_>) -> Markup {
    let lang = page.lang;
    html! {
        section {
            h2 #sources { (lang.fill("count-sources", &[("count", part.total.into())])) (filters.shown(part)) }
            div.scroll {
                table.list aria-labelledby="sources" {
                    thead {
                        tr {
                            @for key in ["sources-publisher", "sources-what", "sources-kind", "sources-affiliation"] {
                                th scope="col" { (lang.say(key)) }
                            }
                            th scope="col" { (lang.say("sources-reliability")) }
                            th scope="col" { (lang.say("sources-published")) }
                            th.n scope="col" { (lang.say("sources-claims")) }
                        }
                    }
                    tbody {
                        @for ix in shown {
                            @if let Some(row) = page.atlas.source_row(*ix) { (source_row(page, *ix, row)) }
                        }
                    }
                }
            }
        }
    }
}

fn source_row(page: &Page<'_>, ix: SourceIx, row: &Source) -> Markup {
    let lang = page.lang;
    let actor = row.affiliation.as_deref().and_then(|id| page.atlas.facts.sides.by_id(id));
    html! {
        tr {
            td { bdi dir="auto" { (row.publisher) } }
            th scope="row" { (link(page, row)) }
            td { (lang.say(&format!("publisher-{}", row.publisher_kind))) }
            td { @if let Some(actor) = actor { (names::actor(page, actor, Name::Short)) } }
            td { abbr title=(reliability(page, row.reliability())) { (row.reliability()) } }
            td { @if let Some(date) = &row.published_on { (lang.edtf(date, Form::Short)) } }
            td.n { (page.atlas.named().claims_of(ix).len()) }
        }
    }
}

/// The title of a source, or its id where it has none, linked to its page.
fn link(page: &Page<'_>, row: &Source) -> Markup {
    let link = page.link(SourcePage { lang: page.lang, id: row.id.clone() });
    html! {
        a href=(link) {
            @match row.title.as_deref() {
                Some(title) => bdi lang=[event_claims::language(row)] dir="auto" { (title) },
                None => bdi dir="ltr" { (row.id) },
            }
        }
    }
}

/// A source in a line: publisher, title, when.
#[must_use]
pub fn in_a_line(page: &Page<'_>, row: &Source) -> Markup {
    html! {
        bdi dir="auto" { (row.publisher) } (page.lang.say("colon")) " " (link(page, row))
        @if let Some(date) = &row.published_on {
            " " span.by { (page.lang.edtf(date, Form::Short)) }
        }
    }
}

/// "B, usually reliable"
#[must_use]
pub fn reliability(page: &Page<'_>, grade: Reliability) -> String {
    page.lang.say(&format!("reliability-{grade}"))
}

/// The name of a language, its code where it has none here.
#[must_use]
pub fn language(lang: Lang, code: &str) -> String {
    let main = code.split('-').next().unwrap_or(code).to_ascii_lowercase();
    let main = if matches!(main.as_str(), "nb" | "nn") { "no" } else { main.as_str() };
    if LANGUAGES.contains(&main) { lang.say(&format!("tongue-{main}")) } else { code.to_owned() }
}
