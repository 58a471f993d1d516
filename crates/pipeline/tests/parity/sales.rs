use crate::golden::{assert_close, golden_json, golden_rows, real_report};
use semantics::{
    SalesAxis, SalesFilter, SalesMeasure as S, SnapshotAxis, SnapshotFilter, SnapshotMeasure as M,
};
use vocabulary::Segment;

fn period(text: &str) -> SalesFilter {
    SalesFilter { period: Some(text.to_owned()), ..SalesFilter::default() }
}

#[test]
fn monthly_sales_equal_the_reference() {
    let (Some(report), Some(golden)) = (real_report(), golden_rows("sales_by_month.csv")) else {
        return;
    };
    let measures = [
        (S::Revenue, "revenue"),
        (S::Orders, "orders"),
        (S::Customers, "customers"),
        (S::Units, "units"),
        (S::AverageOrderValue, "aov"),
        (S::RevenuePerCustomer, "arpu"),
    ];
    let all = measures.map(|(measure, _)| measure);
    let frame = report.sales(&all, Some(SalesAxis::Month), &SalesFilter::default(), None);
    assert_eq!(frame.keys.len(), golden.len());
    for (index, (key, expected)) in frame.keys.iter().zip(&golden).enumerate() {
        assert_eq!(key.name, expected["ym"]);
        assert_eq!(key.partial, key.name == "2011-12");
        let whole = report.sales(&all, None, &period(&key.name), None);
        for (column, (_, name)) in measures.iter().enumerate() {
            let expected = expected[*name].parse().unwrap();
            let what = format!("{name} of {}", key.name);
            assert_close(frame.columns[column][index].unwrap(), expected, &what);
            assert_close(whole.columns[column][0].unwrap(), expected, &what);
        }
    }
}

#[test]
fn cohorts_equal_the_reference() {
    let (Some(report), Some(golden)) = (real_report(), golden_rows("cohorts.csv")) else { return };
    let matrix = report.cohorts(&SalesFilter::default());
    let index =
        |keys: &[semantics::Key], name: &str| keys.iter().position(|k| k.name == name).unwrap();
    let mut seen = 0;
    for expected in &golden {
        let what = format!("cohort {} in {}", expected["cohort"], expected["ym"]);
        let row = index(&matrix.rows, &expected["cohort"]);
        let cell = row * matrix.columns.len() + index(&matrix.columns, &expected["ym"]);
        let number = |name: &str| expected[name].parse::<f64>().unwrap();
        assert_eq!(matrix.active[cell], Some(number("active")), "{what}");
        assert_eq!(matrix.sizes[row], number("cohort_size"), "{what}");
        assert_close(matrix.revenue[cell].unwrap(), number("revenue"), &what);
        assert_close(matrix.cells[cell].unwrap(), number("retention"), &what);
        seen += 1;
    }
    let bought = matrix.active.iter().flatten().filter(|&&active| active > 0.0).count();
    assert_eq!(bought, seen, "the reference lists the cells with sales");
}

#[test]
fn rankings_equal_the_reference() {
    let (Some(report), Some(golden)) = (real_report(), golden_json("rankings.json")) else {
        return;
    };
    let ranking = |axis, rank, text: &str, top| {
        report.sales(&[S::Revenue, rank], Some(axis), &period(text), top)
    };
    for (frame, golden) in [
        (
            ranking(SalesAxis::Product, S::ProductRank, "2011-11", Some(10)),
            &golden["2011-11 top products"],
        ),
        (
            ranking(SalesAxis::Country, S::CountryRank, "all", None),
            &golden["all-time revenue by country"],
        ),
    ] {
        let golden = golden.as_object().unwrap();
        assert_eq!(frame.keys.len(), golden.len());
        for (index, key) in frame.keys.iter().enumerate() {
            // The reference gives cents.
            let expected = golden[&key.name].as_f64().unwrap();
            let revenue = frame.columns[0][index].unwrap();
            assert_eq!(format!("{revenue:.2}"), format!("{expected:.2}"), "{}", key.name);
            assert_eq!(frame.columns[1][index], Some(index as f64 + 1.0), "{}", key.name);
        }
        assert!(frame.columns[0].is_sorted_by(|a, b| a >= b));
    }
}

#[test]
fn segments_of_every_snapshot_equal_the_reference() {
    let (Some(report), Some(golden)) = (real_report(), golden_rows("snapshot_segments.csv")) else {
        return;
    };
    let by_segment = SnapshotAxis::Segment;
    let matrix = report.snapshots_split(
        M::ScoredCustomers,
        SnapshotAxis::Snapshot,
        by_segment,
        &SnapshotFilter::default(),
    );
    assert_eq!(matrix.rows.len(), golden.len());
    for (row, expected) in golden.iter().enumerate() {
        let date = &expected["SnapshotDate"];
        assert_eq!(&matrix.rows[row].name, date);
        let filter = SnapshotFilter { snapshot: Some(date.clone()), ..SnapshotFilter::default() };
        let frame = report.snapshots(&[M::ScoredCustomers], Some(by_segment), &filter, None);
        for (segment, member) in Segment::MEMBERS.iter().enumerate() {
            let customers = Some(expected[member.title.en].parse().unwrap());
            let cell = row * Segment::ALL.len() + segment;
            assert_eq!(matrix.cells[cell], customers, "{} at {date}", member.title.en);
            assert_eq!(frame.columns[0][segment], customers, "{} at {date}", member.title.en);
        }
    }
}
