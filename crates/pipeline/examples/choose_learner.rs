//! How other settings of the learner would do: on validation snapshots inside the training set.
//!
//! `cargo run --release -p pipeline --example choose_learner -- FILE.csv`
//!
//! The test snapshots are cut off before anything is trained. Each candidate is trained on older
//! snapshots and judged on newer ones, in three folds; two of them train only on labels that were known
//! when validation starts. Printed are the mean of ROC-AUC and PR-AUC, and the Brier score, over
//! folds and seeds, best first.

use features::{FeatureBuilder, FeatureSettings, FeatureTable};
use ingest::{CleanSettings, Reader};
use protocol::RawSettings;
use scoring::{LearnerSettings, Matrix, ScoringSettings, Split, TrainingTask};
use std::error::Error;
use std::sync::Arc;

/// Snapshots trained on (from the first), first and last validation snapshot (ends excluded).
const FOLDS: [(usize, usize, usize); 3] = [(9, 12, 15), (12, 15, 18), (15, 15, 18)];
const SEEDS: [u64; 2] = [42, 1];

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("name a CSV file")?;
    let mut reader = Reader::new(CleanSettings::default());
    reader.push(&std::fs::read(file)?)?;
    let mut builder =
        FeatureBuilder::new(Arc::new(reader.finish()?.transactions), FeatureSettings::default());
    while builder.step(1000) {}
    let table = builder.finish();
    let test_start = Split::kept(table.outline(), ScoringSettings::default())?.test_start;
    if FOLDS.iter().any(|&(_, _, end)| end > test_start) {
        return Err("the file has too few snapshots for these folds".into());
    }
    let matrix = Matrix::from_features(&table);
    let mut judged = Vec::new();
    for learner in candidates() {
        judged.push((judge(&table, &matrix, learner)?, learner));
    }
    judged.sort_by(|a, b| b.0[0].total_cmp(&a.0[0]));
    for ([area, brier], learner) in judged {
        println!("{area:.5} {brier:.5} {learner:?}");
    }
    Ok(())
}

fn candidates() -> Vec<LearnerSettings> {
    let mut candidates = Vec::new();
    for leaf_penalty in [0.0, 3.0, 10.0] {
        for min_leaf_rows in [50, 200] {
            for bins in [63, 127, 255] {
                candidates.push(LearnerSettings {
                    leaf_penalty,
                    min_leaf_rows,
                    bins,
                    ..Default::default()
                });
            }
        }
    }
    candidates
}

fn judge(
    table: &FeatureTable,
    matrix: &Matrix,
    learner: LearnerSettings,
) -> Result<[f64; 2], Box<dyn Error>> {
    let (mut area, mut brier) = (0.0, 0.0);
    for (train_end, from, to) in FOLDS {
        let rows = |snapshots: std::ops::Range<usize>| -> Vec<u32> {
            snapshots.flat_map(|snapshot| table.rows_of(snapshot)).map(|row| row as u32).collect()
        };
        let split = Split { train: rows(0..train_end), test: rows(from..to), test_start: from };
        for seed in SEEDS {
            let raw = RawSettings { seed, ..RawSettings::default() };
            let settings = ScoringSettings::try_from(&raw)?.with_learner(learner);
            let report = TrainingTask::evaluate(table, matrix, &split).run(settings)?;
            let boosted = &report.evaluations[0];
            area += (boosted.roc_auc + boosted.pr_auc) / 2.0;
            brier += boosted.brier;
        }
    }
    let runs = (FOLDS.len() * SEEDS.len()) as f64;
    Ok([area / runs, brier / runs])
}
