//! `khutut export`: the newest edition as a bundle.

use std::path::Path;

use anyhow::Context;
use sqlx::PgPool;

use super::{database, progress::Progress, say};
use crate::{bundle, config::RecordArgs, store};

/// Writes the newest edition into a folder.
pub(super) async fn export(args: &RecordArgs, dir: &Path) -> anyhow::Result<()> {
    let database = database::open(args).await?;
    let written = write(&database.pool, dir).await;
    database.close().await;
    say(format_args!("edition {} is in {}", written?, dir.display()));
    Ok(())
}

async fn write(pool: &PgPool, dir: &Path) -> anyhow::Result<i32> {
    let mut tx = pool.begin().await?;
    let edition = store::newest_edition(&mut tx).await?;
    let edition = edition.context("the record is empty: import a bundle, or serve, first")?;
    let record = store::load_record(&mut tx, edition.number).await?;
    let mut progress = Progress::new();
    bundle::write(dir, &record, &mut |p| {
        progress.at(&format!("writing {}, row {}", p.file, p.rows));
    })
    .with_context(|| format!("the bundle cannot be written into {}", dir.display()))?;
    Ok(edition.number)
}
