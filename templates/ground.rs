//! The ground of a small map: land, water, borders and rivers of the built-in basemap, cut to a
//! window and made as coarse as its pixels.
//!
//! Read once from the file that the real map loads, when a small map is first drawn.

use std::{fmt::Write as _, sync::LazyLock};

use serde_json::Value;

use super::view::View;
use crate::web::assets;

/// Points nearer than this to the last one are left out, pixels.
const COARSE: f64 = 0.8;
/// Rivers of all classes are drawn where a pixel is at most so many metres.
const CLOSE_M: f64 = 500.0;

/// What a piece of ground is, in the order in which it is drawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// Land of another country.
    Abroad,
    /// Land of the country whose war it is.
    Land,
    /// A governorate's edge.
    Admin,
    /// A river.
    River,
    /// A lake.
    Lake,
    /// A border that nobody disputes.
    Border,
    /// Any other border.
    Disputed,
}

impl Kind {
    /// Its class.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Abroad => "g-abroad",
            Self::Land => "g-land",
            Self::Admin => "g-admin",
            Self::River => "g-river",
            Self::Lake => "g-lake",
            Self::Border => "g-border",
            Self::Disputed => "g-border disputed",
        }
    }

    const fn is_area(self) -> bool {
        matches!(self, Self::Abroad | Self::Land | Self::Lake | Self::Admin)
    }
}

/// One line, or one ring of an area.
struct Piece {
    kind: Kind,
    /// Of a river: its class, 1 the greatest.
    class: u64,
    points: Vec<[f64; 2]>,
    /// West, south, east, north.
    bounds: [f64; 4],
}

static PIECES: LazyLock<Vec<Piece>> = LazyLock::new(|| {
    let bytes = assets::bytes("basemap/basemap.geojson").unwrap_or_default();
    let mut pieces = read(&serde_json::from_slice(&bytes).unwrap_or(Value::Null));
    pieces.sort_by_key(|piece| piece.kind);
    pieces
});

/// The ground in a window, as path data by kind, in the order in which it is drawn.
#[must_use]
pub fn paths(view: &View) -> Vec<(Kind, String)> {
    let window = view.bounds(6.0);
    let close = view.metres_per_pixel() <= CLOSE_M;
    let mut paths: Vec<(Kind, String)> = Vec::new();
    for piece in PIECES.iter().filter(|p| meets(p.bounds, window) && (close || p.class <= 2)) {
        if paths.last().is_none_or(|(kind, _)| *kind != piece.kind) {
            paths.push((piece.kind, String::new()));
        }
        let Some((_, out)) = paths.last_mut() else { continue };
        if piece.kind.is_area() {
            write_path(out, view, &cut_area(&piece.points, window), true);
        } else {
            for line in cut_line(&piece.points, window) {
                write_path(out, view, &line, false);
            }
        }
    }
    paths.retain(|(_, path)| !path.is_empty());
    paths
}

/// A line (degrees) as path data, cut to the window.
#[must_use]
pub fn line(view: &View, points: &[[f64; 2]]) -> String {
    let mut out = String::new();
    for line in cut_line(points, view.bounds(6.0)) {
        write_path(&mut out, view, &line, false);
    }
    out
}

fn write_path(out: &mut String, view: &View, points: &[[f64; 2]], closed: bool) {
    let mut last: Option<[f64; 2]> = None;
    let mut written = String::new();
    let end = points.len().saturating_sub(1);
    for (n, point) in points.iter().enumerate() {
        let [x, y] = view.at(*point);
        let near = last.is_some_and(|[a, b]| (x - a).hypot(y - b) < COARSE);
        if near && (closed || n != end) {
            continue;
        }
        // Writing to a String cannot fail.
        _ = write!(written, "{}{x:.0} {y:.0}", if last.is_none() { 'M' } else { 'L' });
        last = Some([x, y]);
    }
    if written.contains('L') {
        out.push_str(&written);
        if closed {
            out.push('Z');
        }
    }
}

fn meets(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

/// A ring cut to a box, side by side (Sutherland and Hodgman).
fn cut_area(ring: &[[f64; 2]], [west, south, east, north]: [f64; 4]) -> Vec<[f64; 2]> {
    let sides = [(0, west, 1.0), (0, east, -1.0), (1, south, 1.0), (1, north, -1.0)];
    sides.into_iter().fold(ring.to_vec(), |ring, (axis, at, sign)| cut_side(&ring, axis, at, sign))
}

fn cut_side(ring: &[[f64; 2]], axis: usize, at: f64, sign: f64) -> Vec<[f64; 2]> {
    let inside = |p: &[f64; 2]| (value(p, axis) - at) * sign >= 0.0;
    let mut kept = Vec::with_capacity(ring.len());
    let before = ring.last().into_iter().chain(ring);
    for (from, to) in before.zip(ring) {
        if inside(from) != inside(to) {
            kept.push(crossing(from, to, axis, at));
        }
        if inside(to) {
            kept.push(*to);
        }
    }
    kept
}

/// The pieces of a line that lie in a box (Liang and Barsky, step by step).
fn cut_line(points: &[[f64; 2]], window: [f64; 4]) -> Vec<Vec<[f64; 2]>> {
    let mut lines: Vec<Vec<[f64; 2]>> = Vec::new();
    let mut joined = false;
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let Some((enter, leave)) = within(from, to, window) else {
            joined = false;
            continue;
        };
        let on =
            |share: f64| [0, 1].map(|n| value(from, n) + share * (value(to, n) - value(from, n)));
        match lines.last_mut().filter(|_| joined) {
            Some(line) => line.push(on(leave)),
            None => lines.push(vec![on(enter), on(leave)]),
        }
        joined = leave >= 1.0;
    }
    lines
}

/// The shares of a step at which it enters and leaves a box.
fn within(
    from: &[f64; 2],
    to: &[f64; 2],
    [west, south, east, north]: [f64; 4],
) -> Option<(f64, f64)> {
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (axis, low, high) in [(0, west, east), (1, south, north)] {
        let (start, step) = (value(from, axis), value(to, axis) - value(from, axis));
        if step == 0.0 {
            if start < low || start > high {
                return None;
            }
            continue;
        }
        let (a, b) = ((low - start) / step, (high - start) / step);
        enter = enter.max(a.min(b));
        leave = leave.min(a.max(b));
    }
    (enter < leave).then_some((enter, leave))
}

fn crossing(from: &[f64; 2], to: &[f64; 2], axis: usize, at: f64) -> [f64; 2] {
    let share = (at - value(from, axis)) / (value(to, axis) - value(from, axis));
    [0, 1].map(|n| value(from, n) + share * (value(to, n) - value(from, n)))
}

const fn value(point: &[f64; 2], axis: usize) -> f64 {
    if axis == 0 { point[0] } else { point[1] }
}

/// The pieces of a basemap.
fn read(basemap: &Value) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for feature in basemap["features"].as_array().into_iter().flatten() {
        let properties = &feature["properties"];
        let Some(kind) = kind_of(properties) else { continue };
        let mut lines = Vec::new();
        gather(&feature["geometry"]["coordinates"], &mut lines);
        let class = properties["r"].as_u64().filter(|_| kind == Kind::River).unwrap_or(0);
        pieces.extend(lines.into_iter().map(|points| Piece {
            kind,
            class,
            bounds: points.iter().fold([180.0, 90.0, -180.0, -90.0], |b, p| {
                [p[0].min(b[0]), p[1].min(b[1]), p[0].max(b[2]), p[1].max(b[3])]
            }),
            points,
        }));
    }
    pieces
}

fn kind_of(properties: &Value) -> Option<Kind> {
    Some(match properties["k"].as_str()? {
        "country" if properties["id"] == "SYR" => Kind::Land,
        "country" => Kind::Abroad,
        "admin1" => Kind::Admin,
        "river" => Kind::River,
        "lake" => Kind::Lake,
        "border" if properties["c"] == "International boundary (verify)" => Kind::Border,
        "border" => Kind::Disputed,
        _ => return None,
    })
}

/// The lines and rings of coordinates, however deep they lie.
fn gather(coordinates: &Value, lines: &mut Vec<Vec<[f64; 2]>>) {
    let Some(items) = coordinates.as_array() else { return };
    let point = |value: &Value| Some([value.get(0)?.as_f64()?, value.get(1)?.as_f64()?]);
    let points: Option<Vec<[f64; 2]>> = items.iter().map(point).collect();
    match points {
        Some(points) if !points.is_empty() => lines.push(points),
        _ => items.iter().for_each(|item| gather(item, lines)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: [f64; 4] = [0.0, 0.0, 10.0, 10.0];

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two() {
        let line = [[-5.0, 5.0], [5.0, 5.0], [5.0, 20.0], [8.0, 20.0], [8.0, 5.0]];
        let cut = cut_line(&line, BOX);
        assert_eq!(
            cut,
            [vec![[0.0, 5.0], [5.0, 5.0], [5.0, 10.0]], vec![[8.0, 10.0], [8.0, 5.0]],]
        );
        assert!(cut_line(&[[-5.0, -5.0], [-1.0, 20.0]], BOX).is_empty());
    }

    #[test]
    fn an_area_is_cut_to_the_window() {
        let ring = [[-5.0, -5.0], [5.0, -5.0], [5.0, 5.0], [-5.0, 5.0], [-5.0, -5.0]];
        let cut = cut_area(&ring, BOX);
        for point in &cut {
            assert!(point.iter().all(|v| (0.0..=5.0).contains(v)), "{cut:?}");
        }
        let around = [[-5.0, -5.0], [15.0, -5.0], [15.0, 15.0], [-5.0, 15.0]];
        assert_eq!(cut_area(&around, BOX).len(), 4, "the whole window is land");
    }

    #[test]
    fn the_built_in_ground_has_land_and_the_euphrates_at_raqqa() {
        let view = View::around([39.0, 35.93], 15.0, [320.0, 200.0]);
        let kinds: Vec<Kind> = paths(&view).iter().map(|(kind, _)| *kind).collect();
        assert!(kinds.contains(&Kind::Land) && kinds.contains(&Kind::River), "{kinds:?}");
        assert!(!kinds.contains(&Kind::Border), "{kinds:?}");
        let size: usize = paths(&view).iter().map(|(_, path)| path.len()).sum();
        assert!(size < 6000, "{size} bytes");
    }
}
