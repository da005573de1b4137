//! The second factor: the code of an app, a recovery code in its place, and setting an app up.

use axum::{Form, extract::State, http::StatusCode, http::Uri, response::Response};
use serde::Deserialize;

use super::{
    Newsroom, cookie,
    onward::{arrived, safe, then},
    visit::{Halfway, Visit, go, page_with, with_cookie},
};
use crate::{
    paths::Desk,
    store::{
        accounts::{self, Act, EndedWhy, Session, Token, TotpSecret},
        commit,
    },
    templates::newsroom::{Fault, Onward, code, recovery, set_up},
    web::{app::App, error::Error, query},
};

/// What the forms send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Sent {
    code: String,
    to: String,
    carry: String,
}

impl Sent {
    fn onward(&self) -> Onward<'_> {
        Onward { to: safe(&self.to), carry: &self.carry }
    }
}

fn to_of(uri: &Uri) -> String {
    let to = query::pairs(uri).into_iter().find(|(name, _)| name == "to");
    safe(&to.map(|(_, to)| to).unwrap_or_default()).to_owned()
}

/// Six digits of either script; spaces and signs between do not matter. None: it is no code.
fn six_digits(text: &str) -> Option<String> {
    let digit = |c: char| match u32::from(c) {
        n @ 0x0660..=0x0669 => char::from_digit(n - 0x0660, 10),
        n @ 0x06F0..=0x06F9 => char::from_digit(n - 0x06F0, 10),
        _ => Some(c),
    };
    let between = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '\u{200e}' | '\u{200f}');
    let code: String = text.chars().filter(between).filter_map(digit).collect();
    (code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit())).then_some(code)
}

/// The page of the code.
pub(super) async fn code_page(Halfway { visit, me }: Halfway, uri: Uri) -> Response {
    let to = to_of(&uri);
    if visit.staff().is_some() {
        return go(&to);
    }
    if !me.has_second_factor {
        return go(&then(Desk::SetUp, &visit, &to));
    }
    let view = code::View { name: &me.name, typed: "", onward: Onward::to(&to), faults: &[] };
    page_with(StatusCode::OK, code::page(&visit.room(), &view))
}

/// The page of the code with a form that is carried along, for the session of a secret.
pub(super) async fn code_form(
    newsroom: &Newsroom,
    visit: &Visit,
    token: &Token,
    onward: &Onward<'_>,
) -> Result<Response, Error> {
    let mut conn = newsroom.pool.acquire().await?;
    let me = accounts::find_session(&mut conn, token, visit.now).await?.ok_or(Error::NotFound)?;
    let view = code::View { name: &me.name, typed: "", onward: *onward, faults: &[] };
    Ok(page_with(StatusCode::OK, code::page(&visit.room(), &view)))
}

/// A code of the app: each works once.
pub(super) async fn code_send(
    State(app): State<App>,
    Halfway { visit, me }: Halfway,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let refuse = |status, fault| {
        let (typed, onward) = (sent.code.as_str(), sent.onward());
        let view = code::View { name: &me.name, typed, onward, faults: &[fault] };
        Ok(page_with(status, code::page(&visit.room(), &view)))
    };
    let Some(code) = six_digits(&sent.code) else {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, Fault::NoCode);
    };
    if let Err(seconds) = newsroom.limits.admit(visit.address, &me.name, visit.now) {
        return refuse(StatusCode::TOO_MANY_REQUESTS, Fault::TooOften { seconds });
    }
    let mut tx = newsroom.pool.begin().await?;
    let factor = accounts::second_factor(&mut tx, me.person).await?;
    let step = factor.secret.and_then(|secret| secret.step_of(&code, visit.now));
    let right = match step {
        Some(step) => accounts::use_step(&mut tx, me.person, step).await?,
        None => false,
    };
    if !right {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, Fault::CodeRefused);
    }
    newsroom.limits.succeeded(visit.address, &me.name);
    let token = renew(&mut tx, &visit, &me).await?;
    commit(tx).await?;
    Ok(arrived(&visit, &token, &sent.onward()))
}

/// The page of a recovery code.
pub(super) async fn recovery_page(Halfway { visit, me }: Halfway, uri: Uri) -> Response {
    let to = to_of(&uri);
    if visit.staff().is_some() || !me.has_second_factor {
        return go(&then(Desk::Code, &visit, &to));
    }
    let view = code::View { name: &me.name, typed: "", onward: Onward::to(&to), faults: &[] };
    page_with(StatusCode::OK, recovery::page(&visit.room(), &view))
}

/// A recovery code: each works once.
pub(super) async fn recovery_send(
    State(app): State<App>,
    Halfway { visit, me }: Halfway,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let refuse = |status, fault| {
        let (typed, onward) = (sent.code.as_str(), sent.onward());
        let view = code::View { name: &me.name, typed, onward, faults: &[fault] };
        Ok(page_with(status, recovery::page(&visit.room(), &view)))
    };
    if sent.code.trim().is_empty() {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, Fault::NoRecoveryCode);
    }
    if let Err(seconds) = newsroom.limits.admit(visit.address, &me.name, visit.now) {
        return refuse(StatusCode::TOO_MANY_REQUESTS, Fault::TooOften { seconds });
    }
    let mut tx = newsroom.pool.begin().await?;
    if !accounts::use_recovery_code(&mut tx, me.person, &sent.code, visit.now).await? {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, Fault::RecoveryRefused);
    }
    newsroom.limits.succeeded(visit.address, &me.name);
    let by = Some(me.person);
    accounts::note(&mut tx, by, Act::RecoveryCodeUsed, by, None, visit.now).await?;
    let token = renew(&mut tx, &visit, &me).await?;
    commit(tx).await?;
    Ok(arrived(&visit, &token, &sent.onward()))
}

/// Begins the session of who has entered everything, in place of the one that had the password.
async fn renew(
    tx: &mut crate::store::Connection,
    visit: &Visit,
    me: &Session,
) -> Result<Token, Error> {
    let (old, by) = (visit.token.as_ref(), Some(me.person));
    let token = accounts::start_session(tx, me.person, true, old, visit.now).await?;
    accounts::note(tx, by, Act::SignedIn, by, None, visit.now).await?;
    Ok(token)
}

/// Whether a person may set an app up now: they have none and need one, or they asked for another
/// on their account's page. Who is halfway and has one enters its code instead.
async fn offered(
    newsroom: &Newsroom,
    visit: &Visit,
    me: &Session,
) -> Result<Option<TotpSecret>, Error> {
    let mut conn = newsroom.pool.acquire().await?;
    if visit.staff().is_some() {
        return Ok(accounts::second_factor(&mut conn, me.person).await?.offered);
    }
    if me.has_second_factor {
        return Ok(None);
    }
    let new = TotpSecret::new()?;
    Ok(Some(accounts::offer_second_factor(&mut conn, me.person, &new).await?))
}

/// The page on which an app is set up.
pub(super) async fn set_up_page(
    State(app): State<App>,
    Halfway { visit, me }: Halfway,
    uri: Uri,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let to = to_of(&uri);
    let Some(secret) = offered(newsroom, &visit, &me).await? else {
        return Ok(go(&then(Desk::Code, &visit, &to)));
    };
    let (uri, base32) = (secret.uri(&me.name), secret.base32());
    let view = set_up::View {
        uri: &uri,
        base32: &base32,
        typed: "",
        onward: Onward::to(&to),
        faults: &[],
    };
    Ok(page_with(StatusCode::OK, set_up::page(&visit.room(), &view)))
}

/// The first code of a new app: from here on it works, and recovery codes are shown, this once.
pub(super) async fn set_up_send(
    State(app): State<App>,
    Halfway { visit, me }: Halfway,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let Some(secret) = offered(newsroom, &visit, &me).await? else {
        return Ok(go(&then(Desk::Code, &visit, &sent.to)));
    };
    let (uri, base32) = (secret.uri(&me.name), secret.base32());
    let refuse = |status, fault| {
        let (typed, onward) = (sent.code.as_str(), sent.onward());
        let view = set_up::View { uri: &uri, base32: &base32, typed, onward, faults: &[fault] };
        Ok(page_with(status, set_up::page(&visit.room(), &view)))
    };
    let Some(code) = six_digits(&sent.code) else {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, Fault::NoCode);
    };
    if let Err(seconds) = newsroom.limits.admit(visit.address, &me.name, visit.now) {
        return refuse(StatusCode::TOO_MANY_REQUESTS, Fault::TooOften { seconds });
    }
    let Some(step) = secret.step_of(&code, visit.now) else {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, Fault::CodeRefused);
    };
    newsroom.limits.succeeded(visit.address, &me.name);
    let mut tx = newsroom.pool.begin().await?;
    if !accounts::accept_offered(&mut tx, me.person, step, visit.now).await? {
        return Ok(go(&then(Desk::Code, &visit, &sent.to)));
    }
    let codes = accounts::new_recovery_codes(&mut tx, me.person).await?;
    let (by, why) = (Some(me.person), EndedWhy::SecondFactor);
    accounts::end_sessions(&mut tx, me.person, Some(me.id), why, visit.now).await?;
    accounts::note(&mut tx, by, Act::SecondFactorSet, by, None, visit.now).await?;
    let token = renew(&mut tx, &visit, &me).await?;
    commit(tx).await?;
    let page = set_up::codes(&visit.room(), &codes, &sent.onward());
    Ok(with_cookie(page_with(StatusCode::OK, page), cookie::give(visit.channel, &token)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_in_digits_of_either_script() {
        for text in ["418026", "418 026", "٤١٨٠٢٦", "۴۱۸ ۰۲۶", " 418-026 ", "\u{200f}418026"]
        {
            assert_eq!(six_digits(text).as_deref(), Some("418026"), "{text}");
        }
        for text in ["", "41802", "4180266", "41802a", "+18026"] {
            assert_eq!(six_digits(text), None, "{text}");
        }
    }
}
