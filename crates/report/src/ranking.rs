//! Rankings by revenue. Timeline: *Sales Period*.

use frame::Categorical;
use frame::calendar::Day;
use ingest::Transactions;
use std::ops::RangeInclusive;

/// Revenue of every text of a column (products, countries) over the days of a period, highest first,
/// equal ones in order of their codes; texts without revenue are left out.
///
/// `column` is a column of `transactions`.
#[must_use]
pub fn revenue_ranking<'a>(
    transactions: &Transactions,
    column: &'a Categorical,
    period: RangeInclusive<Day>,
) -> Vec<(&'a str, f64)> {
    let mut revenue = vec![0.0; column.cardinality()];
    for (row, &moment) in transactions.time().iter().enumerate() {
        if period.contains(&Day::of(moment)) {
            revenue[column.codes()[row] as usize] += transactions.total_price(row);
        }
    }
    let mut ranking: Vec<(&str, f64)> = (0..)
        .zip(revenue)
        .filter(|&(_, revenue)| revenue > 0.0)
        .map(|(code, revenue)| (column.text(code), revenue))
        .collect();
    ranking.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranking
}
