//! A PostgreSQL as an operator would set it up: on a TCP port, with a password for each role.
//!
//! ```ignore
//! let mut server = TcpServer::start("tcp-import").await;
//! khutut(&["import", …]).envs(server.settings());
//! server.stop();            // away …
//! server.resume().await;    // … and back on the same port
//! ```
//!
//! It is a private cluster's data under the same programs, told to listen elsewhere.

use super::databases::scratch;
use khutut::postgres::{APP_ROLE, DATABASE, Kind, OWNER_ROLE, PrivateServer};
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};
use std::{
    fs,
    net::TcpListener,
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// The password of both roles; it has what an address must escape.
pub(crate) const PASSWORD: &str = "a b/c@d:e";

/// A running server; stopped when dropped.
pub(crate) struct TcpServer {
    folder: PathBuf,
    postgres: PathBuf,
    port: u16,
    process: Option<Child>,
}

impl TcpServer {
    pub(crate) async fn start(name: &str) -> Self {
        let folder = scratch(name);
        let private = PrivateServer::start(&folder, Kind::Lasting).expect("a cluster");
        let mut superuser = private.options_superuser().connect().await.expect("a connection");
        for role in [APP_ROLE, OWNER_ROLE] {
            let statement = format!("alter role {role} password '{PASSWORD}'");
            sqlx::query(AssertSqlSafe(statement)).execute(&mut superuser).await.expect("set");
        }
        superuser.close().await.expect("closed");
        let pidfile = fs::read_to_string(folder.join("data/postmaster.pid")).expect("it runs");
        let pid = pidfile.lines().next().expect("a number");
        let postgres = fs::read_link(format!("/proc/{pid}/exe")).expect("its program");
        private.stop();
        let only = "host all all 127.0.0.1/32 scram-sha-256\n";
        fs::write(folder.join("data/pg_hba.conf"), only).expect("written");
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = free.expect("a free port").port();
        let mut server = Self { folder, postgres, port, process: None };
        server.resume().await;
        server
    }

    /// Starts the server again on its port.
    pub(crate) async fn resume(&mut self) {
        let owner = fs::metadata(&self.folder).expect("the folder");
        let mut command = Command::new(&self.postgres);
        command.uid(owner.uid()).gid(owner.gid()).current_dir(&self.folder).env("LC_ALL", "C");
        command.arg("-D").arg(self.folder.join("data"));
        command.args(["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]);
        command.args(["-c", &format!("port={}", self.port)]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.process = Some(command.spawn().expect("a server"));
        let end = Instant::now() + Duration::from_secs(30);
        while let Err(error) = PgConnection::connect(&self.url(OWNER_ROLE, PASSWORD)).await {
            assert!(Instant::now() < end, "the server does not answer: {error}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Stops the server at once, connections and all.
    pub(crate) fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            let pid = Pid::from_raw(process.id().try_into().expect("a number"));
            kill(pid, Signal::SIGQUIT).expect("told to stop");
            process.wait().expect("ended");
        }
    }

    /// `DATABASE_URL` and `KHUTUT_OWNER_URL`.
    pub(crate) fn settings(&self) -> [(&'static str, String); 2] {
        [
            ("DATABASE_URL", self.url(APP_ROLE, PASSWORD)),
            ("KHUTUT_OWNER_URL", self.url(OWNER_ROLE, PASSWORD)),
        ]
    }

    /// The address for a role and a password, right or wrong.
    pub(crate) fn url(&self, role: &str, password: &str) -> String {
        let escaped: String = password.bytes().map(|byte| format!("%{byte:02x}")).collect();
        format!("postgres://{role}:{escaped}@127.0.0.1:{}/{DATABASE}", self.port)
    }
}

impl Drop for TcpServer {
    fn drop(&mut self) {
        self.stop();
    }
}
