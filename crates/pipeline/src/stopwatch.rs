//! Time per stage, from moments that the caller's clock gives.

use protocol::{Stage, StageTiming};

/// Adds up the time of each stage. It has no clock: every call is told the time in milliseconds.
#[derive(Clone, Debug)]
pub struct Stopwatch {
    began: f64,
    current: (Stage, f64),
    timings: Vec<StageTiming>,
}

impl Stopwatch {
    /// Begins with the first stage.
    #[must_use]
    pub fn start(now_ms: f64) -> Self {
        Self { began: now_ms, current: (Stage::ALL[0], now_ms), timings: Vec::new() }
    }

    /// Notes which stage is at work; a new stage ends the one before. Tells whether it is new.
    pub fn enter(&mut self, stage: Stage, now_ms: f64) -> bool {
        let is_new = stage != self.current.0;
        if is_new {
            self.close(now_ms);
            self.current = (stage, now_ms);
        }
        is_new
    }

    /// Milliseconds since the start.
    #[must_use]
    pub fn elapsed(&self, now_ms: f64) -> f64 {
        now_ms - self.began
    }

    /// Ends the last stage and gives the time of each, and of all.
    #[must_use]
    pub fn finish(mut self, now_ms: f64) -> (Vec<StageTiming>, f64) {
        self.close(now_ms);
        let total = self.elapsed(now_ms);
        (self.timings, total)
    }

    fn close(&mut self, now_ms: f64) {
        let (stage, since) = self.current;
        self.timings.push(StageTiming { stage, ms: now_ms - since });
    }
}

#[cfg(test)]
mod tests {
    use super::Stopwatch;
    use protocol::Stage;

    #[test]
    fn stages_add_up_to_the_total() {
        let mut watch = Stopwatch::start(100.0);
        watch.enter(Stage::Ingest, 110.0);
        watch.enter(Stage::Features, 130.0);
        watch.enter(Stage::Features, 150.0);
        let (timings, total) = watch.finish(180.0);
        let ms: Vec<(Stage, f64)> = timings.iter().map(|t| (t.stage, t.ms)).collect();
        assert_eq!(ms, [(Stage::Ingest, 30.0), (Stage::Features, 50.0)]);
        assert_eq!(total, 80.0);
    }
}
