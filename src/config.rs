//! Every setting: name, default, unit. Flags go before the environment, that before the default.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use ipnet::IpNet;
use secrecy::SecretString;

use crate::domain::staff::Role;

/// The `khutut` command.
#[derive(Parser, Debug)]
#[command(name = "khutut", version, about, long_about = None, max_term_width = 100)]
#[command(after_help = "Without a command it serves. Without DATABASE_URL it runs its own \
    PostgreSQL and keeps the record in the data folder.")]
pub struct Cli {
    /// What to do; nothing: serve.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Where the record is.
    #[command(flatten)]
    pub record: RecordArgs,
    /// How to serve, where no command is given.
    #[command(flatten)]
    pub serve: ServeArgs,
}

/// What the command can do.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Serve pages and feed; fills an empty record with the bundled one
    Serve(ServeArgs),
    /// Bring a bundle (a folder of CSV files) into the record and publish it as an edition
    Import {
        /// The folder of the bundle
        dir: PathBuf,
        /// Why: shown with the edition and its corrections
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
        /// Which to keep where staff and the bundle both changed a row; without it such rows
        /// are listed and nothing is written
        #[arg(long, value_enum)]
        prefer: Option<Prefer>,
    },
    /// Write the newest edition of the record as a bundle
    Export {
        /// The folder to write; made if it is not there
        dir: PathBuf,
    },
    /// Look after the people of the newsroom; the first admin is made here
    User {
        /// What to do
        #[command(subcommand)]
        what: UserCommand,
    },
    /// Look for faults in a bundle alone; needs no database
    Check {
        /// The folder of the bundle
        dir: PathBuf,
    },
}

/// What `khutut user` can do.
#[derive(Subcommand, Clone, PartialEq, Eq, Debug)]
#[command(after_help = "A password is asked for on the terminal, or read from the first line of \
    standard input where that is no terminal; it is never an argument.")]
pub enum UserCommand {
    /// Add a person and set their password
    Add {
        /// The user name: letters and digits of any script, with . - _ between
        name: String,
        /// reporter writes drafts, editor reviews and publishes, admin looks after people
        #[arg(long, value_parser = role, value_name = "reporter|editor|admin")]
        role: Role,
    },
    /// Set a person's password; ends their sessions
    Passwd {
        /// The user name
        name: String,
    },
    /// Keep a person from signing in; ends their sessions
    Disable {
        /// The user name
        name: String,
    },
    /// Let a disabled person sign in again
    Enable {
        /// The user name
        name: String,
    },
    /// Give a person another role; ends their sessions
    Role {
        /// The user name
        name: String,
        /// The new role
        #[arg(value_parser = role, value_name = "reporter|editor|admin", required_unless_present = "to")]
        role: Option<Role>,
        /// The new role
        #[arg(long = "role", value_parser = role, value_name = "reporter|editor|admin", conflicts_with = "role")]
        to: Option<Role>,
    },
    /// Take a person's second factor and recovery codes away; ends their sessions. Editors and
    /// admins set another up when they sign in
    #[command(name = "reset-2fa")]
    ResetSecondFactor {
        /// The user name
        name: String,
    },
    /// List everybody: name, role, whether they may sign in, second factor
    List,
}

/// Reads a role.
fn role(word: &str) -> Result<Role, String> {
    Role::from_word(word).ok_or_else(|| "expected reporter, editor or admin".into())
}

/// Which of two changes to keep.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Prefer {
    /// The bundle's.
    Bundle,
    /// The record's.
    Record,
}

/// Where the record is.
#[derive(Args, Clone, Debug)]
pub struct RecordArgs {
    /// The folder of the private PostgreSQL and its data [default: /var/lib/khutut as root, else
    /// ~/.local/share/khutut]
    #[arg(long, env = "KHUTUT_DATA_DIR", value_name = "DIR", global = true)]
    pub data_dir: Option<PathBuf>,
    /// A PostgreSQL server that keeps the record, instead of the private one:
    /// postgres://user:password@host/database
    #[arg(long, env = "DATABASE_URL", value_name = "URL", global = true, hide_env_values = true)]
    pub database_url: Option<SecretString>,
    /// The same database as its owner, who migrates it [default: as DATABASE_URL]
    #[arg(
        long,
        env = "KHUTUT_OWNER_URL",
        value_name = "URL",
        global = true,
        hide_env_values = true
    )]
    pub owner_url: Option<SecretString>,
}

/// How to serve.
#[derive(Args, Clone, Debug, Default)]
pub struct ServeArgs {
    /// Address and port to listen on [default: 127.0.0.1:3000]
    #[arg(long, env = "KHUTUT_LISTEN", value_name = "ADDR:PORT")]
    pub listen: Option<SocketAddr>,
    /// Where the public reaches this server; absolute links begin with it [default: the address
    /// listened on, http://localhost:PORT where that is unspecified]
    #[arg(long, env = "KHUTUT_PUBLIC_URL", value_name = "URL", value_parser = public_url)]
    pub public_url: Option<String>,
    /// The proxies whose X-Forwarded-For is believed, as networks (10.0.0.0/8); may be given
    /// several times, or with commas between [default: none]
    #[arg(long, env = "KHUTUT_TRUSTED_PROXY", value_name = "CIDR", value_delimiter = ',')]
    pub trusted_proxy: Vec<IpNet>,
    /// A first look at the newsroom: people with printed passwords and no second factor. Only with
    /// the private PostgreSQL and on this machine's own addresses
    #[arg(long)]
    pub demo: bool,
}

const LISTEN: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 3000);

impl ServeArgs {
    /// These settings, and where one is missing that of the others.
    #[must_use]
    pub fn or(self, others: &Self) -> Self {
        Self {
            listen: self.listen.or(others.listen),
            public_url: self.public_url.or_else(|| others.public_url.clone()),
            trusted_proxy: match self.trusted_proxy.is_empty() {
                true => others.trusted_proxy.clone(),
                false => self.trusted_proxy,
            },
            demo: self.demo || others.demo,
        }
    }

    /// The address to listen on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.listen.unwrap_or(LISTEN)
    }

    /// The public URL, without a slash at its end, of a server that listens on an address.
    #[must_use]
    pub fn public_url(&self, listening: SocketAddr) -> String {
        self.public_url.clone().unwrap_or_else(|| {
            if listening.ip().is_unspecified() {
                format!("http://localhost:{}", listening.port())
            } else {
                format!("http://{listening}")
            }
        })
    }
}

/// Checks a public URL and takes the slash from its end.
fn public_url(text: &str) -> Result<String, String> {
    let url = text.trim_end_matches('/');
    let parsed: axum::http::Uri = url.parse().map_err(|_| "this is no URL".to_owned())?;
    let web = matches!(parsed.scheme_str(), Some("http" | "https"));
    let plain = parsed.query().is_none() && !url.contains(['"', '<', '>', '\\', ' ']);
    if web && plain && parsed.host().is_some_and(|host| !host.is_empty()) {
        Ok(url.to_owned())
    } else {
        Err("expected something like https://khutut.example".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cli(words: &[&str]) -> Cli {
        Cli::try_parse_from([&["khutut"], words].concat()).unwrap()
    }

    #[test]
    fn the_public_url_is_the_address_unless_it_is_given() {
        let args = ServeArgs::default();
        assert_eq!(args.public_url("127.0.0.1:3000".parse().unwrap()), "http://127.0.0.1:3000");
        assert_eq!(args.public_url("0.0.0.0:80".parse().unwrap()), "http://localhost:80");
        assert_eq!(args.public_url("[::1]:80".parse().unwrap()), "http://[::1]:80");
        let args = cli(&["--public-url", "https://khutut.example/"]).serve;
        assert_eq!(args.public_url("0.0.0.0:80".parse().unwrap()), "https://khutut.example");
        for wrong in ["khutut.example", "ftp://x", "https://", "https://x/?a=b"] {
            assert!(public_url(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn settings_may_stand_before_or_after_the_command() {
        for words in [
            &["--data-dir", "d", "--listen", "[::1]:1", "serve"][..],
            &["serve", "--data-dir", "d", "--listen", "[::1]:1"],
            &["--data-dir", "d", "--listen", "[::1]:1"],
        ] {
            let cli = cli(words);
            let serve = match cli.command {
                Some(Command::Serve(args)) => args.or(&cli.serve),
                _ => cli.serve,
            };
            assert_eq!(serve.address(), "[::1]:1".parse().unwrap());
            assert_eq!(cli.record.data_dir, Some("d".into()));
        }
    }
}
