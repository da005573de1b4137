//! No secret is in the log of the real program, however much it logs.

use std::{
    io::{BufRead as _, BufReader, Read as _},
    process::{Child, Stdio},
    thread::JoinHandle,
};

use crate::support::{
    databases::scratch,
    program::{khutut, signal},
};

/// A demo that logs all that it can: the process, its log, names and passwords, and where it is.
fn demo() -> (Child, JoinHandle<String>, Vec<(String, String)>, String) {
    let dir = scratch("demo");
    let mut child = khutut(&["serve", "--demo", "--listen", "127.0.0.1:0"])
        .env("KHUTUT_DATA_DIR", &dir)
        .env("KHUTUT_LOG", "trace")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let log = std::thread::spawn(move || {
        let mut log = String::new();
        _ = stderr.read_to_string(&mut log);
        log
    });
    let mut passwords = Vec::new();
    let mut url = String::new();
    for line in BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok) {
        if let Some((who, password)) = line.split_once(" password ") {
            passwords.push((who.rsplit(' ').next().unwrap().to_owned(), password.to_owned()));
        }
        if let Some(at) = line.strip_prefix("Khutut is at ") {
            at.trim_end_matches('/').clone_into(&mut url);
            break;
        }
    }
    (child, log, passwords, url)
}

#[tokio::test]
async fn a_demo_prints_its_passwords_and_no_log_ever_holds_a_secret() {
    let (mut child, log, passwords, url) = demo();
    assert_eq!(passwords.len(), 3, "a reporter, an editor and an admin");

    let client =
        reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let post = async |path: &str, cookie: &str, body: String| {
        let request = client.post(format!("{url}{path}")).body(body);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        request
            .header("sec-fetch-site", "same-origin")
            .header("cookie", cookie)
            .send()
            .await
            .unwrap()
    };
    let (name, password) = passwords[2].clone();
    let wrong = "canary-wrong-password-77";
    post("/newsroom/sign-in", "", format!("user={name}&password={wrong}")).await;
    let come_in = post("/newsroom/sign-in", "", format!("user={name}&password={password}")).await;
    let cookie =
        come_in.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let session = cookie.split('=').nth(1).unwrap().to_owned();
    assert_eq!(session.len(), 64);
    let invited = post("/newsroom/people/invite", &cookie, "name=x&role=editor".into()).await;
    let text = invited.text().await.unwrap();
    let link = text.split("?link=").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let open = client.get(format!("{url}/newsroom/invitation?link={link}"));
    assert_eq!(open.send().await.unwrap().status(), 200);
    let new = "canary-new-password-88";
    post("/newsroom/invitation", "", format!("link={link}&password={new}&password_again={new}"))
        .await;
    signal(child.id(), "TERM");
    child.wait().unwrap();

    let log = log.join().unwrap();
    assert!(log.contains("answered") && log.contains("/newsroom/sign-in"), "it was logged");
    let secrets = [wrong, &password, &session, &link, new, "$argon2id$v="];
    for (n, secret) in secrets.iter().enumerate() {
        let line = log.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "secret {n} is in the log");
    }
}
