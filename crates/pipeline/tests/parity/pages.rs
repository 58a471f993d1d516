//! What the pages show of the real data, asked as the page asks. Figures that depend on a model's
//! probabilities are looked at elsewhere.

use crate::golden::real_report;
use report::Report;
use semantics::{Answer, Capacity, PageAnswer, PageId, Question, Selection, Shown};
use vocabulary::Segment;

fn ask(report: &Report, page: PageId, selection: Selection) -> PageAnswer {
    match report.answer(&Question::Page { page, selection }, &|_| None) {
        Answer::Page(answer) => answer,
        other => panic!("{other:?}"),
    }
}

fn shown<'a>(answer: &'a PageAnswer, id: &str) -> &'a Shown {
    &answer.visuals.iter().find(|visual| visual.id == id).unwrap().shown
}

/// A tile's value and changes, written with so many decimals.
fn tile(answer: &PageAnswer, id: &str, decimals: usize, scale: f64) -> Vec<String> {
    let Shown::Tile { value, changes, .. } = shown(answer, id) else { panic!("{id} is no tile") };
    let all = std::iter::once(value).chain(changes);
    all.map(|value| format!("{:.decimals$}", value.unwrap() * scale)).collect()
}

fn at(period: Option<&str>, snapshot: Option<&str>) -> Selection {
    Selection {
        period: period.map(str::to_owned),
        snapshot: snapshot.map(str::to_owned),
        ..Selection::default()
    }
}

#[test]
fn start_here() {
    let Some(report) = real_report() else { return };
    let answer = ask(report, PageId::Start, Selection::default());
    // The data end on 9 December: the snapshot of that month lies after them.
    assert_eq!((&*answer.period.name, &*answer.snapshot), ("2011-11", "2011-11-30"));
    let answer = ask(report, PageId::Start, at(None, Some("2011-12-31")));
    assert_eq!(tile(&answer, "scored-customers", 0, 1.0), ["5878"]);
    assert_eq!(tile(&answer, "action-customers", 0, 1.0)[0], "882");
}

#[test]
fn executive_overview() {
    let Some(report) = real_report() else { return };
    let answer = ask(report, PageId::Overview, at(Some("2011-11"), Some("2011-11-30")));
    assert_eq!(tile(&answer, "revenue", 2, 1.0)[0], "1161817.38");
    assert_eq!(tile(&answer, "orders", 0, 1.0)[0], "2657");
    assert_eq!(tile(&answer, "customers", 0, 1.0), ["1664"]);
    assert_eq!(tile(&answer, "aov", 2, 1.0), ["437.27"]);
    assert_eq!(tile(&answer, "arpc", 2, 1.0), ["698.21"]);
    assert_eq!(tile(&answer, "revenue", 2, 100.0)[1..], ["11.79", "-0.90"]);
    assert_eq!(tile(&answer, "orders", 2, 100.0)[1..], ["37.74", "2.71"]);
    let Shown::Values { values } = shown(&answer, "narrative") else { panic!() };
    let told = |id: &str| values.iter().find(|(name, _)| name == id).unwrap().1.unwrap();
    assert_eq!(format!("{:.2}", told("revenue")), "1161817.38");
    assert_eq!(format!("{:.4}", told("orders-yoy")), "0.0271");
    // Two whole years and a month, newest last.
    let Shown::Frame(trend) = shown(&answer, "revenue-trend") else { panic!() };
    assert_eq!(
        (trend.keys.len(), &*trend.keys[24].name, trend.keys[24].partial),
        (25, "2011-12", true)
    );
}

#[test]
fn sales_performance() {
    let Some(report) = real_report() else { return };
    let selection = Selection { top: Some(5), ..at(Some("2011-11"), None) };
    let answer = ask(report, PageId::Sales, selection);
    let Shown::Frame(products) = shown(&answer, "top-products") else { panic!() };
    let top = products.keys.iter().zip(&products.columns[0]);
    let top: Vec<String> = top.map(|(key, v)| format!("{} {:.2}", key.name, v.unwrap())).collect();
    let expected = [
        "23084 23268.73",
        "22086 16139.01",
        "85123A 13855.83",
        "22423 11064.24",
        "85099B 10713.99",
    ];
    assert_eq!(top, expected);
    assert_eq!(products.keys[2].detail.as_deref(), Some("WHITE HANGING HEART T-LIGHT HOLDER"));
    let Shown::Change(change) = shown(&answer, "price-volume-mix") else { panic!() };
    let base = change.base.unwrap();
    assert_eq!(format!("{:.2}", (change.current - base) / base * 100.0), "11.79");
    let sum = base + change.price + change.volume + change.mix;
    assert!((sum - change.current).abs() < 1e-6);
}

#[test]
fn customer_base_and_segmentation() {
    let Some(report) = real_report() else { return };
    let answer = ask(report, PageId::Segments, at(None, Some("2011-11-30")));
    assert_eq!(tile(&answer, "average-recency", 1, 1.0), ["198.5"]);
    assert_eq!(tile(&answer, "segment-switch-rate", 2, 100.0), ["29.34"]);
    let Shown::Frame(segments) = shown(&answer, "segment-customers") else { panic!() };
    for (name, customers) in [
        ("Champions", 1252.0),
        ("At Risk", 904.0),
        ("Lost", 849.0),
        ("Needs Attention", 813.0),
        ("Potential Loyalist", 688.0),
        ("About To Sleep", 586.0),
        ("Promising", 356.0),
        ("New Customers", 209.0),
        ("Loyal", 190.0),
    ] {
        let place = Segment::of_name(name).unwrap().index();
        assert_eq!(segments.columns[0][place], Some(customers), "{name}");
    }
    let Shown::Matrix(flow) = shown(&answer, "segment-flow") else { panic!() };
    let arrived: f64 = flow.cells.iter().flatten().sum();
    let stayed: f64 =
        (0..Segment::ALL.len()).filter_map(|s| flow.cells[s * Segment::ALL.len() + s]).sum();
    let new: f64 = flow.cells[Segment::ALL.len() * Segment::ALL.len()..].iter().flatten().sum();
    assert_eq!(arrived, 5847.0);
    assert_eq!(format!("{:.4}", 1.0 - stayed / (arrived - new)), "0.2934");
}

#[test]
fn churn_and_playbook() {
    let Some(report) = real_report() else { return };
    let newest = || at(None, Some("2011-12-31"));
    let answer = ask(report, PageId::Churn, newest());
    assert_eq!(tile(&answer, "scored-customers", 0, 1.0), ["5878"]);
    let answer = ask(report, PageId::Playbook, newest());
    assert_eq!(tile(&answer, "action-customers", 0, 1.0)[0], "882");
    assert_eq!(tile(&answer, "action-customers", 2, 100.0)[1], "15.01");
    let Shown::Capacity(plan) = shown(&answer, "capacity") else { panic!() };
    assert_eq!((plan.customers, plan.of_customers), (882, 5878));
    let half = Selection { capacity: Some(Capacity::Share(0.5)), ..newest() };
    let answer = ask(report, PageId::Playbook, half);
    assert_eq!(tile(&answer, "action-customers", 0, 1.0)[0], "2939");
}

#[test]
fn cohort_and_retention() {
    let Some(report) = real_report() else { return };
    // The last month's period ends with the data, on the 9th.
    for period in ["2011-12", "all"] {
        let answer = ask(report, PageId::Cohorts, at(Some(period), None));
        assert_eq!((&*answer.period.to, answer.period.complete), ("2011-12-09", false));
        assert_eq!(tile(&answer, "repeat-rate", 2, 100.0), ["48.01"]);
        assert_eq!(tile(&answer, "new-customers", 0, 1.0), ["1566"]);
    }
    let answer = ask(report, PageId::Cohorts, Selection::default());
    let Shown::Matrix(cohorts) = shown(&answer, "cohort-heat-map") else { panic!() };
    let months = cohorts.columns.len();
    let total =
        |row: usize| -> f64 { cohorts.revenue[row * months..][..months].iter().flatten().sum() };
    assert_eq!(
        (&*cohorts.rows[0].name, format!("{:.2}", total(0))),
        ("2009-12", "8722766.36".into())
    );
    assert_eq!(
        (&*cohorts.rows[1].name, format!("{:.2}", total(1))),
        ("2010-01", "1329808.51".into())
    );
    // 291 of 955, the cell that the original page gives as a share of all customers.
    let share = |cell: &Option<f64>| cell.is_some_and(|share| (share * 955.0).round() == 291.0);
    let cell = cohorts.cells[..months].iter().position(share).unwrap();
    assert_eq!(format!("{:.3}", cohorts.cells[cell].unwrap()), "0.305");
}

#[test]
fn customer_360() {
    let Some(report) = real_report() else { return };
    let Answer::Find { found } = report.answer(&Question::Find { text: "12510".into() }, &|_| None)
    else {
        panic!()
    };
    let profile = |snapshot| {
        let selection = at(None, Some(snapshot));
        let question = Question::Profile { customer: found[0].code, selection };
        match report.answer(&question, &|_| None) {
            Answer::Profile(profile) => profile,
            other => panic!("{other:?}"),
        }
    };
    let january = profile("2010-01-31");
    assert_eq!(january.person.customer, "12510");
    assert_eq!((january.units, january.orders), (940.0, 4));
    assert_eq!(format!("{:.2}", january.revenue / 1000.0), "2.97");
    assert_eq!(format!("{:.2}", january.average_order_value.unwrap()), "741.83");
    assert_eq!(january.last_purchase, "2010-01-22");
    assert_eq!(january.person.segment, Some(Segment::Champions));
    assert_eq!((january.months.len(), january.history.len()), (2, 25));
    let bought: f64 = january.products.iter().map(|product| product.revenue).sum();
    assert!((bought - january.revenue).abs() < 1e-9);
}
