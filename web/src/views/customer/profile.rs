//! What is known of one customer.

use crate::{
    format::{Numbers, numbers},
    lang::t,
    names,
    report::report,
    visuals::{Plot, draw, priority_class, risk_class},
    words::{customer as says, feature, fill, people, visual},
};
use leptos::prelude::*;
use semantics::{
    CustomerProfile, Dimension, Person, ProductBought, Reason, SalesMeasure, SnapshotMeasure,
    Timeline,
};
use std::sync::Arc;
use vocabulary::{RiskBucket, Segment, Text};

/// Reasons shown by name; the weaker ones are added up.
const REASONS: usize = 7;
/// Products shown.
const PRODUCTS: usize = 12;

/// The customer's page.
#[component]
pub fn Profile(profile: Arc<CustomerProfile>) -> impl IntoView {
    let (numbers, report) = (numbers(), report());
    let moved = (profile.snapshot != profile.asked_snapshot).then(|| {
        let days = [numbers.date(&profile.asked_snapshot), numbers.date(&profile.snapshot)];
        let after = names::is_after_data(report, &profile.snapshot)
            .then(|| names::after_data_note(report, &profile.snapshot));
        view! {
            <p class="notice" role="status">
                {fill(t(says::NOT_AT), &[&days[0], &days[1]])} " " {after}
            </p>
        }
    });
    let scored = profile.history.iter().any(|point| point.probability.is_some());
    let point = |timeline, name: &str, value| {
        let partial = report.catalogue.with_untracked(|catalogue| match timeline {
            Timeline::Sales => !catalogue.completes(name),
            Timeline::Snapshot => catalogue.ends_before(name),
        });
        draw::Point { name: name.to_owned(), value, partial }
    };
    let history = profile.history.iter();
    let history: Vec<draw::Point> =
        history.map(|h| point(Timeline::Snapshot, &h.snapshot, h.probability)).collect();
    let months = profile.months.iter();
    let months: Vec<draw::Point> =
        months.map(|m| point(Timeline::Sales, &m.month, Some(m.revenue))).collect();
    let note = |timeline, points: &[draw::Point]| {
        let point = points.iter().find(|point| point.partial)?;
        let note = names::partial_note(report, timeline, &point.name, visual::DASHED);
        Some(view! { <p class="note">{note}</p> })
    };
    let notes = (note(Timeline::Sales, &months), note(Timeline::Snapshot, &history));
    view! {
        {moved}
        <Status profile=Arc::clone(&profile) />
        <Figures profile=Arc::clone(&profile) />
        <div class="visuals">
            <section class="visual span-7" aria-labelledby="reasons-title" data-visual="reasons" data-testid="visual">
                <h2 id="reasons-title">{t(says::REASONS)}</h2>
                <Reasons reasons=profile.reasons.clone() base=profile.base_probability />
            </section>
            <section class="visual span-5" aria-labelledby="action-title" data-visual="action" data-testid="visual">
                <h2 id="action-title">{t(says::ACTION)}</h2>
                <Action person=profile.person.clone() />
            </section>
            <section class="visual span-6" aria-labelledby="months-title" data-visual="months" data-testid="visual">
                <h2 id="months-title">{t(says::MONTHS)}</h2>
                <Plot
                    title=t(says::MONTHS)
                    class="low"
                    draw=Arc::new(move |size| draw::months(t(says::MONTHS), numbers, &months, size))
                />
                {notes.0}
            </section>
            <section class="visual span-6" aria-labelledby="risk-title" data-visual="risk" data-testid="visual">
                <h2 id="risk-title">{t(says::RISK)}</h2>
                {if scored {
                    view! {
                        <Plot
                            title=t(says::RISK)
                            class="low"
                            draw=Arc::new(move |size| draw::risk(t(says::RISK), numbers, &history, size))
                        />
                    }
                    .into_any()
                } else {
                    view! { <p class="empty">{t(visual::NO_MODEL)}</p> }.into_any()
                }}
                {notes.1}
            </section>
            <section class="visual span-12" aria-labelledby="products-title" data-visual="products" data-testid="visual">
                <h2 id="products-title">{t(says::PRODUCTS)}</h2>
                <Products products=profile.products.clone() />
            </section>
        </div>
    }
}

/// Who it is, in a line, and what there is to say in a sentence.
#[component]
fn Status(profile: Arc<CustomerProfile>) -> impl IntoView {
    let numbers = numbers();
    let person = &profile.person;
    let named = |title: Option<Text>| t(title.unwrap_or(visual::BLANK));
    let summary = fill(
        t(says::SUMMARY),
        &[
            &numbers.count(f64::from(profile.orders)),
            &numbers.date(&profile.first_purchase),
            &numbers.date(&profile.last_purchase),
            &numbers.money(profile.revenue),
            &numbers.date(&profile.snapshot),
        ],
    );
    let risk = person.probability.zip(person.expected_loss).map(|(probability, loss)| {
        fill(t(says::SUMMARY_RISK), &[&numbers.percent(probability), &numbers.money(loss)])
    });
    let listed = if person.listed { says::LISTED } else { says::NOT_LISTED };
    let chip = format!("swatch {}", risk_class(person.risk));
    view! {
        <section class="status" aria-label=t(Dimension::Customer.title())>
            <div>
                <h2 data-testid="customer-id">{person.customer.clone()}</h2>
                <p class="status-line">
                    <span>{person.country.clone()}</span>
                    <span data-testid="customer-segment">{named(person.segment.map(Segment::title))}</span>
                    <span><span class=chip></span> {named(person.risk.map(RiskBucket::title))}</span>
                    {person.probability.map(|_| view! { <span>{t(listed)}</span> })}
                    {profile.loss_rank.map(|rank| view! {
                        <span>{fill(t(says::RANK), &[&numbers.count(f64::from(rank))])}</span>
                    })}
                </p>
            </div>
            <p>{summary} " " {risk}</p>
        </section>
    }
}

#[component]
fn Figures(profile: Arc<CustomerProfile>) -> impl IntoView {
    let numbers = numbers();
    let figure = |definition: &'static semantics::Definition, value: Option<f64>| {
        // Of one customer, the mean is the customer's own.
        let own = definition.id == SnapshotMeasure::MeanProbability.definition().id;
        view! {
            <div class="figure">
                <dt>{t(if own { says::PROBABILITY } else { definition.title })}</dt>
                <dd
                    data-measure=definition.id
                    data-value=value.map(|value| value.to_string()).unwrap_or_default()
                    title=names::exact(definition.format, value)
                >
                    {names::short(definition.format, value)}
                </dd>
            </div>
        }
    };
    let day = |title: vocabulary::Text, id: &'static str, day: &str| {
        view! {
            <div class="figure">
                <dt>{t(title)}</dt>
                <dd data-measure=id data-value=day.to_owned()>{numbers.date(day)}</dd>
            </div>
        }
    };
    view! {
        <dl class="figures">
            {figure(SalesMeasure::Revenue.definition(), Some(profile.revenue))}
            {figure(SalesMeasure::Orders.definition(), Some(f64::from(profile.orders)))}
            {figure(SalesMeasure::Units.definition(), Some(profile.units))}
            {figure(SalesMeasure::AverageOrderValue.definition(), profile.average_order_value)}
            {figure(SnapshotMeasure::MeanProbability.definition(), profile.person.probability)}
            {figure(SnapshotMeasure::ExpectedLoss.definition(), profile.person.expected_loss)}
            {day(says::FIRST, "first-purchase", &profile.first_purchase)}
            {day(says::LAST, "last-purchase", &profile.last_purchase)}
        </dl>
    }
}

/// What raises and what lowers the score.
#[component]
fn Reasons(reasons: Vec<Reason>, base: Option<f64>) -> impl IntoView {
    let numbers = numbers();
    if reasons.is_empty() {
        return view! { <p class="empty">{t(visual::NO_MODEL)}</p> }.into_any();
    }
    let lead = base.map(|base| fill(t(says::REASONS_LEAD), &[&numbers.percent(base)]));
    let mut bars: Vec<(String, f64)> = reasons
        .iter()
        .take(REASONS)
        .map(|reason| (reason_text(numbers, reason), reason.contribution))
        .collect();
    let rest: f64 = reasons.iter().skip(REASONS).map(|reason| reason.contribution).sum();
    if reasons.len() > REASONS {
        bars.push((t(says::OTHERS).to_owned(), rest));
    }
    view! {
        <p class="note">{lead}</p>
        <Plot
            title=t(says::REASONS)
            draw=Arc::new(move |size| draw::reasons(t(says::REASONS), numbers, &bars, size))
        />
    }
    .into_any()
}

/// A feature and its value, in plain words.
fn reason_text(numbers: Numbers, reason: &Reason) -> String {
    let value = match reason.value {
        None => t(says::UNKNOWN).to_owned(),
        Some(value) if reason.feature.contains("revenue") || reason.feature.contains("basket") => {
            numbers.short_money(value)
        }
        Some(value) if value.fract() == 0.0 => numbers.count(value),
        Some(value) => numbers.decimal(value),
    };
    format!("{}: {value}", t(feature(&reason.feature)))
}

#[component]
fn Action(person: Person) -> impl IntoView {
    let Some(action) = person.action else {
        return view! { <p class="empty">{t(visual::NO_MODEL)}</p> }.into_any();
    };
    let numbers = numbers();
    view! {
        <p class="action-big">
            {person.priority.map(|priority| view! {
                <span class=priority_class(priority)>{t(priority.title())}</span>
            })}
            {t(action.title())}
        </p>
        <dl class="list facts">
            <div><dt>{t(says::OFFER)}</dt><dd>{t(action.offer().title())}</dd></div>
            <div><dt>{t(says::MESSAGE)}</dt><dd>{t(action.message())}</dd></div>
            <div><dt>{t(says::BUDGET)}</dt><dd>{person.budget.map(|budget| numbers.money(budget))}</dd></div>
            <div>
                <dt>{t(people::RECENCY)}</dt>
                <dd>{person.recency_days.map(|days| fill(t(people::DAYS), &[&numbers.count(f64::from(days))]))}</dd>
            </div>
        </dl>
    }
    .into_any()
}

#[component]
fn Products(products: Vec<ProductBought>) -> impl IntoView {
    let numbers = numbers();
    let more = products.len().saturating_sub(PRODUCTS);
    let rows = products
        .into_iter()
        .take(PRODUCTS)
        .map(|product| {
            view! {
                <tr>
                    <th scope="row">
                        {product.stock_code}
                        <span class="under">{product.description}</span>
                    </th>
                    <td class="number" data-value=product.units.to_string()>{numbers.count(product.units)}</td>
                    <td class="number" data-value=product.revenue.to_string()>{numbers.money(product.revenue)}</td>
                    <td class="number">{numbers.date(&product.last_purchase)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=t(says::PRODUCTS)>
            <table class="people">
                <thead>
                    <tr>
                        <th scope="col">{t(says::PRODUCT)}</th>
                        <th scope="col" class="number">{t(says::UNITS)}</th>
                        <th scope="col" class="number">{t(says::REVENUE)}</th>
                        <th scope="col" class="number">{t(says::LAST_BOUGHT)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {(more > 0).then(|| view! { <p class="note">{fill(t(visual::MORE), &[&numbers.count(more as f64)])}</p> })}
    }
}
