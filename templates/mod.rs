//! Pages as functions of domain values: maud markup, and nothing else makes markup.

pub mod errors;
