//! How far one point lies from another, and in which direction.
//!
//! On a sphere: good to half a percent, which is finer than any position of the record.

use super::words::words;

words! {
    /// The eight directions of the wind rose.
    Direction {
        North = "north", NorthEast = "north-east", East = "east", SouthEast = "south-east",
        South = "south", SouthWest = "south-west", West = "west", NorthWest = "north-west",
    }
}

/// Mean radius of the earth, kilometres.
const RADIUS_KM: f64 = 6371.0;

/// The distance between two points, `[lon, lat]` in degrees. Unit: kilometres.
///
/// ```
/// use khutut::domain::bearing::km_between;
/// let (aleppo, khanasser) = ([37.16, 36.20], [37.50, 35.78]);
/// assert!((km_between(aleppo, khanasser) - 55.9).abs() < 0.5);
/// ```
#[must_use]
pub fn km_between(a: [f64; 2], b: [f64; 2]) -> f64 {
    let [[lon_a, lat_a], [lon_b, lat_b]] = [a, b].map(|p| p.map(f64::to_radians));
    let half = |from: f64, to: f64| ((to - from) / 2.0).sin().powi(2);
    let h = half(lat_a, lat_b) + lat_a.cos() * lat_b.cos() * half(lon_a, lon_b);
    2.0 * RADIUS_KM * h.sqrt().min(1.0).asin()
}

/// The direction in which `to` lies, seen from `from`; `[lon, lat]` in degrees.
#[must_use]
pub fn direction(from: [f64; 2], to: [f64; 2]) -> Direction {
    let east = (to[0] - from[0]) * from[1].to_radians().cos();
    let north = to[1] - from[1];
    let eighths = (east.atan2(north).to_degrees() / 45.0).round().rem_euclid(8.0);
    let nearest = Direction::ALL.iter().zip(0_u8..).find(|(_, n)| f64::from(*n) == eighths);
    nearest.map_or(Direction::North, |(direction, _)| *direction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_lies_in_the_direction_in_which_one_would_look() {
        let here = [37.5, 35.8];
        for (to, expected) in [
            ([37.5, 36.8], Direction::North),
            ([38.7, 36.8], Direction::NorthEast),
            ([38.5, 35.8], Direction::East),
            ([37.5, 34.8], Direction::South),
            ([36.5, 35.8], Direction::West),
            ([36.3, 36.8], Direction::NorthWest),
            ([37.3, 36.8], Direction::North),
        ] {
            assert_eq!(direction(here, to), expected, "{to:?}");
        }
    }

    #[test]
    fn distance_is_the_same_both_ways_and_none_to_itself() {
        let (a, b) = ([37.1, 36.2], [40.1, 35.3]);
        assert!((km_between(a, b) - km_between(b, a)).abs() < 1e-9);
        assert!(km_between(a, a) < 1e-9);
    }
}
