//! A progress bar on a terminal; nothing elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use protocol::Stage;

/// The bar of the stage at work.
pub struct Progress {
    bar: ProgressBar,
    stage: Option<Stage>,
}

impl Progress {
    /// A bar on standard error, hidden where that is no terminal.
    pub fn new() -> Self {
        Self { bar: ProgressBar::no_length(), stage: None }
    }

    /// Shows a stage's progress; a `total` of 0 means it is not known.
    pub fn show(&mut self, stage: Stage, done: u64, total: u64) {
        if self.stage != Some(stage) {
            self.stage = Some(stage);
            self.bar.set_style(style(stage, total > 0));
            self.bar.set_message(stage.title());
        }
        if total > 0 {
            self.bar.set_length(total);
        }
        self.bar.set_position(done);
    }

    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

fn style(stage: Stage, bounded: bool) -> ProgressStyle {
    let template = match (stage, bounded) {
        (Stage::Ingest, true) => "{msg:<42} {bar:30} {bytes}/{total_bytes} {eta}",
        (Stage::Ingest, false) => "{msg:<42} {spinner} {bytes}",
        _ => "{msg:<42} {bar:30} {pos}/{len}",
    };
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
