//! `bbox`: the part of the world that a client asks for.
//!
//! Edges belong to it. West beyond east crosses the antimeridian: two boxes. Source: RFC 7946,
//! section 5; OGC 17-069r4, section 7.15.3.

use geo::{Coord, Intersects, Line, Rect};

/// A box on the map, or two.
#[derive(Clone, PartialEq, Debug)]
pub struct Area {
    boxes: Vec<Rect<f64>>,
}

impl Area {
    /// Reads `west,south,east,north` in degrees. None if it is anything else, or south is above
    /// north.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let numbers: Option<Vec<f64>> = text.split(',').map(|n| n.parse().ok()).collect();
        let [west, south, east, north] = <[f64; 4]>::try_from(numbers?).ok()?;
        let lon = -180.0..=180.0;
        let lat = -90.0..=90.0;
        let possible = lon.contains(&west)
            && lon.contains(&east)
            && lat.contains(&south)
            && lat.contains(&north)
            && south <= north;
        let rect = |west, east| Rect::new((west, south), (east, north));
        possible.then(|| {
            let crosses = west > east;
            let boxes = if crosses {
                vec![rect(west, 180.0), rect(-180.0, east)]
            } else {
                vec![rect(west, east)]
            };
            Self { boxes }
        })
    }

    /// Its boxes as west, south, east, north; none crosses the antimeridian.
    pub fn boxes(&self) -> impl Iterator<Item = [f64; 4]> {
        self.boxes.iter().map(|b| [b.min().x, b.min().y, b.max().x, b.max().y])
    }

    /// Whether any part of a shape lies in it.
    pub fn meets<G>(&self, shape: &G) -> bool
    where
        Rect<f64>: Intersects<G>,
    {
        self.boxes.iter().any(|rect| rect.intersects(shape))
    }

    /// Whether any part of a line lies in it.
    pub fn touches(&self, line: impl Iterator<Item = [f64; 2]> + Clone) -> bool {
        let at = |[x, y]: [f64; 2]| Coord { x, y };
        let pieces = line.clone().zip(line.skip(1)).map(|(a, b)| Line::new(at(a), at(b)));
        let mut pieces = pieces;
        pieces.any(|piece| self.boxes.iter().any(|rect| rect.intersects(&piece)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_has_four_numbers_within_the_world() {
        for text in ["36,34,38,36", "-180,-90,180,90", "36.5,34,36.5,34", "170,-10,-170,10"] {
            assert!(Area::parse(text).is_some(), "{text}");
        }
        for text in [
            "",
            "36,34,38",
            "36,34,38,36,1",
            "36,36,38,34",
            "a,34,38,36",
            "36,34,38,",
            "nan,34,38,36",
            "36,34,inf,36",
            "-181,34,38,36",
            "36,34,38,91",
            "36, 34,38,36",
        ] {
            assert!(Area::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_line_is_in_the_box_that_it_crosses_or_touches() {
        let area = Area::parse("0,0,10,10").unwrap();
        for (line, inside) in [
            ([[2.0, 2.0], [3.0, 3.0]], true),
            ([[-5.0, 5.0], [15.0, 5.0]], true),
            ([[-5.0, 0.0], [15.0, 0.0]], true),
            ([[10.0, 10.0], [20.0, 20.0]], true),
            ([[-1.0, 9.5], [2.0, 12.5]], false),
            ([[11.0, 0.0], [11.0, 10.0]], false),
        ] {
            assert_eq!(area.touches(line.into_iter()), inside, "{line:?}");
        }
        let world_end = Area::parse("170,-10,-170,10").unwrap();
        assert!(world_end.touches([[-179.0, 0.0], [-178.0, 0.0]].into_iter()));
        assert!(!world_end.touches([[0.0, 0.0], [160.0, 0.0]].into_iter()));
    }
}
