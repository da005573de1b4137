//! The form of the newsroom's pages: whole, in the person's language, without a script.

use khutut::{domain::staff::Role, paths::Lang};

use crate::{
    pages::{Tree, words},
    support::newsroom::{PASSWORD, Press},
};

const PAGES: [&str; 6] = [
    "/newsroom/",
    "/newsroom/account",
    "/newsroom/people",
    "/newsroom/people/1",
    "/newsroom/people/2",
    "/newsroom/switches",
];

fn is_whole(text: &str, lang: Lang, path: &str) {
    assert!(!text.contains('⟦'), "{path} in {lang}: a message is missing");
    let tree = Tree::of(text);
    assert_eq!(tree.all("h1").len(), 1, "{path}");
    assert_eq!(tree.all("main#main").len(), 1, "{path}");
    assert_eq!(tree.one("html").value().attr("lang"), Some(lang.code()), "{path}");
    assert_eq!(tree.one("html").value().attr("dir"), Some(lang.dir()), "{path}");
    assert!(tree.all("script, style, [style]").is_empty(), "{path}");
    let ids: Vec<&str> = tree.all("[id]").iter().filter_map(|e| e.value().id()).collect();
    let once: std::collections::HashSet<&&str> = ids.iter().collect();
    assert_eq!(once.len(), ids.len(), "{path}: an id stands twice: {ids:?}");
    for input in tree.all("main input:not([type=hidden])") {
        let id = input.value().id().unwrap_or_default();
        let in_label =
            input.ancestors().any(|a| a.value().as_element().is_some_and(|e| e.name() == "label"));
        assert!(in_label || tree.all(&format!("label[for='{id}']")).len() == 1, "{path}: {id}");
    }
    for described in tree.all("[aria-describedby]") {
        for id in described.value().attr("aria-describedby").unwrap().split(' ') {
            assert!(ids.contains(&id), "{path}: nothing is called {id}");
        }
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    press.person("hala", Role::Reporter).await;
    let mut browser = press.browser();
    browser.enter("boss").await;
    let mut links = std::collections::BTreeSet::new();
    for lang in Lang::ALL {
        let set = [("language", lang.code()), ("to", "/newsroom/account")];
        let back = browser.post("/newsroom/language", &set).await;
        assert_eq!(back.header("location"), "/newsroom/account");
        for path in PAGES {
            let page = browser.get(path).await;
            assert_eq!(page.status, 200, "{path}");
            is_whole(page.text(), lang, path);
            for link in Tree::of(page.text()).all("a[href^='/']") {
                links.insert(link.value().attr("href").unwrap().to_owned());
            }
        }
    }
    for link in links {
        assert_eq!(browser.get(&link).await.status, 200, "{link} leads nowhere");
    }
}

#[tokio::test]
async fn before_sign_in_the_language_is_the_browser_s_with_a_link_to_the_other() {
    let press = Press::open().await;
    press.person("rima", Role::Editor).await;
    let app = press.set_up_app("rima").await;
    let mut browser = press.browser();
    browser.lang = "ar-SY, en;q=0.5";
    let page = browser.get("/newsroom/sign-in?to=/newsroom/account").await;
    is_whole(page.text(), Lang::Ar, "sign-in");
    let tree = Tree::of(page.text());
    let other = tree.one("header a[hreflang=en]").value().attr("href").unwrap().to_owned();
    let english = browser.get(&other).await;
    is_whole(english.text(), Lang::En, "sign-in");
    let tree = Tree::of(english.text());
    assert_eq!(tree.one("input[name=to]").value().attr("value"), Some("/newsroom/account"));
    let action = tree.one("main form").value().attr("action").unwrap().to_owned();
    assert_eq!(action, "/newsroom/sign-in?lang=en");
    let wrong = browser.post(&action, &[("user", "rima"), ("password", "x")]).await;
    is_whole(wrong.text(), Lang::En, "sign-in with faults");
    let on = browser.post(&action, &[("user", "rima"), ("password", PASSWORD)]).await;
    let on = on.header("location").to_owned();
    for path in [on.as_str(), "/newsroom/sign-in/recovery"] {
        is_whole(browser.get(path).await.text(), Lang::En, path);
    }
    let code = app.code_at(press.clock().now());
    browser.post("/newsroom/sign-in/code", &[("code", &code)]).await;
    is_whole(browser.get("/newsroom/").await.text(), Lang::En, "the choice is kept as a setting");
}

#[tokio::test]
async fn a_form_with_faults_has_a_summary_with_the_focus_that_links_to_its_fields() {
    let press = Press::open().await;
    press.person("boss", Role::Admin).await;
    let mut browser = press.browser();
    browser.enter("boss").await;
    for lang in Lang::ALL {
        browser.post("/newsroom/language", &[("language", lang.code())]).await;
        for (path, fields) in [
            ("/newsroom/people/invite", &[("name", ""), ("role", "")][..]),
            ("/newsroom/account/password", &[("password", "short")]),
            ("/newsroom/account/second-factor", &[("current", "wrong")]),
            ("/newsroom/people/1/disable", &[]),
        ] {
            let refused = browser.post(path, fields).await;
            assert_eq!(refused.status, 422, "{path}");
            is_whole(refused.text(), lang, path);
            let tree = Tree::of(refused.text());
            assert!(tree.one(".summary").value().attr("autofocus").is_some(), "{path}");
            for link in tree.all(".summary a") {
                let target = &link.value().attr("href").unwrap()[1..];
                tree.id(target);
                assert!(
                    target == "main" || words(tree.one("main")).matches(&words(link)).count() == 2,
                    "{path}"
                );
            }
            let error = if lang == Lang::En { "Error:" } else { "خطأ:" };
            assert!(words(tree.one("title")).starts_with(error), "{path}");
        }
    }
}

#[tokio::test]
async fn no_name_of_staff_is_in_any_public_answer() {
    let press = Press::open().await;
    press.person("canarystaff", Role::Admin).await;
    let mut browser = press.browser();
    browser.enter("canarystaff").await;
    let public = crate::pages::PAGES.iter().flat_map(|p| Lang::ALL.map(|l| format!("/{l}{p}")));
    let feeds = ["/feed.geojson", "/map/spans.json", "/health/ready"].map(str::to_owned);
    for path in public.chain(feeds) {
        // Even asked by somebody who is signed in.
        let answer = browser.get(&path).await;
        assert!(!answer.text().contains("canarystaff"), "{path}");
    }
}
