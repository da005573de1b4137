//! Read-only and lock-down: effective at once, and shown to everybody.

use khutut::domain::staff::Role;

use crate::support::newsroom::{PASSWORD, Press};

async fn press() -> Press {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    press.person("hala", Role::Reporter).await;
    press
}

#[tokio::test]
async fn a_read_only_newsroom_takes_no_form_but_sign_in_and_the_switches() {
    let press = press().await;
    let (mut boss, mut hala) = (press.browser(), press.browser());
    boss.enter("boss").await;
    hala.enter("hala").await;
    let on = [("switch", "read_only"), ("to", "on")];
    assert_eq!(boss.post("/newsroom/switches", &on).await.status, 303);
    assert!(hala.get("/newsroom/").await.text().contains("The newsroom is read-only."));
    assert!(press.browser().get("/newsroom/sign-in").await.text().contains("read-only."));
    let settings = hala.post("/newsroom/account/settings", &[("language", "ar")]).await;
    assert_eq!(settings.status, 403);
    assert!(settings.text().contains("Nothing was saved"));
    let invite = boss.post("/newsroom/people/invite", &[("name", "x"), ("role", "editor")]).await;
    assert_eq!(invite.status, 403, "an admin neither");
    assert_eq!(press.browser().sign_in("hala", PASSWORD).await.status, 303);
    boss.post("/newsroom/switches", &[("switch", "read_only"), ("to", "off")]).await;
    assert!(!hala.get("/newsroom/").await.text().contains("read-only."));
    let settings = hala.post("/newsroom/account/settings", &[("language", "ar")]).await;
    assert_eq!(settings.status, 303);
    assert_eq!(boss.post("/newsroom/switches", &[("switch", "other")]).await.status, 400);
}

#[tokio::test]
async fn a_lock_down_puts_everybody_out_but_admins() {
    let press = press().await;
    let (mut boss, mut hala) = (press.browser(), press.browser());
    boss.enter("boss").await;
    hala.enter("hala").await;
    boss.post("/newsroom/switches", &[("switch", "lock_down"), ("to", "on")]).await;
    assert_eq!(hala.get("/newsroom/").await.status, 303);
    assert!(hala.get("/newsroom/sign-in").await.text().contains("The newsroom is locked down."));
    let refused = hala.sign_in("hala", PASSWORD).await;
    assert_eq!((refused.status.as_u16(), refused.header("set-cookie")), (403, ""));
    assert_eq!(hala.sign_in("hala", "a wrong password").await.status, 422, "and no more is told");
    assert_eq!(boss.get("/newsroom/").await.status, 200);
    boss.post("/newsroom/switches", &[("switch", "lock_down"), ("to", "off")]).await;
    assert_eq!(hala.get("/newsroom/").await.status, 303, "the old session stays over");
    assert_eq!(hala.sign_in("hala", PASSWORD).await.status, 303);
    let page = boss.get("/newsroom/switches").await;
    assert!(page.text().contains("Last turned"), "who turned it is told");
}
