//! The bundle: the published record as a folder of CSV files, read and written.
//!
//! Floor 2. Reading gives a whole [`Record`](crate::domain::record::Record) or every fault of every
//! file, never a part of either. What is read and written again reads the same.
//!
//! In reading order: the files and their columns (`sheet`), a file as a table of cells (`table`,
//! `form`), one row with its typed cells (`row`, `values`), what references may point to (`known`,
//! `refs`), then one file for each family of rows, and the two doors, `read` and `write`.

mod fault;
mod progress;
mod sheet;

mod form;
mod log;
mod row;
mod table;
mod values;

mod known;
mod refs;
mod tree;

mod actors;
mod claims;
mod events;
mod info;
mod loaded;
mod places;
mod roads;
mod sources;

mod read;
mod write;

pub use fault::{Fault, Faults};
pub use known::Known;
pub use loaded::loaded_word;
pub use progress::Progress;
pub use read::{Bundle, read};
pub use write::write;
