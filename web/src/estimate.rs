//! How far a run has come as a whole, and how long it may still take.

use protocol::{Progress, Stage};

/// A run younger than this says too little about the rest.
const MIN_ELAPSED_MS: f64 = 600.0;

/// The usual share of a run that a stage takes.
fn weight(stage: Stage) -> f64 {
    match stage {
        Stage::Ingest => 0.27,
        Stage::Features => 0.10,
        Stage::Training => 0.60,
        Stage::Validation => 0.01,
        Stage::Playbook => 0.02,
    }
}

/// The share of its stage that is done, where the end is known.
pub fn stage_share(progress: &Progress) -> Option<f64> {
    (progress.total > 0).then(|| (progress.done as f64 / progress.total as f64).min(1.0))
}

/// The milliseconds that may still be needed, once there is something to judge by.
pub fn remaining_ms(progress: &Progress, elapsed_ms: f64) -> Option<f64> {
    let before: f64 = Stage::ALL.into_iter().filter(|s| *s < progress.stage).map(weight).sum();
    let share = before + weight(progress.stage) * stage_share(progress)?;
    (elapsed_ms >= MIN_ELAPSED_MS && share > 0.02).then(|| elapsed_ms * (1.0 - share) / share)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(stage: Stage, done: u64, total: u64) -> Progress {
        Progress { stage, done, total, elapsed_ms: 0.0 }
    }

    #[test]
    fn every_stage_has_its_share_of_the_whole() {
        let whole: f64 = Stage::ALL.into_iter().map(weight).sum();
        assert!((whole - 1.0).abs() < 1e-12);
    }

    #[test]
    fn time_left_follows_from_the_share_done() {
        let half_read = progress(Stage::Ingest, 50, 100);
        let share = weight(Stage::Ingest) / 2.0;
        let left = remaining_ms(&half_read, 1_350.0).unwrap();
        assert!((left - 1_350.0 / share * (1.0 - share)).abs() < 1e-6);
        assert!((left - 8_650.0).abs() < 1e-6);
    }

    #[test]
    fn no_guess_without_a_known_end_or_too_early() {
        assert_eq!(remaining_ms(&progress(Stage::Ingest, 50, 0), 5_000.0), None);
        assert_eq!(remaining_ms(&progress(Stage::Ingest, 50, 100), 100.0), None);
    }
}
