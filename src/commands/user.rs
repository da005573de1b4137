//! `khutut user`: the people of the newsroom, looked after from the command line.
//!
//! A password is never an argument: arguments are seen by everybody on the machine.

use std::io::{self, IsTerminal};

use anyhow::{Context, bail};
use jiff::Timestamp;
use sqlx::{PgConnection, PgPool};

use super::{database, say};
use crate::{
    config::{RecordArgs, UserCommand},
    domain::staff::{self, Role},
    store::accounts::{self, Act, Changed, Clock, Person},
};

/// Does what was asked.
pub(super) async fn user(args: &RecordArgs, what: UserCommand) -> anyhow::Result<()> {
    let database = database::open(args).await?;
    let done = run(&database.pool, what).await;
    database.close().await;
    say(done?);
    Ok(())
}

async fn run(pool: &PgPool, what: UserCommand) -> anyhow::Result<String> {
    let (mut tx, now) = (pool.begin().await?, Clock::default().now());
    let said = match what {
        UserCommand::Add { name, role } => add(&mut tx, &name, role, now).await?,
        UserCommand::Passwd { name } => passwd(&mut tx, &name, now).await?,
        UserCommand::Disable { name } => disable(&mut tx, &name, now).await?,
        UserCommand::Enable { name } => enable(&mut tx, &name, now).await?,
        UserCommand::Role { name, role, to } => {
            let role = role.or(to).context("say which role: reporter, editor or admin")?;
            set_role(&mut tx, &name, role, now).await?
        }
        UserCommand::ResetSecondFactor { name } => reset(&mut tx, &name, now).await?,
        UserCommand::List => list(&mut tx, now).await?,
    };
    tx.commit().await?;
    Ok(said)
}

async fn add(
    conn: &mut PgConnection,
    name: &str,
    role: Role,
    now: Timestamp,
) -> anyhow::Result<String> {
    let name = staff::user_name(name).with_context(|| {
        format!("“{name}” is no user name: letters and digits, with . - _ between, 40 at most")
    })?;
    let taken = format!("there is somebody called {name} already");
    if accounts::person_named(conn, &name).await?.is_some() {
        bail!(taken);
    }
    let hash = asked_password(&name)?;
    let id = accounts::add_person(conn, &name, role, now).await?.context(taken)?;
    accounts::set_password(conn, id, &hash, None, now).await?;
    accounts::note(conn, None, Act::PersonAdded, Some(id), Some(role.as_str()), now).await?;
    let more = if role.needs_second_factor() { ": a second factor is set up there" } else { "" };
    Ok(format!("{name} is added as {role} and signs in at /newsroom/{more}"))
}

async fn passwd(conn: &mut PgConnection, name: &str, now: Timestamp) -> anyhow::Result<String> {
    let person = known(conn, name).await?;
    let hash = asked_password(&person.name)?;
    accounts::set_password(conn, person.id, &hash, None, now).await?;
    accounts::note(conn, None, Act::PasswordSet, Some(person.id), None, now).await?;
    Ok(format!("{} has a new password and is signed out everywhere", person.name))
}

async fn disable(conn: &mut PgConnection, name: &str, now: Timestamp) -> anyhow::Result<String> {
    let person = known(conn, name).await?;
    if accounts::disable(conn, person.id, now).await? == Changed::Already {
        return Ok(format!("{} was disabled already", person.name));
    }
    accounts::note(conn, None, Act::Disabled, Some(person.id), None, now).await?;
    Ok(format!("{} is disabled and signed out everywhere", person.name))
}

async fn enable(conn: &mut PgConnection, name: &str, now: Timestamp) -> anyhow::Result<String> {
    let person = known(conn, name).await?;
    if accounts::enable(conn, person.id).await? == Changed::Already {
        return Ok(format!("{} was not disabled", person.name));
    }
    accounts::note(conn, None, Act::Enabled, Some(person.id), None, now).await?;
    Ok(format!("{} may sign in again", person.name))
}

async fn set_role(
    conn: &mut PgConnection,
    name: &str,
    role: Role,
    now: Timestamp,
) -> anyhow::Result<String> {
    let person = known(conn, name).await?;
    if accounts::set_role(conn, person.id, role, now).await? == Changed::Already {
        return Ok(format!("{} was {role} already", person.name));
    }
    accounts::note(conn, None, Act::RoleSet, Some(person.id), Some(role.as_str()), now).await?;
    Ok(format!("{} is {role} now and signs in anew", person.name))
}

async fn reset(conn: &mut PgConnection, name: &str, now: Timestamp) -> anyhow::Result<String> {
    let person = known(conn, name).await?;
    accounts::reset_second_factor(conn, person.id, now).await?;
    accounts::note(conn, None, Act::SecondFactorReset, Some(person.id), None, now).await?;
    Ok(format!("{} has no second factor any more and is signed out everywhere", person.name))
}

async fn list(conn: &mut PgConnection, now: Timestamp) -> anyhow::Result<String> {
    let people = accounts::list_people(conn, None, now).await?;
    if people.is_empty() {
        return Ok("nobody yet: khutut user add NAME --role admin".into());
    }
    let line = |listed: &accounts::Listed| {
        let state = match (listed.person.disabled_at, listed.has_password) {
            (Some(_), _) => "disabled",
            (None, true) => "may sign in",
            (None, false) => "invited",
        };
        let factor = if listed.has_second_factor { "second factor" } else { "no second factor" };
        format!("{}\t{}\t{state}\t{factor}", listed.person.name, listed.person.role)
    };
    Ok(people.iter().map(line).collect::<Vec<_>>().join("\n"))
}

async fn known(conn: &mut PgConnection, name: &str) -> anyhow::Result<Person> {
    let person = match staff::user_name(name) {
        Some(name) => accounts::person_named(conn, &name).await?,
        None => None,
    };
    person.with_context(|| format!("there is nobody called {name}: see khutut user list"))
}

/// The hash of a password that whoever runs the command types twice, or pipes in once.
fn asked_password(name: &str) -> anyhow::Result<String> {
    let password = if io::stdin().is_terminal() {
        let password = rpassword::prompt_password(format!("New password for {name}: "))?;
        if rpassword::prompt_password("The same again: ")? != password {
            bail!("the two passwords differ: nothing was changed");
        }
        password
    } else {
        let mut line = String::new();
        io::stdin().read_line(&mut line).context("no password on standard input")?;
        line.trim_end_matches(['\r', '\n']).to_owned()
    };
    staff::check_password(name, &password)?;
    Ok(accounts::hash_password(&password)?)
}
