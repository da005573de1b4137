//! How far apart two sounds are: what spellings exchange costs little, a slip of the hand `SLIP`.
//!
//! Source: the restricted Damerau–Levenshtein distance (optimal string alignment), weighted.

use super::sound::{Kinds, LONGEST, Sound, is_vowel};

/// What one slip costs: a consonant left out, added, exchanged for another or with its neighbour.
pub(super) const SLIP: u16 = 100;
/// More than any distance that is looked at.
const FAR: u16 = 30_000;
/// What is longer than a pattern by more codes is not near to it as a whole.
const REACH: usize = 6;
/// Codes are ASCII.
const CODES: usize = 128;

/// A sound that is looked for, with what each exchange in it costs.
pub(super) struct Pattern {
    codes: Vec<u8>,
    swaps: Vec<[u16; CODES]>,
    /// The kinds of its consonants.
    pub kinds: Kinds,
}

/// How far a pattern is from a sound.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Distance {
    /// From the whole of it.
    pub whole: u16,
    /// From the beginning that fits best.
    pub prefix: u16,
}

impl Pattern {
    /// A sound to look for.
    pub fn of(sound: &Sound) -> Self {
        let row = |code: &u8| {
            let mut row = [0; CODES];
            for (other, cost) in (0..).zip(&mut row) {
                *cost = swap(*code, other);
            }
            row
        };
        Self {
            codes: sound.codes().to_vec(),
            swaps: sound.codes().iter().map(row).collect(),
            kinds: sound.kinds(),
        }
    }

    /// How many codes it has.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Its distance from a sound; far where it would be more than `limit`.
    pub fn distance(&self, sound: &Sound, limit: u16) -> Distance {
        let all = sound.codes();
        // Of what is much longer only a beginning can be near.
        let other = all.get(..self.codes.len() + REACH).unwrap_or(all);
        let mut before = [FAR; LONGEST + 1];
        let mut above = [0_u16; LONGEST + 1];
        let mut row = [0_u16; LONGEST + 1];
        for (n, code) in other.iter().enumerate() {
            above[n + 1] = above[n] + gap(*code);
        }
        for (i, (code, swaps)) in self.codes.iter().zip(&self.swaps).enumerate() {
            let cost = gap(*code);
            row[0] = above[0] + cost;
            let mut least = row[0];
            for (j, theirs) in other.iter().enumerate() {
                let swapped = above[j] + swaps[usize::from(*theirs) % CODES];
                let mut best = swapped.min(above[j + 1] + cost).min(row[j] + gap(*theirs));
                if i > 0 && j > 0 && self.codes[i - 1] == *theirs && other[j - 1] == *code {
                    best = best.min(before[j - 1] + SLIP);
                }
                row[j + 1] = best;
                least = least.min(best);
            }
            if least > limit {
                return Distance { whole: FAR, prefix: FAR };
            }
            before = above;
            above = row;
        }
        let ends = above.iter().take(other.len() + 1);
        let whole = if other.len() < all.len() { FAR } else { above[other.len()] };
        Distance { whole, prefix: ends.min().copied().unwrap_or(FAR) }
    }
}

/// What it costs that a sound is there in one spelling alone.
const fn gap(code: u8) -> u16 {
    match code {
        b'a' | b'e' | b'i' | b'u' => 20,
        b'w' | b'y' => 30,
        b'h' => 35,
        b'0'..=b'9' => 3 * SLIP,
        _ => SLIP,
    }
}

/// What it costs that a sound is written as another.
fn swap(a: u8, b: u8) -> u16 {
    const ALIKE: [(&[u8; 2], u16); 28] = [
        (b"wu", 5),
        (b"yi", 5),
        (b"ye", 10),
        (b"ya", 20),
        (b"wa", 20),
        (b"yu", 30),
        (b"we", 30),
        (b"wi", 30),
        (b"wy", 40),
        (b"wf", 40),
        (b"wb", 60),
        (b"hx", 25),
        (b"xk", 30),
        (b"kg", 25),
        (b"kq", 30),
        (b"gq", 15),
        (b"gj", 25),
        (b"kj", 60),
        (b"dc", 20),
        (b"cz", 20),
        (b"dz", 30),
        (b"to", 20),
        (b"os", 30),
        (b"sz", 40),
        (b"td", 40),
        (b"sv", 60),
        (b"bp", 20),
        (b"oc", 30),
    ];
    if a == b {
        return 0;
    }
    if is_vowel(a) && is_vowel(b) {
        return 10;
    }
    let alike = ALIKE.iter().find(|(pair, _)| **pair == [a, b] || **pair == [b, a]);
    let digit = a.is_ascii_digit() || b.is_ascii_digit();
    alike.map_or(if digit { 3 * SLIP } else { SLIP }, |(_, cost)| *cost)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(a: &str, b: &str) -> u16 {
        Pattern::of(&Sound::of(a)).distance(&Sound::of(b), FAR).whole
    }

    #[test]
    fn spellings_are_near_and_slips_are_not_as_near() {
        for (a, b) in [("khanaser", "hanasir"), ("dayr", "deir"), ("خناصر", "khanasir")] {
            assert!(whole(a, b) < SLIP, "{a} {b}: {}", whole(a, b));
        }
        for (a, b) in [("khanaser", "khanaser"), ("alepo", "alpeo"), ("homs", "homz")] {
            assert!(whole(a, b) < 2 * SLIP, "{a} {b}: {}", whole(a, b));
        }
        assert!(whole("khanaser", "ithriya") > 3 * SLIP);
        assert!(whole("93", "80") > 2 * SLIP, "numbers are not spelled");
    }

    #[test]
    fn a_distance_is_the_same_in_both_directions() {
        let words = ["khanaser", "safira", "raka", "حلب", "m5", "deir"];
        for (a, b) in words.iter().flat_map(|a| words.iter().map(move |b| (a, b))) {
            assert_eq!(whole(a, b), whole(b, a), "{a} {b}");
        }
    }

    #[test]
    fn a_beginning_is_near_to_what_goes_on() {
        let begun = Pattern::of(&Sound::of("khanas")).distance(&Sound::of("khanaser"), FAR);
        assert_eq!(begun.prefix, 0);
        assert!(begun.whole >= SLIP);
    }
}
