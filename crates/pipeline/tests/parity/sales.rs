use crate::golden::{assert_close, golden_json, golden_rows, real_run};
use frame::calendar::Day;
use report::{cohorts, last_complete_month, monthly_sales, revenue_ranking, snapshot_summaries};

#[test]
fn monthly_sales_equal_the_reference() {
    let (Some(run), Some(golden)) = (real_run(), golden_rows("sales_by_month.csv")) else { return };
    let months = monthly_sales(&run.transactions);
    assert_eq!(months.len(), golden.len());
    for (month, expected) in months.iter().zip(&golden) {
        assert_eq!(month.month, expected["ym"]);
        assert_eq!(month.orders.to_string(), expected["orders"], "{}", month.month);
        assert_eq!(month.customers.to_string(), expected["customers"], "{}", month.month);
        assert_eq!(month.units.to_string(), expected["units"], "{}", month.month);
        assert_close(month.revenue, expected["revenue"].parse::<f64>().unwrap(), &month.month);
        let average = month.revenue / month.orders as f64;
        assert_close(average, expected["aov"].parse::<f64>().unwrap(), &month.month);
    }
}

/// The figures the Power BI report shows for 2011-11 and at the newest snapshots.
#[test]
fn executive_figures_equal_the_power_bi_report() {
    let Some(run) = real_run() else { return };
    let period = last_complete_month(&monthly_sales(&run.transactions)).unwrap();
    let shown = |value: f64| format!("{value:.2}");
    let percent = |value: Option<f64>| shown(value.unwrap() * 100.0);
    assert_eq!(period.month, "2011-11");
    assert_eq!((period.orders, period.customers), (2657, 1664));
    assert_eq!(shown(period.revenue), "1161817.38");
    assert_eq!(shown(period.average_order_value), "437.27");
    assert_eq!(shown(period.revenue_per_customer), "698.21");
    assert_eq!(
        (percent(period.revenue_mom), percent(period.revenue_yoy)),
        ("11.79".into(), "-0.90".into())
    );
    assert_eq!(
        (percent(period.orders_mom), percent(period.orders_yoy)),
        ("37.74".into(), "2.71".into())
    );

    let snapshots = snapshot_summaries(&run.features, None);
    let november = snapshots.iter().find(|snapshot| snapshot.date == "2011-11-30").unwrap();
    assert_eq!(format!("{:.1}", november.average_recency_days), "198.5");
    assert_eq!(snapshots.last().unwrap().customers, 5878);
}

#[test]
fn cohorts_equal_the_reference() {
    let (Some(run), Some(golden)) = (real_run(), golden_rows("cohorts.csv")) else { return };
    let cohorts = cohorts(&run.transactions);
    assert_eq!(cohorts.len(), golden.len());
    for (cell, expected) in cohorts.iter().zip(&golden) {
        let what = format!("cohort {} in {}", expected["cohort"], expected["ym"]);
        assert_eq!(
            (cell.cohort.iso(), cell.month.iso()),
            (expected["cohort"].clone(), expected["ym"].clone())
        );
        assert_eq!(cell.active.to_string(), expected["active"], "{what}");
        assert_eq!(cell.size.to_string(), expected["cohort_size"], "{what}");
        assert_close(cell.revenue, expected["revenue"].parse::<f64>().unwrap(), &what);
        assert_close(cell.retention(), expected["retention"].parse::<f64>().unwrap(), &what);
    }
}

#[test]
fn rankings_equal_the_reference() {
    let (Some(run), Some(golden)) = (real_run(), golden_json("rankings.json")) else { return };
    let transactions = &run.transactions;
    let day = |month, day| Day::from_ymd(2011, month, day).unwrap();
    let products = transactions.stock_code().unwrap();
    let november = revenue_ranking(transactions, products, day(11, 1)..=day(11, 30));
    let countries = transactions.country().unwrap();
    let all_time = revenue_ranking(transactions, countries, Day(i32::MIN)..=Day(i32::MAX));
    for (ranking, golden) in [
        (&november[..10], &golden["2011-11 top products"]),
        (&all_time[..], &golden["all-time revenue by country"]),
    ] {
        let golden = golden.as_object().unwrap();
        assert_eq!(ranking.len(), golden.len());
        // The reference gives cents.
        for &(name, revenue) in ranking {
            assert_eq!(
                format!("{revenue:.2}"),
                format!("{:.2}", golden[name].as_f64().unwrap()),
                "{name}"
            );
        }
        assert!(ranking.is_sorted_by(|a, b| a.1 >= b.1));
    }
}
