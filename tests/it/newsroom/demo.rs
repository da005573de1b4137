//! A demo is for one person at one machine: everything else is refused.

use khutut::{domain::staff::Role, store::accounts};

use crate::support::{
    databases::{self, scratch},
    newsroom::Press,
    program::{khutut, said},
};

#[tokio::test]
async fn the_people_of_a_demo_come_in_by_password_alone_and_only_into_a_demo() {
    let demo = Press::at("http://khutut.example", true).await;
    let mut conn = demo.database.app.acquire().await.unwrap();
    let people = accounts::prepare_demo(&mut conn, demo.clock().now()).await.unwrap();
    assert_eq!(people.iter().map(|p| p.role).collect::<Vec<_>>(), Role::ALL);
    let headers = [
        ("host", "127.0.0.1:3000"),
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    let mut ordinary = demo.newsroom.clone();
    ordinary.demo = false;
    let mut app = crate::support::site::app(crate::support::site::bundled(1), "http://x");
    app.newsroom = Some(ordinary);
    let ordinary = crate::support::site::Site::at(app);
    for person in &people {
        let body = format!("user={}&password={}", person.name, person.password);
        let post = axum::http::Method::POST;
        let come_in = demo.site.send(post.clone(), "/newsroom/sign-in", &headers, &body).await;
        assert_eq!(come_in.header("location"), "/newsroom/", "{}", person.name);
        let cookie = come_in.header("set-cookie").split(';').next().unwrap();
        let with_cookie = [("host", "127.0.0.1:3000"), ("cookie", cookie)];
        let desk = demo.site.get_with("/newsroom/", &with_cookie).await;
        assert!(desk.text().contains("This is a demo."), "{}", person.name);
        let elsewhere = ordinary.get_with("/newsroom/", &with_cookie).await;
        assert_eq!(elsewhere.status, 303, "a demo's session is none elsewhere");
        let refused = ordinary.send(post, "/newsroom/sign-in", &headers, &body).await;
        assert_eq!(refused.status, 422, "nor is its password");
    }
    let again = accounts::prepare_demo(&mut conn, demo.clock().now()).await.unwrap();
    assert_ne!(again[0].password, people[0].password, "each start has new ones");
    assert_eq!(demo.open_sessions().await, 0);
}

#[tokio::test]
async fn a_demo_is_refused_with_another_database_address_or_proxy() {
    let database = databases::fresh().await;
    let with_database = khutut(&["serve", "--demo", "--listen", "127.0.0.1:0"])
        .env("DATABASE_URL", database.url())
        .output()
        .unwrap();
    assert!(!with_database.status.success());
    assert!(said(&with_database).contains("private PostgreSQL"), "{}", said(&with_database));
    let dir = scratch("demo-refused");
    for words in [
        &["--listen", "0.0.0.0:0"][..],
        &["--listen", "[::]:0"],
        &["--listen", "127.0.0.1:0", "--public-url", "https://khutut.example"],
        &["--listen", "127.0.0.1:0", "--trusted-proxy", "127.0.0.1/32"],
    ] {
        let refused = khutut(&[&["serve", "--demo"], words].concat())
            .env("KHUTUT_DATA_DIR", &dir)
            .output()
            .unwrap();
        assert!(!refused.status.success(), "{words:?}");
        assert!(said(&refused).contains("this machine's own addresses"), "{}", said(&refused));
        assert!(!dir.exists(), "{words:?}: nothing was begun");
    }
}
