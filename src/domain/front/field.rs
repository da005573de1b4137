//! Whose a point is: that of the sites that lie nearest, each within its reach.
//!
//! Each site weighs (1/d² − 1/r²)³ at distance d, nothing from its reach r on; the ground with the
//! greatest weight has the point. Near a site that is its own, so a held place always lies in its
//! side's area; midway between two lone sites the weights are equal; where several stand together
//! the line bends smoothly instead of turning from one pair to the next. A contested place weighs
//! 1/d⁶ up to its reach: its ground is a whole disc, cut only by places that lie nearer.

use super::{
    plane::Spot,
    quick::Map,
    sites::{Ground, Site},
};

/// The width of a cell, in the plane.
pub(super) const CELL: f64 = 10.0;

/// The sites of a day, found by where they speak.
#[derive(Debug)]
pub(super) struct Field {
    sites: Vec<Weighed>,
    /// For each cell the sites that reach into it, sorted by ground.
    cells: Map<(i64, i64), Vec<u32>>,
}

/// What stands at a point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Here {
    /// Whose it is.
    pub ground: Ground,
    /// Whether it lies within a reach and its margin.
    pub near: bool,
}

/// A site ready to be weighed; squares of distances.
#[derive(Clone, Copy, Debug)]
struct Weighed {
    at: Spot,
    ground: Ground,
    /// Its reach, of the plane.
    reach: f64,
    /// Its reach with the margin, of the plane.
    wide: f64,
    /// From the plane to kilometres.
    scale: f64,
    /// What fades its weight towards its reach, 1 / km².
    faint: f64,
}

impl Field {
    /// Indexes sites. `margin` (of the plane) is how far beyond a reach a point is still near.
    pub fn of(sites: &[Site], margin: f64) -> Self {
        let mut sites: Vec<Site> = sites.to_vec();
        sites.sort_by_key(|site| site.ground);
        let mut cells: Map<(i64, i64), Vec<u32>> = Map::default();
        for (number, site) in (0..).zip(&sites) {
            for cell in cells_within(site.at, site.reach / site.scale + margin) {
                cells.entry(cell).or_default().push(number);
            }
        }
        let weighed = sites.iter().map(|site| weighed(site, margin)).collect();
        Self { sites: weighed, cells }
    }

    /// The cells that a site reaches into, sorted.
    pub fn cells(&self) -> Vec<(i64, i64)> {
        let mut cells: Vec<(i64, i64)> = self.cells.keys().copied().collect();
        cells.sort_unstable();
        cells
    }

    /// What stands at a point.
    pub fn at(&self, spot: Spot) -> Here {
        let mut best = (0.0, Ground::Nobody);
        let (mut ground, mut weight, mut near) = (Ground::Nobody, 0.0, false);
        let numbers = self.cells.get(&cell_of(spot)).map_or(&[][..], Vec::as_slice);
        for site in numbers.iter().filter_map(|n| self.sites.get(*n as usize)) {
            let squared = spot.squared(site.at);
            near |= squared < site.wide;
            if squared >= site.reach {
                continue;
            }
            if site.ground != ground {
                best = if weight > best.0 { (weight, ground) } else { best };
                (ground, weight) = (site.ground, 0.0);
            }
            let nearness = 1.0 / (squared * site.scale).max(1e-9) - site.faint;
            weight += nearness * nearness * nearness;
        }
        best = if weight > best.0 { (weight, ground) } else { best };
        Here { ground: best.1, near }
    }

    /// Whose a point is.
    pub fn ground(&self, spot: Spot) -> Ground {
        self.at(spot).ground
    }
}

fn weighed(site: &Site, margin: f64) -> Weighed {
    let reach = site.reach / site.scale;
    Weighed {
        at: site.at,
        ground: site.ground,
        reach: reach * reach,
        wide: (reach + margin) * (reach + margin),
        scale: site.scale * site.scale,
        faint: match site.ground {
            Ground::Contested => 0.0,
            _ => 1.0 / (site.reach * site.reach),
        },
    }
}

fn cell_of(spot: Spot) -> (i64, i64) {
    ((spot.x / CELL).floor() as i64, (spot.y / CELL).floor() as i64)
}

/// The cells that a disc touches.
fn cells_within(at: Spot, radius: f64) -> impl Iterator<Item = (i64, i64)> {
    let (west, south) = cell_of(Spot { x: at.x - radius, y: at.y - radius });
    let (east, north) = cell_of(Spot { x: at.x + radius, y: at.y + radius });
    let gap = |v: f64, cell: i64| {
        let low = cell as f64 * CELL;
        (low - v).max(v - low - CELL).max(0.0)
    };
    let touches = move |(i, j): &(i64, i64)| {
        let (dx, dy) = (gap(at.x, *i), gap(at.y, *j));
        dx * dx + dy * dy < radius * radius
    };
    (west..=east).flat_map(move |i| (south..=north).map(move |j| (i, j))).filter(touches)
}
