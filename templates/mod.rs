//! Pages as functions of domain values: maud markup, and nothing else makes markup.
//!
//! In reading order: words and dates, what every page knows and wears, the parts that pages
//! share, the pages; apart from them the newsroom's.

pub mod dates;
pub mod words;

pub mod cite;
pub mod finder;
pub mod kept;
pub mod layout;
pub mod page;
pub mod share;

pub mod ground;
pub mod scale;
pub mod ticks;
pub mod view;

pub mod band;
pub mod callouts;
pub mod claims;
pub mod control_band;
pub mod differ;
pub mod filters;
pub mod gap;
pub mod held;
pub mod marks;
pub mod names;
pub mod revisions;
pub mod small_map;
pub mod spans;
pub mod state;
pub mod story;
pub mod strip;
pub mod why;

pub mod about;
pub mod actor;
pub mod actors;
pub mod card;
pub mod changes;
pub mod chronology;
pub mod compare;
pub mod corrections;
pub mod edition;
pub mod effects;
pub mod errors;
pub mod event;
pub mod event_claims;
pub mod events;
pub mod feed;
pub mod lede;
pub mod legend;
pub mod map;
pub mod method;
pub mod place;
mod place_aside;
pub mod places;
pub mod route;
mod route_cuts;
mod route_parts;
pub mod routes;
pub mod search;
pub mod source;
pub mod sources;
pub mod suggestions;
pub mod supply;
pub mod supply_form;
pub mod supply_period;
pub mod supply_way;
pub mod table;
pub mod time;

pub mod newsroom;
