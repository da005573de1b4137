//! The pages that people read: each handler takes one edition and fills a template.

mod asked;
mod compare;
mod handlers;
mod lists;
mod routes;
mod search;
mod spelt;
mod supply;

pub use asked::Asked;
pub use routes::router;
