//! The stages by hand, without the pipeline: rows, features, scores, and what to do about each customer.
//!
//! `cargo run --release -p pipeline --example stages -- [FILE.csv]`
//!
//! Without a file it reads simulated sales. Printed are the ten customers of the newest labelled snapshot with the
//! most to lose.

use features::{FeatureBuilder, FeatureSettings};
use ingest::{CleanSettings, Reader};
use playbook::{Planner, PlaybookSettings};
use sample::Simulation;
use scoring::{Matrix, ScoringRun, ScoringSettings, Split};
use std::error::Error;
use std::sync::Arc;

fn main() -> Result<(), Box<dyn Error>> {
    // Bytes to clean transactions. A caller that streams pushes one chunk after the other.
    let mut reader = Reader::new(CleanSettings::default());
    match std::env::args().nth(1) {
        Some(file) => reader.push(&std::fs::read(file)?)?,
        None => {
            let mut simulation = Simulation::new(sample::Settings::default());
            let mut chunk = Vec::new();
            while simulation.next_chunk(&mut chunk) {
                reader.push(&chunk)?;
                chunk.clear();
            }
        }
    }
    let cleaned = reader.finish()?;
    for finding in &cleaned.findings {
        println!("{} rows: {}", finding.rows, finding.kind.name());
    }

    // Transactions to features of every customer at every month end.
    let transactions = Arc::new(cleaned.transactions);
    let mut builder = FeatureBuilder::new(transactions.clone(), FeatureSettings::default());
    while builder.step(1_000) {}
    let table = builder.finish();

    // Features to probabilities. The newest labelled snapshots are the test set.
    let settings = ScoringSettings::default();
    let split = Split::kept(table.outline(), settings)?;
    let newest = split.test_start + settings.test_snapshots() - 1;
    let mut run = ScoringRun::new(&table, &Matrix::from_features(&table), split, settings)?;
    while run.step() {}
    let scored = run.finish();
    if let Some(best) = scored.report.best() {
        println!("{} with a ROC-AUC of {:.3}", best.learner.title(), best.roc_auc);
    }

    // Probabilities to decisions.
    let mut planner = Planner::new(&table, scored.probability, PlaybookSettings::default());
    while planner.step(&table) {}
    let plan = planner.finish();
    let mut rows: Vec<usize> = table.rows_of(newest).collect();
    let loss = |row: usize| plan.decisions[row].expected_loss;
    rows.sort_by(|&a, &b| loss(b).total_cmp(&loss(a)));
    for row in rows.into_iter().take(10) {
        let decision = &plan.decisions[row];
        println!(
            "{:<12} {:>10.2}  {} {}",
            transactions.customer().text(table.customer()[row]),
            decision.expected_loss,
            decision.priority.name(),
            decision.action.name()
        );
    }
    Ok(())
}
