//! Supply: could a side's traffic pass from one place to another, on a day and over a period
//! (rule 7).
//!
//! In reading order: the two readings of uncertain dates, what they make of one segment, the
//! network of a side through time, ways in it, and the answers. Everything here is asked for one
//! side and one basis.

mod reading;
mod usable;

mod network;
mod ways;

mod answer;
mod cause;
mod cut_off;
mod gaps;
mod history;

pub use answer::{Answer, Connected, Last, answer};
pub use cut_off::{CutOff, Worse, cut_off, what_if};
pub use gaps::{Gap, gaps};
pub use history::{Bounds, Interval, Totals, intervals};
pub use network::SideNetwork;
pub use reading::Reading;
pub use usable::Usable;
pub use ways::{Way, Ways, shortest, ways};
