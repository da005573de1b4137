//! The real program, run as a user runs it.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

/// The longest that a start, an answer or an end may take, on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A command of the program; without the settings of whoever runs the tests.
pub fn khutut(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_khutut"));
    command.args(words);
    for name in ["DATABASE_URL", "KHUTUT_OWNER_URL", "KHUTUT_DATA_DIR", "KHUTUT_LISTEN"] {
        command.env_remove(name);
    }
    command
}

/// Runs a command to its end.
pub fn run(words: &[&str]) -> Output {
    khutut(words).output().unwrap()
}

/// What a command said, result and remarks together.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}

/// A running server; killed when dropped.
pub struct Server {
    child: Child,
    /// Where it is, without a slash at its end.
    pub url: String,
}

impl Server {
    /// Starts `serve` on a free port and waits until it says where it is.
    pub fn start(settings: &[(&str, &str)]) -> Self {
        let mut command = khutut(&["serve", "--listen", "127.0.0.1:0"]);
        command.envs(settings.iter().copied()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = lines.find_map(|line| {
            let line = line.ok()?;
            Some(line.strip_prefix("Khutut is at ")?.trim_end_matches('/').to_owned())
        });
        Self { child, url: url.expect("the server ended before it served") }
    }

    /// An answer: status and body.
    pub async fn get(&self, path: &str) -> (u16, String) {
        let answer = reqwest::get(format!("{}{path}", self.url)).await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    /// Asks it to stop, and gives its exit status and how long it took.
    pub fn stop(mut self) -> (Option<i32>, Duration) {
        let began = Instant::now();
        signal(self.child.id(), "TERM");
        let status = self.child.wait().unwrap();
        (status.code(), began.elapsed())
    }

    /// Ends it at once, as a power cut does.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// Sends a signal to a process.
pub fn signal(pid: u32, name: &str) {
    let sent = Command::new("kill").args([&format!("-{name}"), &pid.to_string()]).status().unwrap();
    assert!(sent.success(), "no process {pid}");
}

/// The process of the private PostgreSQL in a data folder, if one runs.
pub fn postmaster(data_dir: &Path) -> Option<u32> {
    let file = std::fs::read_to_string(data_dir.join("data/postmaster.pid")).ok()?;
    let pid: u32 = file.lines().next()?.trim().parse().ok()?;
    let name = std::fs::read_to_string(format!("/proc/{pid}/comm")).ok()?;
    (name.trim() == "postgres").then_some(pid)
}

/// Waits until something is so.
pub async fn eventually(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !is_so().await {
        assert!(Instant::now() < end, "not within {PATIENCE:?}: {what}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// The bundled record's folder.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}
