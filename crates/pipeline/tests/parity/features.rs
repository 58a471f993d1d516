use crate::golden::{assert_field, golden_rows, real_run};
use features::{FEATURE_NAMES, FeatureTable, Label};
use std::collections::HashMap;
use vocabulary::Segment;

fn snapshot_numbers(table: &FeatureTable) -> HashMap<String, usize> {
    table.snapshots().days().iter().enumerate().map(|(number, day)| (day.iso(), number)).collect()
}

fn label_text(label: Label) -> &'static str {
    match label {
        Label::Retained => "0.0",
        Label::Churned => "1.0",
        Label::Unobservable => "",
    }
}

#[test]
fn rows_and_labels_are_as_many_as_in_the_reference() {
    let Some(run) = real_run() else { return };
    let unobservable =
        run.features.label().iter().filter(|&&label| label == Label::Unobservable).count();
    assert_eq!(run.features.len(), 98_386);
    assert_eq!(run.features.len() - unobservable, 75_577);
    assert_eq!(unobservable, 22_809);
}

#[test]
fn sampled_rows_equal_the_reference() {
    let (Some(run), Some(golden)) = (real_run(), golden_rows("features_sample.csv")) else {
        return;
    };
    let table = &run.features;
    let snapshots = snapshot_numbers(table);
    let features: Vec<Vec<f64>> =
        (0..FEATURE_NAMES.len()).map(|number| table.feature(number)).collect();
    assert_eq!(golden.len(), 400);
    for expected in &golden {
        let (id, snapshot) = (&expected["CustomerID"], snapshots[&expected["SnapshotDate"]]);
        let customer = run.transactions.customer();
        let rows = table.rows_of(snapshot);
        let row = rows.start
            + table.customer()[rows].binary_search_by(|&code| customer.text(code).cmp(id)).unwrap();
        let what = |column: &str| format!("{column} of {id} at {}", expected["SnapshotDate"]);
        for (name, values) in FEATURE_NAMES.iter().zip(&features) {
            assert_field(values[row], &expected[*name], &what(name));
        }
        let exact = [
            ("unique_skus", table.unique_skus()[row].to_string()),
            ("total_items", table.total_items()[row].to_string()),
            ("churn_label", label_text(table.label()[row]).to_owned()),
            ("RecencyDays", table.rfm_recency_days()[row].to_string()),
            ("Frequency", table.total_orders()[row].to_string()),
            ("R_Score", table.recency_score()[row].to_string()),
            ("F_Score", table.frequency_score()[row].to_string()),
            ("M_Score", table.monetary_score()[row].to_string()),
            ("RFM_Score", table.rfm_score(row).to_string()),
            ("Segment", table.segment()[row].name().to_owned()),
        ];
        for (column, actual) in exact {
            assert_eq!(actual, expected[column], "{}", what(column));
        }
        assert_field(table.total_revenue()[row], &expected["Monetary"], &what("Monetary"));
    }
}

#[test]
fn totals_of_every_snapshot_equal_the_reference() {
    let golden = golden_rows("snapshot_feature_totals.csv");
    let (Some(run), Some(golden)) = (real_run(), golden) else { return };
    let table = &run.features;
    assert_eq!(golden.len(), table.snapshots().len());
    for (number, name) in FEATURE_NAMES.iter().enumerate() {
        let values = table.feature(number);
        for (snapshot, expected) in golden.iter().enumerate() {
            let total: f64 =
                values[table.rows_of(snapshot)].iter().filter(|value| !value.is_nan()).sum();
            assert_field(
                total,
                &expected[*name],
                &format!("{name} at {}", expected["SnapshotDate"]),
            );
        }
    }
    let gaps = table.feature(6);
    for (snapshot, expected) in golden.iter().enumerate() {
        let rows = table.rows_of(snapshot);
        let labels = &table.label()[rows.clone()];
        let labelled = labels.iter().filter(|&&label| label != Label::Unobservable).count();
        let churned = labels.iter().filter(|&&label| label == Label::Churned).count();
        let missing = gaps[rows.clone()].iter().filter(|gap| gap.is_nan()).count();
        let date = table.snapshots().days()[snapshot].iso();
        assert_eq!(date, expected["SnapshotDate"]);
        assert_eq!(rows.len().to_string(), expected["customers"], "{date}");
        assert_eq!(labelled.to_string(), expected["labelled"], "{date}");
        assert_eq!(missing.to_string(), expected["missing_gap_stats"], "{date}");
        assert_eq!(churned as f64, expected["churned"].parse().unwrap_or(0.0), "{date}");
    }
}

#[test]
fn segments_of_every_snapshot_equal_the_reference() {
    let (Some(run), Some(golden)) = (real_run(), golden_rows("snapshot_segments.csv")) else {
        return;
    };
    let table = &run.features;
    for (snapshot, expected) in golden.iter().enumerate() {
        let segments = &table.segment()[table.rows_of(snapshot)];
        for segment in Segment::ALL {
            let count = segments.iter().filter(|&&other| other == segment).count();
            let date = &expected["SnapshotDate"];
            assert_eq!(count.to_string(), expected[segment.name()], "{} at {date}", segment.name());
        }
    }
    assert_eq!(golden.len(), table.snapshots().len());
}
