//! How long somebody stays, by a clock that is moved, and that no form is lost when it ends.

use jiff::SignedDuration;
use khutut::{
    domain::staff::Role,
    store::accounts::{self, Token},
};

use crate::{
    pages::{Tree, words},
    support::newsroom::{PASSWORD, Press},
};

#[tokio::test]
async fn a_session_ends_after_two_hours_without_use() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let mut browser = press.browser();
    browser.enter("hala").await;
    press.clock().advance(SignedDuration::from_mins(119));
    assert_eq!(browser.get("/newsroom/").await.status, 200);
    press.clock().advance(SignedDuration::from_mins(119));
    assert_eq!(browser.get("/newsroom/").await.status, 200, "its use was noted");
    press.clock().advance(SignedDuration::from_mins(121));
    let over = browser.get("/newsroom/").await;
    assert_eq!((over.status.as_u16(), over.header("location")), (303, "/newsroom/sign-in"));
    assert!(over.header("set-cookie").contains("Max-Age=0"), "the browser forgets it");
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_however_it_is_used() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let mut browser = press.browser();
    browser.enter("hala").await;
    for hour in 1..12 {
        press.clock().advance(SignedDuration::from_hours(1));
        assert_eq!(browser.get("/newsroom/").await.status, 200, "after {hour} h");
    }
    press.clock().advance(SignedDuration::from_hours(1));
    assert_eq!(browser.get("/newsroom/").await.status, 303);
}

#[tokio::test]
async fn leaving_ends_this_session_and_leaving_everywhere_ends_all() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let (mut one, mut two, mut three) = (press.browser(), press.browser(), press.browser());
    for browser in [&mut one, &mut two, &mut three] {
        browser.enter("hala").await;
    }
    let secret = one.cookie.clone();
    assert_eq!(one.post("/newsroom/sign-out", &[]).await.header("location"), "/newsroom/sign-in");
    assert_eq!(one.cookie, "");
    one.cookie = secret;
    assert_eq!(one.get("/newsroom/").await.status, 303, "the secret itself works no more");
    assert_eq!(two.get("/newsroom/").await.status, 200);
    two.post("/newsroom/sign-out-everywhere", &[]).await;
    assert_eq!(three.get("/newsroom/").await.status, 303);
    assert_eq!(press.open_sessions().await, 0);
}

#[tokio::test]
async fn who_is_disabled_is_out_at_the_next_request() {
    let press = Press::open().await;
    let hala = press.person("hala", Role::Reporter).await;
    let mut browser = press.browser();
    browser.enter("hala").await;
    // Even by a bare change in the database, without anybody ending the session.
    sqlx::query("update person set disabled_at = now() where id = $1")
        .bind(hala)
        .execute(&press.database.owner)
        .await
        .unwrap();
    assert_eq!(browser.get("/newsroom/").await.status, 303);
    assert_eq!(browser.sign_in("hala", PASSWORD).await.status, 422);
}

#[tokio::test]
async fn a_new_password_ends_the_other_sessions_and_renews_this_one() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let (mut here, mut there) = (press.browser(), press.browser());
    here.enter("hala").await;
    there.enter("hala").await;
    let before = here.cookie.clone();
    let new = "another four plain words";
    let fields = [("current", PASSWORD), ("password", new), ("password_again", new)];
    assert_eq!(here.post("/newsroom/account/password", &fields).await.status, 303);
    assert_ne!(here.cookie, before);
    assert_eq!(here.get("/newsroom/").await.status, 200);
    assert_eq!(there.get("/newsroom/").await.status, 303);
    assert_eq!(press.browser().sign_in("hala", PASSWORD).await.status, 422);
    assert_eq!(press.browser().sign_in("hala", new).await.status, 303);
}

#[tokio::test]
async fn only_the_hash_of_a_session_s_secret_is_stored() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let mut browser = press.browser();
    browser.sign_in("hala", PASSWORD).await;
    let secret = browser.cookie.strip_prefix("__Host-session=").unwrap();
    assert_eq!(secret.len(), 64, "256 bits");
    let rows: Vec<String> = sqlx::query_scalar("select session::text from session")
        .fetch_all(&press.database.owner)
        .await
        .unwrap();
    assert!(rows.iter().all(|row| !row.contains(secret)), "{rows:?}");
    let mut conn = press.database.app.acquire().await.unwrap();
    let token = Token::read(secret).unwrap();
    let found = accounts::find_session(&mut conn, &token, press.clock().now()).await.unwrap();
    assert_eq!(found.unwrap().name, "hala");
}

#[tokio::test]
async fn a_form_that_meets_the_end_of_a_session_is_sent_after_sign_in() {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    let app = press.set_up_app("boss").await;
    let mut browser = press.browser();
    browser.enter("boss").await;
    press.clock().advance(SignedDuration::from_hours(3));
    let fields = [("name", "new.person"), ("role", "editor"), ("password", "canary")];
    let met = browser.post("/newsroom/people/invite", &fields).await;
    assert_eq!(met.status, 401);
    let hidden = |text: &str, name: &str| {
        let tree = Tree::of(text);
        tree.one(&format!("input[name={name}]")).value().attr("value").unwrap().to_owned()
    };
    let (to, carry) = (hidden(met.text(), "to"), hidden(met.text(), "carry"));
    assert_eq!(
        (to.as_str(), carry.as_str()),
        ("/newsroom/people/invite", "name=new.person&role=editor")
    );
    let fields = [("user", "boss"), ("password", PASSWORD), ("to", &to), ("carry", &carry)];
    let asked = browser.post("/newsroom/sign-in", &fields).await;
    assert_eq!(asked.status, 200, "the code is asked at once");
    assert_eq!(hidden(asked.text(), "carry"), carry);
    let code = app.code_at(press.clock().now());
    let fields = [("code", code.as_str()), ("to", &to), ("carry", &carry)];
    let resumed = browser.post("/newsroom/sign-in/code", &fields).await;
    let tree = Tree::of(resumed.text());
    assert_eq!(tree.one("main form").value().attr("action"), Some("/newsroom/people/invite"));
    assert!(words(tree.one("main")).contains("new.person"));
    let (name, role) = (hidden(resumed.text(), "name"), hidden(resumed.text(), "role"));
    let sent = browser.post(&to, &[("name", &name), ("role", &role)]).await;
    assert_eq!(sent.status, 200);
    assert!(sent.text().contains("/newsroom/invitation?link="));
}
