//! Who may come into the newsroom: people, how they prove who they are, and what they did.
//!
//! Free functions on a connection, composed in a transaction that the caller opens. Times are given
//! by a [`Clock`]. What always holds: no secret that lets somebody in is kept in the clear (but the
//! TOTP secrets); a one-time thing is used up in the statement that accepts it; whatever takes a
//! right from a person ends their sessions in the same transaction.
//!
//! In reading order: the clock and the secrets; people; what they prove themselves with; sessions
//! and invitations; the switches, the settings and the audit.

mod clock;
mod password;
mod secret;
mod totp;

mod people;

mod credentials;
mod recovery;

mod invitations;
mod sessions;

mod audit;
mod demo;
mod settings;
mod switches;

pub use audit::{Act, Entry, note, recent};
pub use clock::Clock;
pub use credentials::{
    Candidate, SecondFactor, accept_offered, candidate, offer_second_factor, reset_second_factor,
    second_factor, set_password, use_step,
};
pub use demo::{DemoPerson, prepare_demo};
pub use invitations::{INVITATION_DAYS, Invited, invite, invited, use_invitation};
pub use password::{hash_password, verify_password};
pub use people::{
    Changed, Listed, Person, add_person, disable, enable, list_people, person, person_named,
    set_role,
};
pub use recovery::{new_recovery_codes, unused_recovery_codes, use_recovery_code};
pub use secret::{NoRandomness, Token};
pub use sessions::{
    EndedWhy, IDLE_HOURS, LONGEST_HOURS, Session, end_session, end_sessions,
    end_sessions_below_admin, find_session, start_session,
};
pub use settings::set_settings;
pub use switches::{SwitchState, set_switch, switches};
pub use totp::TotpSecret;
