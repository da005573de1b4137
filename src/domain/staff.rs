//! Who works in the newsroom: the roles, and what a user name and a password may be.

use unicode_normalization::UnicodeNormalization as _;

use super::words::words;

words! {
    /// What a person may do; each role may all that those before it may.
    Role {
        /// Writes drafts.
        Reporter = "reporter",
        /// Reviews and publishes.
        Editor = "editor",
        /// Looks after people and settings.
        Admin = "admin",
    }
}

words! {
    /// What an admin can switch for the whole newsroom.
    Switch {
        /// Nothing is written but sign-in and the switches.
        ReadOnly = "read_only",
        /// Only admins may come in.
        LockDown = "lock_down",
    }
}

impl Role {
    /// Whether a password alone is not enough.
    #[must_use]
    pub fn needs_second_factor(self) -> bool {
        self >= Self::Editor
    }
}

/// The fewest characters of a password.
pub const SHORTEST_PASSWORD: usize = 12;
/// The most: a longer one is likelier a mistake, and costs time to hash.
pub const LONGEST_PASSWORD: usize = 200;
const LONGEST_NAME: usize = 40;

/// A user name as it is kept: NFKC, in small letters. None where it is none: 1 to 40 letters and
/// digits of any script, with `.`, `-` and `_` between.
///
/// `"  Rima "` and `"rima"` are one name.
#[must_use]
pub fn user_name(text: &str) -> Option<String> {
    let name: String = text.trim().nfkc().flat_map(char::to_lowercase).collect();
    let within = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let fits = (1..=LONGEST_NAME).contains(&name.chars().count()) && name.chars().all(within);
    (fits && name.starts_with(char::is_alphanumeric)).then_some(name)
}

/// A password in the one form that is hashed, whatever the keyboard makes of a letter: NFC.
#[must_use]
pub fn password(text: &str) -> String {
    text.nfc().collect()
}

/// Why a text cannot be a password.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PasswordFault {
    /// Fewer than 12 characters.
    #[error("a password has 12 characters at least")]
    TooShort,
    /// More than 200 characters.
    #[error("a password has 200 characters at most")]
    TooLong,
    /// It is made of the user name, or of one or two characters again and again.
    #[error(
        "this password is easy to guess: it is the user name, or one character again and again"
    )]
    Guessable,
}

/// Looks whether a text can be the password of a person.
///
/// # Errors
/// Why not.
pub fn check_password(name: &str, text: &str) -> Result<(), PasswordFault> {
    let password = password(text);
    let length = password.chars().count();
    if length < SHORTEST_PASSWORD {
        return Err(PasswordFault::TooShort);
    }
    if length > LONGEST_PASSWORD {
        return Err(PasswordFault::TooLong);
    }
    let small = password.to_lowercase();
    let different: std::collections::BTreeSet<char> = small.chars().collect();
    let rest = small.replace(name, "");
    if different.len() < 4 || (!name.is_empty() && rest.chars().count() < 4) {
        return Err(PasswordFault::Guessable);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_however_it_is_typed() {
        for text in ["rima", " Rima ", "RIMA", "ｒｉｍａ"] {
            assert_eq!(user_name(text).as_deref(), Some("rima"), "{text}");
        }
        assert_eq!(user_name("ريما").as_deref(), Some("ريما"));
        assert_eq!(user_name("abu.omar-2").as_deref(), Some("abu.omar-2"));
        for text in ["", " ", "a b", "<b>", ".x", "a\u{202e}b", &"x".repeat(41)] {
            assert_eq!(user_name(text), None, "{text}");
        }
    }

    #[test]
    fn a_password_is_long_and_not_the_name() {
        assert_eq!(check_password("rima", "four short words"), Ok(()));
        assert_eq!(check_password("rima", "كلمة سر طويلة جداً"), Ok(()));
        assert_eq!(check_password("rima", "elevenchars"), Err(PasswordFault::TooShort));
        assert_eq!(check_password("rima", &"xyzw".repeat(51)), Err(PasswordFault::TooLong));
        for text in ["rimarimarima", "RimaRimaRima1", "aaaaaaaaaaaa", "121212121212"] {
            assert_eq!(check_password("rima", text), Err(PasswordFault::Guessable), "{text}");
        }
    }

    #[test]
    fn only_who_reviews_or_publishes_needs_a_second_factor() {
        assert_eq!(
            Role::ALL.iter().map(|r| r.needs_second_factor()).collect::<Vec<_>>(),
            [false, true, true]
        );
    }
}
