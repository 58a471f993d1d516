//! The executive numbers: sales of the last full month, customers as of the newest snapshot.

use super::figure::{Delta, Figure, Value};
use crate::{
    format::{date, month},
    words::results as says,
};
use charts::{Size, Sparkline};
use leptos::prelude::*;
use protocol::{Executive, MonthlySales, RiskBucket, SnapshotSummary};

const SPARKLINE: Size = Size { width: 120, height: 28 };

/// Sales of the period. Follows the sales timeline.
#[component]
pub fn SalesBand(executive: Executive) -> impl IntoView {
    let Executive { period, months, .. } = executive;
    let months: Vec<MonthlySales> = months.into_iter().filter(|month| month.complete).collect();
    let months = StoredValue::new(months);
    let trend = move |title: &'static str, value: fn(&MonthlySales) -> f64| {
        let values = months.with_value(|months| months.iter().map(value).collect());
        view! { <Trend title values /> }
    };
    view! {
        <section class="band" aria-labelledby="sales-title">
            <div class="band-head">
                <h2 id="sales-title">{says::SALES}</h2>
                <p class="timeline">
                    {says::SALES_TIMELINE} " · " <strong>{month(&period.month)}</strong>
                    {(!period.complete).then(|| format!(" ({})", says::INCOMPLETE))}
                </p>
            </div>
            <dl class="figures">
                <Figure
                    name=says::REVENUE
                    testid="kpi-revenue"
                    value=Some(Value::money(period.revenue))
                >
                    <Delta testid="kpi-revenue-mom" change=period.revenue_mom base=says::MOM />
                    <Delta testid="kpi-revenue-yoy" change=period.revenue_yoy base=says::YOY />
                </Figure>
                <Figure
                    name=says::ORDERS
                    testid="kpi-orders"
                    value=Some(Value::count(period.orders))
                >
                    <Delta testid="kpi-orders-mom" change=period.orders_mom base=says::MOM />
                    <Delta testid="kpi-orders-yoy" change=period.orders_yoy base=says::YOY />
                </Figure>
                <Figure
                    name=says::CUSTOMERS
                    testid="kpi-customers"
                    value=Some(Value::count(period.customers))
                >
                    {trend(says::CUSTOMERS, |m| m.customers as f64)}
                </Figure>
                <Figure
                    name=says::AOV
                    testid="kpi-aov"
                    value=Some(Value::money(period.average_order_value))
                >
                    {trend(says::AOV, |m| m.revenue / m.orders.max(1) as f64)}
                </Figure>
                <Figure
                    name=says::ARPC
                    testid="kpi-arpc"
                    value=Some(Value::money(period.revenue_per_customer))
                >
                    {trend(says::ARPC, |m| m.revenue / m.customers.max(1) as f64)}
                </Figure>
            </dl>
        </section>
    }
}

/// How a number came to be, month by month. Nothing where there is too little to draw.
#[component]
fn Trend(title: &'static str, values: Vec<f64>) -> impl IntoView {
    let line = Sparkline { title: title.into(), values }.draw(SPARKLINE).ok();
    line.map(|svg| view! { <dd class="figure-trend" aria-hidden="true" inner_html=svg></dd> })
}

/// What is at stake among the customers at high or medium risk; none without a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AtRisk {
    /// How many there are.
    pub customers: u64,
    /// What they have brought in.
    pub revenue: f64,
    /// What is expected to be lost.
    pub expected_loss: f64,
}

impl AtRisk {
    /// The customers at risk as of a snapshot.
    pub fn of(snapshot: &SnapshotSummary) -> Option<Self> {
        if snapshot.risk.is_empty() {
            return None;
        }
        let none = Self { customers: 0, revenue: 0.0, expected_loss: 0.0 };
        let at_risk = snapshot.risk.iter().filter(|count| count.bucket != RiskBucket::Low);
        Some(at_risk.fold(none, |sum, count| Self {
            customers: sum.customers + count.customers,
            revenue: sum.revenue + count.revenue,
            expected_loss: sum.expected_loss + count.expected_loss,
        }))
    }
}

/// The customers as of the newest snapshot. Follows the snapshot timeline.
#[component]
pub fn SnapshotBand(snapshot: SnapshotSummary) -> impl IntoView {
    let at_risk = AtRisk::of(&snapshot);
    let actions = at_risk.map(|_| snapshot.action_customers);
    let coverage = actions.map(|actions| actions as f64 / snapshot.customers.max(1) as f64);
    view! {
        <section class="band" aria-labelledby="snapshot-title">
            <div class="band-head">
                <h2 id="snapshot-title">{says::SNAPSHOT}</h2>
                <p class="timeline">{says::AS_OF} " " <strong>{date(&snapshot.date)}</strong></p>
            </div>
            <dl class="figures six">
                <Figure
                    name=says::SCORED
                    testid="kpi-scored"
                    value=Some(Value::count(snapshot.customers))
                    note=says::SCORED_NOTE
                />
                <Figure
                    name=says::AT_RISK
                    testid="kpi-at-risk"
                    value=at_risk.map(|sum| Value::count(sum.customers))
                    note=says::AT_RISK_NOTE
                    blank=says::NO_MODEL_TITLE
                />
                <Figure
                    name=says::REVENUE_AT_RISK
                    testid="kpi-revenue-at-risk"
                    value=at_risk.map(|sum| Value::money(sum.revenue))
                    note=says::REVENUE_AT_RISK_NOTE
                    blank=says::NO_MODEL_TITLE
                />
                <Figure
                    name=says::EXPECTED_LOSS
                    testid="kpi-expected-loss"
                    value=at_risk.map(|sum| Value::money(sum.expected_loss))
                    note=says::EXPECTED_LOSS_NOTE
                    blank=says::NO_MODEL_TITLE
                />
                <Figure
                    name=says::ACTIONS
                    testid="kpi-actions"
                    value=actions.map(Value::count)
                    note=says::ACTIONS_NOTE
                    blank=says::NO_MODEL_TITLE
                />
                <Figure
                    name=says::COVERAGE
                    testid="kpi-coverage"
                    value=coverage.map(Value::percent)
                    note=says::COVERAGE_NOTE
                    blank=says::NO_MODEL_TITLE
                />
            </dl>
        </section>
    }
}
