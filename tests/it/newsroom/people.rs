//! What an admin does to people, and that each of it is in the audit.

use khutut::domain::staff::Role;

use crate::{
    pages::{Tree, words},
    support::newsroom::Press,
};

#[tokio::test]
async fn each_deed_ends_what_it_must_and_is_noted() {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    let hala = press.person("hala", Role::Reporter).await;
    let (mut boss, mut browser) = (press.browser(), press.browser());
    boss.enter("boss").await;
    let page = format!("/newsroom/people/{hala}");
    for (deed, fields) in [
        ("role", &[("role", "editor")][..]),
        ("end-sessions", &[]),
        ("reset-second-factor", &[]),
        ("disable", &[]),
    ] {
        browser.enter("hala").await;
        let done = boss.post(&format!("{page}/{deed}"), fields).await;
        assert_eq!((done.status.as_u16(), done.header("location")), (303, page.as_str()), "{deed}");
        assert_eq!(browser.get("/newsroom/").await.status, 303, "{deed} leaves the session open");
    }
    assert_eq!(boss.post(&format!("{page}/enable"), &[]).await.status, 303);
    let shown = boss.get(&page).await;
    let tree = Tree::of(shown.text());
    let past: Vec<String> =
        tree.all("section[aria-labelledby=past] li p:first-child").into_iter().map(words).collect();
    assert_eq!(
        past,
        [
            "Let in again",
            "Disabled",
            "Second factor taken away",
            "Sessions ended",
            "Role changed: editor"
        ]
    );
    assert!(words(tree.one("section[aria-labelledby=past]")).contains("boss"));
}

#[tokio::test]
async fn nobody_changes_their_own_role_or_disables_themselves() {
    let press = Press::open().await;
    let boss = press.person("boss", Role::Admin).await;
    let mut browser = press.browser();
    browser.enter("boss").await;
    for (deed, fields) in [("role", &[("role", "reporter")][..]), ("disable", &[]), ("link", &[])] {
        let refused = browser.post(&format!("/newsroom/people/{boss}/{deed}"), fields).await;
        assert_eq!(refused.status, 422, "{deed}");
        assert!(refused.text().contains("You cannot do this to yourself"), "{deed}");
    }
    assert_eq!(browser.get("/newsroom/people").await.status, 200, "still an admin");
}

#[tokio::test]
async fn a_wrong_invitation_keeps_what_was_typed() {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    let mut boss = press.browser();
    boss.enter("boss").await;
    for (name, role, fault) in [
        ("a b", "editor", "Enter a user name"),
        ("<script>", "editor", "Enter a user name"),
        ("boss", "editor", "Somebody has this user name"),
        ("hala", "", "Choose a role"),
    ] {
        let refused = boss.post("/newsroom/people/invite", &[("name", name), ("role", role)]).await;
        assert_eq!(refused.status, 422, "{name}");
        let tree = Tree::of(refused.text());
        assert!(words(tree.one(".summary a")).starts_with(fault), "{name}");
        assert_eq!(tree.one("#name").value().attr("value"), Some(name));
        let ticked = tree.all("input[name=role][checked]");
        assert_eq!(
            ticked.first().and_then(|r| r.value().attr("value")),
            Some(role).filter(|r| !r.is_empty())
        );
    }
    assert_eq!(boss.get("/newsroom/people/999").await.status, 404);
    assert_eq!(boss.get("/newsroom/people/x").await.status.as_u16() / 100, 4);
    assert_eq!(boss.post("/newsroom/people/999/disable", &[]).await.status, 404);
    assert_eq!(boss.post("/newsroom/people/1/promote", &[]).await.status, 404);
}

#[tokio::test]
async fn the_audit_is_only_added_to() {
    let press = Press::open().await;
    let boss = press.person("boss", Role::Admin).await;
    let mut browser = press.browser();
    browser.enter("boss").await;
    browser.post(&format!("/newsroom/people/{boss}/end-sessions"), &[]).await;
    for statement in ["update audit set act = 'x'", "delete from audit", "truncate audit"] {
        assert!(sqlx::query(statement).execute(&press.database.app).await.is_err(), "{statement}");
        assert!(
            sqlx::query(statement).execute(&press.database.owner).await.is_err(),
            "{statement}"
        );
    }
}
