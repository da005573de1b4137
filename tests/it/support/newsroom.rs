//! A newsroom without a network: people in a database of its own, and browsers that keep a cookie.
//!
//! ```ignore
//! let press = Press::open().await;
//! press.person("rima", Role::Editor).await;      // password: PASSWORD, no second factor yet
//! let mut browser = press.browser();
//! browser.enter("rima").await;                   // signed in, past all pages of sign-in
//! let desk = browser.get("/newsroom/").await;
//! press.clock().advance(SignedDuration::from_hours(3));
//! ```

use std::sync::LazyLock;

use axum::http::Method;
use khutut::{
    domain::staff::Role,
    store::accounts::{self, Clock, TotpSecret},
    web::newsroom::Newsroom,
};

use super::{
    databases::{self, Database},
    site::{Answer, PUBLIC_URL, Site, app, bundled},
};

/// Everybody's password.
pub(crate) const PASSWORD: &str = "four short plain words";

static HASH: LazyLock<String> = LazyLock::new(|| accounts::hash_password(PASSWORD).unwrap());

/// A newsroom at [`PUBLIC_URL`].
pub(crate) struct Press {
    pub(crate) database: Database,
    pub(crate) newsroom: Newsroom,
    pub(crate) site: Site,
}

impl Press {
    pub(crate) async fn open() -> Self {
        Self::at(PUBLIC_URL, false).await
    }

    /// At another public address, or as a demo.
    pub(crate) async fn at(public_url: &str, demo: bool) -> Self {
        let database = databases::fresh().await;
        // Who speaks for a client is believed, so that a test can be many clients.
        let newsroom = Newsroom {
            proxies: vec!["0.0.0.0/0".parse().unwrap()].into(),
            demo,
            ..Newsroom::new(database.app.clone().into())
        };
        let mut app = app(bundled(1), public_url);
        app.newsroom = Some(newsroom.clone());
        Self { database, newsroom, site: Site::at(app) }
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.newsroom.clock
    }

    /// A person with a password and no second factor; gives the number.
    pub(crate) async fn person(&self, name: &str, role: Role) -> i64 {
        let (mut conn, now) = (self.database.app.acquire().await.unwrap(), self.clock().now());
        let id = accounts::add_person(&mut conn, name, role, now).await.unwrap().unwrap();
        accounts::set_password(&mut conn, id, &HASH, None, now).await.unwrap();
        id
    }

    /// Gives a person an app, and the test what that shows.
    pub(crate) async fn set_up_app(&self, name: &str) -> TotpSecret {
        let (mut conn, now) = (self.database.app.acquire().await.unwrap(), self.clock().now());
        let id = accounts::person_named(&mut conn, name).await.unwrap().unwrap().id;
        let new = TotpSecret::new().unwrap();
        let secret = accounts::offer_second_factor(&mut conn, id, &new).await.unwrap();
        assert!(accounts::accept_offered(&mut conn, id, 0, now).await.unwrap());
        secret
    }

    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser { press: self, cookie: String::new(), address: "192.0.2.1".into(), lang: "en" }
    }

    /// Everybody's open sessions.
    pub(crate) async fn open_sessions(&self) -> i64 {
        sqlx::query_scalar("select count(*) from session where ended_at is null")
            .fetch_one(&self.database.owner)
            .await
            .unwrap()
    }
}

/// A browser of one person, on the page of the site itself.
pub(crate) struct Browser<'a> {
    press: &'a Press,
    /// What it sends: `name=value`, or nothing.
    pub(crate) cookie: String,
    /// Where it is.
    pub(crate) address: String,
    /// What it likes to read.
    pub(crate) lang: &'static str,
}

impl Browser<'_> {
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.ask(Method::GET, path, "").await
    }

    /// Sends a form.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        self.ask(Method::POST, path, &body.extend_pairs(fields).finish()).await
    }

    async fn ask(&mut self, method: Method, path: &str, body: &str) -> Answer {
        let cookie = self.cookie.clone();
        let headers = [
            ("host", "khutut.example"),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/x-www-form-urlencoded"),
            ("x-forwarded-for", self.address.as_str()),
            ("accept-language", self.lang),
            ("cookie", cookie.as_str()),
        ];
        let answer = self.press.site.send(method, path, &headers, body).await;
        if let Some(given) = answer.header("set-cookie").split(';').next().filter(|c| !c.is_empty())
        {
            self.cookie = if given.ends_with('=') { String::new() } else { given.to_owned() };
        }
        answer
    }

    /// Sends name and password.
    pub(crate) async fn sign_in(&mut self, name: &str, password: &str) -> Answer {
        self.post("/newsroom/sign-in", &[("user", name), ("password", password)]).await
    }

    /// Is signed in, past every page of sign-in.
    pub(crate) async fn enter(&mut self, name: &str) {
        let (press, now) = (self.press, self.press.clock().now());
        let mut conn = press.database.app.acquire().await.unwrap();
        let id = accounts::person_named(&mut conn, name).await.unwrap().unwrap().id;
        let token = accounts::start_session(&mut conn, id, true, None, now).await.unwrap();
        self.cookie = format!("__Host-session={}", token.reveal());
    }
}
