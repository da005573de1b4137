//! Every URL as a type: routed and linked from here.

mod expected;
mod given;
mod keep;
mod newsroom;
mod pages;
mod theme;

use std::fmt;

use serde::Deserialize;

pub use expected::{Expected, Parameters};
pub use given::Given;
pub use keep::Keep;
pub use newsroom::{Desk, PersonPage};
pub use pages::{
    AboutPage, ActorPage, ActorsPage, ComparePage, CorrectionsPage, EditionPage, EventPage,
    EventsPage, FeedPage, MapPage, MapPageBare, MethodPage, NoSuchPath, PlaceCard, PlacePage,
    PlacesPage, RoutePage, RoutesPage, SearchPage, SegmentCard, SourcePage, SourcesPage,
    Suggestions, SupplyPage, TablePage,
};
pub use theme::Theme;

/// A language of the pages.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English, left to right.
    #[default]
    En,
    /// Arabic, right to left.
    Ar,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::En, Self::Ar];

    /// Its code, as in `/en/` and `lang="en"`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The direction of its script, as in `dir="rtl"`.
    #[must_use]
    pub const fn dir(self) -> &'static str {
        match self {
            Self::En => "ltr",
            Self::Ar => "rtl",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Ar,
            Self::Ar => Self::En,
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
