//! The password page, and leaving.
//!
//! Guarantee: who has no account, has none any more, or types a wrong password is answered alike and
//! after the same work.

use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    Newsroom, cookie,
    onward::{arrived, safe, then},
    visit::{Halfway, Visit, Visitor, go, page_with, with_cookie},
};
use crate::{
    domain::staff::{self, Role, Switch},
    paths::Desk,
    store::{
        accounts::{self, Act, Candidate, EndedWhy, Token},
        commit,
    },
    templates::newsroom::{Fault, Onward, sign_in::View, sign_in::page as template},
    web::{app::App, error::Error, query},
};

/// What the form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Sent {
    user: String,
    password: String,
    to: String,
    carry: String,
}

/// The page; who is signed in already is sent on.
pub(super) async fn page(Visitor(visit): Visitor, uri: axum::http::Uri) -> Response {
    let asked = query::pairs(&uri).into_iter().find(|(name, _)| name == "to");
    let to = asked.map(|(_, to)| to).unwrap_or_default();
    if visit.staff().is_some() {
        return go(safe(&to));
    }
    let onward = Onward { to: safe(&to), carry: "" };
    let view = View { user: "", onward, faults: &[], expired: visit.token.is_some() };
    page_with(StatusCode::OK, template(&visit.room(), &view))
}

/// The form: on to the code, or in.
pub(super) async fn send(
    State(app): State<App>,
    Visitor(visit): Visitor,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let refuse = |status, faults: &[Fault]| {
        let onward = Onward { to: safe(&sent.to), carry: &sent.carry };
        let view = View { user: &sent.user, onward, faults, expired: false };
        Ok(page_with(status, template(&visit.room(), &view)))
    };
    let missing = missing(&sent);
    if !missing.is_empty() {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, &missing);
    }
    let name = staff::user_name(&sent.user).unwrap_or_else(|| sent.user.trim().to_owned());
    if let Err(seconds) = newsroom.limits.admit(visit.address, &name, visit.now) {
        return refuse(StatusCode::TOO_MANY_REQUESTS, &[Fault::TooOften { seconds }]);
    }
    let Some(who) = recognised(newsroom, &name, &sent.password).await? else {
        tracing::info!(address = %visit.address, "a sign-in was refused");
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, &[Fault::SignInRefused]);
    };
    newsroom.limits.succeeded(visit.address, &name);
    if visit.is_on(Switch::LockDown) && who.role < Role::Admin {
        return refuse(StatusCode::FORBIDDEN, &[Fault::LockedDown]);
    }
    let onward = Onward { to: safe(&sent.to), carry: &sent.carry };
    come_in(newsroom, &visit, who.id, &onward).await
}

fn missing(sent: &Sent) -> Vec<Fault> {
    let faults = [
        (sent.user.trim().is_empty(), Fault::NoUser),
        (sent.password.is_empty(), Fault::NoPassword),
    ];
    faults.into_iter().filter(|(missing, _)| *missing).map(|(_, fault)| fault).collect()
}

/// Who has this name and password, and may sign in.
async fn recognised(
    newsroom: &Newsroom,
    name: &str,
    password: &str,
) -> Result<Option<Candidate>, Error> {
    let candidate = accounts::candidate(&mut *newsroom.pool.acquire().await?, name).await?;
    let candidate = candidate.filter(|c| !c.is_disabled && (!c.is_demo || newsroom.demo));
    let hash = candidate.as_ref().and_then(|c| c.password_hash.clone());
    let right = newsroom.hasher.verify(password.to_owned(), hash).await?;
    Ok(candidate.filter(|_| right))
}

/// Begins the session of a person whose password was right, and leads on: to the code, to the
/// set-up of an app, or in.
pub(super) async fn come_in(
    newsroom: &Newsroom,
    visit: &Visit,
    person: i64,
    onward: &Onward<'_>,
) -> Result<Response, Error> {
    let mut tx = newsroom.pool.begin().await?;
    let old = visit.token.as_ref();
    let token = accounts::start_session(&mut tx, person, false, old, visit.now).await?;
    let session = accounts::find_session(&mut tx, &token, visit.now).await?;
    let session = session.ok_or(Error::NotFound)?;
    if let (Some(asked), None) = (visit.asked, &session.language) {
        accounts::set_settings(&mut tx, person, Some(asked.code()), session.keys).await?;
    }
    let complete = super::visit::is_complete(&session);
    if complete {
        let by = Some(person);
        accounts::note(&mut tx, by, Act::SignedIn, by, None, visit.now).await?;
    }
    commit(tx).await?;
    if complete {
        return Ok(arrived(visit, &token, onward));
    }
    let next = if session.has_second_factor { Desk::Code } else { Desk::SetUp };
    Ok(halfway(newsroom, visit, &token, next, onward).await)
}

/// On to the next page of sign-in. Where a form is carried along it cannot go by an address, so the
/// page of the code is shown at once; who sets an app up first has none yet.
async fn halfway(
    newsroom: &Newsroom,
    visit: &Visit,
    token: &Token,
    next: Desk,
    onward: &Onward<'_>,
) -> Response {
    let answer = if next == Desk::Code && !onward.carry.is_empty() {
        super::second_factor::code_form(newsroom, visit, token, onward)
            .await
            .unwrap_or_else(IntoResponse::into_response)
    } else {
        go(&then(next, visit, onward.to))
    };
    with_cookie(answer, cookie::give(visit.channel, token))
}

/// Leaves in this browser.
pub(super) async fn sign_out(
    State(app): State<App>,
    Halfway { visit, me }: Halfway,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let mut tx = newsroom.pool.begin().await?;
    if let Some(token) = &visit.token {
        accounts::end_session(&mut tx, token, EndedWhy::SignedOut, visit.now).await?;
    }
    let by = Some(me.person);
    accounts::note(&mut tx, by, Act::SignedOut, by, None, visit.now).await?;
    commit(tx).await?;
    Ok(with_cookie(go(Desk::SignIn.as_str()), cookie::take(visit.channel)))
}

/// Leaves in every browser.
pub(super) async fn everywhere(
    State(app): State<App>,
    Halfway { visit, me }: Halfway,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let mut tx = newsroom.pool.begin().await?;
    accounts::end_sessions(&mut tx, me.person, None, EndedWhy::Everywhere, visit.now).await?;
    let by = Some(me.person);
    accounts::note(&mut tx, by, Act::SessionsEnded, by, None, visit.now).await?;
    commit(tx).await?;
    Ok(with_cookie(go(Desk::SignIn.as_str()), cookie::take(visit.channel)))
}
