//! The bundled corridor record, inside the binary, for an empty database.

use std::fs;

use anyhow::Context;
use rust_embed::Embed;

use crate::{
    bundle::{self, Known},
    domain::record::Record,
};

#[derive(Embed)]
#[folder = "data"]
struct Data;

/// Reads the bundled record.
pub(super) fn read() -> anyhow::Result<Record> {
    let dir = tempfile::tempdir().context("no temporary folder for the bundled record")?;
    for name in Data::iter() {
        if let Some(file) = Data::get(&name) {
            fs::write(dir.path().join(name.as_ref()), &file.data)?;
        }
    }
    Ok(bundle::read(dir.path(), &Known::default(), &mut |_| {})?.record)
}
