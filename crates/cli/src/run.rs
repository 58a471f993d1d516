//! `churn run`: file in, output files and summary out.

use crate::analysis::{Analysis, analyse_within};
use crate::args::RunArgs;
use crate::console::{note, print, print_json};
use crate::error::CliError;
use crate::targets::Targets;
use crate::{findings, output, pictures, readiness};
use pipeline::Results;
use protocol::{ModelOutcome, Summary};
use std::fmt::Write as _;
use std::path::Path;
use vocabulary::Bundle;

pub fn run(args: &RunArgs) -> Result<(), CliError> {
    let mut targets = Targets::begin(args)?;
    let summary = match analyse_within(args, &mut targets)? {
        Analysis::InMemory(results, summary) => {
            write(&results, args, &targets)?;
            summary
        }
        Analysis::OnDisk(summary) => summary,
    };
    targets.finish()?;
    if args.json {
        return print_json(&summary);
    }
    print(&described(&summary, args.out.as_deref()))
}

fn write(results: &Results, args: &RunArgs, targets: &Targets) -> Result<(), CliError> {
    if let Some(folder) = &targets.out {
        output::write(results.bundle(Bundle::Files), &folder.files())?;
    }
    if let (Some(target), Some(folder)) = (&targets.charts, &args.charts) {
        let written = pictures::write(results, &target.files())?;
        note(format_args!("{written} charts are in {}", folder.display()));
    }
    Ok(())
}

/// The summary in a few lines for people.
fn described(summary: &Summary, folder: Option<&Path>) -> String {
    let mut text = String::new();
    let data = &summary.transactions;
    let _ = writeln!(
        text,
        "{} of {} rows kept: {} customers, {} invoices, {} to {}",
        data.rows_kept, data.rows_read, data.customers, data.invoices, data.first, data.last
    );
    for dropped in data.dropped.iter().filter(|dropped| dropped.rows > 0) {
        let _ = writeln!(text, "  dropped {:>9}  {}", dropped.rows, dropped.reason.name());
    }
    findings::describe(&mut text, &summary.findings);
    let _ = writeln!(
        text,
        "{} customer records at {} month ends",
        summary.feature_rows, summary.snapshots
    );
    describe_model(&mut text, &summary.model);
    readiness::describe(&mut text, summary);
    if let Some(newest) = summary.executive.snapshots.last() {
        let (customers, date) = (newest.action_customers, &newest.date);
        let _ = writeln!(text, "{customers} customers to act on as of {date}");
    }
    let seconds = |ms: f64| ms / 1000.0;
    for timing in &summary.timings {
        let _ = writeln!(text, "  {:>7.2} s  {}", seconds(timing.ms), timing.stage.title());
    }
    let _ = writeln!(text, "  {:>7.2} s  in all", seconds(summary.total_ms));
    let _ = match folder {
        Some(folder) => writeln!(text, "Files are in {}", folder.display()),
        None => writeln!(text, "Nothing was written; give --out DIR for the files"),
    };
    text
}

fn describe_model(text: &mut String, model: &ModelOutcome) {
    let (kept, purged) = match model {
        ModelOutcome::Unavailable { reason } => {
            let _ = writeln!(text, "No model: {reason}");
            return;
        }
        ModelOutcome::Trained { kept, purged, .. } => (kept, purged),
    };
    let splits = [("all labels", Some(kept)), ("known labels only", purged.as_ref())];
    let splits = splits.into_iter().filter_map(|(name, split)| Some((name, split?.best()?)));
    for (name, best) in splits {
        let _ = writeln!(
            text,
            "{} ({name}): ROC-AUC {:.4}, PR-AUC {:.4}, Brier {:.4}",
            best.learner.title(),
            best.roc_auc,
            best.pr_auc,
            best.brier
        );
    }
}
