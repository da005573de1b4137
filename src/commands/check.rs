//! `khutut check`: the faults of a bundle alone.

use std::path::Path;

use anyhow::bail;

use super::{import::read, say};
use crate::bundle::Known;

/// Reads a bundle and says what it holds, or every fault of it.
pub(super) fn check(dir: &Path) -> anyhow::Result<()> {
    let Some(record) = read(dir, &Known::default())? else { bail!("this bundle has faults") };
    say(format_args!(
        "no fault: {} actors, {} places, {} routes with {} segments, {} sources, {} events with \
         {} claims, {} bases",
        record.actors.len(),
        record.places.len(),
        record.routes.len(),
        record.segments.len(),
        record.sources.len(),
        record.events.len(),
        record.events.iter().map(|e| e.claims.len()).sum::<usize>(),
        record.bases.len(),
    ));
    Ok(())
}
