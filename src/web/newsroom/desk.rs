//! The desk: who one is, what the public sees, what one may do here.

use axum::response::Response;

use super::visit::{Staff, go, page as answer};
use crate::{paths::Desk, templates::newsroom::desk};

/// The page.
pub(super) async fn page(Staff { visit, .. }: Staff) -> Response {
    answer(desk::page(&visit.room()))
}

/// `/newsroom` is `/newsroom/`.
pub(super) async fn bare() -> Response {
    go(Desk::Home.as_str())
}
