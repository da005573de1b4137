//! What can be wrong with a form: each fault has its words, once, and the field it stands at.

use crate::{
    domain::staff::{LONGEST_PASSWORD, PasswordFault, SHORTEST_PASSWORD},
    paths::Lang,
};

/// A fault of a form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// No user name.
    NoUser,
    /// No password.
    NoPassword,
    /// Name or password are not right: it is never said which.
    SignInRefused,
    /// Too many tries.
    TooOften {
        /// When to try again, in seconds.
        seconds: i64,
    },
    /// Too many tries, told at the code.
    TooOftenAtCode {
        /// When to try again, in seconds.
        seconds: i64,
    },
    /// Too many tries, told at the present password.
    TooOftenAtPassword {
        /// When to try again, in seconds.
        seconds: i64,
    },
    /// Only admins may come in.
    LockedDown,
    /// No six digits.
    NoCode,
    /// Not the code of now, or used already.
    CodeRefused,
    /// No recovery code.
    NoRecoveryCode,
    /// Not one of this person's, or used already.
    RecoveryRefused,
    /// Not fit for a password.
    Password(PasswordFault),
    /// Typed differently the second time.
    PasswordsDiffer,
    /// The present password is not right, where a new one is chosen.
    CurrentRefused,
    /// The present password is not right, where another app is asked for.
    CurrentRefusedForApp,
    /// No user name that can be kept.
    NoName,
    /// Somebody has this user name.
    NameTaken,
    /// No role.
    NoRole,
    /// One cannot do this to oneself.
    Oneself,
}

impl Fault {
    /// The id of the field that it stands at.
    pub(super) const fn field(self) -> &'static str {
        match self {
            Self::NoUser | Self::SignInRefused | Self::TooOften { .. } | Self::LockedDown => "user",
            Self::NoPassword | Self::Password(_) => "password",
            Self::NoCode
            | Self::CodeRefused
            | Self::NoRecoveryCode
            | Self::RecoveryRefused
            | Self::TooOftenAtCode { .. } => "code",
            Self::PasswordsDiffer => "password_again",
            Self::CurrentRefused | Self::TooOftenAtPassword { .. } => "current",
            Self::CurrentRefusedForApp => "current-app",
            Self::NoName | Self::NameTaken => "name",
            Self::NoRole => "role",
            Self::Oneself => "main",
        }
    }

    /// Its words.
    pub(super) fn words(self, lang: Lang) -> String {
        let count = |n: usize| [("count", n.into())];
        match self {
            Self::NoUser => lang.say("nr-fault-no-user"),
            Self::NoPassword => lang.say("nr-fault-no-password"),
            Self::SignInRefused => lang.say("nr-fault-sign-in"),
            Self::TooOften { seconds }
            | Self::TooOftenAtCode { seconds }
            | Self::TooOftenAtPassword { seconds } => {
                lang.fill("nr-fault-too-often", &count(usize::try_from(seconds).unwrap_or(1)))
            }
            Self::LockedDown => lang.say("nr-fault-locked-down"),
            Self::NoCode => lang.say("nr-fault-no-code"),
            Self::CodeRefused => lang.say("nr-fault-code"),
            Self::NoRecoveryCode => lang.say("nr-fault-no-recovery"),
            Self::RecoveryRefused => lang.say("nr-fault-recovery"),
            Self::Password(PasswordFault::TooShort) => {
                lang.fill("nr-fault-short", &count(SHORTEST_PASSWORD))
            }
            Self::Password(PasswordFault::TooLong) => {
                lang.fill("nr-fault-long", &count(LONGEST_PASSWORD))
            }
            Self::Password(PasswordFault::Guessable) => lang.say("nr-fault-guessable"),
            Self::PasswordsDiffer => lang.say("nr-fault-differ"),
            Self::CurrentRefused | Self::CurrentRefusedForApp => lang.say("nr-fault-current"),
            Self::NoName => lang.say("nr-fault-no-name"),
            Self::NameTaken => lang.say("nr-fault-name-taken"),
            Self::NoRole => lang.say("nr-fault-no-role"),
            Self::Oneself => lang.say("nr-fault-oneself"),
        }
    }
}
