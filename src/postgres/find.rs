//! Finds a PostgreSQL on this machine.
//!
//! In this order, and the first that serves is taken: `PG_BIN` (alone, where it is set), `PATH`,
//! the folders of the usual distributions (newest first), a copy that we made earlier, the npm
//! package of the project. Where data exist, only their own major version serves.

use super::{StartError, npm, place::Place};
use std::{
    cmp::Reverse,
    env, fs,
    path::{Path, PathBuf},
};

/// The oldest major version that new data are laid out with: Debian 12's.
const OLDEST: u32 = 15;

/// A PostgreSQL that its user can run.
#[derive(Debug)]
pub(super) struct Programs {
    bin: PathBuf,
    pub(super) major: u32,
}

impl Programs {
    pub(super) fn initdb(&self) -> PathBuf {
        self.bin.join("initdb")
    }

    pub(super) fn postgres(&self) -> PathBuf {
        self.bin.join("postgres")
    }

    /// The one in `bin`, if `place`'s user can run it.
    pub(super) fn at(bin: &Path, place: &Place) -> Option<Self> {
        if !bin.join("initdb").is_file() || !bin.join("postgres").is_file() {
            return None;
        }
        let bin = bin.canonicalize().ok()?;
        let said = place.command(bin.join("postgres")).arg("--version").output().ok()?;
        let major = major_in(&String::from_utf8_lossy(&said.stdout))?;
        said.status.success().then_some(Self { bin, major })
    }
}

/// The PostgreSQL to use in `place`, whose data are of major version `wanted`, if there are any.
pub(super) fn find(place: &Place, wanted: Option<u32>) -> Result<Programs, StartError> {
    let serves = |major| wanted.map_or(major >= OLDEST, |wanted| major == wanted);
    if let Some(bin) = env::var_os("PG_BIN").filter(|bin| !bin.is_empty()) {
        let bin = PathBuf::from(bin);
        return Programs::at(&bin, place)
            .filter(|programs| serves(programs.major))
            .ok_or_else(|| StartError::NothingInPgBin { bin, wanted, user: place.run_as.name() });
    }
    let mut found = vec![];
    let installed = machine_folders().into_iter().chain([place.programs().join("bin")]);
    let installed = installed.filter_map(|bin| Programs::at(&bin, place));
    let packaged = npm::packages().into_iter().filter_map(|package| npm::programs(&package, place));
    for programs in installed.chain(packaged) {
        if serves(programs.major) {
            return Ok(programs);
        }
        found.push(programs.major);
    }
    found.sort_unstable();
    found.dedup();
    Err(wanted.map_or(StartError::NoPrograms { oldest: OLDEST }, |wanted| {
        StartError::WrongVersion { dir: place.dir().to_owned(), wanted, found }
    }))
}

/// `PATH`, then where distributions put a PostgreSQL.
fn machine_folders() -> Vec<PathBuf> {
    let mut folders: Vec<_> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    // Debian and Ubuntu; the rpm packages of postgresql.org; Alpine; Homebrew, twice.
    folders.extend(versions_in("/usr/lib/postgresql", ""));
    folders.extend(versions_in("/usr", "pgsql-"));
    folders.extend(versions_in("/usr/libexec", "postgresql"));
    folders.extend(versions_in("/opt/homebrew/opt", "postgresql@"));
    folders.extend(versions_in("/usr/local/opt", "postgresql@"));
    folders.push("/usr/local/pgsql/bin".into());
    folders
}

/// The `bin` folders of `parent/prefixNN`, newest first.
fn versions_in(parent: &str, prefix: &str) -> Vec<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(parent)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name();
            let major = name.to_str()?.strip_prefix(prefix)?.parse().ok()?;
            Some((major, entry.path()))
        })
        .collect();
    versions.sort_by_key(|(major, _)| Reverse(*major));
    // Alpine puts the programs into the version's folder itself.
    versions.into_iter().flat_map(|(_, version)| [version.join("bin"), version]).collect()
}

/// 15 in `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`.
fn major_in(version: &str) -> Option<u32> {
    let number = version.split_once("(PostgreSQL) ")?.1;
    number.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major_in;

    #[test]
    fn the_major_version_is_read_from_what_postgres_says() {
        let debian = "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n";
        assert_eq!(major_in(debian), Some(15));
        assert_eq!(major_in("postgres (PostgreSQL) 19beta1\n"), Some(19));
        assert_eq!(major_in("something else 15.1"), None);
    }
}
