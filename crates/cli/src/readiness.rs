//! Whether the data are enough for a model, for people.

use protocol::{ModelOutcome, Summary};
use std::fmt::Write as _;

/// What works without a model.
const WITHOUT: &str = "Sales, customers, RFM segments and cohorts need no model; their files and charts are complete.";

/// Describes what the data lack, and what can be done.
pub fn describe(text: &mut String, summary: &Summary) {
    let has_model = matches!(summary.model, ModelOutcome::Trained { .. });
    for lack in summary.readiness.failed() {
        let mark = if lack.check.blocks() { "lacking" } else { "weak" };
        let _ = writeln!(
            text,
            "  {mark:<7} {}: {}, {} needed",
            lack.check.name(),
            lack.found,
            lack.needed
        );
        let _ = writeln!(text, "  {:>7} {}", "", lack.check.meaning().en);
    }
    if let Some(days) = summary.readiness.offered_window_days {
        let _ = writeln!(
            text,
            "A shorter label window would do: --label-window-days {days} (churned then means {days} days without a purchase)"
        );
    }
    if !has_model {
        let _ = writeln!(text, "{WITHOUT}");
    }
}
