//! What each command does, from its settings to its exit.

mod bundled;
mod check;
mod database;
mod export;
mod import;
mod progress;
mod serve;
mod user;

use crate::config::{Cli, Command};

/// Runs a command.
///
/// # Errors
/// Why it failed, for a person to read.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        None => serve::serve(&cli.record, cli.serve).await,
        Some(Command::Serve(args)) => serve::serve(&cli.record, args.or(&cli.serve)).await,
        Some(Command::Import { dir, reason, prefer }) => {
            import::import(&cli.record, &dir, reason.as_deref(), prefer).await
        }
        Some(Command::Export { dir }) => export::export(&cli.record, &dir).await,
        Some(Command::User { what }) => user::user(&cli.record, what).await,
        Some(Command::Check { dir }) => check::check(&dir),
    }
}

/// Says something to whoever runs the command. A closed pipe is no failure.
fn say(text: impl std::fmt::Display) {
    use std::io::Write;
    _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Says something beside the result of the command: a warning, a step of long work.
pub fn note(text: impl std::fmt::Display) {
    use std::io::Write;
    _ = writeln!(std::io::stderr().lock(), "{text}");
}
