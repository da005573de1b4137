//! One request to the newsroom: who asks, in which language, from where, and how things stand.

use std::{net::IpAddr, sync::Arc};

use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use maud::Markup;

use super::{Newsroom, client, client::Channel, cookie};
use crate::{
    atlas::Edition,
    domain::staff::{Role, Switch},
    paths::{Desk, Lang, Theme},
    store::accounts::{self, Session, SwitchState, Token},
    templates::newsroom::{Me, Room},
    web::{app::App, caching::Cache, error::Error, language, query, theme},
};

/// How long a code may be entered after the password, in seconds.
const BETWEEN: i64 = 600;

/// A request and who sent it.
#[derive(Debug)]
pub(super) struct Visit {
    pub(super) lang: Lang,
    pub(super) asked: Option<Lang>,
    theme: Option<Theme>,
    pub(super) here: String,
    pub(super) channel: Channel,
    pub(super) address: IpAddr,
    /// The open session, whatever it may do.
    pub(super) session: Option<Session>,
    /// The secret that the browser sent, open or not.
    pub(super) token: Option<Token>,
    pub(super) switches: Vec<SwitchState>,
    pub(super) now: Timestamp,
    pub(super) edition: Edition,
    pub(super) demo: bool,
}

impl Visit {
    /// Looks who sends a request.
    pub(super) async fn of(app: &App, newsroom: &Newsroom, request: &Parts) -> Result<Self, Error> {
        let (headers, uri, now) = (&request.headers, &request.uri, newsroom.clock.now());
        let channel = Channel::of(uri, headers, &app.public_url);
        let token = cookie::read(headers, channel);
        let mut conn = newsroom.pool.acquire().await?;
        let switches = accounts::switches(&mut conn).await?;
        let session = match &token {
            Some(token) => accounts::find_session(&mut conn, token, now).await?,
            None => None,
        };
        let session = session.filter(|session| {
            let demo = !session.is_demo || newsroom.demo;
            let age = now.as_second() - session.created_at.as_second();
            let locked = is_on(&switches, Switch::LockDown) && session.role < Role::Admin;
            demo && !locked && (is_complete(session) || age < BETWEEN)
        });
        let asked = query::pairs(uri).into_iter().find(|(name, _)| name == "lang");
        let asked = asked.and_then(|(_, code)| Lang::from_code(&code));
        let set = session.as_ref().and_then(|session| Lang::from_code(session.language.as_ref()?));
        Ok(Self {
            lang: set.or(asked).unwrap_or_else(|| language::preferred(headers)),
            asked,
            theme: theme::chosen(headers),
            here: uri.path_and_query().map_or("/", |here| here.as_str()).to_owned(),
            channel,
            address: client::address(&request.extensions, headers, &newsroom.proxies),
            session,
            token,
            switches,
            now,
            edition: app.atlas.newest().edition.clone(),
            demo: newsroom.demo,
        })
    }

    /// Whether a switch is on.
    pub(super) fn is_on(&self, switch: Switch) -> bool {
        is_on(&self.switches, switch)
    }

    /// The session of who may work: the password and, where it is needed, the code were right.
    pub(super) fn staff(&self) -> Option<&Session> {
        self.session.as_ref().filter(|session| is_complete(session))
    }

    /// The frame of its pages.
    pub(super) fn room(&self) -> Room<'_> {
        Room {
            lang: self.lang,
            asked: self.asked.filter(|_| self.staff().is_none()),
            theme: self.theme,
            here: &self.here,
            me: self.staff().map(|me| Me { name: &me.name, role: me.role, keys: me.keys }),
            read_only: self.is_on(Switch::ReadOnly),
            lock_down: self.is_on(Switch::LockDown),
            demo: self.demo,
            edition: &self.edition,
        }
    }
}

fn is_on(switches: &[SwitchState], switch: Switch) -> bool {
    switches.iter().any(|state| state.switch == switch && state.is_on)
}

/// Whether everything was entered that this person needs. (A demo's people are let in by password
/// alone; outside of a demo they have no session at all.)
pub(super) fn is_complete(session: &Session) -> bool {
    let needs = session.role.needs_second_factor() || session.has_second_factor;
    session.second_factor || session.is_demo || !needs
}

/// For handlers: the visit, whoever it is.
#[derive(Clone, Debug)]
pub(super) struct Visitor(pub(super) Arc<Visit>);

/// For handlers that the gate lets only staff ask: the visit, and who it is.
#[derive(Clone, Debug)]
pub(super) struct Staff {
    pub(super) visit: Arc<Visit>,
    pub(super) me: Session,
}

/// For handlers between password and code: the session as far as it goes.
#[derive(Clone, Debug)]
pub(super) struct Halfway {
    pub(super) visit: Arc<Visit>,
    pub(super) me: Session,
}

fn ungated() -> Error {
    Error::Internal("a handler of the newsroom was asked past its gate".into())
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        parts.extensions.get().cloned().map(Self).ok_or_else(ungated)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Staff {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let Visitor(visit) = Visitor::from_request_parts(parts, state).await?;
        let me = visit.staff().cloned().ok_or_else(ungated)?;
        Ok(Self { visit, me })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Halfway {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let Visitor(visit) = Visitor::from_request_parts(parts, state).await?;
        let me = visit.session.clone().ok_or_else(ungated)?;
        Ok(Self { visit, me })
    }
}

/// A page, kept by nobody.
pub(super) fn page(markup: Markup) -> Response {
    (Cache::NoStore, markup).into_response()
}

/// A page with a status: 422 for a form with faults, 403 for what one may not do.
pub(super) fn page_with(status: StatusCode, markup: Markup) -> Response {
    (status, Cache::NoStore, markup).into_response()
}

/// On to another page, by GET.
pub(super) fn go(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static(Desk::Home.as_str()));
    (StatusCode::SEE_OTHER, Cache::NoStore, [(header::LOCATION, to)]).into_response()
}

/// An answer that also changes the cookie.
pub(super) fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}
