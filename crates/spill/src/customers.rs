//! Features of all customers, a file a snapshot.

use crate::blocks::Blocks;
use crate::engine::Engine;
use crate::rows::{CUSTOMER, RowsFile};
use crate::{Job, SpillError};
use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_ipc::reader::StreamReader;
use arrow_ipc::writer::StreamWriter;
use features::{FeatureBuilder, FeaturePart, FeatureTable, Label, Outline, Snapshots};
use ingest::{KeptRows, Transactions};
use protocol::Stage;
use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Every customer at every snapshot: in memory are the labels and the revenues.
pub struct Customers {
    outline: Outline,
    revenue: Vec<f64>,
    files: Vec<PathBuf>,
}

impl Customers {
    /// Builds the features.
    pub fn build(
        engine: &Engine,
        folder: &Path,
        sales: &RowsFile,
        names: &Transactions,
        snapshots: Snapshots,
        job: &mut Job<'_>,
    ) -> Result<Self, SpillError> {
        let path = |snapshot: usize| folder.join(format!("snapshot-{snapshot}.arrow"));
        let files: Vec<PathBuf> = (0..snapshots.len()).map(path).collect();
        let writers = files.iter().map(|path| SnapshotWriter::new(path));
        let mut writers = writers.collect::<Result<Vec<_>, _>>()?;
        let mut done = 0;
        for rows in Blocks::new(engine.sorted(sales, CUSTOMER)?, |rows| &rows.customer) {
            let rows = rows?;
            done += rows.len() as u64;
            for (part, writer) in parts(names, rows, &snapshots).iter().zip(&mut writers) {
                writer.add(part)?;
            }
            (job.progress)(Stage::Features, done, sales.rows());
        }
        let mut outline = Outline::new(snapshots);
        let mut revenue = Vec::new();
        for writer in writers {
            let (labels, of_snapshot) = writer.finish()?;
            outline.push_snapshot(&labels);
            revenue.extend(of_snapshot);
        }
        Ok(Self { outline, revenue, files })
    }

    /// Which rows there are, and their labels.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The revenue of every row.
    pub fn revenue(&self) -> &[f64] {
        &self.revenue
    }

    /// The table of one snapshot.
    pub fn table(&self, snapshot: usize) -> Result<FeatureTable, SpillError> {
        let path = &self.files[snapshot];
        let file = File::open(path).map_err(SpillError::file(path))?;
        let parts = StreamReader::try_new(BufReader::new(file), None)?
            .map(|part| part.map(FeaturePart))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(FeatureTable::of_snapshot(self.outline.snapshots().clone(), snapshot, parts)?)
    }
}

/// The rows and labels that there would be at other snapshots.
pub fn outline(
    engine: &Engine,
    sales: &RowsFile,
    names: &Transactions,
    snapshots: Snapshots,
) -> Result<Outline, SpillError> {
    let mut labels: Vec<Vec<Label>> = vec![Vec::new(); snapshots.len()];
    for rows in Blocks::new(engine.sorted(sales, CUSTOMER)?, |rows| &rows.customer) {
        for (part, labels) in parts(names, rows?, &snapshots).iter().zip(&mut labels) {
            labels.extend(part.labels());
        }
    }
    let mut outline = Outline::new(snapshots);
    labels.iter().for_each(|labels| outline.push_snapshot(labels));
    Ok(outline)
}

/// The features of some customers, all of whose rows these are.
fn parts(names: &Transactions, rows: KeptRows, snapshots: &Snapshots) -> Vec<FeaturePart> {
    let transactions = Arc::new(names.with_rows(rows));
    let mut builder = FeatureBuilder::at(transactions, snapshots.clone());
    while builder.step(usize::MAX) {}
    builder.finish_parts()
}

/// Writes the rows of a snapshot.
struct SnapshotWriter {
    writer: StreamWriter<BufWriter<File>>,
    labels: Vec<Label>,
    revenue: Vec<f64>,
}

impl SnapshotWriter {
    fn new(path: &Path) -> Result<Self, SpillError> {
        let file = File::create(path).map_err(SpillError::file(path))?;
        let writer = StreamWriter::try_new(BufWriter::new(file), &FeaturePart::schema())?;
        Ok(Self { writer, labels: Vec::new(), revenue: Vec::new() })
    }

    fn add(&mut self, part: &FeaturePart) -> Result<(), SpillError> {
        self.labels.extend(part.labels());
        if let Some(revenue) = part.0.column_by_name("total_revenue") {
            self.revenue.extend_from_slice(revenue.as_primitive::<Float64Type>().values());
        }
        Ok(self.writer.write(&part.0)?)
    }

    fn finish(mut self) -> Result<(Vec<Label>, Vec<f64>), SpillError> {
        self.writer.finish()?;
        Ok((self.labels, self.revenue))
    }
}
