//! How the customers divide: by risk and by segment.

use crate::{
    format::{date, numbers},
    words::{mix as says, results::AS_OF},
};
use leptos::prelude::*;
use protocol::{RiskBucket, RiskCount, SegmentCount, SnapshotSummary};

/// The class that gives a bucket its colour.
pub fn risk_class(bucket: RiskBucket) -> &'static str {
    match bucket {
        RiskBucket::High => "risk-high",
        RiskBucket::Medium => "risk-medium",
        RiskBucket::Low => "risk-low",
    }
}

/// Customers by risk as one bar, and by segment as a list of bars.
#[component]
pub fn MixCard(snapshot: SnapshotSummary) -> impl IntoView {
    let SnapshotSummary { date: as_of, customers, segments, risk, .. } = snapshot;
    let as_of = date(&as_of);
    view! {
        <div class="card">
            {(!risk.is_empty())
                .then(|| view! { <RiskMix risk customers as_of=as_of.clone() /> })}
            <Segments segments as_of />
        </div>
    }
}

#[component]
fn RiskMix(risk: Vec<RiskCount>, customers: u64, as_of: String) -> impl IntoView {
    let numbers = numbers();
    let share = move |count: &RiskCount| count.customers as f64 / customers.max(1) as f64;
    let bar = risk
        .iter()
        .map(|count| {
            let class = format!("risk-part {}", risk_class(count.bucket));
            view! { <span class=class style=("--share", format!("{:.4}", share(count)))></span> }
        })
        .collect_view();
    let legend = risk
        .iter()
        .map(|count| {
            let class = format!("swatch {}", risk_class(count.bucket));
            view! {
                <li>
                    <span class="risk-name">
                        <span class=class></span>
                        {count.bucket.name()}
                    </span>
                    <span class="risk-share">{numbers.percent(share(count))}</span>
                    <span class="risk-count">
                        {numbers.count(count.customers as f64)} " " {says::CUSTOMERS}
                    </span>
                    <span class="risk-count" title=numbers.money(count.revenue)>
                        {numbers.short_money(count.revenue)} " " {says::REVENUE}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="risk-title">
            <div class="card-head">
                <h3 id="risk-title">{says::RISK}</h3>
                <p class="timeline">{AS_OF} " " {as_of}</p>
            </div>
            <div class="risk-bar" aria-hidden="true">
                {bar}
            </div>
            <ul class="risk-legend">{legend}</ul>
        </section>
    }
}

#[component]
fn Segments(mut segments: Vec<SegmentCount>, as_of: String) -> impl IntoView {
    let numbers = numbers();
    segments.retain(|segment| segment.customers > 0);
    segments.sort_by_key(|segment| std::cmp::Reverse(segment.customers));
    let largest = segments.first().map_or(1, |segment| segment.customers.max(1)) as f64;
    let rows = segments
        .into_iter()
        .map(|segment| {
            let share = segment.customers as f64 / largest;
            view! {
                <li>
                    <span class="segment-name">{segment.segment}</span>
                    <span class="segment-bar" aria-hidden="true">
                        <span style=("--share", format!("{share:.4}"))></span>
                    </span>
                    <span class="segment-count">{numbers.count(segment.customers as f64)}</span>
                    <span class="segment-value" title=numbers.money(segment.revenue)>
                        {numbers.short_money(segment.revenue)}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="segments-title">
            <div class="card-head">
                <h3 id="segments-title">{says::SEGMENTS}</h3>
                <p class="timeline">{says::SEGMENTS_UNIT} " · " {AS_OF} " " {as_of}</p>
            </div>
            <ul class="segments">{rows}</ul>
        </section>
    }
}
