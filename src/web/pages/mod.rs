//! The pages that people read: each handler takes one edition and fills a template.

mod asked;
mod handlers;
mod routes;
mod search;
mod spelt;

pub use asked::Asked;
pub use routes::router;
