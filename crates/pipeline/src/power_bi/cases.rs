//! What the measures of the model should show: the engine's own values, case by case.

use super::dimensions::country_labels;
use super::year_and_quarter;
use crate::Results;
use powerbi::{Case, Filter};
use semantics::{
    ActionMode, CohortMeasure, Dimension, Measure, SalesAxis, SalesFilter, SalesMeasure, Selection,
    SnapshotFilter, SnapshotMeasure,
};

/// Ranks compare the members of an axis, so they have no value of their own.
const RANKS: [(SalesMeasure, SalesAxis); 2] = [
    (SalesMeasure::CountryRank, SalesAxis::Country),
    (SalesMeasure::ProductRank, SalesAxis::Product),
];

/// Products and countries whose rank is looked at: the first ones.
const RANKED: usize = 10;

/// Months whose change of revenue is looked at: the newest ones.
const CHANGES: usize = 4;

/// The cases to look at inside Power BI Desktop: everything, the newest complete month and two snapshots.
pub fn headline_cases(results: &Results) -> Vec<Case> {
    let month = results.report.catalogue().default_period;
    let mut cases = sales_cases(results, None, None);
    cases.extend(sales_cases(results, Some(&month), None));
    cases.extend(snapshot_cases(results, &SnapshotFilter::default(), Vec::new()));
    if let [.., before, _] = results.report.catalogue().snapshots.as_slice() {
        cases.extend(at_snapshot(results, before));
    }
    cases
}

/// Every measure in total, for every value of every slicer and for every month and snapshot.
pub fn every_case(results: &Results) -> Vec<Case> {
    let catalogue = results.report.catalogue();
    let countries = country_labels(results);
    let countries = || (0..).zip(&countries);
    let mut cases = sales_cases(results, None, None);
    for period in periods(&catalogue.months) {
        cases.extend(sales_cases(results, Some(&period), None));
    }
    for (code, name) in countries() {
        cases.extend(sales_cases(results, None, Some((code, name))));
        cases.extend(sales_cases(results, Some(&catalogue.default_period), Some((code, name))));
    }
    cases.extend(rank_cases(results, None));
    cases.extend(rank_cases(results, Some(&catalogue.default_period)));
    cases.extend(change_cases(results));
    cases.extend(cohort_cases(results));

    cases.extend(snapshot_cases(results, &SnapshotFilter::default(), Vec::new()));
    for snapshot in &catalogue.snapshots {
        cases.extend(at_snapshot(results, snapshot));
    }
    for (code, name) in countries() {
        let filter = vec![Filter::new("dim_country", "Country", name)];
        cases.extend(snapshot_cases(results, &chosen(Dimension::Country, code), filter));
    }
    if catalogue.has_model {
        cases.extend(member_cases(results));
        let everyone = Selection { mode: ActionMode::AllActions, ..Selection::default() };
        let mode = Filter::new("action_mode", "Mode", ActionMode::AllActions.title().en);
        cases.extend(snapshot_cases(results, &everyone.snapshots(), vec![mode]));
    }
    cases
}

/// Every month, quarter and year of the data, as the engine names them.
fn periods(months: &[String]) -> Vec<String> {
    let mut periods = months.to_vec();
    for month in months {
        let (year, quarter) = year_and_quarter(month);
        periods.push(format!("{year}-q{quarter}"));
        periods.push(year.to_owned());
    }
    periods.sort();
    periods.dedup();
    periods
}

/// The same period as a filter of the calendar.
fn period_filter(period: &str) -> Filter {
    let column = match period.len() {
        4 => "Year",
        7 if period.contains('q') => "Quarter",
        _ => "Month",
    };
    Filter::new("calendar", column, period.replace('q', "Q"))
}

fn sales_cases(
    results: &Results,
    period: Option<&str>,
    country: Option<(u32, &String)>,
) -> Vec<Case> {
    let filter = SalesFilter {
        period: Some(period.unwrap_or("all").to_owned()),
        country: country.map(|(code, _)| code).into_iter().collect(),
        ..SalesFilter::default()
    };
    let country = country.map(|(_, name)| Filter::new("dim_country", "Country", name));
    let filters: Vec<Filter> = period.map(period_filter).into_iter().chain(country).collect();
    let ranks = RANKS.map(|(rank, _)| rank);
    let measures: Vec<SalesMeasure> =
        SalesMeasure::ALL.iter().copied().filter(|measure| !ranks.contains(measure)).collect();
    let values = results.report.sales(&measures, None, &filter, None).columns;
    cases(&measures, values.iter().map(|column| first(column)), &filters)
}

fn rank_cases(results: &Results, period: Option<&str>) -> Vec<Case> {
    let filter =
        SalesFilter { period: Some(period.unwrap_or("all").to_owned()), ..SalesFilter::default() };
    let mut cases = Vec::new();
    for (rank, axis) in RANKS {
        // By revenue, so that the first ones are looked at.
        let measures = [SalesMeasure::Revenue, rank];
        let frame = results.report.sales(&measures, Some(axis), &filter, None);
        let ranked = frame.keys.iter().zip(frame.columns.last().into_iter().flatten());
        for (key, &expected) in ranked.take(RANKED) {
            let member = match axis {
                SalesAxis::Country => {
                    Filter::new("dim_country", "CountryKey", key.code.to_string())
                }
                _ => Filter::new("dim_product", "ProductKey", key.code.to_string()),
            };
            let filters = period.map(period_filter).into_iter().chain([member]).collect();
            cases.push(Case { measure: rank.definition().title.en, filters, expected });
        }
    }
    cases
}

/// What moved revenue, where the file names products.
fn change_cases(results: &Results) -> Vec<Case> {
    let catalogue = results.report.catalogue();
    let newest = catalogue.months.iter().rev().take(CHANGES).filter(|_| catalogue.has_products);
    let cases = newest.flat_map(|month| {
        let filter = SalesFilter { period: Some(month.clone()), ..SalesFilter::default() };
        let change = results.report.change(&filter);
        let value = |value| change.base.map(|_| value);
        let values = [value(change.price), value(change.volume), value(change.mix)];
        powerbi::EFFECTS.into_iter().zip(values).map(|(measure, expected)| Case {
            measure,
            filters: vec![period_filter(month)],
            expected,
        })
    });
    cases.collect()
}

fn cohort_cases(results: &Results) -> Vec<Case> {
    let matrix = results.report.cohorts(&SalesFilter::default());
    let mut cases = Vec::new();
    for (row, cohort) in matrix.rows.iter().enumerate() {
        let filter = Filter::new("dim_cohort", "CohortMonth", &cohort.name);
        let mut case = |measure: CohortMeasure, filters, expected| {
            cases.push(Case { measure: measure.definition().title.en, filters, expected });
        };
        case(CohortMeasure::Size, vec![filter.clone()], Some(matrix.sizes[row]));
        for (column, month) in matrix.columns.iter().enumerate() {
            let cell = row * matrix.columns.len() + column;
            let filters = || vec![filter.clone(), Filter::new("calendar", "Month", &month.name)];
            case(CohortMeasure::Retention, filters(), matrix.cells[cell]);
            case(CohortMeasure::ActiveCustomers, filters(), matrix.active[cell]);
            case(CohortMeasure::CohortRevenue, filters(), matrix.revenue[cell]);
        }
    }
    cases
}

fn at_snapshot(results: &Results, snapshot: &str) -> Vec<Case> {
    let filter =
        SnapshotFilter { snapshot: Some(snapshot.to_owned()), ..SnapshotFilter::default() };
    let filters = vec![Filter::new("snapshot_dates", "Snapshot", snapshot)];
    snapshot_cases(results, &filter, filters)
}

/// Every member of the dimensions that are the same for every shop.
fn member_cases(results: &Results) -> Vec<Case> {
    let columns = [
        (Dimension::Segment, "dim_segment", "Segment"),
        (Dimension::Risk, "dim_risk", "Risk"),
        (Dimension::Priority, "dim_priority", "Priority"),
        (Dimension::Action, "dim_action", "Action"),
        (Dimension::Offer, "dim_offer", "Offer"),
    ];
    let mut cases = Vec::new();
    for (dimension, table, column) in columns {
        for (code, member) in (0..).zip(dimension.members().unwrap_or_default()) {
            let filters = vec![Filter::new(table, column, member.title.en)];
            cases.extend(snapshot_cases(results, &chosen(dimension, code), filters));
        }
    }
    cases
}

fn chosen(dimension: Dimension, code: u32) -> SnapshotFilter {
    Selection { filters: [(dimension, vec![code])].into(), ..Selection::default() }.snapshots()
}

fn snapshot_cases(results: &Results, filter: &SnapshotFilter, filters: Vec<Filter>) -> Vec<Case> {
    let measures = SnapshotMeasure::ALL;
    let values = results.report.snapshots(measures, None, filter, None).columns;
    cases(measures, values.iter().map(|column| first(column)), &filters)
}

fn cases<M: Measure>(
    measures: &[M],
    values: impl Iterator<Item = Option<f64>>,
    filters: &[Filter],
) -> Vec<Case> {
    let case = |(measure, expected): (&M, _)| Case {
        measure: measure.definition().title.en,
        filters: filters.to_vec(),
        expected,
    };
    measures.iter().zip(values).map(case).collect()
}

fn first(column: &[Option<f64>]) -> Option<f64> {
    column.first().copied().flatten()
}
