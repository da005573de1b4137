//! Progress of long work: nothing in its first second, then a line that moves on a terminal, or
//! a line every few seconds elsewhere.

use std::{
    io::{self, IsTerminal},
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

const QUIET: Duration = Duration::from_secs(1);
const EVERY: Duration = Duration::from_secs(2);

/// The progress of one piece of work.
pub(super) struct Progress {
    began: Instant,
    told: Instant,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Begins now.
    pub(super) fn new() -> Self {
        let now = Instant::now();
        Self { began: now, told: now, bar: None }
    }

    /// Tells how far the work is.
    pub(super) fn at(&mut self, how_far: &str) {
        if self.began.elapsed() < QUIET {
            return;
        }
        if io::stderr().is_terminal() {
            let bar = self.bar.get_or_insert_with(|| {
                let style = ProgressStyle::with_template("{spinner} {msg} ({elapsed})");
                let bar = ProgressBar::new_spinner();
                bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
            });
            bar.set_message(how_far.to_owned());
            bar.tick();
        } else if self.told.elapsed() >= EVERY || self.told == self.began {
            self.told = Instant::now();
            super::note(format_args!("… {how_far}"));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
