//! Whether the data are enough for a model, for people.

use protocol::{ModelOutcome, Summary};

/// What works without a model.
const WITHOUT: &str = "Sales, customers, RFM segments and cohorts need no model; their files and charts are complete.";

/// Prints what the data lack, and what can be done.
pub fn print(summary: &Summary) {
    let has_model = matches!(summary.model, ModelOutcome::Trained { .. });
    for lack in summary.readiness.failed() {
        let mark = if lack.check.blocks() { "lacking" } else { "weak" };
        println!("  {mark:<7} {}: {}, {} needed", lack.check.title(), lack.found, lack.needed);
        println!("  {:>7} {}", "", lack.check.meaning());
    }
    if let Some(days) = summary.readiness.offered_window_days {
        println!(
            "A shorter label window would do: --label-window-days {days} (churned then means {days} days without a purchase)"
        );
    }
    if !has_model {
        println!("{WITHOUT}");
    }
}
