//! The people page and each person's page, for admins.
//!
//! Nobody changes their own role or disables themselves: so an admin is always left.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::{
    Newsroom,
    visit::{Staff, go, page_with},
};
use crate::{
    domain::staff::{self, Role},
    paths::{Desk, PersonPage},
    store::{
        Connection,
        accounts::{self, Act, Changed, EndedWhy},
        commit,
    },
    templates::newsroom::{Deed, Fault, Line, people, person},
    web::{app::App, error::Error},
};

/// How many lines of the audit a person's page shows.
const LINES: i64 = 30;

/// The list of everybody.
pub(super) async fn page(State(app): State<App>, staff: Staff) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    show(newsroom, &staff, StatusCode::OK, &Sent::default(), &[]).await
}

async fn show(
    newsroom: &Newsroom,
    Staff { visit, .. }: &Staff,
    status: StatusCode,
    sent: &Sent,
    faults: &[Fault],
) -> Result<Response, Error> {
    let mut conn = newsroom.pool.acquire().await?;
    let people = accounts::list_people(&mut conn, None, visit.now).await?;
    let lines: Vec<Line<'_>> = people.iter().map(line).collect();
    let view = people::View { people: &lines, name: &sent.name, role: &sent.role, faults };
    Ok(page_with(status, people::page(&visit.room(), &view)))
}

fn line(listed: &accounts::Listed) -> Line<'_> {
    Line {
        id: listed.person.id,
        name: &listed.person.name,
        role: listed.person.role,
        disabled_at: listed.person.disabled_at,
        has_password: listed.has_password,
        has_second_factor: listed.has_second_factor,
        seen_at: listed.seen_at,
        sessions: usize::try_from(listed.sessions).unwrap_or_default(),
        invited_until: listed.invited_until,
    }
}

/// What the form of a new person sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Sent {
    name: String,
    role: String,
}

/// A new person: their one-time link is shown, this once.
pub(super) async fn invite(
    State(app): State<App>,
    staff: Staff,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let (visit, me) = (&staff.visit, &staff.me);
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let (Some(name), Some(role)) = (staff::user_name(&sent.name), Role::from_word(&sent.role))
    else {
        let name = staff::user_name(&sent.name).is_none().then_some(Fault::NoName);
        let role = Role::from_word(&sent.role).is_none().then_some(Fault::NoRole);
        let faults: Vec<Fault> = name.into_iter().chain(role).collect();
        return show(newsroom, &staff, unprocessable, &sent, &faults).await;
    };
    let mut tx = newsroom.pool.begin().await?;
    let Some(id) = accounts::add_person(&mut tx, &name, role, visit.now).await? else {
        return show(newsroom, &staff, unprocessable, &sent, &[Fault::NameTaken]).await;
    };
    let by = Some(me.person);
    let detail = Some(role.as_str());
    accounts::note(&mut tx, by, Act::PersonAdded, Some(id), detail, visit.now).await?;
    let token = accounts::invite(&mut tx, id, by, visit.now).await?;
    commit(tx).await?;
    let link = link(&app, &token);
    Ok(page_with(StatusCode::OK, person::link(&visit.room(), id, &name, &link)))
}

fn link(app: &App, token: &accounts::Token) -> String {
    format!("{}{}?link={}", app.public_url, Desk::Invitation, token.reveal())
}

/// The page of a person.
pub(super) async fn person_page(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<i64>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    show_person(newsroom, &staff, StatusCode::OK, id, &[]).await
}

async fn show_person(
    newsroom: &Newsroom,
    Staff { visit, me }: &Staff,
    status: StatusCode,
    id: i64,
    faults: &[Fault],
) -> Result<Response, Error> {
    let mut conn = newsroom.pool.acquire().await?;
    let people = accounts::list_people(&mut conn, Some(id), visit.now).await?;
    let listed = people.first().ok_or(Error::NotFound)?;
    let entries = accounts::recent(&mut conn, id, LINES).await?;
    let history = entries.iter().map(|entry| person::Past {
        at: entry.at,
        by: entry.by.as_deref(),
        act: entry.act.as_str(),
        detail: entry.detail.as_deref(),
    });
    let history: Vec<person::Past<'_>> = history.collect();
    let view =
        person::View { line: line(listed), is_me: id == me.person, history: &history, faults };
    Ok(page_with(status, person::page(&visit.room(), &view)))
}

/// What the forms of a person's page send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Wanted {
    role: String,
}

/// Something that is done to a person.
pub(super) async fn deed(
    State(app): State<App>,
    staff: Staff,
    Path((id, word)): Path<(i64, String)>,
    Form(wanted): Form<Wanted>,
) -> Result<Response, Error> {
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let (visit, me) = (&staff.visit, &staff.me);
    let deed = Deed::from_word(&word).ok_or(Error::NotFound)?;
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    if id == me.person && deed != Deed::End {
        return show_person(newsroom, &staff, unprocessable, id, &[Fault::Oneself]).await;
    }
    let role = Role::from_word(&wanted.role);
    if deed == Deed::Role && role.is_none() {
        return show_person(newsroom, &staff, unprocessable, id, &[Fault::NoRole]).await;
    }
    let mut tx = newsroom.pool.begin().await?;
    let person = accounts::person(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if deed == Deed::Link {
        let token = accounts::invite(&mut tx, id, Some(me.person), visit.now).await?;
        let by = Some(me.person);
        accounts::note(&mut tx, by, Act::Invited, Some(id), None, visit.now).await?;
        commit(tx).await?;
        let link = link(&app, &token);
        return Ok(page_with(StatusCode::OK, person::link(&visit.room(), id, &person.name, &link)));
    }
    if let Some((act, detail)) = done(&mut tx, id, deed, role, visit.now).await? {
        accounts::note(&mut tx, Some(me.person), act, Some(id), detail, visit.now).await?;
    }
    commit(tx).await?;
    Ok(go(&PersonPage { id }.to_string()))
}

/// Does it, and gives what the audit says of it; nothing where it was so already.
async fn done(
    conn: &mut Connection,
    id: i64,
    deed: Deed,
    role: Option<Role>,
    now: jiff::Timestamp,
) -> Result<Option<(Act, Option<&'static str>)>, Error> {
    let (changed, act) = match (deed, role) {
        (Deed::Disable, _) => (accounts::disable(conn, id, now).await?, Act::Disabled),
        (Deed::Enable, _) => (accounts::enable(conn, id).await?, Act::Enabled),
        (Deed::Role, Some(role)) => (accounts::set_role(conn, id, role, now).await?, Act::RoleSet),
        (Deed::Reset, _) => {
            accounts::reset_second_factor(conn, id, now).await?;
            (Changed::Yes, Act::SecondFactorReset)
        }
        (Deed::End, _) => {
            accounts::end_sessions(conn, id, None, EndedWhy::EndedByAdmin, now).await?;
            (Changed::Yes, Act::SessionsEnded)
        }
        (Deed::Link | Deed::Role, _) => return Ok(None),
    };
    let detail = role.filter(|_| act == Act::RoleSet).map(Role::as_str);
    Ok((changed == Changed::Yes).then_some((act, detail)))
}
