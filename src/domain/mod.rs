//! What is true of the record: pure, synchronous, without input, output or a clock.
//!
//! In reading order: the words (days, dates, actors, places, roads, sources, events), the record
//! that holds them, the facts that the rules read, the rules themselves, and who works on it all.

pub mod change;
pub mod day;
pub mod day_words;
pub mod edtf;
pub mod words;

pub mod actor;
pub mod bearing;
pub mod event;
pub mod place;
pub mod road;
pub mod source;

pub mod facts;
pub mod ids;
pub mod network;
pub mod record;
pub mod sides;
pub mod verification;

pub mod as_of;
pub mod control;
pub mod effect;
pub mod front;
pub mod hands;
pub mod passability;
pub mod reports;
pub mod sweep;
pub mod timeline;

pub mod staff;
pub mod supply;
