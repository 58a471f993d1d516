//! The two reports in words.

use protocol::{Evaluation, ModelOutcome, SplitReport, Summary};
use scoring::Unavailable;
use std::fmt::Write;
use vocabulary::{Language, Message};

/// Why there is no model. The reports are in English.
fn why(reason: &Message) -> String {
    reason.written(Language::English, &Unavailable::text)
}

/// `churn_model_report.txt`: how good the model is, and how that was measured.
#[must_use]
pub fn model_report(model: &ModelOutcome, label_window_days: i64) -> String {
    let mut text = String::from("CHURN MODEL REPORT\n==================\n\n");
    match model {
        ModelOutcome::Unavailable { reason } => {
            let _ = writeln!(text, "No model was trained.\n{}", why(reason));
        }
        ModelOutcome::Trained { kept, purged, .. } => {
            let _ = writeln!(
                text,
                "Churned means: no purchase in the {label_window_days} days after a snapshot."
            );
            text.push_str("\nAll labels before the test start (as in the Power BI report)\n");
            text.push_str("------------------------------------------------------------\n");
            text.push_str("The newest training labels look past the test start, so they were not known yet then.\n\n");
            split_lines(&mut text, kept);
            text.push_str("\nOnly labels known at the test start\n");
            text.push_str("-----------------------------------\n\n");
            match purged {
                Some(purged) => split_lines(&mut text, purged),
                None => text.push_str("Too few rows remain to train on.\n"),
            }
        }
    }
    text
}

fn split_lines(text: &mut String, split: &SplitReport) {
    let _ = writeln!(text, "Test snapshots from   {}", split.test_start);
    let _ = writeln!(
        text,
        "Training rows         {} (churn rate {:.4})",
        split.train_rows, split.train_churn_rate
    );
    let _ = writeln!(
        text,
        "Test rows             {} (churn rate {:.4})",
        split.test_rows, split.test_churn_rate
    );
    let _ = writeln!(text, "Better learner        {}\n", split.winner.title());
    let _ = writeln!(
        text,
        "{:<24}{:>9}{:>9}{:>9}{:>10}",
        "Learner", "ROC-AUC", "PR-AUC", "Brier", "Log-loss"
    );
    for evaluation in &split.evaluations {
        let Evaluation { learner, roc_auc, pr_auc, brier, log_loss, .. } = evaluation;
        let _ = writeln!(
            text,
            "{:<24}{roc_auc:>9.4}{pr_auc:>9.4}{brier:>9.4}{log_loss:>10.4}",
            learner.title()
        );
    }
    if let Some(best) = split.best() {
        let _ = writeln!(
            text,
            "\nCalibration of the better learner\n{:<14}{:>8}{:>11}{:>10}",
            "Probability", "Rows", "Predicted", "Observed"
        );
        for bin in &best.calibration {
            let _ = writeln!(
                text,
                "{:.1} to {:.1}    {:>8}{:>11.4}{:>10.4}",
                bin.from, bin.to, bin.rows, bin.mean_predicted, bin.observed_rate
            );
        }
    }
}

/// `REPORT.md`: the findings on one page.
#[must_use]
pub fn report(summary: &Summary) -> String {
    let mut text = String::from("# Churn report\n\n");
    data_lines(&mut text, summary);
    sales_lines(&mut text, summary);
    snapshot_lines(&mut text, summary);
    model_lines(&mut text, summary);
    text
}

fn data_lines(text: &mut String, summary: &Summary) {
    let data = &summary.transactions;
    let _ = writeln!(text, "## Data\n\n| | |\n| --- | ---: |");
    let _ = writeln!(text, "| Rows read | {} |", data.rows_read);
    for dropped in data.dropped.iter().filter(|dropped| dropped.rows > 0) {
        let _ = writeln!(
            text,
            "| Dropped: {} | {} |",
            dropped.reason.name().to_lowercase(),
            dropped.rows
        );
    }
    let _ = writeln!(text, "| Rows kept | {} |", data.rows_kept);
    let _ = writeln!(text, "| Customers | {} |", data.customers);
    let _ = writeln!(text, "| Invoices | {} |", data.invoices);
    let _ = writeln!(text, "| Revenue | {:.2} |", data.revenue);
    let _ = writeln!(text, "| First sale | {} |", data.first);
    let _ = writeln!(text, "| Last sale | {} |\n", data.last);
}

fn sales_lines(text: &mut String, summary: &Summary) {
    let period = &summary.executive.period;
    let change = |change: Option<f64>| {
        change.map_or_else(|| "n/a".to_owned(), |c| format!("{:+.2} %", c * 100.0))
    };
    let _ = writeln!(
        text,
        "## Sales in {}\n\n| | | vs month before | vs year before |\n| --- | ---: | ---: | ---: |",
        period.month
    );
    let _ = writeln!(
        text,
        "| Revenue | {:.2} | {} | {} |",
        period.revenue,
        change(period.revenue_mom),
        change(period.revenue_yoy)
    );
    let _ = writeln!(
        text,
        "| Orders | {} | {} | {} |",
        period.orders,
        change(period.orders_mom),
        change(period.orders_yoy)
    );
    let _ = writeln!(text, "| Customers | {} | | |", period.customers);
    let _ = writeln!(text, "| Average order value | {:.2} | | |\n", period.average_order_value);
}

fn snapshot_lines(text: &mut String, summary: &Summary) {
    let Some(newest) = summary.executive.snapshots.last() else { return };
    let _ = writeln!(text, "## Customers as of {}\n", newest.date);
    let _ = writeln!(
        text,
        "{} customers, last purchase {:.1} days ago on average.\n",
        newest.customers, newest.average_recency_days
    );
    let _ = writeln!(text, "| Segment | Customers | Revenue |\n| --- | ---: | ---: |");
    for segment in &newest.segments {
        let _ = writeln!(
            text,
            "| {} | {} | {:.2} |",
            segment.segment, segment.customers, segment.revenue
        );
    }
    if newest.risk.is_empty() {
        text.push('\n');
        return;
    }
    let _ = writeln!(
        text,
        "\n| Risk | Customers | Revenue | Expected loss |\n| --- | ---: | ---: | ---: |"
    );
    for risk in &newest.risk {
        let _ = writeln!(
            text,
            "| {} | {} | {:.2} | {:.2} |",
            risk.bucket.name(),
            risk.customers,
            risk.revenue,
            risk.expected_loss
        );
    }
    let _ = writeln!(text, "\n## Action list as of {}\n", newest.date);
    let _ = writeln!(
        text,
        "{} customers within the capacity of {} % hold the highest expected loss.\n",
        newest.action_customers,
        summary.settings.capacity_share * 100.0
    );
    let _ = writeln!(text, "| Priority | Customers | Budget |\n| --- | ---: | ---: |");
    for priority in &newest.priorities {
        let _ = writeln!(
            text,
            "| {} | {} | {:.2} |",
            priority.priority, priority.customers, priority.budget
        );
    }
    text.push('\n');
}

fn model_lines(text: &mut String, summary: &Summary) {
    text.push_str("## Model\n\n");
    match &summary.model {
        ModelOutcome::Unavailable { reason } => {
            let _ = writeln!(text, "No model was trained. {}", why(reason));
        }
        ModelOutcome::Trained { kept, purged, .. } => {
            let _ = writeln!(
                text,
                "| Training labels | Learner | ROC-AUC | PR-AUC | Brier |\n| --- | --- | ---: | ---: | ---: |"
            );
            let rows = [
                ("all before the test start", Some(kept)),
                ("known at the test start", purged.as_ref()),
            ];
            for (labels, best) in
                rows.into_iter().filter_map(|(labels, split)| Some((labels, split?.best()?)))
            {
                let _ = writeln!(
                    text,
                    "| {labels} | {} | {:.4} | {:.4} | {:.4} |",
                    best.learner.title(),
                    best.roc_auc,
                    best.pr_auc,
                    best.brier
                );
            }
        }
    }
}
