//! The newsroom's pages: a dark header says that this is the staff's side, not the public's.
//!
//! In reading order: the frame, the parts of forms, the pages of sign-in, those of who is in.

mod faults;
mod form;
mod layout;
mod moment;
mod qr;

pub mod code;
pub mod invitation;
pub mod recovery;
pub mod refusal;
pub mod resume;
pub mod set_up;
pub mod sign_in;

pub mod account;
pub mod desk;
pub mod people;
pub mod person;
pub mod switches;

pub use faults::Fault;
pub use form::Onward;
pub use layout::{Me, Room};
pub use people::Line;
pub use person::Deed;
