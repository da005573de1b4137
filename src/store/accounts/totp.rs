//! The second factor: six digits that an app on a phone makes anew every 30 seconds.
//!
//! Source: RFC 6238, with the values that every app knows (SHA-1, 6 digits, 30 s).

use std::fmt;

use jiff::Timestamp;
use totp_rs::{Builder, Secret, Totp};

use super::{super::StoreError, secret};

/// What the app and the server both know: 160 random bits. Never shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret([u8; 20]);

impl TotpSecret {
    /// A new one.
    ///
    /// # Errors
    /// The system gives no randomness.
    pub fn new() -> Result<Self, StoreError> {
        Ok(Self(secret::random()?))
    }

    /// The one that is stored so.
    pub(super) fn stored(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub(super) const fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// As it is typed into an app by hand: 32 letters and digits.
    #[must_use]
    pub fn base32(&self) -> String {
        Secret::from(self.0).to_base32()
    }

    /// As an app reads it from a picture.
    #[must_use]
    pub fn uri(&self, name: &str) -> String {
        let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        format!("otpauth://totp/Khutut:{name}?secret={}&issuer=Khutut", self.base32())
    }

    /// The step of a code: now's, or the one before or after, where clocks differ. None where it is
    /// no code of these.
    #[must_use]
    pub fn step_of(&self, code: &str, now: Timestamp) -> Option<i64> {
        let now = u64::try_from(now.as_second()).ok()?;
        let step = self.totp().check(code, now)?;
        i64::try_from(step).ok()
    }

    /// The code of a moment, as the app shows it.
    #[must_use]
    pub fn code_at(&self, at: Timestamp) -> String {
        self.totp().generate(u64::try_from(at.as_second()).unwrap_or_default()).to_string()
    }

    fn totp(&self) -> Totp {
        Builder::new().with_secret(self.0).build_noncompliant()
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: RFC 6238, appendix B (the last six of its eight digits).
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = TotpSecret(*b"12345678901234567890");
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")]
        {
            let at = Timestamp::from_second(second).unwrap();
            assert_eq!(secret.code_at(at), code);
            assert_eq!(secret.step_of(code, at), Some(second / 30));
        }
    }

    #[test]
    fn a_code_works_one_step_early_or_late_and_no_more() {
        let secret = TotpSecret::new().unwrap();
        let at = |second: i64| Timestamp::from_second(1_800_000_000 + second).unwrap();
        let code = secret.code_at(at(0));
        let works = |second: i64| secret.step_of(&code, at(second)).is_some();
        assert_eq!([-31, -30, 0, 59, 60].map(works), [false, true, true, true, false]);
        assert_eq!(secret.step_of("", at(0)), None);
    }
}
