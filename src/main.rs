//! The `khutut` command: settings, logs, then what was asked.

use std::{io::IsTerminal, process::ExitCode};

use clap::Parser;
use khutut::{commands, config::Cli};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let filter = EnvFilter::try_from_env("KHUTUT_LOG");
    tracing_subscriber::fmt()
        .with_env_filter(filter.unwrap_or_else(|_| EnvFilter::new("warn,khutut=info")))
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .init();
    match commands::run(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            commands::note(format_args!("khutut: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
