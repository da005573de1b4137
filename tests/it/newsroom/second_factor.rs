//! The second factor: set up at the first sign-in of an editor or admin, asked at every later one.

use jiff::SignedDuration;
use khutut::domain::staff::Role;

use crate::{
    pages::{Tree, words},
    support::newsroom::{Browser, PASSWORD, Press},
};

/// The key that the page of set-up shows.
async fn shown_key(browser: &mut Browser<'_>) -> String {
    let page = browser.get("/newsroom/sign-in/set-up").await;
    assert_eq!(page.status, 200);
    let tree = Tree::of(page.text());
    assert_eq!(tree.all("svg.qr[dir=ltr]").len(), 1);
    words(tree.one("ol code")).replace(' ', "")
}

/// What an app with this key shows.
fn code(key: &str, press: &Press) -> String {
    let secret = totp_rs::Secret::try_from_base32(key).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    totp.generate(press.clock().now().as_second().try_into().unwrap()).to_string()
}

#[tokio::test]
async fn an_editor_sets_an_app_up_at_the_first_sign_in_and_sees_recovery_codes_once() {
    let press = Press::open().await;
    press.person("rima", Role::Editor).await;
    let mut browser = press.browser();
    let on = browser.sign_in("rima", PASSWORD).await;
    assert_eq!(on.header("location"), "/newsroom/sign-in/set-up");
    assert_eq!(browser.get("/newsroom/").await.header("location"), "/newsroom/sign-in/set-up");
    let halfway = browser.cookie.clone();
    let key = shown_key(&mut browser).await;
    assert_eq!(shown_key(&mut browser).await, key, "loaded again it is the same");
    let wrong = browser.post("/newsroom/sign-in/set-up", &[("code", "000000")]).await;
    assert_eq!(wrong.status, 422);
    let done = browser.post("/newsroom/sign-in/set-up", &[("code", &code(&key, &press))]).await;
    assert_eq!(done.status, 200);
    assert_ne!(browser.cookie, halfway, "a new session");
    let tree = Tree::of(done.text());
    let codes: Vec<String> = tree.all("ul.codes code").into_iter().map(words).collect();
    assert_eq!(codes.len(), 10);
    assert_eq!(browser.get("/newsroom/").await.status, 200);
    assert_eq!(browser.get("/newsroom/sign-in/set-up").await.status, 303, "no second look");
    let stored: Vec<Vec<u8>> = sqlx::query_scalar("select code_hash from recovery_code")
        .fetch_all(&press.database.owner)
        .await
        .unwrap();
    let plain = codes[0].replace('-', "");
    assert!(stored.iter().all(|hash| hash.len() == 32 && hash != plain.as_bytes()));
    browser.cookie = halfway;
    assert_eq!(browser.get("/newsroom/").await.status, 303, "the password's session is over");
}

#[tokio::test]
async fn a_code_lets_in_once_and_an_old_one_never() {
    let press = Press::open().await;
    press.person("rima", Role::Editor).await;
    let app = press.set_up_app("rima").await;
    let mut browser = press.browser();
    let on = browser.sign_in("rima", PASSWORD).await;
    assert_eq!(on.header("location"), "/newsroom/sign-in/code");
    let now = app.code_at(press.clock().now());
    let spaced = format!("{} {}", &now[..3], &now[3..]);
    let come_in = browser.post("/newsroom/sign-in/code", &[("code", &spaced)]).await;
    assert_eq!((come_in.status.as_u16(), come_in.header("location")), (303, "/newsroom/"));

    let mut thief = press.browser();
    thief.sign_in("rima", PASSWORD).await;
    let replayed = thief.post("/newsroom/sign-in/code", &[("code", &now)]).await;
    assert_eq!(replayed.status, 422, "a code that was used works no more");
    assert!(replayed.text().contains("That code has expired"));
    assert_eq!(thief.get("/newsroom/").await.status, 303);

    let old = app.code_at(press.clock().now());
    press.clock().advance(SignedDuration::from_secs(90));
    thief.sign_in("rima", PASSWORD).await;
    assert_eq!(thief.post("/newsroom/sign-in/code", &[("code", &old)]).await.status, 422);
    let fresh = app.code_at(press.clock().now());
    let arabic: String =
        fresh.chars().map(|c| char::from_u32(u32::from(c) - 0x30 + 0x660).unwrap()).collect();
    assert_eq!(thief.post("/newsroom/sign-in/code", &[("code", &arabic)]).await.status, 303);
}

#[tokio::test]
async fn a_recovery_code_lets_in_once() {
    let press = Press::open().await;
    let rima = press.person("rima", Role::Admin).await;
    press.set_up_app("rima").await;
    let mut conn = press.database.app.acquire().await.unwrap();
    let codes = khutut::store::accounts::new_recovery_codes(&mut conn, rima).await.unwrap();
    let mut browser = press.browser();
    browser.sign_in("rima", PASSWORD).await;
    assert_eq!(browser.get("/newsroom/sign-in/recovery").await.status, 200);
    let wrong =
        browser.post("/newsroom/sign-in/recovery", &[("code", "aaaa-aaaa-aaaa-aaaa")]).await;
    assert_eq!(wrong.status, 422);
    let typed = codes[3].to_uppercase().replace('-', " ");
    let come_in = browser.post("/newsroom/sign-in/recovery", &[("code", &typed)]).await;
    assert_eq!(come_in.header("location"), "/newsroom/");
    let mut again = press.browser();
    again.sign_in("rima", PASSWORD).await;
    let used = again.post("/newsroom/sign-in/recovery", &[("code", &codes[3])]).await;
    assert_eq!(used.status, 422, "each works once");
    assert!(browser.get("/newsroom/account").await.text().contains("9 recovery codes are left"));
}

#[tokio::test]
async fn who_has_an_app_cannot_set_up_another_by_the_password_alone() {
    let press = Press::open().await;
    press.person("rima", Role::Editor).await;
    let app = press.set_up_app("rima").await;
    let mut thief = press.browser();
    thief.sign_in("rima", PASSWORD).await;
    let set_up = thief.get("/newsroom/sign-in/set-up").await;
    assert_eq!(set_up.header("location"), "/newsroom/sign-in/code");
    let code = app.code_at(press.clock().now());
    let sent = thief.post("/newsroom/sign-in/set-up", &[("code", &code)]).await;
    assert_eq!(sent.header("location"), "/newsroom/sign-in/code");

    let mut rima = press.browser();
    rima.enter("rima").await;
    assert_eq!(rima.get("/newsroom/sign-in/set-up").await.status, 303, "not without asking");
    let refused = rima.post("/newsroom/account/second-factor", &[("current", "wrong")]).await;
    assert_eq!(refused.status, 422);
    let asked = rima.post("/newsroom/account/second-factor", &[("current", PASSWORD)]).await;
    assert_eq!(asked.header("location"), "/newsroom/sign-in/set-up");
    let key = shown_key(&mut rima).await;
    assert_ne!(key, app.base32());
    let done = rima.post("/newsroom/sign-in/set-up", &[("code", &self::code(&key, &press))]).await;
    assert_eq!(done.status, 200);
    assert_eq!(press.open_sessions().await, 1, "the thief's session is over");
}

#[tokio::test]
async fn ten_minutes_after_the_password_it_is_asked_again() {
    let press = Press::open().await;
    press.person("rima", Role::Editor).await;
    let app = press.set_up_app("rima").await;
    let mut browser = press.browser();
    browser.sign_in("rima", PASSWORD).await;
    press.clock().advance(SignedDuration::from_mins(11));
    let code = app.code_at(press.clock().now());
    let late = browser.post("/newsroom/sign-in/code", &[("code", &code)]).await;
    assert_eq!(late.status, 401);
    assert_eq!(Tree::of(late.text()).all("#password").len(), 1);
}
