//! How a folded word sounds, as a row of codes that both scripts share: `خناصر` and `khanaser`
//! differ in vowels only.
//!
//! A code is a small letter: `a e i u` vowels, `w y` between, `x` for خ, `q` for غ, `v` for ش,
//! `o` for ث, `c` for ذ and ظ, the others as in English; or a digit.

/// So many codes of a word are heard.
pub(super) const LONGEST: usize = 48;

/// How a word sounds. At most `LONGEST` codes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Sound(Box<[u8]>);

impl Sound {
    /// The sound of a folded word.
    pub fn of(word: &str) -> Self {
        let letters: Vec<char> = word.chars().collect();
        let chat = letters.iter().filter(|c| c.is_ascii_alphabetic()).count() >= 3;
        let mut codes: Vec<u8> = Vec::with_capacity(letters.len());
        let mut at = 0;
        while let Some(&c) = letters.get(at) {
            let next = letters.get(at + 1).copied().unwrap_or(' ');
            let (new, used): (&[u8], usize) = match pair(c, next) {
                Some(code) => (code, 2),
                None if next == ' ' && c == 'ه' => (b"a", 1),
                None => (single(c, chat), 1),
            };
            for code in new {
                let again = codes.last() == Some(code) && (used == 2 || is_vowel(*code));
                if !again && codes.len() < LONGEST {
                    codes.push(*code);
                }
            }
            at += used;
        }
        Self(codes.into())
    }

    /// Its codes.
    pub fn codes(&self) -> &[u8] {
        &self.0
    }

    /// How often each kind of consonant is in it. What is written for each other is one kind.
    pub fn kinds(&self) -> Kinds {
        let mut kinds = [0; KINDS];
        for code in &self.0 {
            if let Some(count) = kind(*code).and_then(|kind| kinds.get_mut(kind)) {
                *count += 1;
            }
        }
        Kinds(kinds)
    }
}

/// Kinds of consonants, digits among them.
const KINDS: usize = 10;

/// How often each kind of consonant is in a sound.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Kinds([u8; KINDS]);

impl Kinds {
    /// How many of these are missing in another sound: so many slips at least are between them.
    pub fn missing_in(&self, other: &Self) -> u8 {
        self.0.iter().zip(&other.0).map(|(own, others)| own.saturating_sub(*others)).sum()
    }
}

/// Two letters that are one sound.
fn pair(a: char, b: char) -> Option<&'static [u8]> {
    Some(match (a, b) {
        ('k', 'h') => b"x",
        ('g', 'h') => b"q",
        ('s' | 'c', 'h') => b"v",
        ('t', 'h') => b"o",
        ('d', 'h') => b"c",
        ('p', 'h') => b"f",
        ('d', 'j') => b"j",
        ('c', 'k') => b"k",
        _ => return None,
    })
}

/// One letter; digits of chat (`7alab`, `3ain`) where the word has letters enough.
fn single(c: char, chat: bool) -> &'static [u8] {
    match c {
        'a' | 'ا' => b"a",
        'e' => b"e",
        'i' => b"i",
        'o' | 'u' => b"u",
        'w' | 'v' | 'و' => b"w",
        'y' | 'ي' => b"y",
        'b' | 'ب' => b"b",
        'p' | 'پ' => b"p",
        't' | 'ت' | 'ط' => b"t",
        'ث' => b"o",
        'j' | 'ج' => b"j",
        'h' | 'ح' | 'ه' => b"h",
        'خ' => b"x",
        'd' | 'د' | 'ض' => b"d",
        'ذ' | 'ظ' => b"c",
        'r' | 'ر' => b"r",
        'z' | 'ز' => b"z",
        's' | 'س' | 'ص' => b"s",
        'ش' => b"v",
        'g' | 'گ' => b"g",
        'غ' => b"q",
        'f' | 'ف' | 'ڤ' => b"f",
        'k' | 'q' | 'c' | 'ق' | 'ك' => b"k",
        'l' | 'ل' => b"l",
        'm' | 'م' => b"m",
        'n' | 'ن' => b"n",
        'x' => b"ks",
        '2' | '3' if chat => b"",
        '5' if chat => b"x",
        '6' if chat => b"t",
        '7' if chat => b"h",
        '9' if chat => b"s",
        c => digit(c),
    }
}

fn digit(c: char) -> &'static [u8] {
    const DIGITS: [&[u8]; 10] = [b"0", b"1", b"2", b"3", b"4", b"5", b"6", b"7", b"8", b"9"];
    let digit = c.to_digit(10).and_then(|d| usize::try_from(d).ok());
    digit.and_then(|d| DIGITS.get(d)).copied().unwrap_or(b"")
}

/// Whether a code is a vowel, which spellings leave out, add and exchange.
pub(super) const fn is_vowel(code: u8) -> bool {
    matches!(code, b'a' | b'e' | b'i' | b'u')
}

/// Vowels and what comes and goes with spelling have no kind.
const fn kind(code: u8) -> Option<usize> {
    Some(match code {
        b'b' | b'p' => 0,
        b'f' => 1,
        b'k' | b'g' | b'q' | b'j' => 2,
        b't' | b'd' | b'o' | b'c' | b'z' | b's' => 3,
        b'v' => 4,
        b'l' => 5,
        b'm' => 6,
        b'n' => 7,
        b'r' => 8,
        b'0'..=b'9' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sound(word: &str) -> String {
        String::from_utf8(Sound::of(word).codes().to_vec()).unwrap()
    }

    #[test]
    fn both_scripts_share_their_codes() {
        assert_eq!(sound("khanasir"), "xanasir");
        assert_eq!(sound("خناصر"), "xnasr");
        assert_eq!(sound("shadadi"), "vadadi");
        assert_eq!(sound("شدادي"), "vdady");
        assert_eq!(sound("رقه"), "rka");
    }

    #[test]
    fn digits_of_chat_are_sounds_in_words_only() {
        assert_eq!(sound("7alab"), "halab");
        assert_eq!(sound("m5"), "m5");
        assert_eq!(sound("93"), "93");
    }
}
