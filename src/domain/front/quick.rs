//! Maps by whole numbers that this program makes itself, with a hash that costs next to nothing.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};

/// A map by numbers. Its order is never used.
pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;
/// A set of numbers. Its order is never used.
pub(super) type Set<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// Multiplies and turns: enough for coordinates, not for what strangers choose.
#[derive(Default)]
pub(super) struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(26) ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_i64(&mut self, value: i64) {
        self.write_u64(value.cast_unsigned());
    }

    fn write_usize(&mut self, value: usize) {
        self.write_u64(value as u64);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}
