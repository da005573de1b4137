//! What reading has to say while it goes on: faults, warnings, and how far it is.

use super::{fault::Fault, progress::Progress};

/// Faults and warnings so far, in any order, and whoever wants to know how far it is.
pub(super) struct Log<'a> {
    pub(super) faults: Vec<Fault>,
    pub(super) warnings: Vec<Fault>,
    pub(super) progress: &'a mut dyn FnMut(Progress),
}

impl<'a> Log<'a> {
    pub(super) fn new(progress: &'a mut dyn FnMut(Progress)) -> Self {
        Self { faults: Vec::new(), warnings: Vec::new(), progress }
    }
}
