//! Every address of the newsroom against every kind of visitor. A line that this matrix does not
//! know fails the test, and so does one that it knows and the router does not.

use std::collections::BTreeSet;

use axum::http::Method;
use khutut::{
    domain::staff::Role,
    web::newsroom::{self, Who},
};

use crate::support::newsroom::{Browser, Press};

/// The matrix: who may ask what. `A`nyone, `P`assword, `R`eporter, `E`ditor, a`D`min.
const MATRIX: &[(&str, &str, char)] = &[
    ("GET", "/newsroom/sign-in", 'A'),
    ("POST", "/newsroom/sign-in", 'A'),
    ("GET", "/newsroom/invitation", 'A'),
    ("POST", "/newsroom/invitation", 'A'),
    ("GET", "/newsroom/sign-in/code", 'P'),
    ("POST", "/newsroom/sign-in/code", 'P'),
    ("GET", "/newsroom/sign-in/recovery", 'P'),
    ("POST", "/newsroom/sign-in/recovery", 'P'),
    ("GET", "/newsroom/sign-in/set-up", 'P'),
    ("POST", "/newsroom/sign-in/set-up", 'P'),
    ("POST", "/newsroom/sign-out", 'P'),
    ("POST", "/newsroom/sign-out-everywhere", 'P'),
    ("GET", "/newsroom/", 'R'),
    ("GET", "/newsroom", 'R'),
    ("GET", "/newsroom/account", 'R'),
    ("POST", "/newsroom/account/password", 'R'),
    ("POST", "/newsroom/account/settings", 'R'),
    ("POST", "/newsroom/language", 'R'),
    ("POST", "/newsroom/account/second-factor", 'R'),
    ("GET", "/newsroom/people", 'D'),
    ("POST", "/newsroom/people/invite", 'D'),
    ("GET", "/newsroom/people/{id}", 'D'),
    ("POST", "/newsroom/people/{id}/{deed}", 'D'),
    ("GET", "/newsroom/switches", 'D'),
    ("POST", "/newsroom/switches", 'D'),
];

/// An address that a path of the table holds.
pub(super) fn an_address(path: &str, person: i64) -> String {
    path.replace("{id}", &person.to_string()).replace("{deed}", "enable")
}

#[test]
fn the_matrix_knows_every_address_and_its_rule() {
    let letter = |who| match who {
        Who::Anyone => 'A',
        Who::Password => 'P',
        Who::Role(Role::Reporter) => 'R',
        Who::Role(Role::Editor) => 'E',
        Who::Role(Role::Admin) => 'D',
    };
    let table: Vec<_> =
        newsroom::routes().iter().map(|r| (r.method.to_string(), r.path, letter(r.who))).collect();
    let table: BTreeSet<_> = table.iter().map(|(m, p, w)| (m.as_str(), *p, *w)).collect();
    let matrix: BTreeSet<_> = MATRIX.iter().copied().collect();
    assert_eq!(table, matrix, "the router's table and the matrix differ");
    assert_eq!(matrix.len(), MATRIX.len(), "a line stands twice");
}

#[test]
fn no_address_of_the_newsroom_is_routed_outside_of_the_table() {
    let web = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web");
    let mut faults = Vec::new();
    let mut folders = vec![web];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            let routes = code.contains(".route(") || code.contains("typed_");
            let names = code.contains("Desk::") || code.contains("\"/newsroom");
            if routes && names && !path.ends_with("newsroom/routes.rs") {
                faults.push(path);
            }
        }
    }
    assert!(faults.is_empty(), "{faults:?}");
}

/// The kinds of visitors, each in a browser.
async fn visitors(press: &Press) -> Vec<(&'static str, u8, Browser<'_>)> {
    let mut visitors = vec![("anonymous", 0, press.browser())];
    for (kind, level, role) in [
        ("halfway", 1, Role::Admin),
        ("reporter", 2, Role::Reporter),
        ("editor", 3, Role::Editor),
        ("admin", 4, Role::Admin),
        ("disabled", 0, Role::Admin),
    ] {
        press.person(kind, role).await;
        let mut browser = press.browser();
        if kind == "halfway" {
            browser.sign_in(kind, crate::support::newsroom::PASSWORD).await;
        } else {
            browser.enter(kind).await;
        }
        visitors.push((kind, level, browser));
    }
    sqlx::query("update person set disabled_at = now() where name = 'disabled'")
        .execute(&press.database.owner)
        .await
        .unwrap();
    visitors
}

#[tokio::test]
async fn every_address_is_closed_to_who_may_not_ask_it_and_open_to_who_may() {
    for (method, path, who) in MATRIX {
        // Anew for each line: some of them end sessions.
        let press = Press::open().await;
        let needs = match who {
            'A' => 0,
            'P' => 1,
            'R' => 2,
            'E' => 3,
            _ => 4,
        };
        let other = press.person("other", Role::Reporter).await;
        for (kind, level, mut browser) in visitors(&press).await {
            let address = an_address(path, other);
            let answer = match *method {
                "GET" => browser.get(&address).await,
                _ => browser.post(&address, &[]).await,
            };
            let (status, to) = (answer.status.as_u16(), answer.header("location"));
            let case = format!("{method} {path} as {kind}: {status} {to}");
            if level >= needs {
                assert!(!matches!(status, 401 | 403 | 404 | 405) || *who == 'A', "{case}");
                assert!(!to.starts_with("/newsroom/sign-in?"), "{case}");
            } else if level >= 2 {
                assert_eq!(status, 403, "{case}");
            } else if level == 1 {
                assert!(status == 303 && to.starts_with("/newsroom/sign-in/set-up"), "{case}");
            } else if *method == "GET" {
                assert!(status == 303 && to.starts_with("/newsroom/sign-in"), "{case}");
            } else {
                assert_eq!(status, 401, "{case}");
            }
        }
    }
}

#[tokio::test]
async fn what_one_may_not_do_is_in_no_menu_and_answered_with_a_page() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let mut browser = press.browser();
    browser.enter("hala").await;
    let desk = browser.get("/newsroom/").await;
    assert!(
        !desk.text().contains("/newsroom/people") && !desk.text().contains("/newsroom/switches")
    );
    let refused = browser.get("/newsroom/people").await;
    assert_eq!(refused.status, 403);
    assert!(refused.text().contains("Your role may not do this"));
    let public = press.site.send(Method::GET, "/newsroom/nothing", &[], "").await;
    assert_eq!(public.status, 404);
}
