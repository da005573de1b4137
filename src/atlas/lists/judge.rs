//! How one thing fares against several filters: whether it fits, and whether it would but for one.

/// For each filter whether the thing fits it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judged<const N: usize>(pub(super) [bool; N]);

impl<const N: usize> Judged<N> {
    /// Whether it fits all.
    pub(super) fn fits(&self) -> bool {
        self.0.iter().all(|fits| *fits)
    }

    /// Whether it fits all but perhaps this one: then it counts for the values of that filter.
    pub(super) fn fits_but(&self, filter: usize) -> bool {
        self.0.iter().enumerate().all(|(n, fits)| *fits || n == filter)
    }

    /// Whether two filters or more are missed: then no count needs it.
    pub(super) fn is_out(&self) -> bool {
        self.0.iter().filter(|fits| !**fits).count() > 1
    }
}
