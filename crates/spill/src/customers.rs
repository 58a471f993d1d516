//! Features of all customers at all snapshots.

use crate::blocks::Blocks;
use crate::engine::Engine;
use crate::rows::{CUSTOMER, RowsFile, split_off};
use crate::shelf::Shelf;
use crate::{Job, SpillError};
use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use features::{FeatureBuilder, FeaturePart, FeatureTable, Labels, Outline, Snapshots};
use ingest::{KeptRows, Transactions};
use playbook::ValueTiers;
use protocol::Stage;
use std::path::Path;
use std::sync::Arc;

/// Customers × snapshots that are in memory at once. A block of rows may have far more of them: where every
/// row is another customer and the history is long, a row becomes hundreds.
pub(crate) const RECORDS_AT_ONCE: usize = 1 << 18;

/// Every customer at every snapshot: in memory are the labels.
pub struct Customers {
    outline: Outline,
    tiers: ValueTiers,
    shelf: Shelf,
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
        let mut shelf = Shelf::new(folder.join("features.arrow"), snapshots.len())?;
        let mut labels = vec![Vec::new(); snapshots.len()];
        let mut revenue = Vec::new();
        let (mut done, at_once) = (0, engine.budget().rows());
        for rows in Blocks::new(engine.sorted(sales, CUSTOMER)?, at_once, |rows| &rows.customer) {
            for rows in pieces(rows?, &snapshots, RECORDS_AT_ONCE) {
                done += rows.len() as u64;
                for (snapshot, part) in parts(names, rows, &snapshots).iter().enumerate() {
                    shelf.add(snapshot, part)?;
                    labels[snapshot].extend(part.labels());
                    if let Some(of_part) = part.0.column_by_name("total_revenue") {
                        revenue.extend_from_slice(of_part.as_primitive::<Float64Type>().values());
                    }
                }
                (job.progress)(Stage::Features, done, sales.rows());
            }
        }
        let tiers = ValueTiers::of_revenue(revenue);
        let mut outline = Outline::new(snapshots);
        labels.into_iter().for_each(|labels| outline.push_snapshot(&labels));
        Ok(Self { outline, tiers, shelf })
    }

    /// Which rows there are, and their labels.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// Where the value tiers begin, by the revenue of every row.
    pub fn tiers(&self) -> ValueTiers {
        self.tiers
    }

    /// The table of one snapshot.
    pub fn table(&self, snapshot: usize) -> Result<FeatureTable, SpillError> {
        let parts = self.shelf.parts(snapshot).collect::<Result<Vec<_>, _>>()?;
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
    let at_once = engine.budget().rows();
    let mut labels = Labels::at(snapshots);
    for rows in Blocks::new(engine.sorted(sales, CUSTOMER)?, at_once, |rows| &rows.customer) {
        labels.observe(&names.with_rows(rows?));
    }
    Ok(labels.outline())
}

/// Rows sorted by customer, in pieces of whole customers with so many records at most, but one customer at
/// least.
fn pieces(mut rows: KeptRows, snapshots: &Snapshots, max: usize) -> Vec<KeptRows> {
    let mut cuts = Vec::new();
    let mut records = 0;
    for row in 0..rows.len() {
        if row > 0 && rows.customer[row] == rows.customer[row - 1] {
            continue;
        }
        let of_customer = snapshots.counting(rows.time[row]).len();
        records += of_customer;
        if row > 0 && records > max {
            cuts.push(row);
            records = of_customer;
        }
    }
    let mut pieces: Vec<KeptRows> =
        cuts.into_iter().rev().map(|cut| split_off(&mut rows, cut)).collect();
    pieces.push(rows);
    pieces.reverse();
    pieces
}

/// The features of some customers, all of whose rows these are.
fn parts(names: &Transactions, rows: KeptRows, snapshots: &Snapshots) -> Vec<FeaturePart> {
    let transactions = Arc::new(names.with_rows(rows));
    let mut builder = FeatureBuilder::at(transactions, snapshots.clone());
    while builder.step(usize::MAX) {}
    builder.finish_parts()
}

#[cfg(test)]
mod tests {
    use super::pieces;
    use features::{FeatureSettings, Snapshots};
    use frame::calendar::Day;
    use ingest::KeptRows;

    #[test]
    fn customers_stay_whole_and_few_records_are_at_once() {
        let snapshots = Snapshots::spanning(Day(0), Day(3_000), FeatureSettings::default());
        let customer: Vec<u32> = (0..1_000).flat_map(|customer| [customer; 3]).collect();
        let time: Vec<i64> = (0..3_000).map(|row| row * 86_400).collect();
        let count = customer.len();
        let zeros = || vec![0; count];
        let rows = KeptRows {
            time,
            customer,
            invoice: zeros(),
            stock_code: zeros(),
            description: zeros(),
            country: zeros(),
            quantity: vec![1.0; count],
            unit_price: vec![1.0; count],
        };
        let cut = pieces(rows.clone(), &snapshots, 500);
        assert!(cut.len() > 50);
        let together: Vec<u32> = cut.iter().flat_map(|piece| piece.customer.clone()).collect();
        assert_eq!(together, rows.customer);
        for piece in &cut {
            assert!(piece.len() % 3 == 0, "a customer is cut in two");
            let first = piece.time.iter().step_by(3);
            let records: usize = first.map(|&time| snapshots.counting(time).len()).sum();
            assert!(records <= 500, "{records}");
        }
        // One customer with more records than that is a piece of its own.
        assert_eq!(pieces(rows, &snapshots, 1).len(), 1_000);
    }
}
