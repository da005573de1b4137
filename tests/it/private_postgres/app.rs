//! An application in a process of its own, to be killed; and what is left of it.
//!
//! It is this test binary again, told to run the one test [`be_the_app`], which is ignored
//! otherwise.

use khutut::postgres::{Kind, PrivateServer};
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use std::{
    env, fs,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

const FOLDER: &str = "KHUTUT_TEST_APP_FOLDER";

/// Another process that has started the private server of a folder.
pub(crate) struct App {
    process: Child,
    pub(crate) is_owner: bool,
}

impl App {
    pub(crate) fn start(folder: &Path) -> Self {
        let mut process = Command::new(env::current_exe().expect("this binary"))
            .args(["--exact", "private_postgres::app::be_the_app", "--ignored", "--nocapture"])
            .env(FOLDER, folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("another process");
        let output = BufReader::new(process.stdout.take().expect("its output"));
        let said = output.lines().map_while(Result::ok).find(|line| line.contains("is_owner"));
        let is_owner = said.expect("the other process starts").contains("is_owner=true");
        Self { process, is_owner }
    }

    /// As by `kill -9`: nothing of the application's own code runs any more.
    pub(crate) fn kill(mut self) {
        self.process.kill().expect("killed");
        self.process.wait().expect("ended");
    }
}

#[test]
#[ignore = "run by the other tests, in a process of its own"]
fn be_the_app() {
    // Run by hand there is nothing to do.
    let Some(folder) = env::var_os(FOLDER) else { return };
    let server = PrivateServer::start(folder.as_ref(), Kind::Lasting).expect("a server");
    println!("\nis_owner={}", server.is_owner());
    // Until the test kills us, or ends.
    let _ = std::io::stdin().read(&mut [0]);
}

/// The number of the server that works in `folder`.
pub(crate) fn server_in(folder: &Path) -> i32 {
    let text = fs::read_to_string(folder.join("data/postmaster.pid")).expect("a running server");
    text.lines().next().expect("a number").parse().expect("a number")
}

pub(crate) fn kill_hard(process: i32) {
    kill(Pid::from_raw(process), Signal::SIGKILL).expect("killed");
}

/// The processes that have `folder` in their command line: the server and the shell over it.
pub(crate) fn processes_of(folder: &Path) -> Vec<i32> {
    let folder = folder.as_os_str().as_encoded_bytes();
    let numbered = fs::read_dir("/proc").expect("a Linux").flatten();
    numbered
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|process: &i32| {
            let command = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
            command.windows(folder.len()).any(|part| part == folder)
        })
        .collect()
}

/// Fails unless `folder` is without a process soon.
pub(crate) fn assert_no_process_left(folder: &Path) {
    let end = Instant::now() + Duration::from_secs(5);
    while !processes_of(folder).is_empty() {
        assert!(Instant::now() < end, "left behind: {:?}", processes_of(folder));
        sleep(Duration::from_millis(20));
    }
}
