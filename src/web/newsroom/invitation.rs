//! A one-time link: whoever has it chooses a password, and is in.

use axum::{Form, extract::State, http::StatusCode, http::Uri, response::Response};
use serde::Deserialize;

use super::{
    Newsroom,
    visit::{Visit, Visitor, page_with},
};
use crate::{
    domain::staff,
    store::{
        accounts::{self, Act, Invited, Token},
        commit,
    },
    templates::newsroom::{Fault, Onward, invitation, refusal},
    web::{app::App, error::Error, query},
};

/// What the form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Sent {
    link: String,
    password: String,
    password_again: String,
}

/// The page that a link opens.
pub(super) async fn page(
    State(app): State<App>,
    Visitor(visit): Visitor,
    uri: Uri,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let link = query::pairs(&uri).into_iter().find(|(name, _)| name == "link");
    let link = link.map(|(_, link)| link).unwrap_or_default();
    let Some((_, invited)) = invited(newsroom, &visit, &link).await? else {
        return Ok(used_up(&visit));
    };
    let view =
        invitation::View { name: &invited.name, role: invited.role, link: &link, faults: &[] };
    Ok(page_with(StatusCode::OK, invitation::page(&visit.room(), &view)))
}

/// The password that was chosen.
pub(super) async fn send(
    State(app): State<App>,
    Visitor(visit): Visitor,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let Some((token, who)) = invited(newsroom, &visit, &sent.link).await? else {
        return Ok(used_up(&visit));
    };
    let fault = match staff::check_password(&who.name, &sent.password) {
        Err(fault) => Some(Fault::Password(fault)),
        Ok(()) if sent.password != sent.password_again => Some(Fault::PasswordsDiffer),
        Ok(()) => None,
    };
    if let Some(fault) = fault {
        let faults = &[fault];
        let view = invitation::View { name: &who.name, role: who.role, link: &sent.link, faults };
        let page = invitation::page(&visit.room(), &view);
        return Ok(page_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let hash = newsroom.hasher.hash(sent.password).await?;
    let mut tx = newsroom.pool.begin().await?;
    if !accounts::use_invitation(&mut tx, &token, visit.now).await? {
        return Ok(used_up(&visit));
    }
    accounts::set_password(&mut tx, who.person, &hash, None, visit.now).await?;
    let by = Some(who.person);
    accounts::note(&mut tx, by, Act::InvitationUsed, by, None, visit.now).await?;
    commit(tx).await?;
    super::sign_in::come_in(newsroom, &visit, who.person, &Onward::to("")).await
}

async fn invited(
    newsroom: &Newsroom,
    visit: &Visit,
    link: &str,
) -> Result<Option<(Token, Invited)>, Error> {
    let Some(token) = Token::read(link) else { return Ok(None) };
    let mut conn = newsroom.pool.acquire().await?;
    Ok(accounts::invited(&mut conn, &token, visit.now).await?.map(|invited| (token, invited)))
}

fn used_up(visit: &Visit) -> Response {
    page_with(StatusCode::NOT_FOUND, refusal::used_up(&visit.room()))
}
