//! What is odd about the file, what it means and what can be done.

use crate::{
    format::numbers,
    lang::{said, t},
    words::{fill, findings as says},
};
use leptos::prelude::*;
use protocol::{Finding, Severity};
use vocabulary::FindingKind;

/// Every finding, the gravest first.
#[component]
pub fn FindingsCard(findings: Vec<Finding>) -> impl IntoView {
    let nothing = findings.is_empty();
    let items =
        findings.into_iter().map(|finding| view! { <FindingItem finding /> }).collect_view();
    view! {
        <section class="card wide" aria-labelledby="findings-title" data-testid="findings">
            <div>
                <h2 id="findings-title">{t(says::TITLE)}</h2>
                <p class="timeline">{t(says::LEAD)}</p>
            </div>
            {nothing.then(|| view! { <p class="note">{t(says::NOTHING)}</p> })}
            <ul class="findings">{items}</ul>
        </section>
    }
}

#[component]
fn FindingItem(finding: Finding) -> impl IntoView {
    let (mark, severity) = match finding.severity {
        Severity::Warning => ("warning", says::WARNING),
        Severity::Note => ("", says::NOTE),
    };
    let extent = extent(&finding);
    let examples: Vec<String> = finding.examples.iter().map(said).collect();
    let examples = examples.join("; ");
    view! {
        <li data-testid=format!("finding-{:?}", finding.kind)>
            <div class="finding-head">
                <strong>{t(finding.kind.title())}</strong>
                <span class=format!("badge {mark}")>{t(severity)}</span>
                <span class="finding-extent">{extent}</span>
            </div>
            {(!examples.is_empty()).then(|| view! { <p class="cells">{examples}</p> })}
            <p>{t(finding.kind.meaning())}</p>
            <p class="note">{t(finding.kind.advice())}</p>
        </li>
    }
}

/// How many rows it concerns; nothing where that says nothing.
fn extent(finding: &Finding) -> Option<String> {
    let numbers = numbers();
    let unit = match finding.kind {
        FindingKind::OrdersByDay | FindingKind::PriceFromTotal | FindingKind::OnePieceEach => {
            return None;
        }
        FindingKind::Gaps => says::DAYS,
        FindingKind::SkippedParts => says::TABLES,
        _ => says::ROWS,
    };
    let count = fill(t(unit), &[&numbers.count(finding.rows as f64)]);
    let share = finding.share;
    let share = (share > 0.0 && share < 1.0).then(|| format!(" · {}", numbers.percent(share)));
    let amount = finding.amount.map(|amount| format!(" · {}", numbers.money(amount)));
    Some(format!("{count}{}{}", share.unwrap_or_default(), amount.unwrap_or_default()))
}
