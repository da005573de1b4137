//! `khutut import`: a bundle becomes an edition, or nothing is written.

use std::path::Path;

use anyhow::{Context, bail};
use sqlx::PgPool;

use super::{database, note, progress::Progress, say};
use crate::{
    atlas::Material,
    bundle::{self, Known},
    config::{Prefer, RecordArgs},
    domain::record::Record,
    refresh,
    store::{self, ImportError, ImportOptions, Imported},
};

/// Imports a bundle and says what it did.
pub(super) async fn import(
    args: &RecordArgs,
    dir: &Path,
    reason: Option<&str>,
    prefer: Option<Prefer>,
) -> anyhow::Result<()> {
    let database = database::open(args).await?;
    let imported = read_and_merge(&database.pool, dir, reason, prefer).await;
    database.close().await;
    let imported = imported?;
    let total = imported.total();
    say(match imported.edition {
        Some(edition) => format!(
            "edition {edition}: {} rows added, {} changed, {} as they were",
            total.added, total.changed, total.unchanged
        ),
        None => format!("nothing new: all {} rows are as they were", total.unchanged),
    });
    Ok(())
}

async fn read_and_merge(
    pool: &PgPool,
    dir: &Path,
    reason: Option<&str>,
    prefer: Option<Prefer>,
) -> anyhow::Result<Imported> {
    let mut conn = pool.acquire().await?;
    let known = match store::newest_edition(&mut conn).await? {
        Some(edition) => Known::of(&store::load_record(&mut conn, edition.number).await?),
        None => Known::default(),
    };
    drop(conn);
    let Some(record) = read(dir, &known)? else {
        bail!("this bundle has faults: nothing was written")
    };
    let prefer = prefer.map(|prefer| match prefer {
        Prefer::Bundle => store::Prefer::Bundle,
        Prefer::Record => store::Prefer::Record,
    });
    merge(pool, &record, reason, prefer).await
}

/// Reads a bundle, with its warnings and faults told; none where it has faults.
pub(super) fn read(dir: &Path, known: &Known) -> anyhow::Result<Option<Record>> {
    let mut progress = Progress::new();
    let read = bundle::read(dir, known, &mut |p| {
        progress.at(&format!("reading {}, row {}", p.file, p.rows));
    });
    drop(progress);
    match read {
        Ok(bundle) => {
            for warning in &bundle.warnings {
                note(format_args!("warning: {warning}"));
            }
            Ok(Some(bundle.record))
        }
        Err(faults) => {
            for fault in faults.as_slice() {
                note(fault);
            }
            note(format_args!("{} faults", faults.as_slice().len()));
            Ok(None)
        }
    }
}

/// Merges a bundle into the record and publishes it. Publishing is building: what makes no Atlas
/// is rolled back.
pub(super) async fn merge(
    pool: &PgPool,
    bundle: &Record,
    reason: Option<&str>,
    prefer: Option<store::Prefer>,
) -> anyhow::Result<Imported> {
    let mut tx = pool.begin().await?;
    let mut progress = Progress::new();
    let mut told = |rows: usize| progress.at(&format!("writing, row {rows}"));
    let options = ImportOptions { reason, prefer, progress: Some(&mut told) };
    let imported = match store::import(&mut tx, bundle, options).await {
        Ok(imported) => imported,
        Err(ImportError::Conflicts(conflicts)) => {
            for conflict in &conflicts {
                note(format_args!(
                    "{} {}: staff and the bundle both changed it",
                    conflict.family, conflict.id
                ));
            }
            bail!(
                "{} rows were changed by staff and by the bundle: nothing was written. \
                 Say which to keep with --prefer bundle or --prefer record",
                conflicts.len()
            )
        }
        Err(error) => return Err(error.into()),
    };
    if let Some(number) = imported.edition {
        progress.at("building the Atlas");
        let edition = store::edition(&mut tx, number).await?.context("the edition is not there")?;
        let record = store::load_record(&mut tx, number).await?;
        let editions = store::load_editions(&mut tx, number).await?;
        refresh::build(Material { edition, record, editions }).await?;
    }
    tx.commit().await?;
    Ok(imported)
}
