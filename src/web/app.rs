//! What every handler may use.

use std::sync::Arc;

use crate::refresh::CurrentAtlas;

/// The application's state. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    /// The editions.
    pub atlas: CurrentAtlas,
    /// Where the public reaches this server, without a slash at its end; every absolute link
    /// begins with it.
    pub public_url: Arc<str>,
}
