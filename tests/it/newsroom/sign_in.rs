//! Coming in: by the password page and what follows, with nothing told to strangers.

use khutut::domain::staff::Role;

use crate::{
    pages::{Tree, words},
    support::newsroom::{PASSWORD, Press},
};

#[tokio::test]
async fn a_reporter_comes_in_with_a_password_and_lands_where_they_were() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let mut browser = press.browser();
    let sent_on = browser.get("/newsroom/account?x=1").await;
    assert_eq!(sent_on.status, 303);
    let to = sent_on.header("location").to_owned();
    assert_eq!(to, "/newsroom/sign-in?to=%2Fnewsroom%2Faccount%3Fx%3D1");
    let page = browser.get(&to).await;
    let tree = Tree::of(page.text());
    let kept = tree.one("input[name=to]").value().attr("value").unwrap().to_owned();
    let fields = [("user", " HALA "), ("password", PASSWORD), ("to", kept.as_str())];
    let come_in = browser.post("/newsroom/sign-in", &fields).await;
    assert_eq!(
        (come_in.status.as_u16(), come_in.header("location")),
        (303, "/newsroom/account?x=1")
    );
    let desk = browser.get("/newsroom/").await;
    assert_eq!(desk.status, 200);
    assert!(words(Tree::of(desk.text()).one("header.staff")).contains("hala, reporter"));
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    for to in ["https://evil.example/", "//evil.example/newsroom/", "/\\evil.example", "/en/"] {
        let fields = [("user", "hala"), ("password", PASSWORD), ("to", to)];
        let come_in = press.browser().post("/newsroom/sign-in", &fields).await;
        assert_eq!(come_in.header("location"), "/newsroom/", "{to}");
    }
}

#[tokio::test]
async fn unknown_disabled_invited_and_mistyped_are_answered_alike_after_the_same_work() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let gone = press.person("gone", Role::Reporter).await;
    let mut conn = press.database.app.acquire().await.unwrap();
    let now = press.clock().now();
    khutut::store::accounts::disable(&mut conn, gone, now).await.unwrap();
    khutut::store::accounts::add_person(&mut conn, "invited", Role::Editor, now).await.unwrap();
    let mut pages = Vec::new();
    for (n, (name, password)) in [
        ("hala", "not her password"),
        ("nobody", PASSWORD),
        ("gone", PASSWORD),
        ("invited", PASSWORD),
        ("no name at all", PASSWORD),
    ]
    .into_iter()
    .enumerate()
    {
        let mut browser = press.browser();
        browser.address = format!("192.0.2.{n}");
        let before = press.newsroom.hasher.computed();
        let refused = browser.sign_in(name, password).await;
        assert_eq!(press.newsroom.hasher.computed(), before + 1, "{name}: one hash is computed");
        assert_eq!(refused.status, 422, "{name}");
        assert_eq!(refused.header("set-cookie"), "", "{name}");
        pages.push(refused.text().replace(name, "NAME"));
    }
    assert!(pages.iter().all(|page| *page == pages[0]), "the pages differ");
    let tree = Tree::of(&pages[0]);
    assert!(words(tree.one("title")).starts_with("Error:"));
    let link = tree.one(".summary a");
    assert_eq!(words(link), "The user name or the password is not right");
    assert_eq!(link.value().attr("href"), Some("#user"));
    assert_eq!(words(tree.one("#user-fault")), words(link));
    assert_eq!(tree.one("#user").value().attr("value"), Some("NAME"), "the name is kept");
    assert_eq!(tree.one("#password").value().attr("value"), None, "the password is not");
}

#[tokio::test]
async fn an_empty_form_names_each_field_and_computes_nothing() {
    let press = Press::open().await;
    let refused = press.browser().sign_in(" ", "").await;
    assert_eq!(refused.status, 422);
    let tree = Tree::of(refused.text());
    let faults: Vec<String> = tree.all(".summary a").into_iter().map(words).collect();
    assert_eq!(faults, ["Enter your user name", "Enter your password"]);
    assert_eq!(press.newsroom.hasher.computed(), 0);
}

#[tokio::test]
async fn a_new_session_takes_the_place_of_the_one_that_the_browser_had() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let mut browser = press.browser();
    browser.sign_in("hala", PASSWORD).await;
    let first = browser.cookie.clone();
    browser.sign_in("hala", PASSWORD).await;
    assert_ne!(browser.cookie, first);
    assert_eq!(press.open_sessions().await, 1);
    browser.cookie = first;
    assert_eq!(browser.get("/newsroom/").await.status, 303, "the old one is over");
}
