//! Lays out a new cluster: text as UTF-8, two roles, one database.
//!
//! It is made under another name and renamed when whole: a killed start leaves no half cluster.

use super::{Kind, StartError, find::Programs, place::Place};
use std::{
    fs,
    fs::File,
    io::{self, Write},
    path::Path,
    process::{self, Output, Stdio},
};

/// The role that owns the private database and runs the migrations.
pub const OWNER_ROLE: &str = "khutut_owner";

/// The role of the application: it has what the migrations grant to this name.
pub const APP_ROLE: &str = "khutut";

/// The database of the record in the private cluster.
pub const DATABASE: &str = "khutut";

/// The superuser of the private cluster, for back-ups and tests.
pub(super) const SUPERUSER: &str = "postgres";

/// The major version of the data in `place`, if there are any.
pub(super) fn version(place: &Place) -> Option<u32> {
    fs::read_to_string(place.data().join("PG_VERSION")).ok()?.trim().parse().ok()
}

/// Makes the cluster of `place`, which has none.
pub(super) fn make(place: &Place, programs: &Programs, kind: Kind) -> Result<(), StartError> {
    let new = place.data().with_extension(format!("new-{}", process::id()));
    // Of a process that had our number and was killed here.
    let _ = fs::remove_dir_all(&new);
    lay_out(place, programs, kind, &new)
        .and_then(|()| add_roles(place, programs, &new))
        .inspect_err(|_| drop(fs::remove_dir_all(&new)))?;
    fs::rename(&new, place.data())
        .and_then(|()| File::open(place.dir())?.sync_all())
        .map_err(StartError::system("giving the new data their name"))
}

fn lay_out(place: &Place, programs: &Programs, kind: Kind, new: &Path) -> Result<(), StartError> {
    let mut initdb = place.command(programs.initdb());
    initdb.args(["--username", SUPERUSER, "--auth=trust", "--encoding=UTF8", "--no-instructions"]);
    // Not "C": in that locale PostgreSQL takes no Arabic letter for a letter. Sorting is by code
    // point all the same, and PostgreSQL 17 and later bring their own, alike on every machine.
    initdb.arg("--locale=C.UTF-8");
    if programs.major >= 17 {
        initdb.arg("--locale-provider=builtin");
    }
    initdb.arg(match kind {
        Kind::Lasting => "--data-checksums",
        Kind::Temporary => "--no-sync",
    });
    finished(place, initdb.arg("-D").arg(new).output())
}

fn add_roles(place: &Place, programs: &Programs, new: &Path) -> Result<(), StartError> {
    let mut single = place.command(programs.postgres());
    single.args(["--single", "-c", "exit_on_error=true", "-D"]).arg(new).arg(SUPERUSER);
    single.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let run = single.spawn().and_then(|mut child| {
        if let Some(mut stdin) = child.stdin.take() {
            stdin.write_all(include_bytes!("roles.sql"))?;
        }
        child.wait_with_output()
    });
    finished(place, run)
}

fn finished(place: &Place, run: io::Result<Output>) -> Result<(), StartError> {
    let said = match run {
        Ok(output) if output.status.success() => return Ok(()),
        Ok(output) => String::from_utf8_lossy(&output.stderr).trim_end().to_owned(),
        Err(error) => error.to_string(),
    };
    Err(StartError::NotMade { dir: place.dir().to_owned(), user: place.run_as.name(), said })
}
