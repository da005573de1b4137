//! The places that fit some filters on a day, in the order of a gazetteer: by the topmost place that
//! they lie in, then by name.

use std::{collections::BTreeMap, sync::OnceLock};

use super::{judge::Judged, texts::Wanted};
use crate::{
    atlas::{Atlas, OnDay, search::fold},
    domain::{
        control::ControlKind,
        ids::{ActorIx, PlaceIx},
        place::{Place, PlaceKind},
    },
};

/// By which name a list is sorted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sorted {
    /// By the English one.
    English,
    /// By the Arabic one.
    Arabic,
}

/// What the places must be; none: anything.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlaceFilter {
    /// This place, or inside it.
    pub within: Option<PlaceIx>,
    /// Of this kind.
    pub kind: Option<PlaceKind>,
    /// Held on the day by this actor or one below it.
    pub side: Option<ActorIx>,
    /// Held, contested or unknown on the day.
    pub control: Option<ControlKind>,
    /// These words in its names.
    pub text: Wanted,
}

/// What fits, and the counts of each value of the filters.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlacesFound {
    /// The places.
    pub places: Vec<PlaceIx>,
    /// By the topmost place that they lie in.
    pub groups: BTreeMap<PlaceIx, usize>,
    /// By kind.
    pub kinds: BTreeMap<PlaceKind, usize>,
    /// By holder, those above it included.
    pub sides: BTreeMap<ActorIx, usize>,
    /// By control.
    pub controls: BTreeMap<ControlKind, usize>,
}

/// The two orders, each made when first asked.
#[derive(Debug, Default)]
pub struct Orders {
    english: OnceLock<Vec<PlaceIx>>,
    arabic: OnceLock<Vec<PlaceIx>>,
}

const WITHIN: usize = 0;
const KIND: usize = 1;
const SIDE: usize = 2;
const CONTROL: usize = 3;

impl Atlas {
    /// Every place in the order of the lists.
    #[must_use]
    pub fn places_sorted(&self, by: Sorted) -> &[PlaceIx] {
        match by {
            Sorted::English => self.orders.english.get_or_init(|| self.sort(|p| &p.name_en)),
            Sorted::Arabic => self.orders.arabic.get_or_init(|| self.sort(|p| &p.name_ar)),
        }
    }

    /// A topmost place stands before what lies in it; places that lie in none and hold none
    /// come last.
    fn sort(&self, name: impl Fn(&Place) -> &str) -> Vec<PlaceIx> {
        let names: Vec<String> = self.record.places.iter().map(|p| fold(name(p))).collect();
        let mut order: Vec<PlaceIx> = (0..names.len()).map(PlaceIx::at).collect();
        order.sort_by_cached_key(|ix| {
            let group = self.group(*ix);
            let of = |ix: PlaceIx| names.get(ix.pos());
            (group.is_none(), group.and_then(of), group, group != Some(*ix), of(*ix), *ix)
        });
        order
    }

    /// The topmost place that a place lies in or is; none where it lies in none and holds none.
    #[must_use]
    pub fn group(&self, ix: PlaceIx) -> Option<PlaceIx> {
        let top = self.named().topmost(ix);
        let holds = |ix: PlaceIx| self.facts.inside.get(ix.pos()).is_some_and(|l| !l.is_empty());
        (top != ix || holds(ix)).then_some(top)
    }

    /// For each place whether it is this one or lies inside it, to any depth.
    #[must_use]
    pub fn inside(&self, place: PlaceIx) -> Vec<bool> {
        let mut marked = vec![false; self.record.places.len()];
        let mut next = vec![place];
        while let Some(ix) = next.pop() {
            if let Some(slot) = marked.get_mut(ix.pos()).filter(|slot| !**slot) {
                *slot = true;
                next.extend(self.facts.inside.get(ix.pos()).into_iter().flatten());
            }
        }
        marked
    }
}

impl OnDay<'_> {
    /// The places that fit a filter on this day.
    #[must_use]
    pub fn places_that(&self, filter: &PlaceFilter, sorted: Sorted) -> PlacesFound {
        let atlas = self.atlas;
        let inside = filter.within.map(|place| atlas.inside(place));
        let mut found = PlacesFound::default();
        for ix in atlas.places_sorted(sorted) {
            let (Some(row), Some(timeline)) =
                (atlas.place_row(*ix), self.layer.history.places.get(ix.pos()))
            else {
                continue;
            };
            let control = timeline.control(self.day);
            let above = control.holder().map_or(&[][..], |holder| atlas.named().above(holder));
            let judged = Judged([
                inside.as_ref().is_none_or(|marks| marks.get(ix.pos()) == Some(&true)),
                filter.kind.is_none_or(|kind| kind == row.kind),
                filter.side.is_none_or(|side| above.contains(&side)),
                filter.control.is_none_or(|kind| kind == control.kind()),
            ]);
            let text = || filter.text.is_in(atlas.texts.place(&atlas.record, *ix));
            if judged.is_out() || !(filter.text.is_empty() || text()) {
                continue;
            }
            if judged.fits() {
                found.places.push(*ix);
            }
            if let Some(group) = atlas.group(*ix).filter(|_| judged.fits_but(WITHIN)) {
                *found.groups.entry(group).or_default() += 1;
            }
            if judged.fits_but(KIND) {
                *found.kinds.entry(row.kind).or_default() += 1;
            }
            if judged.fits_but(CONTROL) {
                *found.controls.entry(control.kind()).or_default() += 1;
            }
            for actor in above.iter().filter(|_| judged.fits_but(SIDE)) {
                *found.sides.entry(*actor).or_default() += 1;
            }
        }
        found
    }
}
