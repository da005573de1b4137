//! One-time links: they let one person choose a password, once, for seven days.

use jiff::SignedDuration;
use khutut::domain::staff::Role;

use crate::{
    pages::{Tree, words},
    support::newsroom::{PASSWORD, Press},
};

/// The link that a page shows, as a path.
fn link(page: &str) -> String {
    let tree = Tree::of(page);
    let link = tree.one("#link").value().attr("value").unwrap().to_owned();
    link.strip_prefix("https://khutut.example").expect("an absolute link").to_owned()
}

fn secret(link: &str) -> String {
    link.split('=').nth(1).unwrap().to_owned()
}

#[tokio::test]
async fn an_invited_editor_chooses_a_password_and_an_app_and_is_in() {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    let mut boss = press.browser();
    boss.enter("boss").await;
    let fields = [("name", "Rima"), ("role", "editor")];
    let made = boss.post("/newsroom/people/invite", &fields).await;
    assert_eq!(made.status, 200);
    let link = link(made.text());
    let people = boss.get("/newsroom/people").await;
    assert!(!people.text().contains(&secret(&link)), "the link is shown once");

    let mut rima = press.browser();
    let page = rima.get(&link).await;
    assert_eq!(page.status, 200);
    assert!(words(Tree::of(page.text()).one("main")).contains("rima, editor"));
    let secret = secret(&link);
    for (password, again, fault) in [
        ("short", "short", "Enter at least 12 characters"),
        (PASSWORD, "something else", "The two passwords differ. Enter the same twice"),
    ] {
        let fields = [("link", secret.as_str()), ("password", password), ("password_again", again)];
        let refused = rima.post("/newsroom/invitation", &fields).await;
        assert_eq!(refused.status, 422);
        assert_eq!(words(Tree::of(refused.text()).one(".summary a")), fault);
    }
    let fields = [("link", secret.as_str()), ("password", PASSWORD), ("password_again", PASSWORD)];
    let chosen = rima.post("/newsroom/invitation", &fields).await;
    assert_eq!(chosen.header("location"), "/newsroom/sign-in/set-up");
    assert_eq!(rima.get("/newsroom/sign-in/set-up").await.status, 200);
    assert_eq!(press.browser().get(&link).await.status, 404, "once");
    let again = press.browser().post("/newsroom/invitation", &fields).await;
    assert_eq!(again.status, 404, "once");
}

#[tokio::test]
async fn a_link_ends_after_seven_days_by_a_newer_one_and_with_its_person() {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    let hala = press.person("hala", Role::Reporter).await;
    let mut boss = press.browser();
    boss.enter("boss").await;
    let first = link(boss.post(&format!("/newsroom/people/{hala}/link"), &[]).await.text());
    let second = link(boss.post(&format!("/newsroom/people/{hala}/link"), &[]).await.text());
    assert_eq!(press.browser().get(&first).await.status, 404, "a newer one took its place");
    assert_eq!(press.browser().get(&second).await.status, 200);
    press.clock().advance(SignedDuration::from_hours(7 * 24 + 1));
    assert_eq!(press.browser().get(&second).await.status, 404, "seven days are over");
    boss.enter("boss").await;
    let third = link(boss.post(&format!("/newsroom/people/{hala}/link"), &[]).await.text());
    boss.post(&format!("/newsroom/people/{hala}/disable"), &[]).await;
    assert_eq!(press.browser().get(&third).await.status, 404, "who is disabled is not let in");
    assert_eq!(press.browser().get("/newsroom/invitation?link=nonsense").await.status, 404);
}

#[tokio::test]
async fn a_new_link_to_an_old_person_ends_their_sessions_when_it_is_used() {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    let hala = press.person("hala", Role::Reporter).await;
    let (mut boss, mut thief) = (press.browser(), press.browser());
    boss.enter("boss").await;
    thief.enter("hala").await;
    let link = link(boss.post(&format!("/newsroom/people/{hala}/link"), &[]).await.text());
    let (secret, new) = (secret(&link), "another four plain words");
    let fields = [("link", secret.as_str()), ("password", new), ("password_again", new)];
    let come_in = press.browser().post("/newsroom/invitation", &fields).await;
    assert_eq!(come_in.header("location"), "/newsroom/");
    assert_eq!(thief.get("/newsroom/").await.status, 303);
}
