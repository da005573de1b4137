//! The short spells of a band, called out above it: on how many levels, and which fit a phone.

/// A label that wants room above a band.
#[derive(Clone, PartialEq, Debug)]
pub struct Label {
    /// Where it stands, in percent of the time from the past on.
    pub at: f64,
    /// Its first line.
    pub name: String,
    /// Its second line.
    pub dates: String,
}

/// Where a label stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spot {
    /// 0 is next to the band.
    pub level: usize,
    /// Whether it is written back into the past, as there is no room before the end.
    pub back: bool,
    /// Whether its first line has room on a phone too.
    pub on_phone: bool,
}

/// The most levels; what finds no room is left to the table.
const LEVELS: usize = 3;
/// Width of the narrowest band that shows both lines of labels, pixels.
pub const WIDE: f64 = 860.0;
/// Width of the band of a phone, pixels.
const PHONE: f64 = 350.0;
/// Width of a character of the small type, and room around a label. Pixels.
const CHARACTER: f64 = 7.0;
const AROUND: f64 = 16.0;

/// Gives each label its place above a band of a width (pixels), in order; none where there is no
/// room.
#[must_use]
pub fn spots(labels: &[Label], band: f64) -> Vec<Option<Spot>> {
    let mut wide: [Vec<(f64, f64)>; LEVELS] = Default::default();
    let mut phone: [Vec<(f64, f64)>; LEVELS] = Default::default();
    let mut spots = Vec::with_capacity(labels.len());
    for label in labels {
        let lines = [&label.name, &label.dates].map(|line| line.chars().count());
        let (extent, back) = extent(label.at, lines[0].max(lines[1]), band);
        let level = wide.iter().position(|taken| is_free(taken, extent));
        spots.push(level.map(|level| {
            if let Some(taken) = wide.get_mut(level) {
                taken.push(extent);
            }
            let (start, width) = (label.at, width(lines[0], PHONE));
            let narrow = if back { (start - width, start) } else { (start, start + width) };
            let fits = narrow.0 >= 0.0 && narrow.1 <= 100.0;
            let free = phone.get_mut(level).filter(|taken| fits && is_free(taken, narrow));
            let on_phone = free.map(|taken| taken.push(narrow)).is_some();
            Spot { level, back, on_phone }
        }));
    }
    spots
}

/// The share of a band that a bar needs to bear its own label, in percent.
#[must_use]
pub fn width_in_bar(name: &str) -> f64 {
    width(name.chars().count(), WIDE)
}

fn width(characters: usize, band: f64) -> f64 {
    let characters = f64::from(u16::try_from(characters).unwrap_or(u16::MAX));
    100.0 * (characters * CHARACTER + AROUND) / band
}

fn extent(at: f64, characters: usize, band: f64) -> ((f64, f64), bool) {
    let width = width(characters, band);
    let back = at + width > 100.0;
    (if back { (at - width, at) } else { (at, at + width) }, back)
}

fn is_free(taken: &[(f64, f64)], (from, until): (f64, f64)) -> bool {
    taken.iter().all(|(a, b)| until <= *a || *b <= from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(at: f64, name: &str) -> Label {
        Label { at, name: name.to_owned(), dates: String::new() }
    }

    #[test]
    fn labels_apart_stand_on_one_level_and_labels_together_on_several() {
        let apart = spots(&[label(10.0, "ISIS"), label(60.0, "ISIS")], WIDE);
        assert!(apart.iter().flatten().all(|s| s.level == 0 && s.on_phone), "{apart:?}");
        let together =
            spots(&[label(10.0, "Opposition"), label(11.0, "ISIS"), label(12.0, "Gov")], WIDE);
        let levels: Vec<usize> = together.iter().flatten().map(|s| s.level).collect();
        assert_eq!(levels, [0, 1, 2]);
    }

    #[test]
    fn a_label_near_the_end_is_written_backwards() {
        let spot = spots(&[label(99.0, "Opposition")], WIDE)[0].unwrap();
        assert!(spot.back);
    }

    #[test]
    fn what_finds_no_room_is_left_out() {
        let crowd: Vec<Label> = (0..8).map(|n| label(20.0 + f64::from(n), "Opposition")).collect();
        assert_eq!(spots(&crowd, WIDE).iter().flatten().count(), LEVELS);
    }
}
