//! The window of a small map: which part of the world it shows and where a point lies in it.
//!
//! Web Mercator, as the real map, so that a small map and the real one show the same shapes.

use std::f64::consts::{FRAC_PI_4, PI};

/// Metres of the equator in a radian.
const EARTH_M: f64 = 6_378_137.0;
/// Width of the world at zoom 0 of the real map, pixels.
const TILE: f64 = 512.0;

/// A window on the map.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct View {
    /// Width and height, pixels.
    pub size: [f64; 2],
    /// Longitude and latitude of its middle, degrees.
    pub centre: [f64; 2],
    /// Pixels in a radian of longitude.
    scale: f64,
}

impl View {
    /// A window around a point (`[lon, lat]`) that reaches so many kilometres up and down.
    #[must_use]
    pub fn around(centre: [f64; 2], reach_km: f64, size: [f64; 2]) -> Self {
        let ground_m = EARTH_M * centre[1].to_radians().cos();
        Self { size, centre, scale: size[1] / 2.0 * ground_m / (reach_km.max(0.1) * 1000.0) }
    }

    /// A window of this width that holds all points with room around them: as high as they need,
    /// between two heights, and not closer than `reach_km` from the middle up and down.
    #[must_use]
    pub fn holding(points: &[[f64; 2]], width: f64, heights: [f64; 2], reach_km: f64) -> Self {
        const ROOM: f64 = 34.0;
        let flat: Vec<[f64; 2]> = points.iter().map(|p| mercator(*p)).collect();
        let ends = |axis: usize| {
            let values = || flat.iter().filter_map(|p| p.get(axis).copied());
            (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max))
        };
        let ((west, east), (south, north)) = (ends(0), ends(1));
        if flat.is_empty() {
            return Self::around([38.0, 35.0], 200.0, [width, heights[0]]);
        }
        let centre = unproject([f64::midpoint(west, east), f64::midpoint(south, north)]);
        let high = north - south;
        let across = (width - 2.0 * ROOM) / (east - west).max(1e-9);
        let height = (high * across + 2.0 * ROOM).clamp(heights[0], heights[1]);
        let scale = across.min((height - 2.0 * ROOM) / high.max(1e-9));
        let closest = Self::around(centre, reach_km, [width, height]).scale;
        Self { size: [width, height], centre, scale: scale.min(closest) }
    }

    /// Where a point (`[lon, lat]`) lies, pixels from the corner at the top left.
    #[must_use]
    pub fn at(&self, point: [f64; 2]) -> [f64; 2] {
        let ([x, y], [cx, cy]) = (mercator(point), mercator(self.centre));
        [self.size[0] / 2.0 + (x - cx) * self.scale, self.size[1] / 2.0 - (y - cy) * self.scale]
    }

    /// West, south, east, north, with so many pixels around. Degrees.
    #[must_use]
    pub fn bounds(&self, around: f64) -> [f64; 4] {
        let [cx, cy] = mercator(self.centre);
        let [half_x, half_y] = self.size.map(|side| (side / 2.0 + around) / self.scale);
        let [west, south] = unproject([cx - half_x, cy - half_y]);
        let [east, north] = unproject([cx + half_x, cy + half_y]);
        [west, south, east, north]
    }

    /// Whether a pixel lies in the window.
    #[must_use]
    pub fn shows(&self, [x, y]: [f64; 2]) -> bool {
        (0.0..=self.size[0]).contains(&x) && (0.0..=self.size[1]).contains(&y)
    }

    /// Metres on the ground in a pixel, in the middle.
    #[must_use]
    pub fn metres_per_pixel(&self) -> f64 {
        EARTH_M * self.centre[1].to_radians().cos() / self.scale
    }

    /// The fragment that opens the real map here: `#zoom/lat/lon`.
    #[must_use]
    pub fn fragment(&self) -> String {
        let zoom = (self.scale * 2.0 * PI / TILE).log2();
        format!("#{zoom:.1}/{:.3}/{:.3}", self.centre[1], self.centre[0])
    }

    /// The scale bar: whole kilometres (1, 2, 5, 10 …) and its length in pixels, at most a third of
    /// the width.
    #[must_use]
    pub fn scale_bar(&self) -> (u32, f64) {
        let most_km = self.size[0] / 3.0 * self.metres_per_pixel() / 1000.0;
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
        let km = steps.into_iter().rev().find(|km| f64::from(*km) <= most_km).unwrap_or(1);
        (km, f64::from(km) * 1000.0 / self.metres_per_pixel())
    }
}

fn mercator([lon, lat]: [f64; 2]) -> [f64; 2] {
    let lat = lat.clamp(-85.0, 85.0).to_radians();
    [lon.to_radians(), (FRAC_PI_4 + lat / 2.0).tan().ln()]
}

fn unproject([x, y]: [f64; 2]) -> [f64; 2] {
    [x.to_degrees(), (2.0 * y.exp().atan() - PI / 2.0).to_degrees()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const KHANASSER: [f64; 2] = [37.5, 35.78];

    #[test]
    fn the_middle_lies_in_the_middle_and_north_is_up() {
        let view = View::around(KHANASSER, 20.0, [320.0, 200.0]);
        let [x, y] = view.at(KHANASSER);
        assert!((x - 160.0).abs() < 1e-6 && (y - 100.0).abs() < 1e-6, "{x} {y}");
        let north = view.at([37.5, 35.9]);
        assert!(north[1] < 100.0 && (north[0] - 160.0).abs() < 1e-6);
        assert!((view.metres_per_pixel() - 200.0).abs() < 1e-6, "20 km in 100 pixels");
    }

    #[test]
    fn everything_asked_for_is_shown_with_room() {
        let points = [[36.75, 35.13], [37.16, 36.2], KHANASSER];
        let view = View::holding(&points, 320.0, [200.0, 420.0], 5.0);
        for point in points {
            let [x, y] = view.at(point);
            assert!(x > 20.0 && x < 300.0 && y > 20.0 && y < view.size[1] - 20.0, "{x} {y}");
        }
        let [west, south, east, north] = view.bounds(0.0);
        assert!(west < 36.75 && south < 35.13 && east > 37.5 && north > 36.2);
        let one = View::holding(&[KHANASSER], 320.0, [200.0, 420.0], 5.0);
        assert!((one.metres_per_pixel() * 100.0 - 5000.0).abs() < 1.0, "not closer than 5 km");
    }

    #[test]
    fn the_scale_bar_is_a_round_number_that_fits() {
        let (km, length) = View::around(KHANASSER, 20.0, [320.0, 200.0]).scale_bar();
        assert_eq!(km, 20);
        assert!((length - 100.0).abs() < 0.1);
    }
}
