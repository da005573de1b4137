//! The addresses of the newsroom. They carry no language: that is a person's setting.
//!
//! A secret is never part of a path, because paths are logged: a one-time link has it in its query.

use std::fmt;

/// An address of the newsroom that is the same for everybody.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Desk {
    /// The desk.
    Home,
    /// The desk without the slash at its end: sent on to it.
    Bare,
    /// The password.
    SignIn,
    /// The code of the app.
    Code,
    /// A recovery code in its place.
    Recovery,
    /// Setting up an app.
    SetUp,
    /// Leaving.
    SignOut,
    /// Leaving in every browser.
    SignOutEverywhere,
    /// The other language, for who is signed in.
    Language,
    /// A one-time link: `?link=`.
    Invitation,
    /// One's own account.
    Account,
    /// A new password.
    Password,
    /// Language and keys.
    Settings,
    /// Another app.
    SecondFactor,
    /// Everybody.
    People,
    /// A new person.
    Invite,
    /// Read-only and lock-down.
    Switches,
}

impl Desk {
    /// Its path.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Home => "/newsroom/",
            Self::Bare => "/newsroom",
            Self::SignIn => "/newsroom/sign-in",
            Self::Code => "/newsroom/sign-in/code",
            Self::Recovery => "/newsroom/sign-in/recovery",
            Self::SetUp => "/newsroom/sign-in/set-up",
            Self::SignOut => "/newsroom/sign-out",
            Self::SignOutEverywhere => "/newsroom/sign-out-everywhere",
            Self::Language => "/newsroom/language",
            Self::Invitation => "/newsroom/invitation",
            Self::Account => "/newsroom/account",
            Self::Password => "/newsroom/account/password",
            Self::Settings => "/newsroom/account/settings",
            Self::SecondFactor => "/newsroom/account/second-factor",
            Self::People => "/newsroom/people",
            Self::Invite => "/newsroom/people/invite",
            Self::Switches => "/newsroom/switches",
        }
    }

    /// Whether a path lies in the newsroom.
    #[must_use]
    pub fn holds(path: &str) -> bool {
        path == Self::Bare.as_str() || path.starts_with(Self::Home.as_str())
    }
}

impl fmt::Display for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A person's page, for admins.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct PersonPage {
    /// The person's number.
    pub id: i64,
}

impl PersonPage {
    /// Its path as a router reads it.
    pub const ROUTE: &'static str = "/newsroom/people/{id}";
    /// The path of what is done to a person, as a router reads it.
    pub const DEED: &'static str = "/newsroom/people/{id}/{deed}";

    /// Where a form that does something to this person is sent.
    #[must_use]
    pub fn deed(self, word: impl fmt::Display) -> String {
        format!("{self}/{word}")
    }
}

impl fmt::Display for PersonPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/newsroom/people/{}", self.id)
    }
}
