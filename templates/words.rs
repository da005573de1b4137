//! The texts of the pages, in the language of their reader: Fluent messages, compiled in.
//!
//! A message that is missing shows its key in `⟦⟧`; a test looks for those on every page.

use std::{borrow::Cow, collections::HashMap};

use fluent_templates::{
    fluent_bundle::{FluentValue, types::FluentNumber},
    {LanguageIdentifier, langid},
};
use maud::{Markup, PreEscaped, html};

use crate::paths::Lang;

fluent_templates::static_loader! {
    static MESSAGES = {
        locales: "./locales",
        fallback_language: "en",
        // Values stand in <bdi> in the markup: the text of pages stays free of invisible marks.
        customise: |bundle| {
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(written));
        },
    };
}

const ENGLISH: LanguageIdentifier = langid!("en");
const ARABIC: LanguageIdentifier = langid!("ar");

/// What takes the place of a variable of a message.
#[derive(Clone, Debug)]
pub enum Value {
    /// A count: it also chooses the plural form.
    Count(usize),
    /// A text, escaped.
    Text(String),
    /// Markup, as it is.
    Markup(Markup),
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Markup> for Value {
    fn from(markup: Markup) -> Self {
        Self::Markup(markup)
    }
}

/// Where markup goes while Fluent builds a sentence: characters of the private use area.
const FIRST_SLOT: u32 = 0xE000;

impl Lang {
    /// A message without variables.
    #[must_use]
    pub fn say(self, key: &str) -> String {
        self.look_up(key, &HashMap::new())
    }

    /// A message with texts and counts in it.
    #[must_use]
    pub fn fill(self, key: &str, values: &[(&'static str, Value)]) -> String {
        let value = |value: &Value| match value {
            Value::Count(count) => self.counted(*count),
            Value::Text(text) => FluentValue::from(text.clone()),
            Value::Markup(_) => FluentValue::from(""),
        };
        let values = values.iter().map(|(name, v)| (Cow::Borrowed(*name), value(v))).collect();
        self.look_up(key, &values)
    }

    /// A message with markup in it.
    #[must_use]
    pub fn weave(self, key: &str, values: &[(&'static str, Value)]) -> Markup {
        let slotted: Vec<_> = (FIRST_SLOT..)
            .zip(values)
            .map(|(slot, (name, value))| match value {
                Value::Count(_) => (*name, value.clone()),
                _ => {
                    (*name, Value::Text(char::from_u32(slot).map(String::from).unwrap_or_default()))
                }
            })
            .collect();
        let sentence = self.fill(key, &slotted);
        let is_slot = |c: char| slot_of(c).is_some_and(|n| n < values.len());
        html! {
            @for piece in sentence.split_inclusive(is_slot) {
                @let slot = piece.chars().last().filter(|c| is_slot(*c));
                (piece.strip_suffix(is_slot).unwrap_or(piece))
                @match slot.and_then(slot_of).and_then(|n| values.get(n)) {
                    Some((_, Value::Markup(markup))) => (PreEscaped(&markup.0)),
                    Some((_, Value::Text(text))) => (text),
                    _ => {}
                }
            }
        }
    }

    /// A count that also chooses the plural form. The library knows the Arabic forms of 3 to 99 but
    /// not that those of 103 to 199 and on go by their last two digits: it is given these to choose
    /// by, and beside them the number to write.
    fn counted(self, count: usize) -> FluentValue<'static> {
        if self == Self::En || count < 100 {
            return FluentValue::from(count);
        }
        let last = count % 100;
        let mut number = FluentNumber::from(if last < 3 { 100 } else { last });
        number.options.maximum_significant_digits = Some(count);
        FluentValue::Number(number)
    }

    fn look_up(self, key: &str, values: &HashMap<Cow<'static, str>, FluentValue<'_>>) -> String {
        let language = if self == Self::Ar { &ARABIC } else { &ENGLISH };
        let values = (!values.is_empty()).then_some(values);
        let found = MESSAGES.lookup_single_language(language, key, values);
        found.unwrap_or_else(|_| format!("⟦{key}⟧"))
    }
}

/// The number to write where it is another than the one that chose the plural form.
fn written<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    number.options.maximum_significant_digits.map(|count| count.to_string())
}

fn slot_of(c: char) -> Option<usize> {
    usize::try_from(u32::from(c).checked_sub(FIRST_SLOT)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_woven_in_as_it_is_and_text_is_escaped() {
        let name = html! { b { "K & R" } };
        let woven = Lang::En.weave("until-day", &[("day", name.into())]);
        assert_eq!(woven.into_string(), "until <b>K &amp; R</b>");
        let woven = Lang::En.weave("until-day", &[("day", "<i>".into())]);
        assert_eq!(woven.into_string(), "until &lt;i&gt;");
    }

    #[test]
    fn counts_choose_the_plural_form() {
        let places = |lang: Lang, n: usize| lang.fill("count-places", &[("count", n.into())]);
        assert_eq!(places(Lang::En, 1), "1 place");
        assert_eq!(places(Lang::En, 5), "5 places");
        let forms: Vec<String> = [0, 1, 2, 3, 11, 100].map(|n| places(Lang::Ar, n)).into();
        assert_eq!(forms, ["لا أماكن", "مكان واحد", "مكانان", "3 أماكن", "11 مكاناً", "100 مكان"]);
        let forms: Vec<String> = [102, 103, 214, 1200].map(|n| places(Lang::Ar, n)).into();
        assert_eq!(forms, ["102 مكان", "103 أماكن", "214 مكاناً", "1200 مكان"]);
    }

    #[test]
    fn a_message_that_is_missing_shows_its_key() {
        assert_eq!(Lang::Ar.say("no-such-message"), "⟦no-such-message⟧");
    }
}
