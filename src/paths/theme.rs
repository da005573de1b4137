//! How a reader wants pages to look: kept in the cookie `theme`, set by a form to `/theme`.

/// A theme that a reader chose. Who chose none sees that of the system.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Theme {
    /// Dark ink on a light ground.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

impl Theme {
    /// Where the form that chooses a theme is sent, by POST: `to` is a theme's word or `system`,
    /// `back` the path of the page to return to.
    pub const FORM: &'static str = "/theme";

    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its word, as in the cookie and in `data-theme="dark"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == word)
    }
}
