//! Passwords: hashed by Argon2id, slowly on purpose.
//!
//! One hash takes about 20 ms and 19 MiB: whoever calls this on behalf of strangers bounds how many
//! run at once, and runs them on a thread of their own. Source: RFC 9106; OWASP, Password Storage.

use std::sync::LazyLock;

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};

use super::super::StoreError;
use crate::domain::staff;

/// 19 MiB, 2 passes, 1 lane, 32 bytes.
fn argon2() -> Argon2<'static> {
    let params = Params::new(19_456, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash of a password as a PHC string, with a salt of its own.
///
/// # Errors
/// The system gives no randomness.
pub fn hash_password(password: &str) -> Result<String, StoreError> {
    let hash = argon2().hash_password(staff::password(password).as_bytes());
    hash.map(|hash| hash.to_string()).map_err(|why| StoreError::Secret(why.to_string()))
}

/// Whether a password is the one of a hash. Where there is no hash (nobody of this name, or not
/// yet come) it works as long, and the answer is no.
#[must_use]
pub fn verify_password(password: &str, hash: Option<&str>) -> bool {
    static NOBODY: LazyLock<String> =
        LazyLock::new(|| hash_password("nobody has this password").unwrap_or_default());
    let against = hash.unwrap_or(&NOBODY);
    let password = staff::password(password);
    argon2().verify_password(password.as_bytes(), against).is_ok() && hash.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_argon2id_of_the_stated_cost_and_fits_only_its_password() {
        let hash = hash_password("four short words").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify_password("four short words", Some(&hash)));
        assert!(!verify_password("Four short words", Some(&hash)));
        assert!(!verify_password("four short words", None));
        assert!(!verify_password("nobody has this password", None));
        assert_ne!(hash_password("four short words").unwrap(), hash, "salted");
    }

    #[test]
    fn one_password_typed_on_two_keyboards_is_one() {
        let hash = hash_password("caf\u{e9} by the river").unwrap();
        assert!(verify_password("cafe\u{301} by the river", Some(&hash)));
    }
}
