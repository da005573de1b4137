//! The switches page, for admins: read-only and lock-down.

use axum::{Form, extract::State, response::Response};
use serde::Deserialize;

use super::visit::{Staff, go, page as answer};
use crate::{
    domain::staff::Switch,
    paths::Desk,
    store::{
        accounts::{self, Act},
        commit,
    },
    templates::newsroom::switches,
    web::{
        app::App,
        error::{Error, Fault},
    },
};

/// The page.
pub(super) async fn page(Staff { visit, .. }: Staff) -> Response {
    let states = visit.switches.iter().map(|state| switches::State {
        switch: state.switch,
        is_on: state.is_on,
        changed_at: state.changed_at,
        changed_by: state.changed_by.as_deref(),
    });
    let states: Vec<switches::State<'_>> = states.collect();
    answer(switches::page(&visit.room(), &states))
}

/// What its forms send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Sent {
    switch: String,
    to: String,
}

/// Turns a switch; it holds from the next request on.
pub(super) async fn send(
    State(app): State<App>,
    Staff { visit, me }: Staff,
    Form(sent): Form<Sent>,
) -> Result<Response, Error> {
    const KNOWN: &[&str] = &["read_only", "lock_down"];
    let newsroom = app.newsroom.as_ref().ok_or(Error::Away)?;
    let switch = Switch::from_word(&sent.switch).ok_or_else(|| {
        Error::Parameter(Fault::new("switch", &sent.switch, crate::paths::Expected::OneOf(KNOWN)))
    })?;
    let on = sent.to == "on";
    let mut tx = newsroom.pool.begin().await?;
    accounts::set_switch(&mut tx, switch, on, Some(me.person), visit.now).await?;
    let act = if on { Act::SwitchedOn } else { Act::SwitchedOff };
    accounts::note(&mut tx, Some(me.person), act, None, Some(switch.as_str()), visit.now).await?;
    commit(tx).await?;
    tracing::warn!(%switch, on, "a switch of the newsroom was turned");
    Ok(go(Desk::Switches.as_str()))
}
