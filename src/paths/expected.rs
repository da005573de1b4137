//! What a parameter of an address must be: said with every refusal, in the words of its reader.
//!
//! `Display` is the English of the feed; pages word it in their language.

use std::fmt;

/// What stands where a wrong value was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Expected {
    /// A day, `YYYY-MM-DD`.
    Day,
    /// The number of an edition, from 1.
    Edition,
    /// An edition that was published.
    KnownEdition,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Some of these words, each once, with commas between.
    SomeOf(&'static [&'static str]),
    /// `west,south,east,north` in degrees.
    Bbox,
    /// The id of a thing of this kind (`place`, `side`, …).
    IdOf(&'static str),
    /// A whole number within these bounds, both included.
    Number(u32, u32),
    /// A day that is not before that of another parameter.
    DayFrom(&'static str),
    /// Something, not nothing.
    Text,
    /// To be given once.
    Once,
    /// One of these parameters, instead of an unknown one.
    Parameter(Parameters),
}

/// The parameters that an address may have, each with what it must be.
pub type Parameters = &'static [(&'static str, Expected)];

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day => f.write_str("a day of the form YYYY-MM-DD"),
            Self::Edition => f.write_str("the number of an edition, 1 or greater"),
            Self::KnownEdition => f.write_str("the number of a published edition"),
            Self::OneOf(words) => write!(f, "one of: {}", words.join(", ")),
            Self::SomeOf(words) => {
                write!(f, "a list of some of these, each once: {}", words.join(","))
            }
            Self::Bbox => f.write_str(
                "four numbers west,south,east,north in degrees: longitudes within -180 to 180, \
                 latitudes within -90 to 90, south not above north",
            ),
            Self::IdOf(kind) => write!(f, "the id of a {kind} of the record"),
            Self::Number(least, most) => write!(f, "a whole number from {least} to {most}"),
            Self::DayFrom(first) => write!(f, "a day that is not before that of {first}"),
            Self::Text => f.write_str("a value that is not empty"),
            Self::Once => f.write_str("the parameter once"),
            Self::Parameter(known) => {
                let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
                write!(f, "one of the parameters: {}", names.join(", "))
            }
        }
    }
}
