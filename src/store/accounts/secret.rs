//! Secrets that let somebody in: made from the system's randomness, kept only as their hash.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// No secret can be made: the system gives no randomness.
#[derive(Debug, thiserror::Error)]
#[error("the system gives no random numbers: {0}")]
pub struct NoRandomness(#[from] getrandom::Error);

/// 256 random bits that name a session or an invitation.
///
/// Never shown by `Debug`; only its hash is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// The system gives no randomness.
    pub fn new() -> Result<Self, NoRandomness> {
        Ok(Self(random()?))
    }

    /// Reads one as it was written: 64 hexadecimal digits.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        let pairs = text.as_bytes().chunks(2);
        if text.len() != 64 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(pairs) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// The secret itself, for the cookie or the link.
    #[must_use]
    pub fn reveal(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// What is stored of it.
    pub(super) fn hash(&self) -> Vec<u8> {
        hash(&self.0)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// SHA-256, for secrets that are random themselves and need no slow hash.
pub(super) fn hash(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// Random bytes.
pub(super) fn random<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back_and_never_shown_by_accident() {
        let token = Token::new().unwrap();
        assert_eq!(Token::read(&token.reveal()), Some(token.clone()));
        assert_ne!(Token::new().unwrap(), token);
        assert_eq!(format!("{token:?}"), "Token(…)");
        for wrong in ["", "00", &"g".repeat(64), &"0".repeat(63), &"+0".repeat(32)] {
            assert_eq!(Token::read(wrong), None, "{wrong}");
        }
    }
}
