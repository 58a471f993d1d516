//! Snapshot by snapshot: scores, decisions, output files and what is known as of it.

use crate::customers::Customers;
use crate::output::OutputFiles;
use crate::{Job, SpillError};
use features::FeatureTable;
use ingest::Transactions;
use pipeline::Tables;
use playbook::{Plan, Planner, PlaybookSettings, ValueTiers};
use protocol::{SnapshotSummary, Stage};
use report::Report;
use scoring::{Matrix, Model};
use std::sync::Arc;
use vocabulary::OutputFile;

/// The tables that go by customer and snapshot.
const OF_CUSTOMERS: [OutputFile; 4] = [
    OutputFile::CustomerFeaturesLabeled,
    OutputFile::CustomerSegmentSnapshot,
    OutputFile::ChurnScores,
    OutputFile::CampaignActions,
];

/// Scores every snapshot, writes its tables and sums it up.
pub fn snapshots(
    customers: &Customers,
    names: &Arc<Transactions>,
    model: Option<&Model>,
    output: &mut OutputFiles,
    job: &mut Job<'_>,
) -> Result<Vec<SnapshotSummary>, SpillError> {
    let settings = job.settings.playbook();
    let tiers = customers.tiers();
    let days = customers.outline().snapshots().days();
    let mut summaries = Vec::new();
    for (snapshot, day) in days.iter().enumerate() {
        let table = Arc::new(customers.table(snapshot)?);
        let plan = model.map(|model| Arc::new(plan(model, &table, tiers, settings)));
        let tables = Tables { transactions: names, table: &table, plan: plan.as_deref() };
        for file in OF_CUSTOMERS.into_iter().filter(|file| plan.is_some() || !file.needs_model()) {
            output.append(file, tables.contents(file))?;
        }
        let report = Report::new(Arc::clone(names), table, plan, settings.capacity_share());
        summaries.extend(report.snapshot_summary(&day.iso()));
        (job.progress)(Stage::Playbook, snapshot as u64 + 1, days.len() as u64);
    }
    Ok(summaries)
}

fn plan(
    model: &Model,
    table: &FeatureTable,
    tiers: ValueTiers,
    settings: PlaybookSettings,
) -> Plan {
    let probability = model.probabilities(&Matrix::from_features(table));
    let mut planner = Planner::with_tiers(tiers, probability, settings);
    while planner.step(table) {}
    planner.finish()
}
