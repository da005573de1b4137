//! Khutut: who held this place, and was this road open, on that day, according to whom?
//!
//! Modules in reading order, from the rules of the record up to the pages that show them.
//! `ARCHITECTURE.md` says what each floor may name.

pub mod domain;

pub mod atlas;

pub mod bundle;
pub mod health;
pub mod paths;
pub mod postgres;
pub mod store;

pub mod refresh;

#[path = "../templates/mod.rs"]
pub mod templates;

pub mod web;

pub mod commands;
pub mod config;
