//! Whether the data are enough for a model, and what can be done if not.

use crate::{
    controls::Icon,
    format::numbers,
    lang::t,
    session::session,
    words::{fill, ready as says},
};
use leptos::{html, prelude::*};
use protocol::{Checked, Readiness};

/// Every check, and the offer of a shorter label window.
#[component]
pub fn ReadinessCard(readiness: Readiness) -> impl IntoView {
    let blocked = readiness.failed().any(|lack| lack.check.blocks());
    let lead = if blocked {
        says::LACKING
    } else if readiness.failed().next().is_some() {
        says::WEAK
    } else {
        says::ENOUGH
    };
    // Who came by a link to the checks is led to them, after the turn of the page.
    let (session, title) = (session(), NodeRef::<html::H2>::new());
    Effect::new(move |_| {
        if let Some(title) = title.get()
            && session.pointed_at_checks.try_update_value(std::mem::take) == Some(true)
        {
            request_animation_frame(move || drop(title.focus()));
        }
    });
    let checks = readiness.checks.iter().map(|&checked| view! { <CheckItem checked /> });
    let checks = checks.collect_view();
    view! {
        <section class="card wide" aria-labelledby="readiness-title" data-testid="readiness">
            <div>
                <h2 id="readiness-title" tabindex="-1" node_ref=title>{t(says::TITLE)}</h2>
                <p class="timeline">{t(lead)}</p>
            </div>
            <ul class="checks">{checks}</ul>
            {readiness.offered_window_days.map(|days| view! { <Offer days /> })}
        </section>
    }
}

#[component]
fn CheckItem(checked: Checked) -> impl IntoView {
    let passed = checked.passed();
    let (icon, word) =
        if passed { (Icon::Check, says::PASSED) } else { (Icon::Close, says::FAILED) };
    let count = |count: u64| numbers().count(count as f64);
    let amount = fill(t(says::OF), &[&count(checked.found), &count(checked.needed)]);
    view! {
        <li data-testid=format!("check-{}", checked.check.id()) class:failed=!passed>
            <span class="check-mark" title=t(word)>
                {icon.view()} <span class="visually-hidden">{t(word)}</span>
            </span>
            <span class="check-title">{t(checked.check.title())}</span>
            <span class="check-amount">{amount}</span>
            {(!passed).then(|| view! { <span class="under">{t(checked.check.meaning())}</span> })}
        </li>
    }
}

/// A shorter label window, for the person to decide.
#[component]
pub fn Offer(days: i64) -> impl IntoView {
    let session = session();
    let days_shown = numbers().count(days as f64);
    let accept = move |_| {
        session.set(|settings| settings.label_window_days = days);
        session.run_again();
    };
    view! {
        <div class="offer">
            <p>{fill(t(says::OFFER), &[&days_shown])}</p>
            <button
                class="button primary"
                data-testid="use-window"
                disabled=move || session.run.with(Option::is_some)
                on:click=accept
            >
                {fill(t(says::USE), &[&days_shown])}
            </button>
        </div>
    }
}
