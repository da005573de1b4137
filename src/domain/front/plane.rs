//! The plane in which areas are worked out: the Mercator projection of a sphere, in kilometres at
//! the equator, and the grid of degrees on which results stand.
//!
//! Mercator keeps angles and needs no centre: a place stands at the same spot of the plane whatever
//! else is known, so a front far from a change does not move with it.

/// The mean radius of the Earth, kilometres.
const EARTH_KM: f64 = 6_371.008_8;
/// Steps of the grid in a degree: five decimals, about a metre.
const STEPS: f64 = 100_000.0;
/// Mercator has no poles: beyond this latitude nothing is derived, degrees.
pub(super) const LAST_LATITUDE: f64 = 84.0;

/// A point of the plane.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Spot {
    pub x: f64,
    pub y: f64,
}

impl Spot {
    /// Where a position in degrees lies.
    pub fn of(lon: f64, lat: f64) -> Self {
        Self { x: EARTH_KM * lon.to_radians(), y: EARTH_KM * lat.to_radians().tan().asinh() }
    }

    /// The point between two, `share` of the way from the first.
    pub fn between(a: Self, b: Self, share: f64) -> Self {
        Self { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
    }

    /// The square of the distance in the plane.
    pub fn squared(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        dx * dx + dy * dy
    }

    /// The distance to a piece of line in the plane.
    pub fn distance_to(self, a: Self, b: Self) -> f64 {
        let length = a.squared(b);
        let along = (self.x - a.x) * (b.x - a.x) + (self.y - a.y) * (b.y - a.y);
        let share = if length > 0.0 { (along / length).clamp(0.0, 1.0) } else { 0.0 };
        self.squared(Self::between(a, b, share)).sqrt()
    }

    /// Kilometres on the ground for one of the plane, here.
    pub fn scale(self) -> f64 {
        1.0 / (self.y / EARTH_KM).cosh()
    }

    /// The point of the grid that is nearest.
    pub fn snap(self) -> Grid {
        let lon = (self.x / EARTH_KM).to_degrees().clamp(-180.0, 180.0);
        let lat = (self.y / EARTH_KM).sinh().atan().to_degrees();
        Grid::of(lon, lat)
    }
}

/// A point of the grid of degrees.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Grid {
    pub lon: i64,
    pub lat: i64,
}

impl Grid {
    /// The point that is nearest to a position in degrees.
    pub fn of(lon: f64, lat: f64) -> Self {
        Self { lon: (lon * STEPS).round() as i64, lat: (lat * STEPS).round() as i64 }
    }

    /// Longitude and latitude in degrees.
    pub fn degrees(self) -> [f64; 2] {
        [self.lon as f64 / STEPS, self.lat as f64 / STEPS]
    }

    /// Where it lies in the plane.
    pub fn spot(self) -> Spot {
        let [lon, lat] = self.degrees();
        Spot::of(lon, lat)
    }
}

/// Twice the area of a triangle on the grid: positive where it turns to the left.
pub(super) fn turn(a: Grid, b: Grid, c: Grid) -> i64 {
    (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon)
}
