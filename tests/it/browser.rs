//! The browser's side: pure functions in Node, pages in a real Chromium against the real program.

use std::process::Command;

use crate::support::{databases::scratch, program::Server};

fn node(files: &str, base: &str) {
    let root = env!("CARGO_MANIFEST_DIR");
    let script = format!("node --test --test-concurrency=1 --test-reporter=spec {files}");
    let tests = Command::new("sh")
        .args(["-c", &script])
        .current_dir(root)
        .env("BASE", base)
        .output()
        .expect("Node.js runs these tests: install it");
    let said = String::from_utf8_lossy(&tests.stdout);
    eprintln!("{said}{}", String::from_utf8_lossy(&tests.stderr));
    assert!(tests.status.success(), "a browser test failed, see above");
}

#[test]
fn the_functions_of_the_browser_are_right() {
    node("tests/js/*.test.js", "");
}

#[test]
fn the_pages_work_in_a_real_chromium() {
    let dir = scratch("browser");
    let server = Server::start(&[("KHUTUT_DATA_DIR", dir.to_str().unwrap())]);
    node("tests/browser/*.test.js", &server.url);
}
