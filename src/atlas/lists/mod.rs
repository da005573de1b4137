//! What the lists of the site ask of an edition: who is named where, and what fits some filters.
//!
//! Invariants: every index is built once, when it is first asked, and depends on the record alone.
//! A list with filters also counts, for each value of each filter, what would fit if only that
//! filter were changed to it.

pub mod events;
pub mod named;
pub mod places;
pub mod routes;
pub mod sources;
pub mod texts;

mod judge;

pub use events::{EventFilter, EventsFound, Role};
pub use named::{ClaimAt, Named};
pub use places::{PlaceFilter, PlacesFound, Sorted};
pub use routes::RouteOn;
pub use sources::{SourceFilter, SourcesFound};
pub use texts::{Texts, Wanted};
