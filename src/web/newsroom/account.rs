//! One's own account: password, second factor, language, keys.

use axum::{Form, extract::State, http::StatusCode, response::Response};
use serde::Deserialize;

use super::{
    Newsroom, cookie,
    onward::safe,
    visit::{Staff, go, page_with, with_cookie},
};
use crate::{
    domain::staff,
    paths::{Desk, Lang},
    store::{
        accounts::{self, Act, TotpSecret},
        commit,
    },
    templates::newsroom::{Fault, account},
    web::{app::App, error::Error},
};

/// The page.
pub(super) async fn page(State(app): State<App>, staff: Staff) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    show(newsroom, &staff, StatusCode::OK, &[]).await
}

async fn show(
    newsroom: &Newsroom,
    Staff { visit, me }: &Staff,
    status: StatusCode,
    faults: &[Fault],
) -> Result<Response, Error> {
    let mut conn = newsroom.pool.acquire().await?;
    let factor = accounts::second_factor(&mut conn, me.person).await?;
    let view = account::View {
        name: &me.name,
        role: me.role,
        signed_in_at: me.created_at,
        language: me.language.as_deref().and_then(Lang::from_code),
        keys: me.keys,
        second_factor_since: factor.since,
        codes_left: accounts::unused_recovery_codes(&mut conn, me.person).await?,
        faults,
    };
    Ok(page_with(status, account::page(&visit.room(), &view)))
}

/// What the form of the password sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct NewPassword {
    current: String,
    password: String,
    password_again: String,
}

/// A new password: it ends every other session, and renews this one.
pub(super) async fn password(
    State(app): State<App>,
    staff: Staff,
    Form(sent): Form<NewPassword>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let (visit, me) = (&staff.visit, &staff.me);
    let fault = match staff::check_password(&me.name, &sent.password) {
        Err(fault) => Some(Fault::Password(fault)),
        Ok(()) if sent.password != sent.password_again => Some(Fault::PasswordsDiffer),
        Ok(()) => current_fault(newsroom, &staff, sent.current).await?,
    };
    if let Some(fault) = fault {
        return show(newsroom, &staff, StatusCode::UNPROCESSABLE_ENTITY, &[fault]).await;
    }
    let hash = newsroom.hasher.hash(sent.password).await?;
    let mut tx = newsroom.pool.begin().await?;
    accounts::set_password(&mut tx, me.person, &hash, Some(me.id), visit.now).await?;
    let (by, old) = (Some(me.person), visit.token.as_ref());
    accounts::note(&mut tx, by, Act::PasswordSet, by, None, visit.now).await?;
    let factor = me.second_factor;
    let token = accounts::start_session(&mut tx, me.person, factor, old, visit.now).await?;
    commit(tx).await?;
    Ok(with_cookie(go(Desk::Account.as_str()), cookie::give(visit.channel, &token)))
}

/// What is wrong with the password that somebody entered to show that it is they.
async fn current_fault(
    newsroom: &Newsroom,
    Staff { visit, me }: &Staff,
    current: String,
) -> Result<Option<Fault>, Error> {
    if let Err(seconds) = newsroom.limits.admit(visit.address, &me.name, visit.now) {
        return Ok(Some(Fault::TooOften { seconds }));
    }
    let candidate = accounts::candidate(&mut *newsroom.pool.acquire().await?, &me.name).await?;
    let hash = candidate.and_then(|candidate| candidate.password_hash);
    if !newsroom.hasher.verify(current, hash).await? {
        return Ok(Some(Fault::CurrentRefused));
    }
    newsroom.limits.succeeded(visit.address, &me.name);
    Ok(None)
}

/// What the form of the settings sends. A box that is not ticked sends nothing.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Settings {
    language: String,
    keys: String,
}

/// Language and keys.
pub(super) async fn settings(
    State(app): State<App>,
    Staff { me, .. }: Staff,
    Form(sent): Form<Settings>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let language = Lang::from_code(&sent.language).map(Lang::code);
    let mut conn = newsroom.pool.acquire().await?;
    accounts::set_settings(&mut conn, me.person, language, !sent.keys.is_empty()).await?;
    Ok(go(Desk::Account.as_str()))
}

/// What the button of the other language sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Language {
    language: String,
    to: String,
}

/// The other language, from any page and back to it.
pub(super) async fn language(
    State(app): State<App>,
    Staff { me, .. }: Staff,
    Form(sent): Form<Language>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    if let Some(lang) = Lang::from_code(&sent.language) {
        let mut conn = newsroom.pool.acquire().await?;
        accounts::set_settings(&mut conn, me.person, Some(lang.code()), me.keys).await?;
    }
    Ok(go(safe(&sent.to)))
}

/// What the form of another app sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct AnotherApp {
    current: String,
}

/// Offers another app; the one that works goes on until the first code of the new one.
pub(super) async fn second_factor(
    State(app): State<App>,
    staff: Staff,
    Form(sent): Form<AnotherApp>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    if let Some(fault) = current_fault(newsroom, &staff, sent.current).await? {
        let fault = match fault {
            Fault::CurrentRefused => Fault::CurrentRefusedForApp,
            other => other,
        };
        return show(newsroom, &staff, StatusCode::UNPROCESSABLE_ENTITY, &[fault]).await;
    }
    let mut conn = newsroom.pool.acquire().await?;
    accounts::offer_second_factor(&mut conn, staff.me.person, &TotpSecret::new()?).await?;
    Ok(go(Desk::SetUp.as_str()))
}
