//! The pages that people read: each handler takes one edition and fills a template.

mod asked;
mod handlers;
mod lists;
mod routes;
mod spelt;

pub use asked::Asked;
pub use routes::router;
