//! Whom PostgreSQL runs as: it refuses root.

use super::StartError;
use nix::unistd::{Uid, User, geteuid};
use std::{
    fs,
    fs::File,
    io,
    os::unix::{
        fs::{MetadataExt, chown, fchown},
        process::CommandExt,
    },
    path::Path,
    process::Command,
};

/// The user that PostgreSQL runs as.
#[derive(Debug, Clone)]
pub(super) enum RunAs {
    /// We are an ordinary user, and so is the server.
    Ourselves,
    /// We are root: the server runs as this user, and what it needs is given to it.
    Other {
        uid: u32,
        gid: u32,
        /// For messages.
        name: String,
    },
}

impl RunAs {
    /// For a data folder that may be absent: as root its owner, else `postgres`, else `nobody`.
    pub(super) fn choose(dir: &Path) -> Result<Self, StartError> {
        if !geteuid().is_root() {
            return Ok(Self::Ourselves);
        }
        if let Ok(folder) = fs::metadata(dir)
            && folder.uid() != 0
        {
            let user = User::from_uid(Uid::from_raw(folder.uid())).ok().flatten();
            return Ok(user.map_or_else(
                || Self::Other {
                    uid: folder.uid(),
                    gid: folder.gid(),
                    name: format!("user {}", folder.uid()),
                },
                Self::from_user,
            ));
        }
        let named = |name| User::from_name(name).ok().flatten();
        named("postgres").or_else(|| named("nobody")).map(Self::from_user).ok_or(StartError::NoUser)
    }

    /// Makes `command` run as this user.
    pub(super) fn apply(&self, command: &mut Command) {
        if let Self::Other { uid, gid, .. } = self {
            command.uid(*uid).gid(*gid);
        }
    }

    /// Gives a file or folder to this user.
    pub(super) fn give(&self, path: &Path) -> io::Result<()> {
        match self {
            Self::Ourselves => Ok(()),
            Self::Other { uid, gid, .. } => chown(path, Some(*uid), Some(*gid)),
        }
    }

    /// Gives an open file to this user.
    pub(super) fn give_file(&self, file: &File) -> io::Result<()> {
        match self {
            Self::Ourselves => Ok(()),
            Self::Other { uid, gid, .. } => fchown(file, Some(*uid), Some(*gid)),
        }
    }

    /// The number by which the system knows this user.
    pub(super) fn uid(&self) -> u32 {
        match self {
            Self::Ourselves => geteuid().as_raw(),
            Self::Other { uid, .. } => *uid,
        }
    }

    /// The name for messages.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Ourselves => {
                User::from_uid(geteuid()).ok().flatten().map_or_else(|| "you".into(), |u| u.name)
            }
            Self::Other { name, .. } => name.clone(),
        }
    }

    fn from_user(user: User) -> Self {
        Self::Other { uid: user.uid.as_raw(), gid: user.gid.as_raw(), name: user.name }
    }
}
