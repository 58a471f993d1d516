//! `churn run`: file in, output files and summary out.

use crate::analysis::{Analysis, analyse_within};
use crate::args::RunArgs;
use crate::error::CliError;
use crate::{findings, output, pictures, readiness};
use pipeline::Results;
use protocol::{Bundle, ModelOutcome, Summary};
use std::path::Path;

pub fn run(args: &RunArgs) -> Result<(), CliError> {
    let summary = match analyse_within(args)? {
        Analysis::InMemory(results, summary) => {
            write(&results, args)?;
            summary
        }
        Analysis::OnDisk(summary) => summary,
    };
    if args.json {
        println!("{}", serde_json::to_string(&summary)?);
    } else {
        describe(&summary, args.out.as_deref());
    }
    Ok(())
}

fn write(results: &Results, args: &RunArgs) -> Result<(), CliError> {
    if let Some(folder) = &args.out {
        output::write(results.bundle(Bundle::Files), folder)?;
    }
    if let Some(folder) = &args.charts {
        let written = pictures::write(results, folder)?;
        eprintln!("{written} charts are in {}", folder.display());
    }
    Ok(())
}

/// The summary in a few lines for people.
fn describe(summary: &Summary, folder: Option<&Path>) {
    let data = &summary.transactions;
    println!(
        "{} of {} rows kept: {} customers, {} invoices, {} to {}",
        data.rows_kept, data.rows_read, data.customers, data.invoices, data.first, data.last
    );
    for dropped in data.dropped.iter().filter(|dropped| dropped.rows > 0) {
        println!("  dropped {:>9}  {}", dropped.rows, dropped.reason.title());
    }
    findings::print(&summary.findings);
    println!("{} customer records at {} month ends", summary.feature_rows, summary.snapshots);
    match &summary.model {
        ModelOutcome::Unavailable { reason } => println!("No model: {reason}"),
        ModelOutcome::Trained { kept, purged, .. } => {
            let splits = [("all labels", Some(kept)), ("known labels only", purged.as_ref())];
            for (name, best) in
                splits.into_iter().filter_map(|(name, split)| Some((name, split?.best()?)))
            {
                println!(
                    "{} ({name}): ROC-AUC {:.4}, PR-AUC {:.4}, Brier {:.4}",
                    best.learner.title(),
                    best.roc_auc,
                    best.pr_auc,
                    best.brier
                );
            }
        }
    }
    readiness::print(summary);
    if let Some(newest) = summary.executive.snapshots.last() {
        println!("{} customers to act on as of {}", newest.action_customers, newest.date);
    }
    let seconds = |ms: f64| ms / 1000.0;
    for timing in &summary.timings {
        println!("  {:>7.2} s  {}", seconds(timing.ms), timing.stage.title());
    }
    println!("  {:>7.2} s  in all", seconds(summary.total_ms));
    match folder {
        Some(folder) => println!("Files are in {}", folder.display()),
        None => println!("Nothing was written; give --out DIR for the files"),
    }
}
