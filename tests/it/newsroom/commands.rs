//! `khutut user` as whoever looks after the server runs it.

use std::{
    io::Write as _,
    process::{Output, Stdio},
};

use khutut::store::accounts::{self, Clock};

use crate::support::{
    databases::{self, Database},
    program::{khutut, said},
};

const PASSWORD: &str = "correct-horse-canary-5521";

/// Runs `khutut user` with something on its standard input.
fn user(database: &Database, words: &[&str], input: &str) -> Output {
    let mut command = khutut(&[&["user"], words].concat());
    command.env("DATABASE_URL", database.url()).env("KHUTUT_OWNER_URL", database.owner_url());
    command.env("KHUTUT_LOG", "trace");
    let streams = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = streams.spawn().unwrap();
    // Who is refused before the password is asked for leaves the pipe closed.
    _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// What a command said that went well.
fn done(output: &Output) -> String {
    assert!(output.status.success(), "{}", said(output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What a command said that failed.
fn failed(output: &Output) -> String {
    assert!(!output.status.success(), "{}", said(output));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[tokio::test]
async fn the_first_admin_is_made_with_a_password_from_standard_input() {
    let database = databases::fresh().await;
    let added = user(&database, &["add", "Rima", "--role", "admin"], &format!("{PASSWORD}\n"));
    assert!(done(&added).contains("rima is added as admin"), "{}", said(&added));
    assert!(!said(&added).contains(PASSWORD), "the password is in the output or the log");
    let mut conn = database.app.acquire().await.unwrap();
    let rima = accounts::candidate(&mut conn, "rima").await.unwrap().unwrap();
    assert!(accounts::verify_password(PASSWORD, rima.password_hash.as_deref()));
    assert!(!rima.is_demo && !rima.is_disabled);

    let again = user(&database, &["add", "rima", "--role", "editor"], PASSWORD);
    assert!(failed(&again).contains("already"), "{}", said(&again));
    let short = user(&database, &["add", "hala", "--role", "editor"], "short\n");
    assert!(failed(&short).contains("12 characters"), "{}", said(&short));
    let wrong = user(&database, &["add", "a b", "--role", "editor"], PASSWORD);
    assert!(failed(&wrong).contains("no user name"), "{}", said(&wrong));
    let people = done(&user(&database, &["list"], ""));
    assert_eq!(people.trim(), "rima\tadmin\tmay sign in\tno second factor");
}

#[tokio::test]
async fn whatever_takes_a_right_ends_the_sessions() {
    let database = databases::fresh().await;
    done(&user(&database, &["add", "hala", "--role", "reporter"], PASSWORD));
    let mut conn = database.app.acquire().await.unwrap();
    let hala = accounts::person_named(&mut conn, "hala").await.unwrap().unwrap();
    let now = Clock::default().now();
    for (words, input, says) in [
        (&["passwd", "hala"][..], "another-good-password", "new password"),
        (&["role", "hala", "editor"], "", "is editor now"),
        (&["role", "hala", "--role", "admin"], "", "is admin now"),
        (&["reset-2fa", "hala"], "", "no second factor"),
        (&["disable", "hala"], "", "is disabled"),
    ] {
        let token = accounts::start_session(&mut conn, hala.id, true, None, now).await.unwrap();
        assert!(accounts::find_session(&mut conn, &token, now).await.unwrap().is_some());
        let said = done(&user(&database, words, input));
        assert!(said.contains(says), "{words:?}: {said}");
        let left = accounts::find_session(&mut conn, &token, now).await.unwrap();
        assert!(left.is_none(), "{words:?} leaves a session open");
    }
    assert!(done(&user(&database, &["disable", "hala"], "")).contains("already"));
    assert!(done(&user(&database, &["enable", "hala"], "")).contains("may sign in again"));
    let audit = accounts::recent(&mut conn, hala.id, 20).await.unwrap();
    let acts: Vec<&str> = audit.iter().rev().map(|entry| entry.act.as_str()).collect();
    assert_eq!(
        acts,
        [
            "person_added",
            "password_set",
            "role_set",
            "role_set",
            "second_factor_reset",
            "disabled",
            "enabled"
        ]
    );
}

#[tokio::test]
async fn a_person_or_role_that_is_not_there_is_refused() {
    let database = databases::fresh().await;
    for words in [&["passwd", "nobody"][..], &["disable", "nobody"], &["role", "nobody", "editor"]]
    {
        let refused = user(&database, words, PASSWORD);
        assert!(failed(&refused).contains("nobody called nobody"), "{words:?}: {}", said(&refused));
    }
    let role = user(&database, &["add", "hala", "--role", "owner"], PASSWORD);
    assert!(failed(&role).contains("reporter, editor or admin"), "{}", said(&role));
    failed(&user(&database, &["role", "hala"], ""));
}

#[test]
fn help_tells_every_command_and_where_the_password_comes_from() {
    let help = khutut(&["user", "--help"]).output().unwrap();
    for word in ["add", "passwd", "disable", "enable", "role", "reset-2fa", "standard input"] {
        assert!(done(&help).contains(word), "{word}: {}", said(&help));
    }
    let help = khutut(&["user", "add", "--help"]).output().unwrap();
    assert!(done(&help).contains("reporter|editor|admin"), "{}", said(&help));
}
