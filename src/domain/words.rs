//! The closed lists of the record's words, each with the one spelling that CSV, SQL and JSON share.

/// Declares an enum whose variants are words of the record.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $(#[doc = concat!("`", $word, "`")] $(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every word, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Their spellings, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The spelling in CSV, SQL and JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The word that is spelled so, if there is one.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
pub(crate) use words;

words! {
    /// How an event was judged by its claims (rule 1), strongest first.
    Verification {
        Confirmed = "confirmed", Reported = "reported", Claimed = "claimed",
        Disputed = "disputed", Refuted = "refuted",
    }
}

words! {
    /// Which events a question applies (rule 2).
    Basis { Assessed = "assessed", Claimed = "claimed" }
}

words! {
    /// Whether the latest day of what brought a state has come (rule 4).
    Certainty { Certain = "certain", Possible = "possible" }
}

words! {
    /// Whether traffic can pass a segment (rule 6).
    Passability { Open = "open", Contested = "contested", Cut = "cut", Unknown = "unknown" }
}

words! {
    /// Whether a passability was reported or follows from the ends and the segment (rule 6).
    PassabilityBasis { Reported = "reported", Derived = "derived" }
}
