//! How often somebody may try to sign in: five times a minute from an address and for an account,
//! then with a delay that doubles.
//!
//! Invariants: nobody is ever locked out for good, or others could lock a person out: the delay of
//! an account ends at two minutes, that of an address at fifteen. Names that nobody has are counted
//! like all others. What is counted is this process's own and forgotten when it ends.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;

/// How many tries are free within [`MINUTE`].
const FREE: u32 = 5;
/// The first delay, in seconds.
const MINUTE: i64 = 60;
/// The longest delay of an account, in seconds.
const LONGEST_ACCOUNT: i64 = 120;
/// The longest delay of an address, in seconds.
const LONGEST_ADDRESS: i64 = 900;
/// After how long without a try everything is forgotten, in seconds.
const QUIET: i64 = 1800;
/// How many addresses and accounts are kept in mind before old ones are looked for.
const MANY: usize = 50_000;

/// Who tried, and how often.
#[derive(Debug, Default)]
pub struct Limits {
    tries: Mutex<HashMap<Key, Tries>>,
}

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
enum Key {
    Address(IpAddr),
    Account(String),
}

/// Times are seconds since 1970.
#[derive(Clone, Copy, Debug)]
struct Tries {
    count: u32,
    began: i64,
    last: i64,
    next: i64,
}

impl Limits {
    /// Counts a try that is about to be made.
    ///
    /// # Errors
    /// It may not be made before this many seconds; then it is not counted.
    pub fn admit(&self, address: IpAddr, account: &str, now: Timestamp) -> Result<(), i64> {
        let now = now.as_second();
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() > MANY {
            tries.retain(|_, tries| now < tries.next || now - tries.last < MINUTE);
        }
        let keys = keys(address, account);
        let wait = keys.iter().filter_map(|key| tries.get(key)).map(|tries| tries.next - now).max();
        match wait.filter(|wait| *wait > 0) {
            Some(wait) => Err(wait),
            None => {
                for key in keys {
                    let longest = key.longest();
                    let fresh = Tries { count: 0, began: now, last: now, next: 0 };
                    tries.entry(key).or_insert(fresh).count(now, longest);
                }
                Ok(())
            }
        }
    }

    /// The try that was admitted was right: the account starts afresh, and the address is forgiven
    /// this one.
    pub fn succeeded(&self, address: IpAddr, account: &str) {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let [of_address, of_account] = keys(address, account);
        tries.remove(&of_account);
        if let Some(tries) = tries.get_mut(&of_address) {
            tries.count = tries.count.saturating_sub(1);
            tries.next = if tries.count < FREE { 0 } else { tries.next };
        }
    }
}

impl Key {
    const fn longest(&self) -> i64 {
        match self {
            Self::Address(_) => LONGEST_ADDRESS,
            Self::Account(_) => LONGEST_ACCOUNT,
        }
    }
}

impl Tries {
    fn count(&mut self, now: i64, longest: i64) {
        let within_minute = now - self.began < MINUTE;
        if (self.count < FREE && !within_minute) || now - self.last >= QUIET {
            *self = Self { count: 0, began: now, last: now, next: 0 };
        }
        self.count = self.count.saturating_add(1);
        self.last = now;
        if let Some(doublings) = self.count.checked_sub(FREE) {
            self.next = now + (MINUTE << doublings.min(10)).min(longest);
        }
    }
}

fn keys(address: IpAddr, account: &str) -> [Key; 2] {
    [Key::Address(network(address)), Key::Account(account.chars().take(64).collect())]
}

/// The address, or the network that one subscriber has: of IPv6 the first 64 bits.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    fn address(n: u8) -> IpAddr {
        [192, 0, 2, n].into()
    }

    #[test]
    fn after_five_tries_a_minute_the_delay_grows_and_ends() {
        let limits = Limits::default();
        let mut now = 0;
        let mut delays = Vec::new();
        while delays.len() < 8 {
            match limits.admit(address(1), &format!("name-{now}"), at(now)) {
                Ok(()) => {}
                Err(wait) => {
                    delays.push(wait);
                    now += wait;
                }
            }
        }
        assert_eq!(delays, [60, 120, 240, 480, 900, 900, 900, 900]);
    }

    #[test]
    fn an_account_waits_wherever_it_is_tried_from_but_never_long() {
        let limits = Limits::default();
        for n in 0..5 {
            assert_eq!(limits.admit(address(n), "rima", at(0)), Ok(()));
        }
        assert_eq!(limits.admit(address(9), "rima", at(1)), Err(59));
        assert_eq!(limits.admit(address(9), "hala", at(1)), Ok(()), "another person is free");
        for n in 1..9 {
            assert_eq!(limits.admit(address(100 + n), "rima", at(120 * i64::from(n))), Ok(()));
        }
        assert_eq!(limits.admit(address(200), "rima", at(961)), Err(119));
    }

    #[test]
    fn slow_tries_and_right_ones_cost_nothing() {
        let limits = Limits::default();
        for n in 0..100 {
            assert_eq!(limits.admit(address(1), "rima", at(15 * n)), Ok(()), "{n}");
        }
        for n in 0..100 {
            assert_eq!(limits.admit(address(2), "hala", at(n / 10)), Ok(()), "{n}");
            limits.succeeded(address(2), "hala");
        }
    }

    #[test]
    fn all_of_one_subscriber_s_addresses_are_one() {
        let limits = Limits::default();
        for n in 0..5 {
            let address = format!("2001:db8::{n}").parse().unwrap();
            assert_eq!(limits.admit(address, &format!("n{n}"), at(0)), Ok(()));
        }
        assert!(limits.admit("2001:db8::99".parse().unwrap(), "x", at(0)).is_err());
        assert!(limits.admit("2001:db8:0:1::1".parse().unwrap(), "x", at(0)).is_ok());
    }
}
