//! Finding places, roads, actors, sources and events by what people type, in either script.
//!
//! A text is folded into words (`fold`); a word is looked for by its letters and by its sound
//! (`sound`, `distance`), in a lexicon of all words of the names (`lexicon`, `names`); events are
//! found by the words of their summaries, by their places and by dates (`events`, `dates`).
//!
//! Invariant: the rules know no name. What makes spellings meet is said of letters and sounds.

pub mod answer;
mod dates;
mod distance;
mod events;
pub mod examples;
pub mod fold;
mod lexicon;
mod names;
mod query;
mod sound;

pub use answer::{Answer, Found, Search, Thing};
pub use fold::fold;
pub use lexicon::Grade;
