//! Who tries too often waits, longer each time, and is never locked out for good.

use jiff::SignedDuration;
use khutut::domain::staff::Role;

use crate::{
    pages::{Tree, words},
    support::newsroom::{PASSWORD, Press},
};

#[tokio::test]
async fn the_sixth_try_of_a_minute_is_not_even_hashed() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    let mut browser = press.browser();
    for n in 0..5 {
        assert_eq!(browser.sign_in(&format!("name{n}"), PASSWORD).await.status, 422);
    }
    let hashes = press.newsroom.hasher.computed();
    let refused = browser.sign_in("hala", PASSWORD).await;
    assert_eq!(refused.status, 429);
    assert_eq!(press.newsroom.hasher.computed(), hashes);
    let tree = Tree::of(refused.text());
    assert!(words(tree.one("#user-fault")).starts_with("Too many tries. Wait"));
    assert_eq!(tree.one("#user").value().attr("value"), Some("hala"));
    press.clock().advance(SignedDuration::from_secs(61));
    assert_eq!(browser.sign_in("hala", PASSWORD).await.status, 303, "then the right one lets in");
}

#[tokio::test]
async fn an_account_is_slowed_from_everywhere_alike_whether_it_is_there_or_not() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    for name in ["hala", "nobody"] {
        for n in 0..6 {
            let mut browser = press.browser();
            browser.address = format!("198.51.100.{n}");
            let status = browser.sign_in(name, "a wrong password").await.status.as_u16();
            assert_eq!(status, if n < 5 { 422 } else { 429 }, "{name}, try {n}");
        }
        press.clock().advance(SignedDuration::from_mins(31));
    }
}

#[tokio::test]
async fn a_person_under_attack_still_gets_in_within_two_minutes() {
    let press = Press::open().await;
    press.person("hala", Role::Reporter).await;
    for n in 0..40 {
        let mut attacker = press.browser();
        attacker.address = format!("198.51.{}.1", n % 250);
        attacker.sign_in("hala", "a wrong password").await;
        press.clock().advance(SignedDuration::from_secs(20));
    }
    press.clock().advance(SignedDuration::from_secs(120));
    assert_eq!(press.browser().sign_in("hala", PASSWORD).await.status, 303);
}

#[tokio::test]
async fn codes_are_limited_too() {
    let press = Press::open().await;
    press.person("rima", Role::Editor).await;
    let app = press.set_up_app("rima").await;
    let mut browser = press.browser();
    browser.sign_in("rima", PASSWORD).await;
    let right = app.code_at(press.clock().now());
    let wrong = if right == "000000" { "111111" } else { "000000" };
    let mut statuses = Vec::new();
    for _ in 0..6 {
        let answer = browser.post("/newsroom/sign-in/code", &[("code", wrong)]).await;
        statuses.push(answer.status.as_u16());
    }
    assert_eq!(statuses, [422, 422, 422, 422, 422, 429]);
    let answer = browser.post("/newsroom/sign-in/code", &[("code", &right)]).await;
    assert_eq!(answer.status, 429, "the right one must wait as well");
}
