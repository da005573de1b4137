//! What somebody typed, read: its words, each in the forms it is looked for in, and its date.

use super::{
    dates::{self, When},
    fold,
    lexicon::Form,
};

/// So much of a text is read, in characters.
const LONGEST: usize = 200;
/// So many words of it.
const MOST_WORDS: usize = 8;

/// Words that say what a thing is and not which, and words between words: looked for, but not
/// needed. Folded.
const GENERIC: &str = "\
    city town vilage governorate province district area road rute highway motorway the \
    of in and to on by from for with near batle syria cuntryside مدينه بلده قريه محافظه \
    حي منطقه ناحيه ريف طريق في من علي الي عن مع و قرب معركه سوريه سوريا جبه بين \
    front betwin";

/// A word of the text.
pub(super) struct Term {
    /// The word, and the word without an article written into it.
    pub forms: Vec<Form>,
    /// It may be missing in what is found.
    pub generic: bool,
}

/// The text, read.
pub(super) struct Query {
    /// Its whole, without spaces, with and without articles.
    pub wholes: Vec<Form>,
    /// Its words without those of its date.
    pub terms: Vec<Term>,
    /// Its date.
    pub when: Option<When>,
    /// The text as an id would be written.
    pub id: String,
}

impl Query {
    /// Reads a text. Nothing comes of one without letters and digits.
    pub fn read(text: &str) -> Self {
        let text: String = text.chars().take(LONGEST).collect();
        let words = fold::words(&text);
        let (when, mut rest) = dates::read(&words);
        rest.truncate(MOST_WORDS);
        let mut wholes = vec![rest.concat(), words.concat(), fold::joined(&text)];
        wholes.extend(fold::without_article(&rest.concat()).map(str::to_owned));
        wholes.retain(|whole| !whole.is_empty());
        wholes.sort();
        wholes.dedup();
        Self {
            wholes: wholes.into_iter().map(Form::of).collect(),
            terms: rest.iter().map(|word| Term::of(word)).collect(),
            when,
            id: text.trim().to_lowercase(),
        }
    }

    /// Whether nothing was asked.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.when.is_none()
    }
}

impl Term {
    fn of(word: &str) -> Self {
        let bare = fold::without_article(word).map(str::to_owned);
        Self {
            forms: [Some(word.to_owned()), bare].into_iter().flatten().map(Form::of).collect(),
            generic: GENERIC.split(' ').any(|generic| generic == word),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_are_not_needed_are_written_as_they_are_folded() {
        let odd = GENERIC.split(' ').find(|word| fold::fold(word) != *word);
        assert_eq!(odd, None);
    }
}
