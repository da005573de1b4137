//! The data folder: where it is, whether we may use it, and what lies where in it.
//!
//! A folder that is not empty and not ours is never touched: as root we would give it to another
//! user, and a temporary one is deleted in the end.

use super::{StartError, user::RunAs};
use nix::unistd::geteuid;
use sha2::{Digest, Sha256};
use std::{
    env, fs,
    fs::File,
    io,
    os::unix::fs::{DirBuilderExt, MetadataExt},
    path::{Path, PathBuf},
    process::Command,
};

/// Where the record is kept unless `--data-dir` or `KHUTUT_DATA_DIR` says otherwise.
///
/// As root `/var/lib/khutut` (not under `/root`: PostgreSQL runs as another user, who must reach
/// it); else `khutut` under `XDG_DATA_HOME`, or under `~/.local/share`.
pub fn default_dir() -> PathBuf {
    if geteuid().is_root() {
        return "/var/lib/khutut".into();
    }
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_DATA_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".local/share")))
        .unwrap_or_else(|| ".".into())
        .join("khutut")
}

/// The longest folder that a socket named `.s.PGSQL.5432` fits into: 103 bytes on macOS, the least.
const LONGEST_SOCKET_FOLDER: usize = 103 - "/.s.PGSQL.5432".len();

/// A data folder that we may use, and whom PostgreSQL runs as in it.
#[derive(Debug, Clone)]
pub(super) struct Place {
    dir: PathBuf,
    pub(super) run_as: RunAs,
}

impl Place {
    /// Makes the folder if it is absent, and sees that PostgreSQL's user can write in it.
    pub(super) fn open(dir: &Path) -> Result<Self, StartError> {
        let run_as = RunAs::choose(dir)?;
        let unusable =
            |source| StartError::Unusable { dir: dir.to_owned(), user: run_as.name(), source };
        make_private(dir, &run_as).map_err(unusable)?;
        let dir = dir.canonicalize().map_err(unusable)?;
        if let Some(example) = foreign_file(&dir).map_err(unusable)? {
            return Err(StartError::Foreign { dir, example });
        }
        if fs::metadata(&dir).map_err(unusable)?.uid() != run_as.uid() {
            run_as.give(&dir).map_err(unusable)?;
        }
        let place = Self { dir, run_as: run_as.clone() };
        place.check_writable().map_err(unusable)?;
        Ok(place)
    }

    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    /// The cluster itself.
    pub(super) fn data(&self) -> PathBuf {
        self.dir.join("data")
    }

    /// What a running server writes of itself.
    pub(super) fn pidfile(&self) -> PathBuf {
        self.data().join("postmaster.pid")
    }

    pub(super) fn log(&self) -> PathBuf {
        self.dir.join("postgres.log")
    }

    /// A copy of the npm package's PostgreSQL, where its user cannot reach the package.
    pub(super) fn programs(&self) -> PathBuf {
        self.dir.join("programs")
    }

    /// The file whose lock makes an owner.
    pub(super) fn open_lock(&self) -> Result<File, StartError> {
        self.open_file(&self.dir.join(LOCK)).map_err(|source| StartError::Unusable {
            dir: self.dir.clone(),
            user: self.run_as.name(),
            source,
        })
    }

    /// Opens a file for appending, PostgreSQL's user's own, made if absent.
    pub(super) fn open_file(&self, path: &Path) -> io::Result<File> {
        let file = File::options().create(true).append(true).open(path)?;
        self.run_as.give_file(&file)?;
        Ok(file)
    }

    /// The folder of the socket: in the data folder, or a short one in `/tmp` where that path is
    /// too long. The same for every process that opens this folder, so that connections which were
    /// made to one owner's server find the next owner's.
    pub(super) fn socket_folder(&self) -> PathBuf {
        let inside = self.dir.join("socket");
        let fits = inside.as_os_str().len() <= LONGEST_SOCKET_FOLDER && inside.to_str().is_some();
        if fits {
            return inside;
        }
        let digest = Sha256::digest(self.dir.as_os_str().as_encoded_bytes());
        let name: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Path::new("/tmp").join(format!("khutut-{name}"))
    }

    /// Makes the folder of the socket, private to PostgreSQL's user.
    pub(super) fn make_socket_folder(&self) -> Result<PathBuf, StartError> {
        let folder = self.socket_folder();
        make_private(&folder, &self.run_as)
            .map_err(StartError::system("making the socket folder"))?;
        // In /tmp anybody may have made it before us, or put a link there.
        let found =
            fs::symlink_metadata(&folder).map_err(StartError::system("the socket folder"))?;
        let private = found.is_dir() && found.mode() & 0o077 == 0;
        if !private || found.uid() != self.run_as.uid() {
            return Err(StartError::SocketFolder { folder, user: self.run_as.name() });
        }
        Ok(folder)
    }

    /// A command that runs as PostgreSQL's user, in the data folder (ours may be closed to it),
    /// and takes no setting from our environment.
    pub(super) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        for (name, _) in env::vars_os() {
            if name.as_encoded_bytes().starts_with(b"PG") {
                command.env_remove(name);
            }
        }
        command.env("LC_ALL", "C").env_remove("LANGUAGE").env("TZ", "UTC").current_dir(&self.dir);
        self.run_as.apply(&mut command);
        command
    }

    fn check_writable(&self) -> io::Result<()> {
        // Only a process of that user knows: the folders above count too.
        let status = self.command("/bin/sh").args(["-c", "test -w ."]).status()?;
        if status.success() { Ok(()) } else { Err(io::ErrorKind::PermissionDenied.into()) }
    }
}

const LOCK: &str = "postgres.lock";

/// Makes the folder with mode 0700 for `run_as`; the folders above it get the usual rights.
fn make_private(dir: &Path, run_as: &RunAs) -> io::Result<()> {
    if let Some(above) = dir.parent() {
        fs::create_dir_all(above)?;
    }
    match fs::DirBuilder::new().mode(0o700).create(dir) {
        Ok(()) => run_as.give(dir),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// The name of a file in a folder that is neither empty nor ours.
fn foreign_file(dir: &Path) -> io::Result<Option<String>> {
    if dir.join(LOCK).exists() {
        return Ok(None);
    }
    for entry in fs::read_dir(dir)? {
        let name = entry?.file_name();
        // A fresh disk has it.
        if name != "lost+found" {
            return Ok(Some(name.to_string_lossy().into_owned()));
        }
    }
    Ok(None)
}
