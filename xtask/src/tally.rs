//! Counting tests.

use std::fmt;
use std::ops::AddAssign;

/// How many tests went how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
    /// Tests that could not run here.
    pub skipped: u32,
}

impl Tally {
    /// One test that passed.
    pub const PASS: Self = Self { passed: 1, failed: 0, skipped: 0 };
    /// One test that failed.
    pub const FAIL: Self = Self { passed: 0, failed: 1, skipped: 0 };
    /// One test that could not run here.
    pub const SKIP: Self = Self { passed: 0, failed: 0, skipped: 1 };

    /// One test with this outcome.
    pub fn of(ok: bool) -> Self {
        if ok { Self::PASS } else { Self::FAIL }
    }

    /// A program that failed must count as a failure even if it named none (a build that broke).
    pub fn believing(mut self, ok: bool) -> Self {
        if !ok && self.failed == 0 {
            self.failed = 1;
        }
        self
    }

    /// Sums the `test result:` lines of `cargo test`. A Rust test cannot say that it was skipped, so
    /// ours print a line `SKIPPED: ...`; those shown are taken from the passed.
    pub fn of_cargo_test(output: &str) -> Self {
        let mut tally = Self::default();
        let mut in_test = false;
        let mut said_skipped = 0;
        for line in output.lines() {
            if let Some(result) = line.strip_prefix("test result: ") {
                tally.passed += number_before(result, "passed");
                tally.failed += number_before(result, "failed");
                tally.skipped += number_before(result, "ignored");
            } else if line.starts_with("---- ") {
                in_test = true;
            } else if in_test && line.starts_with("SKIPPED:") {
                in_test = false;
                said_skipped += 1;
            }
        }
        tally.skipped += said_skipped;
        tally.passed = tally.passed.saturating_sub(said_skipped);
        tally
    }

    /// Reads the last line that looks like this tally's own text.
    pub fn of_summary(output: &str) -> Self {
        let line = output.lines().rev().find(|line| line.contains(" passed, ")).unwrap_or_default();
        Self {
            passed: number_before(line, "passed"),
            failed: number_before(line, "failed"),
            skipped: number_before(line, "skipped"),
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// The number in front of `word`, or 0.
fn number_before(text: &str, word: &str) -> u32 {
    let words: Vec<&str> = text.split([' ', ',', ';', '.']).filter(|w| !w.is_empty()).collect();
    let pair = words.windows(2).find(|pair| pair.get(1) == Some(&word));
    pair.and_then(|pair| pair.first()?.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_test_results_are_summed() {
        let output = "\
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1s
";
        let expect = Tally { passed: 15, failed: 2, skipped: 1 };
        assert_eq!(Tally::of_cargo_test(output), expect);
    }

    #[test]
    fn a_test_that_says_so_counts_as_skipped() {
        let output = "\
---- clean_figures stdout ----
SKIPPED: no golden figures
SKIPPED: no golden figures
---- other stdout ----
fine

test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s
";
        let expect = Tally { passed: 1, failed: 0, skipped: 1 };
        assert_eq!(Tally::of_cargo_test(output), expect);
    }

    #[test]
    fn a_summary_is_read_back() {
        for tally in
            [Tally { passed: 7, failed: 0, skipped: 0 }, Tally { passed: 7, failed: 1, skipped: 3 }]
        {
            assert_eq!(Tally::of_summary(&format!("noise\n{tally}\n")), tally);
        }
    }

    #[test]
    fn a_broken_build_is_a_failure() {
        assert_eq!(Tally::default().believing(false), Tally::FAIL);
        assert_eq!(Tally::PASS.believing(true), Tally::PASS);
    }
}
